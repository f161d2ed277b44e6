import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '@watchhamster/shared-types';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { serviceConfig } from '../../config/schema.ts';
import { textsFor } from '../../i18n/index.ts';
import { currentBoot } from '../../storage/boot.ts';
import { createEvents } from '../events.ts';
import { createLogs } from '../logs/index.ts';
import { createMemoryLogger, eventually, recordMessages } from '../test-support.ts';
import { createServices, type Services } from './index.ts';
import type { ServiceStore } from './store.ts';

export const posix = process.platform !== 'win32';

/** A service as a configuration file has it. */
export type RawConfig = Parameters<typeof serviceConfig.parse>[0] & object;

/** A service that runs some JavaScript. */
export const script = (id: string, code: string, more: object = {}): RawConfig => ({
  id,
  command: ['node', '-e', code],
  ...more,
});

/** Runs until it is asked to stop. */
export const sleeper = `setInterval(() => {}, 1000); process.on('SIGTERM', () => process.exit(0)); console.log('ready')`;

/** Runs until it is killed. */
export const stubborn = `process.on('SIGTERM', () => console.log('no')); setInterval(() => {}, 1000); console.log('ready')`;

/** For programs that end by themselves, however slow the machine is: their start is known when they have ended. */
export const exitsAtOnce = { settleMs: 10_000 };

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Resolves when a process that is no child of ours has ended; a zombie that nobody collects has. */
export async function hasEnded(pid: number): Promise<void> {
  await eventually(() => {
    const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
    return /^\s*(?:Z|$)/.test(stdout);
  });
}

/** Real services for the tests of one file, closed after each; a process that a test asked for must be gone then. */
export function useServices() {
  const open: { services: Services; close(): void }[] = [];
  const pids = new Set<number>();
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'watchhamster-services-'));
  });
  afterEach(async () => {
    for (const { services, close } of open.splice(0)) {
      await services.close();
      close();
    }
    for (const pid of pids) expect(isAlive(pid), `process ${pid} was left behind`).toBe(false);
    pids.clear();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function setUp(
    configs: RawConfig[],
    options: {
      locale?: 'en' | 'ko';
      settleMs?: number;
      slowMs?: number;
      env?: NodeJS.ProcessEnv;
      store?: ServiceStore;
    } = {},
  ) {
    const now = Date.now;
    const logger = createMemoryLogger();
    const events = createEvents({ now });
    const recorded = recordMessages(events);
    const logs = createLogs({ events, now, logger, flushMs: 20 });
    const counts: number[] = [];
    const services = createServices({
      services: configs.map((config) => serviceConfig.parse(config)),
      baseDir: folder,
      events,
      logs,
      texts: textsFor(options.locale ?? 'en'),
      now,
      random: Math.random,
      logger,
      env: options.env ?? { PATH: process.env.PATH },
      nodePath: process.execPath,
      onActiveChange: (count) => counts.push(count),
      settleMs: options.settleMs ?? 100,
      ...(options.slowMs === undefined ? {} : { slowMs: options.slowMs }),
      ...(options.store ? { store: options.store } : {}),
      boot: currentBoot(now()),
    });
    open.push({ services, close: logs.close });
    const serviceEvents = (id?: string) =>
      recorded.messages
        .filter(({ definition }) => definition.type === 'service_event')
        .map(({ data }) => catalogue.serviceEvent.data.parse(data))
        .filter(({ service_id }) => id === undefined || service_id === id);
    return {
      services,
      logger,
      counts,
      serviceEvents,
      types: (id?: string) => serviceEvents(id).map(({ event_type }) => event_type),
      until: recorded.until,
      messages: (id: string) => logs.tail(id, 1000).map(({ message }) => message),
      logged: (id: string, text: string) =>
        recorded.until(() =>
          recorded
            .of('log_update')
            .map((data) => catalogue.logUpdate.data.parse(data))
            .some(
              ({ service_id, entries }) =>
                service_id === id && entries.some(({ message }) => message.includes(text)),
            ),
        ),
      pid: (id: string) => {
        const pid = services.list().find(({ service_id }) => service_id === id)?.pid;
        if (pid === undefined) throw new Error(`${id} has no pid`);
        pids.add(pid);
        return pid;
      },
    };
  }
  return { setUp, folder: () => folder };
}
