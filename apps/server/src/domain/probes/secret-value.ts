import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SecretValue } from '../../config/services.ts';

/** Where values come from that are kept elsewhere. */
export interface SecretSources {
  /** Where relative paths start. */
  readonly baseDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A value cannot be had. Says for which name, never what it would have been. */
export class SecretValueError extends Error {
  override readonly name = 'SecretValueError';
  readonly code = 'SECRET_VALUE_MISSING';
  /** What the value was for: the name of a variable or a header. */
  readonly key: string;
  constructor(key: string, message: string) {
    super(message);
    this.key = key;
  }
}

/** Larger files hold no value for a variable, in bytes. */
const largest = 64 * 1024;

/**
 * The values as they are now. Files are read each time: a secret that was changed there counts from the next use.
 * @throws SecretValueError for the first that cannot be had.
 */
export async function readSecretValues(
  values: Readonly<Record<string, SecretValue>>,
  sources: SecretSources,
): Promise<Record<string, string>> {
  const entries = await Promise.all(
    Object.entries(values).map(async ([key, value]) => [key, await read(key, value, sources)] as const),
  );
  return Object.fromEntries(entries);
}

async function read(key: string, value: SecretValue, { baseDir, env }: SecretSources): Promise<string> {
  if (typeof value === 'string') return value;
  if ('from_env' in value) {
    const found = env[value.from_env];
    if (found === undefined)
      throw new SecretValueError(key, `${key}: the server has no environment variable ${value.from_env}`);
    return found;
  }
  const file = resolve(baseDir, value.from_file);
  try {
    const { size } = await stat(file);
    if (size > largest) throw Object.assign(new Error('too large'), { code: 'EFBIG' });
    const text = await readFile(file, 'utf8');
    if (text.includes('\0')) throw Object.assign(new Error('binary'), { code: 'EINVAL' });
    return text.replace(/\r?\n$/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new SecretValueError(key, `${key}: the file '${value.from_file}' cannot be read (${code})`);
  }
}
