import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { Call, CallState } from './call.ts';
import { type CallRow, callOf, callRows } from './call-row.ts';
import { withoutSigns } from './phone-number.ts';

/** So many ids are looked at in one turn of the event loop: a few milliseconds of work. */
const turnIds = 5000;

interface Wanted {
  readonly project: string;
  readonly from: number;
  readonly to: number;
  readonly state: CallState | null;
  readonly digits: string | null;
  readonly like: string;
  readonly limit: number;
}

/**
 * Finds calls of a project's lists by a part of their number, with whatever signs it is written, their name or their
 * reference; in their order, after the one with the id `after`. A text has no index: a long list is read in turns.
 */
export function createCallSearch(database: Database) {
  const ofProject = `dial_call.list IN (SELECT id FROM dial_list WHERE project_id = :project AND state = 'active')`;
  const next = database.prepare<[{ project: string; after: number }], { id: number }>(
    `SELECT id FROM dial_call WHERE id > :after AND ${ofProject} ORDER BY id LIMIT 1`,
  );
  const scan = database.prepare<[Wanted], CallRow>(
    `SELECT ${callRows} WHERE dial_call.id BETWEEN :from AND :to AND ${ofProject}
       AND (:state IS NULL OR dial_call.state = :state OR (:state = 'dialling' AND dial_call.state = 'claimed'))
       AND (instr(number, :digits) > 0 OR name LIKE :like ESCAPE '!' OR reference LIKE :like ESCAPE '!')
     ORDER BY dial_call.id LIMIT :limit`,
  );

  return async (
    project: string,
    text: string,
    after: number,
    limit: number,
    state?: CallState,
  ): Promise<readonly Call[]> => {
    const like = `%${text.replace(/[!%_]/g, '!$&')}%`;
    const digits = withoutSigns(text) || null;
    const found: Call[] = [];
    for (let last = after; ; ) {
      const from = next.get({ project, after: last })?.id;
      if (from === undefined) return found;
      const to = from + turnIds - 1;
      const wanted = { project, from, to, state: state ?? null, digits, like, limit: limit - found.length };
      found.push(...scan.all(wanted).map(callOf));
      if (found.length >= limit) return found;
      last = to;
      await setImmediate();
    }
  };
}
