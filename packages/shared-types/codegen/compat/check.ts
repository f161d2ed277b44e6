import type { Baseline, Contract } from './baseline.ts';
import { type BreakingChange, breakingChanges } from './compare.ts';
import { brokenTerms } from './terms.ts';

/** What the check has to say, and whether it passes. */
export interface CompatReport {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/**
 * Whether the current contract may be released: nothing breaks those who were written for the last release, or a major
 * changeset says that it does.
 *
 * @param majors the changesets that announce a major release
 * @throws IncomparableError when schemas cannot be compared
 */
export function checkCompat(released: Baseline, current: Contract, majors: readonly string[]): CompatReport {
  const inSchemas = breakingChanges(released.schemas, current.schemas);
  // Of a field that is gone, its unit is not named too.
  const inTerms = brokenTerms(released.messages, current.messages).filter(
    (broken) =>
      broken.rule !== 'unit' ||
      !inSchemas.some(
        ({ rule, file, path }) => rule === 'removed field' && file === broken.file && isIn(path, broken.path),
      ),
  );
  const found = [...inSchemas, ...inTerms];
  const count = Object.keys(released.schemas).length;
  if (found.length === 0)
    return { ok: true, lines: [`${count} schemas are compatible with those of ${released.version}.`] };
  const listed = found.flatMap(describe);
  const summary = `${found.length} ${found.length === 1 ? 'change breaks' : 'changes break'}, or may break, those who were written for ${released.version}`;
  if (majors.length > 0)
    return {
      ok: true,
      lines: [...listed, `${summary}; announced as a major release by ${majors.join(', ')}.`],
    };
  return {
    ok: false,
    lines: [
      ...listed,
      `${summary}. Keep what was (docs/compatibility.md says how), or announce it: \`pnpm changeset\`, major for @watchhamster/shared-types.`,
    ],
  };
}

/** Whether a path is that of a field, or of a part of it. */
function isIn(field: string, path: string): boolean {
  return path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`);
}

function describe({ message, dialect, from, path, change, hurts, file }: BreakingChange): string[] {
  const style = dialect ? `, ${dialect} style` : '';
  return [
    `✗ ${message}${path ? `, ${path}` : ''} (from the ${from}${style}): ${change}`,
    `  ${hurts}. schemas/${file}`,
  ];
}
