import type { Dialect, Direction } from '../../src/define-message.ts';
import type { JsonSchema } from '../data-schema.ts';
import { withoutNewDefaults } from './new-defaults.ts';
import { removedFields } from './removed-fields.ts';
import { type Difference, differences, type Rule, type Schema, validating } from './subset.ts';

/** Schemas by their path under `schemas/`, in draft 2020-12. */
export type Schemas = Readonly<Record<string, JsonSchema>>;

/** A change that breaks somebody who was written for the last release, or may. */
export interface BreakingChange {
  /** The schema's path. */
  readonly file: string;
  readonly message: string;
  /** The style; undefined for answers over HTTP. */
  readonly dialect: Dialect | undefined;
  /** Who sends it. */
  readonly from: Direction;
  /** Where in the message; empty for the whole. */
  readonly path: string;
  readonly rule: Rule | 'removed message' | 'removed field' | 'permission' | 'delivery' | 'unit';
  /** What was, and what is. */
  readonly change: string;
  /** Whom it hurts, and how. */
  readonly hurts: string;
}

/**
 * Compares what would be released with what was. What the server sends may not become more than released readers accept,
 * nor lose a field; what clients send may not become less than released senders send.
 *
 * @throws IncomparableError when a schema has something that the comparison does not understand
 */
export function breakingChanges(released: Schemas, current: Schemas): BreakingChange[] {
  for (const [file, schema] of Object.entries(current)) understood(file, schema);
  return Object.entries(released).flatMap(([file, before]) => {
    const about = describeFile(file);
    const old = understood(file, before);
    const next = current[file];
    if (!next) return [removedMessage(about)];
    if (isUnion(old)) return compareUnion(about, old, understood(file, next), (path) => path in current);
    return compareMessage(about, old, understood(file, next));
  });
}

type About = Pick<BreakingChange, 'file' | 'message' | 'dialect' | 'from'>;

function describeFile(file: string): About {
  const name = (file.split('/').at(-1) ?? file).replace('.schema.json', '');
  const [dialect, side] = file.split('/');
  if (dialect !== 'typed' && dialect !== 'event')
    return { file, message: `HTTP ${name}`, dialect: undefined, from: 'server' };
  const isMessage = side === 'server' || side === 'client';
  return {
    file,
    message: isMessage ? name : `every message from the ${name}`,
    dialect,
    from: (isMessage ? side : name) === 'client' ? 'client' : 'server',
  };
}

function understood(file: string, schema: JsonSchema): Schema {
  try {
    return validating(schema);
  } catch (cause) {
    if (cause instanceof Error) cause.message = `schemas/${file}: ${cause.message}`;
    throw cause;
  }
}

function removedMessage(about: About): BreakingChange {
  return {
    ...about,
    path: '',
    rule: 'removed message',
    change: 'the message is gone',
    hurts:
      about.from === 'server'
        ? 'clients of the release wait for it'
        : 'clients of the release send it, and the server answers UNKNOWN_MESSAGE_TYPE',
  };
}

const isUnion = (schema: Schema): boolean => typeof schema === 'object' && Array.isArray(schema.oneOf);

/** A union may gain members, which readers ignore; members that it lost have gone as messages. */
function compareUnion(
  about: About,
  before: Schema,
  after: Schema,
  exists: (file: string) => boolean,
): BreakingChange[] {
  const [old, next] = [outline(before), outline(after)];
  const lost = old.members.filter(
    (member) => !next.members.includes(member) && exists(`${about.dialect}/${JSON.parse(member).$ref}`),
  );
  const found: Difference[] = lost.map((member) => ({ path: '', rule: 'unproven', sent: member, read: '' }));
  return [...found, ...differences(old.rest, next.rest), ...differences(next.rest, old.rest)].map(
    (difference) => explain(about, difference),
  );
}

function outline(schema: Schema): { members: readonly string[]; rest: Schema } {
  const { oneOf = [], ...rest } = typeof schema === 'object' ? schema : {};
  return { members: (oneOf as unknown[]).map((member) => JSON.stringify(member)), rest };
}

function compareMessage(about: About, before: Schema, given: Schema): BreakingChange[] {
  const after = withoutNewDefaults(before, given);
  const [sent, read] = about.from === 'server' ? [after, before] : [before, after];
  const lost = removedFields(before, after);
  const isLost = (path: string): boolean =>
    lost.some((field) => path === field || path.startsWith(`${field}.`));
  return [
    ...lost.map((path) => removedField(about, path)),
    ...differences(sent, read)
      .filter(({ path }) => !isLost(path))
      .map((difference) => explain(about, difference)),
  ];
}

function removedField(about: About, path: string): BreakingChange {
  return {
    ...about,
    path,
    rule: 'removed field',
    change: 'the field is gone',
    hurts:
      about.from === 'server'
        ? 'clients of the release read it'
        : 'clients of the release send it, and the server no longer acts on it',
  };
}

const nouns: Readonly<Record<Exclude<Rule, 'unproven'>, string>> = {
  required: 'presence',
  type: 'type',
  values: 'values',
  minimum: 'minimum',
  maximum: 'maximum',
  shortest: 'minimum length',
  longest: 'maximum length',
  fewest: 'minimum of elements',
  most: 'maximum of elements',
  pattern: 'pattern',
  format: 'format',
  closed: 'openness',
};

function explain(about: About, { path, rule, sent, read }: Difference): BreakingChange {
  const [was, is] = about.from === 'server' ? [read, sent] : [sent, read];
  const change = `${rule === 'unproven' ? 'changed' : `${nouns[rule]}`}: was ${was || 'not said'}, is ${is || 'not said'}`;
  const sure = rule !== 'unproven' && rule !== 'pattern';
  const hurts =
    about.from === 'server'
      ? `clients that validate by the release ${sure ? '' : 'may '}refuse what the server now sends`
      : `the server ${sure ? 'now refuses' : 'may now refuse'} what clients of the release send`;
  return { ...about, path, rule, change, hurts };
}
