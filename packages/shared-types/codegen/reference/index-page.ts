import type { AsyncApiDocument, Message } from '../asyncapi/document.ts';
import { code, page, prose, table } from './markdown.ts';
import { type MessageEntry, messageEntries, pageName } from './message-page.ts';

/** The first page of the reference: what all messages have in common, and where each is. */
export function indexPage(document: AsyncApiDocument): string {
  const entries = messageEntries(document);
  const side = (from: 'server' | 'client'): MessageEntry[] =>
    entries.filter(({ typed }) => typed['x-message'].from === from);
  return page(
    '# The protocol, message by message',
    'A WebSocket at `/ws`, JSON in text frames. This page and those that it links to list everything that can be on the wire, for the author of a client in any language. [protocol.md](../protocol.md) explains how it plays together: connecting, subscribing, resuming. The same as data: [asyncapi.json](../../packages/shared-types/schemas/asyncapi.json) (AsyncAPI 3.0) and the JSON Schemas beside it, which every server has under `/schemas/`.',
    '## Two styles',
    'Each message has one name in two spellings, and exists in two styles:',
    [
      '- **typed**: `{ "type": "status_update", "data": { … }, "timestamp": "…" }`',
      '- **event**: `{ "event": "statusUpdate", "payload": { …data, "timestamp": "…" } }`: data and envelope together',
    ].join('\n'),
    'The names inside the data are the same in both, where a page does not say otherwise. Replies are in the style of the message that they answer; broadcasts in the style of the connection.',
    channels(document),
    '## The envelope',
    'A timestamp is a text of RFC 3339 with seconds and an offset or `Z`, such as `2024-01-01T12:00:00.000Z`. Texts have 1 to 128 characters.',
    envelope(entries),
    '## Messages from the server',
    table(
      ['type', 'event', 'delivery', 'says'],
      side('server').map((entry) => [
        link(entry),
        code(entry.typed['x-message'].event),
        entry.operation['x-delivery'] ?? '',
        entry.typed.summary,
      ]),
    ),
    document.info.tags.map(({ name, description }) => `- **${name}**: ${prose(description)}`).join('\n'),
    'State, stream and durable messages are broadcasts, and can be subscribed to. The number in the `broadcast_id` of a durable message is its position in the journal.',
    'Units on the pages: `%` percent, `B` bytes, `s` seconds, `ms` milliseconds. A field marked **Secret** is never sent back, logged or shown. A required field may still be null where its type says so; a field that is not required may be missing, and is never null unless its type says so.',
    '## Messages from a client',
    table(
      ['type', 'event', 'needs', 'says'],
      side('client').map((entry) => [
        link(entry),
        code(entry.typed['x-message'].event),
        entry.operation['x-permission'] ?? '',
        entry.typed.summary,
      ]),
    ),
    'Who has which permission:',
    table(
      ['permission', 'roles'],
      Object.entries(document['x-roles']).map(([permission, roles]) => [permission, roles.join(', ')]),
    ),
    'A server that lacks what a message asks for answers with the error `FEATURE_UNAVAILABLE`; `features` in [connection_status](connection_status.md) lists what it can do.',
    '## Credentials',
    'Where a server has credentials configured, one of these is needed:',
    table(
      ['name', 'what', 'how'],
      Object.entries(document.components.securitySchemes).map(([name, { type, description, ...rest }]) => [
        name,
        rest.name ? `${rest.in} ${code(rest.name)}` : (rest.scheme ?? type),
        description,
      ]),
    ),
    'Never in the address: that is answered with HTTP 400.',
    '## Error codes',
    'What an [error](error.md) says. Act on the code: the text beside it is for a person, localized, and may change. Treat a code that you do not know like `INTERNAL_SERVER_ERROR`.',
    table(
      ['code', 'meaning, and what to do'],
      Object.entries(document['x-error-codes']).map(([name, description]) => [code(name), description]),
    ),
    '## Close codes',
    table(
      ['code', 'reconnect', 'meaning'],
      Object.entries(document['x-close-codes']).map(([number, { description, reconnect }]) => [
        number,
        reconnect ? 'yes' : 'no',
        description,
      ]),
    ),
    'Codes from 4000 to 4499 that are not listed: reconnect. From 4500 to 4999: do not. 1002 and 1007 come from the WebSocket library: a frame broke RFC 6455, or a text was not UTF-8.',
    '## Limits',
    'The defaults; a server may be configured with others. [operations.md](../operations.md#limits) says what exceeding each does.',
    table(
      ['limit', 'default', 'unit', 'meaning'],
      Object.entries(document['x-limits']).map(([name, limit]) => [
        code(name),
        String(limit.default),
        limit.unit ?? '',
        limit.description,
      ]),
    ),
  );
}

function link(entry: MessageEntry): string {
  return `[${entry.typed['x-message'].type}](${pageName(entry)})`;
}

function channels(document: AsyncApiDocument): string {
  return table(
    ['style', 'how to ask for it'],
    Object.entries(document.channels).map(([name, { description }]) => [name, description]),
  );
}

/** The fields beside the data, read from messages of either side: all of a side have the same. */
function envelope(entries: readonly MessageEntry[]): string {
  const rows = new Map<string, { event: string; server: string; client: string; description: string }>();
  for (const { typed, event } of entries) {
    const { from } = typed['x-message'];
    const required = typed.payload.required ?? [];
    const names = metaNames(typed);
    const eventNames = Object.keys(event.payload.properties?.payload?.properties ?? {}).slice(-names.length);
    for (const [index, name] of names.entries()) {
      const row = rows.get(name) ?? {
        event: eventNames[index] ?? name,
        server: 'never',
        client: 'never',
        description: String(typed.payload.properties?.[name]?.description ?? ''),
      };
      const isEverywhere = row[from] === 'never' || row[from] === 'required';
      row[from] = required.includes(name) && isEverywhere ? 'required' : 'optional';
      rows.set(name, row);
    }
  }
  return table(
    ['typed', 'event', 'from the server', 'from a client', 'meaning'],
    [...rows].map(([name, { event, server, client, description }]) => [
      code(name),
      code(`payload.${event}`),
      server,
      client,
      description,
    ]),
  );
}

function metaNames(message: Message): string[] {
  return Object.keys(message.payload.properties ?? {}).filter((name) => name !== 'type' && name !== 'data');
}
