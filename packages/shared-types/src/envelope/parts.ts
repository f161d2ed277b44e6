import type { AnyMessageDefinition } from '../define-message.ts';
import type { MessageMeta } from '../messages.ts';

/** A message taken out of its envelope: what both styles have in common. */
export interface MessageParts {
  readonly definition: AnyMessageDefinition;
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: MessageMeta;
}

/** A JSON object: not null, not an array. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The envelope's fields, by their neutral name, and the name each has in the typed style; the event style has the first. */
export const metaFields = {
  server: {
    timestamp: 'timestamp',
    broadcastId: 'broadcast_id',
    triggeredBy: 'triggered_by',
    requestId: 'request_id',
  },
  client: { timestamp: 'timestamp', clientId: 'client_id', requestId: 'request_id' },
} as const satisfies Record<AnyMessageDefinition['from'], Partial<Record<keyof MessageMeta, string>>>;

const entries = {
  server: Object.entries(metaFields.server) as [keyof MessageMeta, string][],
  client: Object.entries(metaFields.client) as [keyof MessageMeta, string][],
};

/** The pairs of {@link metaFields} for one direction. */
export function metaEntries(
  from: AnyMessageDefinition['from'],
): readonly [neutral: keyof MessageMeta, typed: string][] {
  return entries[from];
}

/** The texts of the envelope: not empty, and short enough to be repeated in every answer. */
export const metaText = /^[\s\S]{1,128}$/u;

/** What is wrong with one field of the envelope, or undefined when it is right. */
export function metaProblem(
  name: keyof MessageMeta,
  value: unknown,
  isTimestamp: (value: unknown) => boolean,
): string | undefined {
  if (name === 'timestamp') {
    return isTimestamp(value) ? undefined : 'expected an RFC 3339 timestamp such as 2024-01-01T12:00:00Z';
  }
  return typeof value === 'string' && metaText.test(value)
    ? undefined
    : 'expected a text of 1 to 128 characters';
}

/** Whether the envelope must have a field: the server's timestamp always, `triggeredBy` where the definition says so. */
export function isMetaRequired(definition: AnyMessageDefinition, name: keyof MessageMeta): boolean {
  return (
    (name === 'timestamp' && definition.from === 'server') ||
    (name === 'triggeredBy' && definition.triggeredBy)
  );
}
