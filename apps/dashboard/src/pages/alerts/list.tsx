import { type AlertLevel, type AlertSnapshot, alertLevel } from '@watchhamster/shared-types';
import { Link } from 'wouter';
import { useSnapshotPart } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { pagePaths } from '../../router/paths.ts';
import { useQueryState } from '../../router/query-state.ts';
import { shellTexts } from '../../shell/i18n.ts';
import { Select } from '../../ui/field.tsx';
import { OlderButton } from '../../ui/older-button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Ago, Lasting } from '../../ui/time.tsx';
import { useHeldRows } from '../../ui/use-held-rows.ts';
import { AlertActions } from './actions.tsx';
import { alertsTexts } from './i18n.ts';
import { LevelBadge, StateBadge } from './looks.tsx';
import { useAlertHistory } from './query.ts';

const tabs = ['open', 'history'] as const;
type Tab = (typeof tabs)[number];
const levels = ['all', ...alertLevel.options] as const;
type Level = (typeof levels)[number];

/** The alerts that fire, and those that did. What is shown is in the address: `tab`, `level`. */
export function AlertList() {
  const { pages } = usePageTexts(shellTexts);
  const t = usePageTexts(alertsTexts);
  const [tab, setTab] = useQueryState<Tab>('tab', 'open', tabs);
  const [level, setLevel] = useQueryState<Level>('level', 'all', levels);
  const open = useSnapshotPart((snapshot) => snapshot.alerts);
  return (
    <>
      <PageHeader
        title={pages.alerts}
        actions={
          <Select
            aria-label={t.level}
            value={level}
            options={levels.map((value) => ({
              value,
              label: value === 'all' ? t.allLevels : t.levels[value],
            }))}
            onChoose={(value) => setLevel(value as Level)}
            data-testid="alert-level"
          />
        }
      />
      <div className="panel">
        <Tabs
          label={t.tabsLabel}
          chosen={tab}
          onChoose={setTab}
          tabs={[
            { id: 'open', label: t.tabs.open, count: open?.length },
            { id: 'history', label: t.tabs.history },
          ]}
        >
          {tab === 'open' ? <Open alerts={open} level={level} /> : <History level={level} />}
        </Tabs>
      </div>
    </>
  );
}

const ofLevel = (alerts: readonly AlertSnapshot[], level: Level) =>
  level === 'all' ? alerts : alerts.filter((alert) => alert.level === (level as AlertLevel));

interface OpenProps {
  readonly alerts: readonly AlertSnapshot[] | undefined;
  readonly level: Level;
}

function Open({ alerts, level }: OpenProps) {
  if (!alerts) return <Skeleton rows={4} height={76} />;
  return <OpenList alerts={alerts} level={level} key={level} />;
}

function OpenList({ alerts, level }: { readonly alerts: readonly AlertSnapshot[]; readonly level: Level }) {
  const t = usePageTexts(alertsTexts);
  const { rows, isGone, holder } = useHeldRows(ofLevel(alerts, level), ({ alert_id }) => alert_id);
  if (rows.length === 0) {
    return (
      <EmptyState title={alerts.length === 0 ? t.noneTitle : t.noMatch} testId="alerts-none">
        {alerts.length === 0 && <p>{t.noneBody}</p>}
      </EmptyState>
    );
  }
  return (
    <ul data-testid="open-alerts" {...holder}>
      {rows.map((alert) => (
        <li
          key={alert.alert_id}
          className="flex flex-wrap items-start gap-x-4 gap-y-2 border-line border-t px-3.5 py-3 first:border-t-0"
          data-alert={alert.alert_id}
          data-gone={isGone(alert) || undefined}
        >
          <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
            <div className="flex flex-wrap items-center gap-2">
              <LevelBadge level={alert.level} />
              <Title alert={alert} />
            </div>
            <p className="text-soft [overflow-wrap:anywhere]">{alert.message}</p>
            <p className="flex flex-wrap gap-x-2 text-[13px] text-faint">
              <span>
                {t.columns.since} <Ago at={alert.fired_at} />
              </span>
              <span>· {alert.category}</span>
            </p>
          </div>
          <StateBadge alert={isGone(alert) ? { ...alert, state: 'resolved' } : alert} />
          <AlertActions alert={alert} isOver={isGone(alert)} />
        </li>
      ))}
    </ul>
  );
}

function Title({ alert }: { readonly alert: AlertSnapshot }) {
  return (
    <Link
      href={`${pagePaths.alerts}/${encodeURIComponent(alert.alert_id)}`}
      className="link-plain font-medium [overflow-wrap:anywhere]"
    >
      {alert.title}
    </Link>
  );
}

function History({ level }: { readonly level: Level }) {
  const t = usePageTexts(alertsTexts);
  const { format } = useI18n();
  const query = useAlertHistory();
  if (query.error && !query.data) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <Skeleton rows={6} />;
  const all = query.data.pages.flatMap(({ alerts }) => alerts);
  const shown = ofLevel(all, level);
  const lasted = ({ fired_at, updated_at }: AlertSnapshot) =>
    format.duration((Date.parse(updated_at) - Date.parse(fired_at)) / 1000);
  const columns: readonly Column<AlertSnapshot>[] = [
    {
      id: 'alert',
      heading: t.columns.alert,
      cell: (alert) => (
        <span className="flex flex-wrap items-center gap-2">
          <LevelBadge level={alert.level} />
          <Title alert={alert} />
        </span>
      ),
    },
    {
      id: 'state',
      heading: t.columns.state,
      width: 'w-36',
      cell: (alert) => <StateBadge alert={alert} />,
    },
    { id: 'since', heading: t.columns.since, width: 'w-36', cell: ({ fired_at }) => <Ago at={fired_at} /> },
    {
      id: 'lasted',
      heading: t.columns.lasted,
      width: 'w-32',
      cell: (alert) => (alert.state === 'resolved' ? lasted(alert) : <Lasting at={alert.fired_at} />),
    },
    {
      id: 'source',
      heading: t.columns.source,
      width: 'w-40',
      from: 'table',
      cell: ({ source }) => <span className="text-soft">{source}</span>,
    },
  ];
  return (
    <>
      {shown.length === 0 ? (
        <EmptyState title={all.length === 0 ? t.noHistoryTitle : t.noMatch} testId="alerts-none">
          {all.length === 0 && <p>{t.noHistoryBody}</p>}
        </EmptyState>
      ) : (
        <Table
          label={t.tabs.history}
          columns={columns}
          rows={shown}
          keyOf={({ alert_id }) => alert_id}
          testId="alert-history"
        />
      )}
      <OlderButton label={t.older} query={query} />
    </>
  );
}
