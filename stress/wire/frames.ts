/**
 * Frames as an attacker writes them (RFC 6455, section 5.2): every bit can be wrong. What is left out of
 * {@link FrameParts} is as a correct client would write it.
 */

/** The operation codes that the protocol defines. */
export const Opcode = {
  CONTINUATION: 0x0,
  TEXT: 0x1,
  BINARY: 0x2,
  CLOSE: 0x8,
  PING: 0x9,
  PONG: 0xa,
} as const;

/** How the payload's length is written: the shortest form that fits, or a given one. */
type LengthForm = 'shortest' | '7' | '16' | '64';

/** One frame from a client. */
export interface FrameParts {
  readonly opcode: number;
  /** Default: empty. A text is sent as UTF-8. */
  readonly payload?: Uint8Array | string;
  /** The FIN bit. Default: 1, the last frame of its message. */
  readonly fin?: 0 | 1;
  /** The three reserved bits, RSV1 being 4. Default: 0. */
  readonly rsv?: number;
  /** The masking key, or none for a frame that is not masked. Default: a fixed key. */
  readonly mask?: readonly [number, number, number, number] | 'none';
  /** Default: the shortest that fits. */
  readonly lengthForm?: LengthForm;
  /** The length that the header tells, where it is not that of the payload. */
  readonly declaredLength?: bigint;
}

const fixedKey = [0x37, 0xfa, 0x21, 0x3d] as const;

/** The bytes of one frame. */
export function frame(parts: FrameParts): Buffer {
  const { opcode, payload = '', fin = 1, rsv = 0, mask = fixedKey } = parts;
  const body = Buffer.from(payload as Uint8Array);
  const length = parts.declaredLength ?? BigInt(body.length);
  const isMasked = mask !== 'none';
  const [first, extended] = lengthBytes(length, parts.lengthForm ?? 'shortest');
  const head = Buffer.from([(fin << 7) | ((rsv & 7) << 4) | (opcode & 15), (isMasked ? 0x80 : 0) | first]);
  if (!isMasked) return Buffer.concat([head, extended, body]);
  for (let i = 0; i < body.length; i++) body[i] = (body[i] ?? 0) ^ (mask[i & 3] ?? 0);
  return Buffer.concat([head, extended, Buffer.from(mask), body]);
}

/** A whole text message in one frame. */
export function text(payload: Uint8Array | string): Buffer {
  return frame({ opcode: Opcode.TEXT, payload });
}

/** A close frame; without a code its payload is empty. */
export function close(code?: number, reason: Uint8Array | string = ''): Buffer {
  if (code === undefined) return frame({ opcode: Opcode.CLOSE });
  const head = Buffer.alloc(2);
  head.writeUInt16BE(code & 0xffff);
  return frame({
    opcode: Opcode.CLOSE,
    payload: Buffer.concat([head, Buffer.from(reason as Uint8Array)]),
  });
}

function lengthBytes(length: bigint, form: LengthForm): [first: number, extended: Buffer] {
  const shortest = length < 126n ? '7' : length < 65_536n ? '16' : '64';
  const chosen = form === 'shortest' ? shortest : form;
  if (chosen === '7') return [Number(length & 0x7fn), Buffer.alloc(0)];
  const extended = Buffer.alloc(chosen === '16' ? 2 : 8);
  if (chosen === '16') extended.writeUInt16BE(Number(length & 0xffffn));
  else extended.writeBigUInt64BE(length & 0xffffffffffffffffn);
  return [chosen === '16' ? 126 : 127, extended];
}
