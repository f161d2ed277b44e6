import { isDeepStrictEqual } from 'node:util';
import type { ServiceConfig } from '../../config/schema.ts';

/** What became of a service by a new configuration. */
export type ServiceChange = 'added' | 'changed' | 'removed';

/** The difference between two configurations of services, in the order of the newer. */
export interface ServicesDifference {
  /** By id; those that stay as they are have none. */
  readonly changes: ReadonlyMap<string, ServiceChange>;
  /** The names of the fields that differ, of those that changed. Never their values. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/** Compares service by service: order alone changes nothing. */
export function compareServices(
  before: readonly ServiceConfig[],
  after: readonly ServiceConfig[],
): ServicesDifference {
  const old = new Map(before.map((config) => [config.id, config]));
  const changes = new Map<string, ServiceChange>();
  const fields = new Map<string, readonly string[]>();
  for (const config of after) {
    const previous = old.get(config.id);
    old.delete(config.id);
    if (!previous) changes.set(config.id, 'added');
    else if (!isDeepStrictEqual(previous, config)) {
      changes.set(config.id, 'changed');
      fields.set(config.id, differingKeys(previous, config));
    }
  }
  for (const id of old.keys()) changes.set(id, 'removed');
  return { changes, fields };
}

function differingKeys(before: object, after: object): string[] {
  const [a, b] = [before, after] as Readonly<Record<string, unknown>>[];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !isDeepStrictEqual(a?.[key], b?.[key]));
}
