import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { NewCall } from './call.ts';
import { hasNationalZero, isDecimalOrDate, normaliseNumber } from './phone-number.ts';
import { type Format, ListFormatError, type ListRow, readRows } from './rows.ts';
import type { DialStore } from './store.ts';

/** What is wrong with a row of a list. */
export interface ImportProblem {
  /** The line of the file, or the element of the array, from 1. */
  readonly line: number;
  readonly message: string;
}

/** A list that was not taken, not in part either. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly code = 'INVALID_CALL_LIST';
  /** The first of them. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  constructor(problems: readonly ImportProblem[], problemCount: number) {
    const [first] = problems;
    const rest = problemCount > 1 ? ` (and ${problemCount - 1} more)` : '';
    super(`line ${first?.line}: ${first?.message}${rest}; no row was taken`);
    this.problems = problems;
    this.problemCount = problemCount;
  }
}

/** What was taken. */
export interface Imported {
  readonly calls: number;
  /** Columns or fields that mean nothing here: the first hundred. */
  readonly ignored: readonly string[];
}

export interface ImportOptions {
  readonly store: Pick<DialStore, 'stage'>;
  readonly projectId: string;
  /** replace: numbers of earlier lists that wait are given up. */
  readonly mode: 'append' | 'replace';
  readonly format: Format;
  readonly body: Readable;
  readonly now: () => number;
  /** The most rows that it may have. Default: {@link maxRows}. */
  readonly most?: number;
}

/** The most rows of one list. */
export const maxRows = 200_000;
/** Rows that are stored in one turn of the event loop. */
const turnRows = 100;
/** Problems that are told. */
const maxProblems = 100;
/** Columns and fields that mean nothing and are named: rows of JSON can have others each. */
const maxIgnored = 100;
/** The most characters of a name or a reference. */
const maxText = 200;

/**
 * Reads a list and takes it as a whole: row by row, so that a large one needs no more memory than a small one, and
 * invisible until all of it is there.
 * @throws ImportRefused when any row is wrong
 */
export async function importCalls(options: ImportOptions): Promise<Imported> {
  const { store, projectId, mode, format, body, now, most = maxRows } = options;
  const staging = store.stage(projectId, mode, now());
  const problems: ImportProblem[] = [];
  let problemCount = 0;
  let calls = 0;
  let rowCount = 0;
  const complain = (line: number, message: string): void => {
    problemCount += 1;
    if (problems.length < maxProblems) problems.push({ line, message });
  };
  const ignored = new Set<string>();
  const ignore = (name: string): void => {
    if (ignored.size < maxIgnored) ignored.add(name);
  };
  let waiting: NewCall[] = [];
  const keep = async (): Promise<void> => {
    for (const { line, first } of staging.add(waiting)) {
      complain(line, `the number is in the list already, at line ${first}`);
    }
    waiting = [];
    await setImmediate();
  };
  try {
    for await (const row of readRows(body, format, ignore)) {
      rowCount += 1;
      if (rowCount > most) throw new ListFormatError(row.line, `a list may have ${most} rows`);
      const call = readCall(row, complain);
      if (!call) continue;
      calls += 1;
      waiting.push(call);
      if (waiting.length >= turnRows) await keep();
    }
    await keep();
    if (calls === 0 && problemCount === 0) complain(1, 'the list has no rows');
  } catch (cause) {
    staging.discard();
    if (!(cause instanceof ListFormatError)) throw cause;
    complain(cause.line, cause.message);
    throw new ImportRefused(problems.slice(-maxProblems), problemCount);
  }
  if (problemCount > 0) {
    staging.discard();
    throw new ImportRefused(
      problems.sort((a, b) => a.line - b.line),
      problemCount,
    );
  }
  staging.activate();
  return { calls, ignored: [...ignored] };
}

function readCall(
  { line, values }: ListRow,
  complain: (line: number, message: string) => void,
): NewCall | undefined {
  const given = values.number?.trim() ?? '';
  const number = normaliseNumber(given);
  if (number === undefined) {
    const what = `'${given.slice(0, 40)}' is no telephone number`;
    if (given === '') complain(line, 'there is no number');
    else if (isDecimalOrDate(given))
      complain(line, `${what}, but a decimal number or a date: let the spreadsheet keep the column as text`);
    else if (hasNationalZero(given))
      complain(
        line,
        `${what}: say whether the 0 in brackets is dialled, by leaving it out or the brackets away`,
      );
    else complain(line, `${what}: write + and 4 to 15 digits, or 2 to 20 digits, * and #`);
    return undefined;
  }
  const text = (field: 'name' | 'reference'): string | undefined => {
    const value = values[field]?.trim();
    if (value !== undefined && value.length > maxText)
      complain(line, `${field} has ${value.length} characters; ${maxText} are allowed`);
    return value === '' ? undefined : value;
  };
  return { line, number, name: text('name'), reference: text('reference') };
}
