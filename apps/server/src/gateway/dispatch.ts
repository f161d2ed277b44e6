import {
  type ClientEventName,
  catalogue,
  decodeClientMessage,
  definitionOfEvent,
  ErrorCode,
  type Permission,
  limits as protocolLimits,
} from '@watchhamster/shared-types';
import { isPermitted } from '../auth/roles.ts';
import {
  type Client,
  CommandError,
  type Handler,
  type HandlerContext,
  type HandlerServices,
  type Handlers,
} from '../handlers/handler.ts';
import { errorText } from '../i18n/errors.ts';
import type { Logger } from '../telemetry/logger.ts';
import { type Connection, type ReplyTo, reply } from './connection.ts';

interface DispatcherOptions {
  readonly handlers: Handlers;
  readonly context: HandlerServices;
  readonly logger: Logger;
  /** An id under which an internal error can be found in the log. */
  readonly createErrorId: () => string;
  /** Milliseconds to wait before the next message, or undefined when this one is within the rate. */
  readonly limitRate: (connection: Connection) => Promise<number | undefined>;
  readonly sendStatus: (connection: Connection, to: ReplyTo, resumed: false | undefined) => void;
  /** Called after a connection chose what to receive. */
  readonly onSubscribed: (connection: Connection) => void;
}

/** Takes inbound messages from connections to handlers, and the outcome back. */
export interface Dispatcher {
  /** Handles one inbound message; settles when its answer was sent. Rejects only when no answer can be made. */
  handle(connection: Connection, input: Uint8Array): Promise<void>;
  /** Sends an error, in the connection's language. */
  refuse(connection: Connection, error: CommandError, to: ReplyTo): void;
}

/**
 * The steps an inbound message takes, cheapest first; nothing later runs when an earlier one refuses: size (the socket
 * closes with 1009) → rate → UTF-8 and JSON → envelope → name → data → permission → handler.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { handlers, context, logger, createErrorId, limitRate } = options;

  function time(): string {
    return new Date(context.now()).toISOString();
  }

  function refuse(connection: Connection, { code, message, details }: CommandError, to: ReplyTo): void {
    const text = errorText(connection.locale, code, message);
    reply(connection, catalogue.error, { error_code: code, error_message: text, details }, time(), to);
  }

  function clientOf(connection: Connection, to: ReplyTo): Client {
    return {
      id: connection.id,
      introduce({ clientId, locale }) {
        connection.clientId = clientId;
        connection.locale = locale ?? connection.locale;
        logger.info({ connection: connection.id, client_id: clientId.slice(0, 128) }, 'client info received');
      },
      subscription: () => connection.subscription,
      setSubscription(next) {
        connection.subscription = next;
        const types = [...next.types].join(', ');
        logger.info(
          { connection: connection.id },
          `subscribed to ${next.everything ? `all but: ${types}` : types}`,
        );
        options.onSubscribed(connection);
      },
      reply: (definition, data) => reply(connection, definition, data, time(), to),
      sendStatus: (resumed) => options.sendStatus(connection, to, resumed),
    };
  }

  /** A failure that is nobody's refusal: the client gets an id, the log the rest. */
  function internalError(cause: unknown, connection: Connection, event: string): CommandError {
    const errorId = createErrorId();
    logger.error(
      { err: cause, error_id: errorId, connection: connection.id, message_event: event },
      'a handler failed',
    );
    return new CommandError(ErrorCode.INTERNAL_SERVER_ERROR, errorId, { error_id: errorId });
  }

  async function run<E extends ClientEventName>(
    connection: Connection,
    message: { event: E; data: HandlerContext<E>['data']; meta: HandlerContext<E>['meta'] },
    to: ReplyTo,
  ): Promise<void> {
    const handler: Handler<E> = handlers[message.event];
    const client = clientOf(connection, to);
    const result = await handler({ ...context, client, data: message.data, meta: message.meta });
    if (to.requestId === undefined) return;
    const outcome = result ? { result: { ...result } } : {};
    reply(connection, catalogue.ack, { request_id: to.requestId, status: 'ok', ...outcome }, time(), to);
  }

  return {
    refuse,
    async handle(connection, input) {
      connection.lastInboundAt = context.now();
      if (input.byteLength > protocolLimits.recommendedMessageBytes) {
        logger.warn(
          { connection: connection.id, bytes: input.byteLength },
          'a message is larger than recommended',
        );
      }
      const retryAfter = await limitRate(connection);
      if (retryAfter !== undefined) {
        const error = new CommandError(ErrorCode.RATE_LIMIT_EXCEEDED, `retry after ${retryAfter} ms`, {
          retry_after_ms: retryAfter,
        });
        refuse(connection, error, { dialect: connection.dialect });
        return;
      }
      const decoded = decodeClientMessage(input);
      if (decoded.dialect && !connection.dialectIsSettled) {
        connection.dialect = decoded.dialect;
        connection.dialectIsSettled = true;
      }
      const to: ReplyTo = {
        dialect: decoded.dialect ?? connection.dialect,
        requestId: decoded.ok ? decoded.meta.requestId : decoded.requestId,
      };
      if (!decoded.ok) {
        const { code, message, details } = decoded.error;
        logger.debug({ connection: connection.id, code }, 'a message was refused');
        refuse(connection, new CommandError(code, message, details), to);
        return;
      }
      try {
        const needs: Permission = definitionOfEvent(decoded.event)?.needs ?? 'admin';
        if (!isPermitted(connection.role, needs)) {
          const reason = `'${decoded.event}' needs the permission '${needs}'`;
          throw new CommandError(ErrorCode.PERMISSION_DENIED, reason, { required: needs });
        }
        await run(connection, decoded as Parameters<typeof run>[1], to);
      } catch (cause) {
        refuse(
          connection,
          cause instanceof CommandError ? cause : internalError(cause, connection, decoded.event),
          to,
        );
      }
    },
  };
}
