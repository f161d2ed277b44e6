import { decodeServerMessage } from '@watchhamster/shared-types';
import { answersMarker, errorCodes, marker } from '../corpus/run.ts';
import { frame, Opcode } from '../wire/frames.ts';
import { exchange } from '../wire/http.ts';
import type { Target } from '../wire/raw.ts';
import { openWebSocket, type RawWebSocket } from '../wire/websocket.ts';
import { generateStream } from './generate/frames.ts';
import { generateRequest } from './generate/http.ts';
import { complete, type Prediction } from './oracle.ts';
import { createRandom } from './random.ts';

/** What came of one generated case. */
export interface AttackResult {
  /** Of which generator. */
  readonly kind: string;
  /** Frames (or requests) that the server judged. */
  readonly frames: number;
  /** What the server did wrong, with what was sent; undefined when all was right. */
  readonly finding?: { readonly problem: string; readonly sentHex: string };
}

/** Private and registered codes of this protocol with which it may close a client that behaves like an attacker. */
const floodCodes = [4503];
const patienceMs = 20_000;
/** One in so many cases is HTTP; the others are WebSocket connections. */
const httpShare = 20;

/**
 * Generates the case of a seed and plays it: a connection with up to some hundred frames, or an HTTP request.
 * @param maxBytes the largest message that the server takes
 */
export async function attack(seed: number, target: Target, maxBytes: number): Promise<AttackResult> {
  const random = createRandom(seed);
  if (random.oneIn(httpShare)) return attackHttp(generateRequest(random), target);
  const { kind, bytes: stream } = generateStream(random);
  const finish = frame({ opcode: Opcode.CONTINUATION });
  const { bytes, prediction } = complete(stream, maxBytes, finish);
  using client = await openWebSocket(target);
  // The order of the bytes is all that counts, not how TCP cuts them.
  const pieces = random.oneIn(3) ? 1 + random.below(5) : 1;
  const step = Math.ceil(bytes.length / pieces) || 1;
  for (let at = 0; at < bytes.length; at += step) {
    client.write(bytes.subarray(at, at + step));
    if (pieces > 1) await new Promise(setImmediate);
  }
  if (!prediction.close) client.write(marker);
  await client.until(() => client.closed !== undefined || client.messages.some(isLastAnswer), patienceMs);
  const problem = judge(client, prediction);
  return {
    kind,
    frames: prediction.frames,
    ...(problem ? { finding: { problem, sentHex: bytes.toString('hex') } } : {}),
  };
}

/** The acknowledgement comes after the pong; it is the last answer to the marker. */
function isLastAnswer(message: string): boolean {
  return answersMarker(message) && message.includes('"status":"ok"');
}

/** What is wrong with the server's side of a connection. */
function judge(client: RawWebSocket, { close, pings, refused }: Prediction): string | undefined {
  const { closed, messages, pongs, breaches } = client;
  if (client.status !== 101) return `the handshake was answered with ${client.status}`;
  if (breaches.length > 0) return `the server broke the RFC: ${breaches.join('; ')}`;
  const undecodable = messages.find((message) => !decodeServerMessage(message).ok);
  if (undecodable !== undefined) return `the server sent what does not decode: ${undecodable.slice(0, 300)}`;
  const errors = errorCodes(messages);
  if (errors.includes('INTERNAL_SERVER_ERROR')) return 'a handler failed';
  if (closed && floodCodes.includes(closed.code)) return undefined;
  if (!closed && client.ended) return 'hung up without a close frame';
  if (close) {
    if (!closed) return `expected a close with ${close.join(' or ')}, and nothing came`;
    if (!close.includes(closed.code))
      return `expected a close with ${close.join(' or ')}, got ${closed.code}`;
    return undefined;
  }
  if (closed) return `closed with ${closed.code} «${closed.reason}» without need`;
  if (!messages.some(isLastAnswer)) return 'no answer to a good message after it';
  if (pongs.length !== pings.length || pongs.some((pong, i) => !pings[i]?.equals(pong)))
    return `${pings.length} pings, ${pongs.length} pongs, or others`;
  const invalid = messages.filter(isDecodeRefusal).length;
  return invalid === refused ? undefined : `${refused} malformed messages, ${invalid} refused as such`;
}

async function attackHttp(bytes: Buffer, target: Target): Promise<AttackResult> {
  const { statuses, received, ended } = await exchange(target, bytes, { patienceMs: 300 });
  const bad = statuses.find((status) => status >= 500 && ![501, 503, 505].includes(status));
  const leaks = /node_modules|\n {4}at |root:x:/.test(received.split('\r\n\r\n')[0] ?? '');
  const problem = bad !== undefined ? `the status ${bad}` : leaks ? 'a stack trace or a path' : undefined;
  const silent = statuses.length === 0 && ended && received !== '' ? 'an end with half an answer' : undefined;
  const wrong = problem ?? silent;
  return {
    kind: 'http',
    frames: 1,
    ...(wrong ? { finding: { problem: wrong, sentHex: bytes.toString('hex') } } : {}),
  };
}

/** What cannot be decoded is shown in the answer; a handler that will not take a well-formed message shows nothing. */
function isDecodeRefusal(message: string): boolean {
  const decoded = decodeServerMessage(message);
  if (!decoded.ok || decoded.event !== 'error') return false;
  const { error_code, details } = decoded.data;
  return error_code === 'INVALID_MESSAGE_FORMAT' && details?.received_message !== undefined;
}
