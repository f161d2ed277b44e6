import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useLocation } from 'wouter';
import { usePageTexts } from '../i18n/page-texts.ts';
import { SearchIcon } from '../ui/icons.tsx';
import { inPlace } from '../ui/use-held-rows.ts';
import { shellTexts } from './i18n.ts';
import { paletteTexts } from './palette-i18n.ts';
import { type PaletteItem, usePaletteItems } from './palette-items.ts';

/** Items that are shown at once; more are found by typing. */
const most = 40;

interface CommandPaletteProps {
  /** What was typed before it was there; it is taken over. */
  readonly typedAhead: RefObject<string>;
  readonly onClose: () => void;
}

/** Goes anywhere and does anything by typing a part of its name. */
export default function CommandPalette({ typedAhead, onClose }: CommandPaletteProps) {
  const { palette } = usePageTexts(shellTexts);
  const t = usePageTexts(paletteTexts);
  const [, navigate] = useLocation();
  const all = usePaletteItems();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { shown, isOffered } = useHeldItems(all, text);
  const at = Math.min(chosen, shown.length - 1);

  useLayoutEffect(() => {
    dialog.current?.showModal();
    setText(typedAhead.current);
    typedAhead.current = '';
  }, [typedAhead]);
  useEffect(() => {
    document.getElementById(`${id}${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  const run = (item: PaletteItem | undefined) => {
    if (!item || !isOffered(item)) return;
    // Closed first: what the item does may move the focus.
    dialog.current?.close();
    if (item.href === undefined) item.run();
    else navigate(item.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const count = shown.length;
    if (event.key === 'ArrowDown') setChosen((at + 1) % Math.max(1, count));
    else if (event.key === 'ArrowUp') setChosen((at - 1 + count) % Math.max(1, count));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(shown[at]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      aria-label={palette.open}
      className="panel mx-auto mt-[12vh] mb-auto w-[min(36rem,calc(100vw-1rem))] overflow-hidden p-0 text-text backdrop:bg-black/40"
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
      data-testid="palette"
    >
      <div className="flex items-center gap-2.5 border-line border-b px-4">
        <SearchIcon width="16" height="16" className="text-faint" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-activedescendant={shown.length > 0 ? `${id}${at}` : undefined}
          aria-label={palette.open}
          aria-describedby={`${id}hint`}
          placeholder={t.placeholder}
          className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-faint"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
          data-testid="palette-input"
        />
      </div>
      <div
        role="listbox"
        id={`${id}list`}
        aria-label={palette.open}
        className="max-h-[min(24rem,60vh)] overflow-y-auto p-1.5"
      >
        {shown.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
          <div
            key={item.id}
            id={`${id}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            aria-disabled={!isOffered(item) || undefined}
            className="flex aria-disabled:cursor-default aria-disabled:line-through cursor-pointer items-center gap-3 rounded-md px-3 py-2 aria-selected:bg-info-tint aria-selected:text-info"
            onPointerMove={() => setChosen(index)}
            onClick={() => run(item)}
          >
            <item.Icon width="15" height="15" />
            <span className="min-w-0 flex-1 truncate">{item.label}</span>
            <span className="shrink-0 text-soft text-xs">{item.group}</span>
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className="px-4 pt-2 pb-5 text-center text-soft">{t.none}</p>}
      <p id={`${id}hint`} className="border-line border-t px-4 py-2 text-faint text-xs">
        {t.hint}
      </p>
    </dialog>
  );
}

/**
 * What is found, in its place until something else is typed: what is offered may change at any moment, and Enter must
 * do what was read. What is not offered any more stays, and does nothing.
 */
function useHeldItems(all: readonly PaletteItem[], text: string) {
  const held = useRef<{ readonly text: string; readonly items: readonly PaletteItem[] }>({ text, items: [] });
  const found = matching(all, text);
  const before = held.current.text === text ? held.current.items : [];
  const shown = inPlace(before, found, ({ id }) => id).slice(0, most);
  held.current = { text, items: shown };
  const offered = new Set(all.map(({ id }) => id));
  return { shown, isOffered: ({ id }: PaletteItem) => offered.has(id) };
}

/** Items in which every typed word occurs; those that begin with the text come first. */
function matching(items: readonly PaletteItem[], text: string): readonly PaletteItem[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  const [start = ''] = words;
  const found = items.filter(({ label, words: more }) => {
    const known = `${label} ${more}`.toLowerCase();
    return words.every((word) => known.includes(word));
  });
  const begins = ({ label }: PaletteItem) => (label.toLowerCase().startsWith(start) ? 0 : 1);
  return [...found].sort((a, b) => begins(a) - begins(b));
}
