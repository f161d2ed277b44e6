/** What the model of a reader needs of a durable message. */
export interface Fact {
  readonly position: number;
  readonly type: string;
  readonly service: string | undefined;
  readonly level: string | undefined;
  /** Which message of which publisher it is. */
  readonly marker: string;
  /** All of its content in one text, the same for both dialects. */
  readonly digest: string;
}

/** A server message, without the difference between the dialects. */
export interface Message {
  readonly type: string;
  readonly dialect: 'typed' | 'event';
  readonly data: Readonly<Record<string, unknown>>;
  /** Present for durable messages. */
  readonly fact: Fact | undefined;
}

const durableTypes: ReadonlySet<string> = new Set(['service_event', 'alert']);

/** Reads a frame's text. Throws when it is no message of either dialect. */
export function readMessage(text: string): Message {
  const raw = JSON.parse(text) as Record<string, unknown>;
  if (typeof raw.type === 'string' && typeof raw.data === 'object' && raw.data !== null) {
    const data = raw.data as Record<string, unknown>;
    return finish('typed', raw.type, data, raw.timestamp, raw.broadcast_id);
  }
  if (typeof raw.event === 'string' && typeof raw.payload === 'object' && raw.payload !== null) {
    const { timestamp, broadcastId, triggeredBy, requestId, ...data } = raw.payload as Record<
      string,
      unknown
    >;
    void triggeredBy;
    void requestId;
    const type = raw.event.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return finish('event', type, data, timestamp, broadcastId);
  }
  throw new Error('neither envelope');
}

function finish(
  dialect: Message['dialect'],
  type: string,
  data: Record<string, unknown>,
  timestamp: unknown,
  id: unknown,
): Message {
  if (!durableTypes.has(type) || typeof id !== 'string') return { type, dialect, data, fact: undefined };
  const fact = factOf(type, data, id, String(timestamp));
  return { type, dialect, data, fact };
}

/** The fact that a published message becomes. */
export function factOf(
  type: string,
  data: Readonly<Record<string, unknown>>,
  id: string,
  timestamp: string,
): Fact {
  return {
    position: Number(id.slice(id.lastIndexOf('_') + 1)),
    type,
    service: typeof data.service_id === 'string' ? data.service_id : undefined,
    level: typeof data.level === 'string' ? data.level : undefined,
    marker: String(data.message).split(' ', 1)[0] ?? '',
    digest: `${id} ${type} ${timestamp} ${contentOf(data)}`,
  };
}

/** The data as a text that does not depend on the order of its keys. */
export function contentOf(data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
}
