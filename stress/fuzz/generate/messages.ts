import type { Random } from '../random.ts';

/** A correct message of every kind that a client sends; URLs lead nowhere but to this machine. */
const samples: readonly [string, Record<string, unknown>][] = [
  ['ping', { client_time: '2024-01-01T12:00:00Z' }],
  [
    'client_info',
    { client_id: 'fuzz', language: 'ko-KR', features: ['x'], resume: { epoch: 'e', after: 3 } },
  ],
  ['subscribe', { event_types: ['status_update', 'alert'], filters: { alert_levels: ['error'] } }],
  ['subscribe', { event_types: ['logUpdate'], filters: { service_ids: ['a'], log_levels: ['INFO'] } }],
  ['unsubscribe', { event_types: ['log_update'] }],
  ['service_control', { service_id: 'a', action: 'restart', options: { force: true, timeout: 5 } }],
  [
    'send_webhook',
    { webhook_type: 'generic', url: 'http://127.0.0.1:9/', message: 'm', variables: { title: 't' } },
  ],
  [
    'start_outbound',
    {
      project: {
        callFlowId: 'c',
        projectId: 'p',
        client_id: 'i',
        client_secret: 's',
        action: 'init',
        error: null,
      },
    },
  ],
  ['stop_outbound', { project: { projectId: 'p' } }],
  ['alert_action', { alert_id: 'cpu', action: 'acknowledge' }],
  ['status_update', { cpu_percent: 1 }],
];

/** Texts of JSON values that somebody once forgot. */
const oddValues = [
  'null',
  'true',
  '-0',
  '-1',
  '1e400',
  '-1e400',
  '1e-400',
  '9007199254740993',
  '0.1',
  '[]',
  '{}',
  '""',
  '"\\u0000"',
  '"\\ud800"',
  '"\\udc00\\ud800"',
  '"__proto__"',
  '"constructor"',
  '"\u202e\u0007"',
  '"2024-02-30T25:61:00Z"',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":2,"hasOwnProperty":3,"length":-1}',
  '[[[[[[[[[[[[1]]]]]]]]]]]]',
  'NaN',
  'undefined',
  '{"then":"x"}',
] as const;

const oddNames = ['__proto__', 'constructor', 'prototype', 'toString', 'length', 'then', '', ' '] as const;

const camel = (name: string): string =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The text of one message: correct, or changed in its names, values, structure or bytes. */
export function generateMessage(random: Random): Buffer {
  const [name, data] = samples[random.below(samples.length)] ?? ['ping', {}];
  const envelope: Record<string, unknown> = random.oneIn(2)
    ? { type: name, data, ...(random.oneIn(3) ? { request_id: 'r', client_id: 'c' } : {}) }
    : { event: camel(name), payload: { ...data, ...(random.oneIn(3) ? { requestId: 'r' } : {}) } };
  let text = JSON.stringify(envelope);
  for (let changes = random.below(4); changes > 0; changes--) text = changeText(text, random);
  if (random.oneIn(2000))
    text = `${text}${' '.repeat(Math.max(0, 1_048_575 + random.below(3) - Buffer.byteLength(text)))}`;
  const bytes = Buffer.from(text);
  if (random.oneIn(8)) changeBytes(bytes, random);
  return random.oneIn(20) ? bytes.subarray(0, random.below(bytes.length + 1)) : bytes;
}

/** Puts an odd value, name, or structure in the place of one that is there. */
function changeText(text: string, random: Random): string {
  const odd = (): string => oddValues[random.below(oddValues.length)] ?? 'null';
  switch (random.below(7)) {
    case 0:
      return replaceOne(text, /:("[^"]*"|\d+|true|null|\[[^[\]]*\])/g, () => `:${odd()}`, random);
    case 1:
      return replaceOne(text, /"[^"]*":/g, () => `${JSON.stringify(random.pick(oddNames))}:`, random);
    case 2:
      // The same name twice.
      return replaceOne(text, /("[^"]*"):/g, (found) => `${found}${odd()},${found}`, random);
    case 3:
      return replaceOne(
        text,
        /[{}[\],:"]/g,
        () => random.pick(['{', '}', '[', ']', ',', ':', '"', '']),
        random,
      );
    case 4:
      return replaceOne(text, /\{/g, () => `{${JSON.stringify(random.pick(oddNames))}:${odd()},`, random);
    case 5: {
      const depth = 10 ** random.below(4);
      return replaceOne(text, /:("[^"]*"|\d+)/g, () => `:${'['.repeat(depth)}${']'.repeat(depth)}`, random);
    }
    default: {
      const length = 4 ** random.below(8);
      return replaceOne(
        text,
        /"[a-z_]+"/gi,
        () => `"${random.pick(['x', '한', '\\u0000', '😀']).repeat(length)}"`,
        random,
      );
    }
  }
}

function replaceOne(text: string, pattern: RegExp, by: (found: string) => string, random: Random): string {
  const found = [...text.matchAll(pattern)];
  const chosen = found[random.below(Math.max(1, found.length))];
  if (!chosen) return text;
  return `${text.slice(0, chosen.index)}${by(chosen[0])}${text.slice(chosen.index + chosen[0].length)}`;
}

function changeBytes(bytes: Buffer, random: Random): void {
  if (bytes.length === 0) return;
  for (let changes = 1 + random.below(3); changes > 0; changes--)
    bytes[random.below(bytes.length)] = random.pick([
      0x00,
      0x80,
      0xbf,
      0xc0,
      0xed,
      0xf5,
      0xff,
      random.below(256),
    ]);
}
