import { type LogLevel, logLevel } from '@watchhamster/shared-types';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { LogFilter } from '../../data/logs/log-view.ts';
import { changeQuery } from '../../router/query-state.ts';

/** What of the log a page shows, kept in the address: `q`, `level`, `service`, `source`. */
export function useLogFilter(): [LogFilter, (change: Partial<LogFilter>) => void] {
  const [parameters] = useSearchParams();
  const filter = useMemo<LogFilter>(() => {
    const level = logLevel.safeParse(parameters.get('level')?.toUpperCase());
    return {
      minLevel: level.success ? level.data : 'DEBUG',
      serviceId: parameters.get('service') ?? undefined,
      fileName: parameters.get('source') ?? undefined,
      text: parameters.get('q') ?? '',
    };
  }, [parameters]);
  return [filter, changeFilter];
}

function changeFilter(more: Partial<LogFilter>): void {
  const level = more.minLevel === 'DEBUG' ? undefined : more.minLevel?.toLowerCase();
  changeQuery({
    ...('text' in more ? { q: more.text } : {}),
    ...('serviceId' in more ? { service: more.serviceId } : {}),
    ...('fileName' in more ? { source: more.fileName } : {}),
    ...('minLevel' in more ? { level } : {}),
  });
}

/** The levels that a filter lets through, for the server; undefined when it is all of them. */
export function levelsOf(minLevel: LogLevel): string | undefined {
  const index = logLevel.options.indexOf(minLevel);
  return index <= 0 ? undefined : logLevel.options.slice(index).join(',');
}
