import { tmpdir } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { catalogue } from '@watchhamster/shared-types';
import { expect, it, onTestFinished } from 'vitest';
import { serviceConfig } from '../../config/schema.ts';
import { textsFor } from '../../i18n/index.ts';
import { createEvents } from '../events.ts';
import { createLogs } from '../logs/index.ts';
import { createMemoryLogger, recordMessages } from '../test-support.ts';
import { createServices } from './index.ts';

/** Prints 2,000 lines every 20 ms: 100,000 a second, a second and a half long. */
const flood = `
  let round = 0;
  const lines = '2024-01-01 12:00:00 [INFO] a line of the length that lines in a log have, more or less\\n'.repeat(2000);
  const timer = setInterval(() => {
    process.stdout.write(lines);
    round += 1;
    if (round === 75) clearInterval(timer);
  }, 20);`;

it('a service that prints 100,000 lines a second neither stalls the server nor loses count', async () => {
  const events = createEvents({ now: Date.now });
  const { of, until } = recordMessages(events);
  const logger = createMemoryLogger();
  const logs = createLogs({ events, now: Date.now, logger });
  const services = createServices({
    services: [serviceConfig.parse({ id: 'flood', command: ['node', '-e', flood] })],
    baseDir: tmpdir(),
    events,
    logs,
    texts: textsFor('en'),
    now: Date.now,
    random: Math.random,
    logger,
    env: {},
    boot: 'id:test',
    nodePath: process.execPath,
  });
  onTestFinished(async () => {
    await services.close();
    logs.close();
  });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const cpu = process.cpuUsage();
  const started = performance.now();
  await services.control('flood', 'start');
  await until(() =>
    of('service_event').some((data) => catalogue.serviceEvent.data.parse(data).event_type === 'stopped'),
  );
  delay.disable();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - started) / 1000;
  const updates = of('log_update').map((data) => catalogue.logUpdate.data.parse(data));
  const received = updates.reduce((sum, update) => sum + update.entries.length, 0);
  const dropped = updates.reduce((sum, update) => sum + (update.dropped_entries ?? 0), 0);
  process.stdout.write(
    `flood: ${Math.round(150_000 / seconds)} lines/s, ${received} received, ${dropped} dropped, event loop p99 ${(delay.percentile(99) / 1e6).toFixed(1)} ms, max ${(delay.max / 1e6).toFixed(1)} ms, CPU ${((user + system) / 1e4 / seconds).toFixed(0)} % of a core\n`,
  );
  expect(received + dropped).toBe(150_000);
  expect(dropped).toBeGreaterThan(100_000);
  // Parsing every line would take several times this much. (Delays also depend on what else the machine does.)
  expect((user + system) / 1e6).toBeLessThan(1.2);
  expect(delay.percentile(99) / 1e6).toBeLessThan(250);
  expect(logs.recent(10_000).length).toBeLessThanOrEqual(2000);
});
