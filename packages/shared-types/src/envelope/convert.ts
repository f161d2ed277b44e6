import { definitionOfEvent, definitionOfType } from '../catalogue.ts';
import { MessageValidationError } from '../errors.ts';
import { maskSecrets } from '../masking.ts';
import type { AnyMessage, EventMessage, EventNameOf, TypedMessage, TypeNameOf } from '../messages.ts';
import { fromEventEnvelope, toEventEnvelope } from './event.ts';
import { isObject, type JsonObject, type MessageParts } from './parts.ts';
import { fromTypedEnvelope, toTypedEnvelope } from './typed.ts';

/**
 * The typed form of a message in either style. Converting there and back changes nothing: where a message's data has a
 * `timestamp` of its own, it means the envelope's, and both are the same afterwards.
 *
 * The message is not validated: decode what comes from outside, and convert what was decoded.
 * @throws MessageValidationError when it has no envelope, both, or an unknown name.
 */
export function toTyped<M extends EventMessage>(message: M): TypedMessage<TypeNameOf<M['event']>>;
export function toTyped<M extends TypedMessage>(message: M): M;
export function toTyped(message: AnyMessage): TypedMessage;
export function toTyped(message: object): unknown {
  return toTypedEnvelope(partsOf(message as AnyMessage));
}

/**
 * The event form of a message in either style; see {@link toTyped}.
 * @throws MessageValidationError when it has no envelope, both, or an unknown name.
 */
export function toEvent<M extends TypedMessage>(message: M): EventMessage<EventNameOf<M['type']>>;
export function toEvent<M extends EventMessage>(message: M): M;
export function toEvent(message: AnyMessage): EventMessage;
export function toEvent(message: object): unknown {
  return toEventEnvelope(partsOf(message as AnyMessage));
}

/** Takes a message out of whichever envelope it is in, without looking at the data. */
export function partsOf(message: AnyMessage): MessageParts {
  const envelope = message as unknown as JsonObject;
  if (!isObject(envelope) || 'type' in envelope === 'event' in envelope) {
    throw new MessageValidationError('message', [
      { path: '', message: 'expected exactly one of type and event' },
    ]);
  }
  const given = 'type' in envelope ? envelope.type : envelope.event;
  if (typeof given !== 'string') {
    const path = 'type' in envelope ? 'type' : 'event';
    throw new MessageValidationError('message', [{ path, message: 'expected the name of a message' }]);
  }
  const name = given;
  const definition = 'type' in envelope ? definitionOfType(name) : definitionOfEvent(name);
  if (!definition)
    throw new MessageValidationError(shownName(name), [{ path: '', message: 'no message has this name' }]);
  const { data, meta } =
    'type' in envelope ? fromTypedEnvelope(envelope, definition) : fromEventEnvelope(envelope, definition);
  if (!isObject(data)) {
    const path = 'type' in envelope ? 'data' : 'payload';
    throw new MessageValidationError(name, [{ path, message: 'expected an object' }]);
  }
  return { definition, data, meta: unifyTimestamp(definition, data, meta) };
}

/** The envelope's fields, with the timestamp taken from the data where only that has one. */
export function unifyTimestamp(
  definition: MessageParts['definition'],
  data: JsonObject,
  meta: MessageParts['meta'],
): MessageParts['meta'] {
  if (!definition.hasTimestamp || meta.timestamp !== undefined || typeof data.timestamp !== 'string')
    return meta;
  return { ...meta, timestamp: data.timestamp };
}

/** A name from anywhere, as part of an error. */
function shownName(name: string): string {
  return maskSecrets(name).slice(0, 64);
}
