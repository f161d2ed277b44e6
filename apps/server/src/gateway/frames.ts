import { type Dialect, type MessageParts, serialize } from '@watchhamster/shared-types';

/** A broadcast ready for the wire: encoded and framed once for each dialect that somebody reads. */
export interface Framed {
  readonly parts: MessageParts;
  /** Its number among all broadcasts of this process: what came later has a higher one. */
  readonly sequence: number;
  /** Its place in the journal; undefined for what is not durable. */
  readonly position: number | undefined;
  /** When it was published, on the clock of `performance.now()`. */
  readonly publishedAt: number;
  /** The frame for readers of this dialect. Every call gives the same bytes. */
  frame(dialect: Dialect): Buffer;
}

/** What is known of a broadcast beside its content. */
export interface FramePlace {
  readonly sequence: number;
  readonly position?: number | undefined;
  readonly publishedAt: number;
  /** The text in the typed style, where it was made already. */
  readonly typedText?: string | undefined;
}

/** Encodes and frames a message on first use in each dialect. */
export function createFramed(parts: MessageParts, place: FramePlace): Framed {
  let typed: Buffer | undefined;
  let event: Buffer | undefined;
  return {
    parts,
    sequence: place.sequence,
    position: place.position,
    publishedAt: place.publishedAt,
    frame(dialect) {
      if (dialect === 'typed') {
        typed ??= frameText(place.typedText ?? serialize(parts, 'typed'));
        return typed;
      }
      event ??= frameText(serialize(parts, 'event'));
      return event;
    },
  };
}

/**
 * One unmasked, final text frame (RFC 6455, section 5.2), as a server sends it: header and text in one piece of memory,
 * so that one write and no copy sends it.
 */
export function frameText(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = 0x81;
  if (header === 2) frame[1] = length;
  else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, header, 'utf8');
  return frame;
}
