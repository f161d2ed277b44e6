import * as z from 'zod';
import { isTimestampField } from '../src/fields.ts';
import { type ObstacleName, refuse } from './inexpressible.ts';
import { obstacleInPattern } from './obstacle-in-pattern.ts';

/** What is looked at in a schema of Zod 4: its definition, as plain data. */
interface Def {
  readonly type: string;
  readonly coerce?: boolean;
  readonly format?: string;
  readonly mode?: string;
  readonly checks?: readonly { readonly _zod: { readonly def: CheckDef } }[];
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly catchall?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly keyType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
}

interface CheckDef {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly when?: (payload: { readonly value: unknown; readonly issues: readonly unknown[] }) => boolean;
}

/** The types of schemas that cannot be part of a message. The others are listed in {@link childrenOf}. */
const refusedTypes: Readonly<Record<string, ObstacleName>> = {
  transform: 'transform',
  pipe: 'pipe',
  default: 'default',
  prefault: 'default',
  catch: 'catch',
  date: 'date',
  bigint: 'bigint',
  symbol: 'symbol',
  undefined: 'undefined',
  void: 'undefined',
  never: 'never',
  nan: 'nan',
  map: 'map',
  set: 'set',
  file: 'file',
  promise: 'promise',
  function: 'function',
  custom: 'custom',
  success: 'success',
  lazy: 'lazy',
  intersection: 'intersection',
  tuple: 'tuple',
  template_literal: 'template',
  nonoptional: 'nonoptional',
};

/** Metadata that says something to a reader and nothing to a validator. */
const annotations = [
  'title',
  'description',
  'examples',
  'default',
  'deprecated',
  'writeOnly',
  'unit',
  'format',
];

/**
 * Looks through a schema of Zod 4 for what JSON Schema cannot say in the same way.
 * @throws InexpressibleError at the first such part, with the message's name and the field's path
 */
export function assertExpressibleZod4(schema: z.core.$ZodType, message: string): void {
  const visit = (current: z.core.$ZodType, path: readonly string[], above: readonly unknown[]): void => {
    if (above.includes(current)) refuse(message, path, 'recursion');
    const found = obstacleIn(current);
    if (found) refuse(message, path, found);
    for (const [step, child] of childrenOf(current, message, path))
      visit(child, step ? [...path, step] : path, [...above, current]);
    for (const [name, field] of Object.entries(defOf(current).shape ?? {})) {
      if (name in Object.prototype) refuse(message, [...path, name], 'inherited');
      if (!hasSamePresence(field)) refuse(message, [...path, name], 'presence');
    }
  };
  visit(schema, [], []);
}

function defOf(schema: z.core.$ZodType): Def {
  return schema._zod.def as unknown as Def;
}

function obstacleIn(schema: z.core.$ZodType): ObstacleName | undefined {
  const def = defOf(schema);
  const refused = refusedTypes[def.type];
  if (refused) return refused;
  if (def.coerce) return 'coerce';
  const meta = z.globalRegistry.get(schema) ?? {};
  if (Object.keys(meta).some((key) => !annotations.includes(key))) return 'meta';
  if (meta.format !== undefined && !isHonestFormat(schema, meta.format)) return 'meta';
  if (meta.unit !== undefined && (typeof meta.unit !== 'string' || meta.unit === '')) return 'unit';
  if (!areRight(schema, meta)) return 'sample';
  if (Object.values(def.entries ?? {}).some((value) => typeof value === 'number' && !Number.isFinite(value)))
    return 'infinite';
  if (def.type === 'enum' && Object.keys(def.entries ?? {}).length === 0) return 'never';
  if (def.type === 'string' && def.format !== undefined) return 'format';
  if (def.type === 'literal' && def.values) {
    for (const value of def.values) {
      if (typeof value === 'bigint') return 'bigint';
      if (value === undefined) return 'undefined';
      if (typeof value === 'number' && !Number.isFinite(value)) return 'infinite';
    }
  }
  if ((def.checks ?? []).filter(({ _zod }) => _zod.def.check === 'string_format').length > 1)
    return 'patterns';
  for (const { _zod } of def.checks ?? []) {
    if (isConditional(_zod.def)) return 'condition';
    const found = obstacleInCheck(_zod.def, def.type);
    if (found) return found;
  }
  if (def.type === 'record') {
    const key = def.keyType && defOf(def.keyType);
    if (def.mode === 'loose' || key?.type !== 'string' || key.format || key.checks?.length) return 'keys';
  }
  return undefined;
}

