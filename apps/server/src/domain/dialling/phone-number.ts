/** Separators that people write into telephone numbers. */
const separators = /[ \u00a0\t().\-/]/g;
/** What is left: an international number, or digits as the PBX dials them, service codes included. */
const dialable = /^(?:\+[0-9]{4,15}|[0-9*#]{2,20})$/;

/**
 * A telephone number without separators, such as `+82212345678` for `+82 (2) 1234-5678`. A national prefix is not
 * made international: only the PBX knows its country.
 * @returns undefined for what is no number: `+` with 4 to 15 digits (E.164), or 2 to 20 digits, `*` and `#`
 */
export function normaliseNumber(text: string): string | undefined {
  const number = text.replace(separators, '');
  return dialable.test(number) ? number : undefined;
}
