import type { Catalogue } from './catalogue.ts';
import type { DataOf } from './define-message.ts';

/** Expands a type for readers of editor hovers: fields instead of a chain of aliases. */
type Readable<T> = { [K in keyof T]: T[K] } & {};

type Definition = Catalogue[keyof Catalogue];

/** The camelCase names, as `event`. */
export type EventName = keyof Catalogue;
/** The snake_case names, as `type`. */
export type TypeName = Catalogue[EventName]['type'];
/** The event names of messages that the server sends. */
export type ServerEventName = Extract<Definition, { from: 'server' }>['event'];
/** The event names of messages that clients send. */
export type ClientEventName = Extract<Definition, { from: 'client' }>['event'];

/** The event name of a type name: `EventNameOf<'status_update'>` is `'statusUpdate'`. */
export type EventNameOf<T extends TypeName> = {
  [E in EventName]: Catalogue[E]['type'] extends T ? E : never;
}[EventName];

/** The type name of an event name: `TypeNameOf<'statusUpdate'>` is `'status_update'`. */
export type TypeNameOf<E extends EventName> = { [N in E]: Catalogue[N]['type'] }[E];

/** The data of a message, by either of its names: `MessageData<'statusUpdate'>`. */
export type MessageData<N extends EventName | TypeName> = DataOf<
  Catalogue[N extends EventName ? N : N extends TypeName ? EventNameOf<N> : never]['data']
>;

type TriggeredBy<E extends EventName, Key extends string> = Catalogue[E]['triggeredBy'] extends true
  ? { [K in Key]: string }
  : { [K in Key]?: string | undefined };

type TypedMeta<E extends EventName> = E extends ServerEventName
  ? { timestamp: string; broadcast_id?: string | undefined; request_id?: string | undefined } & TriggeredBy<
      E,
      'triggered_by'
    >
  : { timestamp?: string | undefined; client_id?: string | undefined; request_id?: string | undefined };

type EventMeta<E extends EventName> = E extends ServerEventName
  ? { timestamp: string; broadcastId?: string | undefined; requestId?: string | undefined } & TriggeredBy<
      E,
      'triggeredBy'
    >
  : { timestamp?: string | undefined; clientId?: string | undefined; requestId?: string | undefined };

type PayloadData<E extends EventName> = {
  [K in keyof MessageData<E> as K extends keyof Catalogue[E]['eventFields']
    ? Extract<Catalogue[E]['eventFields'][K], string>
    : Exclude<K, 'timestamp'>]: MessageData<E>[K];
};

type TypedOf<E extends EventName> = {
  [N in E]: Readable<{ type: Catalogue[N]['type']; data: MessageData<N> } & TypedMeta<N>>;
}[E];
type EventOf<E extends EventName> = {
  [N in E]: { event: N; payload: Readable<PayloadData<N> & EventMeta<N>> };
}[E];

/** A message in the `<type, data, timestamp>` style, by its type name: `TypedMessage<'status_update'>`. */
export type TypedMessage<T extends TypeName = TypeName> = TypedOf<EventNameOf<T>>;
/** A message in the `<event, payload>` style, by its event name: `EventMessage<'projectsUpdate'>`. */
export type EventMessage<E extends EventName = EventName> = EventOf<E>;

/** Everything the server sends, in the typed style; discriminated by `type`. */
export type TypedServerMessage = TypedOf<ServerEventName>;
/** Everything a client sends, in the typed style; discriminated by `type`. */
export type TypedClientMessage = TypedOf<ClientEventName>;
/** Everything the server sends, in the event style; discriminated by `event`. */
export type EventServerMessage = EventOf<ServerEventName>;
/** Everything a client sends, in the event style; discriminated by `event`. */
export type EventClientMessage = EventOf<ClientEventName>;

/** {@link EventServerMessage} under the name that the second specification uses. */
export type ServerToClientMessage = EventServerMessage;
/** {@link EventClientMessage} under the name that the second specification uses. */
export type ClientToServerMessage = EventClientMessage;

/** A message of the protocol in either style. */
export type AnyMessage = TypedMessage | EventMessage;

/** What the envelope says beside the data, under one set of names for both styles. */
export interface MessageMeta {
  readonly timestamp?: string | undefined;
  readonly broadcastId?: string | undefined;
  readonly triggeredBy?: string | undefined;
  readonly requestId?: string | undefined;
  readonly clientId?: string | undefined;
}
