import type { IncomingHttpHeaders } from 'node:http';
import { parseCookie } from 'cookie';
import type { CredentialSource } from './identity.ts';

/** A credential as it was presented; not yet known to be worth anything. */
export interface PresentedCredential {
  readonly source: CredentialSource;
  /** A token or JWT, or, from the cookie, a session's secret. */
  readonly value: string;
}

/** What the subprotocol entry with a token begins with. Browsers cannot set headers on a WebSocket, only this. */
export const bearerSubprotocol = 'watchhamster.bearer.';

/** The session cookie's name; under TLS with the prefix that browsers only take from https, for exactly this host. */
export const sessionCookie = {
  plain: 'watchhamster_session',
  secure: '__Host-watchhamster_session',
} as const;

/**
 * The credential of a request: the Authorization header, else the subprotocol entry, else the session cookie. Another
 * scheme than Bearer is a proxy's business and counts as none. The cookie is not read when the page is another origin's.
 *
 * @param cookieNames the cookies that count, the better one first.
 */
export function readCredential(
  headers: IncomingHttpHeaders,
  cookieNames: readonly string[],
): PresentedCredential | undefined {
  const bearer = /^bearer(?: +(.*))?$/i.exec(headers.authorization?.trim() ?? '');
  if (bearer) return { source: 'header', value: bearer[1] ?? '' };
  const entry = (headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .find((name) => name.startsWith(bearerSubprotocol));
  if (entry !== undefined) return { source: 'subprotocol', value: entry.slice(bearerSubprotocol.length) };
  if (!headers.cookie || isOfAnotherOrigin(headers)) return undefined;
  const cookies = parseCookie(headers.cookie);
  for (const name of cookieNames) {
    const value = cookies[name];
    if (value) return { source: 'cookie', value };
  }
  return undefined;
}

/**
 * Whether a page of another origin sent a request. Sec-Fetch-Site says so, but old browsers do not have it, and none sends
 * it to plain http beyond this machine: there the Origin must name the host that was asked. SameSite does not help, because
 * all ports of a host are one site.
 */
function isOfAnotherOrigin({ host, origin, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  // Behind a proxy that changes the Host the browser still knows.
  if (site === 'same-origin') return false;
  if (site === 'cross-site' || site === 'same-site') return true;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase();
}

/**
 * Why a request target is refused for a credential in its query, or undefined. Addresses are kept in histories, proxies'
 * logs and Referer headers: nothing secret may stand in one.
 */
export function refuseQueryCredential(url: string | undefined): string | undefined {
  const start = url?.indexOf('?') ?? -1;
  if (!url || start < 0) return undefined;
  for (const name of new URLSearchParams(url.slice(start + 1)).keys()) {
    if (!/^(?:access_?token|token|jwt|bearer)$/i.test(name)) continue;
    return `no credential may stand in an address, which logs and histories keep; send it as 'Authorization: Bearer …', or from a browser as the WebSocket subprotocol '${bearerSubprotocol}…'. Treat the one you sent as known to others, and replace it`;
  }
  return undefined;
}
