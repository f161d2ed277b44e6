import { useState, useSyncExternalStore } from 'react';
import { usePageClient, useSync } from '../../data/live.tsx';
import { everything, type LogFilter, LogView } from '../../data/logs/log-view.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { LogList } from './log-list.tsx';
import { LogToolbar } from './log-toolbar.tsx';

/** Why the list stands still, where it does. */
export type LogMode = 'following' | 'scrolled' | 'paused';

/** Long lines are wrapped from the start where there is no room to read them otherwise. */
const narrow = () => matchMedia('(max-width: 40rem)').matches;

/** The newest lines of all services, live. */
export function LogsPanel() {
  const { t, format } = useI18n();
  const { logs } = usePageClient();
  const { everSynced } = useSync();
  const [view] = useState(() => new LogView(logs));
  const { rows, total, heldBack } = useSyncExternalStore(view.subscribe, view.get);
  const [filter, setFilter] = useState<LogFilter>(everything);
  const [mode, setMode] = useState<LogMode>('following');
  const [wrap, setWrap] = useState(narrow);

  const changeFilter = (change: Partial<LogFilter>) => {
    const next = { ...filter, ...change };
    setFilter(next);
    view.setFilter(next);
  };
  const changeMode = (next: LogMode) => {
    setMode(next);
    if (next === 'following') view.release();
    else view.hold();
  };

  const count =
    rows.length === total
      ? t.logs.countAll(format.number(total))
      : t.logs.count(format.number(rows.length), format.number(total));
  return (
    <Panel
      title={t.logs.title}
      testId="logs-panel"
      className="h-[540px]"
      summary={everSynced && <span data-testid="log-count">{count}</span>}
    >
      <LogToolbar
        filter={filter}
        mode={mode}
        wrap={wrap}
        rows={rows}
        onFilter={changeFilter}
        onMode={changeMode}
        onWrap={setWrap}
      />
      {rows.length > 0 ? (
        <LogList rows={rows} wrap={wrap} mode={mode} heldBack={heldBack} onMode={changeMode} />
      ) : !everSynced ? null : total === 0 ? (
        <EmptyState title={t.logs.emptyTitle} testId="logs-empty">
          <p>{t.logs.emptyBody}</p>
        </EmptyState>
      ) : (
        <EmptyState title={t.logs.noMatchTitle} testId="logs-no-match">
          <p>{t.logs.noMatchBody}</p>
          <button type="button" className="button" onClick={() => changeFilter(everything)}>
            {t.logs.clearFilters}
          </button>
        </EmptyState>
      )}
    </Panel>
  );
}
