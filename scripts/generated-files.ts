import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Generated files: their contents by path below a folder. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/**
 * Writes generated files, and removes those that are not generated any more; or, with `--check` among the arguments,
 * changes nothing and fails when a file on disk differs.
 *
 * @param folder the folder that the paths start in
 * @param owns whether a path that is on disk but was not generated belongs to this generator
 * @returns the process's exit code: 0, or 1 when a check found stale files
 */
export function writeOrCheck(
  folder: string,
  files: GeneratedFiles,
  owns: (path: string) => boolean,
  argv: readonly string[],
): number {
  const onDisk = listFiles(folder).filter(owns);
  const stale = [...files]
    .filter(([path, content]) => read(join(folder, path)) !== content)
    .map(([path]) => path);
  const left = onDisk.filter((path) => !files.has(path));
  if (argv.includes('--check')) {
    for (const path of [...stale, ...left])
      console.error(`stale: ${relative(process.cwd(), join(folder, path))}`);
    if (stale.length + left.length === 0) return 0;
    console.error('Generated files are out of date. Run `pnpm codegen` and commit what it changes.');
    return 1;
  }
  for (const path of left) rmSync(join(folder, path));
  for (const path of stale) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), files.get(path) ?? '');
  }
  console.log(`${files.size} files generated, ${stale.length} written, ${left.length} removed`);
  return 0;
}

/** JSON as it is committed: two spaces, a newline at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  } catch {
    return [];
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
