import { readFileSync, writeFileSync } from 'node:fs';
import { formatJson } from '../../../../scripts/generated-files.ts';
import type { JsonSchema } from '../data-schema.ts';
import { emitTree } from '../tree.ts';
import type { Schemas } from './compare.ts';
import { validating } from './subset.ts';

/** The contract of a release: its schemas without what only describes. */
export interface Baseline {
  /** The version of `@watchhamster/shared-types` that it was released with. */
  readonly version: string;
  readonly schemas: Schemas;
}

/** What the generator emits now, in draft 2020-12. Draft 07 says the same, which `pnpm prove` shows. */
export function currentSchemas(): Schemas {
  const files = [...emitTree()].filter(
    ([path]) => !path.startsWith('draft-07/') && path.endsWith('.schema.json'),
  );
  return Object.fromEntries(files.map(([path, text]) => [path, JSON.parse(text) as JsonSchema]));
}

/**
 * The contract of the last release.
 * @throws Error that says what to do, when the file is missing or is not one that {@link writeBaseline} wrote
 */
export function readBaseline(file: string): Baseline {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} cannot be read: restore it from the last release's commit`, { cause });
  }
  const { version, schemas } = read as Partial<Baseline>;
  if (typeof version !== 'string' || typeof schemas !== 'object' || Object.keys(schemas).length === 0)
    throw new Error(`${file} is not the contract of a release: restore it from the last release's commit`);
  return { version, schemas };
}

/** Makes what is emitted now the contract to compare with: part of a release, see docs/compatibility.md. */
export function writeBaseline(file: string, version: string, schemas: Schemas): void {
  const kept = Object.fromEntries(
    Object.entries(schemas).map(([path, schema]) => [path, validating(schema) as JsonSchema]),
  );
  writeFileSync(file, formatJson({ version, schemas: kept } satisfies Baseline));
}
