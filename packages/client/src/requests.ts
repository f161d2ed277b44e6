import {
  type AnyMessage,
  type Dialect,
  encodeMessage,
  type MessageData,
  type TypedClientMessage,
} from '@watchhamster/shared-types';
import type { Clock } from './clock.ts';
import { RequestError, refusalOf } from './errors.ts';
import type { Outbox } from './outbox.ts';

/** How one request is made. */
export interface RequestOptions {
  /** How long it may take until the answer, waiting included, in milliseconds. Default: the client's. */
  readonly timeoutMs?: number;
  /** Gives up waiting. What was sent already may be carried out all the same. */
  readonly signal?: AbortSignal;
  /**
   * What happens when the connection was lost: `fail` at once, because what the caller saw may not be so any more, or
   * `wait` for the next connection, within the time. Before the first connection every request waits. Default: `fail`.
   */
  readonly whenOffline?: 'fail' | 'wait';
}

/** The `result` of an ack. */
export type RequestResult = Readonly<Record<string, unknown>> | undefined;

type Sendable = TypedClientMessage;

interface RequestsOptions {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly outbox: Outbox;
  readonly dialect: Dialect;
  readonly timeoutMs: number;
  /** Messages that may wait to be sent. */
  readonly queueLimit: number;
  /** Largest message that the server takes, in bytes. */
  readonly messageBytes: () => number;
  /** `ready`: goes out; `first`: not connected yet; `lost`: not connected any more; `closed`: not going to be. */
  readonly standing: () => 'ready' | 'first' | 'lost' | 'closed';
}

/** Messages with a request id, each followed to its one answer. None is ever sent twice. */
export interface Requests {
  send(message: Sendable, options?: RequestOptions): Promise<RequestResult>;
  /** The request id of a message that the client sends for itself. Every message has one, so that all are accounted for. */
  ownId(): string;
  acked(data: MessageData<'ack'>): void;
  /** @returns what the error answers: a request, a message of the client's own, or nothing that is known. */
  refused(requestId: string | undefined, error: MessageData<'error'>): 'request' | 'own' | undefined;
  /** The connection is gone: the answers to what was sent will not come. */
  connectionLost(): void;
  /** Nothing will be sent any more. */
  closed(): void;
}

interface Pending {
  sent: boolean;
  readonly waits: boolean;
  readonly settle: (outcome: RequestError | { readonly result: RequestResult }) => void;
}

export function createRequests(options: RequestsOptions): Requests {
  const { clock, newId, outbox, dialect, standing } = options;
  const pending = new Map<string, Pending>();
  const own = new Set<string>();
  /** Messages that the server dropped as too many; it cannot say which. */
  let dropped = 0;
  let lastDrop: RequestError | undefined;

  function refuseBefore(
    text: string,
    { whenOffline = 'fail', signal }: RequestOptions,
  ): RequestError | undefined {
    const at = standing();
    if (signal?.aborted)
      return new RequestError('ABORTED', 'not-sent', 'the request was aborted before it was sent');
    if (at === 'closed') {
      return new RequestError('CLIENT_CLOSED', 'not-sent', 'the client is closed; call connect() first');
    }
    if (at === 'lost' && whenOffline === 'fail') {
      return new RequestError('NOT_CONNECTED', 'not-sent', 'there is no connection; try again later');
    }
    if (outbox.size >= options.queueLimit) {
      return new RequestError('QUEUE_FULL', 'not-sent', `${outbox.size} messages wait to be sent already`);
    }
    const bytes = new TextEncoder().encode(text).length;
    const limit = options.messageBytes();
    if (bytes <= limit) return undefined;
    const message = `the message has ${bytes} bytes and the server takes ${limit}; split it, or use the HTTP API`;
    return new RequestError('MESSAGE_TOO_LARGE', 'not-sent', message, { limit_bytes: limit });
  }

  function send(message: Sendable, requestOptions: RequestOptions = {}): Promise<RequestResult> {
    return new Promise((resolve, reject) => {
      const id = newId();
      // Throws, and so rejects, when the message does not fit its definition.
      const text = encodeMessage({ ...message, request_id: id } as AnyMessage, dialect);
      const refusal = refuseBefore(text, requestOptions);
      if (refusal) throw refusal;
      const { timeoutMs = options.timeoutMs, signal, whenOffline } = requestOptions;

      const settle: Pending['settle'] = (outcome) => {
        pending.delete(id);
        cancelTimer();
        takeBack();
        signal?.removeEventListener('abort', abort);
        if (outcome instanceof RequestError) reject(outcome);
        else resolve(outcome.result);
      };
      const end = (code: 'ABORTED' | 'TIMEOUT', happened: string): void => {
        const known = entry.sent ? 'it may have been carried out' : 'it was not sent';
        settle(new RequestError(code, entry.sent ? 'unknown' : 'not-sent', `${happened}; ${known}`));
      };
      const abort = (): void => end('ABORTED', 'the request was aborted');
      const entry: Pending = { sent: false, waits: whenOffline === 'wait' || standing() === 'first', settle };
      const cancelTimer = clock.after(timeoutMs, () => end('TIMEOUT', `no answer within ${timeoutMs} ms`));
      signal?.addEventListener('abort', abort, { once: true });
      pending.set(id, entry);
      const takeBack = outbox.push(text, () => {
        entry.sent = true;
      });
    });
  }

  /** When as many messages are without an answer as were dropped, it is these. */
  function settleDropped(): void {
    const sent = [...pending.values()].filter((entry) => entry.sent);
    if (dropped === 0 || !lastDrop || sent.length + own.size > dropped) return;
    dropped = 0;
    own.clear();
    for (const { settle } of sent) settle(lastDrop);
  }

  return {
    send,
    ownId() {
      const id = newId();
      own.add(id);
      return id;
    },
    acked({ request_id, result }) {
      const isRecord = typeof result === 'object' && result !== null && !Array.isArray(result);
      pending.get(request_id)?.settle({ result: isRecord ? (result as RequestResult) : undefined });
      own.delete(request_id);
      settleDropped();
    },
    refused(requestId, error) {
      if (requestId === undefined) {
        if (error.error_code !== 'RATE_LIMIT_EXCEEDED') return undefined;
        dropped += 1;
        lastDrop = refusalOf(error);
        settleDropped();
        return undefined;
      }
      const entry = pending.get(requestId);
      entry?.settle(refusalOf(error));
      const isOwn = own.delete(requestId);
      settleDropped();
      return entry ? 'request' : isOwn ? 'own' : undefined;
    },
    connectionLost() {
      own.clear();
      dropped = 0;
      for (const { sent, waits, settle } of [...pending.values()]) {
        const lost = 'the connection was lost before the answer; it may have been carried out';
        if (sent) settle(new RequestError('CONNECTION_LOST', 'unknown', lost));
        else if (!waits)
          settle(new RequestError('NOT_CONNECTED', 'not-sent', 'the connection was lost; nothing was sent'));
      }
    },
    closed() {
      for (const { sent, settle } of [...pending.values()]) {
        settle(
          sent
            ? new RequestError('CONNECTION_LOST', 'unknown', 'the client was closed before the answer came')
            : new RequestError('CLIENT_CLOSED', 'not-sent', 'the client was closed; nothing was sent'),
        );
      }
    },
  };
}
