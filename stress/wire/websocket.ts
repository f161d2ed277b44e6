import { openRaw, type RawSocket, type Target } from './raw.ts';
import { createFrameReader, type FrameReader } from './reader.ts';

/** A WebSocket connection whose every byte the caller writes. */
export interface RawWebSocket extends Omit<FrameReader, 'push'>, RawSocket {
  /** The status of the server's answer to the handshake: 101 when it agreed. */
  readonly status: number;
  /** The head of that answer, as it came. */
  readonly head: string;
}

/** What a handshake may have different from a correct one. */
export interface HandshakeParts {
  /** Default: `/ws`. */
  readonly path?: string;
  /** More header lines, without line ends. */
  readonly headers?: readonly string[];
  /** Sent in the same write, right after the handshake. */
  readonly pipelined?: Uint8Array;
}

/** A correct opening handshake (RFC 6455, section 4.1), with the caller's additions. */
export function handshake({ path = '/ws', headers = [] }: HandshakeParts = {}): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    'Host: localhost',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version: 13',
    ...headers,
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

const patienceMs = 15_000;

/**
 * Opens a WebSocket connection with a handshake of this module's own.
 * @throws Error when the server does not answer the handshake.
 */
export async function openWebSocket(target: Target, parts: HandshakeParts = {}): Promise<RawWebSocket> {
  const reader = createFrameReader();
  let head = Buffer.alloc(0);
  let headText: string | undefined;
  const raw = await openRaw(target, (chunk) => {
    if (headText !== undefined) return reader.push(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    headText = head.subarray(0, end).toString('latin1');
    reader.push(head.subarray(end + 4));
  });
  raw.write(Buffer.concat([Buffer.from(handshake(parts), 'latin1'), parts.pipelined ?? Buffer.alloc(0)]));
  if (!(await raw.until(() => headText !== undefined, patienceMs))) {
    raw[Symbol.dispose]();
    throw new Error(raw.ended ? 'the server hung up in the handshake' : 'no answer to the handshake');
  }
  const answered = headText ?? '';
  return {
    socket: raw.socket,
    write: raw.write,
    until: raw.until,
    [Symbol.dispose]: raw[Symbol.dispose],
    get ended() {
      return raw.ended;
    },
    messages: reader.messages,
    pongs: reader.pongs,
    breaches: reader.breaches,
    get closed() {
      return reader.closed;
    },
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(answered)?.[1] ?? 0),
    head: answered,
  };
}
