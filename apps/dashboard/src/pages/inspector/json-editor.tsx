import { type KeyboardEvent, useRef, useState } from 'react';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { TextArea } from '../../ui/field.tsx';
import { inspectorTexts } from './i18n.ts';
import { type Completion, completionsAt, type Schema } from './schema.ts';

interface JsonEditorProps {
  readonly schema: Schema;
  readonly value: unknown;
  /** Called with every text that is JSON. */
  readonly onChange: (value: unknown) => void;
  /** Whether the text is JSON. */
  readonly onJson: (isJson: boolean) => void;
}

/** Where a text stops being JSON, ` (2:14)`, as far as the browser says. */
function placeOf(cause: unknown): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(cause instanceof Error ? cause.message : '') ?? [];
  return line === undefined ? '' : ` (${line}:${column})`;
}

/** JSON with what the schema knows: names of fields and values of choices, at Ctrl+Space and while writing. */
export function JsonEditor({ schema, value, onChange, onJson }: JsonEditorProps) {
  const { compose: t } = usePageTexts(inspectorTexts);
  const area = useRef<HTMLTextAreaElement>(null);
  const last = useRef<unknown>(undefined);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [found, setFound] = useState<readonly Completion[]>([]);
  const [at, setAt] = useState(0);
  // What was changed elsewhere, such as by the example, takes the place of the text.
  if (last.current !== value) {
    last.current = value;
    setText(JSON.stringify(value, null, 2) ?? '');
    setProblem(undefined);
  }

  const write = (next: string): void => {
    setText(next);
    try {
      const parsed: unknown = JSON.parse(next);
      last.current = parsed;
      setProblem(undefined);
      onJson(true);
      onChange(parsed);
    } catch (cause) {
      setProblem(t.notJson + placeOf(cause));
      onJson(false);
    }
  };
  const look = (next: string, caret: number): void => {
    setFound(completionsAt(next, caret, schema).slice(0, 8));
    setAt(0);
  };
  const take = ({ text: inserted, from, to }: Completion): void => {
    const next = text.slice(0, from) + inserted + text.slice(to);
    write(next);
    setFound([]);
    const caret = from + inserted.length;
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(caret, caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const chosen = found[at];
    if (event.key === ' ' && event.ctrlKey) look(text, event.currentTarget.selectionStart);
    else if (!chosen) return;
    else if (event.key === 'ArrowDown') setAt((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % found.length);
    else if (event.key === 'Enter') take(chosen);
    else if (event.key === 'Escape') setFound([]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <TextArea
        ref={area}
        label={t.json}
        hint={t.jsonHint}
        problem={problem}
        rows={12}
        spellCheck={false}
        autoCapitalize="off"
        value={text}
        onKeyDown={onKeyDown}
        onBlur={() => setFound([])}
        onChange={({ target }) => {
          write(target.value);
          look(target.value, target.selectionStart);
        }}
        data-testid="compose-json"
      />
      {found.length > 0 && (
        <ul
          aria-label={t.suggestions}
          className="flex flex-col rounded-[7px] border border-line bg-surface p-1"
          data-testid="compose-suggestions"
        >
          {found.map((completion, index) => (
            <li key={completion.label}>
              <button
                type="button"
                tabIndex={-1}
                className={`flex w-full min-w-0 gap-3 rounded px-2 py-1 text-left hover:bg-inset ${index === at ? 'bg-info-tint' : ''}`}
                // The text keeps the focus, and the list stays while it has it.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(completion)}
              >
                <span className="shrink-0 font-mono text-[12.5px]">{completion.label}</span>
                <span className="min-w-0 truncate text-[13px] text-faint">{completion.description}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="sr-only">
        {found[at]?.label}
      </p>
    </div>
  );
}
