import type { ServiceSnapshot } from '@watchhamster/shared-types';
import { Link } from 'wouter';
import { useSnapshotPart } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { NoServices } from '../../parts/services/no-services.tsx';
import { ServiceStatusBadge } from '../../parts/services/service-status.tsx';
import { pagePaths } from '../../router/paths.ts';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { Lasting } from '../../ui/time.tsx';
import { overviewTexts } from './i18n.ts';

/** The services in the order of the configuration: how each is, since when, and the way to it. */
export function ServicesGlance() {
  const { t, format } = useI18n();
  const texts = usePageTexts(overviewTexts);
  const services = useSnapshotPart((snapshot) => snapshot.services);
  const count = (wanted: ServiceSnapshot['status']) =>
    services?.filter(({ status }) => status === wanted).length ?? 0;
  const failed = count('error');
  return (
    <Panel
      title={t.services.title}
      testId="services-glance"
      summary={
        services &&
        services.length > 0 && (
          <span className="flex flex-wrap gap-x-3">
            <span>{t.services.summary(format.number(count('running')), format.number(services.length))}</span>
            {failed > 0 && (
              <span className="font-medium text-bad">{t.services.failedCount(format.number(failed))}</span>
            )}
          </span>
        )
      }
      tools={
        <Link href={pagePaths.services} className="link text-[13px]">
          {texts.allServices}
        </Link>
      }
    >
      {!services ? (
        <Skeleton rows={4} height={41} />
      ) : services.length === 0 ? (
        <NoServices />
      ) : (
        <ul className="grid grid-cols-1 sm:grid-cols-2">
          {services.map((service) => (
            <Item key={service.service_id} service={service} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Item({ service }: { readonly service: ServiceSnapshot }) {
  const { format } = useI18n();
  const t = usePageTexts(overviewTexts);
  const { service_id: id, service_name: name, status, since, restart_count } = service;
  return (
    <li className="-mt-px flex min-h-[42px] items-center gap-2.5 border-line border-t px-3.5 py-1.5 sm:odd:border-r">
      <ServiceStatusBadge serviceId={id} status={status} />
      <Link
        href={`${pagePaths.services}/${encodeURIComponent(id)}`}
        className="link-plain min-w-0 flex-1 truncate font-medium"
        title={name}
      >
        {name}
      </Link>
      {restart_count > 0 && (
        <span className="text-[13px] text-faint" title={t.restarts(format.number(restart_count))}>
          ↻ {format.number(restart_count)}
          <span className="sr-only"> {t.restarts(format.number(restart_count))}</span>
        </span>
      )}
      <span className="text-[13px] text-soft">
        <Lasting at={since} />
      </span>
    </li>
  );
}
