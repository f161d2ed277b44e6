import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryServiceStore } from '../services/store.ts';
import { createMemoryLogger, eventually } from '../test-support.ts';
import { createEscapeHunter, endLeftovers } from './leftovers.ts';
import {
  markerName,
  type ProcessEntry,
  type ProcessTable,
  parsePs,
  parseStat,
  processTable,
} from './process-table.ts';

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
const linux = process.platform === 'linux';
const boot = 'id:this';
const request = { signal: 'SIGTERM', graceMs: 2000 } as const;

/** A group of processes: a leader that forks one more, as a service does. */
async function group(env: NodeJS.ProcessEnv = {}, code = ''): Promise<ChildProcess & { pid: number }> {
  const child = spawn(process.execPath, ['-e', `${code}; console.log('up'); setInterval(() => {}, 1000)`], {
    detached: true,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  started.push(child);
  await once(child.stdout, 'data');
  if (child.pid === undefined) throw new Error('not started');
  return Object.assign(child, { pid: child.pid });
}
const setUp = (more: Partial<Parameters<typeof endLeftovers>[0]> = {}) => {
  const store = createMemoryServiceStore('here');
  const options = {
    table: processTable(),
    store,
    boot,
    logger: createMemoryLogger(),
    requestFor: () => request,
    ...more,
  };
  const remember = (pid: number, startTime = options.table.startTimeOf(pid) ?? '', inBoot = boot) =>
    store.addProcess({ serviceId: 'a', pid, startTime, boot: inBoot });
  return { store, options, remember };
};

describe('what an earlier run left', () => {
  it.runIf(linux)('is ended, with its whole group, and forgotten', async () => {
    const { store, options, remember } = setUp();
    const child = await group({}, `require('child_process').spawn('sleep', ['1000'])`);
    remember(child.pid);
    const exit = once(child, 'exit');
    expect(await endLeftovers(options)).toBe(2);
    expect(await exit).toEqual([null, 'SIGTERM']);
    expect(store.processes()).toEqual([]);
    expect((await options.table.list()).filter((entry) => entry.group === child.pid)).toEqual([]);
  });

  it.runIf(linux)('is killed when it does not listen', async () => {
    const { options, remember } = setUp({ requestFor: () => ({ signal: 'SIGTERM', graceMs: 200 }) });
    const child = await group({}, `process.on('SIGTERM', () => {})`);
    remember(child.pid);
    const exit = once(child, 'exit');
    await endLeftovers(options);
    expect(await exit).toEqual([null, 'SIGKILL']);
  });

  it.runIf(linux)('is left alone when the pid is somebody else’s now, or is of another boot', async () => {
    const { store, options, remember } = setUp();
    const child = await group();
    remember(child.pid, '1');
    const other = await group();
    remember(other.pid, options.table.startTimeOf(other.pid), 'id:another');
    expect(await endLeftovers(options)).toBe(0);
    expect([child.exitCode, child.signalCode, other.signalCode]).toEqual([null, null, null]);
    expect(store.processes()).toEqual([]);
  });

  it.runIf(linux)(
    'is found by its mark without being written down, and one of another database is not',
    async () => {
      const { options } = setUp();
      const ours = await group({ [markerName]: 'a:b:here' });
      const theirs = await group({ [markerName]: 'a:b:there' });
      const exit = once(ours, 'exit');
      expect(await endLeftovers(options)).toBe(1);
      await exit;
      expect(theirs.signalCode).toBeNull();
    },
  );

  it('is looked at once more before each signal', async () => {
    const entry: ProcessEntry = { pid: 999_999_999, group: 999_999_999, startTime: '5', residentBytes: 0 };
    let lists = 0;
    const killed: number[] = [];
    const table: ProcessTable = {
      showsMarks: true,
      // It ends, and its pid is given away, between the list and the signal.
      list: async () => (lists++ < 2 ? [entry] : []),
      startTimeOf: () => '6',
      markerOf: async () => undefined,
    };
    const { options, remember } = setUp({ table, kill: (pid) => killed.push(pid) });
    remember(entry.pid, '5');
    await endLeftovers(options);
    expect(killed).toEqual([]);
  });

  it('that cannot be ended does not hold up the server for ever, and is told', async () => {
    const entry: ProcessEntry = { pid: 999_999_999, group: 999_999_999, startTime: '5', residentBytes: 0 };
    const table: ProcessTable = {
      showsMarks: false,
      list: async () => [entry],
      startTimeOf: () => '5',
      markerOf: async () => undefined,
    };
    const logger = createMemoryLogger();
    const { options, remember } = setUp({
      table,
      logger,
      kill: () => undefined,
      patienceMs: 100,
      requestFor: () => ({ ...request, graceMs: 0 }),
    });
    remember(entry.pid, '5');
    await endLeftovers(options);
    expect(logger.lines.map(({ level }) => level)).toEqual(['warn', 'error']);
  });
});

it.runIf(linux)('what has left its group is found by its mark, of that service alone', async () => {
  const { options } = setUp();
  const hunt = createEscapeHunter(options);
  const [a, b] = [await group({ [markerName]: 'a:here' }), await group({ [markerName]: 'b:here' })];
  const exit = once(a, 'exit');
  await Promise.all([hunt('a'), hunt('a'), hunt('c')]);
  await exit;
  expect(b.signalCode).toBeNull();
  await hunt('b');
  await eventually(() => b.signalCode !== null);
});

describe('the table of processes', () => {
  it('reads a line of /proc whose name holds anything', () => {
    const rest = Array.from({ length: 40 }, (_, index) => index + 4);
    expect(parseStat(`12 (a) Z (b) S ${rest.join(' ')}`, 4096)).toMatchObject({
      pid: 12,
      state: 'S',
      group: 5,
      startTime: '22',
      residentBytes: 24 * 4096,
    });
    expect(parseStat('', 4096)).toBeUndefined();
  });

  it('reads a line of ps, and leaves out zombies', () => {
    expect(parsePs('  501   500 Ss    2048 Tue Jan  2 06:00:00 2024    ')).toEqual({
      pid: 501,
      group: 500,
      startTime: 'Tue Jan  2 06:00:00 2024',
      residentBytes: 2_097_152,
    });
    expect(parsePs('  501   500 Z        0 Tue Jan  2 06:00:00 2024')).toBeUndefined();
    expect(parsePs('')).toBeUndefined();
  });

  it.runIf(process.platform !== 'win32')(
    'of macOS and the BSDs has this process too, with the same start twice',
    async () => {
      const table = processTable('darwin');
      const own = (await table.list()).find(({ pid }) => pid === process.pid);
      expect(own?.startTime).toBe(table.startTimeOf(process.pid));
      expect(own?.residentBytes).toBeGreaterThan(1_000_000);
    },
  );
});
