import type { AnyMessageDefinition, DataOf } from '@watchhamster/shared-types';

/** The definition of a message that the server sends. */
export type ServerMessageDefinition = AnyMessageDefinition & { readonly from: 'server' };

/** Whether a definition that was found by name is of a message that may be published. */
export function isServerMessage(definition: AnyMessageDefinition): definition is ServerMessageDefinition {
  return definition.from === 'server';
}

/** A message on its way to whoever listens, before it has an envelope. */
export interface PublishedMessage<D extends ServerMessageDefinition = ServerMessageDefinition> {
  readonly definition: D;
  readonly data: DataOf<D['data']>;
  readonly meta: {
    /** When it was published: UTC, RFC 3339 with milliseconds. */
    readonly timestamp: string;
    /** What caused it, such as the id of the project that changed. */
    readonly triggeredBy?: string;
  };
}

/** The one way from the domain to the outside: parts publish, the gateway and the journal listen. */
export interface Events {
  /**
   * Hands a message to every listener, in the order of their subscription, before it returns. A message published by a
   * listener follows after all listeners have had the current one, so that everybody sees one order.
   */
  publish<D extends ServerMessageDefinition>(
    definition: D,
    data: DataOf<D['data']>,
    meta?: { readonly triggeredBy?: string | undefined },
  ): void;
  /** Adds a listener; the returned function removes it. Listeners must be quick: publishing waits for them. */
  subscribe(listener: (message: PublishedMessage) => void): () => void;
}

/** What {@link createEvents} needs. */
export interface EventsOptions {
  /** The current time in milliseconds since 1970. */
  readonly now: () => number;
  /** Told of a listener that threw; the other listeners get the message all the same. Default: a process warning. */
  readonly onError?: (error: unknown, message: PublishedMessage) => void;
}

/** Connects publishers with listeners, within this process and without delay. */
export function createEvents({ now, onError = warn }: EventsOptions): Events {
  const listeners = new Set<(message: PublishedMessage) => void>();
  const waiting: PublishedMessage[] = [];
  let delivering = false;

  const deliver = (message: PublishedMessage): void => {
    for (const listener of [...listeners]) {
      if (!listeners.has(listener)) continue;
      try {
        listener(message);
      } catch (error) {
        onError(error, message);
      }
    }
  };

  return {
    publish(definition, data, meta) {
      const triggeredBy = meta?.triggeredBy;
      waiting.push({
        definition,
        data: data as PublishedMessage['data'],
        meta: {
          timestamp: new Date(now()).toISOString(),
          ...(triggeredBy === undefined ? {} : { triggeredBy }),
        },
      });
      if (delivering) return;
      delivering = true;
      try {
        for (let next = waiting.shift(); next; next = waiting.shift()) deliver(next);
      } finally {
        delivering = false;
      }
    },
    subscribe(listener) {
      // A wrapper of its own, so that the same function can listen twice and each be removed alone.
      const entry = (message: PublishedMessage) => listener(message);
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
  };
}

function warn(error: unknown, { definition }: PublishedMessage): void {
  process.emitWarning(`a listener failed at ${definition.type}: ${String(error)}`, 'ListenerWarning');
}
