import { createHash, timingSafeEqual } from 'node:crypto';
import type { Account } from './pbx/account.ts';
import type { Secret } from './secret.ts';

/** An account that a project uses, perhaps with others. */
export interface AccountLease {
  readonly account: Account;
  /** Closes the account when nobody else uses it. */
  release(): Promise<void>;
}

/** The accounts that are in use: projects with the same credentials share one, with its token and event socket. */
export interface Accounts {
  lease(clientId: string, secret: Secret): AccountLease;
  /** Whether these are the credentials that an account was made with. */
  isSame(account: Account, clientId: string, secret: Secret): boolean;
  all(): readonly Account[];
}

interface Entry {
  readonly clientId: string;
  readonly fingerprint: Buffer;
  readonly account: Account;
  users: number;
}

export function createAccounts(create: (clientId: string, secret: Secret) => Account): Accounts {
  const entries = new Set<Entry>();
  const fits = (entry: Entry, clientId: string, fingerprint: Buffer): boolean =>
    entry.clientId === clientId && timingSafeEqual(entry.fingerprint, fingerprint);
  return {
    lease(clientId, secret) {
      const fingerprint = fingerprintOf(secret);
      let entry = [...entries].find((candidate) => fits(candidate, clientId, fingerprint));
      if (!entry) {
        entry = { clientId, fingerprint, account: create(clientId, secret), users: 0 };
        entries.add(entry);
      }
      const used = entry;
      used.users++;
      let isReleased = false;
      return {
        account: used.account,
        async release() {
          if (isReleased) return;
          isReleased = true;
          used.users--;
          if (used.users > 0) return;
          entries.delete(used);
          await used.account.close();
        },
      };
    },
    isSame: (account, clientId, secret) =>
      [...entries].some((entry) => entry.account === account && fits(entry, clientId, fingerprintOf(secret))),
    all: () => [...entries].map(({ account }) => account),
  };
}

function fingerprintOf(secret: Secret): Buffer {
  return createHash('sha256').update(secret.reveal()).digest();
}
