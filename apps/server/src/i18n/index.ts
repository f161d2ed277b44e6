import type { Locale } from '../config/schema.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Texts } from './texts.ts';
import { zhTW } from './zh-tw.ts';

const textsByLocale: Record<Locale, Texts> = { en, ko, 'zh-TW': zhTW };

/** The texts of a language. */
export function textsFor(locale: Locale): Texts {
  return textsByLocale[locale];
}

export type { Texts } from './texts.ts';
