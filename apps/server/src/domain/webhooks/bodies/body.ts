import type { AlertLevel, WebhookType } from '@watchhamster/shared-types';
import type { Content } from '../content.ts';

/** What a body is made of. */
export interface BodyInput {
  readonly content: Content;
  /** Who the message is from. */
  readonly botName: string;
  /** A picture of who that is. */
  readonly botIcon: string | undefined;
  /** When it was accepted, UTC. */
  readonly timestamp: string;
}

/** Makes the JSON value that a provider takes, within its limits. */
export type MakeBody = (input: BodyInput) => object;

/** One maker for every type. */
export type MakeBodies = Readonly<Record<WebhookType, MakeBody>>;

/** The colours of the levels. */
export const colours: Readonly<Record<AlertLevel, string>> = {
  info: '#2f81f7',
  warning: '#d29922',
  error: '#da3633',
  critical: '#8e1519',
};
