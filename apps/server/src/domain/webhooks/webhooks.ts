import { isDeepStrictEqual } from 'node:util';
import { maskSecrets, type WebhookType } from '@watchhamster/shared-types';
import type { WebhooksConfig } from '../../config/webhooks.ts';
import type { Family } from '../../telemetry/families.ts';
import type { Notification, Notifier } from '../notify.ts';
import { makeBodies } from './bodies/index.ts';
import { wellFormed } from './bodies/text.ts';
import type { Content } from './content.ts';
import { createDelivery } from './delivery.ts';
import { NotifierError, TargetError, TemplateError } from './errors.ts';
import { createWebhookMeter } from './families.ts';
import type { WebhooksOptions } from './options.ts';
import type { NewWebhook, Webhook, WebhookQuery } from './outbox.ts';
import { createReports } from './reports.ts';
import { createTargets, type Target, type Targets } from './targets.ts';
import { createTemplates } from './templates.ts';

/** A webhook that a client asks for: a message, a template with its variables, or both. */
export interface WebhookRequest {
  readonly type: WebhookType;
  /** A URL of the client's own. Default: a configured target. */
  readonly url?: string | undefined;
  /** The configured target. Default: the first of the type. */
  readonly target?: string | undefined;
  readonly message?: string | undefined;
  readonly template?: string | undefined;
  readonly variables?: Readonly<Record<string, string>> | undefined;
}

/** What the server does with one configured target. */
export interface TargetState {
  readonly target: Target;
  readonly pending: number;
  readonly doing: 'idle' | 'waiting' | 'sending';
  /** Until when it waits, in milliseconds. */
  readonly until?: number;
}

/** The outbox of webhooks and what empties it. */
export interface Webhooks extends Notifier {
  /**
   * Stores a webhook; it is sent later.
   * @throws TemplateError, TargetError, ForbiddenUrlError when it cannot be sent as asked; NotifierError when it cannot
   * be stored.
   */
  send(request: WebhookRequest): Webhook;
  list(query: WebhookQuery): readonly Webhook[];
  /** Has a dead letter tried again, behind what waits for its target already. */
  retry(id: string): 'queued' | 'not_failed' | 'not_found';
  pending(): number;
  failed(): number;
  targets(): readonly TargetState[];
  /** Which targets would go elsewhere, or be signed otherwise, because what lies outside the configuration has changed. */
  stale(next: WebhooksConfig): readonly string[];
  /**
   * Takes over another configuration. What waits keeps its order and goes where its target is now; what waits for a
   * target that is gone becomes a dead letter. What waits for its next try is tried at once where the target is another.
   * @throws SetupError when a URL or a secret cannot be had; nothing is changed then.
   */
  change(next: WebhooksConfig): void;
  /** The metrics of this part. */
  readonly families: readonly Family[];
  /** Begins to deliver; what waits from before is first. */
  start(): void;
  /** Ends the deliveries. What is not sent is sent after the next start. Safe to call twice. */
  close(): Promise<void>;
}

/** How often it is looked for what is kept too long, in milliseconds. */
const pruneMs = 60_000;

/** How much of a title is kept for lists. */
const titleLength = 200;

