import { type MessageParts, MessageValidationError, prepareEnvelope } from '@watchhamster/shared-types';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { JournalError } from '../journal/journal.ts';
import type { HttpError } from './errors.ts';

interface EventsOptions {
  readonly publishAll: (messages: readonly MessageParts[]) => readonly string[];
  readonly now: () => number;
}

/** Messages that may come in one request, and the size of the request, in bytes. */
const maxEvents = 10_000;
const maxBytes = 16 * 1024 * 1024;

/** One of several messages cannot be published. */
class PublishError extends Error {
  override readonly name = 'PublishError';
  readonly code = 'INVALID_MESSAGE_FORMAT';
  readonly statusCode = 400;
}

/**
 * `POST /api/v1/events` publishes what other programs report: one message in the typed envelope (or the event one), an array
 * of them, or a line of NDJSON for each. All of them are published, or, when one is not valid, none.
 */
export function serveEvents(app: FastifyInstance, { publishAll, now }: EventsOptions): void {
  app.addContentTypeParser('application/x-ndjson', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, parseLines(String(body)));
    } catch (cause) {
      done(cause as Error);
    }
  });
  app.post('/api/v1/events', { bodyLimit: maxBytes, config: { permission: 'publish' } }, (request, reply) => {
    const messages = Array.isArray(request.body) ? request.body : [request.body];
    if (messages.length > maxEvents) {
      return refuse(reply, 413, {
        error: 'TOO_MANY_EVENTS',
        message: `a request may have ${maxEvents} events, not ${messages.length}; split it`,
      });
    }
    const timestamp = new Date(now()).toISOString();
    const isNdjson = request.headers['content-type']?.startsWith('application/x-ndjson') ?? false;
    const prepared = messages.map((message, index) =>
      prepare(message, timestamp, place(index, messages.length, isNdjson)),
    );
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
  });
}

function refuse(reply: FastifyReply, status: number, error: HttpError): FastifyReply {
  return reply.code(status).send(error);
}

function place(index: number, count: number, isNdjson: boolean): string {
  if (isNdjson) return `line ${index + 1}: `;
  return count > 1 ? `[${index}]: ` : '';
}

function prepare(message: unknown, timestamp: string, where: string): MessageParts {
  let parts: MessageParts;
  try {
    parts = prepareEnvelope(message, timestamp);
  } catch (cause) {
    if (!(cause instanceof MessageValidationError)) throw cause;
    throw new PublishError(`${where}${cause.message}; nothing was published`, { cause });
  }
  const { definition, meta } = parts;
  if (definition.delivery === 'direct') {
    throw new PublishError(
      `${where}'${definition.type}' answers one client and is not for everybody; nothing was published`,
    );
  }
  if (meta.broadcastId !== undefined || meta.requestId !== undefined) {
    throw new PublishError(
      `${where}broadcast_id and request_id are the server's to give; leave them out. Nothing was published`,
    );
  }
  return parts;
}

function parseLines(body: string): unknown[] {
  const lines = body.split('\n');
  // The last line may end like all others.
  if (lines.at(-1)?.trim() === '') lines.pop();
  return lines.map((line, index) => {
    try {
      return JSON.parse(line);
    } catch (cause) {
      throw new PublishError(`line ${index + 1} is not JSON; nothing was published`, { cause });
    }
  });
}
