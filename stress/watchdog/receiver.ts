import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A program that webhooks are sent to, and that is as unreliable as the path asks for. */
export interface Receiver extends AsyncDisposable {
  readonly url: string;
  /** The texts that were taken at a path, as often as they came. */
  taken(path: string): readonly string[];
  /** How many requests came, taken or not. */
  readonly requests: number;
  /** While it is down it takes nothing, at no path, and answers 503. */
  isDown: boolean;
}

/** What a path does with the `index`th request to it; `take` notes it, and answers 200 if that is still possible. */
type Habit = (index: number, response: ServerResponse, take: () => void) => void;

const refuse =
  (status: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void =>
    void response.writeHead(status, headers).end();

/** What receivers out there do, by path; any other path takes everything. Each but the last takes it in the end. */
const habits: Readonly<Record<string, Habit>> = {
  '/steady': (_index, _response, take) => take(),
  '/unwell': (index, response, take) => (index % 3 === 1 ? refuse(503)(response) : take()),
  '/busy': (index, response, take) =>
    index % 25 === 2 ? refuse(429, { 'retry-after': '1' })(response) : take(),
  '/slow': (_index, _response, take) => void setTimeout(take, 120),
  '/cuts': (index, response, take) => {
    if (index % 4 !== 3) return take();
    // Taken, as far as this side knows; the sender never hears of it, and has to send it again.
    response.destroy();
    take();
  },
  '/silent': () => {},
};

/** The paths that take everything, sooner or later. */
export const takingPaths = Object.keys(habits).filter((path) => path !== '/silent');
export const silentPath = '/silent';

export async function startReceiver(): Promise<Receiver> {
  const taken = new Map<string, string[]>();
  const counts = new Map<string, number>();
  let requests = 0;
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    request.setEncoding('utf8');
    for await (const chunk of request) body += chunk;
    const path = request.url ?? '';
    const index = counts.get(path) ?? 0;
    counts.set(path, index + 1);
    requests++;
    const { data } = JSON.parse(body) as { data: { message?: string; title?: string } };
    if (receiver.isDown) return refuse(503)(response);
    const habit = habits[path] ?? ((_index, _response, take) => take());
    habit(index, response, () => {
      const list = taken.get(path) ?? [];
      taken.set(path, list);
      list.push(data.message ?? data.title ?? '');
      if (!response.destroyed) response.writeHead(200).end();
    });
  }
  const server = createServer((request, response) => void handle(request, response).catch(() => {}));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    isDown: false,
    url: `http://127.0.0.1:${port}`,
    taken: (path) => taken.get(path) ?? [],
    get requests() {
      return requests;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return receiver;
}
