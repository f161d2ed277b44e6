import type { Dialect } from '@watchhamster/shared-types';
import { createFramed, type Framed } from './frames.ts';

/** What waits for one connection between two flushes. */
export interface Outbox {
  /** Adds a broadcast. State messages replace the waiting one of their kind. */
  add(message: Framed): void;
  /** Takes everything that waits, in order, framed in this dialect. */
  take(dialect: Dialect): Buffer[];
  /** Roughly how many bytes of durable messages wait: those cannot be dropped. */
  durableBytes(): number;
  readonly size: number;
}

/**
 * The outbox of one connection: state messages coalesce to the latest; stream messages beyond the bound drop oldest
 * first and the next one of the same file says how many entries are missing; durable messages are always kept.
 *
 * @param maxStreamEntries how many log entries may wait. Default: 5,000.
 */
export function createOutbox(maxStreamEntries = 5000): Outbox {
  let waiting: Framed[] = [];
  let streamEntries = 0;
  let durable = 0;
  const dropped = new Map<string, number>();

  const entriesOf = ({ parts }: Framed): number =>
    parts.definition.delivery === 'stream' && Array.isArray(parts.data.entries)
      ? parts.data.entries.length
      : 0;
  const fileOf = ({ parts }: Framed): string => String(parts.data.file_name);

  function dropOldestStream(): void {
    const index = waiting.findIndex((message) => message.parts.definition.delivery === 'stream');
    const [oldest] = index < 0 ? [] : waiting.splice(index, 1);
    if (!oldest) return;
    streamEntries -= entriesOf(oldest);
    const missing = entriesOf(oldest) + Number(oldest.parts.data.dropped_entries ?? 0);
    dropped.set(fileOf(oldest), (dropped.get(fileOf(oldest)) ?? 0) + missing);
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
    durableBytes: () => durable,
    add(message) {
      const { definition, data } = message.parts;
      if (definition.delivery === 'state')
        waiting = waiting.filter((other) => other.parts.definition !== definition);
      if (definition.delivery === 'durable') durable += 200 + String(data.message ?? '').length;
      waiting.push(message);
      streamEntries += entriesOf(message);
      while (
        streamEntries > maxStreamEntries &&
        waiting.some((other) => other !== message && entriesOf(other) > 0)
      ) {
        dropOldestStream();
      }
    },
    take(dialect) {
      const frames = waiting.map((message) => withDropped(message).frame(dialect));
      waiting = [];
      streamEntries = 0;
      durable = 0;
      return frames;
    },
  };
}
