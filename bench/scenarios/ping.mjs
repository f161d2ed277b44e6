import { watchhamster, ws } from '../harness/contestants.mjs';

const text = JSON.stringify({ type: 'ping', data: { client_time: '2024-01-01T12:00:00.000Z' } });
/** One ping on the way each, as clients do: with many in one segment, a bare echo would hardly need the system at all. */
const clients = 100;
const inFlight = 1;

/** Our validated ping → pong beside a bare ws server that only sends back what it gets. @type {import('../main.mjs').Scenario} */
export const ping = async ({ load, quick }) => {
  const total = quick ? 20_000 : 40_000;
  const rounds = quick ? 3 : 7;
  await using stack = new AsyncDisposableStack();
  /** @type {{ name: string, server: import('../harness/process.mjs').ServerProcess, group: import('../harness/load.mjs').Clients, perSecond: number[], micros: number[] }[]} */
  const lanes = [];
  for (const contestant of [watchhamster(), ws]) {
    const server = stack.use(await contestant.start());
    // The answer is a pong, or the echo of a ping.
    const target = { ...contestant, port: server.port, match: { offset: 0, text: '{"type":"p' } };
    const group = stack.use(await load.open(target, { count: clients }));
    lanes.push({ name: contestant.name, server, group, perSecond: [], micros: [] });
  }
  for (let round = 0; round <= rounds; round++) {
    for (const { server, group, perSecond, micros } of lanes) {
      await group.reset();
      const before = server.cpuMs();
      const took = await group.pump({ text, total, inFlight });
      if (round === 0) continue; // the first round warms up
      perSecond.push((total * 1000) / took);
      micros.push(((server.cpuMs() - before) * 1000) / total);
    }
  }
  const measured = (/** @type {'perSecond' | 'micros'} */ key) =>
    Object.fromEntries(lanes.map((lane) => [lane.name, { values: lane[key] }]));
  return [
    {
      name: 'ping',
      what: `validated ping → pong, ${clients} clients with one in flight each: throughput`,
      unit: 'a second',
      measured: measured('perSecond'),
      budgets: [{ of: 'ws', atLeast: 0.95 }],
    },
    { name: 'ping', what: 'the same: CPU a ping', unit: 'µs', measured: measured('micros'), budgets: [] },
  ];
};
