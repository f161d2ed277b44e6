import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { demoEnvironment } from './demo-environment.mjs';

// `pnpm start`: the built server with the demo, unless WATCHHAMSTER_CONFIG names another configuration. Arguments after
// `pnpm start` go to the server.
const root = fileURLToPath(new URL('..', import.meta.url));
const config = process.env.WATCHHAMSTER_CONFIG || 'examples/demo/watchhamster.yaml';
const main = 'apps/server/dist/main.js';
// What the server keeps lies here; git ignores it.
const dataDir = '.watchhamster';
mkdirSync(new URL(`../${dataDir}/`, import.meta.url), { recursive: true, mode: 0o700 });
const child = spawn(
  process.execPath,
  [
    main,
    '--log-format',
    'text',
    '--config',
    config,
    '--data-dir',
    dataDir,
    ...process.argv.slice(2).filter((argument) => argument !== '--'),
  ],
  { cwd: root, stdio: 'inherit', env: await demoEnvironment(process.env) },
);
// Ctrl-C reaches the server through the terminal's process group; a signal sent to this process alone is handed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
process.on('SIGHUP', () => child.kill('SIGHUP'));

// npx and pnpm stand above this process, with shells between that hand no signal on: when one of them is ended, nobody
// would tell the server.
const above = launchers();
const watch = setInterval(() => {
  if (above.every(isAlive)) return;
  clearInterval(watch);
  child.kill('SIGTERM');
}, 500);

child.on('exit', (code, signal) => {
  clearInterval(watch);
  process.exitCode = code ?? (signal ? 1 : 0);
});

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The processes of npx and pnpm that this one was started by; none where the system has no `ps`. */
function launchers() {
  const found = [];
  if (process.env.npm_lifecycle_event !== 'start') return found;
  try {
    let pid = process.ppid;
    for (;;) {
      const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' });
      const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(line) ?? [];
      if (!command || !/^(npm exec|npx|pnpm|\S*node \S*\bp?np[mx]|sh -c ['"]?(trap |pnpm))/.test(command))
        return found;
      found.push(pid);
      pid = Number(parent);
    }
  } catch {
    return found;
  }
}
