import { performance } from 'node:perf_hooks';
import { type EventName, type MessageParts, prepareMessage } from '@watchhamster/shared-types';
import type { PublishedMessage } from '../domain/events.ts';
import type { Journal, JournalRecord } from '../journal/journal.ts';
import { bytesBeyond } from '../message-size.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { createFramed, type Framed } from './frames.ts';
import type { Groups } from './groups.ts';
import type { Replay } from './replay.ts';
import { select } from './subscriptions.ts';
import { createUnkept } from './unkept.ts';

interface BroadcasterOptions {
  readonly journal: Journal;
  readonly groups: Groups;
  /** What was kept is there for readers that are behind. */
  readonly replay: Pick<Replay, 'remember'>;
  /** The largest message, in bytes. */
  readonly messageBytes: number;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** The one way from the domain to the clients. */
export interface Broadcaster {
  /**
   * Validates a message, gives it its broadcast id, keeps it if it is durable, and hands it to who wants it. One that cannot
   * be kept waits until it can be.
   */
  publish(message: PublishedMessage): void;
  /**
   * The same for several messages that are validated already: the durable ones are kept all together, or none.
   * @returns their broadcast ids, in order
   * @throws JournalError when they could not be kept; nobody has seen any of them then.
   */
  publishAll(messages: readonly MessageParts[]): readonly string[];
  /** The latest of each state message. */
  states(): Iterable<Framed>;
  /** The latest state message of one kind. */
  state(event: string): Framed | undefined;
  /** The number of the last broadcast. */
  sequence(): number;
  /** Tries a last time to keep what waits. */
  close(): void;
}

/**
 * Validates each message once and encodes it once for each dialect and each distinct set of filters; every connection
 * that wants the same gets the same bytes.
 */
export function createBroadcaster({
  journal,
  groups,
  replay,
  messageBytes,
  logger,
  metrics,
}: BroadcasterOptions): Broadcaster {
  const counters = new Map<string, number>();
  const latestState = new Map<string, Framed>();
  let sequence = 0;

  function number(parts: MessageParts): MessageParts {
    const { kind } = parts.definition;
    const next = (counters.get(kind) ?? 0) + 1;
    counters.set(kind, next);
    return withBroadcastId(parts, next);
  }

  function keep(durable: readonly MessageParts[]): readonly JournalRecord[] {
    if (durable.length === 0) return [];
    const started = performance.now();
    try {
      const makes = durable.map((parts) => (position: number) => withBroadcastId(parts, position));
      const records = journal.appendAll(makes);
      metrics.journaled(records.length, (performance.now() - started) / 1000);
      return records;
    } catch (cause) {
      metrics.journalFailed();
      throw cause;
    }
  }

  /** Hands a broadcast to those who want it; returns how many those are. */
  function deliver(parts: MessageParts, record: JournalRecord | undefined): number {
    sequence++;
    const { definition } = parts;
    const framed = createFramed(parts, {
      sequence,
      position: record?.position,
      publishedAt: performance.now(),
      typedText: record?.text,
    });
    if (record) replay.remember(framed, record.text.length);
    if (definition.delivery === 'state') latestState.set(definition.event, framed);
    const narrowed = new Map<string, Framed>();
    let receivers = 0;
    for (const group of groups) {
      const selected = select(group.subscription, parts);
      if (!selected) continue;
      receivers += group.size;
      if (selected === parts) group.offer(framed);
      else {
        const filters = JSON.stringify(group.subscription.filters.get(definition.event as EventName));
        const own = narrowed.get(filters) ?? createFramed(selected, framed);
        narrowed.set(filters, own);
        group.offer(own);
      }
    }
    return receivers;
  }

  function publishAll(messages: readonly MessageParts[]): readonly string[] {
    const records = keep(messages.filter(({ definition }) => definition.delivery === 'durable'));
    let kept = 0;
    let clients = 0;
    const ids = messages.map((message) => {
      const record = message.definition.delivery === 'durable' ? records[kept++] : undefined;
      const parts = record ? record.parts : number(message);
      clients = Math.max(clients, deliver(parts, record));
      return parts.meta.broadcastId ?? '';
    });
    log(messages, ids, clients);
    return ids;
  }

  /** One line for what was published together. Log lines are not logged: a server may well follow its own log. */
  function log(messages: readonly MessageParts[], ids: readonly string[], clients: number): void {
    const [first] = messages;
    if (!first) return;
    const isNews = clients > 0 && messages.some(({ definition }) => definition.delivery !== 'stream');
    const what = messages.length === 1 ? first.definition.type : `${messages.length} messages`;
    const fields = { broadcast: ids[0], clients };
    const text = `${what} broadcast: ${clients} ${clients === 1 ? 'client' : 'clients'}`;
    if (isNews) logger.info(fields, text);
    else logger.debug(fields, text);
  }

  const unkept = createUnkept({ publish: publishAll, logger });

  return {
    publishAll(messages) {
      // Order: what came before it and still waits.
      if (messages.some(({ definition }) => definition.delivery === 'durable')) unkept.drain();
      return publishAll(messages);
    },
    publish({ definition, data, meta }) {
      let parts: MessageParts;
      try {
        parts = prepareMessage(definition, data, meta);
        if (definition.delivery !== 'stream') refuseTooLarge(parts, messageBytes);
      } catch (cause) {
        // A mistake in the program that published it: nothing may leave that does not fit its definition.
        const event = definition.event;
        logger.error({ err: cause, message_event: event }, 'a message does not fit its definition; not sent');
        return;
      }
      if (definition.delivery === 'durable') unkept.publish(parts);
      else publishAll([parts]);
    },
    states: () => latestState.values(),
    state: (event) => latestState.get(event),
    sequence: () => sequence,
    close: unkept.close,
  };
}

/** A message that no client would be allowed to send is not sent to clients either: it would block their sockets. */
function refuseTooLarge(parts: MessageParts, messageBytes: number): void {
  const bytes = bytesBeyond(parts, messageBytes);
  if (bytes !== undefined)
    throw new RangeError(`the message has about ${bytes} bytes; ${messageBytes} are allowed`);
}

/** `<kind>_<number>`, with at least three digits as in the first specification's examples (`alert_001`). */
function withBroadcastId(parts: MessageParts, number: number): MessageParts {
  const broadcastId = `${parts.definition.kind}_${String(number).padStart(3, '0')}`;
  return { ...parts, meta: { ...parts.meta, broadcastId } };
}
