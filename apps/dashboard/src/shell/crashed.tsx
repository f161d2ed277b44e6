import { useEffect, useState } from 'react';
import { usePhase } from '../data/live.tsx';
import { usePageTexts } from '../i18n/page-texts.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/states.tsx';
import { shellTexts } from './i18n.ts';

/** What stands where a page threw. One that could not be loaded from a server that is gone comes when the server does. */
export function Crashed() {
  const t = usePageTexts(shellTexts);
  const isLive = usePhase() === 'live';
  const [wasLive] = useState(isLive);
  useEffect(() => {
    // A browser may keep for good that a script could not be loaded.
    if (!wasLive && isLive) window.location.reload();
  }, [wasLive, isLive]);
  return (
    <div role="alert" className="panel flex min-h-64">
      {wasLive ? (
        <EmptyState title={t.crashedTitle}>
          <p>{t.crashedBody}</p>
          <Button onClick={() => window.location.reload()}>{t.reload}</Button>
        </EmptyState>
      ) : (
        <EmptyState title={t.notLoadedTitle} testId="page-not-loaded">
          <p>{t.notLoadedBody}</p>
        </EmptyState>
      )}
    </div>
  );
}
