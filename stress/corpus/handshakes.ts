import { handshake } from '../wire/websocket.ts';
import type { HttpCase } from './case.ts';

/** Opening handshakes (RFC 6455, section 4) that are wrong, odd or endless. */

function shake(name: string, sent: string | (() => string), statuses: readonly number[]): HttpCase {
  return { kind: 'http', name, sends: typeof sent === 'string' ? () => sent : sent, statuses };
}

const good = handshake();
const without = (line: RegExp): string => good.replace(line, '');

export const handshakeCases: readonly HttpCase[] = [
  shake('a good handshake', good, [101]),
  shake('no version', without(/Sec-WebSocket-Version: 13\r\n/), [400, 426]),
  shake('version 12', good.replace(': 13', ': 12'), [400, 426]),
  shake('version 1e1', good.replace(': 13', ': 1e1'), [400, 426]),
  shake('no key', without(/Sec-WebSocket-Key.*\r\n/), [400]),
  shake('a key that is too short', good.replace('dGhlIHNhbXBsZSBub25jZQ==', 'c2hvcnQ='), [400]),
  shake('two keys', handshake({ headers: ['Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='] }), [400]),
  shake('POST', good.replace('GET', 'POST'), [400, 405]),
  {
    ...shake('HTTP/1.0', good.replace('HTTP/1.1', 'HTTP/1.0'), [400, 426, 505]),
    pending: 'the handshake takes any HTTP/1.x; RFC 6455, section 4.2.1, wants 1.1',
  },
  shake('HTTP/9.9', good.replace('HTTP/1.1', 'HTTP/9.9'), [400, 505]),
  shake('no host', without(/Host: .*\r\n/), [400, 403]),
  shake('a host that is not known', good.replace('localhost', 'evil.example'), [403]),
  shake('a host with a user', good.replace('localhost', 'localhost@evil.example'), [400, 403]),
  {
    ...shake('two hosts', handshake({ headers: ['Host: evil.example'] }), [400, 403]),
    pending: 'the handshake looks at the first Host only; RFC 9112, section 3.2, wants 400',
  },
  shake('a page of another site', handshake({ headers: ['Origin: https://evil.example'] }), [403]),
  shake('an origin that is no URL', handshake({ headers: ['Origin: \u0001'] }), [400, 403]),
  shake('another path', handshake({ path: '/api/v1/snapshot' }), [404]),
  shake('the path in percent signs', handshake({ path: '/%77s' }), [404, 101]),
  shake('a NUL in the path', handshake({ path: '/ws%00' }), [404]),
  shake('a path through the parent', handshake({ path: '/a/../ws' }), [404, 101]),
  shake('two slashes', handshake({ path: '//ws' }), [400, 403, 404]),
  shake('a target that is an absolute URL', handshake({ path: 'http://localhost/ws' }), [101]),
  shake('a target that is no URL', handshake({ path: 'http://[/ws' }), [400]),
  shake('a target without a slash', handshake({ path: 'ws' }), [400, 404]),
  shake('the target *', handshake({ path: '*' }), [400, 404]),
  shake('an unknown dialect', handshake({ path: '/ws?dialect=__proto__' }), [400]),
  shake('a query of 8 KiB', handshake({ path: `/ws?${'a=b&'.repeat(2000)}` }), [101]),
  shake('a query of 1 MiB', () => handshake({ path: `/ws?${'a=b&'.repeat(262_144)}` }), [414, 431]),
  shake('a header of 64 KiB', () => handshake({ headers: [`X: ${'x'.repeat(65_536)}`] }), [431]),
  shake(
    'three thousand headers',
    () => handshake({ headers: Array.from({ length: 3000 }, (_, i) => `X${i}: 1`) }),
    [101, 431],
  ),
  shake('bare line feeds', good.replaceAll('\r\n', '\n'), [400]),
  shake('a bare carriage return', good.replace('Upgrade: websocket\r\n', 'Upgrade: websocket\r'), [400]),
  shake('a folded header', handshake({ headers: ['X: a', ' b'] }), [400, 101]),
  shake('a space before the colon', handshake({ headers: ['X : a'] }), [400]),
  shake('a NUL in a header', handshake({ headers: ['X: a\u0000b'] }), [400]),
  shake('a header without a name', handshake({ headers: [': a'] }), [400]),
  shake(
    'a thousand subprotocols',
    handshake({
      headers: [`Sec-WebSocket-Protocol: ${Array.from({ length: 1000 }, (_, i) => `p${i}`).join()}`],
    }),
    [101],
  ),
  shake('a subprotocol that is no token', handshake({ headers: ['Sec-WebSocket-Protocol: a b,,'] }), [400]),
  shake('a subprotocol twice', handshake({ headers: ['Sec-WebSocket-Protocol: a, a'] }), [400, 101]),
  {
    ...shake(
      'an offer of compression',
      handshake({ headers: ['Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits'] }),
      [101],
    ),
    // Without an extension there is nothing that a few bytes could blow up to.
    lacks: /sec-websocket-extensions/i,
  },
  {
    ...shake(
      'extensions that are no list',
      handshake({ headers: ['Sec-WebSocket-Extensions: ;;="'] }),
      [101, 400],
    ),
    lacks: /sec-websocket-extensions/i,
  },
  shake('a content-length in a handshake', handshake({ headers: ['Content-Length: 5'] }), [101, 400]),
  shake('an upgrade to something else', good.replace('websocket', 'h2c'), [400, 404]),
  shake('an upgrade to two protocols', good.replace('websocket', 'websocket, h2c'), [101, 400, 404]),
  {
    ...shake('a header without end, a byte at a time', good.slice(0, -2), [408]),
    drip: { text: 'X: y\r\n', everyMs: 200 },
    withinMs: 16_000,
  },
  { ...shake('a header that stops', good.slice(0, 60), [408]), withinMs: 16_000 },
  { ...shake('not a byte', '', [0, 408]), withinMs: 16_000 },
];
