import { type Cancel, type Clock, longestTimerMs } from './clock.ts';
import {
  type Credential,
  type CredentialRequest,
  type CredentialSource,
  credentialOf,
} from './credential.ts';

interface CredentialsOptions {
  readonly clock: Clock;
  /** Presents a newer credential on the open connection. */
  readonly renew: (token: string) => void;
  readonly onFailed: (cause: unknown) => void;
}

/** The credential of a client: had from the application, and renewed before it expires. */
export interface Credentials {
  readonly current: Credential | undefined;
  /** Undefined when the client has no credential at all. */
  readonly ask: (request: CredentialRequest) => Promise<Credential | undefined> | undefined;
  /** The server took the current one. */
  inUse(): void;
  /** The connection that it was for is gone. */
  notInUse(): void;
}

/** A renewal begins this long before the expiry, or after four fifths of what is left, in milliseconds. */
const renewBeforeMs = 30_000;

export function createCredentials(
  source: string | CredentialSource | undefined,
  { clock, renew, onFailed }: CredentialsOptions,
): Credentials {
  let current: Credential | undefined;
  let cancel: Cancel = () => {};
  let renewing: AbortController | undefined;

  async function ask(request: CredentialRequest): Promise<Credential | undefined> {
    try {
      const answer = typeof source === 'function' ? await source(request) : source;
      if (!request.signal.aborted) current = credentialOf(answer);
      return current;
    } catch (cause) {
      if (!request.signal.aborted) onFailed(cause);
      throw cause;
    }
  }

  function schedule(): void {
    cancel();
    const expiresAt = current?.expiresAt;
    if (expiresAt === undefined || typeof source !== 'function') return;
    const left = expiresAt - clock.now();
    // Expired, or nearly: the server will say so, and the next connection asks.
    if (left <= 1000) return;
    const wait = Math.max(left - renewBeforeMs, left * 0.8);
    if (wait > longestTimerMs) cancel = clock.after(longestTimerMs, schedule);
    else cancel = clock.after(wait, () => void next());
  }

  async function next(): Promise<void> {
    const before = current?.token;
    const asking = new AbortController();
    renewing = asking;
    // Without a newer one the connection ends with the old one, and the next begins by asking.
    const answer = await ask({ reason: 'renew', signal: asking.signal }).catch(() => undefined);
    if (asking.signal.aborted || answer === undefined || answer.token === before) return;
    renew(answer.token);
    schedule();
  }

  return {
    get current() {
      return current;
    },
    ask: (request) => (source === undefined ? undefined : ask(request)),
    inUse: schedule,
    notInUse() {
      cancel();
      renewing?.abort();
    },
  };
}
