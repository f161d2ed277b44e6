import { chmodSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
 * A key in a file, which is read once. It is made on first use, for its owner alone; one that others can read is
 * closed to them.
 * @param createKey makes a key: 32 random bytes
 */
export function keyOfFile(file: string, createKey: (bytes: number) => Buffer): VaultKey {
  const name = `'${file}'`;
  let known: Buffer | undefined;
  const read = (): Buffer | undefined => {
    if (known) return known;
    let text: string;
    try {
      const { mode, size } = statSync(file);
      if (size > 4096) throw new VaultError('KEY_UNUSABLE', name);
      if ((mode & 0o077) !== 0 && process.platform !== 'win32') chmodSync(file, 0o600);
      text = readFileSync(file, 'utf8');
    } catch (cause) {
      if (cause instanceof VaultError) throw cause;
      const { code } = cause as NodeJS.ErrnoException;
      if (code === 'ENOENT') return undefined;
      throw new VaultError('KEY_UNUSABLE', name, code);
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
      if (code !== 'EEXIST') throw new VaultError('KEY_UNUSABLE', name, code);
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
