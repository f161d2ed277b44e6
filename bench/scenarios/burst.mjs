import { bun, socketIo, watchhamster, ws } from '../harness/contestants.mjs';
import { measureFanOut } from '../harness/fan-out.mjs';

/** Ten events every 200 ms to 500 clients. @type {import('../main.mjs').Scenario} */
export const burst = async ({ load, quick }) => [
  {
    name: 'burst',
    what: 'fan-out to 500 clients, a burst of 10 every 200 ms: CPU a delivered message',
    note: 'publishing over HTTP included; our journal in memory',
    unit: 'µs',
    budgets: [
      { of: 'bun', atMost: 1.3 },
      { of: 'socket.io', cheaper: 6 },
    ],
    measured: await measureFanOut({
      load,
      entries: [watchhamster({ journal: 'in memory' }), bun, socketIo, ws].map((contestant) => ({
        label: contestant.name,
        contestant,
      })),
      clients: 500,
      events: 10,
      everyMs: 200,
      publishes: quick ? 6 : 12,
      rounds: quick ? 1 : 5,
    }),
  },
];
