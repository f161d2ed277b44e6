import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type DecodedClientMessage,
  decodeClientMessage,
  encodeMessage,
  type Snapshot,
  type TypedServerMessage,
} from '@watchhamster/shared-types';
import { type WebSocket, WebSocketServer } from 'ws';

/** One connection, seen from the server. */
export interface Peer {
  readonly socket: WebSocket;
  readonly protocol: string;
  send(message: TypedServerMessage): void;
  /** The next message from the client that has this name. */
  next(event: DecodedClientMessage['event']): Promise<DecodedClientMessage>;
}

/** A real HTTP and WebSocket server on a free port of the loopback interface, whose answers the test decides. */
export class TestServer implements AsyncDisposable {
  /** Answers `GET /api/v1/snapshot`; a number is an HTTP status without a body. */
  snapshot: () => Promise<Snapshot | number> = async () => 404;
  readonly #http = createServer(async (_request, response) => {
    const answer = await this.snapshot();
    if (typeof answer === 'number') response.writeHead(answer).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  readonly #sockets = new WebSocketServer({ server: this.#http });
  readonly #waiting: ((peer: Peer) => void)[] = [];
  readonly #arrived: Peer[] = [];

  static async start(): Promise<TestServer> {
    const server = new TestServer();
    server.#sockets.on('connection', (socket) => {
      const peer = peerOf(socket);
      const waiting = server.#waiting.shift();
      if (waiting) waiting(peer);
      else server.#arrived.push(peer);
    });
    server.#http.listen(0, '127.0.0.1');
    await once(server.#http, 'listening');
    return server;
  }

  get #port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  get socketUrl(): string {
    return `ws://127.0.0.1:${this.#port}/ws`;
  }

  get snapshotUrl(): string {
    return `http://127.0.0.1:${this.#port}/api/v1/snapshot`;
  }

  /** The next connection that nobody has taken yet. */
  connection(): Promise<Peer> {
    const arrived = this.#arrived.shift();
    return arrived ? Promise.resolve(arrived) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const client of this.#sockets.clients) client.terminate();
    this.#sockets.close();
    this.#http.closeAllConnections();
    this.#http.close();
    await once(this.#http, 'close');
  }
}

function peerOf(socket: WebSocket): Peer {
  const inbox: DecodedClientMessage[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    const decoded = decodeClientMessage(data.toString());
    if (!decoded.ok) throw new Error(`the client sent nonsense: ${decoded.error.message}`);
    inbox.push(decoded);
    for (const check of [...waiting]) check();
  });
  return {
    socket,
    protocol: socket.protocol,
    send: (message) => socket.send(encodeMessage(message, 'typed')),
    next: (event) =>
      new Promise((resolve) => {
        const check = () => {
          const index = inbox.findIndex((message) => message.event === event);
          const [found] = index < 0 ? [] : inbox.splice(index, 1);
          if (!found) return;
          waiting.delete(check);
          resolve(found);
        };
        waiting.add(check);
        check();
      }),
  };
}
