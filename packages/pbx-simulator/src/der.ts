/** DER, as far as a certificate needs it: a tag, a length, and what is in it. */
function value(tag: number, content: Uint8Array): Buffer {
  const { length } = content;
  if (length < 128) return Buffer.concat([Buffer.from([tag, length]), content]);
  const size = Buffer.from(length.toString(16).padStart(length > 255 ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | size.length]), size, content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => value(0x30, Buffer.concat(parts));
export const set = (...parts: readonly Uint8Array[]): Buffer => value(0x31, Buffer.concat(parts));
export const utf8 = (text: string): Buffer => value(0x0c, Buffer.from(text));
export const octets = (content: Uint8Array): Buffer => value(0x04, content);
export const bits = (content: Uint8Array): Buffer => value(0x03, Buffer.concat([Buffer.from([0]), content]));
export const yes: Buffer = Buffer.from([0x01, 0x01, 0xff]);

/** A positive number from its bytes. */
export function integer(content: Uint8Array): Buffer {
  const signed = (content[0] ?? 0) >= 0x80;
  return value(0x02, signed ? Buffer.concat([Buffer.from([0]), content]) : content);
}

/** An object identifier, such as `2.5.4.3`. */
export function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const groups = [part & 0x7f];
    for (let left = part >>> 7; left > 0; left >>>= 7) groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return value(0x06, Buffer.from(bytes));
}

/** A time, to the second, in UTC. */
export function time(ms: number): Buffer {
  const text = new Date(ms).toISOString().replace(/[-:T]|\.\d+/g, '');
  return value(0x18, Buffer.from(text));
}

/** A field that is told by its number: `explicit` wraps a value, `implicit` replaces its tag. */
export const explicit = (number: number, content: Uint8Array): Buffer => value(0xa0 | number, content);
export const implicit = (number: number, content: Uint8Array): Buffer => value(0x80 | number, content);
