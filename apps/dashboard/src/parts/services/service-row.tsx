import type { ServiceSnapshot } from '@watchhamster/shared-types';
import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useI18n } from '../../i18n/index.tsx';
import { pagePaths } from '../../router/paths.ts';
import { Lasting } from '../../ui/time.tsx';
import { CommandOutcome } from './command-outcome.tsx';
import { NextRestart } from './next-restart.tsx';
import { ServiceActions } from './service-actions.tsx';
import { ServiceStatusBadge } from './service-status.tsx';

interface ServiceRowProps {
  readonly service: ServiceSnapshot;
}

/** One service. Its height is the same whatever it has to say: what lies below it stays where it is. */
export const ServiceRow = memo(function ServiceRow({ service }: ServiceRowProps) {
  const { t, format } = useI18n();
  const { columns } = t.services;
  const { service_id: id, service_name: name } = service;
  return (
    <tr
      data-testid={`service-row-${id}`}
      className="grid grid-cols-2 content-start gap-x-3 gap-y-1 border-line border-t px-3.5 pt-3 pb-2 md:border-r xl:table-row xl:h-[60px] xl:border-r-0"
    >
      <th scope="row" className="col-span-2 min-w-0 text-left font-normal xl:px-3.5 xl:py-1.5">
        <Link
          href={`${pagePaths.services}/${encodeURIComponent(id)}`}
          className="link-plain block font-medium [overflow-wrap:anywhere]"
        >
          {name}
        </Link>
        <span className="block break-all font-mono text-faint text-xs">{id}</span>
      </th>
      <td className="col-span-2 flex items-center gap-2 xl:table-cell xl:px-3.5 xl:py-1.5">
        <ServiceStatusBadge serviceId={id} status={service.status} />
        <LastExit service={service} />
      </td>
      <Cell label={columns.pid} className="font-mono text-[13px] xl:text-right">
        {service.pid ?? <span className="text-faint">–</span>}
      </Cell>
      <Cell label={columns.since}>
        <Lasting at={service.since} />
      </Cell>
      <Cell label={columns.restarts} className="col-span-2">
        {format.number(service.restart_count)}
        {service.next_restart_at !== undefined && (
          <span className="ml-2 xl:ml-0 xl:block">
            <NextRestart at={service.next_restart_at} />
          </span>
        )}
      </Cell>
      <td className="order-last col-span-2 xl:px-3.5 xl:py-1.5">
        <CommandOutcome serviceId={id} />
      </td>
      <td className="col-span-2 pt-1.5 xl:px-3.5 xl:py-1.5">
        <ServiceActions service={service} />
      </td>
    </tr>
  );
});

interface CellProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A cell that carries its column's name where there is no room for a table. */
function Cell({ label, className = '', children }: CellProps) {
  return (
    <td className={`min-w-0 leading-6 xl:px-3.5 xl:py-1.5 ${className}`}>
      <span aria-hidden="true" className="mr-2 font-sans text-[13px] text-faint xl:hidden">
        {label}
      </span>
      {children}
    </td>
  );
}

/** How it ended the last time, while that is why it is not running. */
function LastExit({ service: { status, last_exit: exit } }: ServiceRowProps) {
  const { t, format } = useI18n();
  if (!exit || status === 'running') return null;
  const text =
    exit.signal !== null
      ? t.services.exitSignal(exit.signal)
      : exit.exit_code !== null
        ? t.services.exitCode(exit.exit_code)
        : undefined;
  if (text === undefined) return null;
  return (
    <span
      className="whitespace-nowrap text-faint text-xs xl:mt-0.5 xl:block"
      title={format.exact(new Date(exit.at))}
    >
      {text}
    </span>
  );
}
