import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMessage } from '@watchhamster/client/react';
import { catalogue } from '@watchhamster/shared-types';
import { useState } from 'react';
import * as z from 'zod';
import { getJson, postJson, put, type UploadProblem } from '../../data/api.ts';
import { useReread } from '../../data/reread.ts';

const settings = z.object({
  time_zone: z.string(),
  windows: z.array(z.object({ from: z.string(), to: z.string(), days: z.array(z.string()) })),
  cool_down_seconds: z.number(),
  ring_seconds: z.number(),
  max_attempts: z.number(),
  retry_unanswered_seconds: z.number(),
  retry_failed_seconds: z.number(),
  retry_unknown: z.string(),
});
export type Settings = z.output<typeof settings>;
const dialling = z.object({ settings: settings.nullable(), isRunning: z.boolean() });
const callsPage = z.object({ calls: z.array(catalogue.callUpdate.data), next_after: z.number().optional() });
export type Call = z.output<typeof callsPage>['calls'][number];
const taken = z.object({ calls: z.number(), ignored_columns: z.array(z.string()) });

const base = (id: string): string => `outbound/projects/${encodeURIComponent(id)}`;

/** How a project is dialled. */
export const useDialling = (id: string) =>
  useQuery({
    queryKey: ['api', 'dialling', id],
    queryFn: ({ signal }) => getJson(`${base(id)}/dialling`, {}, dialling, signal),
  });

/** The numbers of a project with their state; read again while calls are told of, not more often than once a second. */
export function useCalls(id: string, state: string) {
  const query = useInfiniteQuery({
    queryKey: ['api', 'calls', id, state],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam: after, signal }) =>
      getJson(
        `${base(id)}/calls`,
        { after, limit: 100, state: state === 'all' ? undefined : state },
        callsPage,
        signal,
      ),
    getNextPageParam: ({ next_after }) => next_after,
  });
  const reread = useReread(query.refetch);
  useMessage('callUpdate', ({ data }) => {
    if (data.projectId === id) reread();
  });
  return query;
}

/** What changes the dialling of a project, and has it read again. */
export function useDiallingChanges(id: string) {
  const client = useQueryClient();
  const [problems, setProblems] = useState<readonly UploadProblem[]>([]);
  const onSuccess = async (): Promise<void> => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['api', 'dialling', id] }),
      client.invalidateQueries({ queryKey: ['api', 'calls', id] }),
    ]);
  };
  const run = useMutation({
    mutationFn: (what: 'start' | 'pause') => postJson(`${base(id)}/dialling/${what}`, {}, dialling),
    onSuccess,
  });
  const save = useMutation({
    mutationFn: (next: Settings) =>
      put(`${base(id)}/dialling`, { type: 'application/json', body: JSON.stringify(next) }, dialling),
    onSuccess,
  });
  const upload = useMutation({
    mutationFn({ file, mode }: { readonly file: File; readonly mode: 'replace' | 'append' }) {
      setProblems([]);
      return put(`${base(id)}/calls?mode=${mode}`, { type: 'text/csv', body: file }, taken, setProblems);
    },
    onSuccess,
  });
  return { run, save, upload, problems };
}

/** Where the whole list can be had, with what became of each number. */
export async function downloadCalls(id: string): Promise<string> {
  const response = await fetch(`/api/v1/${base(id)}/calls`, { headers: { accept: 'text/csv' } });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}
