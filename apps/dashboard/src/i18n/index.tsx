import { createContext, type ReactNode, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import { createStore } from '../data/store.ts';
import { language } from '../prefs/language.ts';
import type { Language } from '../prefs/language-choice.ts';
import { en, type Messages } from './en.ts';
import { createFormat, type Format } from './format.ts';

/** English is always there; the others are loaded by who reads them. */
const loaders: Record<Language, () => Promise<Messages>> = {
  en: () => Promise.resolve(en),
  ko: () => import('./ko.ts').then(({ ko }) => ko),
  'zh-TW': () => import('./zh-tw.ts').then(({ zhTw }) => zhTw),
};

interface Loaded {
  readonly language: Language;
  readonly t: Messages;
}

const loaded = createStore<Loaded>({ language: 'en', t: en });

/** Loads the texts of the chosen language, and of every one that is chosen later. Settles when the first are there. */
export function loadLanguages(): Promise<void> {
  const load = async (): Promise<void> => {
    const wanted = language.get();
    try {
      const t = await loaders[wanted]();
      if (language.get() === wanted) loaded.set({ language: wanted, t });
    } catch {
      // Without a network the page stays readable in the language it has.
    }
  };
  language.subscribe(() => void load());
  return load();
}

interface I18n {
  readonly t: Messages;
  readonly format: Format;
  readonly language: Language;
}

const I18nContext = createContext<I18n>({ t: en, format: createFormat('en'), language: 'en' });

/** Gives the texts of the chosen language to what is inside, and tells the document which language it is in. */
export function I18nProvider({ children }: { readonly children: ReactNode }) {
  const { t, language: chosen } = useSyncExternalStore(loaded.subscribe, loaded.get);
  useEffect(() => {
    document.documentElement.lang = chosen;
  }, [chosen]);
  const value = useMemo(() => ({ t, format: createFormat(chosen), language: chosen }), [t, chosen]);
  return <I18nContext value={value}>{children}</I18nContext>;
}

/** The texts and formats of the chosen language. */
export function useI18n(): I18n {
  return use(I18nContext);
}
