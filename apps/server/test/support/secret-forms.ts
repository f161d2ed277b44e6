import { inspect } from 'node:util';

/** As programs write JSON that is to be ASCII. */
const inAscii = (json: string): string =>
  json.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const inHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
const lowerCased = (encoded: string): string =>
  encoded.replace(/%[0-9A-F]{2}/g, (sign) => sign.toLowerCase());

/**
 * A text in all forms in which it could be repeated: plain, in JSON, in a URL, in a form, in HTML, printed, in the wrong
 * encoding, in hexadecimal, and in base64 of either alphabet, wherever in a longer text (such as `id:secret` of a Basic
 * header) it stands.
 */
export function formsOfSecret(secret: string): readonly Buffer[] {
  const forms = new Set([
    secret,
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(JSON.stringify(secret)).slice(3, -3),
    encodeURIComponent(secret),
    encodeURI(secret),
    new URLSearchParams([['', secret]]).toString().slice(1),
    Buffer.from(secret).toString('hex'),
    Buffer.from(secret).toString('hex').toUpperCase(),
    inAscii(JSON.stringify(secret)).slice(1, -1),
    inAscii(JSON.stringify(JSON.stringify(secret))).slice(3, -3),
    inspect(secret).slice(1, -1),
    inHtml(secret),
    lowerCased(encodeURIComponent(secret)),
    Buffer.from(secret).toString('latin1'),
  ]);
  for (const shift of [0, 1, 2]) {
    // Whole groups of three bytes give the same four characters wherever they stand.
    const bytes = Buffer.from(secret).subarray(shift);
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
    forms.add(whole);
    forms.add(whole.replaceAll('+', '-').replaceAll('/', '_'));
    forms.add(encodeURIComponent(whole));
  }
  return [...forms].filter((form) => form.length >= 8).map((form) => Buffer.from(form));
}

/** What of `places` has one of the secrets in it, in any form. */
export function placesWithSecrets(
  places: ReadonlyMap<string, string | Buffer>,
  secrets: readonly string[],
): readonly string[] {
  const forms = secrets.flatMap(formsOfSecret);
  return [...places].flatMap(([name, content]) => {
    const bytes = Buffer.from(content);
    const found = forms.find((form) => bytes.includes(form));
    return found
      ? [
          `${name}: …${bytes.subarray(Math.max(0, bytes.indexOf(found) - 60), bytes.indexOf(found)).toString()}`,
        ]
      : [];
  });
}
