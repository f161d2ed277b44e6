import type { MessageData } from '@watchhamster/shared-types';
import type { AlertMetric } from '../../config/alerts.ts';
import type { Condition, Rule } from './rules.ts';
import type { Severity, Subject } from './state.ts';
import type { Sighting } from './step.ts';

/** Something that was seen, and by which rule. */
export interface Observation {
  readonly rule: Rule;
  readonly subject: Subject;
  readonly sighting: Sighting;
}

type MetricCondition = Extract<Condition, { kind: 'metric' }>;
type LogCondition = Extract<Condition, { kind: 'log' }>;

const host: Subject = { kind: 'host', id: 'host', name: 'host' };

/** How many characters of a log message are searched, and shown. */
const searchedCharacters = 4096;
const shownCharacters = 500;

/** What a sample of the host says to the rules over metrics. */
export function observeStatus(
  rules: readonly Rule[],
  data: MessageData<'statusUpdate'>,
  at: number,
): Observation[] {
  return rules.flatMap((rule) => {
    const { condition } = rule;
    if (condition.kind !== 'metric') return [];
    const value = readMetric(data, condition.metric);
    if (value === undefined) return [];
    const severity = severityOf(condition, value);
    const threshold = severity === 'worse' ? condition.escalateAt : condition.threshold;
    const facts = {
      metric: condition.metric,
      [condition.metric]: value,
      threshold,
      clear_threshold: condition.clear,
    };
    return [{ rule, subject: host, sighting: { at, severity, immediate: false, facts } }];
  });
}

/** A value that reaches a threshold is bad; between the threshold and the clear threshold nothing changes. */
export function severityOf(
  { direction, threshold, clear, escalateAt }: MetricCondition,
  value: number,
): Severity {
  const sign = direction === 'above' ? 1 : -1;
  const reaches = (bound: number): boolean => sign * value >= sign * bound;
  if (escalateAt !== undefined && reaches(escalateAt)) return 'worse';
  if (reaches(threshold)) return 'bad';
  return reaches(clear) ? 'hold' : 'clear';
}

function readMetric(data: MessageData<'statusUpdate'>, metric: AlertMetric): number | undefined {
  switch (metric) {
    case 'load_1':
      return data.load_average?.[0];
    case 'load_5':
      return data.load_average?.[1];
    case 'load_15':
      return data.load_average?.[2];
    default:
      return data[metric];
  }
}

/**
 * Events that somebody has brought about: what they end is over at once. A start with the server is nobody's: what was
 * down before may well be down again.
 */
const deeds: ReadonlySet<string> = new Set(['started', 'restarted', 'stopped']);

/** What an event of a service says to the rules over its state. On the way from one state to another it says nothing. */
export function observeService(
  rules: readonly Rule[],
  data: MessageData<'serviceEvent'>,
  at: number,
): Observation[] {
  const { service_id, service_name, status, event_type, message, details = {} } = data;
  return rules.flatMap((rule) => {
    const { condition } = rule;
    if (condition.kind !== 'service' || !condition.services.has(service_id)) return [];
    const isBad =
      condition.statuses.has(status) ||
      (condition.statuses.has('unhealthy') && status === 'running' && details.health === 'unhealthy');
    if (!isBad && status !== 'running' && status !== 'stopped') return [];
    const isCrashLoop = details.reason === 'crash_loop';
    const sighting: Sighting = {
      at,
      severity: isBad ? (isCrashLoop ? 'worse' : 'bad') : 'clear',
      immediate: isBad ? isCrashLoop : deeds.has(event_type) && details.with_server !== true,
      facts: { ...details, status, service_message: message },
    };
    return [{ rule, subject: { kind: 'service', id: service_id, name: service_name }, sighting }];
  });
}

/** When the entries that matched were seen lately, by rule and subject. */
export type LogWindows = Map<string, number[]>;

/** Searches log entries. Has a memory: the matches of the last while. */
export type LogObserver = (data: MessageData<'logUpdate'>, at: number) => Observation[];

/**
 * What log entries say to the rules over patterns: bad at the moment when there are enough matches, and good again right
 * after it, so that the alert resolves when it has been silent for long enough. Matches of an earlier run do not count.
 */
export function createLogObserver(
  rules: readonly Rule[],
  nameOf: (serviceId: string) => string,
  windows: LogWindows = new Map(),
): LogObserver {
  const watching = rules.flatMap((rule) => {
    const { condition } = rule;
    return condition.kind === 'log' ? [{ rule, condition }] : [];
  });
  return (data, at) =>
    watching.flatMap(({ rule, condition }) => {
      const { service_id, file_name } = data;
      if (!isOfInterest(condition, data)) return [];
      const matches = data.entries.filter(
        ({ level, message }) =>
          (condition.levels?.has(level) ?? true) &&
          condition.pattern.test(message.slice(0, searchedCharacters)),
      );
      const last = matches.at(-1);
      if (!last) return [];
      const subject: Subject =
        service_id === undefined
          ? { kind: 'file', id: file_name.slice(0, 128), name: file_name }
          : { kind: 'service', id: service_id, name: nameOf(service_id) };
      const key = `${rule.id}:${subject.id}`;
      const times = [...(windows.get(key) ?? []), ...matches.map(() => at)]
        .filter((time) => time > at - condition.withinMs)
        .slice(-condition.count);
      windows.set(key, times);
      if (times.length < condition.count) return [];
      const facts = {
        file_name,
        matches: condition.count,
        within_seconds: condition.withinMs / 1000,
        log_level: last.level,
        line: last.message.slice(0, shownCharacters),
      };
      const bad: Sighting = { at, severity: 'bad', immediate: true, facts };
      const over: Sighting = { at, severity: 'clear', immediate: false, facts };
      return [bad, over].map((sighting) => ({ rule, subject, sighting }));
    });
}

function isOfInterest({ services, file }: LogCondition, data: MessageData<'logUpdate'>): boolean {
  if (file !== undefined && file !== data.file_name) return false;
  return services === undefined || (data.service_id !== undefined && services.has(data.service_id));
}
