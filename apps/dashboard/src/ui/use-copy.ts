import { useCallback, useEffect, useState } from 'react';
import { useI18n } from '../i18n/index.tsx';
import { copyText } from './clipboard.ts';

/** How long it is said that something was copied. */
const SHOWN_MS = 2500;

/** Copies a text; `copied` says how it went, for a moment. */
export function useCopy(): {
  readonly copy: (text: string) => Promise<void>;
  readonly copied: string | undefined;
} {
  const { t } = useI18n();
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | undefined>(undefined);
  useEffect(() => {
    if (outcome === undefined) return;
    const timer = setTimeout(() => setOutcome(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = useCallback(async (text: string) => {
    setOutcome((await copyText(text)) ? 'copied' : 'copyFailed');
  }, []);
  return { copy, copied: outcome && t.logs[outcome] };
}
