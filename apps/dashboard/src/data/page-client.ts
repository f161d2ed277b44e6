import { QueryClient } from '@tanstack/react-query';
import { type Client, createClient, SnapshotError } from '@watchhamster/client';
import { type Snapshot, sourcedLogEntry } from '@watchhamster/shared-types';
import * as z from 'zod';
import { language } from '../prefs/language.ts';
import { getJson } from './api.ts';
import { createServiceCommands, type ServiceCommands } from './commands.ts';
import { LogBuffer } from './logs/log-buffer.ts';
import { feedLogs } from './logs/log-feed.ts';
import { MetricsHistory } from './metrics-history.ts';
import { createStore, type Readable } from './store.ts';

/** Log lines are drawn at most ten times a second: nobody reads faster, and typing in the search stays smooth. */
const logNoticeMs = 100;

/** How true what the page shows is. */
export interface Sync {
  /** The page shows the server's state, and every message is applied to it. */
  readonly synced: boolean;
  /** It did so at some time since the page was opened. */
  readonly everSynced: boolean;
  /** Why the last snapshot could not be had; undefined when it could. */
  readonly problem: SnapshotError | undefined;
  /** The server's clock minus this one, in milliseconds. */
  readonly clockOffset: number;
}

/** The page's connection, and what is kept of it beside the snapshot. */
export interface PageClient {
  readonly client: Client;
  readonly queryClient: QueryClient;
  readonly sync: Readable<Sync>;
  /** When what is shown was last known to be true, in this computer's milliseconds; 0 before the first time. */
  readonly dataAt: () => number;
  readonly logs: LogBuffer;
  readonly metrics: MetricsHistory;
  readonly commands: ServiceCommands;
  /** The snapshot, for the view that keeps it; says in `sync` how that went. @throws SnapshotError */
  readonly fetchSnapshot: (signal: AbortSignal) => Promise<Snapshot>;
}

const logPage = z.object({ entries: z.array(sourcedLogEntry), next_before: z.number().optional() });

/** The page's client: of its own server, not connected yet. */
export function createPageClient(): PageClient {
  const client = createClient({
    connect: 'manual',
    // What the server refuses without a caller is about the sign-in, which the gate looks after.
    onProblem: ({ kind, message, cause }) => {
      if (kind !== 'server') console.warn(`WatchHamster, ${kind}: ${message}`, cause ?? '');
    },
    identity: {
      client_type: 'web_dashboard',
      user_agent: navigator.userAgent,
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      get language() {
        return language.get();
      },
    },
  });
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false, networkMode: 'always' } },
  });
  const after = (ms: number, run: () => void): void => void setTimeout(run, ms);
  const logs = new LogBuffer((run) => after(logNoticeMs, () => requestAnimationFrame(run)));
  const metrics = new MetricsHistory();
  const sync = createStore<Sync>({ synced: false, everSynced: false, problem: undefined, clockOffset: 0 });
  const patch = (change: Partial<Sync>): void => sync.set({ ...sync.get(), ...change });
  let dataAt = 0;

  feedLogs({
    client,
    buffer: logs,
    after,
    read: async (before, signal) => {
      const page = await getJson('logs', { before, limit: 500 }, logPage, signal);
      return { entries: page.entries, nextBefore: page.next_before };
    },
  });
  client.on('statusUpdate', ({ data, meta }) => {
    if (meta.timestamp !== undefined) metrics.add({ ...data, sampled_at: meta.timestamp });
  });
  client.on('connectionStatus', ({ data }) =>
    patch({ clockOffset: Date.parse(data.server_time) - Date.now() }),
  );
  client.onMessage(() => {
    if (sync.get().synced && client.connection.get().phase === 'live') dataAt = Date.now();
  });
  client.onGap(() => patch({ synced: false }));
  let wasLost = false;
  client.connection.subscribe(() => {
    const { phase } = client.connection.get();
    if (phase === 'recovering') wasLost = true;
    if (phase !== 'live' || !wasLost) return;
    wasLost = false;
    // What was read before the outage may have changed in it; the snapshot takes care of itself.
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'api' });
  });

  return {
    client,
    queryClient,
    sync,
    dataAt: () => dataAt,
    logs,
    metrics,
    commands: createServiceCommands(client, after),
    async fetchSnapshot(signal) {
      try {
        const snapshot = await client.snapshot({ signal });
        dataAt = Date.now();
        if (snapshot.status) metrics.add(snapshot.status);
        patch({ synced: true, everSynced: true, problem: undefined });
        return snapshot;
      } catch (cause) {
        if (cause instanceof SnapshotError && !signal.aborted) patch({ problem: cause });
        throw cause;
      }
    },
  };
}
