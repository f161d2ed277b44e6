import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { LogRow as Row } from '../../data/logs/log-buffer.ts';
import { useI18n } from '../../i18n/index.tsx';
import { DownIcon } from '../../ui/icons.tsx';
import { useCopy } from '../../ui/use-copy.ts';
import { LogRow } from './log-row.tsx';
import { rowText } from './log-row-text.ts';
import { useFollowing } from './use-following.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useSlots } from './use-slots.ts';

/**
 * Why the list stands still, where it does. `past`: it shows a part of the history, to which nothing is added at its end.
 */
export type LogMode = 'following' | 'scrolled' | 'paused' | 'past';

interface LogListProps {
  readonly rows: readonly Row[];
  readonly wrap: boolean;
  readonly mode: LogMode;
  readonly heldBack: number;
  readonly onMode: (mode: LogMode) => void;
  /** Shows what was logged around a line. */
  readonly onMoment: (row: Row) => void;
  /** The line to begin at, in the middle of the list, and marked. Default: the newest. */
  readonly startAt?: number | undefined;
}

const rowHeight = 22;

/** The lines, of which only those in sight are in the document. Follows the newest until the reader scrolls up. */
export function LogList({ rows, wrap, mode, heldBack, onMode, onMoment, startAt }: LogListProps) {
  const { t, format } = useI18n();
  const scroller = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState<number | undefined>(startAt);
  const { copy, copied } = useCopy();
  const help = useId();
  const following = mode === 'following';
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    // Nobody scrolls a list that follows; one that stands still is scrolled by wheel and keys.
    overscan: following ? 4 : 8,
    useFlushSync: false,
  });
  useEffect(() => virtualizer.measure(), [wrap, virtualizer]);
  const size = virtualizer.getTotalSize();
  const onScroll = useFollowing({ scroller, mode, onMode, rows, size });
  useKeptPlace({ rows, virtualizer, isPast: mode === 'past' });
  useLayoutEffect(() => {
    if (startAt === undefined) return;
    setMarked(startAt);
    const index = rows.findIndex(({ key }) => key === startAt);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'center' });
    // Once for each place to begin at; what is loaded later moves nothing.
  }, [startAt]);

  const mark = (index: number) => {
    const within = Math.min(rows.length - 1, Math.max(0, index));
    if (following) onMode('scrolled');
    setMarked(rows[within]?.key);
    virtualizer.scrollToIndex(within);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const index = rows.findIndex(({ key }) => key === marked);
    const at = index < 0 ? rows.length : index;
    const row = rows[index];
    if (event.key === 'ArrowUp') mark(at - 1);
    else if (event.key === 'ArrowDown') mark(at + 1);
    else if (event.key === 'Home') mark(0);
    else if (event.key === 'End') {
      setMarked(undefined);
      if (mode === 'past') mark(rows.length - 1);
      else onMode('following');
    } else if (event.key === 'Enter' && row && event.target === event.currentTarget) onMoment(row);
    else if (event.key === 'c' && (event.ctrlKey || event.metaKey) && isNothingSelected()) {
      if (row) void copy(rowText(row));
    } else return;
    event.preventDefault();
  };

  const copyRow = useCallback((row: Row) => void copy(rowText(row)), [copy]);
  const newestMoment = useRef(onMoment);
  newestMoment.current = onMoment;
  const showMoment = useCallback((row: Row) => newestMoment.current(row), []);
  const items = virtualizer.getVirtualItems();
  // Not where rows are measured: one that takes over an element of the same height would not be.
  const slots = useSlots(
    items.map(({ key }) => key),
    following && !wrap,
  );
  const markedRow = marked === undefined ? undefined : rows.find(({ key }) => key === marked);
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="log"
        aria-live="off"
        aria-label={t.logs.title}
        aria-describedby={help}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard.
        tabIndex={0}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        className="absolute inset-0 overflow-y-auto overflow-x-hidden rounded-b-[10px] py-1 font-mono text-[12.5px] outline-offset-[-2px] [overflow-anchor:none]"
        data-testid="log-list"
        data-mode={mode}
      >
        <div className="relative w-full" style={{ height: size }}>
          {items.map((item, place) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <div
                key={slots[place]}
                ref={wrap ? virtualizer.measureElement : undefined}
                data-index={item.index}
                data-marked={row.key === marked || undefined}
                className="absolute inset-x-0 top-0 data-[marked]:bg-info-tint"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <LogRow row={row} wrap={wrap} onCopy={copyRow} onMoment={showMoment} />
              </div>
            );
          })}
        </div>
      </div>
      <p id={help} className="sr-only">
        {t.logs.keyboard}
      </p>
      <p role="status" className="sr-only">
        {copied ?? (markedRow && rowText(markedRow))}
      </p>
      {(mode === 'scrolled' || mode === 'paused') && (
        <div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center">
          <button
            type="button"
            className="button pointer-events-auto border-info! text-info shadow-lg"
            onClick={() => {
              setMarked(undefined);
              onMode('following');
            }}
            data-testid="log-jump"
          >
            <DownIcon width="12" height="12" />
            {t.logs.jump}
            <span className="text-soft">
              · {mode === 'paused' ? t.logs.paused : t.logs.scrolled}
              {heldBack > 0 && ` · ${t.logs.newLines(format.number(heldBack))}`}
            </span>
          </button>
        </div>
      )}
    </div>
  );
}

function isNothingSelected(): boolean {
  return (window.getSelection()?.toString() ?? '') === '';
}
