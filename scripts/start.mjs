import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// `pnpm start`: the built server with the demo, unless WATCHHAMSTER_CONFIG names another configuration. Arguments after
// `pnpm start` go to the server.
const root = fileURLToPath(new URL('..', import.meta.url));
const config = process.env.WATCHHAMSTER_CONFIG || 'examples/demo/watchhamster.yaml';
const main = 'apps/server/dist/main.js';
const child = spawn(
  process.execPath,
  [main, '--log-format', 'text', '--config', config, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
// Ctrl-C reaches the server through the terminal's process group; a signal sent to this process alone is handed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0);
});
