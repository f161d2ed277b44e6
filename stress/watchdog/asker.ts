import { once } from 'node:events';

/** A client that asks for webhooks and keeps account of what the server promised. */
export interface Asker {
  /** Asks for one webhook to a target. The text is a number that no other has. */
  ask(target: string): void;
  /** How many are neither accepted nor refused. */
  readonly open: number;
  close(): void;
}

/** What was accepted, for each target, in the order in which it was asked for. */
export type Accepted = Map<string, number[]>;

/** What the server answers with: an ack, or an error with its code. */
interface Answer {
  readonly type: string;
  readonly data: { readonly request_id?: string; readonly error_code?: string };
}

let numbers = 0;

/** Connects to a server's `url`. What it accepts is added to `accepted`; what it refuses goes to `refused`. */
export async function connectAsker(
  url: string,
  accepted: Accepted,
  refused: (code: string) => void,
): Promise<Asker> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`);
  const asked = new Map<string, string>();
  socket.addEventListener('message', ({ data }) => {
    const { type, data: answer } = JSON.parse(String(data)) as Answer;
    if (type !== 'ack' && type !== 'error') return;
    const target = asked.get(answer.request_id ?? '');
    if (target === undefined) return;
    asked.delete(answer.request_id ?? '');
    if (type === 'error') return refused(String(answer.error_code));
    const list = accepted.get(target) ?? [];
    accepted.set(target, list);
    list.push(Number(answer.request_id));
  });
  await once(socket, 'open');
  return {
    ask(target) {
      const text = String(numbers++);
      asked.set(text, target);
      const data = { webhook_type: 'generic', target_id: target, message: text };
      socket.send(JSON.stringify({ type: 'send_webhook', data, request_id: text }));
    },
    get open() {
      return asked.size;
    },
    close: () => socket.close(),
  };
}
