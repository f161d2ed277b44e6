import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The changesets of a folder that announce a major release of a package, by file name. */
export function majorChangesets(folder: string, packageName: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .filter((file) => isMajor(readFileSync(join(folder, file), 'utf8'), packageName))
    .sort();
}

function isMajor(text: string, packageName: string): boolean {
  const [, front = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  return front.split(/\r?\n/).some((line) => {
    const [, name, bump] = /^\s*['"]?([^'"]+?)['"]?\s*:\s*['"]?(\w+)['"]?\s*$/.exec(line) ?? [];
    return name === packageName && bump === 'major';
  });
}
