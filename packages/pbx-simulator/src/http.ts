import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { readBody, readJson } from './bodies.ts';
import type { Clock } from './clock.ts';
import type { FaultScript, RequestTarget, RequestTrouble } from './faults.ts';
import type { PbxHappening } from './happenings.ts';
import { oddBody } from './odd-bodies.ts';
import type { Account } from './options.ts';
import { type Result, refuse } from './results.ts';
import { dnOf, type Route, routeOf } from './route.ts';
import { withExpiry } from './token-endpoint.ts';

/** What the HTTP side needs of the others. */
export interface HttpParts {
  readonly clock: Clock;
  readonly faults: FaultScript;
  readonly observe: (happening: PbxHappening) => void;
  /** Whose token a request has. */
  readonly authenticate: (request: IncomingMessage) => Account | undefined;
  readonly token: (method: string, contentType: string, body: Buffer) => Promise<Result>;
  readonly perform: (request: Call) => Promise<Result>;
  /** Refuses a request that a fault refuses, and writes it down. */
  readonly refused: (request: Call, result: Result) => void;
  readonly stream: (request: Call, incoming: IncomingMessage, response: ServerResponse) => void;
  readonly openSocket: (incoming: IncomingMessage, socket: Duplex, head: Buffer, account: Account) => void;
}

/** A request of the API. */
export interface Call {
  readonly account: Account;
  readonly method: string;
  readonly route: Route;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

const challenge = { 'www-authenticate': 'Bearer error="invalid_token"' };
const unauthorized = (): Result => refuse(401, 'The access token is missing, wrong or expired', challenge);

/** Answers a request. */
export async function serve(
  parts: HttpParts,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET' } = incoming;
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://pbx');
  const observe = ({ status }: Result): void =>
    parts.observe({ at: parts.clock.now(), type: 'request', method, path: pathname, status });
  const answer = (result: Result, trouble?: RequestTrouble): void => {
    observe(result);
    send(response, result, trouble);
  };

  if (pathname === '/connect/token') {
    const body = await readBody(incoming);
    if (!body) return answer(refuse(413, 'The body is larger than 1 MiB'));
    const trouble = await meet(parts, response, ['token'], undefined);
    const contentType = incoming.headers['content-type'] ?? '';
    if (trouble === 'over') return;
    const { effect } = trouble;
    if (effect?.kind === 'status') return answer(faulty(effect.status, effect.retryAfterSeconds));
    return answer(await parts.token(method, contentType, body), trouble);
  }

  const account = parts.authenticate(incoming);
  const route = routeOf(pathname);
  if (!account || !route) {
    incoming.resume();
    return answer(account ? refuse(404, `There is nothing at ${pathname}`) : unauthorized());
  }
  const stream = route.name === 'stream';
  const body = stream ? Buffer.alloc(0) : await readBody(incoming);
  if (!body) return answer(refuse(413, 'The body is larger than 1 MiB'));
  const call: Call = { account, method, route, query: searchParams, body: readJson(body) };
  const trouble = await meet(parts, response, ['request', route.target], dnOf(route));
  if (trouble === 'over') return;
  const { effect } = trouble;
  if (effect?.kind === 'status') {
    const result = faulty(effect.status, effect.retryAfterSeconds);
    parts.refused(call, result);
    return answer(result);
  }
  const result = await parts.perform(call);
  if (stream && result.status === 200) {
    observe(result);
    return parts.stream(call, incoming, response);
  }
  answer(result, trouble);
}

/** Decides on the handshake of an event socket. */
export async function upgrade(
  parts: HttpParts,
  incoming: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  socket.on('error', () => {});
  const { pathname } = new URL(incoming.url ?? '/', 'http://pbx');
  const trouble = parts.faults.forRequest(['handshake'], undefined);
  await wait(parts.clock, trouble.delayMs);
  const { effect } = trouble;
  if (effect?.kind === 'hang') return;
  if (effect?.kind === 'cut') return void socket.destroy();
  if (effect?.kind === 'status') return deny(socket, faulty(effect.status, effect.retryAfterSeconds));
  if (pathname !== '/callcontrol/ws')
    return deny(socket, refuse(404, 'The event socket is at /callcontrol/ws'));
  const account = parts.authenticate(incoming);
  if (!account) return deny(socket, unauthorized());
  parts.openSocket(incoming, socket, head, account);
}

/** Waits for what delays a request, and does what keeps it from being carried out. */
async function meet(
  { faults, clock }: HttpParts,
  response: ServerResponse,
  targets: readonly RequestTarget[],
  dn: string | undefined,
): Promise<RequestTrouble | 'over'> {
  const trouble = faults.forRequest(targets, dn);
  await wait(clock, trouble.delayMs);
  const { effect } = trouble;
  if ((effect?.kind === 'cut' || effect?.kind === 'hang') && effect.when === 'before') {
    if (effect.kind === 'cut') response.socket?.destroy();
    return 'over';
  }
  return trouble;
}

const wait = (clock: Clock, ms: number): Promise<void> =>
  ms > 0 ? new Promise((resolve) => void clock.after(ms, resolve)) : Promise.resolve();

function send(response: ServerResponse, result: Result, trouble?: RequestTrouble): void {
  const effect = trouble?.effect;
  const write = (status: number, type: string, text: string): void => {
    response.writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(text),
      ...result.headers,
    });
    response.end(text);
  };
  const json = (status: number, value: unknown): void =>
    write(status, status >= 400 ? 'application/problem+json' : 'application/json', JSON.stringify(value));
  switch (effect?.kind) {
    case 'cut':
      response.socket?.destroy();
      break;
    case 'hang':
      break;
    case 'body': {
      const { type, text } = oddBody(effect.body, JSON.stringify(result.body));
      write(200, type, text);
      break;
    }
    case 'json':
      json(200, effect.json);
      break;
    case 'expires-in':
      json(result.status, withExpiry(result.body, effect.value));
      break;
    default:
      json(result.status, result.body);
  }
}

function faulty(status: number, retryAfterSeconds: number | undefined): Result {
  const headers = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return refuse(status, 'A fault of the simulator', headers);
}

function deny(socket: Duplex, { status, body, headers }: Result): void {
  const text = JSON.stringify(body);
  const all = {
    ...headers,
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(text),
    connection: 'close',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} Refused\r\n${lines.join('')}\r\n${text}`);
}
