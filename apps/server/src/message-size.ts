import { type MessageParts, serialize } from '@watchhamster/shared-types';

/** Bytes that a message's name, its timestamp and its broadcast id take, at most. */
const envelopeBytes = 1024;

/**
 * Whether a message may take more than so many bytes of text. Exact only where it is close: most messages are so much
 * smaller that counting their characters tells.
 * @returns how many bytes it may have, or undefined when they are few enough
 */
export function bytesBeyond(parts: MessageParts, limit: number): number | undefined {
  if (mostBytes(parts.data, limit) + envelopeBytes <= limit) return undefined;
  const bytes = Buffer.byteLength(serialize(parts, 'typed')) + envelopeBytes;
  return bytes > limit ? bytes : undefined;
}

/** A character takes six bytes at most, escaped as `\u0000`; a number 25. */
const characterBytes = 6;
const scalarBytes = 25;

/** The most bytes that a JSON value may take as text; beyond the limit no more is counted. */
function mostBytes(value: unknown, limit: number): number {
  if (typeof value === 'string') return characterBytes * value.length + 2;
  if (typeof value !== 'object' || value === null) return scalarBytes;
  let bytes = 2;
  if (Array.isArray(value)) {
    for (const item of value) {
      bytes += 1 + mostBytes(item, limit - bytes);
      if (bytes > limit) break;
    }
    return bytes;
  }
  for (const name of Object.keys(value)) {
    bytes += characterBytes * name.length + 4;
    bytes += mostBytes((value as Record<string, unknown>)[name], limit - bytes);
    if (bytes > limit) break;
  }
  return bytes;
}
