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

/** Why a sign-in failed: `rejected` the token, `throttled` after too many, `unreachable` or any other answer. */
export type SignInFailure = 'rejected' | 'throttled' | 'unreachable';

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
      if (response?.status === 401 || response?.status === 400) return 'rejected';
      if (response?.status === 429) return 'throttled';
      const parsed = response?.ok ? account.safeParse(await bodyOf(response)) : undefined;
      return parsed?.success ? parsed.data : 'unreachable';
    },
    async signOut() {
      return (await send({ method: 'DELETE' }))?.ok === true;
    },
  };
}
