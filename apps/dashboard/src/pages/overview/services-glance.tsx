import type { ServiceSnapshot } from '@watchhamster/shared-types';
import { Link } from 'wouter';
import { useSnapshotPart } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { usePageTexts } from '../../i18n/page-texts.ts';
import { NoServices } from '../../parts/services/no-services.tsx';
import { ServiceCounts } from '../../parts/services/service-counts.tsx';
import { ServiceStatusBadge } from '../../parts/services/service-status.tsx';
import { pagePaths } from '../../router/paths.ts';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/states.tsx';
import { Lasting } from '../../ui/time.tsx';
import { overviewTexts } from './i18n.ts';

/** The services in the order of the configuration: how each is, since when, and the way to it. */
export function ServicesGlance() {
  const { t } = useI18n();
  const texts = usePageTexts(overviewTexts);
  const services = useSnapshotPart((snapshot) => snapshot.services);
  return (
    <Panel
      title={t.services.title}
      testId="services-glance"
      summary={services && services.length > 0 && <ServiceCounts services={services} />}
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
