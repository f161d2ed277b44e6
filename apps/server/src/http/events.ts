import { setImmediate } from 'node:timers/promises';
import {
  ErrorCode,
  limits,
  type MessageParts,
  MessageValidationError,
  maskSecrets,
  prepareEnvelope,
  redact,
} from '@watchhamster/shared-types';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { JournalError } from '../journal/journal.ts';
import { bytesBeyond } from '../message-size.ts';
import type { HttpError } from './errors.ts';

interface EventsOptions {
  readonly publishAll: (messages: readonly MessageParts[]) => readonly string[];
  readonly now: () => number;
  /** The largest message, in bytes of its typed form. */
  readonly messageBytes: number;
}

/** Messages that may come in one request, and the size of the request, in bytes. */
const maxEvents = 2000;
const maxBytes = 16 * 1024 * 1024;

/** Messages that are checked in one turn of the event loop. */
const turnEvents = 100;

/** One of several messages cannot be published. */
class PublishError extends Error {
  override readonly name = 'PublishError';
  readonly code: ErrorCode = ErrorCode.INVALID_MESSAGE_FORMAT;
  readonly statusCode: number = 400;
}

/** One of several messages is larger than a message may be. */
class TooLargeError extends PublishError {
  override readonly code = ErrorCode.MESSAGE_TOO_LARGE;
  override readonly statusCode = 413;
}

/**
 * `POST /api/v1/events` publishes what other programs report: one message in the typed envelope (or the event one), an array
 * of them, or a line of NDJSON for each. All of them are published, or, when one is not valid, none.
 */
export function serveEvents(app: FastifyInstance, { publishAll, now, messageBytes }: EventsOptions): void {
  app.post(
    '/api/v1/events',
    { bodyLimit: maxBytes, config: { permission: 'publish' } },
    async (request, reply) => {
      const messages = Array.isArray(request.body) ? request.body : [request.body];
      if (messages.length === 0) throw new PublishError('the request has no events');
      if (messages.length > maxEvents) {
        return refuse(reply, 413, {
          error: 'TOO_MANY_EVENTS',
          message: `a request may have ${maxEvents} events, not ${messages.length}; split it`,
        });
      }
      const timestamp = new Date(now()).toISOString();
      const isNdjson = request.headers['content-type']?.startsWith('application/x-ndjson') ?? false;
      const prepared: MessageParts[] = [];
      for (const [index, message] of messages.entries()) {
        // Checking many takes a while; others have their turns in between.
        if (index > 0 && index % turnEvents === 0) await setImmediate();
        const where = () => place(index, messages.length, isNdjson);
        prepared.push(prepare(message, timestamp, messageBytes, where));
      }
      try {
        const broadcast_ids = publishAll(prepared);
        return reply.code(202).send({ accepted: broadcast_ids.length, broadcast_ids });
      } catch (cause) {
        if (!(cause instanceof JournalError)) throw cause;
        return refuse(reply, 503, {
          error: cause.code,
          message: 'the events could not be kept, and nobody was sent any of them; try again later',
        });
      }
    },
  );
}

function refuse(reply: FastifyReply, status: number, error: HttpError): FastifyReply {
  return reply.code(status).send(error);
}

function place(index: number, count: number, isNdjson: boolean): string {
  if (isNdjson) return `line ${index + 1}: `;
  return count > 1 ? `[${index}]: ` : '';
}

/** @param largest the most bytes that the message may have @param where which message it is, for an error */
function prepare(message: unknown, timestamp: string, largest: number, where: () => string): MessageParts {
  let parts: MessageParts;
  try {
    parts = prepareEnvelope(message, timestamp);
  } catch (cause) {
    if (!(cause instanceof MessageValidationError)) throw cause;
    throw new PublishError(`${where()}${cause.message}; nothing was published`, { cause });
  }
  const { definition, meta } = parts;
  if (definition.delivery === 'direct') {
    throw new PublishError(
      `${where()}'${definition.type}' answers one client and is not for everybody; nothing was published`,
    );
  }
  if (meta.broadcastId !== undefined || meta.requestId !== undefined) {
    throw new PublishError(
      `${where()}broadcast_id and request_id are the server's to give; leave them out. Nothing was published`,
    );
  }
  const bytes = bytesBeyond(parts, largest);
  if (bytes !== undefined) {
    throw new TooLargeError(
      `${where()}a message may have ${largest} bytes, and this one has about ${bytes}; nothing was published`,
    );
  }
  // Whatever a publisher wrote where no secret belongs is masked before anybody keeps or sees it.
  const data = redact(parts.data, limits.messageDepth) as MessageParts['data'];
  if (meta.triggeredBy === undefined && meta.timestamp === timestamp) return { definition, data, meta };
  return {
    definition,
    data,
    meta: {
      ...meta,
      ...(meta.triggeredBy === undefined ? {} : { triggeredBy: maskSecrets(meta.triggeredBy) }),
      // Publishers may give any offset; what the server sends is UTC with milliseconds.
      timestamp: new Date(meta.timestamp ?? timestamp).toISOString(),
    },
  };
}
