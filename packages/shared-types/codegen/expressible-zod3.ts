import { type ObstacleName, refuse } from './inexpressible.ts';
import { obstacleInPattern } from './obstacle-in-pattern.ts';

/** What is looked at in a schema of `zod/v3`. */
interface Schema3 {
  readonly _def: Def3;
}

interface Def3 {
  readonly typeName?: string;
  readonly coerce?: boolean;
  readonly checks?: readonly Check3[];
  readonly effect?: { readonly type: string };
  readonly shape?: () => Readonly<Record<string, Schema3>>;
  readonly catchall?: Schema3;
  readonly innerType?: Schema3;
  readonly type?: Schema3;
  readonly keyType?: Schema3;
  readonly valueType?: Schema3;
  readonly options?: readonly Schema3[] | ReadonlyMap<string, Schema3>;
  readonly value?: unknown;
  readonly minLength?: unknown;
  readonly maxLength?: unknown;
  readonly exactLength?: unknown;
}

interface Check3 {
  readonly kind: string;
  readonly value?: unknown;
  readonly regex?: RegExp;
}

/** The types of schemas that cannot be part of a message. The others are listed in {@link childrenOf}. */
const refusedTypes: Readonly<Record<string, ObstacleName>> = {
  ZodPipeline: 'pipe',
  ZodDefault: 'default',
  ZodCatch: 'catch',
  ZodDate: 'date',
  ZodBigInt: 'bigint',
  ZodSymbol: 'symbol',
  ZodUndefined: 'undefined',
  ZodVoid: 'undefined',
  ZodNever: 'never',
  ZodNaN: 'nan',
  ZodMap: 'map',
  ZodSet: 'set',
  ZodPromise: 'promise',
  ZodFunction: 'function',
  ZodLazy: 'lazy',
  ZodIntersection: 'intersection',
  ZodTuple: 'tuple',
};

/** What a `ZodEffects` does; `z.instanceof()` and `z.custom()` are refinements of `z.any()`. */
const effects: Readonly<Record<string, ObstacleName>> = {
  refinement: 'refinement',
  transform: 'transform',
  preprocess: 'pipe',
};

/**
 * Looks through a `zod/v3` schema for what JSON Schema cannot say in the same way.
 * @throws InexpressibleError at the first such part, with the message's name and the field's path
 */
export function assertExpressibleZod3(schema: object, message: string): void {
  const visit = (current: Schema3, path: readonly string[], above: readonly unknown[]): void => {
    if (above.includes(current)) refuse(message, path, 'recursion');
    const found = obstacleIn(current._def);
    if (found) refuse(message, path, found);
    for (const name of Object.keys(current._def.shape?.() ?? {}))
      if (name in Object.prototype) refuse(message, [...path, name], 'inherited');
    for (const [step, child] of childrenOf(current._def, message, path))
      visit(child, step ? [...path, step] : path, [...above, current]);
  };
  visit(schema as Schema3, [], []);
}

function obstacleIn(def: Def3): ObstacleName | undefined {
  const { typeName = '' } = def;
  if (typeName === 'ZodEffects') return effects[def.effect?.type ?? ''] ?? 'unknown';
  if (refusedTypes[typeName]) return refusedTypes[typeName];
  if (def.coerce) return 'coerce';
  if (typeName === 'ZodLiteral') {
    if (typeof def.value === 'bigint') return 'bigint';
    if (typeof def.value === 'symbol') return 'symbol';
    if (def.value === undefined) return 'undefined';
    if (typeof def.value === 'object' && def.value !== null) return 'literal';
    if (typeof def.value === 'number' && !Number.isFinite(def.value)) return 'infinite';
  }
  if (typeName === 'ZodRecord') {
    const key = def.keyType?._def;
    if (key?.typeName !== 'ZodString' || key.checks?.length) return 'keys';
  }
  if (typeName === 'ZodArray' && def.exactLength && (def.minLength || def.maxLength)) return 'bounds';
  const kinds = (def.checks ?? []).map(({ kind }) => kind);
  for (const kind of kinds)
    if (kinds.indexOf(kind) !== kinds.lastIndexOf(kind)) return kind === 'regex' ? 'patterns' : 'bounds';
  for (const check of def.checks ?? []) {
    const found = typeName === 'ZodString' ? obstacleInText(check) : obstacleInNumber(check);
    if (found) return found;
  }
  return undefined;
}

function obstacleInText({ kind, value, regex }: Check3): ObstacleName | undefined {
  if (kind === 'regex' && regex) return obstacleInPattern(regex);
  if (kind === 'min') return typeof value === 'number' && value <= 1 ? undefined : 'textLength';
  if (kind === 'max' || kind === 'length') return 'textLength';
  if (kind === 'trim' || kind === 'toLowerCase' || kind === 'toUpperCase') return 'overwrite';
  return 'format';
}

function obstacleInNumber({ kind }: Check3): ObstacleName | undefined {
  if (kind === 'multipleOf') return 'step';
  return ['min', 'max', 'int', 'finite'].includes(kind) ? undefined : 'unknown';
}

/** The schemas directly inside one, with the step that leads to each. */
function childrenOf(
  def: Def3,
  message: string,
  path: readonly string[],
): readonly (readonly [step: string, child: Schema3])[] {
  switch (def.typeName) {
    case 'ZodString':
    case 'ZodNumber':
    case 'ZodBoolean':
    case 'ZodNull':
    case 'ZodAny':
    case 'ZodUnknown':
    case 'ZodLiteral':
    case 'ZodEnum':
    case 'ZodNativeEnum':
      return [];
    case 'ZodOptional':
    case 'ZodNullable':
    case 'ZodReadonly':
      return def.innerType ? [['', def.innerType]] : [];
    case 'ZodBranded':
      return def.type ? [['', def.type]] : [];
    case 'ZodArray':
      return def.type ? [['[]', def.type]] : [];
    case 'ZodRecord':
      return [def.keyType, def.valueType].flatMap((child) => (child ? [['{}', child] as const] : []));
    case 'ZodUnion':
    case 'ZodDiscriminatedUnion':
      return [...(def.options?.values() ?? [])].map((option) => ['', option] as const);
    case 'ZodObject': {
      const fields = Object.entries(def.shape?.() ?? {});
      const rest = def.catchall && def.catchall._def.typeName !== 'ZodNever' ? def.catchall : undefined;
      return rest ? [...fields, ['{}', rest]] : fields;
    }
    default:
      return refuse(message, path, 'unknown');
  }
}
