import type { AnyMessageDefinition, Dialect } from '../define-message.ts';
import type { MessageIssue } from '../errors.ts';
import { timestamp } from '../fields.ts';
import type { MessageMeta } from '../messages.ts';
import { unifyTimestamp } from './convert.ts';
import { eventName } from './event.ts';
import { isMetaRequired, type JsonObject, type MessageParts, metaEntries, metaProblem } from './parts.ts';
import { prototypeNameIssues } from './prototype-names.ts';

/** A message whose data and envelope fit the definition, or what is wrong with it. */
export type Validated =
  | { readonly ok: true; readonly parts: MessageParts }
  | { readonly ok: false; readonly issues: MessageIssue[] };

function isTimestamp(value: unknown): boolean {
  return timestamp.safeParse(value).success;
}

/**
 * Validates data and envelope against a definition. What fits is rebuilt from the schema: fields that the definition
 * does not have are left behind. Paths in the issues are those of the message in the given dialect.
 */
export function validateParts(
  definition: AnyMessageDefinition,
  data: unknown,
  meta: { readonly [K in keyof MessageMeta]?: unknown },
  dialect: Dialect,
): Validated {
  const result = definition.data.safeParse(data);
  const issues: MessageIssue[] = result.success
    ? prototypeNameIssues(definition.data, data).map(({ path, message }) => ({
        path: pathInMessage(definition, path.split('.'), dialect),
        message,
      }))
    : result.error.issues.slice(0, reportedIssues).map((issue) => ({
        path: pathInMessage(definition, issue.path, dialect),
        message: issue.message,
      }));
  for (const [neutral, typed] of metaEntries(definition.from)) {
    const value = meta[neutral];
    if (value === undefined && !isMetaRequired(definition, neutral)) continue;
    const problem = metaProblem(neutral, value, isTimestamp);
    if (problem) issues.push({ path: dialect === 'typed' ? typed : `payload.${neutral}`, message: problem });
  }
  if (!result.success || issues.length > 0) return { ok: false, issues: summarize(issues) };
  const clean: JsonObject = result.data;
  const unified = unifyTimestamp(definition, clean, meta as MessageMeta);
  // One timestamp, in both places: the envelope's where a message has two.
  if (definition.hasTimestamp && unified.timestamp !== undefined) clean.timestamp = unified.timestamp;
  return { ok: true, parts: { definition, data: clean, meta: unified } };
}

function pathInMessage(
  definition: AnyMessageDefinition,
  path: readonly PropertyKey[],
  dialect: Dialect,
): string {
  const [first, ...rest] = path.map(String);
  if (first === undefined) return dialect === 'typed' ? 'data' : 'payload';
  return dialect === 'typed'
    ? ['data', first, ...rest].join('.')
    : ['payload', eventName(definition, first), ...rest].join('.');
}

/** How many issues are reported: a hostile message may have one for each of half a million elements. */
const reportedIssues = 20;

/** The first issues; in the event style, a timestamp that belongs to the data and to the envelope would come twice. */
function summarize(issues: readonly MessageIssue[]): MessageIssue[] {
  const byPath = new Map<string, MessageIssue>();
  for (const issue of issues) {
    if (byPath.size === reportedIssues) break;
    if (!byPath.has(issue.path)) byPath.set(issue.path, issue);
  }
  return [...byPath.values()];
}
