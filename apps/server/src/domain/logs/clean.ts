/**
 * Terminal sequences (ECMA-48): CSI `ESC [ … letter`, OSC and other strings up to BEL or ST, and two-character escapes;
 * a sequence that is not finished goes up to the next ESC or the end. No part can match in two ways: linear time.
 */
const ansi =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  /[\x1b\x9b](?:(?<=\x9b)[0-?]*[ -/]*[@-~]|\[[0-?]*[ -/]*[@-~]?|[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|[ -/]*[0-~])?/g;

/** C0 and C1 controls other than tab, and the marks that reorder text (U+202A…, U+2066…) or break lines (U+2028/9). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const control = /[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const anyControl = /[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/;

/**
 * A line without what could move a terminal's cursor, colour it, hide or reorder text, or forge further lines. A
 * carriage return inside a line (progress bars) becomes a space, so that nothing hides behind what overwrote it.
 */
export function cleanLine(text: string): string {
  if (!anyControl.test(text)) return text;
  return text.replace(ansi, '').replaceAll('\r', ' ').replace(control, '');
}

/** Makes text of the bytes of a line; bytes that are none become U+FFFD. Never throws. */
export type Decode = (bytes: Uint8Array) => string;

/** UTF-8 without the mark that files of some editors begin with. */
const decodeUtf8: Decode = (bytes) => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
};

/** The decoder of an encoding that Node.js knows. */
export function decoderOf(encoding: string): Decode {
  if (encoding === 'utf-8') return decodeUtf8;
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes);
}

/** Decodes a line; half a character at the end of a cut line goes. */
export function decodeLine(bytes: Uint8Array, cut: boolean, decode: Decode = decodeUtf8): string {
  const text = decode(bytes);
  return cut ? `${text.replace(/\uFFFD{1,3}$/, '')}…` : text;
}
