import { useSyncExternalStore } from 'react';
import { language } from '../prefs/language.ts';

/** The texts of one page. Type `ko` and `zhTw` by `en`, so that a missing text does not compile. */
export interface PageTexts<T> {
  readonly en: T;
  readonly ko: T;
  readonly zhTw: T;
}

/** The texts of a page in the chosen language. */
export function usePageTexts<T>({ en, ko, zhTw }: PageTexts<T>): T {
  const chosen = useSyncExternalStore(language.subscribe, language.get);
  return { en, ko, 'zh-TW': zhTw }[chosen];
}
