import type { TypedMessage } from '../messages.ts';
import { type JsonObject, type MessageParts, metaEntries } from './parts.ts';

/** Puts a message into the `<type, data, timestamp>` envelope. Where data has a timestamp, it is the envelope's. */
export function toTypedEnvelope({ definition, data, meta }: MessageParts): TypedMessage {
  const envelope: JsonObject = { type: definition.type, data };
  if (definition.hasTimestamp && meta.timestamp !== undefined)
    envelope.data = { ...data, timestamp: meta.timestamp };
  for (const [neutral, typed] of metaEntries(definition.from)) {
    if (meta[neutral] !== undefined) envelope[typed] = meta[neutral];
  }
  return envelope as unknown as TypedMessage;
}

/** The data and the envelope's fields of a typed message, unchecked. */
export function fromTypedEnvelope(
  envelope: JsonObject,
  definition: MessageParts['definition'],
): { data: unknown; meta: Record<string, unknown> } {
  const meta: Record<string, unknown> = {};
  for (const [neutral, typed] of metaEntries(definition.from)) {
    if (envelope[typed] !== undefined) meta[neutral] = envelope[typed];
  }
  return { data: envelope.data, meta };
}
