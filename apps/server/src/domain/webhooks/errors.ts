/** A template is not there, or lacks a variable. Nothing was queued. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly code = 'TEMPLATE_ERROR';
  readonly details: Readonly<Record<string, unknown>>;
  constructor(message: string, details: Readonly<Record<string, unknown>>) {
    super(message);
    this.details = details;
  }
}

/** No configured target is the one that was asked for. Nothing was queued. */
export class TargetError extends Error {
  override readonly name = 'TargetError';
  readonly code = 'WEBHOOK_TARGET_NOT_FOUND';
  readonly details: Readonly<Record<string, unknown>>;
  constructor(message: string, details: Readonly<Record<string, unknown>>) {
    super(message);
    this.details = details;
  }
}

/** Why a URL is not called, for programs. */
export type ForbiddenReason =
  | 'not_a_url'
  | 'scheme'
  | 'credentials'
  | 'port'
  | 'host_not_allowed'
  | 'address_not_public';

/** A URL that must not be called. The message never has the URL in it. */
export class ForbiddenUrlError extends Error {
  override readonly name = 'ForbiddenUrlError';
  readonly code = 'WEBHOOK_URL_FORBIDDEN';
  readonly reason: ForbiddenReason;
  constructor(reason: ForbiddenReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** A webhook was not stored, and so not accepted: there is no room for more, or the database does not take it. */
export class NotifierError extends Error {
  override readonly name = 'NotifierError';
  readonly code: 'OUTBOX_FULL' | 'OUTBOX_FAILED';
  constructor(code: 'OUTBOX_FULL' | 'OUTBOX_FAILED', message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
