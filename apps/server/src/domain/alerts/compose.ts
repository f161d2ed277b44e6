import type { MessageData } from '@watchhamster/shared-types';
import type { AlertTexts } from '../../i18n/alert-texts.ts';
import type { Notification } from '../notify.ts';
import type { AlertChange } from './engine.ts';
import type { HeldNotice, Summarize } from './notices.ts';
import type { Condition, Rule } from './rules.ts';
import { type AlertState, alertIdOf } from './state.ts';
import type { FlappingSettings } from './step.ts';

/** Who is named as the source of the messages. */
const source = 'alerts';

/** Makes the messages of alerts. */
export interface Composer {
  readonly describe: (
    state: AlertState,
    rule: Rule | undefined,
    change: AlertChange,
    at: number,
  ) => MessageData<'alert'>;
  readonly notification: (
    data: MessageData<'alert'>,
    rule: Rule,
    change: AlertChange,
    at: number,
  ) => Notification;
  readonly summarize: Summarize;
}

/** Makes the messages of alerts in one language. */
export function createComposer(texts: AlertTexts, flapping: FlappingSettings): Composer {
  return {
    describe(state, rule, change, at) {
      const isOpen = state.phase === 'firing';
      return {
        level: state.level,
        title: rule?.title ?? titleOf(texts, state, rule),
        message: messageOf(texts, { state, rule, change, at, flapping }),
        category: rule?.category ?? state.category ?? 'alerts',
        source,
        ...(isOpen ? { actions: actionsOf(texts, state) } : {}),
        metadata: metadataOf(state, change, at),
        alert_id: alertIdOf(state),
        state: isOpen ? (state.acknowledged ? 'acknowledged' : 'firing') : 'resolved',
      };
    },
    notification(data, rule, change, at) {
      const isOver = data.state === 'resolved';
      const title = isOver ? `${texts.resolvedMark()} ${data.title}` : data.title;
      const { metadata = {} } = data;
      const base = {
        id: `${data.alert_id}:${change}${change === 'escalated' ? `-${data.level}` : ''}`,
        title,
        message: data.message,
        level: isOver ? ('info' as const) : data.level,
      };
      if (rule.template === undefined) return base;
      const variables = {
        alert_id: data.alert_id ?? '',
        rule: rule.id,
        title,
        message: data.message,
        level: data.level,
        state: data.state ?? '',
        category: data.category,
        service_name: String(metadata.subject_name ?? ''),
        error_message: data.message,
        timestamp: new Date(at).toISOString(),
      };
      return { ...base, template: { id: rule.template, variables } };
    },
    summarize: (held, id) => ({
      id,
      title: texts.summaryTitle(held.length),
      message: held.map(lineOf).join('\n'),
      level: worst(held),
    }),
  };
}

const levels = ['info', 'warning', 'error', 'critical'] as const;

function worst(held: readonly HeldNotice[]): Notification['level'] {
  return levels[Math.max(0, ...held.map(({ notification }) => levels.indexOf(notification.level)))] ?? 'info';
}

function lineOf({ notification: { title, message } }: HeldNotice): string {
  return `${title}: ${message}`;
}

function titleOf(
  texts: AlertTexts,
  { facts, subject, ruleId, title }: AlertState,
  rule: Rule | undefined,
): string {
  if (!rule) return title ?? `${ruleId}: ${subject.name}`;
  const { condition } = rule;
  switch (condition.kind) {
    case 'metric':
      return texts.metricTitle(texts.metricName(condition.metric), condition.direction);
    case 'log':
      return texts.logTitle(subject.name);
    case 'service':
      if (facts.reason === 'crash_loop') return texts.crashLoopTitle(subject.name);
      if (facts.status === 'running' && facts.health === 'unhealthy' && rule.category !== 'freshness')
        return texts.unhealthyTitle(subject.name);
      return rule.category === 'freshness'
        ? texts.freshnessTitle(subject.name)
        : texts.serviceTitle(subject.name);
  }
}

interface Told {
  readonly state: AlertState;
  readonly rule: Rule | undefined;
  readonly change: AlertChange;
  readonly at: number;
  readonly flapping: FlappingSettings;
}

function messageOf(texts: AlertTexts, { state, rule, change, at, flapping }: Told): string {
  if (change === 'dismissed') return texts.dismissed(state.dismissed?.by ?? '');
  if (change === 'resolved') {
    if (state.facts.reason === 'not_watched') return texts.notWatched();
    if (state.facts.reason === 'rule_changed') return texts.ruleChanged();
    return texts.resolved(durationOf(state, at));
  }
  const what = rule ? whatIsBad(texts, state, rule.condition) : '';
  if (change !== 'fired' || !state.flapping) return what;
  const { withinMs, calmMs } = flapping;
  return `${what}. ${texts.flapping(state.changes.length, withinMs / 1000, calmMs / 1000)}`;
}

function whatIsBad(texts: AlertTexts, { facts }: AlertState, condition: Condition): string {
  switch (condition.kind) {
    case 'metric': {
      const { metric, direction } = condition;
      const value = quantity(metric, facts[metric]);
      const threshold = quantity(metric, facts.threshold);
      return texts.metricMessage(texts.metricName(metric), value, threshold, direction);
    }
    case 'log':
      return texts.logMessage(Number(facts.matches), Number(facts.within_seconds), String(facts.line));
    case 'service':
      return String(facts.service_message ?? '');
  }
}

/** A value with its unit: percent, MiB, or none. */
function quantity(metric: string, value: unknown): string {
  const number = Number(value);
  if (metric === 'memory_available' || metric === 'disk_free') return `${Math.round(number / 1_048_576)} MiB`;
  const isPercent = metric === 'disk_usage' || metric.endsWith('_percent');
  return `${Math.round(number * 10) / 10}${isPercent ? ' %' : ''}`;
}

function actionsOf(texts: AlertTexts, { acknowledged }: AlertState): { label: string; action: string }[] {
  const dismiss = { label: texts.dismiss(), action: 'dismiss' };
  return acknowledged ? [dismiss] : [{ label: texts.acknowledge(), action: 'acknowledge' }, dismiss];
}

function metadataOf(state: AlertState, change: AlertChange, at: number): Record<string, unknown> {
  const { subject, acknowledged, dismissed, facts, firedAt = at, badSince = firedAt } = state;
  return {
    ...facts,
    rule: state.ruleId,
    change,
    revision: state.revision,
    ...(subject.kind === 'service' ? { service_id: subject.id } : {}),
    subject_name: subject.name,
    fired_at: iso(firedAt),
    duration: seconds(at - Math.min(badSince, firedAt)),
    ...(state.flapping ? { flapping: true } : {}),
    ...(acknowledged ? { acknowledged_by: acknowledged.by, acknowledged_at: iso(acknowledged.at) } : {}),
    ...(dismissed ? { dismissed_by: dismissed.by, dismissed_at: iso(dismissed.at) } : {}),
    ...(state.suppressed.length > 0 ? { suppressed: [...state.suppressed] } : {}),
  };
}

function durationOf({ firedAt }: AlertState, at: number): number {
  return seconds(at - (firedAt ?? at));
}

function seconds(ms: number): number {
  return Math.max(0, Math.round(ms / 100) / 10);
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
