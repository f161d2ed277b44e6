import { useEffect, useRef, useState } from 'react';
import { type Holder, holderOf } from './use-held-rows.ts';

/** A pointer that has not moved for so long aims at nothing, in milliseconds. */
const restMs = 10_000;

/** Whether somebody aims at an element, and what the element needs. */
export interface Aim {
  readonly isAimedAt: boolean;
  readonly holder: Holder;
}

/** Like pointing at, until the pointer rests: what must be seen is held back for somebody who aims, not for a mouse left there. */
export function useAim(): Aim {
  const [isAimedAt, setAimedAt] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const holder = holderOf((isPointedAt) => {
    clearTimeout(timer.current);
    setAimedAt(isPointedAt);
    if (isPointedAt) timer.current = setTimeout(() => setAimedAt(false), restMs);
  });
  return { isAimedAt, holder };
}
