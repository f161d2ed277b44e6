/**
 * Why a connection was closed. 1000–1013 are RFC 6455's; the private ones come in two ranges, so that a client needs
 * no table to decide: **4000–4499 reconnecting is welcome, 4500–4999 do not reconnect**.
 */
export const CloseCode = {
  /** Normal: either side was done. */
  NORMAL: 1000,
  /** Going away: the server stops, or the page was left. */
  GOING_AWAY: 1001,
  /** The message broke a policy that has no code of its own. */
  POLICY_VIOLATION: 1008,
  /** A message larger than the limit. Do not send it again. */
  MESSAGE_TOO_BIG: 1009,
  /** The server failed; its log says why. */
  INTERNAL_ERROR: 1011,
  /** Over a connection limit: come back later. */
  TRY_AGAIN_LATER: 1013,
  /** No inbound message for the idle time (5 minutes by default). Reconnect, and send pings. */
  IDLE_TIMEOUT: 4000,
  /** The client read too slowly and its queue stayed full. Reconnect, and resume. */
  SLOW_CONSUMER: 4001,
  /** The server is draining before it stops. Reconnect after the `reconnect_after_ms` it announced. */
  DRAINING: 4002,
  /** The credential expired. Reconnect with a renewed one. */
  TOKEN_EXPIRED: 4003,
  /** The presented credential is not valid, or none came in time. Sign in anew. */
  BAD_CREDENTIAL: 4500,
  /** The page's origin is not on the server's list. Add it to `server.origins`. */
  FORBIDDEN_ORIGIN: 4501,
  /** None of the offered protocol versions is supported. Update the client, or the server. */
  UNSUPPORTED_PROTOCOL: 4502,
  /** Banned for flooding: too many messages after they were refused, or too many control frames. Mend the client. */
  BANNED: 4503,
} as const;

export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode];

/** Whether a client should try again after this close code. Unknown codes: yes, unless from the private no-range. */
export function mayReconnect(code: number): boolean {
  return code < 4500 && code !== CloseCode.POLICY_VIOLATION && code !== CloseCode.MESSAGE_TOO_BIG;
}