function obstacleInCheck(check: CheckDef, type: string): ObstacleName | undefined {
  switch (check.check) {
    case 'describe':
    case 'meta':
    case 'less_than':
    case 'greater_than':
    case 'number_format':
      return undefined;
    case 'custom':
      return 'refinement';
    case 'overwrite':
      return 'overwrite';
    case 'multiple_of':
      return 'step';
    case 'min_length':
      return type !== 'string' || (check.minimum ?? 0) <= 1 ? undefined : 'textLength';
    case 'max_length':
    case 'length_equals':
      return type === 'string' ? 'textLength' : undefined;
    case 'string_format':
      return check.format === 'regex' && check.pattern ? obstacleInPattern(check.pattern) : 'format';
    default:
      return 'unknown';
  }
}

/** Whether the examples and the default that metadata documents are values of the field. */
function areRight(schema: z.core.$ZodType, meta: Readonly<Record<string, unknown>>): boolean {
  const { examples = [] } = meta;
  const said = 'default' in meta ? [meta.default] : [];
  return (
    Array.isArray(examples) &&
    [...examples, ...said].every((value) => {
      try {
        return z.safeParse(schema, value).success;
      } catch {
        // What cannot be tried now, such as a promise, is refused for itself.
        return true;
      }
    })
  );
}

/** Whether a check is left out for some values. Zod gives the checks of lengths a condition that every text and list meets. */
function isConditional({ check, when }: CheckDef): boolean {
  if (!when) return false;
  if (!['min_length', 'max_length', 'length_equals'].includes(check)) return true;
  return !['', 'a', [], ['a']].every((value) => when({ value, issues: [] }));
}

/** The formats of fields.ts: `password` is a note, and `date-time` stands beside the pattern that is as strict. */
function isHonestFormat(schema: z.core.$ZodType, format: unknown): boolean {
  if (format === 'password') return true;
  const inner = defOf(schema).innerType;
  if (inner) return isHonestFormat(inner, format);
  return format === 'date-time' && isTimestampField(schema);
}

/** The schemas directly inside one, with the step that leads to each. */
function childrenOf(
  schema: z.core.$ZodType,
  message: string,
  path: readonly string[],
): readonly (readonly [step: string, child: z.core.$ZodType])[] {
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'any':
    case 'unknown':
    case 'literal':
    case 'enum':
      return [];
    case 'optional':
    case 'nullable':
    case 'readonly':
      return def.innerType ? [['', def.innerType]] : [];
    case 'array':
      return def.element ? [['[]', def.element]] : [];
    case 'record':
      return [def.keyType, def.valueType].flatMap((child) => (child ? [['{}', child] as const] : []));
    case 'union':
      return (def.options ?? []).map((option) => ['', option] as const);
    case 'object': {
      const fields = Object.entries(def.shape ?? {});
      // A closed object has z.never() here, an open one nothing or z.unknown().
      const rest = def.catchall && defOf(def.catchall).type !== 'never' ? def.catchall : undefined;
      return rest ? [...fields, ['{}', rest]] : fields;
    }
    default:
      return refuse(message, path, 'unknown');
  }
}

/** Whether a field may be missing where the schema says so. It is tried: emitting and enforcing are two parts of Zod. */
function hasSamePresence(field: z.core.$ZodType): boolean {
  return z.object({ field }).safeParse({}).success === (field._zod.optin === 'optional');
}
