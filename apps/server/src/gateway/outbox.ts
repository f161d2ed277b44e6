import type { Dialect, MessageParts } from '@watchhamster/shared-types';
import { createFramed, type Framed } from './frames.ts';

/** What waits for one connection between two flushes. */
export interface Outbox {
  /** Adds a broadcast for a connection that reads this dialect. State messages replace the waiting one of their kind. */
  add(message: Framed, dialect: Dialect): void;
  /** Takes what waits, in order, framed in this dialect, up to so many bytes and at least one message. */
  take(dialect: Dialect, maxBytes: number): Buffer[];
  /** Leaves out what is not wanted any more: what waits was chosen by an earlier subscription. */
  keep(isWanted: (parts: MessageParts) => boolean): void;
  /** How many bytes of durable messages wait: those cannot be dropped. */
  durableBytes(): number;
  /** How many messages wait. */
  readonly size: number;
}

interface Waiting {
  readonly message: Framed;
  readonly bytes: number;
}

/**
 * The outbox of one connection: state messages coalesce to the latest; stream messages beyond the bound drop oldest
 * first, and the next one of the same file says how many entries are missing; durable messages are always kept.
 *
 * @param maxStreamBytes how many bytes of stream messages may wait
 */
export function createOutbox(maxStreamBytes: number): Outbox {
  let waiting: Waiting[] = [];
  let streamBytes = 0;
  let durableBytes = 0;
  const dropped = new Map<string, number>();

  const deliveryOf = ({ message }: Waiting) => message.parts.definition.delivery;
  const fileOf = ({ parts }: Framed): string => String(parts.data.file_name);

  function count(entry: Waiting, sign: 1 | -1): void {
    if (deliveryOf(entry) === 'stream') streamBytes += sign * entry.bytes;
    if (deliveryOf(entry) === 'durable') durableBytes += sign * entry.bytes;
  }

  function dropOldestStream(): void {
    const index = waiting.findIndex((entry) => deliveryOf(entry) === 'stream');
    const [oldest] = waiting.splice(index, 1);
    if (!oldest) return;
    count(oldest, -1);
    const { data } = oldest.message.parts;
    const missing = Number(data.total_new_entries ?? 0) + Number(data.dropped_entries ?? 0);
    const file = fileOf(oldest.message);
    dropped.set(file, (dropped.get(file) ?? 0) + missing);
  }

  /** A stream message that says what was dropped before it. */
  function withDropped(message: Framed): Framed {
    if (message.parts.definition.delivery !== 'stream') return message;
    const missing = dropped.get(fileOf(message));
    if (!missing) return message;
    dropped.delete(fileOf(message));
    const { data } = message.parts;
    const dropped_entries = missing + Number(data.dropped_entries ?? 0);
    return createFramed({ ...message.parts, data: { ...data, dropped_entries } });
  }

  return {
    get size() {
      return waiting.length;
    },
    durableBytes: () => durableBytes,
    add(message, dialect) {
      const { definition } = message.parts;
      if (definition.delivery === 'state') {
        waiting = waiting.filter((other) => other.message.parts.definition !== definition);
      }
      // Encoded here and not in the flush: a message that cannot be encoded is its publisher's trouble.
      const entry = { message, bytes: message.frame(dialect).length };
      waiting.push(entry);
      count(entry, 1);
      while (streamBytes > maxStreamBytes && streamBytes > entry.bytes) dropOldestStream();
    },
    keep(isWanted) {
      const unwanted = waiting.filter(({ message }) => !isWanted(message.parts));
      for (const entry of unwanted) count(entry, -1);
      waiting = waiting.filter((entry) => !unwanted.includes(entry));
    },
    take(dialect, maxBytes) {
      const frames: Buffer[] = [];
      let bytes = 0;
      let taken = 0;
      for (const entry of waiting) {
        if (frames.length > 0 && bytes + entry.bytes > maxBytes) break;
        taken++;
        count(entry, -1);
        const frame = withDropped(entry.message).frame(dialect);
        frames.push(frame);
        bytes += frame.length;
      }
      waiting = waiting.slice(taken);
      return frames;
    },
  };
}
