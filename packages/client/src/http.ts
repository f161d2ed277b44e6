import { type Snapshot, snapshot as snapshotSchema } from '@watchhamster/shared-types';
import type { HandshakeRefusal } from './connection.ts';
import type { Credential } from './credential.ts';
import { SnapshotError } from './errors.ts';

/** The `fetch` of browsers and Node.js, as far as it is used. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;

/** What a request is made with. */
export interface FetchInit {
  readonly headers: Record<string, string>;
  readonly cache: 'no-store';
  readonly signal: AbortSignal;
}

/** What is read of an answer. */
export interface FetchAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
}

/** How long the HTTP side may take to answer, in milliseconds. */
const answerTimeoutMs = 10_000;

/** Asks the server's HTTP side. */
export interface HttpSide {
  snapshot(signal: AbortSignal | undefined, credential: Credential | undefined): Promise<Snapshot>;
  /** Why a handshake failed, as the HTTP side tells it; undefined when it does not know of anything. */
  explain(credential: Credential | undefined, signal: AbortSignal): Promise<HandshakeRefusal | undefined>;
}

/** @param api the address of the API, with a slash at its end. */
export function createHttpSide(api: string, fetch: Fetch, now: () => number): HttpSide {
  async function ask(path: string, credential: Credential | undefined, signal: AbortSignal | undefined) {
    const timeout = AbortSignal.timeout(answerTimeoutMs);
    return fetch(`${api}${path}`, {
      headers: {
        accept: 'application/json',
        ...(credential ? { authorization: `Bearer ${credential.token}` } : {}),
      },
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  }

  return {
    async snapshot(signal, credential) {
      let answer: FetchAnswer;
      try {
        answer = await ask('snapshot', credential, signal);
      } catch (cause) {
        throw new SnapshotError('unreachable', 'the server did not answer', { cause });
      }
      const { status } = answer;
      if (!answer.ok) {
        const retryAfterMs = retryAfter(answer, now());
        throw new SnapshotError('refused', `the server answered ${status}`, { status, retryAfterMs });
      }
      const parsed = snapshotSchema.safeParse(await answer.json().catch(() => undefined));
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      const where = issue ? `${issue.path.join('.')}: ${issue.message}` : 'not JSON';
      throw new SnapshotError('invalid', `the answer is not a snapshot (${where})`, { status });
    },
    async explain(credential, signal) {
      const answer = await ask('history?limit=1', credential, signal);
      const { status } = answer;
      if (status !== 401 && status !== 403 && status !== 429 && status !== 503) return undefined;
      const body: unknown = await answer.json().catch(() => undefined);
      const said = typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined;
      return {
        isCredential: status === 401,
        retryAfterMs: retryAfter(answer, now()),
        message: typeof said === 'string' ? said : `the server answered ${status}`,
      };
    },
  };
}

/** `Retry-After`, in seconds or as a date, in milliseconds from now. */
function retryAfter({ headers }: FetchAnswer, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
