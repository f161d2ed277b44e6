import { setTimeout as delay } from 'node:timers/promises';
import { openClient } from '../harness/client.mjs';
import { watchhamster } from '../harness/contestants.mjs';
import { createPublisher } from '../harness/publish.mjs';
import { percentile } from '../harness/statistics.mjs';

/** Flushes may follow each other at once: otherwise all but the first event would wait for their turn, 200 ms apart. */
const limits = { flushes_per_second: 1000 };
const pauseMs = 4;

/** One event at a time, through HTTP and the journal on disk, to the client. @type {import('../main.mjs').Scenario} */
export const journalSingle = async ({ quick }) => {
  const events = quick ? 400 : 1500;
  const contestant = watchhamster({ limits });
  await using server = await contestant.start();
  /** @type {(at: number) => void} */
  let arrived = () => {};
  /** @type {(problem: Error) => void} */
  let failed = () => {};
  const client = await openClient({
    ...contestant,
    port: server.port,
    onText(bytes, begin) {
      const { offset, text } = contestant.match;
      if (bytes.toString('latin1', begin + offset, begin + offset + text.length) === text)
        arrived(performance.now());
    },
    onLost: (why) => failed(new Error(`the client was ${why}`)),
  });
  try {
    using publisher = createPublisher({ port: server.port, path: contestant.publishPath });
    const body = contestant.body(1);
    /** @type {number[]} */
    const took = [];
    const warm = 100;
    for (let index = 0; index < warm + events; index++) {
      /** @type {PromiseWithResolvers<number>} */
      const delivery = Promise.withResolvers();
      arrived = delivery.resolve;
      failed = delivery.reject;
      const late = setTimeout(() => failed(new Error('an event did not arrive within 5 s')), 5000);
      const started = performance.now();
      const [at] = await Promise.all([delivery.promise, publisher.publish(body)]).finally(() =>
        clearTimeout(late),
      );
      if (index >= warm) took.push(at - started);
      await delay(pauseMs);
    }
    const own = (/** @type {number} */ value) => ({ watchhamster: { values: [value] } });
    const what = `one event at a time (${events}), journaled on disk: from the request to the client`;
    return [
      {
        name: 'journal-single',
        what: `${what}, p99`,
        note: `flushes_per_second: 1000; median ${percentile(took, 50).toFixed(2)} ms`,
        unit: 'ms',
        measured: own(percentile(took, 99)),
        budgets: [{ atMost: 5 }],
      },
    ];
  } finally {
    client.end();
  }
};
