import { type Dialect, limits } from '@watchhamster/shared-types';
import { type Clock, systemClock } from './clock.ts';
import type { CredentialSource } from './credential.ts';
import { ClientOptionsError, type Problem } from './errors.ts';
import type { Fetch } from './http.ts';
import { randomId } from './ids.ts';
import type { Identity } from './session.ts';
import type { SocketConstructor } from './socket.ts';
import type { Place } from './state.ts';
import { pageWakeSource, type WakeSource } from './wake.ts';

/** What a client may be told. Everything has a default. */
export interface ClientOptions {
  /**
   * Where the server is: `http://host:8000`, or the whole address of its WebSocket, `wss://host/prefix/ws`. A path is
   * relative to the page. Default: the page's own server.
   */
  readonly url?: string | URL;
  /** The style in which broadcasts come. Handlers see no difference. Default: `typed`. */
  readonly dialect?: Dialect;
  /** A token, or what gives one: asked for every connection, and again before the last one expires. Default: none. */
  readonly credential?: string | CredentialSource;
  /** How the client introduces itself; a function is asked at every connection. Default: a random `client_id`. */
  readonly identity?: Partial<Identity> | (() => Partial<Identity>);
  /** Where an earlier client stood (its `place`), to get what came since. Default: from now on. */
  readonly resumeFrom?: Place | undefined;
  /** `now`, or `manual`: not before `connect()` is called. Default: `now`. */
  readonly connect?: 'now' | 'manual';
  /** Upper bound of the first delay before a reconnect, in milliseconds; it doubles each time. Default: 1000. */
  readonly reconnectInterval?: number;
  /** Upper bound of every delay before a reconnect, in milliseconds. Default: 30 000. */
  readonly maxReconnectInterval?: number;
  /** Attempts that may fail in a row before the client gives up. Default: no bound. */
  readonly maxReconnectAttempts?: number;
  /** A ping at least this often, in milliseconds. Default: 30 000. */
  readonly pingIntervalMs?: number;
  /** A connection that is silent for so long after a ping is dead, in milliseconds. Default: 10 000. */
  readonly pongTimeoutMs?: number;
  /** How long a request may take, in milliseconds. Default: 30 000. */
  readonly requestTimeoutMs?: number;
  /** Requests that may wait to be sent. Default: 100. */
  readonly queueLimit?: number;
  /** Told of what went wrong without a caller to tell. Default: a warning in the console. */
  readonly onProblem?: (problem: Problem) => void;
  /** Keep the newest 200 frames for `getMessageHistory()`, without their secrets. Default: no. */
  readonly enableDebug?: boolean;
  /** Default: the global one, of browsers and of Node.js 22 or newer. */
  readonly WebSocket?: SocketConstructor;
  /** Default: the global one. */
  readonly fetch?: Fetch;
  /** Default: the machine's. */
  readonly clock?: Clock;
  /** A number in [0, 1), for the back-off. Default: `Math.random`. */
  readonly random?: () => number;
  /** Makes request ids. Default: 128 random bits. */
  readonly newId?: () => string;
  /** Default: the page's events. */
  readonly wake?: WakeSource;
}

/** Where the parts of a server are. */
export interface Addresses {
  /** The WebSocket. */
  readonly socket: string;
  /** The HTTP API, with a slash at its end. */
  readonly api: string;
}

/**
 * The addresses that an option `url` means.
 * @throws ClientOptionsError when it is no address, or none is given and there is no page.
 */
export function addressesOf(url: string | URL | undefined, page: string | undefined): Addresses {
  let socket: URL;
  try {
    socket = new URL(url ?? '/ws', page);
  } catch (cause) {
    const message =
      url === undefined
        ? "without a page 'url' is needed, such as 'http://localhost:8000'"
        : `'url' is '${url}', which is no address; write it like 'http://localhost:8000'`;
    throw new ClientOptionsError(message, { cause });
  }
  if (socket.username !== '' || socket.password !== '') {
    throw new ClientOptionsError("a credential in the address would be logged: use the option 'credential'");
  }
  const secure = socket.protocol === 'https:' || socket.protocol === 'wss:';
  if (!secure && socket.protocol !== 'http:' && socket.protocol !== 'ws:') {
    throw new ClientOptionsError(`'url' begins with '${socket.protocol}'; http, https, ws and wss will do`);
  }
  socket.hash = '';
  if (socket.pathname === '/') socket.pathname = '/ws';
  const api = new URL('api/v1/', socket);
  api.protocol = secure ? 'https:' : 'http:';
  socket.protocol = secure ? 'wss:' : 'ws:';
  return { socket: socket.href, api: api.href };
}

/** The options with their defaults. @throws ClientOptionsError when one cannot work. */
export function resolveOptions(options: ClientOptions) {
  const { WebSocket = (globalThis as { WebSocket?: SocketConstructor }).WebSocket } = options;
  if (!WebSocket) {
    throw new ClientOptionsError(
      "there is no global WebSocket here: pass one, as in { WebSocket } from 'ws'",
    );
  }
  const numbers = {
    reconnectInterval: options.reconnectInterval ?? 1000,
    maxReconnectInterval: options.maxReconnectInterval ?? 30_000,
    maxReconnectAttempts: options.maxReconnectAttempts ?? Number.POSITIVE_INFINITY,
    pingIntervalMs: options.pingIntervalMs ?? limits.pingIntervalMs,
    pongTimeoutMs: options.pongTimeoutMs ?? limits.pongTimeoutMs,
    requestTimeoutMs: options.requestTimeoutMs ?? 30_000,
    queueLimit: options.queueLimit ?? 100,
  };
  for (const [name, value] of Object.entries(numbers)) {
    if (!(value >= 0)) throw new ClientOptionsError(`'${name}' is ${value}; it must be 0 or more`);
  }
  const given = options.identity;
  const client_id = `client-${randomId().slice(0, 8)}`;
  const { location } = globalThis as { location?: { href: string } };
  return {
    addresses: addressesOf(options.url, location?.href),
    dialect: options.dialect ?? ('typed' as const),
    times: numbers,
    ...numbers,
    onProblem: options.onProblem ?? warn,
    WebSocket,
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
    newId: options.newId ?? (() => randomId()),
    wake: options.wake ?? pageWakeSource,
    identity: (): Identity => ({ client_id, ...(typeof given === 'function' ? given() : given) }),
  };
}

function warn({ kind, message, cause }: Problem): void {
  console.warn(`WatchHamster, ${kind}: ${message}`, ...(cause === undefined ? [] : [cause]));
}
