import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Kills the built server again and again while its services flap. No process of an earlier run may outlive a start. */
const rounds = Number(process.argv[2] ?? 100);
const main = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'watchhamster-kills-'));
/** In the environment of every process of this program's services. */
const mark = `WATCHHAMSTER_STRESS=${process.pid}-${Date.now()}`;

const loop = 'while :; do sleep 0.1; done';
const services = [
  { id: 'steady', line: loop },
  { id: 'escaped', line: `setsid sh -c '${loop}' & ${loop}` },
  { id: 'stubborn', line: `trap '' TERM; ${loop}` },
  ...[1, 2, 3].map((n) => ({ id: `flapping_${n}`, line: `sleep 0.0${n}; exit 3` })),
];
const restart = { min_delay_seconds: 0.02, max_delay_seconds: 0.1, max_failures: 1_000_000 };
// JSON is YAML.
writeFileSync(
  join(folder, 'watchhamster.yaml'),
  JSON.stringify({
    services: services.map(({ id, line }) => ({
      id,
      shell: true,
      command: [line],
      restart,
      stop_grace_seconds: 0.2,
    })),
  }),
);

/** The pids of all processes that services of this program started, and their start times. */
function living(): Set<string> {
  const found = new Set<string>();
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const environ = readFileSync(`/proc/${pid}/environ`, 'utf8');
      if (!environ.includes(mark) || !environ.includes('WATCHHAMSTER_SERVICE=')) continue;
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] !== 'Z') found.add(`${pid} ${fields[19]}`);
    } catch {
      // It has ended.
    }
  }
  return found;
}

const isStarted = (lines: string): boolean =>
  /steady.*The service was started/.test(lines) && /escaped.*The service was started/.test(lines);

async function start(): Promise<ChildProcess> {
  const args = [
    main,
    '--config',
    'watchhamster.yaml',
    '--port',
    '0',
    '--data-dir',
    '.',
    '--log-format',
    'json',
  ];
  const [name = '', value] = mark.split('=');
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, [name]: value },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let lines = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (lines.length < 1_000_000) lines += chunk.toString();
  });
  for (const end = Date.now() + 30_000; !isStarted(lines); await delay(20))
    if (Date.now() > end || child.exitCode !== null) throw new Error(`the server did not start: ${lines}`);
  return child;
}

let orphans = 0;
let found = 0;
let server = await start();
for (let round = 1; round <= rounds; round++) {
  await delay(Math.random() * 200);
  const before = living();
  server.kill('SIGKILL');
  await once(server, 'exit');
  found += living().size;
  server = await start();
  const left = [...living()].filter((process) => before.has(process));
  orphans += left.length;
  if (left.length > 0) console.log(`round ${round}: left behind: ${left.join(', ')}`);
}
server.kill('SIGTERM');
await once(server, 'exit');
const rest = living().size;
rmSync(folder, { recursive: true, force: true });
console.log(
  `${rounds} kills, ${found} processes found alive after them; orphans ${orphans}, at the end ${rest}`,
);
process.exitCode = orphans + rest === 0 && found > 0 ? 0 : 1;
