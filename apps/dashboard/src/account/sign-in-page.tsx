import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { LanguageSwitch, ThemeSwitch } from '../shell/choices.tsx';
import { HeaderBar } from '../shell/header.tsx';
import type { SignInFailure } from './session-api.ts';

interface SignInPageProps {
  /** Whether somebody was signed in until now. */
  readonly ended: boolean;
  readonly signIn: (token: string) => Promise<SignInFailure | undefined>;
}

/** Asks for a token. It is sent once and kept nowhere: the server answers with a cookie that no script can read. */
export function SignInPage({ ended, signIn }: SignInPageProps) {
  const { t } = useI18n();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<SignInFailure | 'empty' | undefined>();
  useEffect(() => {
    document.title = `${t.account.title} · WatchHamster`;
  }, [t]);
  useEffect(() => field.current?.focus(), []);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const token = field.current?.value.trim() ?? '';
    setBusy(token !== '');
    const problem = token === '' ? 'empty' : await signIn(token);
    if (problem === undefined) return;
    setBusy(false);
    setFailure(problem);
    field.current?.focus();
    field.current?.select();
  }

  return (
    <>
      <HeaderBar>
        <div className="ml-auto flex items-center gap-2">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </HeaderBar>
      <main className="mx-auto max-w-md px-3 pt-10 pb-16 sm:pt-20">
        <form className="panel p-5 sm:p-6" onSubmit={submit} noValidate data-testid="sign-in">
          <h1 className="font-semibold text-lg tracking-tight">{t.account.title}</h1>
          <p className="mt-1 text-soft">{ended ? t.account.ended : t.account.intro}</p>
          <label htmlFor={`${id}token`} className="mt-4 block font-medium">
            {t.account.token}
          </label>
          <input
            id={`${id}token`}
            ref={field}
            type="password"
            name="token"
            autoComplete="current-password"
            autoCapitalize="off"
            spellCheck={false}
            className="field mt-1 w-full"
            aria-invalid={failure !== undefined}
            aria-describedby={`${id}problem`}
          />
          <p id={`${id}problem`} role="alert" className="mt-1.5 min-h-[1.45em] text-bad">
            {failure && t.account.failure[failure]}
          </p>
          <button
            type="submit"
            className="button button-primary mt-2 w-full"
            aria-disabled={busy}
            data-testid="sign-in-submit"
          >
            {busy ? t.account.busy : t.account.signIn}
          </button>
        </form>
      </main>
    </>
  );
}
