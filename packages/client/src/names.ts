import {
  catalogue,
  definitionOfType,
  type EventNameOf,
  type EventServerMessage,
  type MessageData,
  type MessageMeta,
  type ServerEventName,
  type TypedServerMessage,
  type TypeName,
  type TypeNameOf,
} from '@watchhamster/shared-types';
import { ClientOptionsError } from './errors.ts';

/** The name of a message from the server, in either style: `serviceEvent` or `service_event`. */
export type ServerName = ServerEventName | TypeNameOf<ServerEventName>;

/** The camelCase name of a name in either style. */
export type EventOf<N extends ServerName> = N extends ServerEventName
  ? N
  : N extends TypeName
    ? Extract<EventNameOf<N>, ServerEventName>
    : never;

/**
 * A message as a handler gets it: the same object whichever style it came in, discriminated by `event` and by `type`.
 */
export type ReceivedMessage<E extends ServerEventName = ServerEventName> = {
  [N in E]: {
    /** Its camelCase name. */
    readonly event: N;
    /** Its snake_case name. */
    readonly type: TypeNameOf<N>;
    /** What it says, validated, with the typed style's field names. */
    readonly data: MessageData<N>;
    /** What the envelope said beside the data. */
    readonly meta: MessageMeta;
    /** Its place in the journal. Durable messages have one, except direct answers. */
    readonly position: number | undefined;
    /** The message as it was sent, in the style of the connection. */
    readonly wire: TypedServerMessage | EventServerMessage;
  };
}[E];

/** Takes messages of one name. */
export type MessageHandler<N extends ServerName = ServerEventName> = (
  message: ReceivedMessage<EventOf<N>>,
) => void;

/** Ends what a call began: a handler, a listener. Calling it again does nothing. */
export type Unsubscribe = () => void;

/** @throws ClientOptionsError for a name that the server never sends. */
export function eventOf(name: ServerName): ServerEventName {
  const definition = Object.hasOwn(catalogue, name)
    ? catalogue[name as ServerEventName]
    : definitionOfType(name);
  if (definition?.from !== 'server')
    throw new ClientOptionsError(`the server sends no message called '${name}'`);
  return definition.event as ServerEventName;
}
