import type { Unsubscribe } from './names.ts';

/** Tells when it is worth looking at the connection at once. */
export interface WakeSource {
  /**
   * Calls back when the network came or went, when the page is seen again, and when it comes out of the browser's
   * back-forward cache.
   */
  subscribe(wake: () => void): Unsubscribe;
}

/** The page's own events. Without a page (in Node.js, in a worker) only those of the network, where there are any. */
export const pageWakeSource: WakeSource = {
  subscribe(wake) {
    const page = typeof document === 'undefined' ? undefined : document;
    const target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined =
      typeof globalThis.addEventListener === 'function' ? globalThis : undefined;
    const seen = (): void => {
      if (page?.visibilityState === 'visible') wake();
    };
    const names = ['online', 'offline', 'pageshow'] as const;
    for (const name of names) target?.addEventListener(name, wake);
    page?.addEventListener('visibilitychange', seen);
    return () => {
      for (const name of names) target?.removeEventListener(name, wake);
      page?.removeEventListener('visibilitychange', seen);
    };
  },
};
