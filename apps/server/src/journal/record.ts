import { definitionOfType, type MessageParts, serialize } from '@watchhamster/shared-types';
import { JournalError, type JournalRecord, type MakeMessage } from './journal.ts';

/** Makes the records for messages that follow `position`. Throws what `make` throws. */
export function makeRecords(makes: readonly MakeMessage[], position: number): JournalRecord[] {
  return makes.map((make, index) => makeRecord(make, position + 1 + index));
}

/** Makes the record for one message. Throws what `make` throws. */
export function makeRecord(make: MakeMessage, position: number): JournalRecord {
  const parts = make(position);
  return { position, parts, text: serialize(parts, 'typed') };
}

/** A message as it lies in storage. */
export interface StoredMessage {
  readonly position: number;
  readonly type: string;
  readonly text: string;
}

interface TypedEnvelope {
  readonly data: Readonly<Record<string, unknown>>;
  readonly timestamp?: string;
  readonly broadcast_id?: string;
  readonly triggered_by?: string;
  readonly request_id?: string;
}

/**
 * The record of a stored message, or undefined when this version does not know its type. The text is parsed when `parts`
 * is first read: most readers of a replay need the text alone.
 */
export function storedRecord({ position, type, text }: StoredMessage): JournalRecord | undefined {
  const definition = definitionOfType(type);
  if (!definition) return undefined;
  let parsed: MessageParts | undefined;
  return {
    position,
    text,
    get parts() {
      parsed ??= { definition, ...parseText(position, text) };
      return parsed;
    },
  };
}

function parseText(position: number, text: string): Pick<MessageParts, 'data' | 'meta'> {
  try {
    const { data, timestamp, broadcast_id, triggered_by, request_id } = JSON.parse(text) as TypedEnvelope;
    const meta = {
      ...(timestamp === undefined ? {} : { timestamp }),
      ...(broadcast_id === undefined ? {} : { broadcastId: broadcast_id }),
      ...(triggered_by === undefined ? {} : { triggeredBy: triggered_by }),
      ...(request_id === undefined ? {} : { requestId: request_id }),
    };
    return { data, meta };
  } catch (cause) {
    throw new JournalError(`message ${position} of the journal is damaged: put a backup in its place`, {
      cause,
    });
  }
}
