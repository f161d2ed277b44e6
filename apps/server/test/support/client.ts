import {
  type DecodedServerMessage,
  decodeServerMessage,
  type ServerEventName,
} from '@watchhamster/shared-types';
import { type ClientOptions, WebSocket } from 'ws';

/** A message that arrived, decoded; what does not decode fails the test that waits. */
type Received = DecodedServerMessage;

/** Narrows a decoded message to one event. */
type Of<N extends ServerEventName> = Extract<Received, { event: N }>;

/** A real WebSocket client that keeps everything it received, in order. */
export interface TestClient extends Disposable {
  readonly socket: WebSocket;
  readonly received: readonly Received[];
  send(message: unknown): void;
  /** The first message of this event that fits, of those received and to come; each is handed out once. */
  next<N extends ServerEventName>(event: N, fits?: (message: Of<N>) => boolean): Promise<Of<N>>;
  /** Everything that is received before the answer to a ping sent now. */
  settled(): Promise<readonly Received[]>;
  /** How the connection ended. */
  closed(): Promise<{ code: number; reason: string }>;
}

/** How long a test waits for one message, in milliseconds. */
const patienceMs = 15_000;

/** Connects; resolves when the connection is open. */
export async function connect(
  url: string,
  protocols: string[] = [],
  options: ClientOptions = {},
): Promise<TestClient> {
  const socket = new WebSocket(url, protocols, options);
  const received: Received[] = [];
  const handedOut = new Set<Received>();
  let waiting: { check: () => boolean; fail: (error: Error) => void }[] = [];
  let failure: Error | undefined;

  const wake = (): void => {
    waiting = waiting.filter(({ check, fail }) => {
      if (failure) fail(failure);
      return !failure && !check();
    });
  };
  socket.on('message', (data: Buffer) => {
    const decoded = decodeServerMessage(data);
    if (decoded.ok) received.push(decoded);
    else
      failure = new Error(`the server sent what does not decode: ${decoded.error.message}: ${String(data)}`);
    wake();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => {
      resolve({ code, reason: String(reason) });
      failure ??= new Error(`closed with ${code} ${String(reason)} while waiting`);
      wake();
    });
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', () => {});

  const client: TestClient = {
    socket,
    received,
    send: (message) =>
      socket.send(
        typeof message === 'string' || message instanceof Uint8Array ? message : JSON.stringify(message),
      ),
    next(event, fits = () => true) {
      return new Promise((resolve, reject) => {
        const check = (): boolean => {
          const found = received.find(
            (message): message is Of<typeof event> =>
              message.event === event && !handedOut.has(message) && fits(message as Of<typeof event>),
          );
          if (!found) return false;
          handedOut.add(found);
          resolve(found);
          return true;
        };
        if (check()) return;
        // A wait that is never answered fails here, while the test can still close what it opened.
        const timer = setTimeout(() => {
          const seen = received.map((message) => message.event).join(', ');
          reject(
            new Error(`no '${event}' that fits within ${patienceMs} ms; received: ${seen || 'nothing'}`),
          );
        }, patienceMs);
        const done = (): boolean => {
          const found = check();
          if (found) clearTimeout(timer);
          return found;
        };
        const fail = (error: Error): void => {
          clearTimeout(timer);
          reject(error);
        };
        waiting.push({ check: done, fail });
        wake();
      });
    },
    async settled() {
      const requestId = `settle-${Math.random()}`;
      client.send({ type: 'ping', data: { client_time: new Date().toISOString() }, request_id: requestId });
      await client.next('ack', ({ data }) => data.request_id === requestId);
      return received;
    },
    closed: () => closed,
    [Symbol.dispose]: () => socket.terminate(),
  };
  return client;
}
