import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import type { LogRow } from '../../data/logs/log-buffer.ts';

interface KeptPlaceOptions {
  readonly rows: readonly LogRow[];
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly isPast: boolean;
}

/** Older lines that are put before the others do not move what is being read. */
export function useKeptPlace({ rows, virtualizer, isPast }: KeptPlaceOptions): void {
  const firstKey = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const before = firstKey.current;
    firstKey.current = rows[0]?.key;
    if (!isPast || before === undefined || before === firstKey.current) return;
    const index = rows.findIndex(({ key }) => key === before);
    if (index > 0) virtualizer.scrollToIndex(index, { align: 'start' });
  }, [rows, virtualizer, isPast]);
}
