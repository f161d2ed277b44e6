/**
 * What an `error` message can say. A client acts on the code; the text beside it is localized and may change.
 * The first seven are the first specification's («일반적인 오류 코드»); each of the others exists because a client
 * would act differently on it.
 */
export const ErrorCode = {
  /** Not JSON, not an object, no envelope or both, or a field of the wrong type. Fix the message; do not retry it. */
  INVALID_MESSAGE_FORMAT: 'INVALID_MESSAGE_FORMAT',
  /** A well-formed envelope around a name this server does not know; `details.nearest` may name what was meant. Correct it; an older server may not have it yet. */
  UNKNOWN_MESSAGE_TYPE: 'UNKNOWN_MESSAGE_TYPE',
  /** The message needs a credential and the connection has presented none that is valid. Present one, in `client_info.token` or when connecting again. */
  AUTHENTICATION_REQUIRED: 'AUTHENTICATION_REQUIRED',
  /** The connection's role does not cover the message; `details.required` names the permission. Not without another credential. */
  PERMISSION_DENIED: 'PERMISSION_DENIED',
  /** No service has this id; `details.known` lists those that exist. Correct the id. */
  SERVICE_NOT_FOUND: 'SERVICE_NOT_FOUND',
  /** A handler failed; `details.error_id` finds the cause in the server's log. Tell whoever runs the server; the same message may work later. */
  INTERNAL_SERVER_ERROR: 'INTERNAL_SERVER_ERROR',
  /** Too many messages; the message was dropped. Send it again after `details.retry_after_ms`. */
  RATE_LIMIT_EXCEEDED: 'RATE_LIMIT_EXCEEDED',
  /** Too many connections; the server closes this one with 1013. Close one of the others, or come back later. */
  CONNECTION_LIMIT_EXCEEDED: 'CONNECTION_LIMIT_EXCEEDED',
  /** Larger than `details.limit_bytes`; the server closes with 1009. Split the data, or use the HTTP API. */
  MESSAGE_TOO_LARGE: 'MESSAGE_TOO_LARGE',
  /** The message is valid, but this server cannot do what it asks; `details.feature` names what is missing. Do not repeat it here. */
  FEATURE_UNAVAILABLE: 'FEATURE_UNAVAILABLE',
  /** The service was found, but the command failed; `details.reason` says why, `details.status` what state it is in. Try again once the reason is gone. */
  SERVICE_COMMAND_FAILED: 'SERVICE_COMMAND_FAILED',
  /** No alert has this id; `details.alert_id` repeats it. Take it away; `GET /api/v1/alerts` lists those that there are. */
  ALERT_NOT_FOUND: 'ALERT_NOT_FOUND',
  /** No outbound project has this id. Correct it; `projects_update` lists them. */
  PROJECT_NOT_FOUND: 'PROJECT_NOT_FOUND',
  /** There are as many outbound projects as there may be; `details.limit` says how many. Stop one first. */
  PROJECT_LIMIT_EXCEEDED: 'PROJECT_LIMIT_EXCEEDED',
  /** A system that the server depends on refused or did not answer; `details` has its status and reason. Try again later, after `details.retry_after_ms` where that is there. */
  UPSTREAM_ERROR: 'UPSTREAM_ERROR',
  /** No template has this id, or a variable of it is missing; `details.missing` names those. Complete it. */
  TEMPLATE_ERROR: 'TEMPLATE_ERROR',
  /** No webhook target is configured by this id or of this type; `details.known` lists those that are. */
  WEBHOOK_TARGET_NOT_FOUND: 'WEBHOOK_TARGET_NOT_FOUND',
  /** The server does not call this URL; `details.reason` says why. */
  WEBHOOK_URL_FORBIDDEN: 'WEBHOOK_URL_FORBIDDEN',
} as const;

/** One of the codes above. On the wire the field is open: a client must survive a code from a newer server. */
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

/** One thing that is wrong with a message: where, and what was expected there. */
export interface MessageIssue {
  /** Where in the message as it was sent, as a dotted path (`payload.project.action`); empty for the whole. */
  readonly path: string;
  /** What was expected there, in English. */
  readonly message: string;
}

/** A message that was about to be sent does not fit its definition: a mistake in the calling program. */
export class MessageValidationError extends Error {
  override readonly name = 'MessageValidationError';
  readonly code = 'INVALID_MESSAGE_FORMAT' satisfies ErrorCode;
  /** The event name of the message, or what was given in its place. */
  readonly event: string;
  readonly issues: readonly MessageIssue[];
  constructor(event: string, issues: readonly MessageIssue[]) {
    const reasons = issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
    super(`'${event}' cannot be sent: ${reasons}`);
    this.event = event;
    this.issues = issues;
  }
}

/** A definition breaks a rule of the protocol. Thrown while modules load, so it cannot reach production unseen. */
export class MessageDefinitionError extends Error {
  override readonly name = 'MessageDefinitionError';
}
