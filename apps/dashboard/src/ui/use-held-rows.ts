import { type PointerEvent, useRef, useState } from 'react';

/** Rows as they are drawn, and what the element around them needs. */
export interface HeldRows<T> {
  readonly rows: readonly T[];
  /** Whether a row is in the list no longer: it keeps its place until the pointer has left, and nothing is to be done with it. */
  readonly isGone: (row: T) => boolean;
  readonly holder: {
    readonly onPointerEnter: (event: PointerEvent) => void;
    readonly onPointerLeave: (event: PointerEvent) => void;
  };
}

/**
 * Keeps rows where they are while the pointer is among them, so that no click is applied to a row that has just moved
 * there: they change in place, new ones come at the end, and those that are gone stay. When the pointer leaves, the list
 * is as it should be again.
 */
export function useHeldRows<T>(rows: readonly T[], keyOf: (row: T) => string): HeldRows<T> {
  const [isHeld, setHeld] = useState(false);
  const held = useRef(rows);
  const keys = new Set(rows.map(keyOf));
  held.current = isHeld ? inPlace(held.current, rows, keyOf) : rows;
  return {
    rows: held.current,
    isGone: (row) => !keys.has(keyOf(row)),
    holder: { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) },
  };
}

/** Rows as they are now, each where it was before: new ones come at the end, and those that are gone stay as they were. */
export function inPlace<T>(before: readonly T[], now: readonly T[], keyOf: (row: T) => string): readonly T[] {
  const byKey = new Map(now.map((row) => [keyOf(row), row]));
  const known = new Set(before.map(keyOf));
  return [
    ...before.map((row) => byKey.get(keyOf(row)) ?? row),
    ...now.filter((row) => !known.has(keyOf(row))),
  ];
}
