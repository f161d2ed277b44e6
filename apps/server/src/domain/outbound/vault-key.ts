import { linkSync, readFileSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { VaultError } from './vault-error.ts';

/** Where the key for stored secrets comes from. */
export interface VaultKey {
  /** Says where, for messages. */
  readonly name: string;
  /** The key; a file that is not there is made. @throws VaultError KEY_UNUSABLE */
  forSealing(): Buffer;
  /** The key as it is. @throws VaultError KEY_MISSING, KEY_UNUSABLE */
  forOpening(): Buffer;
}

const keyBytes = 32;
/** Whatever is longer is no key, in bytes. */
const maxFileBytes = 4096;

/** A key of the environment. @param value undefined where the variable is not set */
export function keyOfEnvironment(variable: string, value: string | undefined): VaultKey {
  const name = `the environment variable ${variable}`;
  const read = (): Buffer => {
    if (value === undefined || value.trim() === '') throw new VaultError('KEY_MISSING', name);
    return parseKey(value, name);
  };
  return { name, forSealing: read, forOpening: read };
}

/**
 * A key in a file, which is read once. It is made on first use, for its owner alone; one that others can read is not
 * used, as it may be known to them.
 * @param createKey makes a key: 32 random bytes
 */
export function keyOfFile(file: string, createKey: (bytes: number) => Buffer): VaultKey {
  const name = `'${file}'`;
  let known: Buffer | undefined;
  const read = (): Buffer | undefined => {
    if (known) return known;
    let text: string;
    try {
      const info = statSync(file);
      if (!info.isFile()) throw new VaultError('KEY_UNUSABLE', name, 'it is no file; name one');
      if (info.size > maxFileBytes) throw new VaultError('KEY_UNUSABLE', name);
      if (isTooOpen(info)) throw new VaultError('KEY_UNUSABLE', name, tooOpen(info.mode, file));
      text = readFileSync(file, 'utf8');
    } catch (cause) {
      if (cause instanceof VaultError) throw cause;
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'ENOENT') return undefined;
      throw new VaultError('KEY_UNUSABLE', name, accessProblem(code));
    }
    known = parseKey(text, name);
    return known;
  };
  const create = (): void => {
    const draft = `${file}.${process.pid}.new`;
    try {
      writeFileSync(draft, `${createKey(keyBytes).toString('base64')}\n`, { flag: 'wx', mode: 0o600 });
      // All of it or nothing, and never over a key that another process has just made.
      linkSync(draft, file);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw new VaultError('KEY_UNUSABLE', name, creationProblem(code));
    } finally {
      rmSync(draft, { force: true });
    }
  };
  return {
    name,
    forSealing() {
      const found = read();
      if (found) return found;
      create();
      return read() ?? missing(name);
    },
    forOpening: () => read() ?? missing(name),
  };
}

/** Whether others than who the server runs as, and a group that root trusts, may do anything with the file. */
function isTooOpen({ mode, uid }: Stats): boolean {
  if (process.getuid === undefined) return false;
  // Root gives a key to one service by its group: so do Kubernetes and systemd.
  const isGiven = uid === 0 && process.getuid() !== 0;
  return (mode & (isGiven ? 0o037 : 0o077)) !== 0;
}

function tooOpen(mode: number, file: string): string {
  return `others have access to it (mode ${(mode & 0o777).toString(8).padStart(4, '0')}); close it to them with chmod 600 '${file}', and make a new one if they may have read it`;
}

function accessProblem(code: string | undefined): string {
  if (code === 'EACCES' || code === 'EPERM')
    return 'permission denied; it has to belong to the user that the server runs as';
  return `it cannot be read (${code}); name another file, or mend this one`;
}

function creationProblem(code: string | undefined): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'its folder does not exist; create it';
  return `it cannot be made (${code}); let the user that the server runs as write to its folder`;
}

function missing(name: string): never {
  throw new VaultError('KEY_MISSING', name);
}

/** @throws VaultError KEY_UNUSABLE */
function parseKey(text: string, name: string): Buffer {
  const trimmed = text.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return Buffer.from(trimmed, 'hex');
  const bytes = Buffer.from(trimmed, 'base64');
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(trimmed) || bytes.length !== keyBytes) {
    throw new VaultError('KEY_UNUSABLE', name);
  }
  return bytes;
}

/** A key that ends with the process: for projects that do, too. */
export function keyOfProcess(createKey: (bytes: number) => Buffer): VaultKey {
  let key: Buffer | undefined;
  const read = (): Buffer => {
    key ??= createKey(keyBytes);
    return key;
  };
  return { name: 'the memory of the server', forSealing: read, forOpening: read };
}
