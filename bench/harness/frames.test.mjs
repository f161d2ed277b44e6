import { describe, expect, it } from 'vitest';
import { clientFrame, createFrameReader, opcodes } from './frames.mjs';

/** A frame as a server sends it. @param {number} length @param {string} letter */
function serverFrame(length, letter) {
  const header =
    length < 126
      ? [0x81, length]
      : length < 65_536
        ? [0x81, 126, length >> 8, length & 255]
        : [0x81, 127, 0, 0, 0, 0, 0, length >> 16, (length >> 8) & 255, length & 255];
  return Buffer.concat([Buffer.from(header), Buffer.alloc(length, letter)]);
}

describe('createFrameReader', () => {
  it.each([1, 2, 3, 7, 1000, 1_000_000])('finds every frame when the bytes come in pieces of %i', (size) => {
    const lengths = [0, 5, 125, 126, 400, 70_000, 3];
    const bytes = Buffer.concat(lengths.map((length, index) => serverFrame(length, String(index))));
    /** @type {string[]} */
    const found = [];
    const read = createFrameReader((opcode, all, start, end) => {
      expect(opcode).toBe(opcodes.text);
      found.push(all.toString('utf8', start, end));
    });
    for (let at = 0; at < bytes.length; at += size) read(bytes.subarray(at, at + size));
    expect(found).toEqual(lengths.map((length, index) => String(index).repeat(length)));
  });
});

describe('clientFrame', () => {
  it.each([0, 125, 126, 65_535, 65_536])('masks a payload of %i bytes', (length) => {
    const frame = clientFrame(opcodes.text, Buffer.alloc(length, 'x'));
    const start = frame.length - length;
    const mask = frame.subarray(start - 4, start);
    const payload = frame.subarray(start).map((byte, index) => byte ^ mask[index % 4]);
    expect(Buffer.from(payload).toString()).toBe('x'.repeat(length));
    expect(frame[0]).toBe(0x81);
    expect(frame[1]).toBe(0x80 | (length < 126 ? length : length < 65_536 ? 126 : 127));
  });
});
