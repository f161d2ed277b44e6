import type {
  Catalogue,
  ClientEventName,
  DataOf,
  ErrorCode,
  MessageData,
  MessageMeta,
  ServerEventName,
} from '@watchhamster/shared-types';
import type { Locale } from '../config/schema.ts';
import type { Alerts } from '../domain/alerts/index.ts';
import type { Events } from '../domain/events.ts';
import type { Outbound } from '../domain/outbound/index.ts';
import type { Services } from '../domain/services/index.ts';
import type { Webhooks } from '../domain/webhooks/index.ts';
import type { Subscription } from '../gateway/subscriptions.ts';

/** What a handler sees of the connection that a message came from, and can do with it. */
export interface Client {
  readonly id: string;
  /** Who it is, by the credential: a token's name, a JWT's subject, `local`. */
  readonly name: string;
  /** Introduces the client: how it calls itself, and the language of its error messages. */
  introduce(info: { clientId: string; locale: Locale | undefined }): void;
  subscription(): Subscription;
  setSubscription(next: Subscription): void;
  /** Sends a message to this client alone, at once, in the style of the message it answers. */
  reply<D extends Catalogue[ServerEventName]>(
    definition: D,
    data: Omit<DataOf<D['data']>, 'timestamp'>,
  ): void;
  /**
   * Presents a credential, or renews the one that the connection came with.
   * @throws CommandError with AUTHENTICATION_REQUIRED when it is not valid; the connection is closed then.
   */
  authenticate(token: string): Promise<void>;
  /**
   * Says from where on it wants durable messages: from a position of an epoch, which is answered with a
   * connection_status, or (undefined) from now on.
   */
  resume(from: { readonly epoch: string; readonly after: number } | undefined): void;
}

/** The parts of the server that handlers work with. */
export interface HandlerServices {
  readonly alerts: Alerts;
  readonly services: Services;
  readonly webhooks: Pick<Webhooks, 'send'>;
  readonly outbound: Pick<Outbound, 'start' | 'stop'>;
  /** Where to publish what everybody should see. */
  readonly events: Events;
  /** The current time in milliseconds. */
  readonly now: () => number;
}

/** What a handler is called with. */
export interface HandlerContext<E extends ClientEventName> extends HandlerServices {
  readonly data: MessageData<E>;
  readonly meta: MessageMeta;
  readonly client: Client;
}

/**
 * Handles one client message. What it returns becomes the `result` of the ack, which is sent when the message carried a
 * request id. To refuse, throw a {@link CommandError}; anything else that is thrown is an internal error.
 */
export type Handler<E extends ClientEventName> = (
  context: HandlerContext<E>,
) => HandlerResult | Promise<HandlerResult>;

/** The outcome of a message: a JSON object, or nothing. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler without a result just ends
export type HandlerResult = Readonly<Record<string, unknown>> | void;

/** One handler for every client message: leaving one out does not compile. */
export type Handlers = { readonly [E in ClientEventName]: Handler<E> };

/** A handler with its context typed by the message it handles. */
export function defineHandler<E extends ClientEventName>(_event: E, handler: Handler<E>): Handler<E> {
  return handler;
}

/** The registry: exactly one handler for every client message. */
export function defineHandlers(handlers: Handlers): Handlers {
  return handlers;
}

/** A refusal that the client should know of: becomes an `error` message with this code and these details. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;
  /** @param reason what exactly was wrong, in English; it stands behind the localized text of the code */
  constructor(code: ErrorCode, reason: string, details: Readonly<Record<string, unknown>> = {}) {
    super(reason);
    this.code = code;
    this.details = details;
  }
}
