import type { WebhooksConfig } from '../../config/webhooks.ts';
import type { WebhookTexts } from '../../i18n/texts.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import type { Clock } from './clock.ts';
import type { Outbox } from './outbox.ts';
import type { Post } from './post.ts';

/** What the webhooks of a server are made of. */
export interface WebhooksOptions {
  readonly config: WebhooksConfig;
  /** Where relative paths in the configuration start. */
  readonly baseDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly outbox: Outbox;
  readonly post: Post;
  readonly events: Events;
  readonly texts: WebhookTexts;
  readonly clock: Clock;
  readonly random: () => number;
  /** Makes the id of each webhook. */
  readonly createId: () => string;
  readonly userAgent: string;
  readonly logger: Logger;
}
