import { setTimeout as delay } from 'node:timers/promises';
import { createPublisher } from './publish.mjs';

/** After the last message: what the server still does for it (timers, answers) is its cost as well. In milliseconds. */
const settleMs = 50;

/**
 * @typedef {object} FanOutOptions
 * @property {readonly { label: string, contestant: import('./contestants.mjs').Contestant, hellos?: readonly string[] }[]} entries
 * @property {number} clients
 * @property {number} events in one publish
 * @property {number} everyMs between two publishes
 * @property {number} publishes in one round
 * @property {number} rounds that count; one before them warms up
 * @property {import('./load.mjs').Load} load
 */

/**
 * Publishes over HTTP to many clients, one contestant after the other in each round, and measures the servers' processor
 * time for each message that a client received.
 * @param {FanOutOptions} options
 * @returns {Promise<Record<string, import('./report.mjs').Measured>>} microseconds by label
 */
export async function measureFanOut({ entries, clients, events, everyMs, publishes, rounds, load }) {
  await using stack = new AsyncDisposableStack();
  const lanes = [];
  for (const { label, contestant, hellos } of entries) {
    /** @type {import('./report.mjs').Measured} */
    const measured = { values: [] };
    lanes.push({ label, measured, run: await prepare(contestant, hellos).catch(fail) });
    function fail(/** @type {Error} */ problem) {
      measured.error = problem.message;
      return undefined;
    }
  }
  for (let round = 0; round <= rounds; round++) {
    for (const { measured, run } of lanes) {
      if (!run || measured.error) continue;
      try {
        const micros = await run();
        if (round > 0) measured.values.push(micros);
      } catch (problem) {
        measured.error = problem instanceof Error ? problem.message : String(problem);
      }
    }
  }
  return Object.fromEntries(lanes.map(({ label, measured }) => [label, measured]));

  /** @param {import('./contestants.mjs').Contestant} contestant @param {readonly string[]} [hellos] */
  async function prepare(contestant, hellos) {
    const server = stack.use(await contestant.start());
    const group = stack.use(
      await load.open({ ...contestant, port: server.port }, { count: clients, hellos }),
    );
    const publisher = stack.use(createPublisher({ port: server.port, path: contestant.publishPath }));
    const body = contestant.body(events);
    return async () => {
      await group.reset();
      const expected = publishes * events * clients;
      const before = server.cpuMs();
      const started = performance.now();
      for (let index = 0; index < publishes; index++) {
        await delay(Math.max(0, started + index * everyMs - performance.now()));
        await publisher.publish(body);
      }
      await group.wait(expected);
      await delay(settleMs);
      const used = server.cpuMs() - before;
      const received = await group.received();
      if (received !== expected)
        throw new Error(`${expected} messages were due, the clients received ${received}`);
      return (used * 1000) / received;
    };
  }
}
