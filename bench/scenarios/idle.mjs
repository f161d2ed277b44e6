import { setTimeout as delay } from 'node:timers/promises';
import { watchhamster } from '../harness/contestants.mjs';

const services = 50;

/** Services that do nothing, and the host sampled as by default. */
const config = `services:
${Array.from({ length: services }, (_, index) => `  - { id: idle_${index}, command: [sleep, '100000'] }\n`).join('')}`;

/** A server with 50 services that run and say nothing. @type {import('../main.mjs').Scenario} */
export const idle = async ({ quick }) => {
  await using server = await watchhamster({ config }).start();
  await delay(quick ? 2000 : 4000); // the services come up
  const [cpu, started] = [server.cpuMs(), performance.now()];
  await delay(quick ? 5000 : 15_000);
  const share = ((server.cpuMs() - cpu) / (performance.now() - started)) * 100;
  const megabytes = server.memory() / 1e6;
  const own = (/** @type {number} */ value) => ({ watchhamster: { values: [value] } });
  const what = `idle server with ${services} services`;
  return [
    {
      name: 'idle',
      what: `${what}: CPU`,
      unit: '% of a core',
      measured: own(share),
      budgets: [{ atMost: 1 }],
    },
    {
      name: 'idle',
      what: `${what}: memory`,
      unit: 'MB',
      measured: own(megabytes),
      budgets: [{ atMost: 130 }],
    },
  ];
};
