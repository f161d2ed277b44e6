import { lookup } from 'node:dns/promises';
import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { hostOf, type ResolvedAddress, resolveUrl, type UrlPolicy } from './guard.ts';

/** A request that is to be made. */
export interface PostRequest {
  readonly url: URL;
  /** What the addresses of the host may be. */
  readonly policy: UrlPolicy;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** What a target answered. */
export interface PostAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** Its first 4 KiB. */
  readonly body: string;
}

/** Sends one request and reads the answer. @throws ForbiddenUrlError, PostTimeoutError, or what the network says. */
export type Post = (request: PostRequest) => Promise<PostAnswer>;

/** What {@link createPost} needs. */
export interface PostOptions {
  /** To find the host and to connect, TLS included, in milliseconds. */
  readonly connectMs: number;
  /** For everything, in milliseconds. */
  readonly answerMs: number;
  /** All addresses of a name. Default: what the system says. */
  readonly resolve?: (hostname: string) => Promise<readonly ResolvedAddress[]>;
  /** Certificates that are trusted beside the well-known ones, PEM. */
  readonly ca?: string;
}

/** The target took too long. */
export class PostTimeoutError extends Error {
  override readonly name = 'PostTimeoutError';
  readonly code = 'TIMEOUT';
}

/** Bytes of an answer that are read; whoever sends more is hung up on. */
export const maxAnswerBytes = 4096;

/**
 * Makes requests that go where they were checked to go: names are resolved once, each address is checked, and the
 * connection is made to one of these. No redirect is followed, no proxy is used, no connection is used again.
 */
export function createPost({ connectMs, answerMs, resolve = resolveBySystem, ca }: PostOptions): Post {
  return async ({ url, policy, headers, body, signal }) => {
    signal.throwIfAborted();
    const ended = new AbortController();
    const whole = setTimeout(
      () => ended.abort(new PostTimeoutError(`no whole answer within ${answerMs / 1000} s`)),
      answerMs,
    );
    const connecting = setTimeout(
      () => ended.abort(new PostTimeoutError(`no connection within ${connectMs / 1000} s`)),
      connectMs,
    );
    const either = AbortSignal.any([signal, ended.signal]);
    try {
      const addresses = await orAborted(resolveUrl(url, policy, resolve), either);
      if (addresses.length === 0) throw new Error('the host has no address');
      const answer = await send({
        url,
        headers,
        body,
        ca,
        addresses,
        signal: either,
        onConnect: () => clearTimeout(connecting),
      });
      return await readAnswer(answer, either);
    } finally {
      clearTimeout(whole);
      clearTimeout(connecting);
    }
  };
}

interface Sending {
  readonly url: URL;
  readonly addresses: readonly ResolvedAddress[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly ca: string | undefined;
  readonly signal: AbortSignal;
  readonly onConnect: () => void;
}

function send({ url, addresses, headers, body, ca, signal, onConnect }: Sending): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    const hostname = hostOf(url);
    const options = {
      method: 'POST',
      hostname,
      port: url.port === '' ? (isSecure ? 443 : 80) : Number(url.port),
      path: `${url.pathname}${url.search}`,
      headers: {
        ...headers,
        host: url.host,
        'content-length': Buffer.byteLength(body),
        connection: 'close',
      },
      lookup: pinnedTo(addresses),
      maxHeaderSize: 16_384,
      signal,
    };
    // An agent of its own: the global one may have been told of a proxy by the environment.
    const call: ClientRequest = isSecure
      ? httpsRequest({
          ...options,
          ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
          ...(ca === undefined ? {} : { ca }),
          agent: new HttpsAgent({ keepAlive: false }),
        })
      : httpRequest({ ...options, agent: new HttpAgent({ keepAlive: false }) });
    call.once('socket', (socket) => socket.once(isSecure ? 'secureConnect' : 'connect', onConnect));
    call.once('response', resolve);
    call.on('error', (error) => reject(signal.aborted ? signal.reason : error));
    call.end(body);
  });
}

/** Answers every question for an address with those that were checked. */
function pinnedTo(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_hostname, { all }, callback) => {
    const [first] = addresses;
    if (all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

async function readAnswer(answer: IncomingMessage, signal: AbortSignal): Promise<PostAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const { statusCode = 0, headers } = answer;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= maxAnswerBytes) break;
    }
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    answer.destroy();
  }
  const body = Buffer.concat(chunks).subarray(0, maxAnswerBytes).toString('utf8');
  return { status: statusCode, retryAfter: headers['retry-after'], body };
}

async function resolveBySystem(hostname: string): Promise<readonly ResolvedAddress[]> {
  return lookup(hostname, { all: true, verbatim: true });
}

/** A look-up cannot be stopped; nobody waits for it any longer. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
