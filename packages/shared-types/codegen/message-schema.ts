import type { AnyMessageDefinition, Dialect } from '../src/define-message.ts';
import { toEventEnvelope } from '../src/envelope/event.ts';
import { isMetaRequired, type MessageParts, metaEntries, metaText } from '../src/envelope/parts.ts';
import { toTypedEnvelope } from '../src/envelope/typed.ts';
import { timestamp } from '../src/fields.ts';
import type { MessageMeta } from '../src/messages.ts';
import { type Draft, emitDataSchema, type JsonSchema, type Units } from './data-schema.ts';
import { toPortable } from './portable.ts';

const metaDescriptions: Record<keyof MessageMeta, string> = {
  timestamp: 'When it was sent. RFC 3339 with an offset or Z; the server sends UTC with milliseconds.',
  broadcastId: '<kind>_<number>. Of durable messages the number is the position in the journal.',
  triggeredBy: 'What caused it: the id of a project, or system.',
  requestId:
    'From a client: asks for an ack or an error that repeats it. From the server: the message that this answers.',
  clientId: 'How the client calls itself.',
};

/** The JSON Schema of one message in one dialect: its envelope around its data. */
export function emitMessageSchema(
  definition: AnyMessageDefinition,
  dialect: Dialect,
  draft: Draft,
  units: Units = 'in words',
): JsonSchema {
  const data = emitDataSchema(definition.data, draft, definition.event, units);
  const meta = emitMeta(definition, dialect, draft);
  const body = dialect === 'typed' ? typedBody(definition, data, meta) : eventBody(definition, data, meta);
  return {
    title: dialect === 'typed' ? definition.type : definition.event,
    description: describe(definition),
    ...(definition.deprecated === undefined ? {} : { deprecated: true }),
    type: 'object',
    ...body,
    // A message with the names of both styles is in neither.
    not: has(dialect === 'typed' ? 'event' : 'type'),
    examples: definition.examples.map((example) => emitExample(definition, example, dialect)),
  };
}

function describe({ description, when, whenNot, deprecated }: AnyMessageDefinition): string {
  const parts = [description, `When: ${when}`, `When not: ${whenNot}`];
  if (deprecated !== undefined) parts.unshift(`Deprecated: ${deprecated}`);
  return parts.join('\n\n');
}

function has(name: string): JsonSchema {
  return { type: 'object', properties: { [name]: {} }, required: [name] };
}

interface Fields {
  readonly properties: Record<string, JsonSchema>;
  readonly required: string[];
}

function typedBody(definition: AnyMessageDefinition, data: JsonSchema, meta: Fields): Fields {
  return {
    properties: {
      type: { type: 'string', const: definition.type, description: 'The name of the message.' },
      data: { ...data, description: 'What the message says.' },
      ...meta.properties,
    },
    required: ['type', 'data', ...meta.required],
  };
}

function eventBody(definition: AnyMessageDefinition, data: JsonSchema, meta: Fields): Fields {
  const rename = (name: string): string => definition.eventFields[name] ?? name;
  const own = Object.entries(data.properties ?? {}).map(([name, schema]) => [rename(name), schema] as const);
  const required = new Set([...(data.required ?? []).map(rename), ...meta.required]);
  const payload: JsonSchema = {
    ...data,
    description: 'What the message says, and beside it the fields of the envelope.',
    properties: { ...Object.fromEntries(own), ...meta.properties },
    ...(required.size > 0 ? { required: [...required] } : {}),
  };
  return {
    properties: {
      event: { type: 'string', const: definition.event, description: 'The name of the message.' },
      payload,
    },
    required: ['event', 'payload'],
  };
}

function emitMeta(definition: AnyMessageDefinition, dialect: Dialect, draft: Draft): Fields {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const [neutral, typed] of metaEntries(definition.from)) {
    const name = dialect === 'typed' ? typed : neutral;
    const description = metaDescriptions[neutral];
    properties[name] =
      neutral === 'timestamp'
        ? { ...emitDataSchema(timestamp, draft, definition.event), description }
        : { ...toPortable({ type: 'string', pattern: metaText.source }).schema, description };
    if (isMetaRequired(definition, neutral)) required.push(name);
  }
  return { properties, required };
}

function emitExample(definition: AnyMessageDefinition, data: object, dialect: Dialect): unknown {
  const isBroadcast = definition.from === 'server' && definition.delivery !== 'direct';
  const parts: MessageParts = {
    definition,
    data: { ...data },
    meta: {
      timestamp: '2024-01-01T12:00:00.000Z',
      broadcastId: isBroadcast ? `${definition.kind}_001` : undefined,
      triggeredBy: definition.triggeredBy ? 'system' : undefined,
      requestId: definition.needs === 'operate' ? 'req-7' : requestIdIn(data),
    },
  };
  return dialect === 'typed' ? toTypedEnvelope(parts) : toEventEnvelope(parts);
}

/** An ack says in its data too which request it answers. */
function requestIdIn(data: object): string | undefined {
  return 'request_id' in data && typeof data.request_id === 'string' ? data.request_id : undefined;
}
