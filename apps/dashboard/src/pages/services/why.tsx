import type { ServiceSnapshot } from '@watchhamster/shared-types';
import { Link } from 'wouter';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { serviceTextOf } from '../../parts/events/service-text.ts';
import { LastWords } from '../../parts/services/last-words.tsx';
import { pagePaths } from '../../router/paths.ts';
import { ErrorIcon } from '../../ui/icons.tsx';
import { Ago } from '../../ui/time.tsx';
import { useServiceHistory } from './history.ts';
import { servicesTexts } from './i18n.ts';

/** Why a service is not well, in its own words, with a way to the lines around its end. Nothing while it is. */
export function WhyNotWell({ service }: { readonly service: ServiceSnapshot }) {
  const t = usePageTexts(servicesTexts);
  const { t: common, format } = useI18n();
  const { services: names } = common;
  const { status, reason, last_exit: exit, service_id, health } = service;
  const hasFailed = status === 'error';
  const { entries } = useServiceHistory(service_id);
  const failure = entries?.find(({ message }) => message.data.event_type === 'error');
  if (!hasFailed && health?.state !== 'unhealthy') return null;
  const how =
    exit === undefined
      ? undefined
      : exit.signal !== null
        ? names.exitSignal(exit.signal)
        : exit.exit_code !== null
          ? names.exitCode(exit.exit_code)
          : undefined;
  return (
    <section
      aria-label={hasFailed ? t.why : t.whyUnwell}
      className="panel flex flex-wrap items-start gap-x-3 gap-y-2 border-bad! p-3.5"
      data-testid="service-why"
    >
      <ErrorIcon width="18" height="18" className="mt-0.5 text-bad" />
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold">{hasFailed ? t.why : t.whyUnwell}</p>
        {hasFailed && <LastWords serviceId={service_id} at={exit?.at ?? service.since} />}
        <p className="text-soft [overflow-wrap:anywhere]">
          {hasFailed && failure ? serviceTextOf(failure, common, format) : (reason ?? t.noReason)}
        </p>
        {exit && hasFailed && (
          <p className="text-[13px] text-faint">
            {how} · <Ago at={exit.at} />
          </p>
        )}
      </div>
      {exit && hasFailed && (
        <Link
          href={`${pagePaths.services}/${encodeURIComponent(service_id)}?tab=logs&at=${encodeURIComponent(exit.at)}`}
          className="button"
          data-testid="lines-before"
        >
          {t.linesBefore}
        </Link>
      )}
    </section>
  );
}
