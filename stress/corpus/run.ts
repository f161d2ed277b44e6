import { text } from '../wire/frames.ts';
import { exchange } from '../wire/http.ts';
import type { Target } from '../wire/raw.ts';
import { openWebSocket, type RawWebSocket } from '../wire/websocket.ts';
import type { Case, FrameCase, FrameOutcome, HttpCase } from './case.ts';

const patienceMs = 10_000;
const markerId = 'after-all-of-it';

/** A ping whose acknowledgement says that everything before it was dealt with. */
export const marker: Buffer = text(
  JSON.stringify({ type: 'ping', data: { client_time: '2024-01-01T12:00:00Z' }, request_id: markerId }),
);

/** Whether a message answers the {@link marker}. */
export function answersMarker(message: string): boolean {
  return message.includes(`"request_id":"${markerId}"`);
}

/** Sends a case to a server. Undefined when it did as the case says; else what it did instead. */
export function runCase(given: Case, target: Target): Promise<string | undefined> {
  return given.kind === 'frames' ? runFrames(given, target) : runHttp(given, target);
}

async function runFrames(given: FrameCase, target: Target): Promise<string | undefined> {
  using client = await openWebSocket(target, given.handshake);
  if (client.status !== 101) return `the handshake was answered with ${client.status}`;
  for (const piece of given.sends()) {
    client.write(piece);
    await new Promise(setImmediate);
  }
  const closes = given.expect.some((outcome) => 'close' in outcome);
  // Answers need not come in the order of the questions: a handler may take its time.
  // Where the connection goes on, it answers the marker after everything else; within a rate there may be no room for it.
  const sendsMarker = given.limits !== 'default' && !given.expect.every((outcome) => 'close' in outcome);
  if (sendsMarker) client.write(marker);
  const isDone = (): boolean =>
    client.closed !== undefined ||
    (sendsMarker && client.messages.some(answersMarker) && fits(client, given.expect)) ||
    (given.limits === 'default' && !closes && fits(client, given.expect));
  const done = await client.until(isDone, patienceMs);
  if (client.breaches.length > 0) return `the server broke the RFC: ${client.breaches.join('; ')}`;
  const { secret } = given;
  if (secret !== undefined && client.messages.some((message) => message.includes(secret)))
    return 'a secret came back';
  if (done && fits(client, given.expect)) return undefined;
  return `expected ${given.expect.map((outcome) => JSON.stringify(outcome)).join(' or ')}; ${whatCame(client)}`;
}

function fits(client: RawWebSocket, expected: readonly FrameOutcome[]): boolean {
  const { closed } = client;
  const messages = client.messages.filter((message) => !answersMarker(message));
  const errors = errorCodes(messages);
  return expected.some((outcome) => {
    if ('close' in outcome) return closed !== undefined && outcome.close.includes(closed.code);
    if (closed) return false;
    if ('error' in outcome) return errors.length > 0 && errors.every((code) => code === outcome.error);
    if ('reply' in outcome)
      return errors.length === 0 && messages.some((message) => typeOf(message) === outcome.reply);
    return errors.length === 0 && messages.every((message) => typeOf(message) !== 'pong');
  });
}

function whatCame(client: RawWebSocket): string {
  const codes = errorCodes(client.messages).slice(0, 5).join(', ') || 'none';
  const { closed } = client;
  const end = closed
    ? `closed with ${closed.code} «${closed.reason}»`
    : client.ended
      ? 'hung up without a close frame'
      : 'still open';
  return `errors: ${codes}; ${client.messages.length} messages; ${end}`;
}

/** A message's name, in either style, or `unreadable`. */
export function typeOf(message: string): string {
  const read = parse(message);
  return String(read?.type ?? read?.event ?? 'unreadable');
}

/** The codes of the errors among these messages, in either style, in order. */
export function errorCodes(messages: readonly string[]): string[] {
  return messages.flatMap((message) => {
    const read = parse(message);
    if (read?.type === 'error') return [String(read.data?.error_code)];
    return read?.event === 'error' ? [String(read.payload?.error)] : [];
  });
}

interface AnyMessage {
  readonly type?: string;
  readonly event?: string;
  readonly data?: { readonly error_code?: string };
  readonly payload?: { readonly error?: string };
}

function parse(message: string): AnyMessage | undefined {
  try {
    return JSON.parse(message) as AnyMessage;
  } catch {
    return undefined;
  }
}

async function runHttp(given: HttpCase, target: Target): Promise<string | undefined> {
  const { statuses, received, ended } = await exchange(target, given.sends(), {
    patienceMs: given.withinMs ?? 10_000,
    ...(given.drip ? { drip: given.drip } : {}),
  });
  const [first, second] = statuses;
  if (second !== undefined) return `${statuses.length} responses to one request: ${statuses.join(', ')}`;
  if (given.lacks?.test(received)) return `the response has what it should not: ${received.slice(0, 300)}`;
  if (first === undefined && !ended) return 'neither an answer nor an end';
  if (given.statuses.includes(first ?? 0)) return undefined;
  return `expected ${given.statuses.join(' or ')}, got ${first ?? 'the end without an answer'}`;
}
