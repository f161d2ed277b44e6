import { createContext, type ReactNode, use, useEffect, useMemo, useSyncExternalStore } from 'react';
import { language } from '../prefs/language.ts';
import type { Language } from '../prefs/language-choice.ts';
import { en, type Messages } from './en.ts';
import { createFormat, type Format } from './format.ts';
import { ko } from './ko.ts';
import { zhTw } from './zh-tw.ts';

const messages: Record<Language, Messages> = { en, ko, 'zh-TW': zhTw };

interface I18n {
  readonly t: Messages;
  readonly format: Format;
}

const I18nContext = createContext<I18n>({ t: en, format: createFormat('en') });

/** Gives the texts of the chosen language to what is inside, and tells the document which language it is in. */
export function I18nProvider({ children }: { readonly children: ReactNode }) {
  const chosen = useSyncExternalStore(language.subscribe, language.get);
  useEffect(() => {
    document.documentElement.lang = chosen;
  }, [chosen]);
  const value = useMemo(() => ({ t: messages[chosen], format: createFormat(chosen) }), [chosen]);
  return <I18nContext value={value}>{children}</I18nContext>;
}

/** The texts and formats of the chosen language. */
export function useI18n(): I18n {
  return use(I18nContext);
}
