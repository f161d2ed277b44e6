import type { MessageParts } from '@watchhamster/shared-types';
import { JournalError } from '../journal/journal.ts';
import type { Logger } from '../telemetry/logger.ts';

/** What {@link createUnkept} needs. */
export interface UnkeptOptions {
  /**
   * Keeps and sends messages, all or none.
   * @throws JournalError when they cannot be kept
   */
  readonly publish: (messages: readonly MessageParts[]) => void;
  readonly logger: Logger;
  /** Time between two tries, in milliseconds. Default: 1000. */
  readonly retryMs?: number;
  /** How many messages may wait. Default: 1000. */
  readonly mostMessages?: number;
  /** How many characters of data may wait. Default: 8 Mi. */
  readonly mostCharacters?: number;
}

/** Durable messages that could not be kept: the disk is full, say. They are sent when they can be, in their order. */
export interface Unkept {
  /** Publishes a message behind those that wait; it waits with them while it cannot be kept. Never throws. */
  publish(message: MessageParts): void;
  /**
   * Publishes what waits, so that something else can come after it.
   * @throws when it cannot be kept yet
   */
  drain(): void;
  /** Tries a last time, and says what is lost. */
  close(): void;
}

interface Waiting {
  readonly message: MessageParts;
  readonly characters: number;
}

/**
 * Without it a client would hear of the end of what it was never told of: nobody sees a message before it is kept, and an
 * alert that fired while the disk was full resolves when there is room.
 */
export function createUnkept(options: UnkeptOptions): Unkept {
  const { publish, logger, retryMs = 1000, mostMessages = 1000, mostCharacters = 8 * 1024 * 1024 } = options;
  let waiting: Waiting[] = [];
  let characters = 0;
  let lost = 0;
  let timer: NodeJS.Timeout | undefined;

  const wait = (message: MessageParts): void => {
    const own = JSON.stringify(message.data).length;
    waiting.push({ message, characters: own });
    characters += own;
    while (waiting.length > mostMessages || (characters > mostCharacters && waiting.length > 1)) {
      characters -= waiting.shift()?.characters ?? 0;
      lost++;
    }
    timer ??= setTimeout(retry, retryMs);
  };
  /** A failure of another kind would come again with each try: such a message does not wait. */
  const send = (message: MessageParts): void => {
    try {
      publish([message]);
    } catch (err) {
      if (err instanceof JournalError) throw err;
      logger.error({ err, message_event: message.definition.event }, 'a message could not be sent');
    }
  };
  const drain = (): void => {
    const count = waiting.length;
    // One by one: where there is room for some of them, some are told.
    for (let next = waiting[0]; next; next = waiting[0]) {
      send(next.message);
      waiting.shift();
      characters -= next.characters;
    }
    if (count > 0 || lost > 0)
      logger.info({ lost }, 'messages can be kept again; those that waited were sent');
    lost = 0;
  };
  const retry = (): void => {
    timer = undefined;
    try {
      drain();
    } catch {
      timer = setTimeout(retry, retryMs);
    }
  };

  return {
    publish(message) {
      if (waiting.length > 0) return wait(message);
      try {
        send(message);
      } catch (err) {
        logger.error(
          { err, message_event: message.definition.event },
          'messages cannot be kept; they wait, and are sent when they can be',
        );
        wait(message);
      }
    },
    drain,
    close() {
      clearTimeout(timer);
      try {
        drain();
      } catch (err) {
        const messages = waiting.length + lost;
        logger.error({ err, messages }, 'messages could not be kept, and are lost');
        waiting = [];
        lost = 0;
      }
    },
  };
}
