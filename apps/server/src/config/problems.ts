import type { z } from 'zod';

/** One thing that is wrong with a configuration file. */
export interface ConfigProblem {
  /** From 1; undefined where it concerns the whole file. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** The field, as a path such as `services[1].command`; empty for the whole file. */
  readonly field: string;
  readonly message: string;
}

/** A problem between fields, by the path of the field that should be changed. */
export interface FieldProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** The configuration cannot be used. Nothing was started. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'CONFIG_INVALID';
  readonly file: string;
  readonly problems: readonly ConfigProblem[];
  constructor(file: string, problems: readonly ConfigProblem[], options?: ErrorOptions) {
    super(problems.map((problem) => formatProblem(file, problem)).join('\n'), options);
    this.file = file;
    this.problems = problems;
  }
}

/** A file that the configuration names cannot be used. Nothing was started. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
  readonly code = 'SETUP_FAILED';
}

/** `file:line:column field: message`, which editors and terminals turn into a link. */
function formatProblem(file: string, { line, column, field, message }: ConfigProblem): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return field ? `${place} ${field}: ${message}` : `${place} ${message}`;
}

/** `['services', 1, 'command']` as `services[1].command`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index ? '.' : ''}${String(step)}`))
    .join('');
}

/** The keys that an object schema knows at a path into this value, or none where the path leads to something else. */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[], value: unknown): string[] {
  let current: unknown = schema;
  let part = value;
  for (const step of [...path, undefined]) {
    const def = defOf(unwrap(current, part));
    if (step === undefined) return def?.shape ? Object.keys(def.shape) : [];
    current = typeof step === 'number' ? def?.element : def?.shape?.[String(step)];
    part = memberOf(part, step);
  }
  return [];
}

interface SchemaDef {
  readonly shape?: Record<string, unknown>;
  readonly element?: unknown;
  readonly innerType?: unknown;
  readonly out?: unknown;
  readonly options?: readonly unknown[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
}

function defOf(schema: unknown): SchemaDef | undefined {
  return (schema as { _zod?: { def: SchemaDef } } | undefined)?._zod?.def;
}

/** Looks behind defaults and the like, and into the form of a union that the value says it has. */
function unwrap(schema: unknown, value: unknown): unknown {
  let current = schema;
  for (;;) {
    const def = defOf(current);
    const inner = def?.innerType ?? def?.out ?? formOf(def, value);
    if (!inner) return current;
    current = inner;
  }
}

/** The first form is the one that a value without a discriminator has. */
function formOf(def: SchemaDef | undefined, value: unknown): unknown {
  const { discriminator, options } = def ?? {};
  if (discriminator === undefined) return undefined;
  const wanted = memberOf(value, discriminator);
  const values = (option: unknown): readonly unknown[] =>
    defOf(unwrap(defOf(option)?.shape?.[discriminator], undefined))?.values ?? [];
  return wanted === undefined ? options?.[0] : options?.find((option) => values(option).includes(wanted));
}

function memberOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}
