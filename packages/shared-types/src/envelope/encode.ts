import type { AnyMessageDefinition, Dialect } from '../define-message.ts';
import { MessageValidationError } from '../errors.ts';
import { isSecretName, MASK } from '../masking.ts';
import type { AnyMessage, MessageMeta } from '../messages.ts';
import { hasOpenFields } from '../secrets.ts';
import { partsOf } from './convert.ts';
import { toEventEnvelope } from './event.ts';
import type { MessageParts } from './parts.ts';
import { toTypedEnvelope } from './typed.ts';
import { validateParts } from './validate.ts';

/**
 * The text of a message, in either style, for the wire in the given dialect. The message is validated, and rebuilt from
 * its schema: what the definition does not have is not sent.
 *
 * @throws MessageValidationError when the message does not fit its definition; nothing should be sent then.
 */
export function encodeMessage(message: AnyMessage, dialect: Dialect): string {
  const { definition, data, meta } = partsOf(message);
  return serialize(validOrThrow(definition, data, meta, dialect), dialect);
}

/**
 * Validates a message once, for encoding in both dialects: what a server does with a broadcast.
 * @throws MessageValidationError when data or meta do not fit the definition.
 */
export function prepareMessage(
  definition: AnyMessageDefinition,
  data: Readonly<Record<string, unknown>>,
  meta: MessageMeta,
): MessageParts {
  return validOrThrow(definition, data, meta, 'typed');
}

/**
 * Validates a message from the server that somebody else wrote, in either envelope: what a server does with what is
 * published to it. Where it has no timestamp, it gets the given one.
 * @throws MessageValidationError when it is no message that the server sends, or does not fit its definition.
 */
export function prepareEnvelope(message: unknown, timestamp: string): MessageParts {
  const { definition, data, meta } = partsOf(message as AnyMessage);
  if (definition.from !== 'server') {
    throw new MessageValidationError(definition.event, [{ path: '', message: 'is sent by clients only' }]);
  }
  const dialect = 'type' in (message as object) ? 'typed' : 'event';
  return validOrThrow(definition, data, { ...meta, timestamp: meta.timestamp ?? timestamp }, dialect);
}

/** The text of a prepared message in one dialect. */
export function serialize(parts: MessageParts, dialect: Dialect): string {
  return JSON.stringify(dialect === 'typed' ? toTypedEnvelope(parts) : toEventEnvelope(parts));
}

function validOrThrow(
  definition: AnyMessageDefinition,
  data: unknown,
  meta: MessageMeta,
  dialect: Dialect,
): MessageParts {
  // A definition whose data has the timestamp too takes it from the envelope, so that callers say it once.
  const complete =
    definition.hasTimestamp && meta.timestamp !== undefined
      ? { ...(data as object), timestamp: meta.timestamp }
      : data;
  const validated = validateParts(definition, complete, meta, dialect);
  if (!validated.ok) throw new MessageValidationError(definition.event, validated.issues);
  if (definition.from === 'server' && hasOpenFields(definition))
    refuseRawSecrets(definition.event, validated.parts.data);
  return validated.parts;
}

/**
 * Open fields may hold anything but a secret: what has a secret's name is masked, or null, or not sent.
 * @throws MessageValidationError naming the field.
 */
function refuseRawSecrets(event: string, data: object): void {
  const path = rawSecretIn(data);
  if (path === undefined) return;
  throw new MessageValidationError(event, [
    { path: `data${path}`, message: 'is a raw secret; use maskToken' },
  ]);
}

/** The path of the first raw secret in a value, from `.` on; undefined when there is none. */
function rawSecretIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const inside = rawSecretIn(item);
      if (inside !== undefined) return `.${index}${inside}`;
    }
    return undefined;
  }
  for (const name of Object.keys(value)) {
    const item = (value as Record<string, unknown>)[name];
    if (isSecretName(name) && item !== null && item !== undefined && item !== MASK) return `.${name}`;
    const inside = rawSecretIn(item);
    if (inside !== undefined) return `.${name}${inside}`;
  }
  return undefined;
}
