import { setTimeout as delay } from 'node:timers/promises';
import { watchhamster } from '../harness/contestants.mjs';
import { createPublisher } from '../harness/publish.mjs';

const missed = 10_000;
const batch = 1000;

/** A client that comes back asks for 10,000 messages that it missed. @type {import('../main.mjs').Scenario} */
export const resume = async ({ load, quick }) => {
  const contestant = watchhamster();
  await using server = await contestant.start();
  const target = { ...contestant, port: server.port };
  /** @type {{ epoch?: string, position?: number }} */
  let seen;
  {
    await using before = await load.open(target, { count: 1 });
    seen = JSON.parse(before.greeting).data;
  }
  if (seen.epoch === undefined || seen.position === undefined)
    throw new Error('the server’s connection_status tells neither epoch nor position');
  using publisher = createPublisher({ port: server.port, path: contestant.publishPath });
  const body = contestant.body(batch);
  for (let count = 0; count < missed; count += batch) await publisher.publish(body);
  const data = { client_id: 'bench', resume: { epoch: seen.epoch, after: seen.position } };
  /** @type {number[]} */
  const values = [];
  for (let round = 0; round <= (quick ? 3 : 7); round++) {
    const cpu = server.cpuMs();
    await using client = await load.open(target, { count: 1 });
    await client.send(JSON.stringify({ type: 'client_info', data }));
    await client.wait(missed, 8000);
    await delay(50); // whatever comes beyond that would be a message too many
    if (round > 0) values.push(server.cpuMs() - cpu);
    const received = await client.received();
    if (received !== missed) throw new Error(`${missed} messages were missed, ${received} came`);
  }
  return [
    {
      name: 'resume',
      what: 'resume of 10,000 missed messages from the journal on disk: CPU of the server',
      unit: 'ms',
      measured: { watchhamster: { values } },
      budgets: [{ atMost: 100 }],
    },
  ];
};
