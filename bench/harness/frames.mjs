import { randomBytes } from 'node:crypto';

/** Opcodes of RFC 6455, section 5.2. */
export const opcodes = { text: 1, close: 8, ping: 9, pong: 10 };

/**
 * A whole frame as a client sends it: final, masked.
 * @param {number} opcode
 * @param {Buffer} payload
 */
export function clientFrame(opcode, payload) {
  const { length } = payload;
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const frame = Buffer.alloc(2 + extended + 4 + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127);
  if (extended === 2) frame.writeUInt16BE(length, 2);
  if (extended === 8) frame.writeBigUInt64BE(BigInt(length), 2);
  const start = 2 + extended + 4;
  const mask = randomBytes(4);
  mask.copy(frame, start - 4);
  for (let index = 0; index < length; index++) frame[start + index] = payload[index] ^ mask[index & 3];
  return frame;
}

/**
 * Takes a server's bytes as they come and calls back for each whole frame, with its payload's place in the bytes: nothing
 * is copied, nothing is decoded.
 * @param {(opcode: number, bytes: Buffer, start: number, end: number) => void} onFrame
 * @returns {(chunk: Buffer) => void}
 */
export function createFrameReader(onFrame) {
  /** @type {Buffer | undefined} */
  let rest;
  return (chunk) => {
    const bytes = rest ? Buffer.concat([rest, chunk]) : chunk;
    rest = undefined;
    let at = 0;
    while (at < bytes.length) {
      const start = payloadStart(bytes, at);
      const end = start === undefined ? undefined : start + payloadLength(bytes, at);
      if (start === undefined || end === undefined || end > bytes.length) {
        rest = bytes.subarray(at);
        return;
      }
      onFrame(bytes[at] & 0x0f, bytes, start, end);
      at = end;
    }
  };
}

/** Where the payload begins, or undefined while the header is not all there. @param {Buffer} bytes @param {number} at */
function payloadStart(bytes, at) {
  if (at + 2 > bytes.length) return undefined;
  const short = bytes[at + 1] & 0x7f;
  const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
  return start > bytes.length ? undefined : start;
}

/** @param {Buffer} bytes @param {number} at */
function payloadLength(bytes, at) {
  const short = bytes[at + 1] & 0x7f;
  if (short < 126) return short;
  return short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
}
