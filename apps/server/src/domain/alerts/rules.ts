import { isDeepStrictEqual } from 'node:util';
import type { AlertLevel, LogLevel, ServiceStatus } from '@watchhamster/shared-types';
import type { AlertMetric, AlertRuleConfig, AlertsConfig } from '../../config/alerts.ts';
import type { HostConfig } from '../../config/schema.ts';
import { builtInRules } from './built-in.ts';
import { compilePattern, type Pattern } from './pattern.ts';

/** What a rule watches. */
export type Condition =
  | {
      readonly kind: 'metric';
      readonly metric: AlertMetric;
      readonly direction: 'above' | 'below';
      readonly threshold: number;
      /** Good again beyond this value. */
      readonly clear: number;
      readonly escalateAt?: number | undefined;
    }
  | {
      readonly kind: 'service';
      /** Ids. */
      readonly services: ReadonlySet<string>;
      readonly statuses: ReadonlySet<ServiceStatus | 'unhealthy'>;
    }
  | {
      readonly kind: 'log';
      /** The expression as the configuration has it. */
      readonly source: string;
      readonly pattern: Pattern;
      /** Undefined: all. */
      readonly services: ReadonlySet<string> | undefined;
      readonly file: string | undefined;
      readonly levels: ReadonlySet<LogLevel> | undefined;
      readonly count: number;
      readonly withinMs: number;
    };

/**
 * Whether two conditions say "bad" of the same thing, perhaps from another value on or with other subjects. What one has
 * seen counts for the other then.
 */
export function watchesTheSame(a: Condition, b: Condition): boolean {
  if (a.kind === 'metric') return b.kind === 'metric' && a.metric === b.metric && a.direction === b.direction;
  if (a.kind === 'service') return b.kind === 'service' && isDeepStrictEqual(a.statuses, b.statuses);
  return (
    b.kind === 'log' &&
    a.source === b.source &&
    a.file === b.file &&
    isDeepStrictEqual([a.levels, a.services], [b.levels, b.services])
  );
}

/** A rule with nothing left open. Durations are milliseconds. */
export interface Rule {
  readonly id: string;
  readonly condition: Condition;
  readonly level: AlertLevel;
  /** The level when it is worse; the same as `level` where there is none. */
  readonly worseLevel: AlertLevel;
  readonly forMs: number;
  readonly clearForMs: number;
  readonly routes: readonly string[];
  readonly title: string | undefined;
  readonly category: string;
  readonly template: string | undefined;
}

/** What a rule needs to know of a service. */
export interface WatchedService {
  readonly id: string;
  readonly kind: string;
  readonly depends_on: readonly string[];
}

/** The rules of a configuration that was checked: the built-in ones with their changes, then the others. */
export function compileRules(
  alerts: AlertsConfig,
  thresholds: HostConfig['thresholds'],
  services: readonly WatchedService[],
): Rule[] {
  return mergeRules(alerts.rules, thresholds)
    .filter(({ enabled }) => enabled !== false)
    .flatMap((rule) => {
      const condition = compileCondition(rule, services);
      return condition ? [compileRule(rule, condition, alerts.routes)] : [];
    });
}

/** Built-in rules with what the configuration says of them, and the rules of the configuration. */
function mergeRules(
  rules: readonly AlertRuleConfig[],
  thresholds: HostConfig['thresholds'],
): AlertRuleConfig[] {
  const builtIn = builtInRules(thresholds);
  const changes = new Map(rules.map((rule) => [rule.id, rule]));
  const own = rules.filter(({ id }) => builtIn.every((rule) => rule.id !== id));
  return [...builtIn.map((rule) => mergeRule(rule, changes.get(rule.id))), ...own];
}

/** A rule with another `when` watches something else: what gets worse then is not what it was. */
function mergeRule(rule: AlertRuleConfig, change: AlertRuleConfig | undefined): AlertRuleConfig {
  if (!change) return rule;
  const { escalate, ...base } = rule;
  return { ...(change.when ? base : { ...base, escalate }), ...change };
}

function compileRule(rule: AlertRuleConfig, condition: Condition, routes: readonly string[]): Rule {
  const level = rule.level ?? 'warning';
  const clearFor = condition.kind === 'log' ? condition.withinMs : 0;
  return {
    id: rule.id,
    condition,
    level,
    worseLevel: rule.escalate?.level ?? level,
    forMs: (rule.for_seconds ?? 0) * 1000,
    clearForMs: rule.clear_for_seconds === undefined ? clearFor : rule.clear_for_seconds * 1000,
    routes: rule.routes ?? routes,
    title: rule.title,
    category: rule.category ?? categoryOf(rule, condition),
    template: rule.template,
  };
}

function categoryOf({ when }: AlertRuleConfig, { kind }: Condition): string {
  if (kind === 'metric') return 'performance';
  return when?.freshness === undefined ? kind : 'freshness';
}

function compileCondition(
  { when = {}, escalate }: AlertRuleConfig,
  services: readonly WatchedService[],
): Condition | undefined {
  const threshold = when.above ?? when.below;
  if (when.metric !== undefined && threshold !== undefined) {
    return {
      kind: 'metric',
      metric: when.metric,
      direction: when.above === undefined ? 'below' : 'above',
      threshold,
      clear: when.clear ?? threshold,
      escalateAt: escalate?.at,
    };
  }
  if (when.log !== undefined) {
    return {
      kind: 'log',
      source: when.log,
      pattern: compilePattern(when.log),
      services: when.service === undefined ? undefined : new Set(select(when.service, services)),
      file: when.file,
      levels: when.levels && new Set(when.levels),
      count: when.count ?? 1,
      withinMs: (when.within_seconds ?? 60) * 1000,
    };
  }
  const fresh = services.filter(({ kind }) => kind === 'freshness');
  const selected =
    when.freshness === undefined ? select(when.service ?? [], services) : select(when.freshness, fresh);
  return { kind: 'service', services: new Set(selected), statuses: new Set(when.is ?? ['error']) };
}

function select(wanted: string | readonly string[], services: readonly WatchedService[]): string[] {
  if (wanted === '*') return services.map(({ id }) => id);
  const ids: ReadonlySet<string> = new Set(typeof wanted === 'string' ? [wanted] : wanted);
  return services.map(({ id }) => id).filter((id) => ids.has(id) || ids.has('*'));
}
