import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilePosition } from '../store.ts';

/** A regular file as it is found at a path. */
export interface FoundFile {
  /** Device and inode: the file itself, whatever it is called. */
  readonly file: string;
  readonly size: number;
}

/** What is at a path was not a file that can be followed. */
export class NotAFileError extends Error {
  override readonly name = 'NotAFileError';
  readonly code = 'NOT_A_FILE';
}

/** A file has no lines that can be found. */
export class NotTextError extends Error {
  override readonly name = 'NotTextError';
  readonly code = 'NOT_TEXT';
}

/** How many bytes at a file's beginning tell it from another with the same inode. */
const headBytes = 256;

/**
 * What a path leads to, through symbolic links; undefined when there is nothing.
 * @throws NotAFileError when it is a folder, a pipe or a device; the system's error when it may not be looked at
 */
export async function findFile(path: string): Promise<FoundFile | undefined> {
  try {
    const found = await stat(path, { bigint: true });
    if (!found.isFile()) throw new NotAFileError(`${path} is not a regular file; only those can be followed`);
    return { file: `${found.dev}:${found.ino}`, size: Number(found.size) };
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw cause;
  }
}

/** An open file, read from where it was left. */
export interface OpenFile {
  readonly file: string;
  /** Everything before it was read. */
  offset: number;
  /** The beginning of the file as far as it was read, up to 256 bytes. */
  head: { hash: string; bytes: number };
  size(): Promise<number>;
  /** The next bytes, at most so many; none at the end. */
  read(most: number): Promise<Uint8Array>;
  /** Whether the file still begins as it did: it does not when it was emptied and written anew. */
  isSame(): Promise<boolean>;
  /** Whether it begins with the mark of UTF-16, in which a line's end is not the one byte 0x0a. */
  isUtf16(): Promise<boolean>;
  /** Takes the present beginning for granted, up to the offset. */
  remember(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a file for reading; a pipe in its place does not block. */
export async function openFile(path: string): Promise<OpenFile> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const { dev, ino } = await handle.stat({ bigint: true });
  const opened: OpenFile = {
    file: `${dev}:${ino}`,
    offset: 0,
    head: { hash: '', bytes: 0 },
    size: async () => (await handle.stat()).size,
    async read(most) {
      // A buffer of its own each time: lines are views into it until they are parsed.
      const buffer = Buffer.allocUnsafeSlow(most);
      const { bytesRead } = await handle.read(buffer, 0, most, opened.offset);
      opened.offset += bytesRead;
      return buffer.subarray(0, bytesRead);
    },
    isSame: async () =>
      opened.head.bytes === 0 || (await hashOf(handle, opened.head.bytes)) === opened.head.hash,
    async isUtf16() {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
      return bytesRead === 2 && ['fffe', 'feff'].includes(buffer.toString('hex'));
    },
    async remember() {
      const bytes = Math.min(opened.offset, headBytes);
      if (bytes > opened.head.bytes) opened.head = { hash: await hashOf(handle, bytes), bytes };
    },
    close: () => handle.close(),
  };
  return opened;
}

async function hashOf(handle: FileHandle, bytes: number): Promise<string> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
  return createHash('sha256').update(buffer.subarray(0, bytesRead)).digest('hex');
}

/** Puts an open file where it was left; tells whether it is the same file, and not shorter. */
export async function resumeAt(opened: OpenFile, position: FilePosition): Promise<boolean> {
  if (opened.file !== position.file || (await opened.size()) < position.offset) return false;
  opened.head = { hash: position.head, bytes: position.headBytes };
  if (await opened.isSame()) {
    opened.offset = position.offset;
    return true;
  }
  opened.head = { hash: '', bytes: 0 };
  return false;
}

/** How many neighbours are looked at to find a file that was renamed. */
const maxNeighbours = 1000;

/** Opens the file of a position under another name in the folder: where it was left before it was rotated away. */
export async function openRenamed(folder: string, position: FilePosition): Promise<OpenFile | undefined> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.slice(0, maxNeighbours)) {
    const path = join(folder, name);
    const found = await findFile(path).catch(() => undefined);
    if (found?.file !== position.file) continue;
    const opened = await openFile(path);
    if (await resumeAt(opened, position)) return opened;
    await opened.close();
  }
  return undefined;
}
