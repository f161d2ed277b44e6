import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { webhooksSection } from '../../config/webhooks.ts';
import { textsFor } from '../../i18n/index.ts';
import { createEvents } from '../events.ts';
import { createMemoryLogger, recordMessages } from '../test-support.ts';
import { type Clock, systemClock } from './clock.ts';
import type { WebhooksOptions } from './options.ts';
import type { Outbox } from './outbox.ts';
import { createMemoryOutbox } from './outbox-memory.ts';
import { createPost } from './post.ts';
import { createWebhooks, type Webhooks } from './webhooks.ts';

/** A request that a receiver got. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly at: number;
}

/** A program that webhooks are sent to, and that does to them what a test wants. */
export interface Receiver extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly received: readonly Received[];
  /** The titles or texts of what was received, in order. */
  readonly texts: () => string[];
  until(condition: (received: readonly Received[]) => boolean): Promise<void>;
}

/** Answers with a status, or does whatever it likes. Undefined: 200. */
export type Answer = (
  request: Received,
  response: ServerResponse,
  index: number,
) => number | undefined | Promise<number | undefined> | 'own';

export async function startReceiver(
  answer: Answer = () => 200,
  host = '127.0.0.1',
  port = 0,
): Promise<Receiver> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    request.setEncoding('utf8');
    for await (const chunk of request) body += chunk;
    const entry = { path: request.url ?? '', headers: request.headers, body, at: performance.now() };
    const index = received.push(entry) - 1;
    const status = await answer(entry, response, index);
    if (status !== 'own') response.writeHead(status ?? 200).end();
    for (const check of [...waiting]) check();
  };
  const server = createServer((request, response) => void handle(request, response).catch(() => {}));
  server.listen(port, host);
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${bound}`,
    port: bound,
    received,
    texts: () => received.map(({ body }) => textOf(body)),
    until: (condition) =>
      new Promise((resolve) => {
        const check = () => {
          if (!condition(received)) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What a generic, Discord or Slack body says first. */
export function textOf(body: string): string {
  const value = JSON.parse(body) as {
    data?: { message?: string; title?: string };
    content?: string;
    text?: string;
    embeds?: { title: string }[];
  };
  return (
    value.data?.message ?? value.data?.title ?? value.content ?? value.text ?? value.embeds?.[0]?.title ?? ''
  );
}

/** A key for signatures that is in no other test. */
export const signingKey = `whsec_${Buffer.from('a key that is used in tests only').toString('base64')}`;

/** A configured generic target on this machine. */
export function localTarget(id: string, url: string, more: object = {}): object {
  return {
    id,
    type: 'generic',
    url,
    secret: signingKey,
    allow_http: true,
    allow_private: true,
    rate_per_second: 1000,
    ...more,
  };
}

/** Short waits, for tests in real time. */
export const quick = { retry: { min_delay_seconds: 0.01, max_delay_seconds: 0.05 } };

/** Webhooks that run, closed at the end of the scope. */
export function startWebhooks(
  config: object,
  { outbox = createMemoryOutbox(), ...options }: Partial<WebhooksOptions> & { outbox?: Outbox } = {},
) {
  const events = createEvents({ now: Date.now });
  const logger = createMemoryLogger();
  const messages = recordMessages(events);
  const parsed = webhooksSection.parse(config);
  let id = 0;
  const webhooks: Webhooks = createWebhooks({
    config: parsed,
    baseDir: '.',
    env: {},
    outbox,
    post: createPost({ connectMs: parsed.connect_seconds * 1000, answerMs: parsed.answer_seconds * 1000 }),
    events,
    texts: textsFor('en').webhooks,
    clock: systemClock(Date.now),
    random: () => 0.5,
    createId: () => {
      id++;
      return `webhook_${id}`;
    },
    userAgent: 'WatchHamster/test',
    logger,
    ...options,
  });
  webhooks.start();
  const of = (event: string) =>
    messages
      .of('webhook_event')
      .map((data) => data as { event_type: string; webhook_id: string; message: string; attempt?: number })
      .filter(({ event_type }) => event_type === event);
  return {
    webhooks,
    outbox,
    logger,
    messages,
    of,
    untilEvents(event: string, count: number) {
      let seen = 0;
      let found = 0;
      return messages.until(() => {
        for (; seen < messages.messages.length; seen++) {
          const { event_type } = (messages.messages[seen]?.data ?? {}) as { event_type?: string };
          if (event_type === event) found++;
        }
        return found >= count;
      });
    },
    [Symbol.asyncDispose]: () => webhooks.close(),
  };
}

/** A clock that stands until somebody moves it. */
export function createManualClock(start = 1_000_000): Clock & {
  advance(ms: number): Promise<void>;
  /** Until when somebody waits; the soonest. */
  due(): number | undefined;
} {
  let time = start;
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  const due = () => (sleepers.size === 0 ? undefined : Math.min(...[...sleepers].map(({ until }) => until)));
  return {
    now: () => time,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const sleeper = {
          until: time + ms,
          wake() {
            sleepers.delete(sleeper);
            signal.removeEventListener('abort', sleeper.wake);
            resolve();
          },
        };
        if (signal.aborted) return resolve();
        signal.addEventListener('abort', sleeper.wake, { once: true });
        sleepers.add(sleeper);
      }),
    due,
    async advance(ms) {
      time += ms;
      for (const sleeper of [...sleepers]) if (sleeper.until <= time) sleeper.wake();
    },
  };
}
