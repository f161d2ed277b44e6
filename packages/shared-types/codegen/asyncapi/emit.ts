import { catalogue } from '../../src/catalogue.ts';
import { CloseCode, mayReconnect } from '../../src/close-codes.ts';
import type { AnyMessageDefinition, Delivery, Dialect } from '../../src/define-message.ts';
import { limits } from '../../src/limits.ts';
import { memberComments } from '../doc-comments.ts';
import { emitMessageSchema } from '../message-schema.ts';
import { channelBindings, rolesWith, securitySchemes, servers, styles } from './connection.ts';
import type { AsyncApiDocument, Channel, Message, Operation, Reference } from './document.ts';

const dialects: readonly Dialect[] = ['typed', 'event'];

const deliveries: Readonly<Record<Delivery, string>> = {
  state: 'Only the latest matters; a slow reader may miss those in between.',
  stream: 'Batched and bounded; what had to be dropped is counted, and the count is told.',
  durable: 'Kept in the journal, in order, and replayed to a client that resumes.',
  direct: 'Only to the one who asked.',
};

/** What follows a message from a client, beside the ack that it gets for a request id, or the error. */
const answers: Readonly<Record<string, readonly string[]>> = {
  ping: ['pong'],
  clientInfo: ['connectionStatus'],
  serviceControl: ['serviceEvent'],
} satisfies Partial<Record<keyof typeof catalogue, (keyof typeof catalogue)[]>>;

/**
 * The AsyncAPI document of the protocol. It stands alone: every schema is part of it, so that a tool that is given the
 * one file needs no other. The schemas are those of draft-07, which AsyncAPI's own dialect extends.
 */
export function emitAsyncApi(
  definitions: readonly AnyMessageDefinition[] = Object.values(catalogue),
): AsyncApiDocument {
  return {
    asyncapi: '3.0.0',
    id: 'urn:watchhamster:protocol',
    info: {
      title: 'WatchHamster',
      // Of the wire, as the subprotocols name it; fields and messages are added without a new one.
      version: '1',
      description:
        'Watch and control services over one WebSocket. Each message exists in two styles: `<type, data, timestamp>` (the channel `typed`) and `<event, payload>` (the channel `event`); both channels are the same address, and a client may use both. Operations are named from the server’s side: it sends what a client receives. Ignore fields, messages and codes that you do not know.',
      license: { name: 'MIT' },
      tags: Object.entries(deliveries).map(([name, description]) => ({ name, description })),
    },
    defaultContentType: 'application/json',
    servers: mapValues(servers, (server) => ({
      ...server,
      security: Object.keys(securitySchemes).map((name) => ref('components/securitySchemes', name)),
    })),
    channels: fromEntries(dialects.map((dialect) => [dialect, channelOf(dialect, definitions)])),
    operations: fromEntries(
      dialects.flatMap((dialect) =>
        definitions.map((definition) => [
          operationId(definition, dialect),
          operationOf(definition, dialect, definitions),
        ]),
      ),
    ),
    components: {
      messages: fromEntries(
        dialects.flatMap((dialect) =>
          definitions.map((definition) => [messageKey(definition, dialect), messageOf(definition, dialect)]),
        ),
      ),
      correlationIds: {
        typed: {
          description: 'Chosen by the client; repeated in the one ack or error that answers.',
          location: '$message.payload#/request_id',
        },
        event: {
          description: 'Chosen by the client; repeated in the one ack or error that answers.',
          location: '$message.payload#/payload/requestId',
        },
      },
      securitySchemes,
    },
    'x-error-codes': fromEntries([
      ...memberComments(new URL('../../src/errors.ts', import.meta.url), 'ErrorCode'),
    ]),
    'x-close-codes': closeCodes(),
    'x-limits': limitEntries(),
    'x-roles': rolesWith,
  };
}

function nameOf(definition: AnyMessageDefinition, dialect: Dialect): string {
  return dialect === 'typed' ? definition.type : definition.event;
}

function messageKey(definition: AnyMessageDefinition, dialect: Dialect): string {
  return `${dialect}_${nameOf(definition, dialect)}`;
}

