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
  try {
    require.resolve('socket.io');
    return bunProgram() !== undefined;
  } catch {
    return false;
  }
}

/** Bun's binary, which is a package by itself for each platform; undefined where there is none for this one. */
export function bunProgram() {
  const { platform, arch } = process;
  const cpu = arch === 'arm64' ? 'aarch64' : arch;
  const os = platform === 'win32' ? 'windows' : platform;
  const file = platform === 'win32' ? 'bun.exe' : 'bun';
  const beside = createRequire(require.resolve('bun/package.json'));
  for (const name of [`@oven/bun-${os}-${cpu}`, `@oven/bun-${os}-${cpu}-musl`]) {
    try {
      const program = join(dirname(beside.resolve(`${name}/package.json`)), 'bin', file);
      if (existsSync(program)) return program;
    } catch {
      // Not for this machine, or not installed.
    }
  }
  return undefined;
}
