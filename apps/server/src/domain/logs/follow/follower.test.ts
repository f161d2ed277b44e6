import {
  appendFileSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue, type SourcedLogEntry } from '@watchhamster/shared-types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configSchema } from '../../../config/schema.ts';
import { createEvents } from '../../events.ts';
import { createMemoryLogger, eventually, recordMessages } from '../../test-support.ts';
import { createLogs } from '../logs.ts';
import type { FilePosition } from '../store.ts';
import { createFollower } from './follower.ts';

let folder: string;
let closers: (() => Promise<void>)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchhamster-follow-'));
});
afterEach(async () => {
  for (const close of closers) await close();
  closers = [];
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);
const append = (name: string, text: string | Uint8Array): void => appendFileSync(at(name), text);
const numbered = (from: number, count: number): string =>
  Array.from({ length: count }, (_, n) => `line ${from + n}\n`).join('');
const range = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `line ${from + n}`);

/** A server's run: what it kept, and where it left the files. `kill` forgets what was not kept at that moment. */
function run(files: object | object[], positions: readonly FilePosition[] = []) {
  const events = createEvents({ now: Date.now });
  const { of } = recordMessages(events);
  const logger = createMemoryLogger();
  const kept: SourcedLogEntry[] = [];
  const left = new Map(positions.map((position) => [position.path, position]));
  const logs = createLogs({
    events,
    now: Date.now,
    logger,
    flushMs: 20,
    keeper: {
      lastSequence: 0,
      newestOf: () => [],
      keep(entries, position) {
        kept.push(...entries);
        if (position) left.set(position.path, position);
      },
    },
  });
  const sections = (list: object | object[]) =>
    configSchema.parse({ logs: { files: Array.isArray(list) ? list : [list] } }).logs.files;
  const follower = createFollower({
    files: sections(files),
    pollMs: 30,
    baseDir: folder,
    logs,
    positions: () => [...left.values()],
    keepPosition: (position) => left.set(position.path, position),
    logger,
  });
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await follower.close();
    logs.close();
  };
  closers.push(close);
  return {
    follower,
    logger,
    close,
    sections,
    left,
    updates: () => of('log_update').map((data) => catalogue.logUpdate.data.parse(data)),
    messages: () => kept.map(({ message }) => message),
    kept: () => kept,
    /** Resolves when so many entries came, or fails with what did. */
    async has(expected: readonly string[]): Promise<void> {
      await expect.poll(() => kept.map(({ message }) => message), { timeout: 8000 }).toEqual(expected);
    },
    async follows(name: string): Promise<void> {
      await eventually(() =>
        follower.files().some(({ fileName, state }) => fileName === name && state === 'following'),
      );
    },
  };
}

