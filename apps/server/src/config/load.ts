import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { nearestName } from '@watchhamster/shared-types';
import { type Document, isNode, isPair, LineCounter, parseDocument, visit, type YAMLError } from 'yaml';
import { checkOutboundSources } from '../domain/outbound/sources.ts';
import { checkTargetSources } from '../domain/webhooks/targets.ts';
import { checkConfig } from './checks.ts';
import { sayIssue } from './issues.ts';
import { readOutboundEnvironment } from './outbound.ts';
import { ConfigError, type ConfigProblem, fieldPath, knownKeys } from './problems.ts';
import { type Config, configSchema } from './schema.ts';

/** A configuration that can be used. */
export interface LoadedConfig {
  readonly config: Config;
  /** Where relative paths in it start: the folder of the file, or the working directory without one. */
  readonly baseDir: string;
  /** The file, absolute; undefined when there is none and all is default. */
  readonly file: string | undefined;
}

/** Where values come from that the file only names. */
export interface ConfigSources {
  /** Where relative paths start. */
  readonly baseDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the server will keep its files; undefined: what is there is not looked at. */
  readonly dataDir?: string | undefined;
}

/** A configuration file is not larger, in bytes: 1 MiB. */
const largestFile = 1_048_576;
/** Problems that are shown. */
const mostProblems = 50;

/**
 * Reads and checks a configuration file, and that what it names outside (URLs and secrets of webhooks, keys and
 * certificates) is there. Without a file everything has its default.
 * @param dataDir where the server will keep its files; undefined: what is there is not looked at
 * @throws ConfigError with every problem found, each with its line.
 */
export async function loadConfig(
  path: string | undefined,
  cwd: string,
  env: ConfigSources['env'],
  dataDir?: string,
): Promise<LoadedConfig> {
  if (path === undefined) return { config: configSchema.parse({}), baseDir: cwd, file: undefined };
  const file = resolve(cwd, path);
  const baseDir = dirname(file);
  let bytes: Buffer;
  try {
    if ((await stat(file)).size > largestFile) throw Object.assign(new Error('too large'), { code: 'EFBIG' });
    bytes = await readFile(file);
  } catch (cause) {
    throw new ConfigError(path, [{ field: '', message: readProblem(cause) }], { cause });
  }
  if (!isUtf8(bytes) || bytes.includes(0)) {
    const message = 'is no text in UTF-8; save it in that encoding (not UTF-16 or one of a country)';
    throw new ConfigError(path, [{ field: '', message }]);
  }
  return { config: parseConfig(bytes.toString('utf8'), path, { baseDir, env, dataDir }), baseDir, file };
}

/**
 * Checks the text of a configuration file.
 * @param name what the file is called in messages
 * @param sources where to look for what the text names outside; without them it is not looked for
 * @throws ConfigError with every problem found, each with its line.
 */
export function parseConfig(text: string, name: string, sources?: ConfigSources): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // `<<: *anchor` is what people expect of anchors.
    merge: true,
    // A tag makes a value that no field expects: it is refused, not converted.
    resolveKnownTags: false,
  });
  const at = (offset: number): Pick<ConfigProblem, 'line' | 'column'> => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    throw new ConfigError(
      name,
      broken
        .slice(0, mostProblems)
        .map((error) => ({ ...at(error.pos[0]), field: '', message: sayYamlProblem(error) })),
    );
  }
  const unresolved: ConfigProblem[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      const message = `is not valid YAML: *${alias.source} stands for nothing; &${alias.source} has to come before it`;
      unresolved.push({ ...at(alias.range?.[0] ?? 0), field: '', message });
    },
  });
  if (unresolved.length > 0) throw new ConfigError(name, unresolved.slice(0, mostProblems));
  const place = (path: readonly PropertyKey[], key?: string): Pick<ConfigProblem, 'line' | 'column'> =>
    at(offsetOf(document, path, key));

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (cause) {
    const message = `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new ConfigError(name, [{ field: '', message }], { cause });
  }
  const parsed = configSchema.safeParse(withoutEmptySections(value));
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue): ConfigProblem[] => {
      if (issue.code !== 'unrecognized_keys') {
        const message = sayIssue(issue, valueAt(value, issue.path));
        return [{ ...place(issue.path), field: fieldPath(issue.path), message }];
      }
      const known = knownKeys(configSchema, issue.path, value);
      return issue.keys.map((key) => {
        const nearest = nearestName(key, known);
        const hint = nearest ? `did you mean '${nearest}'?` : `known here: ${known.join(', ')}`;
        return {
          ...place(issue.path, key),
          field: fieldPath([...issue.path, key]),
          message: `unknown key; ${hint}`,
        };
      });
    });
    throw new ConfigError(name, problems.slice(0, mostProblems));
  }
  const between = checkConfig(parsed.data);
  const { section: outbound, problems } = readOutboundEnvironment(parsed.data.outbound, sources?.env ?? {});
  if (between.length === 0 && sources) {
    const { webhooks, storage } = parsed.data;
    between.push(...checkTargetSources({ config: webhooks, ...sources }), ...problems);
    // In memory there is no key in the data directory.
    const dataDir = storage.path === ':memory:' ? undefined : sources.dataDir;
    between.push(...checkOutboundSources({ config: outbound, ...sources, dataDir }));
  }
  if (between.length > 0) {
    throw new ConfigError(
      name,
      between.map(({ path, message }) => ({ ...place(path), field: fieldPath(path), message })),
    );
  }
  return { ...parsed.data, outbound };
}

/** What the file has at a path; undefined where it has nothing. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<PropertyKey, unknown>)[step];
  }
  return current;
}

function sayYamlProblem({ code, message }: YAMLError): string {
  const known: Partial<Record<YAMLError['code'], string>> = {
    TAB_AS_INDENT: 'a line begins with a tab; use spaces',
    DUPLICATE_KEY: 'the key is there twice; keep one of them',
    MULTIPLE_DOCS: 'a second document begins here; keep one, without ---',
    TAG_RESOLVE_FAILED: 'tags such as !!binary or !name are not used here; leave it out',
  };
  return `is not valid YAML: ${known[code] ?? message}`;
}

/** A section whose lines are all commented out is there and empty: it has its defaults. */
function withoutEmptySections(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, section]) => section !== null));
}

/** Where a path (or a key at it) starts in the text; the nearest thing above it where the path is not in the file. */
function offsetOf(document: Document, path: readonly PropertyKey[], key?: string): number {
  if (key !== undefined) {
    let found: number | undefined;
    const parent = path.length > 0 ? document.getIn(path as unknown[], true) : document.contents;
    if (isNode(parent)) {
      visit(parent, {
        Pair(_, pair, ancestors) {
          if (ancestors.at(-1) !== parent || !isPair(pair) || !isNode(pair.key) || String(pair.key) !== key)
            return;
          found = pair.key.range?.[0];
          return visit.BREAK;
        },
      });
    }
    if (found !== undefined) return found;
  }
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length) as unknown[], true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function readProblem(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT')
    return 'does not exist; name an existing file with --config, or leave it out for the defaults';
  if (code === 'EACCES') return 'cannot be read: permission denied';
  if (code === 'EISDIR') return 'is a folder; name the YAML file in it';
  if (code === 'EFBIG') return 'is larger than 1 MiB: this is no configuration';
  return `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`;
}
