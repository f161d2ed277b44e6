/** The languages of the dashboard, as BCP 47 tags, with the names they call themselves. */
export const languages = { en: 'English', ko: '한국어', 'zh-TW': '繁體中文' } as const;
export type Language = keyof typeof languages;

/** The dashboard's language for a browser's tag: `ko-KR` is `ko`, every Chinese is `zh-TW`. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  const [primary] = (tag ?? '').toLowerCase().split('-');
  if (primary === 'zh') return 'zh-TW';
  return primary === 'en' || primary === 'ko' ? primary : undefined;
}

/**
 * The language to begin with: the address's `lang`, else the one chosen before, else the first of the browser's that
 * the dashboard has, else English.
 */
export function firstLanguage(
  query: string | null,
  stored: string | undefined,
  preferred: readonly string[],
): Language {
  const candidates = [query, stored, ...preferred];
  for (const candidate of candidates) {
    const found = languageOf(candidate);
    if (found) return found;
  }
  return 'en';
}
