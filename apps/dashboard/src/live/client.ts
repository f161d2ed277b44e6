import type { DecodedServerMessage } from '@watchhamster/shared-types';
import { type Clock, systemClock } from './clock.ts';
import { Commands } from './commands.ts';
import { LiveConnection } from './connection.ts';
import { randomId } from './ids.ts';
import { LogBuffer } from './log-buffer.ts';
import { MetricsHistory } from './metrics-history.ts';
import { LiveSession, type SnapshotCache } from './session.ts';

/** What the client says of itself. Nothing is permitted because of it. */
export interface ClientIdentity {
  /** BCP 47; the server words its errors in it. Read at every connect. */
  readonly language: () => string;
  readonly userAgent: string;
  readonly timezone: string;
}

/** What a live client needs of its surroundings. */
export interface LiveClientOptions {
  /** The WebSocket's address, such as `wss://host/ws`. */
  readonly url: string;
  readonly cache: SnapshotCache;
  readonly identity: ClientIdentity;
  /** Runs a notice about new log lines soon, once. */
  readonly scheduleLogs: (run: () => void) => void;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly openSocket?: (url: string, protocol: string) => WebSocket;
  readonly onUnknown?: (description: string) => void;
}

/** The parts of a live connection, put together. */
export interface LiveClient {
  readonly connection: LiveConnection;
  readonly session: LiveSession;
  readonly commands: Commands;
  readonly logs: LogBuffer;
  readonly metrics: MetricsHistory;
}

/** Puts a live client together. Nothing is opened until `connection.connect()`. */
export function createLiveClient(options: LiveClientOptions): LiveClient {
  const { url, cache, identity, scheduleLogs } = options;
  const { clock = systemClock, random = Math.random } = options;
  const { openSocket = (address, protocol) => new WebSocket(address, protocol) } = options;
  const { onUnknown = (description) => console.warn(`WatchHamster: message ignored – ${description}`) } =
    options;
  const clientId = `dashboard-${randomId()}`;
  const logs = new LogBuffer(scheduleLogs);
  const metrics = new MetricsHistory();

  const connection: LiveConnection = new LiveConnection({
    url,
    clock,
    random,
    openSocket,
    onUnknown,
    onOpen: () => session.opened(),
    onMessage: (message: DecodedServerMessage) => {
      commands.receive(message);
      session.receive(message);
    },
    onDown: () => {
      commands.connectionLost();
      session.down();
    },
  });
  const commands = new Commands({ clock, newId: randomId, send: (message) => connection.send(message) });
  const session = new LiveSession({
    clock,
    random,
    cache,
    logs,
    metrics,
    introduce: (resume) => {
      connection.send({
        type: 'client_info',
        data: {
          client_id: clientId,
          client_type: 'web_dashboard',
          language: identity.language(),
          user_agent: identity.userAgent,
          timezone: identity.timezone,
          ...(resume ? { resume } : {}),
        },
      });
    },
    onDraining: (ms) => connection.reconnectAfter(ms),
  });
  return { connection, session, commands, logs, metrics };
}
