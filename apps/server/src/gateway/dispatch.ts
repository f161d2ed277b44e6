import { performance } from 'node:perf_hooks';
import {
  type ClientEventName,
  CloseCode,
  catalogue,
  type DataOf,
  type DecodedParts,
  type DecodeFailure,
  type Dialect,
  decodeClientParts,
  ErrorCode,
  maskSecrets,
  limits as protocolLimits,
  redact,
} from '@watchhamster/shared-types';
import { isPermitted } from '../auth/roles.ts';
import {
  type Client,
  CommandError,
  type Handler,
  type HandlerContext,
  type HandlerResult,
  type HandlerServices,
  type Handlers,
} from '../handlers/handler.ts';
import { errorText } from '../i18n/errors.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { MessageOutcome, Metrics } from '../telemetry/metrics.ts';
import { timeText } from '../time-text.ts';
import { type Connection, closeSoon, type ReplyTo, reply, type ServerDefinition } from './connection.ts';

interface DispatcherOptions {
  readonly handlers: Handlers;
  readonly context: HandlerServices;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** A clock that never goes back, in milliseconds. */
  readonly monotonic: () => number;
  /** An id under which an internal error can be found in the log. */
  readonly createErrorId: () => string;
  /** Refused messages within ten seconds after which a connection is closed for flooding. */
  readonly maxRefusals: number;
  /** The first message settled in which style broadcasts reach the connection. */
  readonly settleDialect: (connection: Connection, dialect: Dialect) => void;
  /** What a handler can do with the connection. */
  readonly clientOf: (connection: Connection, to: ReplyTo, send: Client['reply']) => Client;
}

/** Takes inbound messages from connections to handlers, and the outcome back. */
export interface Dispatcher {
  /** Handles one inbound message; settles when its answer was sent. Fails only when no answer can be made. */
  handle(connection: Connection, input: Buffer, isBinary: boolean): void | Promise<void>;
  /** Sends an error, in the connection's language. */
  refuse(connection: Connection, error: CommandError, to: ReplyTo): void;
}

/** The time in which refused messages are counted, in milliseconds. */
const floodWindowMs = 10_000;

