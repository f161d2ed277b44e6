/**
 * The WatchHamster protocol: every message, in both envelope styles, from one definition each.
 *
 * Frontend developers start with {@link decodeServerMessage} and the message types; backend developers with
 * {@link defineMessage} and {@link catalogue}; authors of clients in other languages with the JSON Schema files that
 * this package ships under `schemas/`.
 *
 * @packageDocumentation
 */
export { type Catalogue, catalogue, definitionOfEvent, definitionOfType } from './catalogue.ts';
export { CloseCode, mayReconnect } from './close-codes.ts';
export {
  type AnyMessageDefinition,
  type ClientMessageSpec,
  type DataOf,
  type DataSchema,
  type Delivery,
  type Dialect,
  type Direction,
  defineMessage,
  type MessageDefinition,
  type Permission,
  type ServerMessageSpec,
} from './define-message.ts';
export {
  type DecodedClientMessage,
  type DecodedParts,
  type DecodedServerMessage,
  type DecodeError,
  type DecodeFailure,
  decodeClientMessage,
  decodeClientParts,
  decodeServerMessage,
  encodeMessage,
  prepareEnvelope,
  prepareMessage,
  serialize,
} from './envelope/codec.ts';
export { toEvent, toTyped } from './envelope/convert.ts';
export { isDeeperThan } from './envelope/depth.ts';
export type { MessageParts } from './envelope/parts.ts';
export { ErrorCode, MessageDefinitionError, type MessageIssue, MessageValidationError } from './errors.ts';
export {
  bytes,
  count,
  identifier,
  jsonValue,
  maskedToken,
  milliseconds,
  number,
  openRecord,
  percent,
  seconds,
  secret,
  serviceId,
  text,
  timestamp,
  timestampPattern,
} from './fields.ts';
export { limits } from './limits.ts';
export { isSecretName, MASK, type MaskedToken, maskSecrets, maskToken, maskUrl, redact } from './masking.ts';
export { type AlertLevel, alertLevel } from './messages/alert.ts';
export { type LogEntry, type LogLevel, logEntry, logLevel } from './messages/log-update.ts';
export { type OutboundProject, outboundProject, type ProjectAction } from './messages/projects-update.ts';
export {
  type ServiceEventType,
  type ServiceStatus,
  serviceEventType,
  serviceStatus,
} from './messages/service-event.ts';
export type { SubscriptionFilters } from './messages/subscribe.ts';
export { type WebhookType, webhookType } from './messages/webhook-event.ts';
export type {
  AnyMessage,
  ClientEventName,
  ClientToServerMessage,
  EventClientMessage,
  EventMessage,
  EventName,
  EventNameOf,
  EventServerMessage,
  MessageData,
  MessageMeta,
  ServerEventName,
  ServerToClientMessage,
  TypedClientMessage,
  TypedMessage,
  TypedServerMessage,
  TypeName,
  TypeNameOf,
} from './messages.ts';
export { type IsCamelCase, isCamelCase, nearestName, type SnakeCase, snakeCase } from './naming.ts';
export {
  type AlertSnapshot,
  alertSnapshot,
  type DeploymentSnapshot,
  deploymentSnapshot,
  type JournalEntry,
  journalEntry,
  type LogSourceSnapshot,
  logSource,
  type ServiceSnapshot,
  type Snapshot,
  type SourcedLogEntry,
  serviceSnapshot,
  snapshot,
  sourcedLogEntry,
} from './snapshot.ts';
