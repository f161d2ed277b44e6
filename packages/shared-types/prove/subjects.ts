import type { GeneratedFiles } from '../../../scripts/generated-files.ts';
import type { JsonSchema } from '../codegen/data-schema.ts';
import { emitTree, schemaBase } from '../codegen/tree.ts';
import { catalogue } from '../src/catalogue.ts';
import type { AnyMessageDefinition, Dialect, Direction } from '../src/define-message.ts';
import { decodeClientMessage, decodeServerMessage } from '../src/envelope/codec.ts';
import { fromEventEnvelope } from '../src/envelope/event.ts';
import { isObject } from '../src/envelope/parts.ts';
import { fromTypedEnvelope } from '../src/envelope/typed.ts';
import { validateParts } from '../src/envelope/validate.ts';
import { snapshot } from '../src/snapshot.ts';
import { callNote } from './zod3-message.ts';
import { callRules } from './zod4-message.ts';

/** Messages that are not in the catalogue, with all that the fields of messages may be. */
const examples: readonly AnyMessageDefinition[] = [callNote, callRules];

/** Emitted schemas by their path under `schemas/`. */
export type SchemaFiles = ReadonlyMap<string, JsonSchema>;

/** Something that has a schema and a runtime that must agree. */
export interface Subject {
  /** The path of its schema in draft 2020-12; draft 07 has it under `draft-07/`. */
  readonly path: string;
  /** What the runtime finds wrong with a JSON text: undefined when it takes it. */
  refusal(text: string): string | undefined;
}

/** The schemas that the generator emits now, those of the messages of the proof alone among them. */
export function emittedSchemas(): SchemaFiles {
  return new Map(
    [...emitTree(), ...examples.flatMap((definition) => [...schemasOf(definition)])].map(([path, text]) => [
      path,
      JSON.parse(text) as JsonSchema,
    ]),
  );
}

/** The files of a message that is not in the catalogue, in both styles and drafts, without the unions. */
function schemasOf(definition: AnyMessageDefinition): GeneratedFiles {
  const isOwn = (path: string): boolean => path.split('/').length > (path.startsWith('draft-07/') ? 3 : 2);
  return new Map([...emitTree([definition])].filter(([path]) => isOwn(path)));
}

/** The two styles of a message that is not in the catalogue. */
export function subjectsOf(definition: AnyMessageDefinition): readonly Subject[] {
  return (['typed', 'event'] as const).map((dialect) => ({
    path: pathOf(definition, dialect),
    refusal: (text: string) => definitionRefusal(text, definition, dialect),
  }));
}

/** Every message in both styles, the unions of both directions, the snapshot, and the messages of the proof alone. */
export function allSubjects(): readonly Subject[] {
  const dialects: readonly Dialect[] = ['typed', 'event'];
  const directions: readonly Direction[] = ['server', 'client'];
  const messages = Object.values(catalogue).flatMap((definition) =>
    dialects.map((dialect) => ({
      path: pathOf(definition, dialect),
      refusal: (text: string) => decodeRefusal(text, definition.from, dialect, definition.event),
    })),
  );
  const unions = directions.flatMap((from) =>
    dialects.map((dialect) => ({
      path: `${dialect}/${from}.schema.json`,
      refusal: (text: string) => decodeRefusal(text, from, dialect, undefined),
    })),
  );
  return [
    ...messages,
    ...unions,
    ...examples.flatMap(subjectsOf),
    { path: 'http/snapshot.schema.json', refusal: snapshotRefusal },
  ];
}

/** The `$id` of a schema in a draft. */
export function idOf(path: string, draft: '2020-12' | 'draft-07'): string {
  return `${schemaBase}${draft === '2020-12' ? '' : 'draft-07/'}${path}`;
}

function pathOf(definition: AnyMessageDefinition, dialect: Dialect): string {
  return `${dialect}/${definition.from}/${dialect === 'typed' ? definition.type : definition.event}.schema.json`;
}

function decodeRefusal(
  text: string,
  from: Direction,
  dialect: Dialect,
  event: string | undefined,
): string | undefined {
  const decoded = from === 'server' ? decodeServerMessage(text) : decodeClientMessage(text);
  if (!decoded.ok) return decoded.error.message;
  if (decoded.dialect !== dialect) return `it is in the ${decoded.dialect} style`;
  return event === undefined || decoded.event === event ? undefined : `it is ${decoded.event}`;
}

/** The same for a message that is not in the catalogue. */
function definitionRefusal(
  text: string,
  definition: AnyMessageDefinition,
  dialect: Dialect,
): string | undefined {
  const value: unknown = JSON.parse(text);
  const [name, body, other] =
    dialect === 'typed' ? (['type', 'data', 'event'] as const) : (['event', 'payload', 'type'] as const);
  if (!isObject(value) || !Object.hasOwn(value, name) || Object.hasOwn(value, other)) return 'not its style';
  if (value[name] !== (dialect === 'typed' ? definition.type : definition.event)) return 'not its name';
  if (!isObject(value[body])) return `${body} must be an object`;
  const { data, meta } =
    dialect === 'typed' ? fromTypedEnvelope(value, definition) : fromEventEnvelope(value, definition);
  const result = validateParts(definition, data, meta, dialect);
  return result.ok ? undefined : result.issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
}

function snapshotRefusal(text: string): string | undefined {
  const result = snapshot.safeParse(JSON.parse(text));
  return result.success
    ? undefined
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
