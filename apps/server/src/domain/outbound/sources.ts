import { randomBytes, X509Certificate } from 'node:crypto';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { OutboundConfig } from '../../config/outbound.ts';
import { type FieldProblem, fieldPath, SetupError } from '../../config/problems.ts';
import { VaultError } from './vault-error.ts';
import { keyOfEnvironment, keyOfFile, keyOfProcess, type VaultKey } from './vault-key.ts';

/** Where to look for what the configuration of outbound projects only names. */
export interface OutboundSources {
  readonly config: OutboundConfig;
  /** Where relative paths start. */
  readonly baseDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the key is that the configuration does not name; undefined: it is not looked for. */
  readonly dataDir?: string | undefined;
}

/** The most bytes of a file with certificates: all that browsers trust have a quarter of that. */
const maxCaBytes = 1_048_576;
const pemCertificate = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

/** What is wrong with the keys and files that a configuration names, each at its field. Nothing is made. */
export function checkOutboundSources(sources: OutboundSources): FieldProblem[] {
  const { config, baseDir } = sources;
  const problems: FieldProblem[] = [];
  const attempt = (read: () => unknown): void => {
    try {
      read();
    } catch (cause) {
      if (!(cause instanceof SourceError)) throw cause;
      problems.push(cause.problem);
    }
  };
  attempt(() => checkKey(sources));
  if (config.pbx) attempt(() => readCa(config, baseDir));
  return problems;
}

/**
 * The certificates that the PBX's is to be signed by, PEM; undefined where none are named.
 * @throws SetupError when the file cannot be read or has none
 */
export function readCa({ pbx }: OutboundConfig, baseDir: string): string | undefined {
  if (pbx?.ca_file === undefined) return undefined;
  const name = `'${pbx.ca_file}'`;
  const refuse = (reason: string, cause?: unknown): never => {
    throw new SourceError(['outbound', 'pbx', 'ca_file'], `${name} ${reason}`, { cause });
  };
  const file = resolve(baseDir, pbx.ca_file);
  let text: string;
  try {
    const info = statSync(file);
    if (!info.isFile()) return refuse('is no file; name a file with certificates (PEM)');
    if (info.size > maxCaBytes) return refuse('is larger than 1 MiB; name a file with certificates (PEM)');
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    return refuse(readProblem(cause, 'name a file with certificates (PEM)'), cause);
  }
  const certificates = text.match(pemCertificate) ?? [];
  if (certificates.length === 0) {
    return refuse(
      'has no certificate in PEM: a text with -----BEGIN CERTIFICATE-----; openssl x509 -inform der -in FILE -out FILE.pem converts one',
    );
  }
  for (const [index, certificate] of certificates.entries()) {
    try {
      new X509Certificate(certificate);
    } catch (cause) {
      return refuse(`is damaged: its certificate number ${index + 1} cannot be read; copy it again`, cause);
    }
  }
  return text;
}

/**
 * Where the key for stored credentials comes from.
 * @throws SetupError when the one that the configuration names cannot be used
 */
export function keyFor(sources: OutboundSources): VaultKey {
  checkKey({ ...sources, dataDir: undefined });
  const { config, baseDir, env, dataDir } = sources;
  if (config.key_env !== undefined) return keyOfEnvironment(config.key_env, env[config.key_env]);
  if (config.key_file !== undefined) return keyOfFile(resolve(baseDir, config.key_file), randomBytes);
  return dataDir === undefined
    ? keyOfProcess(randomBytes)
    : keyOfFile(resolve(dataDir, 'outbound.key'), randomBytes);
}

/** @throws SourceError when there is a key that cannot be used, or none can be made where it is to be */
function checkKey({ config, baseDir, env, dataDir }: OutboundSources): void {
  const { key_env, key_file } = config;
  if (key_env !== undefined) {
    openable(keyOfEnvironment(key_env, env[key_env]), 'key_env', () => {
      const message = `the environment variable ${key_env} is not set; openssl rand -hex 32 makes a key`;
      throw new SourceError(['outbound', 'key_env'], message);
    });
    return;
  }
  const file =
    key_file === undefined
      ? dataDir !== undefined && config.pbx && resolve(dataDir, 'outbound.key')
      : resolve(baseDir, key_file);
  if (!file) return;
  // The one that is not there yet is made on first use.
  openable(keyOfFile(file, randomBytes), 'key_file', () => requireWritable(dirname(file)));
}

/** @param whenMissing what is to be looked at when there is no key */
function openable(key: VaultKey, field: 'key_env' | 'key_file', whenMissing: () => void): void {
  try {
    key.forOpening();
  } catch (cause) {
    if (!(cause instanceof VaultError)) throw cause;
    if (cause.code !== 'KEY_MISSING') throw new SourceError(['outbound', field], cause.message, { cause });
    whenMissing();
  }
}

function requireWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const advice = 'the key is made there on first use; name another place, or mend this one';
    throw new SourceError(
      ['outbound', 'key_file'],
      `the folder '${folder}' ${readProblem(cause, advice, 'be written to')}`,
      { cause },
    );
  }
}

function readProblem(cause: unknown, advice: string, what = 'be read'): string {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `does not exist; ${advice}`;
  if (code === 'EACCES' || code === 'EPERM')
    return `cannot ${what}: the user that the server runs as has no permission; ${advice}`;
  return `cannot ${what} (${code}); ${advice}`;
}

/** What the configuration names cannot be had, or is not what it should be. */
class SourceError extends SetupError {
  readonly problem: FieldProblem;
  constructor(path: readonly string[], message: string, options?: ErrorOptions) {
    super(`${fieldPath(path)}: ${message}`, options);
    this.problem = { path, message };
  }
}
