import { catalogue, definitionOfEvent, definitionOfType } from '../catalogue.ts';
import type { AnyMessageDefinition, Dialect, Direction } from '../define-message.ts';
import { ErrorCode, type MessageIssue } from '../errors.ts';
import { limits } from '../limits.ts';
import { maskSecrets, redact } from '../masking.ts';
import type {
  ClientEventName,
  EventClientMessage,
  EventMessage,
  EventServerMessage,
  MessageData,
  MessageMeta,
  ServerEventName,
  TypedClientMessage,
  TypedMessage,
  TypedServerMessage,
} from '../messages.ts';
import { nearestName } from '../naming.ts';
import { abridge, abridgeText, hasMoreValues } from './abridge.ts';
import { isDeeperThan } from './depth.ts';
import { fromEventEnvelope, toEventEnvelope } from './event.ts';
import { isObject, type JsonObject, type MessageParts, metaText } from './parts.ts';
import { fromTypedEnvelope, toTypedEnvelope } from './typed.ts';
import { validateParts } from './validate.ts';

/** Why a message was refused, ready to become the `error` message that answers it. */
export interface DecodeError {
  readonly code: typeof ErrorCode.INVALID_MESSAGE_FORMAT | typeof ErrorCode.UNKNOWN_MESSAGE_TYPE;
  /** What is wrong and what to do, in English. */
  readonly message: string;
  readonly details: {
    /** The fields that an envelope must have. */
    readonly expected_fields?: readonly string[];
    /** What is wrong, field by field. */
    readonly issues?: readonly MessageIssue[];
    /** The known name that is nearest to an unknown one, in the style it was sent in. */
    readonly nearest?: string;
    /** The refused message, without its secrets and at most 1 KiB of it. */
    readonly received_message: string;
  };
}

/** A refused message. */
export interface DecodeFailure {
  readonly ok: false;
  /** The style it was in; undefined when it cannot be told. */
  readonly dialect: Dialect | undefined;
  /** The message's request id, where there was one: the answer repeats it. */
  readonly requestId: string | undefined;
  readonly error: DecodeError;
}

type Decoded<E extends ServerEventName | ClientEventName, Typed, Event> = {
  [N in E]: {
    readonly ok: true;
    /** The message's one name. */
    readonly event: N;
    /** Its validated data, in the typed style’s field names. */
    readonly data: MessageData<N>;
    /** What the envelope said beside the data. */
    readonly meta: MessageMeta;
  };
}[E] &
  (
    | { readonly dialect: 'typed'; readonly message: Typed }
    | { readonly dialect: 'event'; readonly message: Event }
  );

/** A message from a client: `message` as it was sent, discriminated by `dialect`; `event` and `data` for either style. */
export type DecodedClientMessage = Decoded<ClientEventName, TypedClientMessage, EventClientMessage>;
/** A message from the server: `message` as it was sent, discriminated by `dialect`; `event` and `data` for either style. */
export type DecodedServerMessage = Decoded<ServerEventName, TypedServerMessage, EventServerMessage>;

/**
 * Decodes what a client sent: a text, UTF-8 bytes, or a value that JSON.parse returned. Never throws. Fields that the
 * definition does not know are ignored and left out of the result.
 */
export function decodeClientMessage(input: unknown): DecodedClientMessage | DecodeFailure {
  return decode(input, 'client') as DecodedClientMessage | DecodeFailure;
}

/** Decodes what the server sent; see {@link decodeClientMessage}. */
export function decodeServerMessage(input: unknown): DecodedServerMessage | DecodeFailure {
  return decode(input, 'server') as DecodedServerMessage | DecodeFailure;
}

/** A valid message taken out of its envelope. */
export interface DecodedParts extends MessageParts {
  readonly ok: true;
  readonly dialect: Dialect;
  /** The message's one name. */
  readonly event: string;
}

/**
 * Decodes what a client sent without building the message again: what a server needs, that works with `data` and `meta`.
 * Never throws; see {@link decodeClientMessage}.
 */
export function decodeClientParts(input: unknown): DecodedParts | DecodeFailure {
  return decodeParts(input, 'client');
}

interface DecodedMessage {
  readonly ok: true;
  readonly dialect: Dialect;
  readonly event: string;
  readonly data: JsonObject;
  readonly meta: MessageMeta;
  readonly message: TypedMessage | EventMessage;
}

