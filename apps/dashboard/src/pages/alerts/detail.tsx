import type { AlertSnapshot, JournalEntry } from '@watchhamster/shared-types';
import { Link } from 'wouter';
import { useHistory } from '../../data/history.ts';
import { useSnapshotPart } from '../../data/live.tsx';
import type { Format } from '../../i18n/format.ts';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { pagePaths } from '../../router/paths.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Fact } from '../../ui/fact.tsx';
import { Gone } from '../../ui/gone.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { Ago } from '../../ui/time.tsx';
import { AlertActions } from './actions.tsx';
import { alertsTexts } from './i18n.ts';
import { LevelBadge, StateBadge } from './looks.tsx';
import { useAlert } from './query.ts';

/** One alert: what it says, the figures behind it, what happened to it, and what can be done. */
export function AlertDetail({ id }: { readonly id: string }) {
  const t = usePageTexts(alertsTexts);
  const { alert, error, retry } = useAlert(id);
  const back = <BackLink href={pagePaths.alerts} label={t.back} />;
  if (alert === undefined) {
    return (
      <>
        <PageHeader back={back} title={id} />
        {error ? <ErrorState error={error} onRetry={retry} /> : <Skeleton rows={5} />}
      </>
    );
  }
  if (alert === null) {
    return (
      <Gone back={back} id={id} title={t.goneTitle} testId="alert-gone">
        <p>{t.goneBody}</p>
      </Gone>
    );
  }
  return (
    <>
      <PageHeader
        back={back}
        title={alert.title}
        summary={
          <span className="flex flex-wrap gap-2">
            <LevelBadge level={alert.level} />
            <StateBadge alert={alert} />
          </span>
        }
        actions={<AlertActions alert={alert} />}
      />
      <div className="grid items-start gap-3 lg:grid-cols-[minmax(0,3fr)_minmax(300px,2fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          <div className="panel p-3.5">
            <p className="whitespace-pre-wrap [overflow-wrap:anywhere]" data-testid="alert-message">
              {alert.message}
            </p>
            <Facts alert={alert} />
          </div>
          <Metadata alert={alert} />
        </div>
        <Story id={id} />
      </div>
    </>
  );
}

function Facts({ alert }: { readonly alert: AlertSnapshot }) {
  const t = usePageTexts(alertsTexts);
  const services = useSnapshotPart((snapshot) => snapshot.services);
  const id = typeof alert.metadata?.service_id === 'string' ? alert.metadata.service_id : undefined;
  const service = services?.find(({ service_id }) => service_id === id);
  const around = encodeURIComponent(alert.fired_at);
  return (
    <>
      <dl className="mt-3 grid grid-cols-2 gap-x-6 gap-y-2.5 sm:grid-cols-3">
        <Fact name={t.facts.fired}>
          <Ago at={alert.fired_at} />
        </Fact>
        <Fact name={t.facts.updated}>
          <Ago at={alert.updated_at} />
        </Fact>
        {id !== undefined && (
          <Fact name={t.facts.service}>
            <Link href={`${pagePaths.services}/${encodeURIComponent(id)}`} className="link">
              {service?.service_name ?? id}
            </Link>
          </Fact>
        )}
        <Fact name={t.facts.category}>{alert.category}</Fact>
        <Fact name={t.facts.source}>{alert.source}</Fact>
        <Fact name={t.facts.id}>
          <span className="font-mono text-xs">{alert.alert_id}</span>
        </Fact>
      </dl>
      <p className="mt-3">
        <Link
          href={
            id === undefined
              ? `${pagePaths.logs}?at=${around}`
              : `${pagePaths.logs}?service=${encodeURIComponent(id)}&at=${around}`
          }
          className="button"
        >
          {t.lines}
        </Link>
      </p>
    </>
  );
}

/** Told elsewhere on the page. */
const known = ['revision', 'change', 'service_id', 'fired_at'];

function Metadata({ alert }: { readonly alert: AlertSnapshot }) {
  const t = usePageTexts(alertsTexts);
  const { format } = useI18n();
  const entries = Object.entries(alert.metadata ?? {}).filter(
    ([name, value]) => !known.includes(name) && value !== null && value !== alert.message,
  );
  if (entries.length === 0) return null;
  return (
    <Panel title={t.metadata} testId="alert-metadata">
      <dl className="grid grid-cols-[minmax(0,1fr)] sm:grid-cols-[minmax(8rem,1fr)_3fr]">
        {entries.map(([name, value]) => (
          <div
            key={name}
            className="col-span-full grid grid-cols-subgrid gap-x-4 border-line border-t px-3.5 py-1.5 first:border-t-0"
          >
            <dt className="font-mono text-[13px] text-faint [overflow-wrap:anywhere]">{name}</dt>
            <dd className="whitespace-pre-wrap font-mono text-[13px] [overflow-wrap:anywhere]">
              {shown(value, format)}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** A time as RFC 3339 has it. */
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

function shown(value: unknown, format: Format): string {
  if (typeof value === 'string' && time.test(value)) return format.exact(new Date(value));
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('\n');
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value);
}

/** Each change of the alert, newest first, from the journal. */
function Story({ id }: { readonly id: string }) {
  const t = usePageTexts(alertsTexts);
  const { entries, error, retry } = useHistory({
    type: 'alert',
    subject: id,
    matches: (entry) => entry.message.data.alert_id === id,
  });
  return (
    <Panel title={t.story} testId="alert-story">
      {error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : !entries ? (
        <Skeleton rows={3} />
      ) : (
        <ol>
          {entries.map((entry) => (
            <li key={entry.position} className="border-line border-t px-3.5 py-2 first:border-t-0">
              <p className="flex items-baseline gap-3">
                <span className="min-w-0 font-medium">{changeOf(t, entry)}</span>
                <span className="ml-auto shrink-0 text-faint text-xs">
                  <Ago at={entry.message.timestamp} />
                </span>
              </p>
              <p className="text-[13px] text-soft [overflow-wrap:anywhere]">
                {String(entry.message.data.message ?? '')}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

function changeOf(t: (typeof alertsTexts)['en'], { message: { data } }: JournalEntry): string {
  const metadata = (data.metadata ?? {}) as Readonly<Record<string, unknown>>;
  const changes: Readonly<Record<string, string>> = t.change;
  const states: Readonly<Record<string, string>> = t.state;
  const change = changes[String(metadata.change)] ?? states[String(data.state ?? 'firing')] ?? '';
  const by = { acknowledged: metadata.acknowledged_by, dismissed: metadata.dismissed_by }[
    String(metadata.change)
  ];
  return typeof by === 'string' ? `${change} · ${t.by(by)}` : change;
}
