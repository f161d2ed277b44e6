import { fileURLToPath } from 'node:url';
import { FetchingJSONSchemaStore, InputData, JSONSchemaInput, quicktype } from 'quicktype-core';
import { writeOrCheck } from '../../../scripts/generated-files.ts';
import type { JsonSchema } from './data-schema.ts';
import { isGeneratedSource } from './language-sources.ts';
import { emitTree } from './tree.ts';

/**
 * Writes the types for other languages under `languages/`, from the JSON Schemas; with `--check`, fails when they are not
 * what would be written.
 */

/** The parts of the tree that become a file each: which schemas, and what the file is called. */
const parts = [
  { name: 'typed', matches: /^typed\/(server|client)\/[^/]+\.schema\.json$/ },
  { name: 'event', matches: /^event\/(server|client)\/[^/]+\.schema\.json$/ },
  { name: 'http', matches: /^http\/[^/]+\.schema\.json$/ },
] as const;
type Part = (typeof parts)[number]['name'];

interface Language {
  /** What the generator calls it. */
  readonly name: 'python' | 'go' | 'rust' | 'kotlin';
  readonly path: (part: Part) => string;
  readonly options: (part: Part) => Record<string, string | boolean>;
  /** What starts a comment, for the line that says where the file comes from. */
  readonly comment: string;
}

const languages: readonly Language[] = [
  {
    name: 'python',
    path: (part) => `python/watchhamster_types/${part}.py`,
    options: () => ({}),
    comment: '#',
  },
  {
    name: 'go',
    path: (part) => `go/${part}/${part}.go`,
    options: (part) => ({ package: part, 'just-types-and-package': false }),
    comment: '//',
  },
  {
    name: 'rust',
    path: (part) => `rust/src/${part}.rs`,
    options: () => ({ visibility: 'public', 'skip-serializing-none': true, 'leading-comments': false }),
    comment: '//',
  },
  {
    name: 'kotlin',
    path: (part) => `kotlin/watchhamster/${part}.kt`,
    options: (part) => ({ framework: 'kotlinx', package: `watchhamster.${part}` }),
    comment: '//',
  },
];

/** `service_event`, `serviceEvent` → `ServiceEvent`. */
function pascal(name: string): string {
  return name.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Names each nested object and enumeration after the way to it, or the generator would number them; and leaves times as
 * the text that they are on the wire, which survives reading and writing unchanged.
 */
function named(schema: JsonSchema, name: string): JsonSchema {
  const { format, items, properties, examples: _, $id: __, ...rest } = schema;
  const result: JsonSchema = { ...rest };
  if (format !== undefined && format !== 'date-time') result.format = format;
  if (properties) {
    result.properties = Object.fromEntries(
      Object.entries(properties).map(([key, value]) => [key, named(value, name + pascal(key))]),
    );
  }
  if (items) result.items = named(items as JsonSchema, `${name}Item`);
  if (Array.isArray(schema.anyOf)) {
    result.anyOf = schema.anyOf.map((choice: JsonSchema) => named(choice, name));
  }
  if (properties || schema.enum || schema.const !== undefined) result.title = name;
  return result;
}

async function generate(language: Language, part: (typeof parts)[number]): Promise<string> {
  const input = new JSONSchemaInput(new FetchingJSONSchemaStore());
  const sources = [...emitTree()].filter(([path]) => part.matches.test(path)).sort(byPath);
  for (const [path, text] of sources) {
    const name = pascal(path.split('/').at(-1)?.replace('.schema.json', '') ?? '');
    await input.addSource({ name, schema: JSON.stringify(named(JSON.parse(text) as JsonSchema, name)) });
  }
  const inputData = new InputData();
  inputData.addInput(input);
  const { lines } = await quicktype({
    inputData,
    lang: language.name,
    // Alike is not the same: two messages with the same fields stay two types.
    combineClasses: false,
    rendererOptions: language.options(part.name),
  });
  const head = `${language.comment} Generated from the JSON Schemas by \`pnpm codegen\`. Do not edit.`;
  return `${[head, '', ...lines]
    .join('\n')
    .replace(/[ \t]+$/gm, '')
    .trimEnd()}\n`;
}

const byPath = ([one]: [string, string], [other]: [string, string]): number => (one < other ? -1 : 1);

const files = new Map<string, string>();
for (const language of languages) {
  for (const part of parts) files.set(language.path(part.name), await generate(language, part));
}
const folder = fileURLToPath(new URL('../languages/', import.meta.url));
process.exitCode = writeOrCheck(folder, files, isGeneratedSource, process.argv);
