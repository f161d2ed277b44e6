import type { Locale } from '../config/schema.ts';

/** The supported language of one BCP 47 tag: `ko-KR` → `ko`, `zh-Hant-HK` → `zh-TW`; undefined for others. */
export function localeOf(tag: string): Locale | undefined {
  const [language, ...rest] = tag.trim().toLowerCase().split(/[-_]/);
  if (language === 'en' || language === 'ko') return language;
  if (language !== 'zh') return undefined;
  return rest.length === 0 || rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part))
    ? 'zh-TW'
    : undefined;
}

/** The best supported language of an Accept-Language header (RFC 9110, section 12.5.4), or undefined. */
export function localeOfHeader(header: string | undefined): Locale | undefined {
  if (!header) return undefined;
  const wanted = header
    .slice(0, 512)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';');
      const quality = parameters
        .map((parameter) => /^\s*q=([0-9.]+)\s*$/.exec(parameter)?.[1])
        .find((q) => q !== undefined);
      return { locale: localeOf(tag), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ locale, quality }) => locale !== undefined && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.locale;
}
