import { nearestName } from '@watchhamster/shared-types';
import type { z } from 'zod';

/** What kinds of values are called. */
const names: Readonly<Record<string, string>> = {
  array: 'a list, such as [a, b]',
  object: 'keys with values',
  record: 'keys with values',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};
/** How the validator's own messages begin: any other message is the schema's, and says more. */
const ownMessage = /^(?:Invalid|Too (?:small|big))\b/;

/**
 * What is wrong with a value, and what was expected, in words for whoever writes the file. The value itself is shown
 * only where it had to be one of a list: others may be secret.
 *
 * @param value what the file has there; undefined when there is nothing
 */
export function sayIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const expected = ownMessage.test(issue.message) ? expectation(issue, value) : issue.message;
  if (value === undefined && issue.code !== 'custom') return `missing: ${expected}`;
  if (value === null && issue.code !== 'custom') return `is empty: ${expected}`;
  return expected;
}

function expectation(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${names[issue.expected] ?? issue.expected}${found(issue.expected, value)}`;
    case 'too_small':
      return `expected ${bound(issue.origin, 'at least', issue.minimum, issue.inclusive !== false)}`;
    case 'too_big':
      return `expected ${bound(issue.origin, 'at most', issue.maximum, issue.inclusive !== false)}`;
    case 'invalid_value':
      return `expected ${oneOf(issue.values.map(String))}${notOneOf(issue.values.map(String), value)}`;
    default:
      return issue.message;
  }
}

function oneOf(values: readonly string[]): string {
  return values.length < 2 ? values.join() : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

function notOneOf(values: readonly string[], value: unknown): string {
  if (typeof value !== 'string') return value === undefined || value === null ? '' : `, not ${kindOf(value)}`;
  const nearest = value.length > 3 ? nearestName(value, values) : undefined;
  return `, not '${value.slice(0, 50)}'${nearest ? `; did you mean '${nearest}'?` : ''}`;
}

/** What is there instead, with what to do where that is known. */
function found(expected: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') {
    if (
      (expected === 'number' || expected === 'int') &&
      value.trim() !== '' &&
      Number.isFinite(Number(value))
    )
      return ', not a text: write it without quotes';
    if (expected === 'boolean') return ', not a text (yes, no, on and off are texts, and what is in quotes)';
  }
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return `, not ${kindOf(value)}: put it in quotes`;
  return `, not ${kindOf(value)}`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isFinite(value) ? 'this number' : 'infinity or no number';
  const kinds: Readonly<Record<string, string>> = {
    string: 'a text',
    boolean: 'true or false',
    object: 'keys with values',
  };
  return kinds[typeof value] ?? 'that';
}

function bound(
  origin: string,
  relation: 'at least' | 'at most',
  limit: number | bigint,
  inclusive: boolean,
): string {
  const isLeast = relation === 'at least';
  if (origin === 'array') return `${relation} ${limit} ${Number(limit) === 1 ? 'entry' : 'entries'}`;
  if (origin === 'string') {
    return isLeast && Number(limit) === 1 ? 'a text that is not empty' : `${relation} ${limit} characters`;
  }
  if (inclusive) return `a number of ${relation} ${limit}`;
  return `a number ${isLeast ? 'above' : 'below'} ${limit}`;
}
