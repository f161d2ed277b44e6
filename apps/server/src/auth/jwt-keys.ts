import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { JwtConfig } from '../config/auth.ts';
import { SetupError } from '../config/problems.ts';
import type { Logger } from '../telemetry/logger.ts';

/** Where the keys come from, and what they may have signed. */
export interface JwtKeys {
  readonly getKey: JWTVerifyGetKey;
  readonly algorithms: string[];
}

/** The keys cannot be had just now: nothing is known of the credential. */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';
  readonly code = 'KEYS_UNAVAILABLE';
}

interface KeysOptions {
  readonly config: JwtConfig;
  /** Where relative paths start. */
  readonly baseDir: string;
  readonly now: () => number;
  readonly logger: Logger;
}

/** Times of fetching keys, in milliseconds. */
const timing = { timeout: 5000, cooldown: 30_000, maxAge: 600_000, afterFailure: 5000 } as const;

/** A shared key must have as many bytes as SHA-256 gives (RFC 7518, section 3.2). */
const leastKeyBytes = 32;

/**
 * Makes the source of keys that a configuration names. The algorithms never mix public and shared keys: otherwise a
 * public key, which everybody has, would do as the shared one.
 * @throws SetupError when a file cannot be used.
 */
export async function createJwtKeys(options: KeysOptions): Promise<JwtKeys> {
  const { config, baseDir } = options;
  const { jwks, secret_file, algorithms } = config;
  if (secret_file !== undefined) {
    const key = await readSharedKey(resolve(baseDir, secret_file));
    return { getKey: () => key, algorithms: algorithms ?? ['HS256'] };
  }
  const source = jwks ?? '';
  return {
    getKey: /^https?:\/\//i.test(source)
      ? remoteKeys(new URL(source), options)
      : await fileKeys(resolve(baseDir, source), options),
    algorithms: algorithms ?? ['RS256', 'PS256', 'ES256', 'EdDSA'],
  };
}

/** Keys from a URL: cached for ten minutes, fetched again for an unknown key after half a minute. */
function remoteKeys(url: URL, { now, logger }: KeysOptions): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(url, {
    timeoutDuration: timing.timeout,
    cooldownDuration: timing.cooldown,
    cacheMaxAge: timing.maxAge,
  });
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (header, token) => {
    // Whoever presents rubbish must not make this server call an issuer that is down at every attempt.
    if (now() - failedAt < timing.afterFailure) {
      const cached = keys.fresh ? keys.jwks() : undefined;
      if (!cached) throw new KeysUnavailableError('not asked again yet');
      return createLocalJWKSet(cached)(header, token);
    }
    try {
      return await keys(header, token);
    } catch (cause) {
      const code = (cause as { code?: unknown }).code;
      if (typeof code === 'string' && /^ERR_JWKS_(NO_MATCHING|MULTIPLE_MATCHING)/.test(code)) throw cause;
      if (typeof code === 'string' && code === 'ERR_JOSE_NOT_SUPPORTED') throw cause;
      failedAt = now();
      logger.error({ err: cause, jwks: url.href }, 'the keys of auth.jwt.jwks cannot be fetched');
      throw new KeysUnavailableError('the keys cannot be fetched', { cause });
    }
  };
}

/** Keys from a file, read again when it changed. A file that is broken by then leaves the keys as they were. */
async function fileKeys(path: string, { logger }: KeysOptions): Promise<JWTVerifyGetKey> {
  let seen = '';
  let keys: JWTVerifyGetKey | undefined;
  const refresh = async (): Promise<void> => {
    const { mtimeMs, size, ino } = await stat(path);
    const version = `${mtimeMs} ${size} ${ino}`;
    if (version === seen) return;
    seen = version;
    const parsed: unknown = JSON.parse(await readFile(path, 'utf8'));
    keys = createLocalJWKSet(parsed as JSONWebKeySet);
  };
  try {
    await refresh();
  } catch (cause) {
    throw new SetupError(`auth.jwt.jwks: ${path} cannot be used: ${problem(cause)}`, { cause });
  }
  let complaint = '';
  return async (header, token) => {
    try {
      await refresh();
      complaint = '';
    } catch (cause) {
      const message = problem(cause);
      if (message !== complaint)
        logger.error(
          { jwks: path, reason: message },
          'auth.jwt.jwks cannot be read again; the keys stay as they were',
        );
      complaint = message;
    }
    if (!keys) throw new KeysUnavailableError('no keys were read');
    return keys(header, token);
  };
}

async function readSharedKey(path: string): Promise<Uint8Array> {
  let content: Buffer;
  try {
    content = await readFile(path);
  } catch (cause) {
    throw new SetupError(`auth.jwt.secret_file: ${path} cannot be read: ${problem(cause)}`, { cause });
  }
  // Editors and `echo` end a file with a line break; it is no part of the key.
  let end = content.length;
  if (content[end - 1] === 0x0a) end -= content[end - 2] === 0x0d ? 2 : 1;
  const key = new Uint8Array(content.subarray(0, end));
  if (key.length >= leastKeyBytes) return key;
  throw new SetupError(
    `auth.jwt.secret_file: ${path} holds ${key.length} bytes, a shared key needs ${leastKeyBytes}; make one with: openssl rand -base64 48`,
  );
}

/** What went wrong with a file, without quoting what is in it: a parser does. */
function problem(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'it does not exist';
  if (code === 'EACCES') return 'permission denied';
  if (code === 'EISDIR') return 'it is a folder';
  if (cause instanceof SyntaxError) return 'it is not JSON';
  if (code === 'ERR_JWKS_INVALID') return 'it is no JSON Web Key Set ({ "keys": [ … ] })';
  return code ?? 'it cannot be read';
}
