import { type LogLevel, logLevel } from '@watchhamster/shared-types';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { LogFilter } from '../../data/logs/log-view.ts';

/** What of the log a page shows, kept in the address: `q`, `level`, `service`, `source`. */
export function useLogFilter(): [LogFilter, (change: Partial<LogFilter>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const filter = useMemo<LogFilter>(() => {
    const level = logLevel.safeParse(parameters.get('level')?.toUpperCase());
    return {
      minLevel: level.success ? level.data : 'DEBUG',
      serviceId: parameters.get('service') ?? undefined,
      fileName: parameters.get('source') ?? undefined,
      text: parameters.get('q') ?? '',
    };
  }, [parameters]);
  const change = (more: Partial<LogFilter>): void =>
    setParameters(
      (previous) => {
        const next = new URLSearchParams(previous);
        const put = (name: string, value: string | undefined): void =>
          value === undefined || value === '' ? next.delete(name) : next.set(name, value);
        if ('text' in more) put('q', more.text);
        if ('serviceId' in more) put('service', more.serviceId);
        if ('fileName' in more) put('source', more.fileName);
        if (more.minLevel !== undefined)
          put('level', more.minLevel === 'DEBUG' ? undefined : more.minLevel.toLowerCase());
        return next;
      },
      { replace: true },
    );
  return [filter, change];
}

/** The levels that a filter lets through, for the server; undefined when it is all of them. */
export function levelsOf(minLevel: LogLevel): string | undefined {
  const index = logLevel.options.indexOf(minLevel);
  return index <= 0 ? undefined : logLevel.options.slice(index).join(',');
}
