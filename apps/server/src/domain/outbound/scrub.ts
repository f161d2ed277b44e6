import { MASK, maskSecrets } from '@watchhamster/shared-types';
import type { Secret } from './secret.ts';

/**
 * Makes text from the PBX fit to be shown.
 * @param used secrets that the PBX was given with the request, which may count no longer when its answer is here
 */
export type Scrub = (text: string, used?: readonly Secret[]) => string;

/** The most characters of a text from the PBX that are shown. */
const longest = 200;
/** So many letters and digits in a row of a secret give it away. */
const piece = 6;

/** Everything that would end a line or steer a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/**
 * Shows what a PBX says, bounded, unless it repeats a piece of a secret, however encoded: then nothing of it. Letters and
 * digits alone are compared, as each encoding has other signs between them.
 * @param secrets those of this moment
 */
export function createScrub(secrets: () => readonly Secret[]): Scrub {
  return (text, used = []) => {
    const start = text.slice(0, 4 * longest);
    const said = new Set(piecesOf(start));
    for (const secret of new Set([...secrets(), ...used])) {
      const plain = secret.reveal();
      if (plain.length < piece && start !== '') return MASK;
      if (formsOf(plain).some((form) => piecesOf(form).some((part) => said.has(part)))) return MASK;
      // One of signs alone has no pieces.
      if (start.includes(plain)) return MASK;
    }
    const shown = maskSecrets(start).replace(control, ' ').trim();
    return shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown;
  };
}

function piecesOf(text: string): string[] {
  const plain = text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
  return Array.from({ length: Math.max(0, plain.length - piece + 1) }, (_, at) =>
    plain.slice(at, at + piece),
  );
}

/** A text as it is, in a URL, in hexadecimal, and in base64 wherever in a longer text it stands. */
function formsOf(plain: string): string[] {
  const bytes = Buffer.from(plain);
  const encoded = [0, 1, 2].map((skipped) => {
    // Whole groups of three bytes give the same four characters wherever they stand.
    const groups = bytes.subarray(skipped);
    return groups.subarray(0, groups.length - (groups.length % 3)).toString('base64');
  });
  return [plain, encodeURIComponent(plain), bytes.toString('hex'), ...encoded];
}
