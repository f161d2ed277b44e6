import { type LogLevel, logLevel } from '@watchhamster/shared-types';
import { type ReactNode, useEffect, useState } from 'react';
import type { LogRow } from '../../data/logs/log-buffer.ts';
import type { LogFilter } from '../../data/logs/log-view.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { CopyIcon, SaveIcon, WrapIcon } from '../../ui/icons.tsx';
import { saveText } from '../../ui/save-text.ts';
import { useCopy } from '../../ui/use-copy.ts';
import { rowText } from './log-row-text.ts';
import { SourceSelect } from './source-select.tsx';

/** What the reader of a log can change, and what follows. */
export interface LogControls {
  readonly filter: LogFilter;
  readonly onFilter: (change: Partial<LogFilter>) => void;
  /** Whether the reader may choose among logs; not where the page is about one. */
  readonly isOfOneService: boolean;
  readonly wrap: boolean;
  readonly onWrap: (wrap: boolean) => void;
}

interface LogToolbarProps extends LogControls {
  /** What is copied and saved. */
  readonly rows: readonly LogRow[];
  /** More to do, at the end. */
  readonly children?: ReactNode;
}

/** After the last key, in milliseconds, the search is taken: it goes through all lines. */
const typingMs = 150;

/** What of the log is shown, and how. */
export function LogToolbar(props: LogToolbarProps) {
  const { filter, onFilter, isOfOneService, wrap, onWrap, rows, children } = props;
  const { t } = useI18n();
  const { copy, copied } = useCopy();
  const text = () => `${rows.map(rowText).join('\n')}\n`;
  return (
    <div className="flex flex-wrap items-center gap-1.5 border-line border-b px-3 py-1.5">
      <Search text={filter.text} onText={(next) => onFilter({ text: next })} />
      <Select
        aria-label={t.logs.level}
        value={filter.minLevel}
        options={logLevel.options.map((level) => ({
          value: level,
          label:
            level === 'DEBUG' ? t.logs.allLevels : level === 'CRITICAL' ? level : t.logs.levelAndWorse(level),
        }))}
        onChoose={(level) => onFilter({ minLevel: level as LogLevel })}
        data-testid="log-level"
      />
      {!isOfOneService && <SourceSelect filter={filter} onFilter={onFilter} />}
      <Button
        icon={WrapIcon}
        aria-pressed={wrap}
        aria-label={t.logs.wrap}
        onClick={() => onWrap(!wrap)}
        data-testid="log-wrap"
      />
      <Button
        icon={CopyIcon}
        aria-label={t.logs.copyShown}
        title={copied ?? t.logs.copyShown}
        onClick={() => void copy(text().trimEnd())}
        data-testid="log-copy"
      />
      <Button
        icon={SaveIcon}
        aria-label={t.logs.download}
        onClick={() => saveText('watchhamster.log', text())}
        data-testid="log-download"
      />
      {children}
      <span role="status" className="sr-only">
        {copied}
      </span>
    </div>
  );
}

function Search({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { t } = useI18n();
  const [typed, setTyped] = useState(text);
  // An address that was changed elsewhere, such as by "clear filters".
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onText(typed), typingMs);
    return () => clearTimeout(timer);
    // Only typing starts the wait anew.
  }, [typed]);
  return (
    <input
      type="search"
      className="field min-w-28 flex-1 basis-36"
      aria-label={t.logs.search}
      placeholder={t.logs.searchPlaceholder}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      data-testid="log-search"
    />
  );
}