const expectedFields: Record<Dialect, readonly string[]> = {
  typed: ['type', 'data'],
  event: ['event', 'payload'],
};

function decode(input: unknown, from: Direction): DecodedMessage | DecodeFailure {
  const decoded = decodeParts(input, from);
  if (!decoded.ok) return decoded;
  const { dialect, event, data, meta } = decoded;
  const message = dialect === 'typed' ? toTypedEnvelope(decoded) : toEventEnvelope(decoded);
  return { ok: true, dialect, event, data, meta, message };
}

function decodeParts(input: unknown, from: Direction): DecodedParts | DecodeFailure {
  try {
    const read = readJson(input);
    if ('problem' in read) {
      return invalid(read.received, undefined, read.problem, { expected_fields: expectedFields.typed });
    }
    if (
      from === 'client' &&
      sizeOf(input) > limits.messageValues &&
      hasMoreValues(read.value, limits.messageValues)
    ) {
      const problem = `a message has at most ${limits.messageValues} values; split it`;
      const dialect = isObject(read.value) ? dialectOf(read.value) : undefined;
      return invalid(read.value, dialect, problem, { expected_fields: expectedFields[dialect ?? 'typed'] });
    }
    return decodeValue(read.value, from);
  } catch {
    // A value whose getters throw, or nested deeper than the stack: no JSON text gives such a thing.
    return invalid(undefined, undefined, 'the message cannot be read', {
      expected_fields: expectedFields.typed,
    });
  }
}

function decodeValue(value: unknown, from: Direction): DecodedParts | DecodeFailure {
  if (!isObject(value)) {
    return invalid(value, undefined, 'a message is a JSON object', { expected_fields: expectedFields.typed });
  }
  const dialect = dialectOf(value);
  if (!dialect) {
    const problem =
      'type' in value
        ? 'a message has either type or event, not both'
        : 'a message has a type and data, or an event and a payload';
    return invalid(value, undefined, problem, { expected_fields: expectedFields.typed });
  }
  const [nameField, dataField] =
    dialect === 'typed' ? (['type', 'data'] as const) : (['event', 'payload'] as const);
  const name = value[nameField];
  const expected_fields = expectedFields[dialect];
  if (typeof name !== 'string') {
    const issues = [{ path: nameField, message: 'expected the name of a message' }];
    return invalid(value, dialect, `${nameField} must be a text`, { expected_fields, issues });
  }
  const definition = dialect === 'typed' ? definitionOfType(name) : definitionOfEvent(name);
  if (definition?.from !== from) return unknown(value, dialect, name, definition, from);
  if (!isObject(value[dataField])) {
    const issues = [{ path: dataField, message: 'expected an object' }];
    return invalid(value, dialect, `${dataField} must be an object`, { expected_fields, issues }, definition);
  }
  const { data, meta } =
    dialect === 'typed' ? fromTypedEnvelope(value, definition) : fromEventEnvelope(value, definition);
  const validated = validateParts(definition, data, meta, dialect);
  if (!validated.ok) {
    const { issues } = validated;
    const where = issues
      .slice(0, 3)
      .map(({ path, message }) => `${path}: ${message}`)
      .join('; ');
    return invalid(value, dialect, where, { expected_fields, issues }, definition);
  }
  const { parts } = validated;
  return {
    ok: true,
    dialect,
    event: definition.event,
    definition,
    data: parts.data,
    meta: parts.meta,
  };
}

/** The style of an envelope: by the one of `type` and `event` that it has. */
function dialectOf(value: JsonObject): Dialect | undefined {
  const typed = Object.hasOwn(value, 'type');
  return typed === Object.hasOwn(value, 'event') ? undefined : typed ? 'typed' : 'event';
}

