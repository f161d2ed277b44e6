import { createContext, type ReactNode, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import { createStore } from '../data/store.ts';
import { language } from '../prefs/language.ts';
import type { Language } from '../prefs/language-choice.ts';
import type { Messages } from './en.ts';
import { createFormat, type Format } from './format.ts';

/** Each is loaded by who reads it. */
const loaders: Record<Language, () => Promise<Messages>> = {
  en: () => import('./en.ts').then(({ en }) => en),
  ko: () => import('./ko.ts').then(({ ko }) => ko),
  'zh-TW': () => import('./zh-tw.ts').then(({ zhTw }) => zhTw),
};
/** After texts could not be loaded, in milliseconds. */
const retryMs = 2000;

interface Loaded {
  readonly language: Language;
  readonly t: Messages;
}

/** The texts that are shown; undefined before the first are there. */
const loaded = createStore<Loaded | undefined>(undefined);

/** Loads the texts of the chosen language, and of every one that is chosen later. Settles when the first are there. */
export function loadLanguages(): Promise<void> {
  const load = async (): Promise<void> => {
    const wanted = language.get();
    try {
      const t = await loaders[wanted]();
      if (language.get() === wanted) loaded.set({ language: wanted, t });
    } catch {
      // Without a network the page stays readable in the language it has; one that has none tries again.
      if (loaded.get()) return;
      await new Promise((resolve) => setTimeout(resolve, retryMs));
      await load();
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

const I18nContext = createContext<I18n | undefined>(undefined);

/** Gives the texts of the chosen language to what is inside, and tells the document which language it is in. */
export function I18nProvider({ children }: { readonly children: ReactNode }) {
  const texts = useSyncExternalStore(loaded.subscribe, loaded.get);
  const chosen = texts?.language;
  useEffect(() => {
    if (chosen) document.documentElement.lang = chosen;
  }, [chosen]);
  const value = useMemo(() => texts && { ...texts, format: createFormat(texts.language) }, [texts]);
  return value && <I18nContext value={value}>{children}</I18nContext>;
}

/** The texts and formats of the chosen language. @throws outside an {@link I18nProvider}. */
export function useI18n(): I18n {
  const i18n = use(I18nContext);
  if (!i18n) throw new Error('useI18n needs an I18nProvider around it');
  return i18n;
}
