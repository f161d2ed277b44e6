import { MASK, maskSecrets } from '@watchhamster/shared-types';
import type { Secret } from './secret.ts';

/** Makes text from the PBX fit to be shown. */
export type Scrub = (text: string) => string;

/** The most characters of a text from the PBX that are shown. */
const longest = 200;
/** A secret shorter than this, in characters, would be found in any text by chance. */
const shortest = 6;

/** Everything that would end a line or steer a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/**
 * Takes secrets out of what a PBX says, in the forms in which it may repeat them, and bounds it. Where a secret is too
 * short to be recognised, nothing of the text is shown.
 * @param secrets those of this moment
 */
export function createScrub(secrets: () => readonly Secret[]): Scrub {
  return (text) => {
    let clean = text.slice(0, 4 * longest);
    for (const secret of secrets()) {
      const plain = secret.reveal();
      if (plain.length < shortest) return MASK;
      for (const form of formsOf(plain)) clean = clean.replaceAll(form, MASK);
      // Cut in the middle of a secret: its beginning would be left.
      clean = withoutBeginning(clean, plain);
    }
    const shown = maskSecrets(clean).replace(control, ' ').trim();
    return shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown;
  };
}

function withoutBeginning(text: string, secret: string): string {
  for (let length = Math.min(secret.length, text.length); length >= 4; length--) {
    if (text.endsWith(secret.slice(0, length))) return text.slice(0, -length) + MASK;
  }
  return text;
}

/** A text as it is, in JSON, in a URL, in a form, and in base64 wherever in a longer text it stands. */
function formsOf(plain: string): string[] {
  const bytes = Buffer.from(plain);
  const encoded = [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    // What the neighbours share a character with is not the secret's alone.
    const core = whole.slice(before === 0 ? 0 : before + 1).replace(/=+$/, '');
    const own = (bytes.length + before) % 3 === 0 ? core : core.slice(0, -1);
    return own.length < shortest ? [] : [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const inUrl = encodeURIComponent(plain);
  const inJson = JSON.stringify(plain).slice(1, -1);
  const form = new URLSearchParams({ s: plain }).toString().slice(2);
  return [...new Set([plain, inUrl, inUrl.toLowerCase(), form, inJson, ...encoded])];
}
