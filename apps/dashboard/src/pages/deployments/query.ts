import { useInfiniteQuery } from '@tanstack/react-query';
import { catalogue } from '@watchhamster/shared-types';
import { useEffect } from 'react';
import * as z from 'zod';
import { getJson } from '../../data/api.ts';
import { useSnapshotPart } from '../../data/live.tsx';
import { useReread } from '../../data/reread.ts';

const run = z.object({
  number: z.number(),
  deployment_id: z.string(),
  deployment: z.string(),
  branch: z.string(),
  commit_hash: z.string(),
  trigger: z.enum(['poll', 'request']),
  state: z.enum(['waiting', 'running', 'rolling_back', 'completed', 'failed', 'rolled_back', 'superseded']),
  progress: z.number(),
  message: z.string(),
  steps: catalogue.poscoEvent.data.shape.steps,
  failure: z
    .object({ code: z.string(), step: z.string().optional(), lines: z.array(z.string()).optional() })
    .nullable(),
  created_at: z.string(),
  started_at: z.string().nullable(),
  finished_at: z.string().nullable(),
});

/** A run of a deployment, as the server keeps it. */
export type Run = z.output<typeof run>;

const runsPage = z.object({ history: z.array(run), next_before: z.number().optional() });

/** The runs of a deployment, newest first; read again at every step of one. */
export function useRuns(deployment: string) {
  const query = useInfiniteQuery({
    queryKey: ['api', 'runs', deployment],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam: before, signal }) =>
      getJson('deployments', { deployment, before, limit: 30 }, runsPage, signal),
    getNextPageParam: ({ next_before }) => next_before,
  });
  const newest = useSnapshotPart(
    ({ recent_events }) =>
      recent_events.findLast(
        ({ message }) => message.type === 'posco_event' && message.data.deployment === deployment,
      )?.position,
  );
  const reread = useReread(query.refetch);
  useEffect(() => {
    if (newest !== undefined) reread();
  }, [newest, reread]);
  return query;
}

/** A commit as people read it. */
export const short = (commit: string): string => commit.slice(0, 8);
