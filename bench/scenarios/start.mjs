import { watchhamster, ws } from '../harness/contestants.mjs';

/** From the start of the process to the log line with its address. @type {import('../main.mjs').Scenario} */
export const start = async ({ quick }) => {
  const lanes = [watchhamster(), ws].map((contestant) => ({
    contestant,
    values: /** @type {number[]} */ ([]),
  }));
  for (let round = 0; round <= (quick ? 3 : 9); round++) {
    for (const { contestant, values } of lanes) {
      await using server = await contestant.start();
      if (round > 0) values.push(server.startedInMs); // the first one reads its files from the disk
    }
  }
  const fastest = Math.min(...(lanes[0]?.values ?? []));
  return [
    {
      name: 'start',
      what: 'listening after `node dist/main.js`',
      note: `the fastest took ${Math.round(fastest)} ms; ws is what Node.js itself takes, nearly`,
      unit: 'ms',
      measured: Object.fromEntries(lanes.map(({ contestant, values }) => [contestant.name, { values }])),
      budgets: [{ atMost: 500 }],
    },
  ];
};
