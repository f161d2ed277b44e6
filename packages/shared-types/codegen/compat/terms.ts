import { catalogue } from '../../src/catalogue.ts';
import type { AnyMessageDefinition, Delivery, Direction, Permission } from '../../src/define-message.ts';
import { snapshot } from '../../src/snapshot.ts';
import { emitDataSchema, type JsonSchema } from '../data-schema.ts';
import type { BreakingChange } from './compare.ts';
import { join } from './subset.ts';

/** What holds of a message beside its schema. */
export interface Terms {
  readonly from: Direction;
  readonly type: string;
  /** Of messages from clients. */
  readonly needs?: Permission;
  /** Of messages from the server. */
  readonly delivery?: Delivery;
  /** The units of its fields, by dotted path in the typed style. */
  readonly units: Readonly<Record<string, string>>;
}

/** Terms by camelCase name; the answer over HTTP is called `HTTP snapshot`. */
export type AllTerms = Readonly<Record<string, Terms>>;

const httpSnapshot = 'HTTP snapshot';

/** What the code says now. */
export function currentTerms(
  definitions: readonly AnyMessageDefinition[] = Object.values(catalogue),
): AllTerms {
  const units = (
    data: Parameters<typeof emitDataSchema>[0],
    name: string,
    path: string,
  ): Record<string, string> =>
    Object.fromEntries(unitsIn(emitDataSchema(data, '2020-12', name, 'as x-unit'), path));
  const messages = definitions.map(({ event, from, type, needs, delivery, data }): [string, Terms] => [
    event,
    { from, type, ...(from === 'client' ? { needs } : { delivery }), units: units(data, event, 'data') },
  ]);
  return {
    ...Object.fromEntries(messages),
    [httpSnapshot]: { from: 'server', type: 'snapshot', units: units(snapshot, 'snapshot', '') },
  };
}

/** The schema file of a message in a style; the answer over HTTP has one of its own. */
export function fileOf(event: string, { from, type }: Terms, dialect: 'typed' | 'event'): string {
  if (event === httpSnapshot) return 'http/snapshot.schema.json';
  return `${dialect}/${from}/${dialect === 'typed' ? type : event}.schema.json`;
}

function unitsIn(schema: unknown, path: string): [path: string, unit: string][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, items, additionalProperties, anyOf, oneOf, 'x-unit': unit } = schema as JsonSchema;
  return [
    ...(typeof unit === 'string' ? [[path, unit] as [string, string]] : []),
    ...Object.entries(properties).flatMap(([name, child]) => unitsIn(child, join(path, name))),
    ...unitsIn(items, `${path}[]`),
    ...unitsIn(additionalProperties, join(path, '*')),
    ...[anyOf, oneOf]
      .flatMap((options) => (Array.isArray(options) ? options : []))
      .flatMap((option) => unitsIn(option, path)),
  ];
}

/** Who may do what the first says, may do what the second says: the roles of the server are made so. */
const implies: Readonly<Record<Permission, readonly Permission[]>> = {
  connect: [],
  read: ['connect'],
  operate: ['connect', 'read'],
  publish: ['connect'],
  admin: ['connect', 'read', 'operate', 'publish'],
};

/** From what gets the least to its readers to what gets all. */
const deliveries: readonly Delivery[] = ['direct', 'state', 'stream', 'durable'];

/** The changes of terms that break those who were written for the release. Messages that are gone are not looked at. */
export function brokenTerms(released: AllTerms, current: AllTerms): BreakingChange[] {
  return Object.entries(released).flatMap(([message, before]) => {
    const after = current[message];
    if (!after) return [];
    const about = { file: fileOf(message, before, 'typed'), message, dialect: undefined, from: before.from };
    return [
      ...brokenPermission(before, after).map((found) => ({ ...about, ...found })),
      ...brokenDelivery(before, after).map((found) => ({ ...about, ...found })),
      ...brokenUnits(before, after).map((found) => ({ ...about, ...found })),
    ];
  });
}

type Found = Pick<BreakingChange, 'path' | 'rule' | 'change' | 'hurts'>;

function brokenPermission({ needs: was }: Terms, { needs: is }: Terms): Found[] {
  if (was === undefined || is === undefined || was === is || implies[was].includes(is)) return [];
  return [
    {
      path: '',
      rule: 'permission',
      change: `the permission that it needs: was ${was}, is ${is}`,
      hurts: `the server now refuses it from clients that have ${was} only`,
    },
  ];
}

function brokenDelivery({ delivery: was }: Terms, { delivery: is }: Terms): Found[] {
  if (was === undefined || is === undefined || deliveries.indexOf(is) >= deliveries.indexOf(was)) return [];
  return [
    {
      path: '',
      rule: 'delivery',
      change: `delivery: was ${was}, is ${is}`,
      hurts: 'clients of the release rely on getting what they may now miss',
    },
  ];
}

/** A unit that is said for the first time is documentation. */
function brokenUnits(before: Terms, after: Terms): Found[] {
  return Object.entries(before.units)
    .filter(([path, unit]) => after.units[path] !== unit)
    .map(([path, unit]) => ({
      path,
      rule: 'unit',
      change: `unit: was ${unit}, is ${after.units[path] ?? 'not said'}`,
      hurts:
        before.from === 'server'
          ? 'clients of the release read the number in its old unit'
          : 'clients of the release send the number in its old unit',
    }));
}