describe('a followed file', () => {
  it('is read from its end when it is new to the server, and from its start when asked', async () => {
    append('a.log', 'old\n');
    append('b.log', 'old\n');
    const { has, follows } = run([{ path: 'a.log' }, { path: 'b.log', from: 'start', name: 'bee' }]);
    await has(['old']);
    await follows('a.log');
    append('a.log', 'new\n');
    await has(['old', 'new']);
  });

  it('is picked up when it appears later, with all of it', async () => {
    const { has, follower } = run({ path: 'late.log' });
    await eventually(() => follower.files()[0]?.state === 'missing');
    append('late.log', 'one\n');
    await has(['one']);
  });

  it('waits for the rest of a line, of a stack trace, and of a character', async () => {
    append('a.log', '');
    const { has, follows, kept } = run({ path: 'a.log', service: 'web' });
    await follows('a.log');
    const bytes = Buffer.from('2026-01-01 00:00:00 [ERROR] 한글\n  at x\n');
    append('a.log', bytes.subarray(0, 30));
    await new Promise((resolve) => setTimeout(resolve, 60));
    append('a.log', bytes.subarray(30));
    await has(['한글\n  at x']);
    expect(kept()[0]).toMatchObject({ level: 'ERROR', service_id: 'web', file_name: 'a.log' });
  });

  it.each([
    ['renamed and made anew', true],
    ['deleted and made anew', false],
  ])('%s', async (_, isRenamed) => {
    append('a.log', '');
    const { has, follows } = run({ path: 'a.log' });
    await follows('a.log');
    append('a.log', 'before\nunfinished');
    await has(['before']);
    if (isRenamed) renameSync(at('a.log'), at('a.log.1'));
    // What is written to the old file until its writer opens the new one belongs to it.
    if (isRenamed) append('a.log.1', ' line\n');
    else unlinkSync(at('a.log'));
    append('a.log', 'after\n');
    await has(['before', isRenamed ? 'unfinished line' : 'unfinished', 'after']);
  });

  it('copied and truncated, also when it has grown beyond what it was', async () => {
    append('a.log', '');
    const { has, follows } = run({ path: 'a.log' });
    await follows('a.log');
    append('a.log', 'one\n');
    await has(['one']);
    truncateSync(at('a.log'), 0);
    await new Promise((resolve) => setTimeout(resolve, 80));
    append('a.log', 'two\n');
    await has(['one', 'two']);
    // In one step, so that no look falls between.
    writeFileSync(at('a.log'), 'three, which is longer than what was there\n');
    await has(['one', 'two', 'three, which is longer than what was there']);
  });

  it('behind a link that is switched, and switched back', async () => {
    append('1.txt', 'old\n');
    append('2.txt', 'second\n');
    symlinkSync(at('1.txt'), at('a.log'));
    const { has, follows } = run({ path: 'a.log' });
    await follows('a.log');
    append('1.txt', 'first\n');
    await has(['first']);
    const point = (name: string): void => {
      symlinkSync(at(name), at('next'));
      renameSync(at('next'), at('a.log'));
    };
    point('2.txt');
    await has(['first', 'second']);
    point('1.txt');
    append('1.txt', 'again\n');
    await has(['first', 'second', 'again']);
  });

  it('with bytes that are no text, a line without an end, and another encoding', async () => {
    append('a.log', '');
    append('k.log', '');
    const { has, follows } = run([{ path: 'a.log' }, { path: 'k.log', encoding: 'euc-kr', format: 'plain' }]);
    await follows('a.log');
    await follows('k.log');
    append('a.log', Buffer.from([0xff, 0xff, 0x00, 0x61, 0x0a]));
    await has(['��a']);
    append('a.log', `${'x'.repeat(2_000_000)}\nnext\n`);
    await has(['��a', `${'x'.repeat(16_384)}…`, 'next']);
    append('k.log', Buffer.from([0xc7, 0xd1, 0xb1, 0xdb, 0x0a, 0x20, 0x2d, 0x0a]));
    await has(['��a', `${'x'.repeat(16_384)}…`, 'next', '한글', ' -']);
  });

  it('in UTF-16 is told of once, and read when it is text', async () => {
    append('a.log', Buffer.from('\uFEFFone\n', 'utf16le'));
    append('b.log', '');
    const { has, follows, logger } = run([{ path: 'a.log', from: 'start' }, { path: 'b.log' }]);
    const told = () => logger.lines.filter(({ message }) => message.includes('is written in UTF-16'));
    await follows('b.log');
    await eventually(() => told().length === 1);
    append('a.log', Buffer.from('two\n', 'utf16le'));
    append('b.log', Buffer.from('\uFEFFthree\n', 'utf16le').swap16());
    await eventually(() => told().length === 2);
    writeFileSync(at('a.log'), 'text\n');
    await has(['text']);
    expect(told()).toHaveLength(2);
  });

  it('that is none is told of once', async () => {
    const { logger } = run({ path: '.', name: 'folder' });
    await eventually(() => logger.lines.some(({ message }) => message.includes('is not a regular file')));
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(logger.lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
  });
});

describe('after a restart', () => {
  it('nothing is missed and nothing comes twice, whatever happened to the file', async () => {
    append('a.log', '');
    const first = run({ path: 'a.log' });
    await first.follows('a.log');
    append('a.log', 'one\nhalf');
    await first.has(['one']);
    await first.close();
    append('a.log', ' a line\n');
    renameSync(at('a.log'), at('a.log.1'));
    append('a.log', 'three\n');
    const second = run({ path: 'a.log' }, [...first.left.values()]);
    await second.has(['half a line', 'three']);
    await second.close();
    writeFileSync(at('a.log'), 'emptied and written anew\n');
    const third = run({ path: 'a.log' }, [...second.left.values()]);
    await third.has(['emptied and written anew']);
  });

  it('goes on from what was kept, at whatever moment it was killed', async () => {
    append('a.log', '');
    const first = run({ path: 'a.log' });
    await first.follows('a.log');
    const states: { kept: string[]; left: FilePosition[] }[] = [];
    for (let round = 0; round < 6; round += 1) {
      append('a.log', numbered(round * 300, 300));
      append('a.log', 'unfin');
      await new Promise((resolve) => setTimeout(resolve, 15));
      states.push({ kept: [...first.messages()], left: [...first.left.values()] });
      append('a.log', 'ished\n');
    }
    await first.close();
    const all = Array.from({ length: 6 }, (_, round) => [...range(round * 300, 300), 'unfinished']).flat();
    for (const { kept, left } of states) {
      const next = run({ path: 'a.log' }, left);
      await next.has(all.slice(kept.length));
      await next.close();
      expect(kept).toEqual(all.slice(0, kept.length));
    }
  });
});

describe('much at once', () => {
  it('what had grown while nobody looked comes whole', async () => {
    append('a.log', numbered(0, 10_000));
    const { has, updates } = run({ path: 'a.log', from: 'start' });
    await has(range(0, 10_000));
    expect(updates().some(({ dropped_entries }) => dropped_entries)).toBe(false);
  });

  it('a writer that is too fast is kept up with, and what is dropped is counted', async () => {
    append('a.log', '');
    const { updates, follows, messages } = run({ path: 'a.log' });
    await follows('a.log');
    const lines = 300_000;
    append('a.log', numbered(0, lines));
    await expect.poll(() => messages().at(-1), { timeout: 10_000 }).toBe(`line ${lines - 1}`);
    const received = updates().reduce((sum, { entries }) => sum + entries.length, 0);
    const dropped = updates().reduce((sum, update) => sum + (update.dropped_entries ?? 0), 0);
    expect(received + dropped).toBe(lines);
    expect(dropped).toBeGreaterThan(lines / 2);
  });
});

describe('a pattern', () => {
  it('names files that are there and that come, and follows a file once however it is called', async () => {
    append('app-1.log', 'old\n');
    const { has, follows, follower } = run({ path: 'app-*.log' });
    await follows('app-1.log');
    append('app-2.log', 'second\n');
    await has(['second']);
    renameSync(at('app-1.log'), at('app-1.old.log'));
    append('app-1.log', 'first\n');
    await has(['second', 'first']);
    expect(
      follower
        .files()
        .map(({ fileName }) => fileName)
        .sort(),
    ).toEqual(['app-1.log', 'app-2.log']);
    unlinkSync(at('app-2.log'));
    await expect.poll(() => follower.files().length, { timeout: 8000 }).toBe(1);
  });

  it('can be changed while the server runs: what stays is read on', async () => {
    append('a.log', '');
    append('b.log', '');
    const { has, follows, follower, sections } = run([{ path: 'a.log' }, { path: 'b.log' }]);
    await follows('a.log');
    await follows('b.log');
    append('b.log', 'b1\nb2 half');
    await has(['b1']);
    await follower.change({ files: sections([{ path: 'b.log' }]), pollMs: 30 });
    append('a.log', 'nobody reads this yet\n');
    append('b.log', ' done\n');
    await has(['b1', 'b2 half done']);
    await follower.change({ files: sections([{ path: 'a.log' }, { path: 'b.log' }]), pollMs: 30 });
    await has(['b1', 'b2 half done', 'nobody reads this yet']);
  });
});
