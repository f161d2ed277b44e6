import type { ServiceSnapshot } from '@watchhamster/shared-types';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useServiceCommand } from '../../data/live.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { CommandOutcome } from '../../parts/services/command-outcome.tsx';
import { LastWords } from '../../parts/services/last-words.tsx';
import { RestartService } from '../../parts/services/restart-service.tsx';
import { pagePaths } from '../../router/paths.ts';
import { ErrorIcon, InfoIcon, LinesIcon } from '../../ui/icons.tsx';
import { Ago } from '../../ui/time.tsx';
import { overviewTexts } from './i18n.ts';

const looks = {
  bad: { Icon: ErrorIcon, colour: 'text-bad', border: 'border-bad!' },
  past: { Icon: InfoIcon, colour: 'text-info', border: '' },
} as const;

interface FailureStripProps {
  readonly look: keyof typeof looks;
  readonly service: ServiceSnapshot | undefined;
  readonly title: string;
  readonly why: string | undefined;
  /** When it failed, RFC 3339. */
  readonly at: string;
  readonly children?: ReactNode;
}

/** One failure: of what, why, when, the lines around it, and for a service that is down a way up again. */
export default function FailureStrip({ look, service, title, why, at, children }: FailureStripProps) {
  const t = usePageTexts(overviewTexts);
  const command = useServiceCommand(service?.service_id ?? '');
  const { Icon, colour, border } = looks[look];
  const path = `${pagePaths.services}/${encodeURIComponent(service?.service_id ?? '')}`;
  return (
    <section
      aria-label={title}
      className={`panel flex flex-wrap items-center gap-x-3 gap-y-2 px-3.5 py-2.5 ${border}`}
      data-testid="last-failure"
      data-look={look}
    >
      <Icon width="18" height="18" className={`mt-0.5 self-start ${colour}`} />
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold [overflow-wrap:anywhere]">
            {service ? (
              <Link href={path} className="link-plain">
                {title}
              </Link>
            ) : (
              title
            )}
          </span>
          <span className="text-[13px] text-faint">
            <Ago at={at} />
          </span>
          {children && <span className="text-[13px] text-soft">{children}</span>}
        </p>
        {service && <LastWords serviceId={service.service_id} at={at} />}
        {why !== undefined && <p className="text-[13px] text-soft [overflow-wrap:anywhere]">{why}</p>}
        {service && command && <CommandOutcome serviceId={service.service_id} />}
      </div>
      {service && (
        <div className="flex flex-wrap gap-1.5">
          <Link
            href={`${path}?tab=logs&at=${encodeURIComponent(at)}`}
            className="button"
            data-testid="failure-lines"
          >
            <LinesIcon width="13" height="13" />
            {t.lines}
          </Link>
          {look === 'bad' ? (
            <RestartService service={service} />
          ) : (
            <Link href={path} className="button">
              {t.look}
            </Link>
          )}
        </div>
      )}
    </section>
  );
}
