import type { FastifyInstance } from 'fastify';
import type { Webhook, WebhookState, Webhooks } from '../domain/webhooks/index.ts';
import type { HttpError } from './errors.ts';
import { type Query, QueryError, readNumberOr, refuseOthers } from './query.ts';

/** The answer to `GET /api/v1/webhooks`. */
export interface WebhookPage {
  /** Newest first. */
  readonly webhooks: readonly object[];
  /** What to give as `before` for the next page; absent on the last. */
  readonly next_before?: number;
}

const defaultLimit = 100;
const maxLimit = 1000;
const states: readonly WebhookState[] = ['pending', 'sent', 'failed'];

/**
 * `GET /api/v1/webhooks?state=&before=&limit=`: webhooks that wait, were sent, or are dead letters, page by page.
 * `POST /api/v1/webhooks/:id/retry` has a dead letter tried again.
 */
export function serveWebhooks(app: FastifyInstance, webhooks: Pick<Webhooks, 'list' | 'retry'>): void {
  app.get('/api/v1/webhooks', { config: { permission: 'read' } }, (request, reply) => {
    const { limit, ...query } = readQuery(request.query as Query);
    // One more than asked for tells whether there is another page.
    const found = webhooks.list({ ...query, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const page: WebhookPage = {
      webhooks: shown.map(viewOf),
      ...(found.length > limit && last ? { next_before: last.number } : {}),
    };
    return reply.header('cache-control', 'no-store').send(page);
  });

  app.post<{ Params: { id: string } }>(
    '/api/v1/webhooks/:id/retry',
    { config: { permission: 'operate' } },
    ({ params: { id } }, reply) => {
      const outcome = webhooks.retry(id);
      if (outcome === 'queued') return reply.code(202).send({ webhook_id: id, status: 'pending' });
      const error: HttpError =
        outcome === 'not_found'
          ? { error: 'WEBHOOK_NOT_FOUND', message: 'no webhook with this id is kept' }
          : {
              error: 'WEBHOOK_NOT_FAILED',
              message: 'only a dead letter (state failed) is tried again; this one waits or was sent',
            };
      return reply.code(outcome === 'not_found' ? 404 : 409).send(error);
    },
  );
}

/** What is shown of a webhook: neither its URL nor its body. */
function viewOf(webhook: Webhook): object {
  const time = (at: number): string => new Date(at).toISOString();
  const { target, responseCode, reason } = webhook;
  return {
    number: webhook.number,
    webhook_id: webhook.id,
    state: webhook.state,
    webhook_type: webhook.type,
    ...(target === undefined ? {} : { target_id: target }),
    url: webhook.maskedUrl,
    title: webhook.title,
    created_at: time(webhook.createdAt),
    updated_at: time(webhook.updatedAt),
    attempts: webhook.attempts,
    ...(webhook.state === 'pending' ? { next_attempt_at: time(webhook.nextAt) } : {}),
    ...(responseCode === undefined ? {} : { response_code: responseCode }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function readQuery({ state, before, limit, ...others }: Query) {
  refuseOthers(others, 'of the webhooks', 'state, before and limit');
  const known = states.find((name) => name === state);
  if (state !== undefined && known === undefined)
    throw new QueryError(`state is one of ${states.join(', ')}; leave it out for all`);
  return {
    state: known,
    before: readNumberOr(undefined, 'before', before, Number.MAX_SAFE_INTEGER),
    limit: readNumberOr(defaultLimit, 'limit', limit, maxLimit),
  };
}
