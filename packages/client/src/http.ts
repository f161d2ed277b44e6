import {
  type JournalEntry,
  journalEntry,
  type Snapshot,
  snapshot as snapshotSchema,
} from '@watchhamster/shared-types';
import type { Clock } from './clock.ts';
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

/** Pages of the history that are read after an outage, at most. */
const mostPages = 20;
/** How long all pages of the history together are waited for, in milliseconds: the connection is not ready meanwhile. */
const patience = 15_000;
/** How long the HTTP side may take to answer, in milliseconds. */
const answerTimeoutMs = 10_000;

/** Asks the server's HTTP side. */
export interface HttpSide {
  snapshot(signal: AbortSignal | undefined, credential: Credential | undefined): Promise<Snapshot>;
  /**
   * The durable messages of an epoch after one position and up to another, oldest first: all that are kept of the newest
   * of them. @throws when they cannot be had
   */
  missed(
    range: { readonly epoch: string; readonly after: number; readonly upTo: number },
    signal: AbortSignal,
    credential: Credential | undefined,
  ): Promise<JournalEntry[]>;
  /** Why a handshake failed, as the HTTP side tells it; undefined when it does not know of anything. */
  explain(credential: Credential | undefined, signal: AbortSignal): Promise<HandshakeRefusal | undefined>;
}

/** @param api the address of the API, with a slash at its end. */
export function createHttpSide(api: string, fetch: Fetch, clock: Clock): HttpSide {
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

  /** What a busy server puts off (RFC 9110, section 10.2.3) is not lost. */
  async function askPatiently(
    path: string,
    credential: Credential | undefined,
    signal: AbortSignal,
    left: { ms: number },
  ) {
    for (;;) {
      const answer = await ask(path, credential, signal);
      const { status } = answer;
      const after = status === 429 || status === 503 ? retryAfter(answer, clock.now()) : undefined;
      const ms = Math.max(1000, after ?? patience + 1);
      if (ms > left.ms) return answer;
      left.ms -= ms;
      await new Promise<void>((resolve) => {
        const goOn = (): void => {
          cancel();
          resolve();
        };
        const cancel = clock.after(ms, goOn);
        signal.addEventListener('abort', goOn, { once: true });
      });
      signal.throwIfAborted();
    }
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
        const retryAfterMs = retryAfter(answer, clock.now());
        throw new SnapshotError('refused', `the server answered ${status}`, { status, retryAfterMs });
      }
      const parsed = snapshotSchema.safeParse(await answer.json().catch(() => undefined));
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      const where = issue ? `${issue.path.join('.')}: ${issue.message}` : 'not JSON';
      throw new SnapshotError('invalid', `the answer is not a snapshot (${where})`, { status });
    },
    async missed({ epoch, after, upTo }, signal, credential) {
      const found: JournalEntry[] = [];
      const left = { ms: patience };
      let before: number | undefined = upTo + 1;
      for (let pages = 0; pages < mostPages && before !== undefined && before > after + 1; pages += 1) {
        const answer = await askPatiently(`history?limit=1000&before=${before}`, credential, signal, left);
        const page = readHistory(answer.ok ? await answer.json() : undefined);
        if (page?.epoch !== epoch) throw new Error(`the history could not be read (${answer.status})`);
        found.push(...page.events.filter(({ position }) => position > after));
        before = page.nextBefore;
      }
      return found.reverse();
    },
    async explain(credential, signal) {
      const answer = await ask('history?limit=1', credential, signal);
      const { status } = answer;
      if (status !== 401 && status !== 403 && status !== 429 && status !== 503) return undefined;
      const body: unknown = await answer.json().catch(() => undefined);
      const said = typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined;
      return {
        isCredential: status === 401,
        retryAfterMs: retryAfter(answer, clock.now()),
        message: typeof said === 'string' ? said : `the server answered ${status}`,
      };
    },
  };
}

function readHistory(
  body: unknown,
): { epoch: unknown; events: JournalEntry[]; nextBefore: number | undefined } | undefined {
  if (typeof body !== 'object' || body === null || !('events' in body) || !('epoch' in body))
    return undefined;
  const events = journalEntry.array().safeParse(body.events);
  const next = 'next_before' in body ? body.next_before : undefined;
  if (!events.success) return undefined;
  return { epoch: body.epoch, events: events.data, nextBefore: typeof next === 'number' ? next : undefined };
}

/** `Retry-After`, in seconds or as a date, in milliseconds from now. */
function retryAfter({ headers }: FetchAnswer, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
