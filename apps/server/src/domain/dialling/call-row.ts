import type { Call, CallState } from './call.ts';

/** A call as the database has it, with the project of its list. */
export interface CallRow {
  readonly id: number;
  readonly project_id: string;
  readonly line: number;
  readonly number: string;
  readonly name: string | null;
  readonly reference: string | null;
  readonly state: CallState;
  readonly attempts: number;
  readonly due_at: number;
  readonly dn: string | null;
  readonly participant: number | null;
  readonly reason: string | null;
  readonly updated_at: number;
}

/** What a {@link CallRow} is read from. */
export const callRows =
  'dial_call.*, dial_list.project_id FROM dial_call JOIN dial_list ON dial_list.id = dial_call.list';

export function callOf(row: CallRow): Call {
  return {
    id: row.id,
    projectId: row.project_id,
    line: row.line,
    number: row.number,
    name: row.name ?? undefined,
    reference: row.reference ?? undefined,
    state: row.state,
    attempts: row.attempts,
    dueAt: row.due_at,
    dn: row.dn ?? undefined,
    participant: row.participant ?? undefined,
    reason: row.reason ?? undefined,
    updatedAt: row.updated_at,
  };
}
