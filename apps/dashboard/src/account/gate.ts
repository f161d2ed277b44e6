import type { ConnectionState } from '@watchhamster/client';
import { CloseCode } from '@watchhamster/shared-types';
import type { Sync } from '../data/page-client.ts';
import { createStore, type Readable } from '../data/store.ts';
import type { Account, SessionApi, SignInFailure } from './session-api.ts';

/** What of a live page tells that the server no longer knows who is signed in. */
export interface WatchedPage {
  readonly client: {
    readonly connection: Readable<Pick<ConnectionState, 'phase' | 'reason'>>;
    connect(): void;
    close(): void;
  };
  readonly sync: Readable<Pick<Sync, 'problem'>>;
}

/** What the page shows. */
export type GateState<P> =
  | { readonly kind: 'asking' }
  /** `ended`: somebody was signed in until now. */
  | { readonly kind: 'sign-in'; readonly ended: boolean }
  /** `account` is undefined where nobody has to sign in. */
  | { readonly kind: 'open'; readonly page: P; readonly account: Account | undefined };

/** Stands before the live page: it opens one when the server knows who asks, and closes it when it no longer does. */
export interface Gate<P> {
  readonly state: Readable<GateState<P>>;
  /** Asks the server who is signed in, and goes on from there. */
  start(): Promise<void>;
  /** At the sign-in: asks whether somebody has signed in elsewhere, as in another tab. */
  lookAgain(): Promise<void>;
  /** Undefined when it worked. */
  signIn(token: string): Promise<SignInFailure | undefined>;
  /** False when the server could not be told: then everything stays as it is. */
  signOut(): Promise<boolean>;
}

/**
 * Creates the gate. Each page it opens is a new one, so that nothing of what one person saw is left for the next.
 *
 * @param openPage makes a live page; its connection is opened here.
 */
export function createGate<P extends WatchedPage>(api: SessionApi, openPage: () => P): Gate<P> {
  const state = createStore<GateState<P>>({ kind: 'asking' });
  let leave = (): void => {};

  function open(account: Account | undefined): void {
    leave();
    const page = openPage();
    let asking = false;
    const check = (): void => {
      if (asking || !isRefused(page)) return;
      asking = true;
      void recheck(page).finally(() => {
        asking = false;
      });
    };
    const stops = [page.client.connection.subscribe(check), page.sync.subscribe(check)];
    leave = () => {
      leave = () => {};
      for (const stop of stops) stop();
      page.client.close();
    };
    state.set({ kind: 'open', page, account });
    page.client.connect();
  }

  /** The server refused this page: either nobody is signed in any more, or somebody has signed in again. */
  async function recheck(page: P): Promise<void> {
    const answer = await api.ask();
    const current = state.get();
    if (!answer || current.kind !== 'open' || current.page !== page) return;
    if (answer.required && !answer.account) {
      leave();
      state.set({ kind: 'sign-in', ended: true });
    } else if (
      answer.account?.name !== current.account?.name ||
      answer.account?.role !== current.account?.role
    ) {
      open(answer.account);
    }
  }

  return {
    state,
    async start() {
      const answer = await api.ask();
      if (answer?.required && !answer.account) state.set({ kind: 'sign-in', ended: false });
      // When the server cannot be asked, the page itself says so, and asks again.
      else open(answer?.required ? answer.account : undefined);
    },
    async lookAgain() {
      if (state.get().kind !== 'sign-in') return;
      const answer = await api.ask();
      if (answer?.account && state.get().kind === 'sign-in') open(answer.account);
    },
    async signIn(token) {
      const result = await api.signIn(token);
      if (typeof result === 'string') return result;
      open(result);
      return undefined;
    },
    async signOut() {
      if (!(await api.signOut())) return false;
      leave();
      state.set({ kind: 'sign-in', ended: false });
      return true;
    },
  };
}

/** Whether the server refused what this page presented. */
function isRefused({ client, sync }: WatchedPage): boolean {
  const { phase, reason } = client.connection.get();
  if (phase === 'closed' && reason?.code === CloseCode.BAD_CREDENTIAL) return true;
  if (phase !== 'live' && reason?.code === CloseCode.TOKEN_EXPIRED) return true;
  return sync.get().problem?.status === 401;
}