function operationId(definition: AnyMessageDefinition, dialect: Dialect): string {
  return `${dialect}_${definition.from === 'server' ? 'send' : 'receive'}_${nameOf(definition, dialect)}`;
}

function channelOf(dialect: Dialect, definitions: readonly AnyMessageDefinition[]): Channel {
  return {
    address: '/ws',
    title: `The ${dialect} style`,
    description: `Messages as ${styles[dialect]}. Asked for with the subprotocol watchhamster.${dialect}.v1, with /ws?dialect=${dialect}, or by sending the first message in this style.`,
    messages: fromEntries(
      definitions.map((definition) => [
        nameOf(definition, dialect),
        ref('components/messages', messageKey(definition, dialect)),
      ]),
    ),
    bindings: channelBindings(dialect),
  };
}

function operationOf(
  definition: AnyMessageDefinition,
  dialect: Dialect,
  definitions: readonly AnyMessageDefinition[],
): Operation {
  const inChannel = (message: AnyMessageDefinition): Reference =>
    ref(`channels/${dialect}/messages`, nameOf(message, dialect));
  const common = {
    channel: ref('channels', dialect),
    title: nameOf(definition, dialect),
    summary: definition.description,
    description: `When: ${definition.when}\n\nWhen not: ${definition.whenNot}`,
    messages: [inChannel(definition)],
  };
  if (definition.from === 'server') return { action: 'send', ...common, 'x-delivery': definition.delivery };
  const expected = [...(answers[definition.event] ?? []), 'ack', 'error'];
  const replies = definitions.filter(({ event }) => expected.includes(event));
  return {
    action: 'receive',
    ...common,
    reply: { channel: ref('channels', dialect), messages: replies.map(inChannel) },
    'x-permission': definition.needs,
  };
}

function messageOf(definition: AnyMessageDefinition, dialect: Dialect): Message {
  const { event, type, from, when, whenNot, deprecated, eventFields } = definition;
  const { title, description, examples, ...payload } = emitMessageSchema(
    definition,
    dialect,
    'draft-07',
    'as x-unit',
  );
  return {
    name: nameOf(definition, dialect),
    title: nameOf(definition, dialect),
    summary: definition.description,
    description: `When: ${when}\n\nWhen not: ${whenNot}`,
    contentType: 'application/json',
    correlationId: ref('components/correlationIds', dialect),
    payload,
    examples: (examples as unknown[]).map((example, index) => ({
      name: `${nameOf(definition, dialect)}_${index + 1}`,
      summary: `${nameOf(definition, dialect)} in the ${dialect} style`,
      payload: example,
    })),
    'x-message': {
      event,
      type,
      from,
      when,
      whenNot,
      ...(deprecated === undefined ? {} : { deprecated }),
      ...(Object.keys(eventFields).length === 0 ? {} : { eventFields }),
    },
  };
}

function closeCodes(): AsyncApiDocument['x-close-codes'] {
  const comments = memberComments(new URL('../../src/close-codes.ts', import.meta.url), 'CloseCode');
  return fromEntries(
    Object.entries(CloseCode).map(([name, code]) => [
      String(code),
      { name, description: comments.get(name) ?? '', reconnect: mayReconnect(code) },
    ]),
  );
}

function limitEntries(): AsyncApiDocument['x-limits'] {
  const comments = memberComments(new URL('../../src/limits.ts', import.meta.url), 'limits');
  return fromEntries(
    Object.entries(limits).map(([name, value]) => [
      name,
      { default: value, ...unitOf(name), description: comments.get(name) ?? '' },
    ]),
  );
}

/** The names of limits end with their unit, where they have one. */
function unitOf(name: string): { unit?: string } {
  if (name.endsWith('Bytes')) return { unit: 'B' };
  if (name.endsWith('Seconds')) return { unit: 's' };
  return name.endsWith('Ms') ? { unit: 'ms' } : {};
}

function ref(place: string, name: string): Reference {
  return { $ref: `#/${place}/${name}` };
}

function fromEntries<V>(entries: readonly (readonly [string, V])[]): Record<string, V> {
  return Object.fromEntries(entries);
}

function mapValues<V extends object, W>(
  values: Readonly<Record<string, V>>,
  map: (value: V) => W,
): Record<string, W> {
  return fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));
}
