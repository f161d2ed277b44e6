import { useEffect, useState, useSyncExternalStore } from 'react';
import { usePageClient, useSync } from '../../data/live.tsx';
import type { LogRow } from '../../data/logs/log-buffer.ts';
import { everything, LogView } from '../../data/logs/log-view.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { PauseIcon, PlayIcon } from '../../ui/icons.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { GoToMoment } from './go-to-moment.tsx';
import { LogList, type LogMode } from './log-list.tsx';
import { type LogControls, LogToolbar } from './log-toolbar.tsx';

interface LiveLogProps extends LogControls {
  /** Shows what was logged around a time, RFC 3339, in the history. */
  readonly onMoment: (at: string) => void;
  readonly className: string;
}

/** The newest lines, live. */
export function LiveLog(props: LiveLogProps) {
  const { filter, onFilter, isOfOneService, wrap, onWrap, onMoment, className } = props;
  const { t, format } = useI18n();
  const { logs } = usePageClient();
  const { everSynced } = useSync();
  const [view] = useState(() => {
    const made = new LogView(logs);
    made.setFilter(filter);
    return made;
  });
  useEffect(() => view.setFilter(filter), [view, filter]);
  const { rows, total, heldBack } = useSyncExternalStore(view.subscribe, view.get);
  const [mode, setMode] = useState<LogMode>('following');
  const changeMode = (next: LogMode) => {
    setMode(next);
    if (next === 'following') view.release();
    else view.hold();
  };
  const paused = mode === 'paused';
  const oldest = rows.find((row) => row.kind === 'entry');
  const showMoment = (row: LogRow) => {
    if (row.kind === 'entry') onMoment(row.entry.timestamp);
  };
  const count =
    rows.length === total
      ? t.logs.countAll(format.number(total))
      : t.logs.count(format.number(rows.length), format.number(total));
  return (
    <Panel
      title={t.logs.live}
      testId="logs-panel"
      className={className}
      summary={everSynced && <span data-testid="log-count">{count}</span>}
      tools={
        <>
          <GoToMoment onMoment={onMoment} />
          <Button
            look="quiet"
            onClick={() => onMoment(oldest?.entry.timestamp ?? new Date().toISOString())}
            data-testid="log-older"
          >
            {t.logs.older}
          </Button>
        </>
      }
    >
      <LogToolbar {...{ filter, onFilter, isOfOneService, wrap, onWrap, rows }}>
        <Button
          icon={paused ? PlayIcon : PauseIcon}
          aria-pressed={paused}
          onClick={() => changeMode(paused ? 'following' : 'paused')}
          data-testid="log-pause"
        >
          {paused ? t.logs.resume : t.logs.pause}
        </Button>
      </LogToolbar>
      {rows.length > 0 ? (
        <LogList {...{ rows, wrap, mode, heldBack }} onMode={changeMode} onMoment={showMoment} />
      ) : !everSynced ? null : total === 0 ? (
        <EmptyState title={t.logs.emptyTitle} testId="logs-empty">
          <p>{t.logs.emptyBody}</p>
        </EmptyState>
      ) : (
        <EmptyState title={t.logs.noMatchTitle} testId="logs-no-match">
          <p>{t.logs.noMatchBody}</p>
          <Button onClick={() => onFilter(isOfOneService ? { text: '', minLevel: 'DEBUG' } : everything)}>
            {t.logs.clearFilters}
          </Button>
        </EmptyState>
      )}
    </Panel>
  );
}
