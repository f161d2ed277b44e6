import type { Rich } from '../template.ts';

/** Everything that is no text: control characters, and marks that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const ellipsis = '…';

/** A text without halves of characters. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The most of a text that is looked at; every limit of a provider is far below. */
const maxPiece = 20_000;

/** A text as it came: well-formed, with line breaks as `\n`, without control characters. */
export function cleanText(text: string): string {
  return wellFormed(text.slice(0, maxPiece)).replace(/\r\n?/g, '\n').replace(unprintable, '');
}

/** The text of pieces, each value through `write`. */
export function writeRich(rich: Rich, write: (text: string) => string): string {
  return rich
    .map((piece) => (typeof piece === 'string' ? cleanText(piece) : write(cleanText(piece.value))))
    .join('');
}

/** The length of a text as JavaScript counts it: never less than what a provider counts. */
const lengthOf = (text: string): number => text.length;

/**
 * A text that is not longer than `limit`, cut after a whole character as a person sees it, and not inside of an escape
 * (`\*`, `&amp;`), with an ellipsis in the place of the rest.
 * @param measure the length of a part; parts add up
 */
export function cutText(text: string, limit: number, measure: (text: string) => number = lengthOf): string {
  if (text.length <= limit && measure(text) <= limit) return text;
  const room = limit - measure(ellipsis);
  let kept = '';
  let used = 0;
  for (const unit of unitsOf(text.slice(0, limit + 64))) {
    used += measure(unit);
    if (used > room) break;
    kept += unit;
  }
  return `${kept.trimEnd()}${ellipsis}`;
}

/** What must not be taken apart: characters with all their marks, and escapes with what they escape. */
function* unitsOf(text: string): Generator<string> {
  let begun = '';
  for (const { segment } of graphemes.segment(text)) {
    if (begun === '' && (segment === '\\' || segment === '&')) {
      begun = segment;
      continue;
    }
    const unit = begun + segment;
    if (begun.startsWith('&') && /^&[a-z]{0,4}$/.test(unit)) {
      begun = unit;
      continue;
    }
    begun = '';
    yield unit;
  }
  if (begun !== '') yield begun;
}

/** An address of the web in a text, without the punctuation that ends the sentence around it. */
export const webAddress = /https?:\/\/[^\s<>"'`|\\]*[^\s<>"'`|\\.,:;!?)\]}*_~]/g;

/** A text with everything but its web addresses changed: an escape inside one would break it. */
export function outsideAddresses(text: string, change: (text: string) => string): string {
  let result = '';
  let end = 0;
  for (const { 0: address, index } of text.matchAll(webAddress)) {
    result += change(text.slice(end, index)) + address;
    end = index + address.length;
  }
  return result + change(text.slice(end));
}

/** `@everyone` and the like as text that mentions nobody: with a space of no width. */
export function breakMentions(text: string): string {
  return text.replace(/@(?=[\p{L}\p{N}_])/gu, '@\u200b');
}
