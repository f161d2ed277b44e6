import type { Dialect } from '@watchhamster/shared-types';
import type { Framed } from './frames.ts';
import { mergeLogs } from './merge-logs.ts';
import { createStreamQueue } from './stream-queue.ts';

/** What one flush sends. */
export interface Batch {
  /** In the order of publishing, with the updates of each log merged. */
  readonly messages: readonly Framed[];
  /** The same before merging. */
  readonly unmerged: readonly Framed[];
  /** All frames in one piece; undefined when durable messages were left to the journal. */
  readonly bytes: Buffer | undefined;
  /** The frames of what is not durable, in one piece. */
  rest(): Buffer;
}

/** What waits for a group of connections between two flushes. */
export interface Pending {
  add(message: Framed): void;
  /** Takes everything; undefined when nothing waits. */
  take(): Batch | undefined;
  /** What waits, in the order of publishing; durable messages that are left to the journal are not in it. */
  list(): readonly Framed[];
  /** The first durable message that waits, also where it was left to the journal. */
  firstPosition(): number | undefined;
  /** The first message that waits. */
  firstSequence(): number | undefined;
}

/**
 * Collects broadcasts for a flush: state messages coalesce to the latest; stream messages are bounded and counted;
 * durable messages beyond the bound are left to the journal, from where each reader then gets them at its own pace.
 *
 * @param maxBytes how many bytes of durable messages, and how many of stream messages, may wait
 */
export function createPending(
  dialect: Dialect,
  maxBytes: number,
  onDropped: (entries: number) => void,
): Pending {
  let durable: Framed[] = [];
  let durableBytes = 0;
  let overflowed = false;
  let firstPosition: number | undefined;
  let firstSequence: number | undefined;
  const states = new Map<string, Framed>();
  const streams = createStreamQueue(dialect, maxBytes, onDropped);

  const list = (): Framed[] => {
    if (states.size === 0 && streams.size === 0) return durable;
    return [...durable, ...states.values(), ...streams.list()].sort((a, b) => a.sequence - b.sequence);
  };

  return {
    list,
    firstPosition: () => firstPosition,
    firstSequence: () => firstSequence,
    add(message) {
      // Encoded here and not in the flush: a message that cannot be encoded is its publisher's trouble.
      const { length } = message.frame(dialect);
      firstSequence ??= message.sequence;
      switch (message.parts.definition.delivery) {
        case 'durable':
          firstPosition ??= message.position;
          durableBytes += length;
          overflowed ||= durableBytes > maxBytes;
          if (overflowed) durable = [];
          else durable.push(message);
          return;
        case 'state':
          states.set(message.parts.definition.event, message);
          return;
        default:
          streams.add(message);
      }
    },
    take() {
      if (firstSequence === undefined) return undefined;
      const taken = streams.take(Number.POSITIVE_INFINITY);
      const unmerged =
        states.size === 0 && taken.length === 0
          ? durable
          : [...durable, ...states.values(), ...taken].sort((a, b) => a.sequence - b.sequence);
      const messages = taken.length > 1 ? mergeLogs(unmerged) : unmerged;
      const bytes = overflowed ? undefined : joinFrames(messages, dialect);
      const hasDurable = durable.length > 0;
      durable = [];
      durableBytes = 0;
      overflowed = false;
      firstPosition = undefined;
      firstSequence = undefined;
      states.clear();
      let rest: Buffer | undefined;
      return {
        messages,
        unmerged,
        bytes,
        rest() {
          if (!hasDurable && bytes) return bytes;
          rest ??= joinFrames(
            messages.filter(({ position }) => position === undefined),
            dialect,
          );
          return rest;
        },
      };
    },
  };
}

/** What was joined last, by dialect and by the message it begins with. */
const joined: Readonly<Record<Dialect, WeakMap<Framed, { messages: readonly Framed[]; bytes: Buffer }>>> = {
  typed: new WeakMap(),
  event: new WeakMap(),
};

/** The frames of several messages, one after the other. Groups that send the same messages get the same bytes. */
export function joinFrames(messages: readonly Framed[], dialect: Dialect): Buffer {
  const [first] = messages;
  if (!first) return Buffer.alloc(0);
  if (messages.length === 1) return first.frame(dialect);
  const known = joined[dialect].get(first);
  if (known && isSame(known.messages, messages)) return known.bytes;
  const bytes = Buffer.concat(messages.map((message) => message.frame(dialect)));
  joined[dialect].set(first, { messages, bytes });
  return bytes;
}

function isSame(a: readonly Framed[], b: readonly Framed[]): boolean {
  return a.length === b.length && a.every((message, index) => message === b[index]);
}
