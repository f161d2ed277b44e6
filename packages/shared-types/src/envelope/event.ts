import type { AnyMessageDefinition } from '../define-message.ts';
import type { EventMessage } from '../messages.ts';
import { isObject, type JsonObject, type MessageParts, metaEntries } from './parts.ts';

/** Puts a message into the `<event, payload>` envelope: the data, and beside it the envelope's fields. */
export function toEventEnvelope({ definition, data, meta }: MessageParts): EventMessage {
  const payload: JsonObject = {};
  for (const [name, value] of Object.entries(data)) {
    define(payload, eventName(definition, name), value);
  }
  for (const [neutral] of metaEntries(definition.from)) {
    if (meta[neutral] !== undefined) payload[neutral] = meta[neutral];
  }
  return { event: definition.event, payload } as unknown as EventMessage;
}

/** The data and the envelope's fields of an event message, unchecked. A payload that is no object comes back as data. */
export function fromEventEnvelope(
  envelope: JsonObject,
  definition: AnyMessageDefinition,
): { data: unknown; meta: Record<string, unknown> } {
  const { payload } = envelope;
  if (!isObject(payload)) return { data: payload, meta: {} };
  const meta: Record<string, unknown> = {};
  const data: JsonObject = {};
  const typedNames = typedNamesOf(definition);
  const metaNames = metaEntries(definition.from);
  for (const [name, value] of Object.entries(payload)) {
    const isMeta = metaNames.some(([neutral]) => neutral === name);
    if (isMeta && value !== undefined) meta[name] = value;
    // In this style the renamed fields have their other name only.
    if (Object.hasOwn(definition.eventFields, name)) continue;
    if (!isMeta || (name === 'timestamp' && definition.hasTimestamp))
      define(data, typedNames.get(name) ?? name, value);
  }
  return { data, meta };
}

/** The name of a data field in this style; also of a name from the network, which may be one that every object inherits. */
export function eventName({ eventFields }: AnyMessageDefinition, name: string): string {
  return (Object.hasOwn(eventFields, name) ? eventFields[name] : undefined) ?? name;
}

const typedNames = new WeakMap<AnyMessageDefinition, ReadonlyMap<string, string>>();

/** The definition's {@link AnyMessageDefinition.eventFields}, the other way round. */
function typedNamesOf(definition: AnyMessageDefinition): ReadonlyMap<string, string> {
  let names = typedNames.get(definition);
  if (!names) {
    names = new Map(Object.entries(definition.eventFields).map(([typed, event]) => [event, typed]));
    typedNames.set(definition, names);
  }
  return names;
}

/** Sets an own property even where assignment would reach the prototype: the names come from the network. */
function define(target: JsonObject, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  else target[name] = value;
}
