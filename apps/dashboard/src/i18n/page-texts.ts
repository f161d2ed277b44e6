import { useI18n } from './index.tsx';

/** The texts of one page. Type `ko` and `zhTw` by `en`, so that a missing text does not compile. */
export interface PageTexts<T> {
  readonly en: T;
  readonly ko: T;
  readonly zhTw: T;
}

/** The texts of a page in the chosen language. */
export function usePageTexts<T>({ en, ko, zhTw }: PageTexts<T>): T {
  return { en, ko, 'zh-TW': zhTw }[useI18n().language];
}
