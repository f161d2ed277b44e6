import * as z from 'zod';

/** Who is signed in, as the server says. */
const account = z.object({ name: z.string(), role: z.string() });
export type Account = z.output<typeof account>;

const answer = z.object({ required: z.boolean(), name: z.string().optional(), role: z.string().optional() });

/** What the server says of this page: who is signed in, and whether somebody has to be. */
export interface SessionAnswer {
  readonly required: boolean;
  readonly account: Account | undefined;
}

/**
 * Why a sign-in failed: the token was `rejected`, it `cannotRead` (a publisher’s), there were too many (`throttled`), or the
 * server was `unreachable` or gave any other answer.
 */
export type SignInFailure = 'rejected' | 'cannotRead' | 'throttled' | 'unreachable';

/** The server's sign-in, for pages of its own origin: the cookie goes along by itself. */
export interface SessionApi {
  /** Undefined when the server cannot be asked: then nothing is known. */
  ask(): Promise<SessionAnswer | undefined>;
  signIn(token: string): Promise<Account | SignInFailure>;
  /** False when the server could not be told. */
  signOut(): Promise<boolean>;
}

/** How long the server may take to answer, in milliseconds. */
const timeoutMs = 10_000;

/** Speaks with `/api/v1/session` at this address. */
export function createSessionApi(url: string): SessionApi {
  const send = (init: RequestInit): Promise<Response | undefined> =>
    fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(timeoutMs), ...init }).catch(() => undefined);
  const bodyOf = (response: Response): Promise<unknown> => response.json().catch(() => undefined);
  return {
    async ask() {
      const response = await send({});
      const parsed = response?.ok ? answer.safeParse(await bodyOf(response)) : undefined;
      if (!parsed?.success) return undefined;
      const { required, name, role } = parsed.data;
      return { required, account: name === undefined || role === undefined ? undefined : { name, role } };
    },
    async signIn(token) {
      const headers = { 'content-type': 'application/json' };
      const response = await send({ method: 'POST', headers, body: JSON.stringify({ token }) });
      // 413: longer than any token.
      if (response && [400, 401, 413].includes(response.status)) return 'rejected';
      if (response?.status === 429) return 'throttled';
      const parsed = response?.ok ? account.safeParse(await bodyOf(response)) : undefined;
      if (!parsed?.success) return 'unreachable';
      if (parsed.data.role !== 'publisher') return parsed.data;
      // There is nothing that this page could show it.
      await send({ method: 'DELETE' });
      return 'cannotRead';
    },
    async signOut() {
      return (await send({ method: 'DELETE' }))?.ok === true;
    },
  };
}
