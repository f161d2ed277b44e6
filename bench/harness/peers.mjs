import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(join(folder, 'package.json'));

/**
 * Installs what the peers need, where it is missing: they are not part of the workspace, so that nobody downloads Bun who
 * does not run the benchmarks.
 * @returns {string} '' or why they are not there
 */
export function installPeers() {
  if (isInstalled()) return '';
  process.stderr.write(
    'Installing the peers, Bun and socket.io, into bench/node_modules (about 50 MB, once)…\n',
  );
  const { status, error, stdout, stderr } = spawnSync(
    'npx',
    ['--yes', 'pnpm@12', 'install', '--frozen-lockfile', '--reporter=append-only'],
    { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32', timeout: 240_000 },
  );
  if (status === 0 && isInstalled()) return '';
  const output = error?.message ?? `${stdout}${stderr}`;
  return `the peers could not be installed; run 'npx --yes pnpm@12 install' in bench/ on a machine that reaches the npm registry. ${output.trim().split('\n').slice(-3).join(' | ')}`;
}

function isInstalled() {
  return bunProgram() !== undefined && hasSocketIo();
}

/** Whether socket.io can be imported by the peers. */
export const hasSocketIo = () => find(require, 'socket.io/package.json') !== undefined;

/** Bun's binary, which is a package by itself for each platform; undefined where it is missing, or there is none. */
export function bunProgram() {
  const { platform, arch } = process;
  const cpu = arch === 'arm64' ? 'aarch64' : arch;
  const os = platform === 'win32' ? 'windows' : platform;
  const bun = find(require, 'bun/package.json');
  if (!bun) return undefined;
  return [`@oven/bun-${os}-${cpu}`, `@oven/bun-${os}-${cpu}-musl`]
    .map((name) => find(createRequire(bun), `${name}/package.json`))
    .map((found) => found && join(dirname(found), 'bin', platform === 'win32' ? 'bun.exe' : 'bun'))
    .find((program) => program && existsSync(program));
}

/** @param {NodeJS.Require} from @param {string} name */
function find(from, name) {
  try {
    return from.resolve(name);
  } catch {
    return undefined;
  }
}
