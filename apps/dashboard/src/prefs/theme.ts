import { createStore, type Store } from '../data/store.ts';
import { readStored, writeStored } from './storage.ts';

/** `system` follows the operating system. */
export type Theme = 'system' | 'light' | 'dark';

/** The same name is read by public/theme.js, before the first paint. */
const STORAGE_NAME = 'watchhamster.theme';

/** The chosen theme, kept for the next visit and set on the document. */
export const theme: Store<Theme> = createThemeStore();

function createThemeStore(): Store<Theme> {
  const stored = readStored(STORAGE_NAME);
  const store = createStore<Theme>(stored === 'light' || stored === 'dark' ? stored : 'system');
  return {
    ...store,
    set: (next) => {
      writeStored(STORAGE_NAME, next);
      if (next === 'system') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = next;
      store.set(next);
    },
  };
}

/** Calls back when the colours on the page may have changed, until the returned function is called. */
export function onColoursChange(listener: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', listener);
  const unsubscribe = theme.subscribe(listener);
  return () => {
    system.removeEventListener('change', listener);
    unsubscribe();
  };
}
