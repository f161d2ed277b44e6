import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { demoEnvironment } from './demo-environment.mjs';
import { turbo } from './turbo.mjs';

// `pnpm dev`: the server is rebuilt and restarted when its source or the protocol changes; the dashboard is served by Vite
// at http://localhost:5173, with the server behind it.
const { status, output } = turbo('build');
if (status !== 0) {
  process.stderr.write(output);
  process.exit(status);
}
const config = process.env.WATCHHAMSTER_CONFIG || 'examples/demo/watchhamster.yaml';
// What the server keeps lies here; git ignores it.
const dataDir = '.watchhamster';
mkdirSync(dataDir, { recursive: true, mode: 0o700 });
const env = await demoEnvironment(process.env);
const commands = [
  ['packages/shared-types', 'tsup', '--watch', 'src', '--no-clean', '--silent'],
  ['apps/server', 'tsup', '--watch', 'src', '--no-clean', '--silent'],
  [
    '.',
    'node',
    '--watch-path=apps/server/dist/main.js',
    '--watch-path=packages/shared-types/dist/websocket.js',
    'apps/server/dist/main.js',
    '--config',
    config,
    '--data-dir',
    dataDir,
    '--log-format',
    'text',
  ],
  ['apps/dashboard', 'vite', '--clearScreen', 'false'],
];
const children = commands.map(([cwd, command, ...args]) =>
  spawn(command, args, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, PATH: `${process.cwd()}/${cwd}/node_modules/.bin:${env.PATH}` },
    shell: process.platform === 'win32',
  }),
);
const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) {
  child.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
    stop();
  });
  child.on('exit', (code) => {
    if (code) process.exitCode = code;
    stop();
  });
}
