import { once } from 'node:events';
import { WebSocket } from 'ws';
import type {
  CallControlResult,
  DnEntry,
  EventFrame,
  Participant,
  PbxSimulator,
  PbxSimulatorOptions,
} from '../src/index.ts';
import { createManualClock, startPbxSimulator } from '../src/index.ts';

export const account = { clientId: 'app', clientSecret: 'not-a-secret & odd=%' };

/** A simulator whose calls go by a clock of their own. */
export async function startTestPbx(options: Partial<PbxSimulatorOptions> = {}) {
  const clock = createManualClock(Date.parse('2030-01-01T00:00:00Z'));
  const pbx = await startPbxSimulator({ accounts: [account], clock, seed: 1, ...options });
  return { pbx, clock, [Symbol.asyncDispose]: () => pbx.close() };
}

/** What a client of the simulator does, and nothing else. */
export interface TestClient {
  readonly token: string;
  get(path: string): Promise<Response>;
  post(path: string, body?: unknown): Promise<Response>;
  list(): Promise<readonly DnEntry[]>;
  makecall(dn: string, destination: string, more?: object): Promise<CallControlResult>;
  participant(dn: string, id: number): Promise<Participant>;
}

export async function getToken(
  { url }: PbxSimulator,
  { clientId, clientSecret } = account,
): Promise<Response> {
  const form = { client_id: clientId, client_secret: clientSecret, grant_type: 'client_credentials' };
  return fetch(`${url}/connect/token`, { method: 'POST', body: new URLSearchParams(form) });
}

export async function connect(pbx: PbxSimulator, who = account): Promise<TestClient> {
  const { access_token: token } = (await (await getToken(pbx, who)).json()) as {
    readonly access_token: string;
  };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=utf-8' };
  const client: TestClient = {
    token,
    get: (path) => fetch(pbx.url + path, { headers }),
    post: (path, body = {}) => fetch(pbx.url + path, { method: 'POST', headers, body: JSON.stringify(body) }),
    list: async () => (await (await client.get('/callcontrol')).json()) as DnEntry[],
    async makecall(dn, destination, more = {}) {
      const response = await client.post(`/callcontrol/${dn}/makecall`, { destination, ...more });
      if (!response.ok) throw new Error(`makecall was answered with ${response.status}`);
      return (await response.json()) as CallControlResult;
    },
    participant: async (dn, id) =>
      (await (await client.get(`/callcontrol/${dn}/participants/${id}`)).json()) as Participant,
  };
  return client;
}

/** An event socket that remembers its frames. */
export async function listen(pbx: PbxSimulator, token: string, options: { ca?: string } = {}) {
  const socket = new WebSocket(`${pbx.url.replace('http', 'ws')}/callcontrol/ws`, {
    ...options,
    headers: { authorization: `Bearer ${token}` },
  });
  const frames: EventFrame[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)));
    for (const look of [...waiting]) look();
  });
  const closed = new Promise<number>((resolve) => {
    socket.on('close', resolve);
  });
  socket.on('error', () => {});
  await once(socket, 'open');
  return {
    socket,
    frames,
    closed,
    /** Waits until there are so many frames. */
    until: (count: number) =>
      new Promise<readonly EventFrame[]>((resolve) => {
        const look = (): void => {
          if (frames.length < count) return;
          waiting.delete(look);
          resolve(frames);
        };
        waiting.add(look);
        look();
      }),
    [Symbol.dispose]: () => socket.terminate(),
  };
}

/** The frames in short: `upsert /callcontrol/…`. */
export const told = (frames: readonly EventFrame[]): readonly string[] =>
  frames.map(
    ({ event }) => `${['upsert', 'remove', 'dtmf', 'prompt', 'answer'][event.event_type]} ${event.entity}`,
  );

/** Something that a test waits for. */
export function signal() {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}
