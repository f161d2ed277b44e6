import { bun, socketIo, watchhamster, ws } from '../harness/contestants.mjs';

/** What an idle connection costs in memory, each round with a new process. @type {import('../main.mjs').Scenario} */
export const memory = async ({ load, quick }) => {
  const clients = quick ? 1500 : 4000;
  /** @type {Record<string, import('../harness/report.mjs').Measured>} */
  const measured = {};
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    for (const contestant of [watchhamster(), ws, bun, socketIo]) {
      measured[contestant.name] ??= { values: [] };
      const { values } = measured[contestant.name];
      try {
        await using server = await contestant.start();
        const target = { ...contestant, port: server.port };
        // The first connections bring in code and pools that all the others share.
        await using _first = await load.open(target, { count: 100 });
        const before = server.memory();
        await using _idle = await load.open(target, { count: clients });
        values.push((server.memory() - before) / clients / 1024);
      } catch (problem) {
        measured[contestant.name].error = problem instanceof Error ? problem.message : String(problem);
      }
    }
  }
  return [
    {
      name: 'memory',
      what: `memory an idle connection, of ${clients}`,
      unit: 'KiB',
      measured,
      budgets: [{ of: 'ws', atMost: 1.2 }],
    },
  ];
};
