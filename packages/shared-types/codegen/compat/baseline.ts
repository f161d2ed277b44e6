import { readFileSync, writeFileSync } from 'node:fs';
import { formatJson } from '../../../../scripts/generated-files.ts';
import type { JsonSchema } from '../data-schema.ts';
import { emitTree } from '../tree.ts';
import type { Schemas } from './compare.ts';
import { validating } from './subset.ts';
import { type AllTerms, currentTerms, fileOf } from './terms.ts';

/** What clients are written for. */
export interface Contract {
  /** What holds of each message beside its schema. */
  readonly messages: AllTerms;
  readonly schemas: Schemas;
}

/** The contract of a release, its schemas without what only describes. */
export interface Baseline extends Contract {
  /** The version of `@watchhamster/shared-types` that it was released with. */
  readonly version: string;
}

/** The contract that the code makes now. */
export function currentContract(): Contract {
  return { messages: currentTerms(), schemas: currentSchemas() };
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
 * @throws Error that says what to do, when the file is missing, or lacks something that {@link writeBaseline} writes
 */
export function readBaseline(file: string): Baseline {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file} cannot be read: restore it from the last release's commit`, { cause });
  }
  const { version, messages, schemas } = read as Partial<Baseline>;
  if (typeof version !== 'string' || !isFilled(messages) || !isFilled(schemas))
    throw new Error(`${file} is not the contract of a release: restore it from the last release's commit`);
  const missing = missingFrom({ messages, schemas });
  if (missing.length > 0)
    throw new Error(
      `${file} lacks ${missing.join(', ')}, without which changes go unnoticed: restore it from the last release's commit`,
    );
  return { version, messages, schemas };
}

function isFilled<T extends object>(value: T | undefined): value is T {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** What one part of a contract speaks of and another does not have: messages, their schemas in both styles, unions. */
function missingFrom({ messages, schemas }: Contract): string[] {
  const known = new Set(
    Object.entries(messages).flatMap(([event, terms]) => [
      fileOf(event, terms, 'typed'),
      fileOf(event, terms, 'event'),
    ]),
  );
  const unions = [...known].map((file) => /^(?:typed|event)\/(?:server|client)(?=\/)/.exec(file)?.[0]);
  const files = new Set([...known, ...unions.flatMap((union) => (union ? [`${union}.schema.json`] : []))]);
  const members = Object.entries(schemas).flatMap(([file, { oneOf }]) =>
    Array.isArray(oneOf) && !known.has(file)
      ? oneOf.map(({ $ref }: { $ref?: unknown }) => `${file.slice(0, file.indexOf('/') + 1)}${$ref}`)
      : [],
  );
  const spoken = new Set([...files, ...members]);
  return [
    ...[...spoken].filter((file) => !Object.hasOwn(schemas, file)).map((file) => `the schema ${file}`),
    ...[...new Set([...Object.keys(schemas), ...members])]
      .filter((file) => !files.has(file))
      .map((file) => `the message of ${file}`),
  ];
}

/** Makes what is emitted now the contract to compare with: part of a release, see docs/compatibility.md. */
export function writeBaseline(file: string, version: string, { messages, schemas }: Contract): void {
  const kept = Object.fromEntries(
    Object.entries(schemas).map(([path, schema]) => [path, validating(schema) as JsonSchema]),
  );
  writeFileSync(file, formatJson({ version, messages, schemas: kept } satisfies Baseline));
}
