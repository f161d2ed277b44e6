import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { sees } from './api.ts';
import type { Clock } from './clock.ts';
import type { FaultScript } from './faults.ts';
import type { PbxHappening } from './happenings.ts';
import type { Account } from './options.ts';
import type { EventFrame, EventType } from './wire.ts';

/** An event socket that is open. */
export interface OpenSocket {
  readonly clientId: string;
  /** It says nothing any more, not even a pong. */
  readonly isSilent: boolean;
}

/** The event sockets that are open. */
export interface Sockets {
  /** Completes a handshake of an account that may. */
  open(request: IncomingMessage, socket: Duplex, head: Buffer, account: Account): void;
  /** Sends an event to all who see the DN. */
  publish(dn: string, type: EventType, entity: string, attached: unknown): void;
  /** Closes all of them: 1006 destroys the TCP connections, others are sent as a close. */
  drop(code: number): void;
  /** All that are open now stay open and say nothing any more. */
  silence(): void;
  all(): readonly OpenSocket[];
  sequence(): number;
}

export interface SocketsParts {
  readonly clock: Clock;
  readonly faults: FaultScript;
  readonly observe: (happening: PbxHappening) => void;
  /** Carries out a request that came over a socket, and gives what the event of its answer has. */
  readonly request: (
    account: Account,
    text: string,
  ) => Promise<{ readonly entity: string; readonly attached: unknown } | undefined>;
}

export function createSockets({ clock, faults, observe, request }: SocketsParts): Sockets {
  const server = new WebSocketServer({ noServer: true, autoPong: false, maxPayload: 1 << 20 });
  const accounts = new Map<WebSocket, Account>();
  const silent = new WeakSet<WebSocket>();
  let sequence = 0;
  let held: (() => void) | undefined;

  const write = (socket: WebSocket, frame: EventFrame): void => {
    if (!silent.has(socket) && socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
  };
  const close = (socket: WebSocket, code: number): void => {
    if (code === 1006) socket.terminate();
    else socket.close(code);
  };
  const frameOf = (event_type: EventType, entity: string, attached_data: unknown): EventFrame => ({
    sequence: ++sequence,
    event: { event_type, entity, attached_data },
  });

  return {
    open(incoming, stream, head, account) {
      server.handleUpgrade(incoming, stream, head, (socket) => {
        accounts.set(socket, account);
        const { clientId } = account;
        observe({ at: clock.now(), type: 'socket_opened', clientId });
        // What is wrong with a frame closes the socket, which is told by the close.
        socket.on('error', () => {});
        socket.on('ping', (data) => {
          if (!silent.has(socket)) socket.pong(data);
        });
        socket.on('close', (code) => {
          accounts.delete(socket);
          observe({ at: clock.now(), type: 'socket_closed', clientId, code });
        });
        socket.on('message', async (data: RawData) => {
          if (silent.has(socket)) return;
          const answer = await request(account, String(data));
          if (answer) write(socket, frameOf(4, answer.entity, answer.attached));
        });
      });
    },
    publish(dn, type, entity, attached) {
      const frame = frameOf(type, entity, attached);
      const receivers = [...accounts].filter(([, account]) => sees(account, dn)).map(([socket]) => socket);
      const send = (): void => {
        for (const socket of receivers) write(socket, frame);
      };
      const before = held;
      held = undefined;
      const effect = faults.forEvent(dn);
      switch (effect?.kind) {
        case 'drop':
          break;
        case 'reorder':
          if (before) send();
          else held = send;
          break;
        case 'delay':
          clock.after(effect.ms, send);
          break;
        case 'close':
          for (const socket of receivers) close(socket, effect.code);
          break;
        case 'silence':
          for (const socket of receivers) silent.add(socket);
          break;
        case 'duplicate':
          send();
          send();
          break;
        default:
          send();
      }
      before?.();
    },
    drop(code) {
      for (const socket of accounts.keys()) close(socket, code);
    },
    silence() {
      for (const socket of accounts.keys()) silent.add(socket);
    },
    all: () => [...accounts].map(([socket, { clientId }]) => ({ clientId, isSilent: silent.has(socket) })),
    sequence: () => sequence,
  };
}
