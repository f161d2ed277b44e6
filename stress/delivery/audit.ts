import { type Fact, readMessage } from './messages.ts';
import { openSocket } from './socket.ts';

/** What the server says when a client connects. */
export interface Greeting {
  readonly epoch: string;
  readonly position: number;
  readonly clients: number;
}

/** How long a reader waits for what it asked for, in milliseconds. */
const patienceMs = 30_000;

/** Connects, reads the greeting, and leaves. */
export async function greet(port: number): Promise<Greeting> {
  const { greeting } = await readAll(port, undefined);
  return greeting;
}

/** Reads the whole journal as a client does: resumes from the start. */
export async function readJournal(port: number, epoch: string): Promise<Map<number, Fact>> {
  const { facts } = await readAll(port, epoch);
  return facts;
}

function readAll(port: number, epoch: string | undefined) {
  return new Promise<{ greeting: Greeting; facts: Map<number, Fact> }>((resolve, reject) => {
    const facts = new Map<number, Fact>();
    let greeting: Greeting | undefined;
    const info = { client_id: 'auditor', resume: { epoch, after: 0 } };
    const finish = (error?: Error): void => {
      clearTimeout(timer);
      socket.close();
      if (error || !greeting) reject(error ?? new Error('no greeting'));
      else resolve({ greeting, facts });
    };
    const timer = setTimeout(
      () => finish(new Error(`the auditor has read ${facts.size} of ${greeting?.position} messages`)),
      patienceMs,
    );
    const socket = openSocket({
      port,
      from: '127.0.0.2',
      protocols: ['watchhamster.typed.v1'],
      early: epoch === undefined ? [] : [JSON.stringify({ type: 'client_info', data: info })],
      onOpen() {},
      onText(text) {
        const { type, data, fact } = readMessage(text);
        if (type === 'connection_status') {
          if (data.resumed === false) return finish(new Error('the auditor may not resume from the start'));
          const { epoch: own, position, client_count } = data;
          greeting = { epoch: String(own), position: Number(position), clients: Number(client_count) };
          if (epoch === undefined || position === 0) finish();
        }
        if (fact) facts.set(fact.position, fact);
        if (greeting && epoch !== undefined && fact?.position === greeting.position) finish();
      },
      onClose: (code) => finish(new Error(`the auditor was closed with ${code}`)),
    });
  });
}
