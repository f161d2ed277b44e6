/** Separators that people write into telephone numbers. */
const separators = /[ \u00a0\t().\-/]/g;
/** What is left: an international number, or digits as the PBX dials them, service codes included. */
const dialable = /^(?:\+[0-9]{4,15}|[0-9*#]{2,20})$/;
/** What spreadsheets make of a column: `821012345678.0`, `2026-11-22`. Its digits alone would be another number. */
const spoiled = [
  /^[+-]?\d+\.\d*$/,
  /^(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}$/,
  /^\d{1,2}([-/.])\d{1,2}\1(?:19|20)\d\d$/,
];

/** Whether a text is a decimal number or a date: a telephone number is not written like that. */
export function isDecimalOrDate(text: string): boolean {
  return spoiled.some((pattern) => pattern.test(text));
}

/** Whether an international number has the national 0 in brackets, `+44 (0)20 …`: whether it is dialled depends on the country. */
export function hasNationalZero(text: string): boolean {
  return /^\s*\(?(?:\+|00).*\(\s*0\s*\)/.test(text);
}

/** A text without the separators of telephone numbers. */
export const withoutSigns = (text: string): string => text.replace(separators, '');

/**
 * A telephone number without separators, such as `+82212345678` for `+82 (2) 1234-5678`. A national prefix is not
 * made international: only the PBX knows its country.
 * @returns undefined for what is no number: `+` with 4 to 15 digits (E.164), or 2 to 20 digits, `*` and `#`; and for
 * decimal numbers, dates, and a national 0 in brackets
 */
export function normaliseNumber(text: string): string | undefined {
  if (isDecimalOrDate(text) || hasNationalZero(text)) return undefined;
  const number = withoutSigns(text);
  return dialable.test(number) ? number : undefined;
}
