import { useMemo, useState } from 'react';
import type { LogFilter } from '../../data/logs/log-view.ts';
import { useQueryState } from '../../router/query-state.ts';
import { useLogFilter } from './filter-state.ts';
import { LiveLog } from './live-log.tsx';
import { PastLog } from './past-log.tsx';

/** Long lines are wrapped from the start where there is no room to read them otherwise. */
const narrow = () => matchMedia('(max-width: 40rem)').matches;

interface LogsViewProps {
  /** The service that the page is about. Default: the reader chooses. */
  readonly serviceId?: string;
  readonly className: string;
}

/** The log: live, or around the moment that the address names as `at`. */
export function LogsView({ serviceId, className }: LogsViewProps) {
  const [chosen, setFilter] = useLogFilter();
  const [at, setAt] = useQueryState('at', '');
  const [wrapping, setWrapping] = useQueryState('wrap', '');
  const [fallback] = useState(narrow);
  const filter: LogFilter = useFixed(chosen, serviceId);
  const wrap = wrapping === '' ? fallback : wrapping === 'yes';
  const common = {
    filter,
    onFilter: setFilter,
    isOfOneService: serviceId !== undefined,
    wrap,
    onWrap: (next: boolean) => setWrapping(next === fallback ? '' : next ? 'yes' : 'no'),
    onMoment: setAt,
    className,
  };
  return at !== '' && !Number.isNaN(Date.parse(at)) ? (
    <PastLog {...common} at={at} onLive={() => setAt('')} />
  ) : (
    <LiveLog {...common} />
  );
}

/** The same object as long as nothing changes: the view filters anew for another. */
function useFixed(filter: LogFilter, serviceId: string | undefined): LogFilter {
  return useMemo(
    () => (serviceId === undefined ? filter : { ...filter, serviceId, fileName: undefined }),
    [filter, serviceId],
  );
}
