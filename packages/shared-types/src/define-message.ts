import type { z } from 'zod';
import { MessageDefinitionError } from './errors.ts';
import { isTimestampField } from './fields.ts';
import { type IsCamelCase, isCamelCase, type SnakeCase, snakeCase } from './naming.ts';
import { walk } from './schema-walk.ts';
import { assertNoRawSecrets, secretPathsOf } from './secrets.ts';

/** Who sends a message. */
export type Direction = 'server' | 'client';

/** The two envelope styles: `<type, data, timestamp>` and `<event, payload>`. */
export type Dialect = 'typed' | 'event';

/**
 * How a message from the server reaches its readers.
 * - `state`: only the latest matters; a slow reader may miss those in between.
 * - `stream`: batched and bounded; what had to be dropped is counted, and the count is told.
 * - `durable`: kept in the journal, in order, and replayed to a client that resumes.
 * - `direct`: only to the one who asked.
 */
export type Delivery = 'state' | 'stream' | 'durable' | 'direct';

/** What a client must be allowed to do before a message of it is handled. `connect` is everybody who got in. */
export type Permission = 'connect' | 'read' | 'operate' | 'publish' | 'admin';

/** A `zod/v3` object schema, by the parts that are used of it: this package does not load Zod 3. */
export interface LegacyObjectSchema {
  readonly _output: Record<string, unknown>;
  readonly shape: Record<string, unknown>;
  safeParse(data: unknown):
    | { success: true; data: Record<string, unknown> }
    | {
        success: false;
        error: { issues: readonly { path: readonly (string | number)[]; message: string }[] };
      };
}

/** The schema of a message's data: an object, in Zod 4 or (for teams still on Zod 3) in `zod/v3`. */
export type DataSchema = z.ZodObject | LegacyObjectSchema;

/** The TypeScript type of a data schema. */
export type DataOf<S> = S extends z.ZodObject
  ? z.output<S>
  : S extends { readonly _output: infer O }
    ? O
    : never;

/** Names that the event dialect puts beside the data in its payload, and that data may therefore not use. */
type MetaName = 'broadcastId' | 'triggeredBy' | 'requestId' | 'clientId';
const metaNames: readonly string[] = [
  'broadcastId',
  'triggeredBy',
  'requestId',
  'clientId',
] satisfies MetaName[];

/** Makes a schema whose data has a reserved name fail to compile, with the reason as the expected type. */
type WithoutMetaNames<S> = string extends keyof DataOf<S>
  ? unknown
  : keyof DataOf<S> & MetaName extends never
    ? unknown
    : 'a data field has a name that belongs to the envelope';

/** Data fields (left) that have another name in the event dialect (right). Only `error` needs it. */
export type EventFields = Readonly<Record<string, string>>;

/** A message's definition, whichever message it is. */
export interface AnyMessageDefinition {
  /** The camelCase name, used as `event`. */
  readonly event: string;
  /** The derived snake_case name, used as `type`. */
  readonly type: string;
  readonly from: Direction;
  /** How it is delivered. `direct` on messages from clients, which the server alone reads. */
  readonly delivery: Delivery;
  /** The permission that a client needs to send it. `connect` on messages from the server. */
  readonly needs: Permission;
  readonly data: DataSchema;
  /** A sentence or two for the reference: what it says. */
  readonly description: string;
  /** When it is sent. */
  readonly when: string;
  /** When it is not sent, where a reader might expect it. */
  readonly whenNot: string;
  /** What to use instead, when it is there for old clients only; else undefined. */
  readonly deprecated: string | undefined;
  /** Data of real messages, for the reference and the JSON Schema. */
  readonly examples: readonly object[];
  /** Whether `triggeredBy` is required in the envelope. */
  readonly triggeredBy: boolean;
  readonly eventFields: EventFields;
  /** Whether the data has a `timestamp` of its own. It means the same as the envelope's, and is kept equal to it. */
  readonly hasTimestamp: boolean;
  /** The prefix of its broadcast ids: `alert` in `alert_001`. */
  readonly kind: string;
  /** Dotted paths of the secret fields in its data. */
  readonly secretPaths: readonly string[];
}

/** One message, defined once: its envelopes, types, JSON Schema and documentation all come from this. */
export interface MessageDefinition<
  E extends string,
  D extends Direction,
  S extends DataSchema,
  R extends boolean,
  F extends EventFields,
> extends AnyMessageDefinition {
  readonly event: E;
  readonly type: SnakeCase<E>;
  readonly from: D;
  readonly data: S;
  readonly examples: readonly (DataOf<S> & object)[];
  readonly triggeredBy: R;
  readonly eventFields: F;
}

