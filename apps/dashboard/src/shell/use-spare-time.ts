import { useEffect } from 'react';
import { usePhase } from '../data/live.tsx';

/** After the page is live for this long, in milliseconds, what was opened is there, and there is time for the rest. */
const settledMs = 10_000;

/** Runs something once, when the page has nothing better to do; `pause` waits for such a moment again. */
export function useSpareTime(run: (pause: () => Promise<void>) => Promise<void>): void {
  const isLive = usePhase() === 'live';
  useEffect(() => {
    if (!isLive) return;
    const timer = window.setTimeout(() => void run(pause), settledMs);
    return () => window.clearTimeout(timer);
  }, [run, isLive]);
}

/** Not every browser tells when it is idle. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve());
    else setTimeout(resolve, 200);
  });
