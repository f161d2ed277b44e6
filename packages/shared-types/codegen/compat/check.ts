import type { Baseline } from './baseline.ts';
import { type BreakingChange, breakingChanges, type Schemas } from './compare.ts';

/** What the check has to say, and whether it passes. */
export interface CompatReport {
  readonly ok: boolean;
  readonly lines: readonly string[];
}

/**
 * Whether the current schemas may be released: nothing breaks those who were written for the last release, or a major
 * changeset says that it does.
 *
 * @param majors the changesets that announce a major release
 * @throws IncomparableError when schemas cannot be compared
 */
export function checkCompat(released: Baseline, current: Schemas, majors: readonly string[]): CompatReport {
  const found = breakingChanges(released.schemas, current);
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

function describe({ message, dialect, from, path, change, hurts, file }: BreakingChange): string[] {
  const style = dialect ? `, ${dialect} style` : '';
  return [
    `✗ ${message}${path ? `, ${path}` : ''} (from the ${from}${style}): ${change}`,
    `  ${hurts}. schemas/${file}`,
  ];
}
