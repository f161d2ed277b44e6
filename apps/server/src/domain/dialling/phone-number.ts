/** Separators that people write into telephone numbers. */
const separators = /[ \u00a0\t().\-/]/g;
/** The national prefix that some write into an international number for those at home: `+44 (0)20 7946 0000`. */
const nationalPrefix = /^(\s*(?:\+|00)[\d \u00a0]+)\(0\)/;
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

/**
 * A telephone number without separators, such as `+82212345678` for `+82 (2) 1234-5678`. A national prefix is not
 * made international: only the PBX knows its country. In an international number `(0)` is left out, as nobody dials it
 * from abroad.
 * @returns undefined for what is no number: `+` with 4 to 15 digits (E.164), or 2 to 20 digits, `*` and `#`; and for
 * decimal numbers and dates
 */
export function normaliseNumber(text: string): string | undefined {
  if (isDecimalOrDate(text)) return undefined;
  const number = text.replace(nationalPrefix, '$1').replace(separators, '');
  return dialable.test(number) ? number : undefined;
}
