/** A schema says something that JSON Schema cannot: other languages would accept what this one refuses. */
export class InexpressibleError extends Error {
  override readonly name = 'InexpressibleError';
}

/** A part of a schema that other languages could not follow. */
export interface Obstacle {
  /** What it is, as it follows «has»: `a refinement`. */
  readonly what: string;
  /** Why it does not fit, as it follows «which». */
  readonly why: string;
  /** What to write in its place. */
  readonly instead: string;
}

const lost = 'JSON Schema cannot express';
const changes = 'changes the value, and JSON Schema only describes values';
const notJson = 'no JSON text can hold';

const obstacle = (what: string, why: string, instead: string): Obstacle => ({ what, why, instead });

/** The constructs that cannot cross the wire's contract, by what Zod 4 and `zod/v3` call them. */
export const obstacles = {
  refinement: obstacle(
    'a refinement',
    lost,
    'say it with types, bounds, enums or .regex(), and check the rest in the handler',
  ),
  transform: obstacle('a transform', changes, 'describe what is on the wire, and convert it in the handler'),
  pipe: obstacle(
    'a pipe, codec or preprocess',
    changes,
    'describe what is on the wire, and convert it in the handler',
  ),
  overwrite: obstacle(
    'a check that rewrites the text (trim, toLowerCase, normalize, …)',
    changes,
    'say with .regex() which texts are right',
  ),
  coerce: obstacle(
    'a coercion',
    'accepts other types than it says',
    'use the type itself (z.number(), z.boolean(), …) and let clients send it',
  ),
  default: obstacle(
    'a default',
    'fills in a value that readers of the schema never see',
    'use .optional().meta({ default: … }), which documents it, and fill it in where it is read',
  ),
  catch: obstacle(
    'a catch',
    'accepts anything',
    'list what is right with z.enum() or z.union(), or use .optional()',
  ),
  date: obstacle('a Date', notJson, 'use timestamp from fields.ts, which is a text'),
  bigint: obstacle('a bigint', notJson, 'use z.int(), or a text with .regex(/^[0-9]{1,20}$/)'),
  symbol: obstacle('a symbol', notJson, 'use z.enum() of texts'),
  undefined: obstacle('an undefined', notJson, 'use .optional() on the field, or z.null()'),
  never: obstacle('a never', 'leaves nothing to send', 'leave the field out'),
  nan: obstacle('a NaN', notJson, 'use .nullable() and send null'),
  infinite: obstacle('a literal that is no finite number', notJson, 'use null, or a text'),
  map: obstacle('a Map', notJson, 'use z.record(z.string(), …), or an array of objects'),
  set: obstacle('a Set', notJson, 'use z.array()'),
  file: obstacle('a file', notJson, 'use a text with .regex(/^[A-Za-z0-9+\\/]*={0,2}$/) for base64'),
  promise: obstacle('a promise', notJson, 'await it before sending, and use the inner schema'),
  function: obstacle('a function', notJson, 'leave the field out'),
  custom: obstacle(
    'a custom or instanceof schema',
    lost,
    'describe its fields with z.object(), or its text with .regex()',
  ),
  success: obstacle('a z.success()', changes, 'use z.boolean()'),
  lazy: obstacle(
    'a lazy schema',
    'may refer to itself, and messages are described without references',
    'write the inner schema itself; for values of any depth use jsonValue from fields.ts',
  ),
  recursion: obstacle(
    'itself inside',
    'messages cannot be: they are described without references',
    'use jsonValue from fields.ts where the depth is open',
  ),
  intersection: obstacle('an intersection', 'merges its results', 'use z.object().extend()'),
  tuple: obstacle(
    'a tuple',
    'the two drafts write differently and zod-to-json-schema in one of them only',
    'use z.object() with named fields',
  ),
  template: obstacle('a template literal', 'is a pattern of its own', 'use .regex()'),
  nonoptional: obstacle('a nonoptional', 'undoes another schema', 'leave out the .optional() instead'),
  keys: obstacle(
    'a record with other names than any text',
    'validators treat differently',
    'use z.object() with the known names, optional where they may be missing',
  ),
  format: obstacle(
    'a text format',
    'each validator understands differently, or not at all',
    'use timestamp from fields.ts for an instant, else .regex() with the texts that are right',
  ),
  flags: obstacle(
    'a pattern with the flag i, m, s, g, y or v',
    'a JSON Schema pattern does not have',
    'write the pattern without flags, or with u: [A-Za-z] for i, [\\s\\S] for s',
  ),
  pattern: obstacle(
    'a pattern that is none with the flag u',
    'JSON Schema reads patterns with',
    'remove needless backslashes, and close each bracket',
  ),
  textLength: obstacle(
    'a length of a text',
    'JavaScript counts in UTF-16 units and JSON Schema in code points',
    'use text(1, 64) of src/fields.ts, or .regex(/^[\\s\\S]{1,64}$/u): they count code points; .min(1) is all right',
  ),
  step: obstacle(
    'a step (multipleOf)',
    'validators round differently',
    'use z.int() in the unit of the step, or list the values with z.literal()',
  ),
  patterns: obstacle(
    'two patterns, or a pattern and text(), for one text',
    'would be compared and proved one by one',
    'write one pattern that says both, such as /^a[a-z]{0,4}$/',
  ),
  units: obstacle(
    'a pattern that counts characters beyond U+FFFF as two',
    'JSON Schema counts as one',
    'give it the flag u',
  ),
  bounds: obstacle(
    'the same bound twice',
    'zod-to-json-schema keeps only one of',
    'say each bound once, and either .length() or .min() and .max()',
  ),
  literal: obstacle(
    'a literal object or list',
    'zod/v3 compares by identity, so that nothing fits',
    'use z.object() of literals',
  ),
  inherited: obstacle(
    'a field with a name that every object inherits (constructor, toString, __proto__, …)',
    'JavaScript validators find where it was not sent',
    'give it another name',
  ),
  condition: obstacle(
    'a check with a condition (when)',
    lost,
    'leave the condition out, and check the rest in the handler',
  ),
  sample: obstacle(
    'an example or a default that the field itself refuses',
    'readers would copy',
    'correct it: .meta({ examples: [ … ] }) is a list of right values',
  ),
  unit: obstacle('a unit that is no text', 'nobody could read', "write it as .meta({ unit: 'ms' })"),
  meta: obstacle(
    'metadata that checks nothing here',
    'other languages would enforce',
    'use the check of Zod for it, and .meta() for title, description, examples, default, deprecated and unit only; for an instant, use timestamp from fields.ts',
  ),
  presence: obstacle(
    'a field that may be missing here and not there',
    'the schema and the runtime disagree on',
    'use .optional(), or jsonValue from fields.ts for any value that is present',
  ),
  unknown: obstacle(
    'a construct that this generator does not know',
    'it cannot vouch for',
    'use objects, arrays, records, unions, enums, literals, texts, numbers, booleans and null',
  ),
} as const satisfies Record<string, Obstacle>;

/** The name of an {@link Obstacle}. */
export type ObstacleName = keyof typeof obstacles;

/**
 * Fails the generation.
 * @param message the message's name
 * @param path where in its data, as steps: names of fields, `[]` for elements, `{}` for values of records
 */
export function refuse(message: string, path: readonly string[], name: ObstacleName): never {
  const { what, why, instead } = obstacles[name];
  const place = path.length > 0 ? `'${path.join('.')}'` : 'its top level';
  throw new InexpressibleError(`'${message}' has ${what} at ${place}, which ${why}. Instead: ${instead}.`);
}
