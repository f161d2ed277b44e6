import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { nearestName } from '@watchhamster/shared-types';
import { type Document, isNode, isPair, LineCounter, parseDocument, visit } from 'yaml';
import { checkConfig } from './checks.ts';
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

/**
 * Reads and checks a configuration file. Without a file everything has its default.
 * @throws ConfigError with every problem found, each with its line.
 */
export async function loadConfig(path: string | undefined, cwd: string): Promise<LoadedConfig> {
  if (path === undefined) return { config: configSchema.parse({}), baseDir: cwd, file: undefined };
  const file = resolve(cwd, path);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new ConfigError(path, [{ field: '', message: readProblem(cause) }], { cause });
  }
  return { config: parseConfig(text, path), baseDir: dirname(file), file };
}

/**
 * Checks the text of a configuration file.
 * @param name what the file is called in messages
 * @throws ConfigError with every problem found, each with its line.
 */
export function parseConfig(text: string, name: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Pick<ConfigProblem, 'line' | 'column'> => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    throw new ConfigError(
      name,
      document.errors.map((error) => ({
        ...at(error.pos[0]),
        field: '',
        message: `is not valid YAML: ${error.message}`,
      })),
    );
  }
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
        return [{ ...place(issue.path), field: fieldPath(issue.path), message: issue.message }];
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
    throw new ConfigError(name, problems);
  }
  const between = checkConfig(parsed.data);
  if (between.length > 0) {
    throw new ConfigError(
      name,
      between.map(({ path, message }) => ({ ...place(path), field: fieldPath(path), message })),
    );
  }
  return parsed.data;
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
  return `cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`;
}
