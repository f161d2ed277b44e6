import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { DownIcon, ErrorIcon } from '../../ui/icons.tsx';
import type { KeptFrame } from './frame-log.ts';
import { inspectorTexts } from './i18n.ts';

interface FrameListProps {
  /** Oldest first; the newest is shown on top. */
  readonly frames: readonly KeptFrame[];
  readonly chosen: number | undefined;
  readonly onChoose: (id: number) => void;
}

const rowHeight = 30;

/** The frames, the newest on top; only those in sight are in the document. */
export function FrameList({ frames, chosen, onChoose }: FrameListProps) {
  const t = usePageTexts(inspectorTexts);
  const scroller = useRef<HTMLDivElement>(null);
  const help = useId();
  const id = useId();
  const last = frames.length - 1;
  const virtualizer = useVirtualizer({
    count: frames.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => frames[last - index]?.id ?? index,
    overscan: 10,
    useFlushSync: false,
  });
  // What is being read stays in its place while newer ones come on top: before they are painted, else it is elsewhere for a moment.
  const newest = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const element = scroller.current;
    const before = newest.current;
    newest.current = frames[last]?.id;
    if (!element || before === undefined || element.scrollTop < rowHeight) return;
    const added = frames.filter((frame) => frame.id > before).length;
    element.scrollTop += added * rowHeight;
  }, [frames, last]);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = frames.findIndex((frame) => frame.id === chosen);
    const index = at < 0 ? -1 : last - at;
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const within = Math.max(0, Math.min(last, to));
    const frame = frames[last - within];
    if (!frame) return;
    onChoose(frame.id);
    virtualizer.scrollToIndex(within);
  };

  const isDrawn = virtualizer.getVirtualItems().some(({ index }) => frames[last - index]?.id === chosen);
  return (
    <>
      <div
        ref={scroller}
        role="listbox"
        tabIndex={0}
        aria-label={t.list}
        aria-describedby={help}
        aria-activedescendant={chosen !== undefined && isDrawn ? `${id}${chosen}` : undefined}
        onKeyDown={onKeyDown}
        className="min-h-0 flex-1 overflow-y-auto overflow-x-hidden rounded-b-[10px] outline-offset-[-2px] [overflow-anchor:none]"
        data-testid="frame-list"
      >
        <div className="relative w-full" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const frame = frames[last - item.index];
            if (!frame) return null;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and moves with the arrow keys.
              <div
                key={item.key}
                id={`${id}${frame.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={frame.id === chosen}
                aria-setsize={frames.length}
                aria-posinset={item.index + 1}
                data-frame={frame.id}
                data-event={frame.event}
                data-direction={frame.direction}
                data-line={frame.line}
                onClick={() => onChoose(frame.id)}
                className="absolute inset-x-0 top-0 flex h-[30px] cursor-pointer items-center gap-2.5 border-line border-b px-3 hover:bg-inset aria-selected:bg-info-tint"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Row frame={frame} />
              </div>
            );
          })}
        </div>
      </div>
      <p id={help} className="sr-only">
        {t.keyboard}
      </p>
    </>
  );
}

function Row({ frame }: { readonly frame: KeptFrame }) {
  const t = usePageTexts(inspectorTexts);
  const { format } = useI18n();
  const { direction, event, problem, dialect, at, bytes, gist, line } = frame;
  const name = event ?? t.unknown;
  return (
    <>
      <span className={`inline-flex shrink-0 ${direction === 'sent' ? 'text-info' : 'text-good'}`}>
        <DownIcon width="13" height="13" className={direction === 'sent' ? 'rotate-180' : ''} />
        <span className="sr-only">{t[direction]}</span>
      </span>
      <time
        className="shrink-0 font-mono text-[12.5px] text-faint"
        dateTime={new Date(at).toISOString()}
        title={format.exact(new Date(at))}
      >
        {format.precise(new Date(at))}
      </time>
      <span
        className={`flex items-center gap-1.5 truncate max-sm:min-w-0 max-sm:flex-1 sm:w-36 sm:shrink-0 font-medium ${problem ? 'text-bad' : ''}`}
      >
        {problem && <ErrorIcon width="12" height="12" />}
        {dialect === 'event' || problem ? name : snake(name)}
      </span>
      <span className="min-w-0 flex-1 truncate font-mono text-[12.5px] text-soft max-sm:hidden">{gist}</span>
      {line === 'second' && (
        <span className="shrink-0 rounded bg-idle-tint px-1.5 text-[12px] text-soft" title={t.lines.second}>
          <span aria-hidden="true">2</span>
          <span className="sr-only">{t.lines.second}</span>
        </span>
      )}
      <span className="min-w-14 shrink-0 text-right text-[12.5px] text-faint">{format.bytes(bytes)}</span>
    </>
  );
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
