import type { Database } from 'better-sqlite3';
import { type Call, type CallCounts, type CallState, callStates, goesOn, type NewCall } from './call.ts';
import { type CallRow, callOf, callRows } from './call-row.ts';
import { createCallSearch } from './call-search.ts';
import { type DiallingSettings, diallingSettings } from './settings.ts';

/** What a project's dialling is set to. */
export interface StoredSettings {
  readonly settings: DiallingSettings;
  readonly isRunning: boolean;
}

/** What changes when a call goes on. */
export interface CallChange {
  readonly state: CallState;
  readonly at: number;
  readonly dn?: string | undefined;
  readonly participant?: number | undefined;
  readonly reason?: string | undefined;
  readonly dueAt?: number | undefined;
  /** Default: as many as before. */
  readonly attempts?: number | undefined;
}

/** A list that is being read. Until it is activated nobody sees it; one that never is will be swept away. */
export interface Staging {
  /** @returns the rows whose number is in the list already, or in one that stays */
  add(rows: readonly NewCall[]): readonly { readonly line: number; readonly first: number }[];
  /** Makes it the project's list, or one more of them. */
  activate(): void;
  /** Gives up what was added. */
  discard(): void;
}

/** Keeps the call lists of all projects. Every method is one transaction, finished when it returns. */
export interface DialStore {
  settings(projectId: string): StoredSettings | undefined;
  saveSettings(projectId: string, settings: StoredSettings): void;
  /** @param mode whether the numbers of earlier lists that wait are given up */
  stage(projectId: string, mode: 'append' | 'replace', at: number): Staging;
  /**
   * Takes the next number for an extension: `claimed` from now on. Those that were called before and are due come first,
   * then the others in the order of their lists.
   */
  claim(projectId: string, dn: string, at: number): Call | undefined;
  change(call: Call, change: CallChange): Call;
  /** Calls that were asked for or go on. */
  open(projectId: string): readonly Call[];
  counts(projectId: string): CallCounts;
  /** When the next number is due; undefined when none waits. */
  nextDue(projectId: string): number | undefined;
  /** Calls of the project's lists in their order, after the one with the id `after`. `dialling` are the claimed ones, too. */
  page(projectId: string, after: number, limit: number, state?: CallState): readonly Call[];
  /** Like {@link page}, of those with a text in number, name or reference; a long list is read in turns. */
  search(
    projectId: string,
    text: string,
    after: number,
    limit: number,
    state?: CallState,
  ): Promise<readonly Call[]>;
  /** Takes a number out of a project's lists, unless it is being called. Undefined where they have none with this id. */
  remove(projectId: string, id: number): 'removed' | 'in progress' | undefined;
  /** The ids of the lists that a project has, the first first. */
  lists(projectId: string): readonly number[];
  /** Gives up the lists of a project: nobody sees them any more. @returns how many numbers waited */
  clear(projectId: string): number;
  /**
   * Removes some numbers of lists that nobody sees any more: those that were given up, and those that an earlier process
   * had not read to the end. A number that is being called stays until its call has ended.
   * @param most how many numbers at most
   * @returns how many went; 0 when there is nothing to remove now
   */
  sweep(most: number): number;
}

/** Lists that were replaced and are kept, for who looks back. */
const keptLists = 3;

const noCalls = Object.fromEntries(callStates.map((state) => [state, 0])) as CallCounts;

