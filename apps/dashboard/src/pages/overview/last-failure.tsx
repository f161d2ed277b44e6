import type { MessageData, ServiceSnapshot } from '@watchhamster/shared-types';
import { lazy, Suspense } from 'react';
import { useHistory } from '../../data/history.ts';
import { useSnapshotPart } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { serviceTextOf } from '../../parts/events/service-text.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import { useHeldRows } from '../../ui/use-held-rows.ts';
import { overviewTexts } from './i18n.ts';

/** Loaded only where something has failed. */
const FailureStrip = lazy(() => import('./failure-strip.tsx'));

/** Which service failed last, and why: in one look, with a way to it. */
export function LastFailure() {
  return (
    <Suspense fallback={<Waiting />}>
      <Choice />
    </Suspense>
  );
}

/** As high as what comes. */
function Waiting() {
  return <div className="panel h-[62px]" />;
}

function Choice() {
  const { t: common, format } = useI18n();
  const services = useSnapshotPart((snapshot) => snapshot.services);
  const { entries } = useHistory({
    type: 'service_event',
    subject: 'failures',
    matches: ({ message }) => message.data.event_type === 'error',
    wanted: 1,
  });
  const failing = (services ?? [])
    .filter(({ status }) => status === 'error')
    .sort((a, b) => Date.parse(b.since) - Date.parse(a.since));
  // The newest event of it says why where the state does not.
  const last = entries?.[0];
  const said = last?.message.data as MessageData<'serviceEvent'> | undefined;
  const now = (id: string | undefined) => services?.find(({ service_id }) => service_id === id);
  // Which one it is does not change under the pointer: a click would be for another service.
  const { rows, isGone, holder } = useHeldRows<ServiceSnapshot | undefined>(
    failing.length > 0 ? failing : [now(said?.service_id)],
    (service) => service?.service_id ?? '',
  );
  if (!services || services.length === 0) return null;
  const [worst] = rows;
  const service = now(worst?.service_id);
  return (
    <div {...holder}>
      <div inert={isGone(worst)}>
        {service?.status === 'error' ? (
          <Failing service={service} others={failing.length - 1} event={last} />
        ) : worst && isGone(worst) ? (
          <Past service={service} name={worst.service_name} why={worst.reason} at={worst.since} />
        ) : !entries ? (
          <Waiting />
        ) : last && said ? (
          <Past
            service={service}
            name={said.service_name}
            why={serviceTextOf(last, common, format)}
            at={last.message.timestamp}
          />
        ) : (
          <Well />
        )}
      </div>
    </div>
  );
}

type FailureEvent = NonNullable<ReturnType<typeof useHistory>['entries']>[number];

interface FailingProps {
  readonly service: ServiceSnapshot;
  readonly others: number;
  readonly event: FailureEvent | undefined;
}

function Failing({ service, others, event }: FailingProps) {
  const t = usePageTexts(overviewTexts);
  const { t: common, format } = useI18n();
  const isAbout = event?.message.data.service_id === service.service_id;
  return (
    <FailureStrip
      look="bad"
      service={service}
      title={t.failing(service.service_name)}
      why={event && isAbout ? serviceTextOf(event, common, format) : service.reason}
      at={service.since}
    >
      {others > 0 && t.moreFailing(format.number(others))}
    </FailureStrip>
  );
}

interface PastProps {
  /** As it is now; undefined when it is configured no longer. */
  readonly service: ServiceSnapshot | undefined;
  readonly name: string;
  readonly why: string | undefined;
  /** When it failed, RFC 3339. */
  readonly at: string;
}

function Past({ service, name, why, at }: PastProps) {
  const t = usePageTexts(overviewTexts);
  return (
    <FailureStrip look="past" service={service} title={t.failedLast(name)} why={why} at={at}>
      {service?.status === 'running' && t.runsAgain}
    </FailureStrip>
  );
}

function Well() {
  const t = usePageTexts(overviewTexts);
  return (
    <section
      aria-label={t.allWell}
      className="panel flex items-center gap-x-3 px-3.5 py-2.5"
      data-testid="last-failure"
      data-look="good"
    >
      <CheckIcon width="18" height="18" className="text-good" />
      <div className="min-w-0">
        <p className="font-semibold">{t.allWell}</p>
        <p className="text-[13px] text-soft">{t.allWellBody}</p>
      </div>
    </section>
  );
}
