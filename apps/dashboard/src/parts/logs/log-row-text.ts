import type { LogRow } from '../../data/logs/log-buffer.ts';

/** A line as it is copied: one that tools can read, whatever the page's language is. */
export function rowText(row: LogRow): string {
  if (row.kind === 'gap') return '--- connection interrupted ---';
  if (row.kind === 'dropped') return `--- ${row.count} lines of ${row.fileName} dropped ---`;
  const { entry, fileName } = row;
  return `${entry.timestamp} ${entry.level} ${fileName}: ${entry.message}`;
}
