import { bun, socketIo, watchhamster } from '../harness/contestants.mjs';
import { measureFanOut } from '../harness/fan-out.mjs';

/** One event every 200 ms to 500 clients: each costs each connection a write. @type {import('../main.mjs').Scenario} */
export const single = async ({ load, quick }) => [
  {
    name: 'single',
    what: 'fan-out to 500 clients, one event every 200 ms: CPU a delivered message',
    note: 'publishing over HTTP included; our journal in memory',
    unit: 'µs',
    budgets: [
      { of: 'bun', atMost: 1.3 },
      { of: 'socket.io', cheaper: 1.5 },
    ],
    measured: await measureFanOut({
      load,
      entries: [watchhamster({ journal: 'in memory' }), bun, socketIo].map((contestant) => ({
        label: contestant.name,
        contestant,
      })),
      clients: 500,
      events: 1,
      everyMs: 200,
      publishes: quick ? 6 : 12,
      rounds: quick ? 1 : 5,
    }),
  },
];
