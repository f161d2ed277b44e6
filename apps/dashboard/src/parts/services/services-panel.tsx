import type { ServiceSnapshot } from '@watchhamster/shared-types';
import type { ReactNode } from 'react';
import { useSnapshotPart, useSync } from '../../data/live.tsx';
import { useI18n } from '../../i18n/index.tsx';
import { MoreRows, useFirstRows } from '../../ui/first-rows.tsx';
import { useHeldRows } from '../../ui/use-held-rows.ts';
import { NoServices } from './no-services.tsx';
import { ServiceRow } from './service-row.tsx';

interface ServicesPanelProps {
  /** What is shown of them. */
  readonly only: readonly ServiceSnapshot[] | undefined;
  /** By what they were chosen. A service that it does not fit any more stays while the pointer or the keyboard is among them. */
  readonly filter: string;
  /** What is shown when it fits none. */
  readonly whenNone: ReactNode;
}

/** The services, in the order of the configuration: a row never moves under the pointer. */
export function ServicesPanel({ only, filter, whenNone }: ServicesPanelProps) {
  const { t } = useI18n();
  const services = useSnapshotPart((snapshot) => snapshot.services);
  return (
    <section aria-label={t.services.title} className="panel">
      {services === undefined ? (
        <Skeleton />
      ) : services.length === 0 ? (
        <NoServices />
      ) : (
        <FirstServices services={only ?? services} all={services} filter={filter} whenNone={whenNone} />
      )}
    </section>
  );
}

interface FirstServicesProps extends Pick<ServicesPanelProps, 'filter' | 'whenNone'> {
  readonly services: readonly ServiceSnapshot[];
  readonly all: readonly ServiceSnapshot[];
}

function FirstServices({ services, all, filter, whenNone }: FirstServicesProps) {
  const { rows, isGone, holder } = useHeldRows(services, ({ service_id }) => service_id, filter);
  const now = new Map(all.map((service) => [service.service_id, service]));
  // One that is held is shown as it is now: only its place is of before.
  const held = rows.map((row) => (isGone(row) ? (now.get(row.service_id) ?? row) : row));
  const first = useFirstRows(held);
  return (
    <div {...holder}>
      {held.length === 0 ? (
        <div className="flex min-h-48">{whenNone}</div>
      ) : (
        <>
          <Table services={first.shown} />
          <MoreRows rows={first} />
        </>
      )}
    </div>
  );
}

function Table({ services }: { readonly services: readonly ServiceSnapshot[] }) {
  const { t } = useI18n();
  const { columns } = t.services;
  const heading = 'px-3.5 py-1.5 text-left font-medium';
  return (
    <table
      aria-label={t.services.title}
      className="block w-full xl:table xl:table-fixed"
      data-testid="services-table"
    >
      <thead className="sr-only text-[13px] text-faint xl:not-sr-only xl:table-header-group">
        <tr>
          <th scope="col" className={heading}>
            {columns.service}
          </th>
          <th scope="col" className={`${heading} w-32`}>
            {columns.status}
          </th>
          <th scope="col" className={`${heading} w-20 text-right!`}>
            {columns.pid}
          </th>
          <th scope="col" className={`${heading} w-36`}>
            {columns.since}
          </th>
          <th scope="col" className={`${heading} w-40`}>
            {columns.restarts}
          </th>
          <th scope="col" className={heading}>
            {columns.outcome}
          </th>
          <th scope="col" className={`${heading} w-[290px] text-right!`}>
            {columns.control}
          </th>
        </tr>
      </thead>
      <tbody className="-mt-px -mr-px grid md:grid-cols-2 lg:grid-cols-3 xl:table-row-group">
        {services.map((service) => (
          <ServiceRow key={service.service_id} service={service} />
        ))}
      </tbody>
    </table>
  );
}

function Skeleton() {
  const { everSynced } = useSync();
  if (everSynced) return null;
  return (
    <div className="flex flex-col gap-px bg-line">
      {[1, 2, 3].map((row) => (
        <div key={row} className="flex h-[60px] items-center gap-6 bg-surface px-3.5 last:rounded-b-[10px]">
          <div className="h-4 w-40 rounded bg-inset" />
          <div className="h-5 w-20 rounded-full bg-inset" />
        </div>
      ))}
    </div>
  );
}
