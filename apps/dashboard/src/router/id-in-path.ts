import { useLocation } from 'wouter';

/**
 * What follows a page's path in the address, such as `a/b` in `/services/a%2Fb`: any id, whatever is in it. Empty when
 * nothing follows. The router's own path is decoded already; decoding it again would fail for ids with a `%`.
 */
export function useIdInPath(pagePath: string): string {
  useLocation();
  const id = window.location.pathname.slice(pagePath.length + 1);
  try {
    return decodeURIComponent(id);
  } catch {
    // Typed by hand: a `%` that stands for itself.
    return id;
  }
}
