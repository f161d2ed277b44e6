import type { Rule } from './rules.ts';
import type { AlertState, Facts, Severity } from './state.ts';

/** Something seen of a subject. */
export interface Sighting {
  readonly at: number;
  readonly severity: Severity;
  /** It counts at once, however long it should hold. */
  readonly immediate: boolean;
  readonly facts: Facts;
}

/** When an alert flaps, and when that is over. */
export interface FlappingSettings {
  readonly changes: number;
  readonly withinMs: number;
  readonly calmMs: number;
}

/** What a step depends on, beside the state. */
export interface StepContext {
  readonly rule: Pick<Rule, 'level' | 'worseLevel' | 'forMs' | 'clearForMs'>;
  /** Whether a service that the subject depends on is down. */
  readonly dependencyIsDown: boolean;
  readonly flapping: FlappingSettings;
  readonly graceMs: number;
}

/** What a step did that others should know. */
export type Change = 'fired' | 'escalated' | 'resolved' | 'suppressed';

/** The state after a step; the same object when nothing changed. */
export interface Stepped {
  readonly state: AlertState;
  readonly change?: Change;
}

/** The state after something was seen. A step does at most one thing that others should know. */
export function see(state: AlertState, sighting: Sighting, context: StepContext): Stepped {
  // What was worse already is no news: a server that has just started sees everything again as it was.
  const isNews = sighting.severity !== 'worse' || state.worseSince === undefined;
  return settle(note(state, sighting), sighting.at, context, sighting.immediate && isNews);
}

/** Notes since when things are as they are. */
function note(state: AlertState, { at, severity, facts }: Sighting): AlertState {
  const isQuiet = state.phase === 'ok' || state.phase === 'pending' || state.phase === 'suppressed';
  switch (severity) {
    case 'clear':
    case 'hold':
      // Between good and bad nothing begins, and nothing ends.
      if (isQuiet) return state.phase === 'ok' ? state : toOk(state);
      if (severity === 'clear') {
        return state.clearSince === undefined ? { ...state, clearSince: at, worseSince: undefined } : state;
      }
      return without(state, 'clearSince', 'worseSince');
    case 'bad':
    case 'worse': {
      const begun: AlertState =
        state.phase === 'ok' ? { ...state, phase: 'pending', badSince: at, facts } : state;
      const bad = without(begun, 'clearSince');
      if (severity === 'bad') return without(bad, 'worseSince');
      return bad.worseSince === undefined ? { ...bad, worseSince: at, facts } : bad;
    }
  }
}

/**
 * The state after time has passed, or a dependency has changed.
 * @param immediate what was just seen counts however long it has held
 */
export function settle(state: AlertState, at: number, context: StepContext, immediate = false): Stepped {
  const { rule } = context;
  switch (state.phase) {
    case 'ok':
      return { state };
    case 'suppressed': {
      if (context.dependencyIsDown) return { state };
      // It gets time to follow what it depends on.
      const again = { ...state, phase: 'pending' as const, badSince: at, notBefore: at + context.graceMs };
      return { state: again };
    }
    case 'pending': {
      const held = immediate || at >= (state.badSince ?? at) + rule.forMs;
      if (!held || at < (state.notBefore ?? at)) return { state };
      if (context.dependencyIsDown) return { state: { ...state, phase: 'suppressed' }, change: 'suppressed' };
      return { state: fire(state, at, context, immediate), change: 'fired' };
    }
    case 'firing': {
      const clear = clearAt(state, context);
      const isGood = state.clearSince !== undefined;
      if (isGood && (at >= clear || (immediate && !state.flapping)))
        return { state: resolve(state, at, context.flapping), change: 'resolved' };
      if (isWorse(state, at, rule.forMs, immediate) && state.level !== rule.worseLevel) {
        const { acknowledged: _, ...open } = state;
        return { state: { ...open, level: rule.worseLevel }, change: 'escalated' };
      }
      return { state };
    }
    case 'dismissed': {
      if (state.clearSince === undefined) return { state };
      return at >= clearAt(state, context) || immediate ? { state: toOk(state) } : { state };
    }
  }
}

/** When {@link settle} should be called at the latest, or undefined when only something seen can change it. */
export function dueAt(state: AlertState, context: Omit<StepContext, 'dependencyIsDown'>): number | undefined {
  const { rule } = context;
  if (state.phase === 'pending') return Math.max((state.badSince ?? 0) + rule.forMs, state.notBefore ?? 0);
  if (state.phase !== 'firing' && state.phase !== 'dismissed') return undefined;
  if (state.clearSince !== undefined) return clearAt(state, context);
  // What somebody has dismissed does not get worse.
  if (state.phase === 'dismissed' || state.worseSince === undefined || state.level === rule.worseLevel)
    return undefined;
  return state.worseSince + rule.forMs;
}

function clearAt(state: AlertState, { rule, flapping }: Pick<StepContext, 'rule' | 'flapping'>): number {
  const needed = state.flapping ? Math.max(rule.clearForMs, flapping.calmMs) : rule.clearForMs;
  return (state.clearSince ?? 0) + needed;
}

function isWorse(state: AlertState, at: number, forMs: number, immediate: boolean): boolean {
  return state.worseSince !== undefined && (immediate || at >= state.worseSince + forMs);
}

function fire(
  state: AlertState,
  at: number,
  { rule, flapping }: StepContext,
  immediate: boolean,
): AlertState {
  const changes = [...recent(state.changes, at, flapping), at];
  const { acknowledged: _, dismissed: __, ...rest } = without(state, 'notBefore');
  return {
    ...rest,
    phase: 'firing',
    occurrence: state.occurrence + 1,
    revision: 0,
    firedAt: at,
    level: isWorse(state, at, rule.forMs, immediate) ? rule.worseLevel : rule.level,
    changes,
    flapping: changes.length >= flapping.changes,
    suppressed: [],
    told: false,
  };
}

function resolve(state: AlertState, at: number, flapping: FlappingSettings): AlertState {
  // What was flapping and calmed down begins anew.
  const changes = state.flapping ? [] : [...recent(state.changes, at, flapping), at];
  return { ...toOk(state), changes };
}

function recent(changes: readonly number[], at: number, { withinMs }: FlappingSettings): readonly number[] {
  return changes.filter((time) => time > at - withinMs);
}

/** What is over keeps its facts: the message that says so has them. */
export function toOk(state: AlertState): AlertState {
  const kept = without(state, 'badSince', 'worseSince', 'clearSince', 'notBefore');
  return { ...kept, phase: 'ok' };
}

type OptionalTime = 'badSince' | 'worseSince' | 'clearSince' | 'notBefore';

/** The same object when there is nothing to leave out. */
function without(state: AlertState, ...keys: readonly OptionalTime[]): AlertState {
  if (keys.every((key) => state[key] === undefined)) return state;
  const copy = { ...state };
  for (const key of keys) delete copy[key];
  return copy;
}
