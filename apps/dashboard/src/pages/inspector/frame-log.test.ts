import type { Frame } from '@watchhamster/client';
import { expect, it } from 'vitest';
import { createFrameLog, type FrameLogLimits, filterFrames, partnerOf } from './frame-log.ts';

const frame = (more: Partial<Frame> = {}): Frame => ({
  direction: 'received',
  at: 0,
  bytes: 2,
  message: { type: 'pong' },
  dialect: 'typed',
  event: 'pong',
  requestId: undefined,
  problem: undefined,
  ...more,
});

function log(limits?: FrameLogLimits) {
  const waiting: (() => void)[] = [];
  const log = createFrameLog((run) => waiting.push(run), limits);
  const settle = () => {
    for (const run of waiting.splice(0)) run();
  };
  return { log, waiting, settle, ids: () => log.state.get().frames.map(({ id }) => id) };
}

it('keeps the newest, and draws once for many', () => {
  const { log: frames, waiting, settle, ids } = log({ frames: 4, bytes: 1000 });
  for (let count = 0; count < 6; count++) frames.add('page', frame());
  expect(waiting).toHaveLength(1);
  settle();
  expect(ids()).toEqual([3, 4, 5, 6]);
});

it('keeps no more than it may weigh, but always the newest', () => {
  const { log: frames, settle, ids } = log({ frames: 100, bytes: 1000 });
  for (let count = 0; count < 4; count++) frames.add('page', frame({ bytes: 400 }));
  settle();
  expect(ids()).toEqual([3, 4]);
  frames.add('page', frame({ bytes: 5000 }));
  settle();
  expect(ids()).toEqual([5]);
});

it('stands still while paused, says how many wait, and shows them afterwards', () => {
  const { log: frames, settle, ids } = log();
  frames.add('page', frame());
  settle();
  frames.pause();
  frames.add('page', frame());
  frames.add('page', frame());
  settle();
  expect(ids()).toEqual([1]);
  expect(frames.state.get()).toMatchObject({ paused: true, held: 2 });
  frames.resume();
  expect(ids()).toEqual([1, 2, 3]);
  frames.clear();
  expect(frames.state.get()).toMatchObject({ frames: [], held: 0 });
});

it('filters by direction, name, validity and words', () => {
  const { log: frames, settle } = log();
  frames.add(
    'page',
    frame({ direction: 'sent', event: 'ping', message: { type: 'ping', note: 'Hello world' } }),
  );
  frames.add('page', frame());
  frames.add('page', frame({ event: undefined, problem: { code: 'X', message: 'no', issues: [] } }));
  settle();
  const all = { direction: 'all', validity: 'all', name: 'all', text: '' } as const;
  const found = (change: object) =>
    filterFrames(frames.state.get().frames, { ...all, ...change }).map(({ id }) => id);
  expect(found({})).toEqual([1, 2, 3]);
  expect(found({ direction: 'sent' })).toEqual([1]);
  expect(found({ validity: 'invalid' })).toEqual([3]);
  expect(found({ name: 'pong' })).toEqual([2]);
  expect(found({ text: 'WORLD hello' })).toEqual([1]);
});

it('finds the answer of what was asked, on the same connection', () => {
  const { log: frames, settle } = log();
  frames.add('page', frame({ direction: 'sent', requestId: 'r' }));
  frames.add('second', frame({ requestId: 'r' }));
  frames.add('page', frame({ requestId: 'r' }));
  settle();
  const [asked, , answer] = frames.state.get().frames;
  expect(asked && partnerOf(frames.state.get().frames, asked)).toBe(answer);
  expect(answer && partnerOf(frames.state.get().frames, answer)).toBe(asked);
});
