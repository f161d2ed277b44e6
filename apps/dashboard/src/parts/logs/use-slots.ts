import { useRef } from 'react';

/**
 * Numbers for the rows of a list that are drawn, to be React's keys: a row keeps its number as long as it is drawn. Rows
 * that come may take over the numbers, and so the elements, of rows that went: then a screenful of new lines costs the
 * writing of their texts, and not the making of their elements.
 */
export class Slots<K> {
  #taken = new Map<K, number>();
  #next = 0;

  /**
   * The numbers of these rows, in their order; no two have the same.
   * @param lends whether rows that come take over the elements of those that went
   */
  of(keys: readonly K[], lends: boolean): number[] {
    const before = this.#taken;
    const wanted = new Set(keys);
    // In the order of the document: a screenful that takes over a screenful moves no element.
    const free = lends ? [...before].flatMap(([key, slot]) => (wanted.has(key) ? [] : [slot])) : [];
    free.reverse();
    const slots = keys.map((key) => before.get(key) ?? free.pop() ?? this.#next++);
    this.#taken = new Map(keys.map((key, place) => [key, slots[place] ?? 0]));
    return slots;
  }
}

/** The numbers of the rows of a list that is drawn again and again: see {@link Slots}. */
export function useSlots<K>(keys: readonly K[], lends: boolean): number[] {
  const slots = useRef<Slots<K>>(undefined);
  slots.current ??= new Slots();
  return slots.current.of(keys, lends);
}
