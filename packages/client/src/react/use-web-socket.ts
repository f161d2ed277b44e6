import type { EventClientMessage, TypedClientMessage } from '@watchhamster/shared-types';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Client, createClient, type ReceivedMessage, type SocketLike } from '../index.ts';

/** What {@link useWebSocket} gives. */
export interface WebSocketView {
  readonly socket: SocketLike | null;
  readonly isConnected: boolean;
  /** The newest message, as it was sent. */
  readonly lastMessage: ReceivedMessage['wire'] | null;
  /** False when there is no connection, and nothing was sent. */
  readonly sendMessage: (message: TypedClientMessage | EventClientMessage) => boolean;
}

/**
 * A connection of the component's own, with the members that the first specification shows. It needs no provider.
 *
 * Prefer `useMessage`: `lastMessage` is a state, and of several messages that arrive before the next render it keeps the
 * last alone. The others are never seen, and the server sends what happens within 200 ms together.
 */
export function useWebSocket(url: string): WebSocketView {
  const client = useRef<Client | undefined>(undefined);
  const [connected, setConnected] = useState<SocketLike | null>(null);
  const [lastMessage, setLastMessage] = useState<ReceivedMessage['wire'] | null>(null);
  useEffect(() => {
    const mine = createClient({ url });
    client.current = mine;
    const read = (): void => {
      const { phase } = mine.connection.get();
      setConnected(phase === 'live' || phase === 'stale' ? (mine.socket ?? null) : null);
    };
    const stopReading = mine.connection.subscribe(read);
    const stopListening = mine.onMessage(({ wire }) => setLastMessage(wire));
    return () => {
      stopReading();
      stopListening();
      mine.close();
      client.current = undefined;
      setConnected(null);
    };
  }, [url]);
  const sendMessage = useCallback<WebSocketView['sendMessage']>(
    (message) => client.current?.send(message) ?? false,
    [],
  );
  return { socket: connected, isConnected: connected !== null, lastMessage, sendMessage };
}
