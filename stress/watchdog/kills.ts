import { setTimeout as delay } from 'node:timers/promises';
import { createRandom } from '../delivery/random.ts';
import { type Accepted, type Asker, connectAsker } from './asker.ts';
import { compareDeliveries } from './deliveries.ts';
import type { Outcome, Run } from './outcome.ts';
import { living } from './processes.ts';
import { silentPath, startReceiver, takingPaths } from './receiver.ts';
import { createServer } from './server.ts';
import { localTarget } from './targets.ts';

const loop = 'while :; do sleep 0.1; done';
const services = [
  { id: 'steady', line: loop },
  { id: 'escaped', line: `setsid sh -c '${loop}' & ${loop}` },
  { id: 'stubborn', line: `trap '' TERM; ${loop}` },
  ...[1, 2, 3].map((n) => ({ id: `flapping_${n}`, line: `sleep 0.0${n}; exit 3` })),
];
const restart = { min_delay_seconds: 0.02, max_delay_seconds: 0.1, max_failures: 1_000_000 };

const isStarted = (log: string): boolean =>
  /steady.*The service was started/.test(log) && /escaped.*The service was started/.test(log);

/**
 * Kills the server while webhooks are in flight and services flap. No process of an earlier run may outlive a start, each
 * webhook that was accepted arrives, in order for its target, and the database opens.
 */
export async function kills({ count, seed, report }: Run): Promise<Outcome> {
  const random = createRandom(seed, 'kills');
  await using receiver = await startReceiver();
  const paths = [...takingPaths, silentPath];
  await using server = createServer({
    host: { interval_seconds: 3600 },
    limits: { messages_per_second: 10_000, flushes_per_second: 1000 },
    services: services.map(({ id, line }) => ({
      id,
      shell: true,
      command: [line],
      restart,
      stop_grace_seconds: 0.2,
    })),
    webhooks: {
      retry: { min_delay_seconds: 0.05, max_delay_seconds: 0.5, max_attempts: 100 },
      answer_seconds: 2,
      targets: paths.map((path) => localTarget(path.slice(1), receiver.url + path)),
    },
  });
  const accepted: Accepted = new Map();
  const troubles: string[] = [];
  const refused = (code: string): void => void troubles.push(`a webhook was refused: ${code}`);
  const connect = (): Promise<Asker> => connectAsker(server.url, accepted, refused);

  let found = 0;
  let orphans = 0;
  await server.start(isStarted);
  for (let round = 1; round <= count; round++) {
    const asker = await connect();
    const until = Date.now() + random.between(20, 400);
    while (Date.now() < until) {
      for (let burst = random.between(0, 8); burst > 0; burst--)
        asker.ask(random.pick(random.chance(0.05) ? [silentPath] : takingPaths).slice(1));
      await delay(random.between(0, 20));
    }
    const before = living();
    await server.end('SIGKILL');
    // Acks that were on their way.
    await delay(20);
    asker.close();
    found += living().size;
    await server.start(isStarted);
    const left = [...living()].filter((process) => before.has(process));
    orphans += left.length;
    if (left.length > 0) troubles.push(`round ${round}: left behind: ${left.join(', ')}`);
    if (round % 10 === 0) report(`${round} kills, ${receiver.requests} requests so far`);
  }
  const expected = takingPaths.reduce((sum, path) => sum + (accepted.get(path.slice(1))?.length ?? 0), 0);
  // Slow targets take their time; nothing may stand still.
  const missing = (): number =>
    takingPaths.reduce((sum, path) => sum + compareDeliveries(path, accepted, receiver).missing.length, 0);
  for (let left = missing(), late = Date.now() + 30_000; left > 0 && Date.now() < late; await delay(200)) {
    const now = missing();
    if (now < left) late = Date.now() + 30_000;
    left = now;
  }
  for (const path of takingPaths) troubles.push(...compareDeliveries(path, accepted, receiver).troubles);
  await server.end('SIGTERM');
  const rest = living().size;
  if (rest > 0) troubles.push(`${rest} processes live on after the server's end`);
  if (found === 0) troubles.push('no process outlived a kill: nothing was tried');
  const database = server.checkDatabase();
  if (database !== 'ok') troubles.push(`the database: ${database}`);
  return {
    troubles,
    figures: {
      kills: count,
      processes_alive_after_kills: found,
      orphans,
      webhooks_accepted: expected,
      requests: receiver.requests,
      accepted_for_a_silent_target: accepted.get(silentPath.slice(1))?.length ?? 0,
    },
  };
}
