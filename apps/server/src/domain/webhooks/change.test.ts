import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { webhooksSection } from '../../config/webhooks.ts';
import { eventually } from '../test-support.ts';
import { localTarget, startReceiver, startWebhooks } from './test-support.ts';

/** Waits so long after a failure that nothing happens by itself within a test. */
const slow = { retry: { min_delay_seconds: 3000, max_delay_seconds: 3600 } };
const configOf = (...targets: object[]) => webhooksSection.parse({ targets, ...slow });

it('what waits for a target goes to its new address at once, in order, and once', async () => {
  await using broken = await startReceiver(() => 503);
  await using good = await startReceiver();
  await using bench = startWebhooks({ targets: [localTarget('ops', broken.url)], ...slow });
  for (const message of ['one', 'two', 'three']) bench.webhooks.send({ type: 'generic', message });
  await bench.untilEvents('retrying', 1);
  bench.webhooks.change(configOf(localTarget('ops', good.url)));
  await good.until((received) => received.length === 3);
  expect(good.texts()).toEqual(['one', 'two', 'three']);
  expect(broken.received).toHaveLength(1);
});

it('a target that is the same goes on waiting', async () => {
  await using broken = await startReceiver(() => 503);
  await using bench = startWebhooks({ targets: [localTarget('ops', broken.url)], ...slow });
  bench.webhooks.send({ type: 'generic', message: 'one' });
  await bench.untilEvents('retrying', 1);
  await eventually(() => bench.webhooks.targets()[0]?.doing === 'waiting');
  const before = bench.outbox.list({ limit: 1 })[0];
  bench.webhooks.change(configOf(localTarget('ops', broken.url, { bot_name: 'Other' })));
  expect(bench.webhooks.targets()[0]).toMatchObject({ doing: 'waiting', pending: 1 });
  expect(bench.outbox.list({ limit: 1 })[0]).toEqual(before);
});

it('what waits for a target that is gone becomes dead letters with the reason', async () => {
  await using broken = await startReceiver(() => 503);
  await using bench = startWebhooks({ targets: [localTarget('ops', broken.url)], ...slow });
  for (const message of ['one', 'two']) bench.webhooks.send({ type: 'generic', message });
  await bench.untilEvents('retrying', 1);
  bench.webhooks.change(configOf());
  await bench.untilEvents('failed', 2);
  expect(bench.webhooks.pending()).toBe(0);
  expect(bench.outbox.list({ limit: 9 }).map(({ state, reason }) => `${state}: ${reason}`)).toEqual(
    Array.from({ length: 2 }, () => "failed: no target with the id 'ops' is configured any more"),
  );
});

it('templates and new targets are there at once, and a configuration that cannot be used changes nothing', async () => {
  await using good = await startReceiver();
  await using bench = startWebhooks({ targets: [localTarget('ops', good.url)], ...slow });
  const templates = [{ id: 'hello', title: 'Hello {name}' }];
  const next = webhooksSection.parse({ targets: [localTarget('new', good.url)], templates, ...slow });
  const { url: _, ...nowhere } = localTarget('new', '') as { url: string };
  const unusable = webhooksSection.parse({ targets: [{ ...nowhere, url_env: 'NOT_SET' }] });
  expect(() => bench.webhooks.change(unusable)).toThrow('webhooks.targets[0].url_env');
  expect(bench.webhooks.targets().map(({ target }) => target.id)).toEqual(['ops']);
  bench.webhooks.change(next);
  const variables = { name: 'there' };
  bench.webhooks.send({ type: 'generic', target: 'new', template: 'hello', variables });
  await good.until((received) => received.length === 1);
  expect(good.texts()).toEqual(['Hello there']);
});

it('knows which targets lead elsewhere because a file has changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchhamster-targets-'));
  try {
    const file = join(folder, 'url');
    writeFileSync(file, 'http://127.0.0.1:1/a\n');
    const { url: _, ...target } = localTarget('ops', '') as { url: string };
    const config = configOf(localTarget('same', 'http://127.0.0.1:1/b'), { ...target, url_file: file });
    await using bench = startWebhooks(config);
    expect(bench.webhooks.stale(config)).toEqual([]);
    writeFileSync(file, 'http://127.0.0.1:1/c\n');
    expect(bench.webhooks.stale(config)).toEqual(['webhooks.targets[1]']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
