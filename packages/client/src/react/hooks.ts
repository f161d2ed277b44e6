import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import type { MessageData } from '@watchhamster/shared-types';
import { useEffect, useReducer, useRef, useSyncExternalStore } from 'react';
import type {
  CommandName,
  ConnectionState,
  EventOf,
  MessageHandler,
  ReceivedMessage,
  RequestResult,
  ServerName,
} from '../index.ts';
import { useClient } from './context.ts';

/** The connection, as a component shows it. */
export interface ConnectionView extends ConnectionState {
  /** Time since the last message, in milliseconds; undefined before the first. Counts on each second while not live. */
  readonly ageMs: number | undefined;
}

/** The state of the connection: its phase, why it ended, when the next attempt is, and how old what is shown may be. */
export function useConnection(): ConnectionView {
  const client = useClient();
  const { subscribe, get } = client.connection;
  const state = useSyncExternalStore(subscribe, get, get);
  const [, tick] = useReducer((count: number) => count + 1, 0);
  const counts = state.phase === 'stale' || state.phase === 'recovering' || state.phase === 'closed';
  useEffect(() => {
    if (!counts) return;
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [counts]);
  const at = client.lastMessageAt;
  return { ...state, ageMs: at === undefined ? undefined : Math.max(0, Date.now() - at) };
}

/**
 * Calls back for every message of a name, in either style, from when the component is there until it is not. The handler
 * may be a new function each time; the newest is called. No message is lost between two renders.
 */
export function useMessage<N extends ServerName>(name: N, handler: MessageHandler<N>): void {
  const client = useClient();
  const newest = useRef(handler);
  useEffect(() => {
    newest.current = handler;
  });
  useEffect(() => client.on(name, (message) => newest.current(message)), [client, name]);
}

/** Names of messages that come often enough to be kept out of React's state: use {@link useMessage}. */
type Stream = 'logUpdate' | 'log_update';

/**
 * The newest message of a name, also one that came before the component did. Messages between two renders are skipped:
 * right for states such as `statusUpdate`, wrong for events that must each be seen.
 */
export function useLatest<N extends Exclude<ServerName, Stream>>(
  name: N,
): ReceivedMessage<EventOf<N>> | undefined {
  const client = useClient();
  return useSyncExternalStore(
    (changed) => client.on(name, changed),
    () => client.latest(name),
    () => undefined,
  );
}

/** A command as a component uses it: a mutation of react-query, and whether it may be given now. */
export type CommandView<E extends CommandName> = UseMutationResult<RequestResult, Error, MessageData<E>> & {
  /** Whether the connection is live: disable the control when it is not. */
  readonly isAvailable: boolean;
};

/**
 * A command: `const control = useCommand('serviceControl')`, then `control.mutate({ service_id, action: 'restart' })`.
 * Its error is a `RequestError` that says whether it may have been carried out. It is never repeated by itself.
 */
export function useCommand<E extends CommandName>(name: E): CommandView<E> {
  const client = useClient();
  const { subscribe, get } = client.connection;
  const { phase } = useSyncExternalStore(subscribe, get, get);
  const mutation = useMutation<RequestResult, Error, MessageData<E>>({
    mutationFn: (data) => client.request(name, data),
    retry: false,
    networkMode: 'always',
  });
  return { ...mutation, isAvailable: phase === 'live' };
}
