import type { MessageData, ServiceSnapshot } from '@watchhamster/shared-types';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useHistory } from '../../data/history.ts';
import { useSnapshotPart } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { serviceTextOf } from '../../parts/events/service-text.ts';
import { pagePaths } from '../../router/paths.ts';
import { CheckIcon, ErrorIcon, InfoIcon } from '../../ui/icons.tsx';
import { Ago } from '../../ui/time.tsx';
import { overviewTexts } from './i18n.ts';

/** Which service failed last, and why: in one look, with a way to it. */
export function LastFailure() {
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
      <Strip look="bad" service={worst} title={t.failing(worst.service_name)} why={why} at={worst.since}>
        {failing.length > 1 && t.moreFailing(format.number(failing.length - 1))}
      </Strip>
    );
  }
  if (!entries) return <div className="panel h-[62px]" />;
  const recovered = services.find(({ service_id }) => service_id === said?.service_id);
  if (last && said) {
    return (
      <Strip
        look="past"
        service={recovered}
        title={t.failedLast(said.service_name)}
        why={serviceTextOf(last, common, format)}
        at={last.message.timestamp}
      >
        {recovered?.status === 'running' && t.runsAgain}
      </Strip>
    );
  }
  return <Strip look="good" service={undefined} title={t.allWell} why={t.allWellBody} at={undefined} />;
}

const looks = {
  bad: { Icon: ErrorIcon, colour: 'text-bad', border: 'border-bad!' },
  past: { Icon: InfoIcon, colour: 'text-info', border: '' },
  good: { Icon: CheckIcon, colour: 'text-good', border: '' },
} as const;

interface StripProps {
  readonly look: keyof typeof looks;
  readonly service: ServiceSnapshot | undefined;
  readonly title: string;
  readonly why: string | undefined;
  readonly at: string | undefined;
  readonly children?: ReactNode;
}

function Strip({ look, service, title, why, at, children }: StripProps) {
  const t = usePageTexts(overviewTexts);
  const { Icon, colour, border } = looks[look];
  return (
    <section
      aria-label={title}
      className={`panel flex flex-wrap items-center gap-x-3 gap-y-1.5 px-3.5 py-2.5 ${border}`}
      data-testid="last-failure"
      data-look={look}
    >
      <Icon width="18" height="18" className={colour} />
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold [overflow-wrap:anywhere]">{title}</span>
          {at !== undefined && (
            <span className="text-[13px] text-faint">
              <Ago at={at} />
            </span>
          )}
          {children && <span className="text-[13px] text-soft">{children}</span>}
        </p>
        {why !== undefined && <p className="text-[13px] text-soft [overflow-wrap:anywhere]">{why}</p>}
      </div>
      {service && (
        <Link href={`${pagePaths.services}/${encodeURIComponent(service.service_id)}`} className="button">
          {t.look}
        </Link>
      )}
    </section>
  );
}
