import { deflateRawSync } from 'node:zlib';
import { close, frame, Opcode, text } from '../wire/frames.ts';
import type { FrameCase } from './case.ts';

/** Frames that break RFC 6455, or stretch it. Close codes: section 7.4.1, and the limits of this protocol. */

const { BINARY, CLOSE, CONTINUATION, PING, PONG, TEXT } = Opcode;
const ping = JSON.stringify({ type: 'ping', data: { client_time: '2024-01-01T12:00:00Z' } });
const mebibyte = 1_048_576;
const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');

const protocolError = [{ close: [1002] }];
const notUtf8 = [{ close: [1007] }];
const tooBig = [{ close: [1009] }];
const served = [{ reply: 'pong' }];

function one(name: string, sent: Uint8Array, expect: FrameCase['expect']): FrameCase {
  return { kind: 'frames', name, sends: () => [sent], expect };
}

function many(name: string, sends: () => readonly Uint8Array[], expect: FrameCase['expect']): FrameCase {
  return { kind: 'frames', name, sends, expect };
}

/** A ping of this protocol with white space up to a size. */
function paddedPing(size: number): string {
  return `${ping}${' '.repeat(size - ping.length)}`;
}

export const frameCases: readonly FrameCase[] = [
  one(
    'RSV1, though no extension was agreed on',
    frame({ opcode: TEXT, rsv: 4, payload: ping }),
    protocolError,
  ),
  one('RSV2', frame({ opcode: TEXT, rsv: 2, payload: ping }), protocolError),
  one('RSV3', frame({ opcode: TEXT, rsv: 1, payload: ping }), protocolError),
  one('RSV1 on a ping', frame({ opcode: PING, rsv: 4 }), protocolError),
  ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((opcode) =>
    one(`the undefined opcode ${opcode}`, frame({ opcode, payload: ping }), protocolError),
  ),
  one('a frame without a mask', frame({ opcode: TEXT, mask: 'none', payload: ping }), protocolError),
  one('an empty frame without a mask', bytes('8100'), protocolError),
  one('a mask of zeros', frame({ opcode: TEXT, mask: [0, 0, 0, 0], payload: ping }), served),
  one('a ping of 125 bytes', frame({ opcode: PING, payload: Buffer.alloc(125) }), [{ quiet: true }]),
  one('a ping of 126 bytes', frame({ opcode: PING, payload: Buffer.alloc(126) }), protocolError),
  one('a pong nobody asked for', frame({ opcode: PONG, payload: 'x' }), [{ quiet: true }]),
  one('a ping in two fragments', frame({ opcode: PING, fin: 0 }), protocolError),
  one('a continuation of nothing', frame({ opcode: CONTINUATION, payload: ping }), protocolError),
  many(
    'a new message inside a fragmented one',
    () => [frame({ opcode: TEXT, fin: 0, payload: '{' }), text(ping)],
    protocolError,
  ),
  many(
    'a ping between two fragments',
    () => [
      frame({ opcode: TEXT, fin: 0, payload: ping.slice(0, 9) }),
      frame({ opcode: PING, payload: 'between' }),
      frame({ opcode: CONTINUATION, payload: ping.slice(9) }),
    ],
    served,
  ),
  many(
    'a message in fragments of one byte, each in a write of its own',
    () =>
      [...ping].map((payload, index) =>
        frame({
          opcode: index === 0 ? TEXT : CONTINUATION,
          fin: index === ping.length - 1 ? 1 : 0,
          payload,
        }),
      ),
    served,
  ),
  many(
    'a message whose bytes come one by one',
    () => [...text(ping)].map((byte) => Buffer.from([byte])),
    served,
  ),
  many(
    'ten thousand empty fragments around a message',
    () => [
      frame({ opcode: TEXT, fin: 0, payload: ping }),
      Buffer.concat(Array.from({ length: 10_000 }, () => frame({ opcode: CONTINUATION, fin: 0 }))),
      frame({ opcode: CONTINUATION }),
    ],
    served,
  ),
  many(
    'empty fragments without end',
    () => [
      frame({ opcode: TEXT, fin: 0 }),
      Buffer.concat(Array.from({ length: 50_000 }, () => frame({ opcode: CONTINUATION, fin: 0 }))),
    ],
    [{ close: [1008, 1009, 4503] }],
  ),
  many(
    'fragments without end, of 64 KiB each',
    () => [
      frame({ opcode: TEXT, fin: 0 }),
      ...Array.from({ length: 20 }, () =>
        frame({ opcode: CONTINUATION, fin: 0, payload: Buffer.alloc(65_536, ' ') }),
      ),
    ],
    tooBig,
  ),
  one('a message of 1 MiB', text(paddedPing(mebibyte)), served),
  one('a message of 1 MiB less one byte', text(paddedPing(mebibyte - 1)), served),
  one('a message of 1 MiB and one byte', text(paddedPing(mebibyte + 1)), tooBig),
  one('the announcement of 1 GiB', frame({ opcode: TEXT, declaredLength: 1n << 30n }), tooBig),
  one('the announcement of 2^53 bytes', frame({ opcode: TEXT, declaredLength: 1n << 53n }), tooBig),
  one('the announcement of 2^63 bytes', frame({ opcode: TEXT, declaredLength: 1n << 63n }), [
    { close: [1002, 1009] },
  ]),
  one('the announcement of 2^64 - 1 bytes', frame({ opcode: BINARY, declaredLength: (1n << 64n) - 1n }), [
    { close: [1002, 1009] },
  ]),
  ...(['16', '64'] as const).map((lengthForm) =>
    one(`a length in ${lengthForm} bits that fits in 7`, frame({ opcode: TEXT, lengthForm, payload: ping }), [
      ...served,
      ...protocolError,
    ]),
  ),
  one('a close frame of one byte', frame({ opcode: CLOSE, payload: 'x' }), protocolError),
  ...[0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65_535].map((code) =>
    one(`a close frame with the code ${code}`, close(code), protocolError),
  ),
  one('a close frame whose reason is not UTF-8', close(1000, bytes('ff fe')), notUtf8),
  one('a close frame with a reason of 123 bytes', close(1000, 'x'.repeat(123)), [{ close: [1000] }]),
  one('a close frame with a private code', close(4999), [{ close: [4999] }]),
  one('a close frame without a code', close(), [{ close: [1005, 1000] }]),
  many('messages after a close frame', () => [close(1000), text(ping), text('nonsense')], [
    { close: [1000] },
  ]),
  ...(
    [
      ['a byte that UTF-8 does not have', '22 ff 22'],
      ['an overlong NUL', '22 c0 80 22'],
      ['an overlong slash', '22 e0 80 af 22'],
      ['a surrogate in UTF-8', '22 ed a0 80 22'],
      ['a character beyond U+10FFFF', '22 f4 90 80 80 22'],
      ['a character cut in two', '22 e2 82'],
      ['a continuation byte alone', '80'],
    ] as const
  ).map(([name, hex]) => one(`${name}, in a text frame`, text(bytes(hex)), notUtf8)),
  one('bytes that are not UTF-8, in a binary frame', frame({ opcode: BINARY, payload: bytes('22 ff 22') }), [
    { error: 'INVALID_MESSAGE_FORMAT' },
  ]),
  many(
    'a character split between two fragments',
    () => {
      const message = Buffer.from(`{"type":"ping","data":{"client_time":"2024-01-01T12:00:00Z","x":"한"}}`);
      const middle = message.length - 5;
      return [
        frame({ opcode: TEXT, fin: 0, payload: message.subarray(0, middle) }),
        frame({ opcode: CONTINUATION, payload: message.subarray(middle) }),
      ];
    },
    served,
  ),
  one(
    'a compressed bomb of 100 MiB',
    frame({ opcode: TEXT, rsv: 4, payload: deflateRawSync(Buffer.alloc(100 * mebibyte), { level: 9 }) }),
    protocolError,
  ),
  {
    ...one('a frame in the same segment as the handshake', Buffer.alloc(0), served),
    handshake: { pipelined: text(ping) },
  },
  {
    ...one('a broken frame in the same segment as the handshake', Buffer.alloc(0), protocolError),
    handshake: { pipelined: frame({ opcode: 7 }) },
  },
  {
    ...many(
      'a flood of a hundred thousand pings',
      () => [Buffer.concat(Array.from({ length: 100_000 }, () => frame({ opcode: PING })))],
      [{ quiet: true }, { close: [4503] }],
    ),
    pending: 'ws hangs up without a close frame when too many of its pongs wait (maxPendingAutoPongs)',
  },
  many(
    'a flood of a hundred thousand pongs',
    () => [Buffer.concat(Array.from({ length: 100_000 }, () => frame({ opcode: PONG })))],
    [{ quiet: true }, { close: [4503] }],
  ),
  {
    ...many('messages beyond the rate', () => Array.from({ length: 15 }, () => text(ping)), [
      { error: 'RATE_LIMIT_EXCEEDED' },
    ]),
    limits: 'default',
  },
  {
    ...many(
      'a flood of messages beyond the rate, sustained',
      () => Array.from({ length: 50 }, () => Buffer.concat(Array.from({ length: 100 }, () => text(ping)))),
      [{ close: [4503] }],
    ),
    limits: 'default',
    pending: 'the gateway refuses each message of a flood, but does not close yet',
  },
];
