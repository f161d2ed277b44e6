import { Opcode } from './frames.ts';

/** What came from the server, frame by frame, and every way in which it was not as RFC 6455 wants it. */
export interface FrameReader {
  /** Takes the next bytes. */
  push(chunk: Buffer): void;
  /** Texts of the messages, in order. */
  readonly messages: string[];
  /** Payloads of the pongs, in order. */
  readonly pongs: Buffer[];
  /** The close frame, once it came; code 1005 when it had none. */
  readonly closed: { readonly code: number; readonly reason: string } | undefined;
  /** Breaches of the RFC by the server. */
  readonly breaches: string[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads the frames of a server. This project's server sends every message in one frame, so that is checked as well. */
export function createFrameReader(): FrameReader {
  let rest: Buffer = Buffer.alloc(0);
  let closed: FrameReader['closed'];
  const messages: string[] = [];
  const pongs: Buffer[] = [];
  const breaches: string[] = [];

  function decode(payload: Buffer): string {
    try {
      return utf8.decode(payload);
    } catch {
      breaches.push(`not UTF-8: ${payload.subarray(0, 40).toString('hex')}`);
      return '';
    }
  }

  function take(first: number, payload: Buffer): void {
    if (closed) breaches.push('a frame after the close frame');
    if ((first & 0x70) !== 0) breaches.push(`reserved bits in ${first.toString(16)}`);
    if ((first & 0x80) === 0) breaches.push('a fragment');
    const opcode = first & 15;
    if (opcode === Opcode.TEXT) messages.push(decode(payload));
    else if (opcode === Opcode.PONG) pongs.push(payload);
    else if (opcode === Opcode.CLOSE) {
      closed =
        payload.length < 2
          ? { code: 1005, reason: '' }
          : { code: payload.readUInt16BE(0), reason: decode(payload.subarray(2)) };
      if (payload.length === 1 || payload.length > 125)
        breaches.push(`a close frame of ${payload.length} bytes`);
    } else if (opcode !== Opcode.PING) breaches.push(`opcode ${opcode}`);
  }

  /** The first frame's parts, once all of it is there. */
  function next(): { first: number; payload: Buffer; size: number } | undefined {
    const first = rest[0];
    const second = rest[1];
    if (first === undefined || second === undefined) return undefined;
    if (second >= 0x80) breaches.push('a masked frame');
    let [length, at] = [second & 0x7f, 2];
    if (length === 126) {
      if (rest.length < 4) return undefined;
      [length, at] = [rest.readUInt16BE(2), 4];
    } else if (length === 127) {
      if (rest.length < 10) return undefined;
      [length, at] = [Number(rest.readBigUInt64BE(2)), 10];
    }
    if (rest.length < at + length) return undefined;
    return { first, payload: rest.subarray(at, at + length), size: at + length };
  }

  return {
    messages,
    pongs,
    breaches,
    get closed() {
      return closed;
    },
    push(chunk) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      for (let found = next(); found; found = next()) {
        take(found.first, found.payload);
        rest = rest.subarray(found.size);
      }
    },
  };
}
