import { useState } from 'react';
import { useI18n } from '../i18n/index.tsx';
import type { Account } from './session-api.ts';

interface AccountControlProps {
  readonly account: Account;
  readonly signOut: () => Promise<boolean>;
}

/** Who is signed in, with what role, and the way out. */
export function AccountControl({ account, signOut }: AccountControlProps) {
  const { t } = useI18n();
  const [failed, setFailed] = useState(false);
  const { name, role } = account;
  const roles: Readonly<Record<string, string>> = t.account.role;
  return (
    <div className="flex min-w-0 items-center gap-2" data-testid="account">
      <span className="min-w-0 max-w-40 truncate text-soft" title={`${name} · ${roles[role] ?? role}`}>
        <span className="font-medium text-text">{name}</span> · {roles[role] ?? role}
      </span>
      <button
        type="button"
        className="button"
        data-testid="sign-out"
        onClick={async () => setFailed(!(await signOut()))}
      >
        {t.account.signOut}
      </button>
      <span role="alert" className="text-bad">
        {failed && t.account.signOutFailed}
      </span>
    </div>
  );
}
