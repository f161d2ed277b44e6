import { stat } from 'node:fs/promises';
import type { Expectation } from '../../config/services.ts';
import { judgeFreshness, lastDue } from './freshness.ts';
import { askHttp, type HttpQuestion } from './http-probe.ts';
import { type Probe, ProbeError } from './probe.ts';
import { timeOf, valueAt } from './time-field.ts';

/** What has to be new, and when. */
export interface FreshnessQuestion {
  /** Gives the time of the newest there is, in milliseconds since 1970. @throws ProbeError */
  readonly updatedAt: (signal: AbortSignal) => Promise<number>;
  readonly expected: readonly Expectation[];
  readonly zone: string;
  /** The current time in milliseconds since 1970. */
  readonly now: () => number;
}

/** Good when what is there is as new as it has to be by now. */
export function freshnessProbe({ updatedAt, expected, zone, now }: FreshnessQuestion): Probe {
  return async (signal) => {
    const updated = await updatedAt(signal);
    const time = now();
    const due = lastDue(expected, zone, time);
    const details = {
      updated_at: iso(updated),
      ...(due ? { expected_at: iso(due.expectedAt), due_at: iso(due.dueAt) } : {}),
    };
    const verdict = judgeFreshness(updated, due, time);
    if (verdict === 'fresh') return { ok: true, details };
    return { ok: false, failure: { cause: verdict, subject: iso(updated) }, details };
  };
}

/** The modification time of a file. */
export function fileTime(path: string): FreshnessQuestion['updatedAt'] {
  return async () => {
    try {
      return (await stat(path)).mtimeMs;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      throw new ProbeError('no_file', code);
    }
  };
}

/** A longer answer is not read to its end, and so is no JSON, in bytes. */
const mostBytes = 1024 * 1024;

/** A time in the JSON of an answer; the texts of several fields are joined with spaces. Without fields, Last-Modified. */
export function urlTime(
  question: HttpQuestion,
  fields: readonly string[] | undefined,
  zone: string,
): FreshnessQuestion['updatedAt'] {
  return async (signal) => {
    const answer = await askHttp(question, fields ? mostBytes : 0, signal);
    if (answer.status < 200 || answer.status > 299) throw new ProbeError('status', String(answer.status));
    const name = fields?.join(' ') ?? 'Last-Modified';
    const value = fields ? fieldOf(answer.text, fields) : answer.lastModified;
    if (value === undefined || value === null) throw new ProbeError('no_field', name);
    const time = timeOf(value, zone);
    if (time === undefined) throw new ProbeError('no_time', name);
    return time;
  };
}

function fieldOf(text: string, fields: readonly string[]): unknown {
  const json = parse(text);
  const values = fields.map((field) => valueAt(json, field));
  const missing = values.findIndex((value) => value === undefined || value === null);
  if (missing >= 0) throw new ProbeError('no_field', fields[missing]);
  return values.length === 1 ? values[0] : values.map(String).join(' ');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProbeError('no_json');
  }
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
