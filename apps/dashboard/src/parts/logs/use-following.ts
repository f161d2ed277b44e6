import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { LogRow } from '../../data/logs/log-buffer.ts';
import type { LogMode } from './log-list.tsx';

/** Nearer to the end than this, in pixels, is at the end. */
const end = 6;

interface FollowingOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly mode: LogMode;
  readonly onMode: (mode: LogMode) => void;
  readonly rows: readonly LogRow[];
  /** The height of all rows, in pixels. */
  readonly size: number;
}

/** Keeps the list at its end while it follows. What it returns tells, on scrolling, when it stops and when it goes on. */
export function useFollowing({ scroller, mode, onMode, rows, size }: FollowingOptions): () => void {
  const scrolledTo = useRef(0);
  const following = mode === 'following';
  useLayoutEffect(() => {
    const element = scroller.current;
    if (following && element) element.scrollTop = element.scrollHeight;
  }, [scroller, following, rows, size]);
  return () => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop, scrollHeight, clientHeight } = element;
    const upwards = scrollTop < scrolledTo.current - 1;
    const downwards = scrollTop > scrolledTo.current;
    scrolledTo.current = scrollTop;
    const atEnd = scrollHeight - scrollTop - clientHeight <= end;
    if (following && upwards && !atEnd) onMode('scrolled');
    else if (mode === 'scrolled' && downwards && atEnd) onMode('following');
  };
}
