import type { Fact } from './messages.ts';
import type { Random } from './random.ts';

/** Filters as the wire has them. */
export interface Filters {
  readonly service_ids?: readonly string[];
  readonly alert_levels?: readonly string[];
  readonly log_levels?: readonly string[];
}

/**
 * What a connection should receive, after the wire contract's section 3 and without the server's code: a second opinion.
 */
export interface Wanted {
  readonly everything: boolean;
  readonly types: readonly string[];
  readonly filters: Readonly<Record<string, Filters>>;
}

/** A change of mind, as it is sent. */
export interface Change {
  readonly action: 'subscribe' | 'unsubscribe';
  readonly types: readonly string[];
  readonly filters?: Filters;
}

export const everything: Wanted = { everything: true, types: [], filters: {} };
export const services: readonly string[] = ['svc_a', 'svc_b', 'svc_c', 'svc_d', 'svc_e', 'svc_f'];
export const alertLevels: readonly string[] = ['info', 'warning', 'error', 'critical'];
export const logLevels: readonly string[] = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'];
const types: readonly string[] = ['service_event', 'alert', 'log_update', 'status_update'];

/** What is wanted after a change. */
export function applyChange(wanted: Wanted, change: Change): Wanted {
  const others = Object.fromEntries(
    Object.entries(wanted.filters).filter(([type]) => !change.types.includes(type)),
  );
  if (change.action === 'unsubscribe') {
    const listed = wanted.everything
      ? [...wanted.types, ...change.types]
      : wanted.types.filter((type) => !change.types.includes(type));
    return { everything: wanted.everything, types: listed, filters: others };
  }
  const own = change.filters
    ? Object.fromEntries(change.types.map((type) => [type, change.filters as Filters]))
    : {};
  return {
    everything: false,
    types: [...(wanted.everything ? [] : wanted.types), ...change.types],
    filters: { ...others, ...own },
  };
}

export function wantsType(wanted: Wanted, type: string): boolean {
  return wanted.types.includes(type) !== wanted.everything;
}

/** Whether a durable message should arrive. */
export function wants(wanted: Wanted, fact: Fact): boolean {
  if (!wantsType(wanted, fact.type)) return false;
  const filters = wanted.filters[fact.type];
  if (!filters) return true;
  if (fact.service !== undefined && filters.service_ids && !filters.service_ids.includes(fact.service))
    return false;
  return !(fact.type === 'alert' && filters.alert_levels && !filters.alert_levels.includes(fact.level ?? ''));
}

/** Whether a log entry should arrive; the logs of the publishers belong to no service. */
export function wantsEntry(wanted: Wanted, level: string): boolean {
  if (!wantsType(wanted, 'log_update')) return false;
  return wanted.filters.log_update?.log_levels?.includes(level) ?? true;
}

/** Some change of mind. */
export function randomChange(random: Random): Change {
  const some = (list: readonly string[]): string[] => {
    const chosen = list.filter(() => random.chance(0.5));
    return chosen.length > 0 ? chosen : [random.pick(list)];
  };
  if (random.chance(0.2)) return { action: 'unsubscribe', types: [random.pick(types)] };
  const filters: Filters = {
    ...(random.chance(0.4) ? { service_ids: some(services) } : {}),
    ...(random.chance(0.4) ? { alert_levels: some(alertLevels) } : {}),
    ...(random.chance(0.4) ? { log_levels: some(logLevels) } : {}),
  };
  return {
    action: 'subscribe',
    types: some(types),
    ...(Object.keys(filters).length > 0 ? { filters } : {}),
  };
}
