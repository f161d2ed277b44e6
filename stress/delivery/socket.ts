import { createHash, randomBytes } from 'node:crypto';
import { createConnection, type Socket } from 'node:net';

/** What happens on a socket. */
export interface SocketEvents {
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
  /** Once: the close code and reason, 1006 when there was no close frame; 0 when the handshake failed. */
  readonly onClose: (code: number, reason: string) => void;
}

export interface SocketOptions extends SocketEvents {
  readonly port: number;
  /** The address to come from: each one is a client of its own to the server's limits. */
  readonly from: string;
  readonly path?: string;
  readonly protocols?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Texts that are sent in the same packet as the handshake. */
  readonly early?: readonly string[];
}

/** A light WebSocket client: a thousand of them fit into one process beside what they have to check. */
export interface LightSocket {
  send(text: string): void;
  /** Writes bytes as they are: a frame that breaks the rules, say. */
  sendRaw(bytes: Buffer): void;
  /** Stops and goes on reading, as a slow program does. */
  pause(): void;
  resume(): void;
  /** The closing handshake. */
  close(): void;
  /** Cuts the TCP connection. */
  destroy(): void;
}

export function openSocket(options: SocketOptions): LightSocket {
  const key = randomBytes(16).toString('base64');
  const expected = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  let rest: Buffer = Buffer.alloc(0);
  let isOpen = false;
  let isClosed = false;
  let code = 1006;
  let reason = '';
  const socket: Socket = createConnection({
    port: options.port,
    host: '127.0.0.1',
    localAddress: options.from,
    noDelay: true,
  });
  socket.setTimeout(60_000, () => socket.destroy());

  const closed = (): void => {
    if (isClosed) return;
    isClosed = true;
    options.onClose(isOpen ? code : 0, reason);
  };
  socket.on('error', () => {});
  socket.on('close', closed);
  socket.on('end', () => socket.end());
  socket.on('connect', () => {
    const head = [
      `GET ${options.path ?? '/ws'} HTTP/1.1`,
      `Host: 127.0.0.1:${options.port}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${key}`,
      ...(options.protocols?.length ? [`Sec-WebSocket-Protocol: ${options.protocols.join(', ')}`] : []),
      ...Object.entries(options.headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    ];
    const early = (options.early ?? []).map((text) => frame(0x1, Buffer.from(text)));
    socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), ...early]));
  });

  function readHandshake(): boolean {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) return false;
    const head = rest.subarray(0, end).toString('latin1');
    if (!head.startsWith('HTTP/1.1 101') || !head.includes(expected)) {
      reason = head.split('\r\n', 1)[0] ?? '';
      socket.destroy();
      return false;
    }
    rest = rest.subarray(end + 4);
    isOpen = true;
    options.onOpen();
    return true;
  }

  function onFrame(opcode: number, payload: Buffer): void {
    if (opcode === 0x1) options.onText(payload.toString());
    else if (opcode === 0x9) socket.write(frame(0xa, payload));
    else if (opcode === 0x8) {
      code = payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
      reason = payload.subarray(2).toString();
      socket.end(frame(0x8, payload.subarray(0, 2)));
    }
  }

  socket.on('data', (chunk: Buffer) => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (!isOpen && !readHandshake()) return;
    let at = 0;
    while (rest.length - at >= 2) {
      const short = (rest[at + 1] ?? 0) & 0x7f;
      const header = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (rest.length - at < header) break;
      const length =
        short < 126
          ? short
          : short === 126
            ? rest.readUInt16BE(at + 2)
            : Number(rest.readBigUInt64BE(at + 2));
      if (rest.length - at < header + length) break;
      onFrame((rest[at] ?? 0) & 0x0f, rest.subarray(at + header, at + header + length));
      at += header + length;
    }
    rest = rest.subarray(at);
  });

  return {
    send: (text) => void (isOpen && !socket.destroyed && socket.write(frame(0x1, Buffer.from(text)))),
    sendRaw: (bytes) => void (!socket.destroyed && socket.write(bytes)),
    pause: () => void socket.pause(),
    resume: () => void socket.resume(),
    close() {
      if (isOpen && !socket.destroyed) socket.write(frame(0x8, Buffer.from([0x03, 0xe8])));
      else socket.destroy();
    },
    destroy: () => void socket.destroy(),
  };
}

/** One masked, final frame, as a client has to send it. The mask is zero: nobody is between the two. */
export function frame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = Buffer.alloc(header + 4 + length);
  bytes[0] = 0x80 | opcode;
  if (header === 2) bytes[1] = 0x80 | length;
  else if (header === 4) {
    bytes[1] = 0x80 | 126;
    bytes.writeUInt16BE(length, 2);
  } else {
    bytes[1] = 0x80 | 127;
    bytes.writeBigUInt64BE(BigInt(length), 2);
  }
  payload.copy(bytes, header + 4);
  return bytes;
}