/** How long a text is, at least as long as the values in it are many; a parsed value may have any number. */
function sizeOf(input: unknown): number {
  if (typeof input === 'string') return input.length;
  return input instanceof ArrayBuffer || ArrayBuffer.isView(input)
    ? input.byteLength
    : Number.POSITIVE_INFINITY;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The value of a text or of bytes; anything else is a value already. */
function readJson(input: unknown): { value: unknown } | { problem: string; received: unknown } {
  let text: string;
  if (typeof input === 'string') text = input;
  else if (input instanceof ArrayBuffer || ArrayBuffer.isView(input)) {
    const bytes =
      input instanceof ArrayBuffer ? input : new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
    try {
      text = utf8.decode(bytes);
    } catch {
      return { problem: 'the message is not UTF-8', received: `${input.byteLength} bytes` };
    }
  } else return { value: input };
  if (isDeeperThan(text, limits.messageDepth)) {
    return { problem: `the message is nested deeper than ${limits.messageDepth} levels`, received: text };
  }
  try {
    return { value: JSON.parse(text) };
  } catch (cause) {
    // Only where: the parser's message quotes what stands there, which may be part of a secret.
    const position = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1];
    const where = position === undefined ? '' : `, from character ${position}`;
    return { problem: `the message is not JSON${where}`, received: text };
  }
}

function invalid(
  value: unknown,
  dialect: Dialect | undefined,
  message: string,
  details: Omit<DecodeError['details'], 'received_message'>,
  definition?: AnyMessageDefinition,
): DecodeFailure {
  return {
    ok: false,
    dialect,
    requestId: requestIdOf(value, dialect),
    error: {
      code: ErrorCode.INVALID_MESSAGE_FORMAT,
      message,
      details: { ...details, received_message: showReceived(value, definition) },
    },
  };
}

function unknown(
  value: JsonObject,
  dialect: Dialect,
  name: string,
  definition: AnyMessageDefinition | undefined,
  from: Direction,
): DecodeFailure {
  const known = Object.values(catalogue)
    .filter((candidate) => candidate.from === from)
    .map((candidate) => (dialect === 'typed' ? candidate.type : candidate.event));
  const nearest = nearestName(name, known);
  const shown = maskSecrets(abridgeText(name, 256)).slice(0, 64);
  const message = definition
    ? `'${shown}' is sent by the ${definition.from} only`
    : `no message is called '${shown}'${nearest ? `; did you mean '${nearest}'?` : ''}`;
  return {
    ok: false,
    dialect,
    requestId: requestIdOf(value, dialect),
    error: {
      code: ErrorCode.UNKNOWN_MESSAGE_TYPE,
      message,
      details: { ...(nearest && !definition ? { nearest } : {}), received_message: showReceived(value) },
    },
  };
}

/** The request id of a message that may be malformed in every other way. Longer than 128 characters it is not repeated. */
function requestIdOf(value: unknown, dialect: Dialect | undefined): string | undefined {
  if (!isObject(value)) return undefined;
  const payload = isObject(value.payload) ? value.payload : undefined;
  const id = dialect === 'event' ? payload?.requestId : (value.request_id ?? payload?.requestId);
  return typeof id === 'string' && metaText.test(id) ? id : undefined;
}

const shownBytes = 1024;
/** In 1 KiB of JSON no more values have room than this, nor longer texts. */
const shownBounds = { values: shownBytes, characters: 4 * shownBytes };

/** A refused message as it may be shown: secrets masked first, then cut to 1 KiB. */
function showReceived(value: unknown, definition?: AnyMessageDefinition): string {
  let text: string;
  if (typeof value === 'string') text = maskSecrets(abridgeText(value, shownBounds.characters));
  else text = JSON.stringify(redact(maskPaths(abridge(value, shownBounds), definition))) ?? String(value);
  const encoded = new TextEncoder().encode(text);
  if (encoded.length <= shownBytes) return text;
  // Cut at the end of a whole character: the last one is dropped when it was cut in two.
  return `${new TextDecoder().decode(encoded.subarray(0, shownBytes - 3)).replace(/\uFFFD$/, '')}…`;
}

/** Masks the fields that the definition marks as secrets, whatever they are called. */
function maskPaths(value: unknown, definition: AnyMessageDefinition | undefined): unknown {
  if (!definition || definition.secretPaths.length === 0 || !isObject(value)) return value;
  const field = 'type' in value ? 'data' : 'payload';
  let data = value[field];
  for (const path of definition.secretPaths) data = maskPath(data, path.split('.'));
  return { ...value, [field]: data };
}

function maskPath(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return '***';
  if (!isObject(value) || !Object.hasOwn(value, first)) return value;
  return { ...value, [first]: maskPath(value[first], rest) };
}
