import type { Logger } from '../telemetry/logger.ts';
import type { Events, PublishedMessage } from './events.ts';

/** A logger that keeps what it is told, for tests. */
export function createMemoryLogger(): Logger & {
  readonly lines: { level: string; fields: object; message: string }[];
} {
  const lines: { level: string; fields: object; message: string }[] = [];
  const at = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, fields, message });
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Keeps every message, and lets a test wait for one that has come or is still to come. */
export function recordMessages(events: Events) {
  const messages: PublishedMessage[] = [];
  const waiting = new Set<() => void>();
  events.subscribe((message) => {
    messages.push(message);
    for (const check of [...waiting]) check();
  });
  return {
    messages,
    /** The data of all messages of a type so far. */
    of: (type: string) =>
      messages.filter(({ definition }) => definition.type === type).map(({ data }) => data),
    /** Resolves when the condition holds; looks after every message. The test's own time limit ends the wait. */
    until: (condition: () => boolean) =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (!condition()) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      }),
  };
}

/** Resolves when the condition holds, asking every 10 ms: for what nobody announces, such as the end of a process. */
export async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
}
