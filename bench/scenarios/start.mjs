import { watchhamster } from '../harness/contestants.mjs';

/** From the start of the process to the log line with its address. @type {import('../main.mjs').Scenario} */
export const start = async ({ quick }) => {
  /** @type {number[]} */
  const values = [];
  for (let round = 0; round <= (quick ? 3 : 7); round++) {
    await using server = await watchhamster().start();
    if (round > 0) values.push(server.startedInMs); // the first one reads its files from the disk
  }
  return [
    {
      name: 'start',
      what: 'listening after `node dist/main.js`',
      unit: 'ms',
      measured: { watchhamster: { values } },
      budgets: [{ atMost: 500 }],
    },
  ];
};