interface CommonSpec<E extends string, S extends DataSchema> {
  /** The message's name, in camelCase. */
  event: IsCamelCase<E> extends true ? E : `'${E}' is not camelCase`;
  /** What it says. */
  description: string;
  /** When it is sent. */
  when: string;
  /** When it is not sent, where a reader might expect it. */
  whenNot: string;
  /** What to use instead, when it is there for old clients only. Default: it is not deprecated. */
  deprecated?: string;
  data: S & WithoutMetaNames<S>;
  examples?: readonly DataOf<S>[];
}

/** What to write for a message that the server sends. */
export interface ServerMessageSpec<
  E extends string,
  S extends DataSchema,
  R extends boolean = false,
  F extends EventFields = Record<never, never>,
> extends CommonSpec<E, S> {
  from: 'server';
  delivery: Delivery;
  /** Require `triggeredBy` in the envelope. Default: optional. */
  triggeredBy?: R;
  eventFields?: F;
}

/** What to write for a message that a client sends. */
export interface ClientMessageSpec<E extends string, S extends DataSchema> extends CommonSpec<E, S> {
  from: 'client';
  needs: Permission;
}

/**
 * Defines a message. One call gives it both envelope styles, its types, its JSON Schema and its place in the reference;
 * add it to the catalogue, and, if clients send it, the server does not compile until a handler for it exists.
 *
 * @throws MessageDefinitionError when the name is not camelCase, a data field has a name that the envelope needs or that
 *   every object inherits, `timestamp` is no timestamp, or a message from the server has a field that could hold a raw
 *   secret.
 */
export function defineMessage<
  const E extends string,
  S extends DataSchema,
  const R extends boolean = false,
  const F extends EventFields = Record<never, never>,
>(spec: ServerMessageSpec<E, S, R, F>): MessageDefinition<E, 'server', S, R, F>;
export function defineMessage<const E extends string, S extends DataSchema>(
  spec: ClientMessageSpec<E, S>,
): MessageDefinition<E, 'client', S, false, Record<never, never>>;
export function defineMessage(
  spec: ServerMessageSpec<string, DataSchema, boolean, EventFields> | ClientMessageSpec<string, DataSchema>,
): AnyMessageDefinition {
  const { event, from, data, description } = spec;
  if (!isCamelCase(event)) {
    throw new MessageDefinitionError(
      `the name '${event}' is not camelCase: start with a lower-case letter, then letters and digits only`,
    );
  }
  if (typeof data.shape !== 'object')
    throw new MessageDefinitionError(`'${event}': data must be a z.object() itself, with nothing around it`);
  const reserved = Object.keys(data.shape).filter((name) => metaNames.includes(name));
  if (reserved.length > 0) {
    throw new MessageDefinitionError(
      `'${event}': ${reserved.join(', ')} belong to the envelope; give the data fields other names`,
    );
  }
  assertOwnNames(event, data, from === 'server' ? spec.eventFields : undefined);
  if ('timestamp' in data.shape && !isTimestampField(data.shape.timestamp)) {
    throw new MessageDefinitionError(
      `'${event}': 'timestamp' means the same in the data as in the envelope: use timestamp of fields.ts (in zod/v3: z.string().regex(timestampPattern)), or another name`,
    );
  }
  if (from === 'server') assertNoRawSecrets(event, data);
  const type = snakeCase(event);
  return Object.freeze({
    event,
    type,
    from,
    delivery: from === 'server' ? spec.delivery : 'direct',
    needs: from === 'client' ? spec.needs : 'connect',
    data,
    description,
    when: spec.when,
    whenNot: spec.whenNot,
    deprecated: spec.deprecated,
    examples: spec.examples ?? [],
    triggeredBy: from === 'server' && spec.triggeredBy === true,
    eventFields: (from === 'server' && spec.eventFields) || {},
    hasTimestamp: 'timestamp' in data.shape,
    kind: type.split('_', 1)[0] ?? type,
    secretPaths: from === 'client' ? secretPathsOf(data) : [],
  });
}

/** JavaScript finds a name that every object inherits also in a message that does not have it. */
function assertOwnNames(event: string, data: DataSchema, eventFields: EventFields = {}): void {
  const refuse = (path: string): never => {
    throw new MessageDefinitionError(
      `'${event}': '${path}' is a name that every object inherits; give the field another name`,
    );
  };
  walk(data, '', (path, name) => {
    if (name in Object.prototype) refuse(path);
  });
  for (const name of Object.values(eventFields)) if (name in Object.prototype) refuse(name);
}
