import { type Dialect, type MessageParts, serialize } from '@watchhamster/shared-types';
import { Sender } from 'ws';

declare module 'ws' {
  /** Exported by ws and documented in its source; missing from its published types. */
  export const Sender: {
    frame(
      data: Buffer,
      options: { fin: boolean; rsv1: boolean; opcode: number; mask: boolean; readOnly: boolean },
    ): Buffer[];
  };
}

/** A message ready for the wire: encoded and framed once for each dialect that somebody reads. */
export interface Framed {
  readonly parts: MessageParts;
  frame(dialect: Dialect): Buffer;
}

/** Encodes and frames a message on first use in each dialect. */
export function createFramed(parts: MessageParts): Framed {
  const frames: Partial<Record<Dialect, Buffer>> = {};
  return {
    parts,
    frame(dialect) {
      frames[dialect] ??= frameText(serialize(parts, dialect));
      return frames[dialect];
    },
  };
}

/** One unmasked text frame (RFC 6455, section 5.2), as a server sends it. */
function frameText(text: string): Buffer {
  const payload = Buffer.from(text);
  return Buffer.concat(
    Sender.frame(payload, { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: true }),
  );
}
