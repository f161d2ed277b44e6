import { copyFile, glob, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createClient, type Gap, watchState } from '../src/index.ts';
import { alert, serviceEvent } from './support/messages.ts';
import { startServer } from './support/server.ts';
import { collect, until } from './support/until.ts';

it('sees that an older file was put back, though nobody gave the journal a new epoch', async () => {
  const sleeper = ['node', '-e', 'setInterval(() => {}, 1000)'];
  await using server = await startServer({
    services: [{ id: 'cache', command: sleeper, auto_start: false }],
  });
  const client = createClient({ url: server.url, reconnectInterval: 20, onProblem: () => {} });
  const texts = collect<string>();
  const gaps: Gap[] = [];
  client.on('alert', ({ data }) => texts.add(data.title));
  client.onGap((gap) => gaps.push(gap));
  const state = watchState(client);
  await until(state, ({ live }) => live);
  await server.publish([alert('before')]);
  await server.stop();
  const files: string[] = [];
  for await (const found of glob('**/watchhamster.db', { cwd: server.folder })) files.push(found);
  const [file = ''] = files;
  const database = join(server.folder, file);
  await copyFile(database, `${database}.copy`);
  await server.start();
  await server.publish(Array.from({ length: 20 }, (_, index) => alert(`after ${index}`)));
  await until(texts, (all) => all.includes('after 19'));

  await server.stop();
  for (const more of ['', '-wal', '-shm']) await rm(`${database}${more}`, { force: true });
  await copyFile(`${database}.copy`, database);
  await server.start();
  await until(state, ({ live, data }) => live && data?.recent_events.length === 1);
  expect(gaps).toMatchObject([{ reason: 'epoch' }]);
  // What it says now is heard, although the positions are old ones again.
  await server.publish([serviceEvent('it runs'), alert('and later')]);
  await until(texts, (all) => all.includes('and later'));
  await until(state, ({ data }) => data?.services[0]?.status === 'running');
  state.close();
  client.close();
});
