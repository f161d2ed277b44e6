import { bun, socketIo, watchhamster } from '../harness/contestants.mjs';
import { createPublisher } from '../harness/publish.mjs';

const batch = 1000;
/** Requests on the way at once: one is read while the one before it is written. */
const inFlight = 2;

/** Events in batches of 1000 through HTTP and the journal on disk to one client. @type {import('../main.mjs').Scenario} */
export const journalBatch = async ({ load, quick }) => {
  const batches = quick ? 40 : 80;
  /** @type {Record<string, import('../harness/report.mjs').Measured>} */
  const measured = {};
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    for (const contestant of [watchhamster(), bun, socketIo]) {
      measured[contestant.name] ??= { values: [] };
      const { values } = measured[contestant.name];
      try {
        values.push(await throughput(contestant));
      } catch (problem) {
        measured[contestant.name].error = problem instanceof Error ? problem.message : String(problem);
      }
    }
  }
  return [
    {
      name: 'journal-batch',
      what: `publishing ${batches} batches of ${batch} over HTTP, to the last one at the client`,
      note: 'ours journaled on disk; the peers keep nothing',
      unit: 'events/s',
      measured,
      budgets: [{ atLeast: 50_000 }],
    },
  ];

  /** @param {import('../harness/contestants.mjs').Contestant} contestant */
  async function throughput(contestant) {
    await using server = await contestant.start();
    await using client = await load.open({ ...contestant, port: server.port }, { count: 1 });
    using publisher = createPublisher({ port: server.port, path: contestant.publishPath });
    const body = contestant.body(batch);
    const warm = 5;
    for (let index = 0; index < warm; index++) await publisher.publish(body);
    await client.wait(warm * batch);
    await client.reset();
    const started = performance.now();
    let left = batches;
    const lane = async () => {
      while (left-- > 0) await publisher.publish(body);
    };
    const received = client.wait(batches * batch, 30_000);
    await Promise.all([received, ...Array.from({ length: inFlight }, lane)]);
    const took = performance.now() - started;
    const count = await client.received();
    if (count !== batches * batch)
      throw new Error(`${batches * batch} events were due, the client received ${count}`);
    return (count * 1000) / took;
  }
};
