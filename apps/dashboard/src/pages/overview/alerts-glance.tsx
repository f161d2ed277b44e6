import type { AlertLevel, AlertSnapshot } from '@watchhamster/shared-types';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { useSnapshotPart } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { pagePaths } from '../../router/paths.ts';
import { AlertIcon, CheckIcon, InfoIcon } from '../../ui/icons.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { Ago } from '../../ui/time.tsx';
import { useHeldRows } from '../../ui/use-held-rows.ts';
import { overviewTexts } from './i18n.ts';

const colours: Record<AlertLevel, string> = {
  info: 'text-info',
  warning: 'text-warn',
  error: 'text-bad',
  critical: 'text-bad',
};
/** Loaded only where something fires. */
const Acknowledge = lazy(() => import('./acknowledge.tsx'));

/** Alerts that are shown; the rest is on their page. */
const most = 5;

/** What is wrong now, worst first. */
export function AlertsGlance() {
  const { format } = useI18n();
  const texts = usePageTexts(overviewTexts);
  const alerts = useSnapshotPart((snapshot) => snapshot.alerts);
  const badness = ['critical', 'error', 'warning', 'info'];
  const sorted = [...(alerts ?? [])].sort((a, b) => badness.indexOf(a.level) - badness.indexOf(b.level));
  return (
    <Panel
      title={texts.alerts}
      testId="alerts-glance"
      summary={alerts && alerts.length > 0 && format.number(alerts.length)}
      tools={
        <Link href={pagePaths.alerts} className="link text-[13px]">
          {texts.allAlerts}
        </Link>
      }
    >
      {alerts ? <Alerts alerts={sorted} /> : <Skeleton rows={1} />}
    </Panel>
  );
}

function Alerts({ alerts }: { readonly alerts: readonly AlertSnapshot[] }) {
  const { format } = useI18n();
  const texts = usePageTexts(overviewTexts);
  const { rows, holder } = useHeldRows(alerts.slice(0, most), ({ alert_id }) => alert_id);
  // One that is held and no longer among the first is shown as it is now.
  const now = new Map(alerts.map((alert) => [alert.alert_id, alert]));
  if (rows.length === 0) {
    return (
      <p className="flex items-center gap-2 px-3.5 py-2.5 text-soft">
        <CheckIcon className="text-good" />
        {texts.noAlerts}
      </p>
    );
  }
  return (
    <ul {...holder}>
      {rows.map((row) => (
        <Item key={row.alert_id} alert={now.get(row.alert_id) ?? row} isGone={!now.has(row.alert_id)} />
      ))}
      {alerts.length > most && (
        <li className="border-line border-t px-3.5 py-1.5 text-[13px] text-soft">
          {texts.moreAlerts(format.number(alerts.length - most))}
        </li>
      )}
    </ul>
  );
}

interface ItemProps {
  readonly alert: AlertSnapshot;
  /** It is over, and keeps its place while the pointer or the keyboard is there. */
  readonly isGone: boolean;
}

function Item({ alert, isGone }: ItemProps) {
  const { t } = useI18n();
  const { alert_id, title, level, fired_at } = alert;
  const Icon = level === 'info' ? InfoIcon : AlertIcon;
  return (
    <li
      className={`flex flex-wrap items-baseline gap-x-2.5 gap-y-1.5 border-line border-t px-3.5 py-2 first:border-t-0 ${isGone ? 'opacity-50' : ''}`}
      data-alert={alert_id}
      data-gone={isGone || undefined}
    >
      <Icon className={`translate-y-0.5 ${colours[level]}`} />
      <span className="sr-only">{t.events.level[level]}:</span>
      <Link
        href={`${pagePaths.alerts}/${encodeURIComponent(alert_id)}`}
        className="link-plain min-w-0 flex-1 basis-32 [overflow-wrap:anywhere]"
      >
        {title}
      </Link>
      <span className="shrink-0 text-faint text-xs">
        <Ago at={fired_at} />
      </span>
      <Suspense>
        <Acknowledge alert={alert} isOver={isGone} />
      </Suspense>
    </li>
  );
}
