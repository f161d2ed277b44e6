import { text } from '../wire/frames.ts';
import type { FrameCase } from './case.ts';

/** Well-formed text frames whose content is hostile. Every one of them is answered, and the connection goes on. */

type Dialect = 'typed' | 'event';

const time = '2024-01-01T12:00:00Z';
const invalid = [{ error: 'INVALID_MESSAGE_FORMAT' }];
const unknown = [{ error: 'UNKNOWN_MESSAGE_TYPE' }];
const served = [{ reply: 'pong' }];
const secretText = 'hunter2-hunter2';

function said(name: string, content: string, expect: FrameCase['expect']): FrameCase {
  return { kind: 'frames', name, sends: () => [text(content)], expect };
}

/** A message written by hand: its name, and the text of its data, which need not be what JSON.stringify writes. */
function written(dialect: Dialect, name: string, data: string, more = ''): string {
  if (dialect === 'typed') return `{"type":"${name}","data":${data}${more}}`;
  const event = name.replace(/(?<=[a-z])_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return `{"event":"${event}","payload":${data}${more}}`;
}

const nested = (open: string, close: string, depth: number): string =>
  `${open.repeat(depth)}${close.repeat(depth)}`;
const arrays = nested('[', ']', 100_000);
const objects = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;

/** What is no message in any style. */
const shapeless: readonly FrameCase[] = (
  [
    ['nothing', ''],
    ['white space', ' \n\t'],
    ['null', 'null'],
    ['a number', '1'],
    ['a text', '"ping"'],
    ['an array', '[{"type":"ping"}]'],
    ['an empty object', '{}'],
    ['an unfinished object', '{"type":"ping"'],
    ['a comma too many', '{"type":"ping","data":{},}'],
    ['two messages in one', '{"type":"ping","data":{}}{"type":"ping","data":{}}'],
    ['single quotes', "{'type':'ping'}"],
    ['a comment', '{"type":"ping"/* */}'],
    ['NaN', '{"type":"ping","data":{"client_time":NaN}}'],
    ['a byte order mark inside', '{\ufeff"type":"ping"}'],
    ['a NUL inside', '{"type":"ping\u0000"'],
    ['a hundred thousand nested arrays', arrays],
    ['a hundred thousand nested arrays without an end', '['.repeat(100_000)],
    ['a hundred thousand nested objects', objects],
    ['a name that is no text', '{"type":{"toString":"x"},"data":{}}'],
    ['a name that is an array', '{"event":["ping"],"payload":{}}'],
    ['both envelopes', `{"type":"ping","event":"ping","data":{},"payload":{}}`],
    ['a prototype as the only field', '{"__proto__":{"type":"ping","data":{}}}'],
    ['a megabyte of quotes', '"'.repeat(1_000_000)],
    ['a megabyte of backslashes', `"${'\\'.repeat(999_999)}`],
  ] as const
).map(([name, content]) => said(name, content, invalid));

function inDialect(dialect: Dialect): FrameCase[] {
  const say = (
    name: string,
    message: string,
    data: string,
    expect: FrameCase['expect'],
    more = '',
  ): FrameCase => said(`${name} (${dialect})`, written(dialect, message, data, more), expect);
  const pingData = (more: string): string => `{"client_time":"${time}"${more}}`;
  return [
    say('a ping', 'ping', pingData(''), served),
    say('data that is an array', 'ping', '[]', invalid),
    say('data that is null', 'ping', 'null', invalid),
    say('data that is a hundred thousand nested arrays', 'ping', arrays, invalid),
    say('a hundred thousand nested arrays in a field', 'ping', `{"client_time":${arrays}}`, invalid),
    say('a hundred thousand nested arrays in an unknown field', 'ping', pingData(`,"x":${arrays}`), invalid),
    say(
      'a hundred thousand nested objects in an unknown field',
      'ping',
      pingData(`,"x":${objects}`),
      invalid,
    ),
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'].map((name) =>
      said(`the name ${name} (${dialect})`, written(dialect, name, '{}'), unknown),
    ),
    say('__proto__ in the data', 'ping', pingData(',"__proto__":{"polluted":true}'), served),
    say('__proto__ in place of the data', 'ping', `{"__proto__":{"client_time":"${time}"}}`, invalid),
    say(
      'constructor.prototype in the data',
      'ping',
      pingData(',"constructor":{"prototype":{"x":1}}'),
      served,
    ),
    say('__proto__ beside the data', 'ping', pingData(''), served, ',"__proto__":{"request_id":"x"}'),
    say(
      '__proto__ among the variables',
      'send_webhook',
      '{"webhook_type":1,"variables":{"__proto__":"x"}}',
      invalid,
    ),
    say('a field twice: the last one counts', 'ping', `{"client_time":1,"client_time":"${time}"}`, served),
    say('a field twice, the last one wrong', 'ping', `{"client_time":"${time}","client_time":1}`, invalid),
    say(
      'a number beyond doubles',
      'client_info',
      '{"client_id":"a","resume":{"epoch":"e","after":1e400}}',
      invalid,
    ),
    say(
      'a whole number beyond 2^53',
      'client_info',
      '{"client_id":"a","resume":{"epoch":"e","after":9007199254740993}}',
      invalid,
    ),
    say(
      'a number of a hundred thousand digits',
      'client_info',
      `{"client_id":"a","resume":{"epoch":"e","after":${'9'.repeat(100_000)}}}`,
      invalid,
    ),
    say('a negative position', 'client_info', '{"client_id":"a","resume":{"epoch":"e","after":-1}}', invalid),
    say('a lone surrogate', 'client_info', '{"client_id":"\\ud800"}', [{ quiet: true }]),
    say('a lone surrogate in a name', 'p\\udfffng', '{}', unknown),
    say('a NUL in a name', 'ping\\u0000', '{}', unknown),
    say('a name of a megabyte', 'x'.repeat(1_000_000), '{}', unknown),
    say('a name in capitals', 'PING', '{}', unknown),
    say('a name that only the server says', 'status_update', '{}', unknown),
    say('a text of a megabyte', 'client_info', `{"client_id":"${'x'.repeat(1_000_000)}"}`, invalid),
    say(
      'a hundred thousand fields',
      'ping',
      `{${Array.from({ length: 60_000 }, (_, i) => `"f${i}":${i}`).join()}}`,
      invalid,
    ),
    say(
      'a hundred thousand wrong elements',
      'subscribe',
      `{"event_types":[${'1,'.repeat(100_000)}1]}`,
      invalid,
    ),
    say('too many event types', 'subscribe', `{"event_types":[${'"x",'.repeat(100)}"x"]}`, invalid),
    say('a hundred unknown event types', 'subscribe', `{"event_types":[${'"x",'.repeat(99)}"x"]}`, unknown),
    say(
      'a service nobody has',
      'service_control',
      '{"service_id":"../../etc/passwd","action":"start"}',
      invalid,
    ),
    say('an unknown service', 'service_control', '{"service_id":"constructor","action":"start"}', [
      { error: 'SERVICE_NOT_FOUND' },
    ]),
    say('an unknown action', 'service_control', '{"service_id":"a","action":"__proto__"}', invalid),
    say(
      'a request id of 129 characters',
      'ping',
      requestId(dialect, 'x'.repeat(129)),
      invalid,
      beside(dialect, 'x'.repeat(129)),
    ),
    {
      ...say(
        'a refused message with a secret',
        'start_outbound',
        `{"project":{"callFlowId":"a","projectId":"b","client_id":"c","client_secret":"${secretText}","action":"no"}}`,
        invalid,
      ),
      secret: secretText,
    },
  ];
}

/** In the event style the request id stands in the payload, in the typed style beside the data. */
function requestId(dialect: Dialect, id: string): string {
  return `{"client_time":"${time}"${dialect === 'event' ? `,"requestId":"${id}"` : ''}}`;
}

function beside(dialect: Dialect, id: string): string {
  return dialect === 'typed' ? `,"request_id":"${id}"` : '';
}

export const messageCases: readonly FrameCase[] = [
  ...shapeless,
  ...inDialect('typed'),
  ...inDialect('event'),
  // JSON texts may begin with a mark; RFC 8259 (section 8.1) lets a parser ignore it, and this one does.
  said('a byte order mark before the message', `\ufeff{"type":"ping","data":{"client_time":"${time}"}}`, [
    ...served,
    ...invalid,
  ]),
];
