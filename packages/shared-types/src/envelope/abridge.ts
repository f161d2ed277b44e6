import { isObject } from './parts.ts';

/** How much of a value is kept. */
interface AbridgeBounds {
  /** Values in all: objects, arrays and what stands in them. */
  readonly values: number;
  /** Characters of one text. */
  readonly characters: number;
}

/**
 * The beginning of a JSON value, in the order in which it would be written: a hostile message may have half a million
 * values, and what is only shown in part need not be copied and masked as a whole. A text that is too long ends before
 * its last word: half a secret would not be known as one.
 */
export function abridge(value: unknown, { values, characters }: AbridgeBounds): unknown {
  let left = values;
  const copy = (item: unknown, depth: number): unknown => {
    left--;
    if (typeof item === 'string') return abridgeText(item, characters);
    if (typeof item !== 'object' || item === null) return item;
    // Whoever shows it shows no more levels than this.
    if (depth === 0) return Array.isArray(item) ? [] : {};
    if (Array.isArray(item)) {
      const items: unknown[] = [];
      for (let i = 0; i < item.length && left > 0; i++) items.push(copy(item[i], depth - 1));
      return items;
    }
    const entries: [string, unknown][] = [];
    for (const name of Object.keys(item)) {
      if (left <= 0) break;
      entries.push([abridgeText(name, characters), copy((item as Record<string, unknown>)[name], depth - 1)]);
    }
    return Object.fromEntries(entries);
  };
  return copy(value, 16);
}

/** A text up to so many characters, without the word that would be cut in two, if that is not half of it. */
export function abridgeText(text: string, characters: number): string {
  if (text.length <= characters) return text;
  const space = text.lastIndexOf(' ', characters);
  return text.slice(0, space > characters / 2 ? space : characters);
}

/** Whether a value has more than so many values in it, itself among them. Looks no further than that. */
export function hasMoreValues(value: unknown, most: number): boolean {
  const waiting: unknown[] = [value];
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (Array.isArray(next)) seen += next.length;
    else if (isObject(next)) seen += Object.keys(next).length;
    else continue;
    if (seen >= most) return true;
    for (const item of Array.isArray(next) ? next : Object.values(next)) {
      if (typeof item === 'object' && item !== null) waiting.push(item);
    }
  }
  return false;
}
