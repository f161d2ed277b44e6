import { createContext, type FocusEvent, use, useEffect, useRef, useState } from 'react';

/** Rows as they are drawn, and what the element around them needs. */
export interface HeldRows<T> {
  readonly rows: readonly T[];
  /** Whether a row is in the list no longer: it keeps its place until pointer and keyboard have left, and nothing is to be done with it. */
  readonly isGone: (row: T) => boolean;
  readonly holder: Holder & FocusHolder;
}

/** Tells whether the pointer is on an element. */
export interface Holder {
  readonly onPointerEnter: () => void;
  readonly onPointerMove: () => void;
  readonly onPointerLeave: () => void;
}

/** Tells whether the keyboard is within an element. */
interface FocusHolder {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** @param setPointedAt told whether the pointer is there, more often than that changes. */
export function holderOf(setPointedAt: (isPointedAt: boolean) => void): Holder {
  const here = () => setPointedAt(true);
  // React tells of no entering where the element that the pointer came from has just been removed.
  return { onPointerEnter: here, onPointerMove: here, onPointerLeave: () => setPointedAt(false) };
}

/**
 * Whether rows stay for a reason that is not theirs: the pointer is on something below them, which would move with their
 * height.
 */
export const HeldContext = createContext(false);

/**
 * Keeps rows where they are while the pointer or the keyboard is among them, so that no click is applied to a row that has
 * just moved there, and nobody's place in the list is lost: they change in place, new ones come at the end, and those that
 * are gone stay. When both have left, the list is as it should be again.
 *
 * @param list what the person chose to see: with another one nothing is held of the one before.
 */
export function useHeldRows<T>(rows: readonly T[], keyOf: (row: T) => string, list = ''): HeldRows<T> {
  const [isPointedAt, setPointedAt] = useState(false);
  const keyboard = useKeyboardWithin();
  const isHeld = use(HeldContext) || isPointedAt || keyboard.isWithin;
  const held = useRef(rows);
  const heldOf = useRef(list);
  if (heldOf.current !== list) held.current = rows;
  heldOf.current = list;
  const keys = new Set(rows.map(keyOf));
  held.current = isHeld ? inPlace(held.current, rows, keyOf) : rows;
  return {
    rows: held.current,
    isGone: (row) => !keys.has(keyOf(row)),
    holder: { ...holderOf(setPointedAt), ...keyboard.holder },
  };
}

function useKeyboardWithin() {
  const [isWithin, setWithin] = useState(false);
  const element = useRef<Element>(null);
  useEffect(() => {
    // Browsers tell of no leaving where the element that had the focus was removed.
    if (isWithin && !element.current?.contains(document.activeElement)) setWithin(false);
  });
  const holder: FocusHolder = {
    onFocus({ target, currentTarget }) {
      element.current = currentTarget;
      // Not the focus that a click leaves behind.
      setWithin(target.matches(':focus-visible'));
    },
    onBlur({ currentTarget, relatedTarget }) {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setWithin(false);
    },
  };
  return { isWithin, holder };
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
