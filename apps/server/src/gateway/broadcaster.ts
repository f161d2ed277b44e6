import { type EventName, type MessageParts, prepareMessage } from '@watchhamster/shared-types';
import type { PublishedMessage } from '../domain/events.ts';
import type { Journal } from '../journal/journal.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { Connection } from './connection.ts';
import { createFramed, type Framed } from './frames.ts';
import { select, wantsType } from './subscriptions.ts';

interface BroadcasterOptions {
  readonly journal: Journal;
  readonly connections: Iterable<Connection>;
  /** Asks for a flush of this connection. */
  readonly schedule: (connection: Connection) => void;
  readonly logger: Logger;
}

/** The one way from the domain to the clients. */
export interface Broadcaster {
  /** Validates a message, gives it its broadcast id, keeps it if it is durable, and hands it to who wants it. */
  publish(message: PublishedMessage): void;
  /** Hands the latest of each state message to a connection that just came, or just subscribed. */
  sendState(connection: Connection): void;
}

/**
 * Validates each message once and encodes it once for each dialect and each distinct set of filters; every connection
 * that wants the same gets the same bytes.
 */
export function createBroadcaster({
  journal,
  connections,
  schedule,
  logger,
}: BroadcasterOptions): Broadcaster {
  const counters = new Map<string, number>();
  const latestState = new Map<EventName, Framed>();

  /** `<kind>_<number>`, with at least three digits as in the first specification's examples (`alert_001`). */
  const broadcastId = (kind: string, number: number): string => `${kind}_${String(number).padStart(3, '0')}`;

  function prepare({ definition, data, meta }: PublishedMessage): MessageParts {
    const withId = (number: number): MessageParts =>
      prepareMessage(definition, data, { ...meta, broadcastId: broadcastId(definition.kind, number) });
    if (definition.delivery === 'durable') return journal.append(withId).parts;
    const number = (counters.get(definition.kind) ?? 0) + 1;
    const parts = withId(number);
    counters.set(definition.kind, number);
    return parts;
  }

  function deliver(framed: Framed): void {
    const { parts } = framed;
    const narrowed = new Map<string, Framed>();
    let receivers = 0;
    for (const connection of connections) {
      const selected = select(connection.subscription, parts);
      if (!selected) continue;
      let own = framed;
      if (selected !== parts) {
        const key = JSON.stringify(connection.subscription.filters.get(parts.definition.event as EventName));
        own = narrowed.get(key) ?? createFramed(selected);
        narrowed.set(key, own);
      }
      connection.outbox.add(own, connection.dialect);
      schedule(connection);
      receivers++;
    }
    logger.debug(
      { broadcast: parts.meta.broadcastId, clients: receivers },
      `${parts.definition.type} broadcast`,
    );
  }

  return {
    publish(message) {
      try {
        const framed = createFramed(prepare(message));
        const { definition } = framed.parts;
        if (definition.delivery === 'state') latestState.set(definition.event as EventName, framed);
        deliver(framed);
      } catch (cause) {
        // A mistake in the program that published it: nothing may leave that does not fit its definition.
        const event = message.definition.event;
        logger.error({ err: cause, message_event: event }, 'a message does not fit its definition; not sent');
      }
    },
    sendState(connection) {
      for (const [event, framed] of latestState) {
        if (!wantsType(connection.subscription, event)) continue;
        connection.outbox.add(framed, connection.dialect);
        schedule(connection);
      }
    },
  };
}
