import { createStore, type Store } from '../data/store.ts';
import { firstLanguage, type Language } from './language-choice.ts';
import { readStored, writeStored } from './storage.ts';

const STORAGE_NAME = 'watchhamster.language';

/** The chosen language, kept for the next visit. */
export const language: Store<Language> = createLanguageStore();

function createLanguageStore(): Store<Language> {
  const query = new URLSearchParams(window.location.search).get('lang');
  const store = createStore(firstLanguage(query, readStored(STORAGE_NAME), navigator.languages));
  return {
    ...store,
    set: (next) => {
      writeStored(STORAGE_NAME, next);
      store.set(next);
    },
  };
}
