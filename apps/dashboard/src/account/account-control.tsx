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
      <span className="max-w-32 truncate font-medium" title={name}>
        {name}
      </span>
      <span className="shrink-0 text-soft">{roles[role] ?? role}</span>
      <button
        type="button"
        className="button"
        data-testid="sign-out"
        onClick={async () => setFailed(!(await signOut()))}
      >
        {t.account.signOut}
      </button>
      {failed && (
        <span role="alert" className="text-bad">
          {t.account.signOutFailed}
        </span>
      )}
    </div>
  );
}
