import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Dialect } from '@watchhamster/shared-types';
import { hasOneHost, type OriginPolicy } from '../auth/origin.ts';

/** The path of the WebSocket endpoint (first specification, «연결 정보»). */
export const websocketPath = '/ws';

/** The subprotocols that a client may ask for, and the dialect each settles. */
const subprotocols: ReadonlyMap<string, Dialect> = new Map([
  ['watchhamster.typed.v1', 'typed'],
  ['watchhamster.event.v1', 'event'],
]);

/** The subprotocol to answer with: the first offered one that is known, or none. */
export function chooseSubprotocol(offered: Iterable<string>): string | false {
  for (const name of offered) if (subprotocols.has(name)) return name;
  return false;
}

/** Why a handshake was refused. */
export interface UpgradeRefusal {
  readonly status: 400 | 401 | 403 | 404 | 429 | 503;
  readonly reason: string;
  /** The error code in the answer, where it is not the usual one of the status. */
  readonly error?: string;
  /** When to try again. */
  readonly retryAfterSeconds?: number;
}

/** What a handshake asks for, or why it is refused. */
export type UpgradeRequest = { readonly dialect: Dialect | undefined } | UpgradeRefusal;

/** Checks a handshake before anything is allocated for it. */
export function readUpgrade(request: IncomingMessage, origins: OriginPolicy): UpgradeRequest {
  if (request.httpVersion !== '1.1') {
    return { status: 400, reason: 'a WebSocket handshake is an HTTP/1.1 request (RFC 6455, section 4.1)' };
  }
  if (!hasOneHost(request)) return { status: 400, reason: 'expected exactly one Host header' };
  let url: URL;
  try {
    url = new URL(request.url ?? '/', 'http://localhost');
  } catch {
    return { status: 400, reason: 'the request target is not a URL path' };
  }
  if (url.pathname !== websocketPath)
    return { status: 404, reason: `WebSocket connections go to ${websocketPath}` };
  const refusal = origins.refuse(request.headers);
  if (refusal) return { status: 403, reason: refusal };
  const wanted = url.searchParams.get('dialect');
  if (wanted !== null && wanted !== 'typed' && wanted !== 'event') {
    return { status: 400, reason: 'dialect is typed or event' };
  }
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  const chosen = chooseSubprotocol(offered);
  return { dialect: (chosen && subprotocols.get(chosen)) || (wanted ?? undefined) };
}

/** The codes that the HTTP side uses for the same refusals. */
const errorCode = {
  400: 'BAD_REQUEST',
  401: 'AUTHENTICATION_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  429: 'RATE_LIMIT_EXCEEDED',
  503: 'DRAINING',
} as const;

/** Answers a handshake with an HTTP error and closes the connection. */
export function refuseUpgrade(stream: Duplex, refusal: UpgradeRefusal): void {
  const { status, reason, error = errorCode[status], retryAfterSeconds } = refusal;
  const body = `${JSON.stringify({ error, message: reason })}\n`;
  const challenge = status === 401 ? 'www-authenticate: Bearer\r\n' : '';
  const retry = retryAfterSeconds === undefined ? '' : `retry-after: ${retryAfterSeconds}\r\n`;
  const more = challenge + retry;
  stream.on('error', () => stream.destroy());
  // The other side may keep its half open for ever: nobody waits for that.
  stream.once('finish', () => stream.destroy());
  stream.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\n${more}content-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
