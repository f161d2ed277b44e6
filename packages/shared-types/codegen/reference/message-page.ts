import type { AsyncApiDocument, Message, Operation } from '../asyncapi/document.ts';
import { fieldRows } from './fields.ts';
import { code, jsonBlock, page, prose, table } from './markdown.ts';

/** One message in both styles, with the operation that it belongs to. */
export interface MessageEntry {
  readonly typed: Message;
  readonly event: Message;
  readonly operation: Operation;
}

/** Every message of the document, in its order. */
export function messageEntries(document: AsyncApiDocument): MessageEntry[] {
  const { messages } = document.components;
  return Object.entries(document.operations)
    .filter(([, operation]) => operation.channel.$ref === '#/channels/typed')
    .map(([id, operation]) => {
      const typed = messages[`typed_${operation.title}`];
      const event = typed && messages[`event_${typed['x-message'].event}`];
      if (!typed || !event) throw new Error(`the operation '${id}' has no message in both styles`);
      return { typed, event, operation };
    });
}

/** Where a message's page is, from the index. */
export function pageName({ typed }: MessageEntry): string {
  return `${typed['x-message'].type}.md`;
}

/** The page of one message. */
export function messagePage(entry: MessageEntry, document: AsyncApiDocument): string {
  const { typed, event } = entry;
  const { type, event: camel, from, when, whenNot, deprecated } = typed['x-message'];
  const files = `../../packages/shared-types/schemas`;
  return page(
    `# ${type} · ${camel}`,
    deprecated && `**Deprecated:** ${prose(deprecated)}`,
    prose(typed.summary),
    [`- **When:** ${prose(when)}`, `- **When not:** ${prose(whenNot)}`, ...whoAndHow(entry, document)].join(
      '\n',
    ),
    '## Data',
    dataTable(typed),
    renamed(typed),
    `Beside the data: the fields of [the envelope](README.md#the-envelope)${requiredMeta(typed)}.`,
    '## Examples',
    ...typed.examples.flatMap((example, index) => [
      jsonBlock(example.payload),
      'The same in the event style:',
      jsonBlock(event.examples[index]?.payload),
    ]),
    '## Schemas',
    `JSON Schema, draft 2020-12: [typed](${files}/typed/${from}/${type}.schema.json), [event](${files}/event/${from}/${camel}.schema.json). Draft-07: [typed](${files}/draft-07/typed/${from}/${type}.schema.json), [event](${files}/draft-07/event/${from}/${camel}.schema.json).`,
    '[All messages](README.md)',
  );
}

function whoAndHow({ operation }: MessageEntry, document: AsyncApiDocument): string[] {
  const permission = operation['x-permission'];
  if (permission === undefined) {
    const delivery = operation['x-delivery'] ?? '';
    const meaning = document.info.tags.find(({ name }) => name === delivery)?.description ?? '';
    const readers = (document['x-roles'].read ?? []).map(code).join(', ');
    const from =
      delivery === 'direct'
        ? 'the server, to one client'
        : `the server, to every client that wants it and may read (${readers}). A ${code('publisher')} publishes it over HTTP (${code('POST /api/v1/events')})`;
    return [`- **From:** ${from}.`, `- **Delivery:** ${delivery}. ${meaning}`];
  }
  const roles = document['x-roles'][permission] ?? [];
  const who =
    permission === 'connect'
      ? 'every client, also one that has presented no credential yet'
      : `clients with the role ${roles.map(code).join(' or ')} (permission ${code(permission)})`;
  const replies = (operation.reply?.messages ?? []).map(({ $ref }) => $ref.split('/').at(-1) ?? '');
  const own = replies.filter((name) => name !== 'ack' && name !== 'error').map(link);
  return [
    `- **From:** ${who}.`,
    `- **Answer:** ${own.length > 0 ? `${own.join(', ')}; ` : ''}${link('ack')} where it has a request id, else nothing more; ${link('error')} when it is refused.`,
  ];
}

function link(type: string): string {
  return `[${type}](${type}.md)`;
}

function dataTable(message: Message): string {
  const data = message.payload.properties?.data ?? {};
  const rows = fieldRows(data);
  if (rows.length === 0) return 'None: an empty object.';
  return table(
    ['field', 'type', 'required', 'unit', 'default', 'bounds', 'meaning'],
    rows.map((row) => [
      code(row.path),
      row.type,
      row.isRequired ? 'yes' : 'no',
      row.unit,
      row.default,
      row.bounds,
      row.description,
    ]),
  );
}

function renamed(message: Message): string | undefined {
  const names = Object.entries(message['x-message'].eventFields ?? {});
  if (names.length === 0) return undefined;
  const pairs = names.map(([typed, event]) => `${code(typed)} is ${code(event)}`).join(', ');
  return `In the event style ${pairs}.`;
}

/** What a message requires of the envelope beyond what all of its side do. */
function requiredMeta(message: Message): string {
  const extra = (message.payload.required ?? []).filter(
    (name) => !['type', 'data', 'timestamp'].includes(name),
  );
  return extra.length > 0 ? `; here ${extra.map(code).join(', ')} is required` : '';
}