/** A store in a database that has its tables (`storage/migrations-dialling.ts`). The caller closes it. */
export function createDialStore(database: Database): DialStore {
  /** Lists that are being read by this process. */
  const staged = new Set<number>();
  const counts = new Map<string, CallCounts>();
  const active = `SELECT id FROM dial_list WHERE project_id = ? AND state = 'active'`;

  const activeLists = database.prepare<[string], { id: number }>(`${active} ORDER BY id`);
  const readSettings = database.prepare<[string], { settings: string; is_running: number }>(
    'SELECT settings, is_running FROM dial_setting WHERE project_id = ?',
  );
  const writeSettings = database.prepare(
    `INSERT INTO dial_setting VALUES (?, ?, ?)
     ON CONFLICT (project_id) DO UPDATE SET settings = excluded.settings, is_running = excluded.is_running`,
  );
  const addList = database.prepare(
    `INSERT INTO dial_list (project_id, state, created_at) VALUES (?, 'loading', ?)`,
  );
  const addCall = database.prepare(
    `INSERT INTO dial_call (list, line, number, name, reference, state, attempts, due_at, updated_at)
     VALUES (?, ?, ?, ?, ?, 'waiting', 0, 0, ?) ON CONFLICT DO NOTHING`,
  );
  const inList = database.prepare<[number, string], { line: number }>(
    'SELECT line FROM dial_call WHERE list = ? AND number = ?',
  );
  const inActive = database.prepare<[string, string], { line: number }>(
    `SELECT line FROM dial_call WHERE number = ? AND list IN (${active}) LIMIT 1`,
  );
  const retire = database.prepare(
    `UPDATE dial_list SET state = 'replaced' WHERE project_id = ? AND state = 'active'`,
  );
  const publish = database.prepare(`UPDATE dial_list SET state = 'active' WHERE id = ?`);
  // Removing a long list takes seconds. From now on it is not there for anybody, after a crash neither.
  const giveUp = database.prepare(`UPDATE dial_list SET state = 'loading' WHERE id = ?`);
  const unlisted = database.prepare<[], { id: number }>(`SELECT id FROM dial_list WHERE state = 'loading'`);
  // The calls that go on stay, and keep their list, until they have ended.
  const removeCalls = database.prepare(
    `DELETE FROM dial_call WHERE id IN (SELECT id FROM dial_call WHERE list = ?
       AND state NOT IN ('claimed', 'dialling', 'connected') ORDER BY state, due_at, id LIMIT ?)`,
  );
  const removeCall = database.prepare('DELETE FROM dial_call WHERE id = ?');
  const removeList = database.prepare(
    'DELETE FROM dial_list WHERE id = :list AND NOT EXISTS (SELECT id FROM dial_call WHERE list = :list)',
  );
  const oldLists = database.prepare<[string, string, number], { id: number }>(
    `SELECT id FROM dial_list WHERE project_id = ? AND state = 'replaced'
       AND id NOT IN (SELECT id FROM dial_list WHERE project_id = ? AND state = 'replaced' ORDER BY id DESC LIMIT ?)`,
  );
  // A number that is being called, from whatever list, is not called a second time meanwhile.
  const nextOf = (which: string, order: string): string =>
    `SELECT id FROM dial_call WHERE state = 'waiting' AND ${which}
       AND list IN (SELECT id FROM dial_list WHERE project_id = :project AND state = 'active')
       AND number NOT IN (SELECT number FROM dial_call AS other JOIN dial_list AS theirs ON theirs.id = other.list
         WHERE other.state IN ('claimed', 'dialling', 'connected') AND theirs.project_id = :project)
     ORDER BY ${order} LIMIT 1`;
  // Those whose wait is over come first: behind a long list they would wait for days.
  const claimNext = database.prepare<[Readonly<Record<string, string | number>>], { id: number }>(
    `UPDATE dial_call SET state = 'claimed', attempts = attempts + 1, updated_at = :at, dn = :dn, participant = NULL
     WHERE id = coalesce(
       (${nextOf('due_at > 0 AND due_at <= :at', 'due_at, id')}),
       (${nextOf('due_at = 0', 'id')}))
     RETURNING id`,
  );
  const find = database.prepare<[number], CallRow>(`SELECT ${callRows} WHERE dial_call.id = ?`);
  const update = database.prepare(
    `UPDATE dial_call SET state = ?, attempts = ?, due_at = ?, dn = ?, participant = ?, reason = ?, updated_at = ?
     WHERE id = ?`,
  );
  const isListed = database.prepare<[number], { id: number }>(
    `SELECT dial_call.id FROM dial_call JOIN dial_list ON dial_list.id = dial_call.list
     WHERE dial_call.id = ? AND dial_list.state = 'active'`,
  );
  const openCalls = database.prepare<[string], CallRow>(
    `SELECT ${callRows} WHERE dial_call.state IN ('claimed', 'dialling', 'connected') AND project_id = ?
     ORDER BY dial_call.id`,
  );
  // Calls that go on count, whatever has become of their list.
  const countByState = database.prepare<[string, string], { state: CallState; count: number }>(
    `SELECT state, count(*) AS count FROM dial_call WHERE list IN (${active})
       AND state NOT IN ('claimed', 'dialling', 'connected') GROUP BY state
     UNION ALL SELECT dial_call.state, count(*) FROM dial_call JOIN dial_list ON dial_list.id = dial_call.list
     WHERE dial_call.state IN ('claimed', 'dialling', 'connected') AND project_id = ? GROUP BY dial_call.state`,
  );
  const due = database.prepare<[string], { at: number | null }>(
    `SELECT min(due_at) AS at FROM dial_call WHERE state = 'waiting' AND list IN (${active})`,
  );
  const page = database.prepare<
    [string, number, string | null, string | null, string | null, number],
    CallRow
  >(
    `SELECT ${callRows} WHERE project_id = ? AND dial_list.state = 'active' AND dial_call.id > ?
       AND (? IS NULL OR dial_call.state = ? OR (? = 'dialling' AND dial_call.state = 'claimed'))
     ORDER BY dial_call.id LIMIT ?`,
  );

  const countsOf = (projectId: string): CallCounts => {
    const known = counts.get(projectId);
    if (known) return known;
    const fresh: Record<CallState, number> = { ...noCalls };
    for (const { state, count } of countByState.all(projectId, projectId)) fresh[state] = count;
    counts.set(projectId, fresh);
    return fresh;
  };
  /** Counting a long list takes a while: it is done once, and then kept true. */
  const recount = (projectId: string, from: CallState, to: CallState | undefined): void => {
    const known = counts.get(projectId);
    if (!known || from === to) return;
    const next = { ...known, [from]: known[from] - 1 };
    if (to) next[to] += 1;
    counts.set(projectId, next);
  };
  /** What is left of the numbers when no list is. */
  const openOf = ({ claimed, dialling, connected }: CallCounts): CallCounts => ({
    ...noCalls,
    claimed,
    dialling,
    connected,
  });
  const claim = database.transaction((project: string, dn: string, at: number): CallRow | undefined => {
    const claimed = claimNext.get({ project, dn, at });
    return claimed && find.get(claimed.id);
  });
  const dropOldLists = (projectId: string, kept: number): void => {
    for (const { id } of oldLists.all(projectId, projectId, kept)) giveUp.run(id);
  };
  const show = database.transaction((projectId: string, mode: 'append' | 'replace', list: number) => {
    if (mode === 'replace') retire.run(projectId);
    publish.run(list);
    dropOldLists(projectId, keptLists);
  });

  return {
    settings(projectId) {
      const row = readSettings.get(projectId);
      if (!row) return undefined;
      return { settings: diallingSettings.parse(JSON.parse(row.settings)), isRunning: row.is_running === 1 };
    },
    saveSettings(projectId, { settings, isRunning }) {
      writeSettings.run(projectId, JSON.stringify(settings), isRunning ? 1 : 0);
    },
    stage(projectId, mode, at) {
      const list = Number(addList.run(projectId, at).lastInsertRowid);
      staged.add(list);
      let added = 0;
      return {
        add: database.transaction((rows: readonly NewCall[]) =>
          rows.flatMap(({ line, number, name, reference }) => {
            // What an earlier list has counts only if that list stays.
            const earlier = mode === 'append' ? inActive.get(number, projectId) : undefined;
            if (earlier) return [{ line, first: earlier.line }];
            const { changes } = addCall.run(list, line, number, name ?? null, reference ?? null, at);
            added += changes;
            return changes === 0 ? [{ line, first: inList.get(list, number)?.line ?? line }] : [];
          }),
        ),
        activate() {
          try {
            show(projectId, mode, list);
          } finally {
            staged.delete(list);
          }
          const known = counts.get(projectId);
          const before = known && mode === 'replace' ? openOf(known) : known;
          if (before) counts.set(projectId, { ...before, waiting: before.waiting + added });
        },
        discard: () => void staged.delete(list),
      };
    },
    claim(projectId, dn, at) {
      const row = claim(projectId, dn, at);
      if (row) recount(projectId, 'waiting', 'claimed');
      return row && callOf(row);
    },
    change(call, { state, at, dueAt = call.dueAt, attempts = call.attempts, ...more }) {
      const next: Call = {
        ...call,
        state,
        attempts,
        dueAt,
        dn: 'dn' in more ? more.dn : call.dn,
        participant: 'participant' in more ? more.participant : call.participant,
        reason: 'reason' in more ? more.reason : call.reason,
        updatedAt: at,
      };
      update.run(
        state,
        attempts,
        dueAt,
        next.dn ?? null,
        next.participant ?? null,
        next.reason ?? null,
        at,
        call.id,
      );
      // What became of a call whose list was replaced meanwhile is not among the numbers any more.
      recount(call.projectId, call.state, goesOn(next) || isListed.get(call.id) ? state : undefined);
      return next;
    },
    open: (projectId) => openCalls.all(projectId).map(callOf),
    counts: countsOf,
    nextDue: (projectId) => due.get(projectId)?.at ?? undefined,
    page: (projectId, after, limit, state) =>
      page.all(projectId, after, state ?? null, state ?? null, state ?? null, limit).map(callOf),
    search: createCallSearch(database),
    remove: database.transaction((projectId: string, id: number) => {
      const row = find.get(id);
      if (row?.project_id !== projectId || !isListed.get(id)) return undefined;
      if (goesOn(callOf(row))) return 'in progress';
      removeCall.run(id);
      recount(projectId, row.state, undefined);
      return 'removed';
    }),
    lists: (projectId) => activeLists.all(projectId).map(({ id }) => id),
    clear: database.transaction((projectId: string) => {
      const { waiting } = countsOf(projectId);
      retire.run(projectId);
      dropOldLists(projectId, 0);
      counts.set(projectId, openOf(countsOf(projectId)));
      return waiting;
    }),
    sweep: database.transaction((most: number) => {
      for (const { id: list } of unlisted.all()) {
        if (staged.has(list)) continue;
        const { changes } = removeCalls.run(list, most);
        const gone = changes < most ? removeList.run({ list }).changes : 0;
        if (changes + gone > 0) return Math.max(changes, 1);
      }
      return 0;
    }),
  };
}
