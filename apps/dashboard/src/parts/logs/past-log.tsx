import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { sourcedLogEntry } from '@watchhamster/shared-types';
import { useMemo } from 'react';
import * as z from 'zod';
import { getJson } from '../../data/api.ts';
import type { LogRow } from '../../data/logs/log-buffer.ts';
import type { LogFilter } from '../../data/logs/log-view.ts';
import { useI18n } from '../../i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useReadMore } from '../../ui/use-read-more.ts';
import { levelsOf } from './filter-state.ts';
import { GoToMoment } from './go-to-moment.tsx';
import { LogList } from './log-list.tsx';
import { type LogControls, LogToolbar } from './log-toolbar.tsx';

const pageSchema = z.object({
  entries: z.array(sourcedLogEntry),
  next_before: z.number().optional(),
  next_after: z.number().optional(),
});
type Page = z.output<typeof pageSchema>;
type Place = { readonly around: string } | { readonly before: number } | { readonly after: number };

const pageSize = 400;

interface PastLogProps extends LogControls {
  /** The moment that is shown, RFC 3339. */
  readonly at: string;
  readonly onMoment: (at: string) => void;
  readonly onLive: () => void;
  readonly className: string;
}

/** What was logged around a moment, from the server's history, page by page in both directions. */
export function PastLog(props: PastLogProps) {
  const { at, filter, onFilter, isOfOneService, wrap, onWrap, onMoment, onLive, className } = props;
  const { t, format } = useI18n();
  const say = useToast();
  const readMore = useReadMore();
  const query = usePages(at, filter);
  const { data, isFetchingPreviousPage, isFetchingNextPage, hasPreviousPage, hasNextPage } = query;
  const rows = useMemo(() => rowsOf(data), [data]);
  const startAt = useMemo(() => {
    const moment = Date.parse(at);
    const first = rows.find((row) => row.kind === 'entry' && Date.parse(row.entry.timestamp) >= moment);
    return (first ?? rows.at(-1))?.key;
    // The moment is looked for in what was loaded around it.
  }, [at, data === undefined, filter]);
  const readNewer = async () => {
    const before = rows.length;
    const read = await readMore(query.fetchNextPage());
    if (read && rowsOf(read.data).length === before)
      say({ tone: 'info', text: t.logs.noNewer, subject: 'newer' });
  };
  const moment = new Date(at);
  return (
    <Panel
      title={t.logs.past}
      testId="logs-panel"
      className={className}
      summary={
        <time dateTime={at} title={format.exact(moment)} data-testid="log-moment">
          {format.exact(moment)}
        </time>
      }
      tools={
        <>
          <GoToMoment at={at} onMoment={onMoment} />
          <Button
            busy={isFetchingPreviousPage}
            obstacle={hasPreviousPage ? undefined : t.logs.noOlder}
            onClick={() => void readMore(query.fetchPreviousPage())}
            data-testid="log-page-older"
          >
            {t.logs.older}
          </Button>
          <Button
            busy={isFetchingNextPage}
            obstacle={hasNextPage ? undefined : t.logs.noNewer}
            onClick={() => void readNewer()}
            data-testid="log-page-newer"
          >
            {t.logs.newer}
          </Button>
          <Button look="primary" onClick={onLive} data-testid="log-live">
            {t.logs.backToLive}
          </Button>
        </>
      }
    >
      <LogToolbar {...{ filter, onFilter, isOfOneService, wrap, onWrap, rows }} />
      {query.error && !data ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : !data ? (
        <Skeleton rows={8} height={22} />
      ) : rows.length === 0 ? (
        <EmptyState title={t.logs.nothingThere} testId="logs-no-match">
          <p>{t.logs.noMatchBody}</p>
        </EmptyState>
      ) : (
        <LogList
          rows={rows}
          wrap={wrap}
          mode="past"
          heldBack={0}
          startAt={startAt}
          onMode={() => {}}
          onMoment={(row) => row.kind === 'entry' && onMoment(row.entry.timestamp)}
        />
      )}
    </Panel>
  );
}

function usePages(at: string, { minLevel, serviceId, fileName, text }: LogFilter) {
  const level = levelsOf(minLevel);
  const q = text.trim() === '' ? undefined : text.trim().slice(0, 200);
  return useInfiniteQuery({
    queryKey: ['logs', at, level, serviceId, fileName, q],
    initialPageParam: { around: at } as Place,
    queryFn: ({ pageParam, signal }) => {
      const about = { service: serviceId, source: fileName, level, q, limit: pageSize };
      return getJson('logs', { ...about, ...pageParam }, pageSchema, signal);
    },
    getPreviousPageParam: ({ next_before }): Place | undefined =>
      next_before === undefined ? undefined : { before: next_before },
    getNextPageParam: ({ next_after }): Place | undefined =>
      next_after === undefined ? undefined : { after: next_after },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function rowsOf(data: InfiniteData<Page> | undefined): LogRow[] {
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return entries.map(({ sequence: key, file_name: fileName, service_id: serviceId, ...entry }) => ({
    kind: 'entry',
    key,
    entry,
    fileName,
    serviceId,
  }));
}
