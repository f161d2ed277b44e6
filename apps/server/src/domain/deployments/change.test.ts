import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deploymentConfig } from '../../config/deployments.ts';
import { eventually } from '../test-support.ts';
import { createRemote, script, useDeployments } from './test-support.ts';

const { setUp, newFolder } = useDeployments();

/** A deployment whose step says that it has begun, and goes on when it may. */
function prepare() {
  const folder = newFolder();
  const remote = createRemote(folder);
  remote.commit({ 'a.txt': '1' });
  const [begun, go] = [join(folder, 'begun'), join(folder, 'go')];
  const raw = {
    repository: remote.path,
    steps: [
      script(
        'Wait',
        `const fs = require('fs'); fs.writeFileSync(${JSON.stringify(begun)}, ''); setInterval(() => fs.existsSync(${JSON.stringify(go)}) && process.exit(0), 10)`,
      ),
    ],
  };
  const config = (more: object = {}) =>
    deploymentConfig.parse({ id: 'site', poll_seconds: 0, allow_local: true, ...raw, ...more });
  return { folder, raw, config, begun, go };
}
const mark = (file: string) => [
  script('Mark', `require('fs').writeFileSync(${JSON.stringify(file)}, 'new')`),
];

it('a run under way ends as it began, and what waits runs by the new configuration', async () => {
  const { folder, raw, config, begun, go } = prepare();
  const bench = setUp(raw, { folder });
  await bench.started;
  const first = bench.deployments.run('site');
  await eventually(() => existsSync(begun));
  const second = bench.deployments.run('site');
  const marked = join(folder, 'marked');
  await bench.deployments.change([config({ steps: [...mark(marked), script('Last', '')] })]);
  expect(bench.store.find(first.id)?.state).toBe('running');
  expect(bench.deployments.readings().running).toBeGreaterThan(0);
  expect(existsSync(marked)).toBe(false);
  writeFileSync(go, '');
  await bench.ended(2);
  expect(bench.store.find(first.id)?.state).toBe('completed');
  expect(bench.store.find(second.id)).toMatchObject({
    state: 'completed',
    steps: [{}, { name: 'Mark', status: 'completed' }, { name: 'Last', status: 'completed' }],
  });
  expect(readFileSync(marked, 'utf8')).toBe('new');
  expect(bench.types().filter((type) => type === 'completed')).toHaveLength(2);
});

it('what is the same is not touched', async () => {
  const { folder, raw, config, begun, go } = prepare();
  const bench = setUp(raw, { folder });
  await bench.started;
  const first = bench.deployments.run('site');
  await eventually(() => existsSync(begun));
  await bench.deployments.change([config(), config({ id: 'other' })]);
  expect(bench.deployments.readings().running).toBe(1);
  expect(bench.deployments.ids()).toEqual(['site', 'other']);
  writeFileSync(go, '');
  await bench.ended();
  expect(bench.store.find(first.id)?.state).toBe('completed');
});

it('of one that is removed, the run under way ends, and what waited is told as not carried out', async () => {
  const { folder, raw, begun, go } = prepare();
  const bench = setUp({ ...raw, notify: ['ops'] }, { folder });
  await bench.started;
  const first = bench.deployments.run('site');
  await eventually(() => existsSync(begun));
  const second = bench.deployments.run('site');
  await bench.deployments.change([]);
  expect(bench.store.find(second.id)?.state).toBe('failed');
  expect(() => bench.deployments.run('site')).toThrow('no deployment has the id');
  writeFileSync(go, '');
  await bench.ended(2);
  expect(bench.store.find(first.id)?.state).toBe('completed');
  // Who was to be told of the run when it began is told of its end.
  expect(bench.notifications.map(({ targets }) => targets)).toContainEqual(['ops']);
});
