import { outcomeOfAnswer } from './answer.ts';
import { ForbiddenUrlError } from './errors.ts';
import type { Webhook } from './outbox.ts';
import { type Post, PostTimeoutError } from './post.ts';
import type { Outcome } from './retry-policy.ts';
import { signatureHeaders } from './signature.ts';
import type { Target, Targets } from './targets.ts';

interface DeliverOptions {
  readonly targets: Targets;
  readonly post: Post;
  readonly now: () => number;
  /** What the server calls itself. */
  readonly userAgent: string;
}

/** Makes one try to send a webhook. Rejects only when the signal ends it. */
export function createDeliver({ targets, post, now, userAgent }: DeliverOptions) {
  return async (webhook: Webhook, signal: AbortSignal): Promise<Outcome> => {
    const target = targetOf(webhook, targets);
    if ('kind' in target) return target;
    const body = webhook.body ?? '';
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': userAgent,
      ...(webhook.type === 'generic'
        ? signatureHeaders({ id: webhook.id, at: now(), body }, target.signingKey)
        : {}),
    };
    try {
      const answer = await post({ url: target.url, policy: target.policy, headers, body, signal });
      return outcomeOfAnswer(webhook.type, answer, target.url, now());
    } catch (cause) {
      if (signal.aborted) throw cause;
      if (cause instanceof ForbiddenUrlError) return { kind: 'never', reason: `the URL ${cause.message}` };
      if (cause instanceof PostTimeoutError) return { kind: 'later', reason: cause.message };
      return { kind: 'later', reason: `the target could not be reached (${codeOf(cause)})` };
    }
  };
}

/** Where it goes by the configuration of now, or why it goes nowhere. */
function targetOf({ target: id, url, type }: Webhook, targets: Targets): Target | Outcome {
  if (id === undefined) {
    try {
      return targets.forUrl(url ?? '', type);
    } catch (cause) {
      if (!(cause instanceof ForbiddenUrlError)) throw cause;
      return { kind: 'never', reason: `the URL ${cause.message}` };
    }
  }
  const target = targets.byId(id);
  if (!target) return { kind: 'never', reason: `no target with the id '${id}' is configured any more` };
  if (target.type === type) return target;
  return {
    kind: 'never',
    reason: `the target '${id}' was of the type ${type} when this was queued, and is ${target.type} now`,
  };
}

/** What Node.js calls a failure: its messages may have addresses in them, its codes have not. */
function codeOf(cause: unknown): string {
  const { code, name } = (cause ?? {}) as { code?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  return typeof name === 'string' ? name : 'unknown';
}
