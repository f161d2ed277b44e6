import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DeploymentConfig, EnvValue } from '../../config/deployments.ts';

/** A file or variable that the configuration refers to cannot be used. The message has its name, never its value. */
export class EnvReferenceError extends Error {
  override readonly name = 'EnvReferenceError';
  readonly code = 'REFERENCE_UNUSABLE';
}

/** Where values of the environment come from. */
export interface EnvSource {
  /** The server's own environment. */
  readonly env: NodeJS.ProcessEnv;
  /** Where relative paths start. */
  readonly baseDir: string;
}

/** The value that a reference leads to. A line break at the end of a file does not count. @throws EnvReferenceError */
export async function readValue(value: EnvValue, { env, baseDir }: EnvSource): Promise<string> {
  if (typeof value === 'string') return value;
  if ('from_env' in value) {
    const found = env[value.from_env];
    if (found === undefined)
      throw new EnvReferenceError(
        `the environment variable ${value.from_env} is not set; set it for the server`,
      );
    return found;
  }
  try {
    return (await readFile(resolve(baseDir, value.from_file), 'utf8')).replace(/\r?\n$/, '');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new EnvReferenceError(`the file '${value.from_file}' cannot be read (${code})`, { cause });
  }
}

/** What git is called with, and what of it must not be seen. */
export interface GitEnvironment {
  readonly env: NodeJS.ProcessEnv;
  readonly secrets: readonly string[];
}

/** Variables of git's that the server's own environment may not set; where certificates are found, it may. */
const steering = /^(?:GIT_(?!SSL_CA(?:INFO|PATH)$)|SSH_ASKPASS)/;

/** Settings for every call: nothing that a repository, or this user's own settings, could make git run. */
const settings: readonly (readonly [key: string, value: string])[] = [
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['core.protectHFS', 'true'],
  ['core.protectNTFS', 'true'],
  ['core.autocrlf', 'false'],
  ['core.quotePath', 'false'],
  ['credential.helper', ''],
  ['fetch.recurseSubmodules', 'false'],
  ['submodule.recurse', 'false'],
  // What is fetched is packed, so that its size shows while it comes.
  ['fetch.unpackLimit', '1'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['safe.directory', '*'],
  // A credential that stands in a header would follow a redirect to another host.
  ['http.followRedirects', 'false'],
  ['http.lowSpeedLimit', '1000'],
  ['http.lowSpeedTime', '60'],
];

/**
 * The environment of git: the server's own without what steers git, no questions, only the transports that the address
 * needs, no configuration but ours. Credentials go through the environment, which no other user can read, not through
 * arguments, which everybody can. @throws EnvReferenceError
 */
export async function gitEnvironment(config: DeploymentConfig, source: EnvSource): Promise<GitEnvironment> {
  const { credentials, repository, allow_local } = config;
  const inherited = Object.entries(source.env).filter(([name]) => !steering.test(name));
  const secrets: string[] = [];
  const entries = [...settings];
  if (credentials?.password !== undefined && repository.startsWith('https://')) {
    const password = await readValue(credentials.password, source);
    const basic = Buffer.from(`${credentials.username}:${password}`).toString('base64');
    secrets.push(password, basic);
    entries.push([`http.${new URL(repository).origin}/.extraHeader`, `Authorization: Basic ${basic}`]);
  }
  const counted = entries.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return {
    secrets,
    env: {
      ...Object.fromEntries(inherited),
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_COUNT: String(entries.length),
      ...Object.fromEntries(counted),
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: '',
      SSH_ASKPASS: '',
      GIT_ALLOW_PROTOCOL: allow_local ? 'https:ssh:file' : 'https:ssh',
      GIT_PROTOCOL_FROM_USER: '0',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      GIT_SSH_COMMAND: sshCommand(credentials, source.baseDir),
      LC_ALL: 'C',
    },
  };
}

function sshCommand(credentials: DeploymentConfig['credentials'], baseDir: string): string {
  const options = [
    'BatchMode=yes',
    'StrictHostKeyChecking=yes',
    'ConnectTimeout=30',
    'PermitLocalCommand=no',
  ];
  const { ssh_key_file: key, known_hosts_file: hosts } = credentials ?? {};
  if (hosts !== undefined) options.push(`UserKnownHostsFile=${quotedInSsh(resolve(baseDir, hosts))}`);
  if (key !== undefined)
    options.push('IdentitiesOnly=yes', `IdentityFile=${quotedInSsh(resolve(baseDir, key))}`);
  return ['ssh', ...options.map((option) => `-o ${quoted(option)}`)].join(' ');
}

/** A path in an option of ssh: `%` stands for something there, and white space ends it. */
function quotedInSsh(path: string): string {
  return `"${path.replaceAll('%', '%%')}"`;
}

/** A word for the shell that git hands the command to. */
function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
