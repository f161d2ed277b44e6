import type { MessageData } from '@watchhamster/shared-types';
import { lazy, Suspense } from 'react';
import { useHistory } from '../../data/history.ts';
import { useSnapshotPart } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { serviceTextOf } from '../../parts/events/service-text.ts';
import { CheckIcon } from '../../ui/icons.tsx';
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
  const t = usePageTexts(overviewTexts);
  const { t: common, format } = useI18n();
  const services = useSnapshotPart((snapshot) => snapshot.services);
  const { entries } = useHistory({
    type: 'service_event',
    subject: 'failures',
    matches: ({ message }) => message.data.event_type === 'error',
    wanted: 1,
  });
  if (!services || services.length === 0) return null;
  const failing = services
    .filter(({ status }) => status === 'error')
    .sort((a, b) => Date.parse(b.since) - Date.parse(a.since));
  const [worst] = failing;
  // The newest event of it says why where the state does not.
  const [last] = entries ?? [];
  const said = last?.message.data as MessageData<'serviceEvent'> | undefined;
  if (worst) {
    const isAbout = last !== undefined && said?.service_id === worst.service_id;
    const why = isAbout ? serviceTextOf(last, common, format) : worst.reason;
    return (
      <FailureStrip
        look="bad"
        service={worst}
        title={t.failing(worst.service_name)}
        why={why}
        at={worst.since}
      >
        {failing.length > 1 && t.moreFailing(format.number(failing.length - 1))}
      </FailureStrip>
    );
  }
  if (!entries) return <Waiting />;
  const recovered = services.find(({ service_id }) => service_id === said?.service_id);
  if (last && said) {
    return (
      <FailureStrip
        look="past"
        service={recovered}
        title={t.failedLast(said.service_name)}
        why={serviceTextOf(last, common, format)}
        at={last.message.timestamp}
      >
        {recovered?.status === 'running' && t.runsAgain}
      </FailureStrip>
    );
  }
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
