import type { EventClientMessage, TypedClientMessage } from '@watchhamster/shared-types';
import { type Client, type ConnectionReport, createClient } from './client.ts';
import type { HistoryEntry } from './history.ts';
import type { MessageHandler, ServerName, Unsubscribe } from './names.ts';
import type { ClientOptions } from './options.ts';

/**
 * A {@link Client} under the name and with the members that the first specification shows: for programs that are written
 * to it. It connects when it is made.
 */
export class WebSocketManager {
  /** What does the work, with everything that this class does not show. */
  readonly client: Client;

  constructor(url: string | URL, options: Omit<ClientOptions, 'url'> = {}) {
    this.client = createClient({ ...options, url });
  }

  /** Upper bound of the first delay before a reconnect, in milliseconds. */
  get reconnectInterval(): number {
    return this.client.reconnectInterval;
  }
  set reconnectInterval(ms: number) {
    this.client.reconnectInterval = ms;
  }

  /** Attempts that may fail in a row. Default: no bound. */
  get maxReconnectAttempts(): number {
    return this.client.maxReconnectAttempts;
  }
  set maxReconnectAttempts(attempts: number) {
    this.client.maxReconnectAttempts = attempts;
  }

  /** Whether {@link getMessageHistory} has anything to tell. */
  get enableDebug(): boolean {
    return this.client.enableDebug;
  }
  set enableDebug(enabled: boolean) {
    this.client.enableDebug = enabled;
  }

  connect(): void {
    this.client.connect();
  }

  close(): void {
    this.client.close();
  }

  /** Sends a message in either style, without waiting for an answer; false when there is no connection. */
  send(message: TypedClientMessage | EventClientMessage): boolean {
    return this.client.send(message);
  }

  on<N extends ServerName>(name: N, handler: MessageHandler<N>): Unsubscribe {
    return this.client.on(name, handler);
  }

  getConnectionStatus(): ConnectionReport {
    return this.client.getConnectionStatus();
  }

  getMessageHistory(): readonly HistoryEntry[] {
    return this.client.getMessageHistory();
  }
}
