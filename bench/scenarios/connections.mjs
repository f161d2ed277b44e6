import { setTimeout as delay } from 'node:timers/promises';
import { watchhamster } from '../harness/contestants.mjs';
import { createPublisher, get } from '../harness/publish.mjs';

const wanted = 10_000;
const everyMs = 200;

/** Many connections, each flushed five times a second: does the event loop still turn? @type {import('../main.mjs').Scenario} */
export const connections = async ({ load, quick }) => {
  const clients = Math.min(wanted, openFiles() - 200);
  const publishes = quick ? 15 : 30;
  const contestant = watchhamster({ journal: 'in memory' });
  await using server = await contestant.start();
  await eventLoopDelay(server.port); // before the minute that opening takes on a slow machine
  await using group = await load.open({ ...contestant, port: server.port }, { count: clients });
  using publisher = createPublisher({ port: server.port, path: contestant.publishPath });
  const body = contestant.body(1);
  const started = performance.now();
  let delivered = 0;
  for (let index = 0; index < publishes; index++) {
    await delay(Math.max(0, started + index * everyMs - performance.now()));
    // A reading starts the next one afresh: what opening the connections and the first flushes cost is not in the last.
    if (index === 5) await eventLoopDelay(server.port);
    await publisher.publish(body);
    delivered += clients;
  }
  await group.wait(delivered, 30_000);
  const delayMs = (await eventLoopDelay(server.port)) * 1000;
  const reduced =
    clients < wanted ? `; ${clients} connections only, for want of open files: see ulimit -Hn` : '';
  return [
    {
      name: 'connections',
      what: `${clients} connections, 5 flushes a second: event-loop delay, p99`,
      note: `from the server’s /metrics${reduced}`,
      unit: 'ms',
      measured: { watchhamster: { values: [delayMs] } },
      budgets: [{ atMost: 20 }],
    },
  ];
};

/** The most files that this process, and those that it starts, may have open: Node.js takes all that it may. */
function openFiles() {
  /** @type {{ excludeNetwork?: boolean, getReport(): { userLimits?: { open_files?: { hard: string | number } } } }} */
  const report = process.report;
  report.excludeNetwork = true; // it would look names up
  const limit = report.getReport().userLimits?.open_files?.hard;
  return limit === undefined || limit === 'unlimited' ? Number.POSITIVE_INFINITY : Number(limit);
}

/** Seconds, p99 since the last reading. @param {number} port */
async function eventLoopDelay(port) {
  const text = await get(port, '/metrics');
  const own =
    /^watchhamster_event_loop_delay_seconds\{[^}]*(?:quantile|percentile)="(?:0\.99|p?99)"[^}]*\} (\S+)$/m;
  const found = own.exec(text) ?? /^nodejs_eventloop_lag_p99_seconds(?:\{[^}]*\})? (\S+)$/m.exec(text);
  if (!found) throw new Error('the server’s /metrics has no p99 of the event-loop delay');
  return Number(found[1]);
}
