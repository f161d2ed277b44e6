import * as z from 'zod';
import { MASK } from './masking.ts';

/**
 * The field types that messages are built from. What can be said in a schema is said here once, in a form that Zod and
 * JSON Schema read alike: no refinements and no transforms, which JSON Schema cannot express.
 */

/** A day from the year 1000 on: what calls itself the year 0 is a day for some libraries and none for others. */
const date =
  '(?:[1-9][0-9]{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[1-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)-02-29)';
const time = '(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?';
const offset = '(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])';

/** What the text of an instant looks like; for schemas in `zod/v3`, which write `z.string().regex(timestampPattern)`. */
export const timestampPattern: RegExp = new RegExp(`^${date}T${time}${offset}$`);

/** An instant: RFC 3339 with seconds and an offset or `Z`. The server sends UTC with milliseconds. */
export const timestamp = z
  .string()
  .regex(timestampPattern, 'expected an RFC 3339 timestamp such as 2024-01-01T12:00:00Z')
  .meta({ format: 'date-time', description: 'RFC 3339 with an offset or Z.' });

/** A share of a whole, 0 to 100. */
export const percent = z.number().min(0).max(100).meta({ unit: '%', description: 'Percent, 0 to 100.' });

/** A size in bytes. */
export const bytes = z.int().min(0).meta({ unit: 'B', description: 'Bytes.' });

/** A whole number that is not negative. */
export const count = z.int().min(0);

/** A duration in seconds; fractions are allowed. */
export const seconds = z
  .number()
  .min(0)
  .max(Number.MAX_SAFE_INTEGER)
  .meta({ unit: 's', description: 'Seconds.' });

/**
 * Any number up to ±(2^53 − 1), fractions included. Beyond that, languages do not read the same number from the same
 * text (`1e400` is infinite in some and refused by others), so a number needs bounds.
 */
export const number = z.number().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);

/**
 * A text of so many characters (code points), both included. Zod's own `.max()` counts UTF-16 units, where JSON Schema
 * and other languages count characters.
 */
export function text(least: number, most: number): z.ZodString {
  return z
    .string()
    .regex(
      new RegExp(`^[\\s\\S]{${least},${most}}$`, 'u'),
      `expected a text of ${least} to ${most} characters`,
    );
}

/** A duration in whole milliseconds. */
export const milliseconds = z.int().min(0).meta({ unit: 'ms', description: 'Milliseconds.' });

/** The id of a service: letters, digits, `_`, `-`, `.` and `:`, at most 128. */
export const serviceId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}$/, 'expected 1 to 128 letters, digits, or _ - . :')
  .describe('A service’s id: letters, digits, _ - . and :, at most 128 of them.');

/** An identifier that another system chose: any text of 1 to 256 characters. */
export const identifier = text(1, 256);

/**
 * Any JSON value, present; a number itself up to ±(2^53 − 1). (`z.unknown()` would also accept a missing field, which JSON
 * Schema would refuse.)
 */
export const jsonValue = z.union([
  z.string(),
  number,
  z.boolean(),
  z.null(),
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()),
]);

/** An object whose fields depend on the sender: readers take what they know and ignore the rest. */
export const openRecord = z.record(z.string(), z.unknown());

/** What may leave the server where a token stands: `'***'` when there is one, `null` when there is none. */
export const maskedToken = z
  .literal(MASK)
  .nullable()
  .describe(`'${MASK}' when there is a token, null when there is none. Never the token.`);

/** Whether a schema is an instant as {@link timestamp} is, required or optional; in Zod 4 or `zod/v3`. */
export function isTimestampField(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  const { _zod, _def } = schema as { _zod?: { def: TextDef }; _def?: TextDef };
  const { type, typeName, innerType, checks = [] } = _zod?.def ?? _def ?? {};
  if (type === 'optional' || typeName === 'ZodOptional') return isTimestampField(innerType);
  if (type !== 'string' && typeName !== 'ZodString') return false;
  return checks.some((check) => {
    const { source, flags } = check._zod?.def.pattern ?? check.regex ?? {};
    return source === timestampPattern.source && flags === '';
  });
}

/** What is looked at in a schema to find its pattern. */
interface TextDef {
  readonly type?: unknown;
  readonly typeName?: string;
  readonly innerType?: unknown;
  readonly checks?: readonly {
    readonly _zod?: { readonly def: { readonly pattern?: RegExp } };
    readonly regex?: RegExp;
  }[];
}

/** Whether a schema is written in Zod 4. The other kind that messages may use is `zod/v3`. */
export function isZod4(schema: object): schema is z.core.$ZodType {
  return '_zod' in schema;
}

/** Where a `zod/v3` schema keeps its mark; the definition is handed on to every copy of the schema. */
interface Zod3Def {
  secret?: boolean;
  innerType?: unknown;
}

/**
 * Marks an inbound text field as a secret: it is `writeOnly` in JSON Schema, is redacted wherever a message is shown,
 * and cannot be part of a message from the server. Takes Zod 4 and `zod/v3` strings; `describe` and the like keep it.
 */
export function secret<S extends object>(schema: S): S {
  if (isZod4(schema)) {
    return (schema as unknown as z.ZodType).meta({ format: 'password', writeOnly: true }) as unknown as S;
  }
  (schema as { _def?: Zod3Def })._def = { ...(schema as { _def?: Zod3Def })._def, secret: true };
  return schema;
}

/** Whether a schema, or the schema inside its optional or nullable wrapper, was marked with {@link secret}. */
export function isSecret(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  if (isZod4(schema)) {
    if (z.globalRegistry.get(schema)?.writeOnly === true) return true;
    return isSecret((schema._zod.def as { innerType?: unknown }).innerType);
  }
  const def = (schema as { _def?: Zod3Def })._def;
  return def?.secret === true || isSecret(def?.innerType);
}