/**
 * The steps an inbound message takes, cheapest first; nothing later runs when an earlier one refuses: size (the socket
 * closes with 1009) → rate → UTF-8 and JSON → envelope → name → data → authentication → permission → handler.
 *
 * All of it happens in the turn in which the message came in, unless the handler waits for something.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { handlers, context, logger, metrics } = options;
  const time = (): string => timeText(context.now());

  function answer<D extends ServerDefinition>(
    connection: Connection,
    definition: D,
    data: Omit<DataOf<D['data']>, 'timestamp'>,
    to: ReplyTo,
  ): void {
    const bytes = reply(connection, definition, data, time(), to);
    if (bytes > 0) metrics.sent(definition.event, 1, bytes);
  }

  function refuse(connection: Connection, { code, message, details }: CommandError, to: ReplyTo): void {
    const log = { connection: connection.id, address: connection.address, code, request_id: to.requestId };
    logger.debug(log, 'a message was refused');
    // Errors repeat what was sent: whatever that was.
    const text = errorText(connection.locale, code, maskSecrets(message));
    answer(
      connection,
      catalogue.error,
      { error_code: code, error_message: text, details: redact(details) as typeof details },
      to,
    );
    metrics.errorSent(code);
  }

  /** A failure that is nobody's refusal: the client gets an id, the log the rest. */
  function internalError(cause: unknown, connection: Connection, event: string): CommandError {
    const errorId = options.createErrorId();
    const log = {
      err: cause,
      error_id: errorId,
      connection: connection.id,
      address: connection.address,
      message_event: event,
    };
    logger.error(log, 'a handler failed');
    return new CommandError(ErrorCode.INTERNAL_SERVER_ERROR, errorId, { error_id: errorId });
  }

  /** Refuses a message over the rate. A client that goes on all the same is closed: refusing costs something too. */
  function refuseRate(connection: Connection, retryAfter: number): void {
    const now = performance.now();
    metrics.limitHit('messages_per_second');
    if (!connection.refusals || now - connection.refusals.since > floodWindowMs) {
      connection.refusals = { count: 0, since: now };
      logger.warn(
        { connection: connection.id, address: connection.address },
        'too many messages; refusing some',
      );
    }
    connection.refusals.count++;
    const to = { dialect: connection.dialect };
    const details = { retry_after_ms: retryAfter };
    refuse(
      connection,
      new CommandError(ErrorCode.RATE_LIMIT_EXCEEDED, `retry after ${retryAfter} ms`, details),
      to,
    );
    if (connection.refusals.count < options.maxRefusals) return;
    metrics.limitHit('flooding');
    logger.warn({ connection: connection.id, address: connection.address }, 'closed for flooding');
    closeSoon(connection, CloseCode.BANNED, 'flooding: keep to the rate that connection_status.limits gives');
  }

  /** Why this connection may not send this message, if so. */
  function forbidden(connection: Connection, message: DecodedParts): CommandError | undefined {
    const { needs } = message.definition;
    const { identity } = connection;
    if (identity?.expiresAt !== undefined && identity.expiresAt <= context.now()) {
      return new CommandError(ErrorCode.AUTHENTICATION_REQUIRED, 'the credential has expired; renew it', {});
    }
    if (!identity) {
      if (needs === 'connect') return undefined;
      const reason =
        'present a credential: Authorization, the subprotocol watchhamster.bearer.<token>, or client_info.token';
      return new CommandError(ErrorCode.AUTHENTICATION_REQUIRED, reason, {});
    }
    if (isPermitted(identity.role, needs)) return undefined;
    const reason = `'${message.event}' needs the permission '${needs}', which the role '${identity.role}' has not`;
    return new CommandError(ErrorCode.PERMISSION_DENIED, reason, { required: needs });
  }

  function run<E extends ClientEventName>(
    event: E,
    connection: Connection,
    message: DecodedParts,
    to: ReplyTo,
  ): HandlerResult | Promise<HandlerResult> {
    const handler: Handler<E> = handlers[event];
    const send: Client['reply'] = (definition, data) => answer(connection, definition, data, to);
    const client = options.clientOf(connection, to, send);
    // The schema of this event made the data: its type follows from the name, which the compiler cannot see.
    const data = message.data as HandlerContext<E>['data'];
    return handler({ ...context, client, data, meta: message.meta });
  }

  function acknowledge(connection: Connection, result: HandlerResult, to: ReplyTo): void {
    if (to.requestId === undefined) return;
    const outcome = result ? { result: { ...result } } : {};
    answer(connection, catalogue.ack, { request_id: to.requestId, status: 'ok', ...outcome }, to);
  }

  function refuseDecoded(connection: Connection, { error }: DecodeFailure, to: ReplyTo): void {
    refuse(connection, new CommandError(error.code, error.message, error.details), to);
  }

  return {
    refuse,
    handle(connection, input, isBinary) {
      const started = performance.now();
      const { byteLength } = input;
      connection.lastInboundAt = options.monotonic();
      connection.messagesReceived++;
      connection.bytesReceived += byteLength;
      if (byteLength > protocolLimits.recommendedMessageBytes) {
        metrics.limitHit('recommended_message_bytes');
        logger.warn(
          { connection: connection.id, address: connection.address, bytes: byteLength },
          'a message is larger than recommended',
        );
      }
      const retryAfter = connection.share.takeMessage();
      if (retryAfter > 0) {
        metrics.received('invalid', 'refused', byteLength);
        refuseRate(connection, retryAfter);
        return undefined;
      }
      // The text of a text frame has been found to be UTF-8 already.
      const decoded = decodeClientParts(isBinary ? input : input.toString('utf8'));
      if (decoded.dialect && !connection.dialectIsSettled) {
        connection.dialectIsSettled = true;
        options.settleDialect(connection, decoded.dialect);
      }
      const to: ReplyTo = {
        dialect: decoded.dialect ?? connection.dialect,
        requestId: decoded.ok ? decoded.meta.requestId : decoded.requestId,
      };
      if (!decoded.ok) {
        metrics.received('invalid', 'refused', byteLength);
        refuseDecoded(connection, decoded, to);
        return undefined;
      }
      const { event } = decoded;
      const done = (outcome: MessageOutcome): void => {
        metrics.received(event, outcome, byteLength);
        metrics.handled(event, (performance.now() - started) / 1000);
      };
      const fail = (cause: unknown): void => {
        const isRefusal = cause instanceof CommandError;
        done(isRefusal ? 'refused' : 'failed');
        refuse(connection, isRefusal ? cause : internalError(cause, connection, event), to);
      };
      const finish = (result: HandlerResult): void => {
        acknowledge(connection, result, to);
        done('ok');
      };
      const denied = forbidden(connection, decoded);
      if (denied) {
        fail(denied);
        return undefined;
      }
      try {
        const result = run(event as ClientEventName, connection, decoded, to);
        if (result instanceof Promise) return result.then(finish).catch(fail);
        finish(result);
      } catch (cause) {
        fail(cause);
      }
      return undefined;
    },
  };
}
