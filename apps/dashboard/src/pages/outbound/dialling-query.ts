import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useMessage } from '@watchhamster/client/react';
import { catalogue, type MessageData } from '@watchhamster/shared-types';
import { useEffect, useRef, useState } from 'react';
import * as z from 'zod';
import { deleteJson, getJson, postJson, put, type UploadProblem } from '../../data/api.ts';
import { useSnapshotPart } from '../../data/live.tsx';
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
const dialling = z.object({
  settings: settings.nullable(),
  /** Another one for other settings; null where there are none. */
  revision: z.string().nullable(),
  isRunning: z.boolean(),
});
export type Dialling = z.output<typeof dialling>;
const callsPage = z.object({ calls: z.array(catalogue.callUpdate.data), next_after: z.number().optional() });
export type Call = z.output<typeof callsPage>['calls'][number];
const taken = z.object({ calls: z.number(), ignored_columns: z.array(z.string()) });

const removed = z.object({ removed: z.literal(true) });

const base = (id: string): string => `outbound/projects/${encodeURIComponent(id)}`;

type Brief = NonNullable<MessageData<'projectsUpdate'>['data'][number]['dialling']>;

/** Calls back when what is told of the dialling of a project is something else. */
function useTold(id: string, told: (brief: Brief) => string, onChange: () => void): void {
  const now = useSnapshotPart(({ projects }) => {
    const brief = projects.find(({ projectId }) => projectId === id)?.dialling;
    return brief && told(brief);
  });
  const before = useRef(now);
  useEffect(() => {
    if (before.current === now) return;
    before.current = now;
    onChange();
  });
}

/** How a project is dialled; read again when anybody has changed it. */
export function useDialling(id: string) {
  const query = useQuery({
    queryKey: ['api', 'dialling', id],
    queryFn: ({ signal }) => getJson(`${base(id)}/dialling`, {}, dialling, signal),
  });
  useTold(
    id,
    ({ state, revision }) => `${state} ${revision}`,
    () => void query.refetch(),
  );
  return query;
}

/**
 * The numbers of a project with their state; read again while calls are told of or the list is another one, not more often
 * than once a second.
 */
export function useCalls(id: string, state: string, q: string) {
  const query = useInfiniteQuery({
    queryKey: ['api', 'calls', id, state, q],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam: after, signal }) =>
      getJson(
        `${base(id)}/calls`,
        { after, limit: 100, state: state === 'all' ? undefined : state, q: q === '' ? undefined : q },
        callsPage,
        signal,
      ),
    getNextPageParam: ({ next_after }) => next_after,
    // While another search is under way, what was found before stays.
    placeholderData: keepPreviousData,
  });
  const reread = useReread(query.refetch);
  useMessage('callUpdate', ({ data }) => {
    if (data.projectId === id) reread();
  });
  useTold(id, ({ state: _, ...told }) => JSON.stringify(told), reread);
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
    mutationFn({ settings: next, revision }: Pick<Dialling, 'revision'> & { readonly settings: Settings }) {
      // Not over what others have saved since.
      const headers = revision === null ? { 'if-none-match': '*' } : { 'if-match': `"${revision}"` };
      const content = { type: 'application/json', body: JSON.stringify(next), headers };
      return put(`${base(id)}/dialling`, content, dialling);
    },
    onSettled: onSuccess,
  });
  const upload = useMutation({
    mutationFn({ file, mode }: { readonly file: File; readonly mode: 'replace' | 'append' }) {
      setProblems([]);
      return put(`${base(id)}/calls?mode=${mode}`, { type: 'text/csv', body: file }, taken, setProblems);
    },
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (callId: string) => deleteJson(`${base(id)}/calls/${callId}`, removed),
    onSuccess,
  });
  return { run, save, upload, remove, problems };
}

/** Where the whole list can be had, with what became of each number. */
export async function downloadCalls(id: string): Promise<string> {
  const response = await fetch(`/api/v1/${base(id)}/calls`, { headers: { accept: 'text/csv' } });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.text();
}
