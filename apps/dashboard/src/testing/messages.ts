import {
  type DecodedServerMessage,
  decodeServerMessage,
  encodeMessage,
  type MessageData,
  type SourcedLogEntry,
  type TypedServerMessage,
} from '@watchhamster/shared-types';

/** The time that test messages carry unless they say another. */
export const AT = '2026-01-01T00:00:00.000Z';

/** A message as it comes out of the real codec. */
export function received(message: TypedServerMessage): DecodedServerMessage {
  const decoded = decodeServerMessage(encodeMessage(message, 'typed'));
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded;
}

/** A log_update with these texts. */
export function logUpdate(
  texts: readonly string[],
  change: Partial<MessageData<'logUpdate'>> = {},
): TypedServerMessage {
  return {
    type: 'log_update',
    data: {
      file_name: 'web',
      service_id: 'web',
      entries: texts.map((message) => ({ timestamp: AT, level: 'INFO', message })),
      total_new_entries: texts.length,
      ...change,
    },
    timestamp: AT,
  };
}

/** Log entries as the snapshot has them. */
export function sourced(texts: readonly string[]): SourcedLogEntry[] {
  return texts.map((message, index) => ({
    sequence: index,
    file_name: 'web',
    service_id: 'web',
    timestamp: AT,
    level: 'INFO',
    message,
  }));
}