/** @throws SetupError when a URL or a secret that the configuration names cannot be had. */
export function createWebhooks(options: WebhooksOptions): Webhooks {
  const { outbox, events, texts, clock, logger, createId } = options;
  let { config } = options;
  let known = createTargets(options);
  // What delivers keeps this one, and always asks the targets of now.
  const targets: Targets = {
    get all() {
      return known.all;
    },
    byId: (id) => known.byId(id),
    named: (id) => known.named(id),
    ofType: (type) => known.ofType(type),
    forUrl: (url, type) => known.forUrl(url, type),
  };
  let templates = createTemplates(config.templates, texts);
  const meter = createWebhookMeter();
  const reports = createReports(events, texts);
  let pending = outbox.counts().pending;

  const delivery = createDelivery({
    ...options,
    config: () => config,
    targets,
    onAttempt(attempted) {
      const result = reports.attempted(attempted);
      meter.tried(result, attempted.tookMs / 1000);
      if (result !== 'retrying') pending--;
    },
  });

  const makeWebhook = (
    target: Target,
    type: WebhookType,
    content: Content,
    notification?: string,
  ): NewWebhook => {
    const at = new Date(clock.now()).toISOString();
    const body = makeBodies[type]({
      content,
      botName: target.botName,
      botIcon: target.botIcon,
      timestamp: at,
    });
    return {
      id: createId(),
      lane: target.lane,
      target: target.id,
      url: target.id === undefined ? target.url.href : undefined,
      maskedUrl: target.maskedUrl,
      type,
      title: titleOf(content),
      body: JSON.stringify(body),
      notification,
    };
  };

  /** @throws NotifierError */
  const store = (webhooks: readonly NewWebhook[]): readonly Webhook[] => {
    if (pending + webhooks.length > config.max_pending) {
      throw new NotifierError(
        'OUTBOX_FULL',
        `${pending} webhooks wait already, and webhooks.max_pending is ${config.max_pending}; look why their targets do not take them`,
      );
    }
    let added: readonly Webhook[];
    try {
      added = outbox.add(webhooks, clock.now());
    } catch (cause) {
      logger.error({ err: cause }, 'a webhook could not be stored, and was not accepted');
      throw new NotifierError(
        'OUTBOX_FAILED',
        'the webhook could not be stored; the log of the server has the reason',
        { cause },
      );
    }
    pending += added.length;
    meter.accepted(added.length);
    for (const webhook of added) reports.queued(webhook);
    for (const lane of new Set(added.map((webhook) => webhook.lane))) delivery.wake(lane);
    return added;
  };

  const contentOf = ({ id, title, message, level, template }: Notification): Content => {
    if (template) {
      try {
        const variables = Object.fromEntries(
          Object.entries(template.variables).map(([name, value]) => [name, maskSecrets(value)]),
        );
        return { card: templates.render(template.id, variables) };
      } catch (cause) {
        if (!(cause instanceof TemplateError)) throw cause;
        // Told in plain words rather than not at all.
        logger.warn({ err: cause, notification: id }, 'a notification is sent without its template');
      }
    }
    return {
      card: { title: [{ value: maskSecrets(title) }], text: [{ value: maskSecrets(message) }], level },
    };
  };

  const prune = (): void => {
    const { sent, failed, days } = config.retention;
    try {
      outbox.prune({ sent, failed, before: clock.now() - days * 86_400_000 });
    } catch (err) {
      logger.warn({ err }, 'old webhooks could not be removed; tried again');
    }
  };
  const pruning = setInterval(prune, pruneMs);
  pruning.unref();

  return {
    send({ type, url, target: id, message, template, variables = {} }) {
      const target = chooseTarget({ type, url, target: id });
      const content: Content = {
        ...(message === undefined || message.trim() === '' ? {} : { text: [{ value: message }] }),
        ...(template === undefined ? {} : { card: templates.render(template, variables) }),
      };
      const [webhook] = store([makeWebhook(target, type, content)]);
      if (!webhook) throw new NotifierError('OUTBOX_FAILED', 'the webhook was not stored');
      return webhook;
    },
    notify(ids, notification) {
      const found = ids.flatMap((id) => targets.byId(id) ?? []);
      const unknown = ids.filter((id) => !targets.byId(id));
      if (unknown.length > 0)
        logger.warn({ targets: unknown }, 'a notification names webhook targets that are not there');
      const distinct = [...new Set(found)];
      if (distinct.length === 0) return;
      const content = contentOf(notification);
      store(distinct.map((target) => makeWebhook(target, target.type, content, notification.id)));
    },
    list: outbox.list,
    retry(id) {
      const webhook = outbox.find(id);
      if (!webhook) return 'not_found';
      if (!outbox.revive(id, clock.now())) return 'not_failed';
      pending++;
      reports.queued(webhook);
      delivery.wake(webhook.lane);
      return 'queued';
    },
    pending: () => pending,
    failed: () => outbox.counts().failed,
    targets() {
      const waiting = outbox.pendingByLane();
      return targets.all.map((target) => ({
        target,
        pending: waiting.get(target.lane) ?? 0,
        ...delivery.state(target.lane),
      }));
    },
    stale(next) {
      const now = createTargets({ ...options, config: next });
      return now.all.flatMap((target, index) => {
        const before = target.id === undefined ? undefined : known.byId(target.id);
        return before && !leadsToTheSame(before, target) ? [`webhooks.targets[${index}]`] : [];
      });
    },
    change(next) {
      const before = known;
      const after = createTargets({ ...options, config: next });
      templates = createTemplates(next.templates, texts);
      config = next;
      known = after;
      for (const target of before.all) {
        const now = target.id === undefined ? undefined : after.byId(target.id);
        if (!now || !leadsToTheSame(target, now)) delivery.hurry(target.lane);
      }
    },
    families: meter.families(() => {
      const oldest = outbox.oldestPending();
      return {
        pending,
        failed: outbox.counts().failed,
        oldestSeconds: oldest === undefined ? 0 : Math.max(0, (clock.now() - oldest) / 1000),
      };
    }),
    start() {
      prune();
      delivery.start();
    },
    async close() {
      clearInterval(pruning);
      await delivery.close();
    },
  };

  function chooseTarget({ type, url, target: id }: Pick<WebhookRequest, 'type' | 'url' | 'target'>): Target {
    if (id === undefined) return url === undefined ? targets.ofType(type) : targets.forUrl(url, type);
    const target = targets.named(id);
    if (url !== undefined)
      throw new TargetError('a webhook goes to a url or to a target_id, not to both', { target_id: id });
    if (target.type !== type)
      throw new TargetError(`the target '${id}' is of the type '${target.type}', not '${type}'`, {
        target_id: id,
      });
    return target;
  }
}

function leadsToTheSame(a: Target, b: Target): boolean {
  return (
    a.url.href === b.url.href &&
    a.type === b.type &&
    isDeepStrictEqual([a.signingKey, a.policy], [b.signingKey, b.policy])
  );
}

function titleOf({ text, card }: Content): string {
  const first = card && card.title.length > 0 ? card.title : (text ?? card?.text ?? []);
  const plain = first.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('');
  return wellFormed(maskSecrets(plain.replace(/\s+/g, ' ').trim()).slice(0, titleLength));
}
