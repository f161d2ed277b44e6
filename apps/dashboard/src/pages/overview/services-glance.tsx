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
import { useHeldRows } from '../../ui/use-held-rows.ts';
import { overviewTexts } from './i18n.ts';

/** More of them are no glance: the others are a page away. */
const most = 24;

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
        <Items services={services} />
      )}
    </Panel>
  );
}

function Items({ services }: { readonly services: readonly ServiceSnapshot[] }) {
  const { t, format } = useI18n();
  const { rows, holder } = useHeldRows(atAGlance(services), ({ service_id }) => service_id);
  // One that is held and no longer among the first is shown as it is now.
  const now = new Map(services.map((service) => [service.service_id, service]));
  const left = services.length - most;
  return (
    <div {...holder}>
      <ul className="grid grid-cols-1 sm:grid-cols-2">
        {rows.map((row) => (
          <Item key={row.service_id} service={now.get(row.service_id) ?? row} />
        ))}
      </ul>
      {left > 0 && (
        <Link href={pagePaths.services} className="link block border-line border-t px-3.5 py-2 text-[13px]">
          {t.moreRows(format.number(left))}
        </Link>
      )}
    </div>
  );
}

/** Those that fit; where not all do, first those that somebody should look at. */
function atAGlance(services: readonly ServiceSnapshot[]): readonly ServiceSnapshot[] {
  if (services.length <= most) return services;
  const isNoted = ({ status }: ServiceSnapshot): boolean => status !== 'running' && status !== 'stopped';
  const rank = (service: ServiceSnapshot): number =>
    service.status === 'error' ? 0 : isNoted(service) ? 1 : 2;
  return [...services].sort((a, b) => rank(a) - rank(b)).slice(0, most);
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
