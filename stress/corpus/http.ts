import type { HttpCase } from './case.ts';

/** HTTP requests that are wrong, odd, endless, or two requests in one. */

function request(line: string, headers: readonly string[] = [], body = ''): string {
  return `${[`${line} HTTP/1.1`, 'Host: localhost', ...headers].join('\r\n')}\r\n\r\n${body}`;
}

function sent(name: string, bytes: string | Uint8Array, statuses: readonly number[]): HttpCase {
  // One's own paths and stack traces are nobody's business, whatever went wrong.
  return {
    kind: 'http',
    name,
    sends: () => bytes,
    statuses,
    lacks: /node_modules|\n {4}at |root:x:|"dependencies"/,
  };
}

const json = 'Content-Type: application/json';
const closing = 'Connection: close';
const notThere = [400, 403, 404];

/** Ways to write a path that leaves the folder it is served from. */
const traversals = [
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/%2e%2e%2f%2e%2e%2fpackage.json',
  '/..%5cpackage.json',
  '/..\\package.json',
  '/%252e%252e%252fpackage.json',
  '/....//package.json',
  '/.%00./package.json',
  '/..;/package.json',
  '/assets/../../package.json',
  '/assets/%c0%ae%c0%ae/package.json',
  '/schemas/../package.json',
  '/schemas/..%2f..%2fpackage.json',
  '/schemas//etc/passwd',
  '/schemas/%2fetc%2fpasswd',
  '//etc/passwd',
  '/file:///etc/passwd',
  '/index.html%00.js',
  '/.env',
  '/.git/config',
];

export const httpCases: readonly HttpCase[] = [
  sent('a good request', request('GET /healthz'), [200]),
  sent('HEAD', request('HEAD /healthz', [closing]), [200]),
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'PURGE'].map((method) =>
    sent(method, request(`${method} /healthz`), [400, 404, 405, 501]),
  ),
  sent('TRACE', request('TRACE /healthz', ['X-Secret: shown']), [400, 404, 405, 501]),
  sent('CONNECT', request('CONNECT localhost:1'), [0, 400, 404, 405, 501]),
  sent('a method that does not exist', request('PWN /healthz'), [400, 405, 501]),
  ...traversals.map((path) => sent(`the path ${path}`, request(`GET ${path}`), notThere)),
  sent('a broken percent sign', request('GET /%zz'), [400]),
  sent('bytes that are no UTF-8 in the path', request('GET /%ff%fe'), notThere),
  sent('a query of 15 KiB', request(`GET /healthz?${'a[]=b&'.repeat(2500)}`), [200]),
  sent('__proto__ in the query', request('GET /healthz?__proto__[x]=1&constructor[prototype][x]=1'), [200]),
  sent('a path of 64 KiB', request(`GET /${'a'.repeat(65_536)}`), [414, 431]),
  sent('a host that is not known', request('GET /healthz').replace('localhost', 'evil.example'), [403]),
  sent('a page of another site', request('GET /api/v1/snapshot', ['Origin: https://evil.example']), [403]),
  { ...sent('HTTP/0.9', 'GET /\r\n', [400, 408]), withinMs: 25_000 },
  sent('the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400, 505]),
  sent('the greeting of TLS', Buffer.from('16030100f1010000ed0303', 'hex'), [400]),
  sent('random bytes', Buffer.from('00ff80deadbeef0d0a0d0a', 'hex'), [400]),
  sent(
    'two lengths of a body',
    request('POST /api/v1/events', ['Content-Length: 5', 'Content-Length: 6'], 'hello'),
    [400],
  ),
  ...['-1', '+5', '0x5', '5, 5', '99999999999999999999', '5 5', ''].map((length) =>
    sent(
      `the length «${length}»`,
      request('POST /api/v1/events', [`Content-Length: ${length}`], 'hello'),
      [400],
    ),
  ),
  sent(
    'a length and chunks: one request smuggled in another',
    request(
      'POST /healthz',
      ['Content-Length: 4', 'Transfer-Encoding: chunked'],
      '0\r\n\r\nGET /api/v1/snapshot HTTP/1.1\r\nHost: localhost\r\n\r\n',
    ),
    [400],
  ),
  ...['chunked, identity', 'xchunked', 'chunked, chunked', '\u000bchunked', 'gzip, chunked'].map((coding) =>
    sent(
      `the transfer coding «${JSON.stringify(coding)}»`,
      request('POST /healthz', [`Transfer-Encoding: ${coding}`, json, closing], '0\r\n\r\n'),
      [400, 404, 501],
    ),
  ),
  ...['-1', 'fffffffffffffffff', '0x5', 'g', ''].map((size) =>
    sent(
      `the chunk size «${size}»`,
      request('POST /healthz', ['Transfer-Encoding: chunked', json], `${size}\r\nhello\r\n0\r\n\r\n`),
      [400, 404],
    ),
  ),
  sent('an expectation that nobody can meet', request('GET /healthz', ['Expect: a-pony']), [200, 417]),
  sent(
    'a thousand ranges',
    request('GET /', [`Range: bytes=${Array.from({ length: 1000 }, (_, i) => `${i}-${i}`).join()}`]),
    [200, 206, 416, 431],
  ),
  sent(
    'a body of a type that is not known',
    request('POST /healthz', ['Content-Type: image/x', 'Content-Length: 1'], 'x'),
    [400, 404, 415],
  ),
  sent(
    'an upgrade to something else with a body that never comes',
    request('POST /api/v1/events', ['Connection: Upgrade', 'Upgrade: h2c', json, 'Content-Length: 1000']),
    [400, 404, 408],
  ),
  {
    ...sent(
      'a body that stops',
      request('POST /api/v1/events', [json, 'Content-Length: 1000'], '{'),
      [400, 404, 408],
    ),
    withinMs: 40_000,
  },
  {
    ...sent(
      'chunks without end, a byte at a time',
      request('POST /api/v1/events', [json, 'Transfer-Encoding: chunked']),
      [400, 404, 408],
    ),
    drip: { text: '1\r\nx\r\n', everyMs: 100 },
    withinMs: 40_000,
  },
  ...(
    [
      ['JSON in a wrong type', 'Content-Type: text/plain', '{}', [415]],
      ['JSON that is none', json, '{', [400]],
      ['JSON of two megabytes', json, `"${'x'.repeat(2_097_152)}"`, [413]],
      ['a hundred thousand nested arrays', json, `${'['.repeat(100_000)}${']'.repeat(100_000)}`, [400]],
      ['__proto__', json, '{"__proto__":{"x":1}}', [400]],
      [
        'a hundred thousand lines of nonsense',
        'Content-Type: application/x-ndjson',
        '{}\n'.repeat(100_000),
        [400, 413],
      ],
    ] as const
  ).map(
    ([name, type, body, statuses]): HttpCase => ({
      ...sent(
        `publishing ${name}`,
        request('POST /api/v1/events', [type, closing, `Content-Length: ${Buffer.byteLength(body)}`], body),
        statuses,
      ),
      // Without the route, only what Fastify refuses by itself is right already.
      ...(statuses[0] === 413 || name === 'JSON that is none' || name === '__proto__'
        ? {}
        : { pending: 'POST /api/v1/events is not there yet' }),
    }),
  ),
];
