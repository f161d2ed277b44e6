import { handshake } from '../../wire/websocket.ts';
import type { Random } from '../random.ts';

const targets = [
  '/ws',
  '/ws?dialect=event',
  '/healthz',
  '/api/v1/snapshot',
  '/api/v1/events',
  '/api/v1/history?limit=1',
  '/schemas/config.schema.json',
  '/',
  '/metrics',
] as const;

const headers = [
  'Transfer-Encoding: chunked',
  'Content-Length: 5',
  'Content-Length: 0',
  'Content-Type: application/json',
  'Content-Type: application/x-ndjson',
  'Connection: close',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Upgrade: h2c',
  'Origin: null',
  'Origin: https://evil.example',
  'Host: evil.example',
  'Expect: 100-continue',
  'Range: bytes=0-1,2-3',
  'If-None-Match: "x"',
  'Accept-Encoding: gzip, br',
  'Accept-Language: ko;q=0.5, zh-TW;q=NaN, *',
  'Authorization: Bearer x',
  'Cookie: __proto__=x; a=%zz',
  'Sec-WebSocket-Protocol: watchhamster.event.v1, watchhamster.bearer.x',
  'Sec-WebSocket-Extensions: permessage-deflate',
] as const;

/** A request or handshake that ends (nothing more is owed), with changes to its target, its headers and its bytes. */
export function generateRequest(random: Random): Buffer {
  const lines = random.oneIn(2)
    ? handshake({ path: random.pick(targets) })
        .trimEnd()
        .split('\r\n')
    : [
        `${random.pick(['GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE', 'X'])} ${oddTarget(random)} HTTP/1.1`,
        'Host: localhost',
      ];
  for (let more = random.below(4); more > 0; more--) lines.push(random.pick(headers));
  if (random.oneIn(6)) lines.push(`X: ${'x'.repeat(4 ** random.below(9))}`);
  if (random.oneIn(6)) lines.splice(1 + random.below(lines.length), 1);
  let bytes = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
  if (random.oneIn(4)) bytes = Buffer.concat([bytes, random.bytes(random.below(64))]);
  for (let changes = random.oneIn(3) ? random.below(5) : 0; changes > 0; changes--)
    bytes[random.below(bytes.length)] = random.pick([0, 10, 13, 32, 37, 58, 127, 255, random.below(256)]);
  return bytes;
}

function oddTarget(random: Random): string {
  const target = random.pick(targets);
  const parts = [
    '/..',
    '%2e%2e/',
    '%00',
    '%zz',
    '?__proto__[a]=1',
    '#x',
    '//',
    '\\',
    '%c0%ae',
    ';',
    '?a=%ff',
  ] as const;
  const at = random.below(target.length + 1);
  return random.oneIn(2) ? target : `${target.slice(0, at)}${random.pick(parts)}${target.slice(at)}`;
}
