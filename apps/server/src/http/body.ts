import { isDeeperThan, limits } from '@watchhamster/shared-types';
import type { FastifyInstance } from 'fastify';

/** A body that cannot be read. */
class BodyError extends Error {
  override readonly name = 'BodyError';
  readonly code: string;
  readonly statusCode: number;
  constructor(message: string, { statusCode = 400, cause }: { statusCode?: number; cause?: unknown } = {}) {
    super(message, { cause });
    this.code = statusCode === 415 ? 'UNSUPPORTED_MEDIA_TYPE' : 'BAD_REQUEST';
    this.statusCode = statusCode;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads JSON, and NDJSON as an array of its lines: UTF-8, not compressed, not nested deeper than a message may be, without
 * keys that would reach a prototype.
 */
export function readBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addHook('onRequest', async (request) => {
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity')
      throw new BodyError('send the body without content-encoding', { statusCode: 415 });
  });
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const text = readText(body as Buffer);
      refuseDepth(text, '');
      void parseJson(request, text, done);
    } catch (cause) {
      done(cause as Error);
    }
  });
  app.addContentTypeParser('application/x-ndjson', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseLines(readText(body as Buffer)));
    } catch (cause) {
      done(cause as Error);
    }
  });
}

function readText(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch (cause) {
    throw new BodyError('the body is not UTF-8', { cause });
  }
}

function refuseDepth(text: string, where: string): void {
  if (!isDeeperThan(text, limits.messageDepth + 1)) return;
  throw new BodyError(`${where}nested deeper than ${limits.messageDepth} levels`);
}

function parseLines(body: string): unknown[] {
  const lines = body.split('\n');
  // The last line may end like all others.
  if (lines.at(-1)?.trim() === '') lines.pop();
  return lines.map((line, index) => {
    const where = `line ${index + 1}: `;
    refuseDepth(line, where);
    try {
      return JSON.parse(line);
    } catch (cause) {
      throw new BodyError(`line ${index + 1} is not JSON`, { cause });
    }
  });
}
