import { type Client, createClient } from '@watchhamster/client';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { usePageClient } from '../../data/live.tsx';
import { createFrameLog, type FrameLog, type FrameLogState, type Line } from './frame-log.ts';

/** What the inspector looks at. */
export interface Inspected {
  readonly log: FrameLog;
  readonly state: FrameLogState;
  /** The connections there are. */
  readonly clients: Readonly<Record<Line, Client | undefined>>;
}

/** Frames of the page's connection, and of a second one in the event style while that is wanted. */
export function useInspector({ second }: { readonly second: boolean }): Inspected {
  const { client } = usePageClient();
  const [log] = useState(() => createFrameLog((run) => setTimeout(() => requestAnimationFrame(run), 100)));
  const [other, setOther] = useState<Client | undefined>(undefined);
  const state = useSyncExternalStore(log.state.subscribe, log.state.get);
  useEffect(() => client.onFrame((frame) => log.add('page', frame)), [client, log]);
  useEffect(() => {
    if (!second) return;
    const opened = createClient({
      connect: 'manual',
      dialect: 'event',
      identity: { client_type: 'web_inspector' },
      // It is looked at: what the server says of it stands in the list.
      onProblem: () => {},
    });
    const stop = opened.onFrame((frame) => log.add('second', frame));
    opened.connect();
    setOther(opened);
    return () => {
      stop();
      opened.close();
      setOther(undefined);
    };
  }, [second, log]);
  return { log, state, clients: { page: client, second: other } };
}

/** Whether a connection is live; false while there is none. */
export function useIsLive(client: Client | undefined): boolean {
  const none = useRef(() => () => {});
  return useSyncExternalStore(
    client?.connection.subscribe ?? none.current,
    () => client?.connection.get().phase === 'live',
  );
}
