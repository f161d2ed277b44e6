import { setTimeout as delay } from 'node:timers/promises';
import { type Accepted, connectAsker } from './asker.ts';
import { compareDeliveries } from './deliveries.ts';
import type { Outcome, Run } from './outcome.ts';
import { startReceiver } from './receiver.ts';
import { createServer } from './server.ts';
import { localTarget } from './targets.ts';

const targets = Array.from({ length: 10 }, (_, index) => `queue${index}`);
/** How many webhooks may wait for their ack. */
const window = 200;

/** Queues webhooks for targets that are down, kills the server, and lets the next one deliver all of them. */
export async function backlog({ count, report }: Run): Promise<Outcome> {
  await using receiver = await startReceiver();
  receiver.isDown = true;
  await using server = createServer({
    host: { interval_seconds: 3600 },
    limits: { messages_per_second: 100_000, flushes_per_second: 1000 },
    webhooks: {
      retry: { min_delay_seconds: 0.1, max_delay_seconds: 1, max_attempts: 100 },
      targets: targets.map((id) => localTarget(id, `${receiver.url}/${id}`)),
    },
  });
  const accepted: Accepted = new Map();
  const troubles: string[] = [];
  await server.start();
  const asker = await connectAsker(server.url, accepted, (code) => troubles.push(`refused: ${code}`));
  const begun = Date.now();
  for (let index = 0; index < count; index++) {
    asker.ask(targets[index % targets.length] ?? '');
    while (asker.open > window) await delay(1);
  }
  for (const late = Date.now() + 60_000; asker.open > 0 && Date.now() < late; ) await delay(5);
  if (asker.open > 0) troubles.push(`${asker.open} webhooks were not answered`);
  const queuedMs = Date.now() - begun;
  report(`${count} webhooks accepted in ${queuedMs} ms`);
  await server.end('SIGKILL');
  asker.close();

  receiver.isDown = false;
  await server.start();
  const restarted = Date.now();
  const compare = () => targets.map((id) => compareDeliveries(`/${id}`, accepted, receiver));
  for (const late = Date.now() + 300_000; Date.now() < late; await delay(100))
    if (compare().every(({ missing }) => missing.length === 0)) break;
  troubles.push(...compare().flatMap((comparison) => comparison.troubles));
  const deliveredMs = Date.now() - restarted;
  await server.end('SIGTERM');
  const database = server.checkDatabase();
  if (database !== 'ok') troubles.push(`the database: ${database}`);
  const delivered = targets.reduce((sum, id) => sum + new Set(receiver.taken(`/${id}`)).size, 0);
  return { troubles, figures: { queued: count, queued_ms: queuedMs, delivered, delivered_ms: deliveredMs } };
}
