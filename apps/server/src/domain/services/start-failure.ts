import { access, constants, stat } from 'node:fs/promises';
import type { ServiceTexts } from '../../i18n/texts.ts';

/** Why a process could not be started. */
export interface StartFailure {
  readonly cause:
    | 'program_not_found'
    | 'program_not_executable'
    | 'folder_not_found'
    | 'folder_not_usable'
    | 'value_missing'
    | 'other';
  /** The program, the folder, the variable without a value, or the operating system's error code. Never arguments or values. */
  readonly subject: string;
  /** Whether another try without a change of the configuration or the machine is pointless. */
  readonly permanent: boolean;
}

/** Errors that pass by themselves: out of processes, memory or file handles. */
const passing: readonly string[] = ['EAGAIN', 'ENOMEM', 'EMFILE', 'ENFILE'];

/**
 * Finds out what an error of spawn() means. The operating system gives the same code for a program and for a working
 * directory that is missing, so the directory is looked at.
 */
export async function explainStartFailure(
  error: unknown,
  program: string,
  cwd: string,
): Promise<StartFailure> {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES') {
    const folder = await problemOfFolder(cwd);
    if (folder) return { cause: folder, subject: cwd, permanent: true };
  }
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return { cause: 'program_not_found', subject: program, permanent: true };
  if (code === 'EACCES' || code === 'EPERM' || code === 'ENOEXEC') {
    return { cause: 'program_not_executable', subject: program, permanent: true };
  }
  return { cause: 'other', subject: code, permanent: !passing.includes(code) };
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : 'unknown error';
}

async function problemOfFolder(path: string): Promise<'folder_not_found' | 'folder_not_usable' | undefined> {
  try {
    if (!(await stat(path)).isDirectory()) return 'folder_not_usable';
    await access(path, constants.X_OK);
    return undefined;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'folder_not_found' : 'folder_not_usable';
  }
}

/** What is said of it, and what to do. */
export function describeStartFailure(texts: ServiceTexts, { cause, subject }: StartFailure): string {
  switch (cause) {
    case 'program_not_found':
      return texts.programNotFound(subject);
    case 'program_not_executable':
      return texts.programNotExecutable(subject);
    case 'folder_not_found':
      return texts.folderNotFound(subject);
    case 'folder_not_usable':
      return texts.folderNotUsable(subject);
    case 'value_missing':
      return texts.valueMissing(subject);
    case 'other':
      return texts.startFailed(subject);
  }
}
