import { close, frame, Opcode, text } from '../../wire/frames.ts';
import type { Random } from '../random.ts';
import { generateMessage } from './messages.ts';

/** What a client sends on one connection. */
export interface Stream {
  /** How it was made, for the report. */
  readonly kind: 'messages' | 'frames' | 'fragments' | 'bytes' | 'closes';
  readonly bytes: Buffer;
}

/** The bytes of one connection, from one of the ways to be wrong. */
export function generateStream(random: Random): Stream {
  const kind = random.pick<Stream['kind']>([
    'messages',
    'messages',
    'messages',
    'frames',
    'fragments',
    'bytes',
    'closes',
  ]);
  return { kind, bytes: Buffer.concat(generators[kind](random)) };
}

const generators: Readonly<Record<Stream['kind'], (random: Random) => Buffer[]>> = {
  /** Whole frames with hostile contents: none but bad UTF-8 ends the connection. */
  messages: (random) => times(1 + random.below(64), () => dataFrame(random)),
  /** Good frames, and at last one whose header is changed. */
  frames: (random) => [...times(random.below(16), () => dataFrame(random)), oddFrame(random)],
  fragments: generateFragments,
  /** Noise, as such or after a good frame. */
  bytes: (random) => [
    ...times(random.below(4), () => dataFrame(random)),
    random.bytes(1 + random.below(200)),
  ],
  closes(random) {
    const code = random.pick([
      1000,
      1001,
      1002,
      1004,
      1005,
      1006,
      1015,
      999,
      2999,
      3000,
      4999,
      random.below(65_536),
    ]);
    const reason = random.oneIn(3) ? random.bytes(random.below(124)) : Buffer.from('bye');
    const last = random.oneIn(4)
      ? frame({ opcode: Opcode.CLOSE, payload: random.bytes(random.below(4)) })
      : close(code, reason);
    return [
      ...times(random.below(8), () => dataFrame(random)),
      last,
      ...times(random.below(3), () => dataFrame(random)),
    ];
  },
};

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

function key(random: Random): [number, number, number, number] {
  return [random.below(256), random.below(256), random.below(256), random.below(256)];
}

/** A frame that the RFC allows; what it carries is another matter. */
function dataFrame(random: Random): Buffer {
  const message = generateMessage(random);
  if (random.oneIn(12))
    return frame({ opcode: Opcode.PING, mask: key(random), payload: random.bytes(random.below(126)) });
  if (random.oneIn(30))
    return frame({ opcode: Opcode.PONG, mask: key(random), payload: random.bytes(random.below(126)) });
  if (random.oneIn(10)) return frame({ opcode: Opcode.BINARY, mask: key(random), payload: message });
  return random.oneIn(2)
    ? text(message)
    : frame({ opcode: Opcode.TEXT, mask: key(random), payload: message });
}

function oddFrame(random: Random): Buffer {
  const payload = random.oneIn(2) ? generateMessage(random) : random.bytes(random.below(300));
  const lengths = [
    0n,
    125n,
    126n,
    127n,
    65_535n,
    65_536n,
    1_048_576n,
    1_048_577n,
    1n << 31n,
    1n << 32n,
    1n << 53n,
    1n << 62n,
    1n << 63n,
  ] as const;
  return frame({
    opcode: random.below(16),
    payload,
    fin: random.oneIn(3) ? 0 : 1,
    rsv: random.oneIn(2) ? random.below(8) : 0,
    mask: random.oneIn(4) ? 'none' : key(random),
    lengthForm: random.pick(['shortest', 'shortest', '7', '16', '64']),
    ...(random.oneIn(3) ? { declaredLength: random.pick(lengths) } : {}),
  });
}

/** A message in fragments, with control frames and now and then a mistake between them. */
function generateFragments(random: Random): Buffer[] {
  const message = generateMessage(random);
  const pieces: Buffer[] = [];
  const step = 1 + random.below(Math.max(1, random.oneIn(3) ? 3 : message.length));
  const starts = Math.min(200, Math.ceil(message.length / step) || 1);
  for (let i = 0; i < starts; i++) {
    const isLast = i === starts - 1;
    const payload = message.subarray(i * step, isLast ? undefined : (i + 1) * step);
    const mistake = random.oneIn(60);
    const opcode = i === 0 || (mistake && random.oneIn(2)) ? Opcode.TEXT : Opcode.CONTINUATION;
    pieces.push(
      frame({ opcode: mistake ? random.pick([opcode, 0, 1, 2]) : opcode, fin: isLast ? 1 : 0, payload }),
    );
    if (random.oneIn(6)) pieces.push(frame({ opcode: Opcode.PING, payload: random.bytes(random.below(20)) }));
    if (random.oneIn(80)) pieces.push(frame({ opcode: Opcode.PING, fin: 0 }));
    for (let empty = random.oneIn(10) ? random.below(50) : 0; empty > 0 && !isLast; empty--)
      pieces.push(frame({ opcode: Opcode.CONTINUATION, fin: 0 }));
  }
  return pieces;
}
