import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type AlertSnapshot, alertSnapshot } from '@watchhamster/shared-types';
import { useEffect } from 'react';
import * as z from 'zod';
import { getJson } from '../../data/api.ts';
import { useSnapshotPart } from '../../data/live.tsx';
import { useReread } from '../../data/reread.ts';

const alertsPage = z.object({ alerts: z.array(alertSnapshot), next_before: z.number().optional() });

/** Every alert that is kept, newest first; read again when one begins, changes or ends. */
export function useAlertHistory() {
  const query = useInfiniteQuery({
    queryKey: ['api', 'alerts', 'all'],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam: before, signal }) =>
      getJson('alerts', { state: 'all', before, limit: 100 }, alertsPage, signal),
    getNextPageParam: ({ next_before }) => next_before,
  });
  const newest = useNewestChange();
  const reread = useReread(query.refetch);
  useEffect(() => {
    if (newest !== undefined) reread();
  }, [newest, reread]);
  return query;
}

/** One alert, open or over; null when the server keeps none of this id. */
export function useAlert(id: string) {
  const open = useSnapshotPart(({ alerts }) => alerts.find(({ alert_id }) => alert_id === id));
  const newest = useNewestChange();
  const query = useQuery({
    queryKey: ['api', 'alerts', id, newest],
    enabled: open === undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<AlertSnapshot | null> => {
      let before: number | undefined;
      // The server keeps ten thousand that are over, and has no address for one.
      do {
        const page = await getJson('alerts', { state: 'all', before, limit: 1000 }, alertsPage, signal);
        const found = page.alerts.find(({ alert_id }) => alert_id === id);
        if (found) return found;
        before = page.next_before;
      } while (before !== undefined);
      return null;
    },
  });
  return { alert: open ?? query.data, error: query.error, retry: () => void query.refetch() };
}

/** The position of the newest message about an alert. */
function useNewestChange(): number | undefined {
  return useSnapshotPart(
    ({ recent_events }) => recent_events.findLast(({ message }) => message.type === 'alert')?.position,
  );
}
