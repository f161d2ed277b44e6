import type { AlertLevel } from '@watchhamster/shared-types';
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
  const { t, format } = useI18n();
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
      {!alerts ? (
        <Skeleton rows={1} />
      ) : alerts.length === 0 ? (
        <p className="flex items-center gap-2 px-3.5 py-2.5 text-soft">
          <CheckIcon className="text-good" />
          {texts.noAlerts}
        </p>
      ) : (
        <ul>
          {sorted.slice(0, most).map((alert) => {
            const { alert_id, title, level, state, fired_at } = alert;
            const Icon = level === 'info' ? InfoIcon : AlertIcon;
            return (
              <li
                key={alert_id}
                className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1.5 border-line border-t px-3.5 py-2 first:border-t-0"
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
                  {state === 'acknowledged' && `${t.events.alertState.acknowledged} · `}
                  <Ago at={fired_at} />
                </span>
                <Suspense>
                  <Acknowledge alert={alert} />
                </Suspense>
              </li>
            );
          })}
          {alerts.length > most && (
            <li className="border-line border-t px-3.5 py-1.5 text-[13px] text-soft">
              {texts.moreAlerts(format.number(alerts.length - most))}
            </li>
          )}
        </ul>
      )}
    </Panel>
  );
}
