import type { LogLevel } from '@watchhamster/shared-types';
import { logLevel } from '@watchhamster/shared-types';
import { useSnapshotPart } from '../../data/live.tsx';
import type { LogRow } from '../../data/logs/log-buffer.ts';
import type { LogFilter } from '../../data/logs/log-view.ts';
import { useI18n } from '../../i18n/index.tsx';
import { CopyIcon, PauseIcon, PlayIcon, WrapIcon } from '../../ui/icons.tsx';
import { useCopy } from '../../ui/use-copy.ts';
import { rowText } from './log-row-text.ts';
import type { LogMode } from './logs-panel.tsx';

interface LogToolbarProps {
  readonly filter: LogFilter;
  readonly mode: LogMode;
  readonly wrap: boolean;
  readonly rows: readonly LogRow[];
  readonly onFilter: (change: Partial<LogFilter>) => void;
  readonly onMode: (mode: LogMode) => void;
  readonly onWrap: (wrap: boolean) => void;
}

/** What of the log is shown, and how. */
export function LogToolbar({ filter, mode, wrap, rows, onFilter, onMode, onWrap }: LogToolbarProps) {
  const { t } = useI18n();
  const services = useSnapshotPart((snapshot) => snapshot.services) ?? [];
  const { copy, copied } = useCopy();
  const paused = mode === 'paused';
  return (
    <div className="flex flex-wrap items-center gap-1.5 border-line border-b px-3.5 py-1.5">
      <input
        type="search"
        className="field min-w-28 flex-1 basis-36"
        aria-label={t.logs.search}
        placeholder={t.logs.searchPlaceholder}
        value={filter.text}
        onChange={(event) => onFilter({ text: event.target.value })}
        data-testid="log-search"
      />
      <select
        className="field"
        aria-label={t.logs.level}
        value={filter.minLevel}
        onChange={(event) => onFilter({ minLevel: event.target.value as LogLevel })}
        data-testid="log-level"
      >
        {logLevel.options.map((level) => (
          <option key={level} value={level}>
            {level === 'DEBUG'
              ? t.logs.allLevels
              : level === 'CRITICAL'
                ? level
                : t.logs.levelAndWorse(level)}
          </option>
        ))}
      </select>
      <select
        className="field max-w-44"
        aria-label={t.logs.service}
        value={filter.serviceId ?? ''}
        onChange={(event) => onFilter({ serviceId: event.target.value || undefined })}
        data-testid="log-service"
      >
        <option value="">{t.logs.allServices}</option>
        {services.map((service) => (
          <option key={service.service_id} value={service.service_id}>
            {service.service_name}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button button-icon"
        aria-pressed={wrap}
        aria-label={t.logs.wrap}
        title={t.logs.wrap}
        onClick={() => onWrap(!wrap)}
        data-testid="log-wrap"
      >
        <WrapIcon />
      </button>
      <button
        type="button"
        className="button button-icon"
        aria-label={t.logs.copyShown}
        title={copied ?? t.logs.copyShown}
        onClick={() => void copy(rows.map(rowText).join('\n'))}
        data-testid="log-copy"
      >
        <CopyIcon />
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={paused}
        onClick={() => onMode(paused ? 'following' : 'paused')}
        data-testid="log-pause"
      >
        {paused ? <PlayIcon width="12" height="12" /> : <PauseIcon width="12" height="12" />}
        {paused ? t.logs.resume : t.logs.pause}
      </button>
      <span role="status" className="sr-only">
        {copied}
      </span>
    </div>
  );
}
