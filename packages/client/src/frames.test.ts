import { expect, it } from 'vitest';
import { createFrameTap, type Frame } from './frames.ts';

function tap() {
  const frames: Frame[] = [];
  const { add, show } = createFrameTap(
    () => 5,
    () => {},
  );
  return { frames, show, stop: add((frame) => frames.push(frame)) };
}

it('says of a frame that is not valid what is wrong with it, field by field', () => {
  const { frames, show } = tap();
  const data = { service_id: 7, action: 'fly', token: 'open sesame' };
  show('sent', JSON.stringify({ type: 'service_control', data, request_id: 'r1' }));
  expect(frames).toMatchObject([
    { direction: 'sent', at: 5, dialect: 'typed', event: undefined, requestId: 'r1' },
  ]);
  expect(frames[0]?.problem?.issues.map(({ path }) => path)).toEqual(['data.service_id', 'data.action']);
  expect(JSON.stringify(frames)).not.toContain('sesame');
});

it('shows what is not JSON, and what is not text, by its size alone', () => {
  const { frames, show } = tap();
  show('received', 'password=é');
  show('received', new ArrayBuffer(3));
  expect(frames.map(({ bytes, message }) => [bytes, message])).toEqual([
    [11, '(not JSON, 10 characters)'],
    [3, '(binary)'],
  ]);
  expect(frames.every(({ problem }) => problem?.code === 'INVALID_MESSAGE_FORMAT')).toBe(true);
});

it('reads nothing when nobody looks', () => {
  const { frames, show, stop } = tap();
  stop();
  stop();
  show('received', '{}');
  expect(frames).toEqual([]);
});
