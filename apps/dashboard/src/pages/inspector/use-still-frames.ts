import { useRef, useState } from 'react';
import { type Holder, holderOf } from '../../ui/use-held-rows.ts';
import type { KeptFrame } from './frame-log.ts';

/** The frames as they are shown, and what the element around them needs. */
export interface StillFrames {
  readonly frames: readonly KeptFrame[];
  /** Frames that came since the pointer did, as far as they are kept. */
  readonly newer: number;
  readonly holder: Holder;
}

/**
 * Lets the frames stand still while the pointer is among them: newer ones come on top several times a second, and the
 * one that is pressed would be another than the one that was aimed at. None when they are cleared.
 */
export function useStillFrames(frames: readonly KeptFrame[]): StillFrames {
  const [isHeld, setHeld] = useState(false);
  const still = useRef(frames);
  if (!isHeld || frames.length === 0 || still.current.length === 0) still.current = frames;
  const newest = still.current.at(-1)?.id ?? 0;
  return {
    frames: still.current,
    newer: frames.filter(({ id }) => id > newest).length,
    holder: holderOf(setHeld),
  };
}
