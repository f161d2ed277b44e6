import type { MessageData } from '@watchhamster/shared-types';
import type { Notification } from '../notify.ts';
import type { Dependencies } from './dependencies.ts';
import { type HeldNotice, type Notice, releaseHeld, type Summarize } from './notices.ts';
import type { QuietHours } from './quiet.ts';
import { type Rule, watchesTheSame } from './rules.ts';
import { type AlertState, alertIdOf, initialState, isOpen, keyOf, type Subject } from './state.ts';
import * as steps from './step.ts';

/** What is told of an alert. */
export type AlertChange =
  | 'fired'
  | 'escalated'
  /** Another alert is suppressed because of this one. */
  | 'suppressing'
  | 'acknowledged'
  | 'dismissed'
  | 'resolved';

/** One message about an alert. */
export interface Announcement {
  readonly alertId: string;
  /** Counts the messages of the alert, from 1. */
  readonly revision: number;
  readonly change: AlertChange;
  readonly at: number;
  readonly firedAt: number;
  readonly data: MessageData<'alert'>;
}

/** What followed from an input. All of it belongs together: it is kept in one transaction. */
export interface Outcome {
  /** The states that are not as they were. */
  readonly states: readonly AlertState[];
  readonly announcements: readonly Announcement[];
  readonly notices: readonly Notice[];
  /** All that waits for the end of the quiet hours; undefined when that is as it was. */
  readonly held: readonly HeldNotice[] | undefined;
}

/** What a person can do about an alert. */
export type AlertAction = 'acknowledge' | 'dismiss';

/** Decides what alerts there are. Pure: the same inputs give the same outcomes, and nothing else happens. */
export interface Engine {
  /** Takes in what was seen of a subject. */
  see(rule: Rule, subject: Subject, sighting: steps.Sighting): Outcome;
  /** Takes in that time has passed. */
  advance(at: number): Outcome;
  /** A person acts on an alert; undefined when its present state is of another occurrence, or there is none. */
  act(alertId: string, action: AlertAction, by: string, at: number): Outcome | undefined;
  /** Ends what no rule watches any more. To be called once, before anything is seen. */
  begin(at: number): Outcome;
  /**
   * Goes on by other settings. What a rule says of the same thing as before goes on as it is; what no rule watches any
   * more ends, and so does what a rule said that watches something else now. The routes are told, also those of a rule
   * that is gone.
   */
  change(next: EngineSettings, at: number): Outcome;
  /** When {@link Engine.advance} should be called next; undefined when nothing waits for time. */
  dueAt(now: number): number | undefined;
  /** How many alerts are in a phase. */
  count(phase: AlertState['phase']): number;
  heldCount(): number;
}

/** What decides, and may be another after the configuration has changed. */
export interface EngineSettings {
  readonly rules: readonly Rule[];
  readonly dependencies: Dependencies;
  /** Whether a subject still exists in the configuration. */
  readonly exists: (subject: Subject) => boolean;
  readonly isQuiet: QuietHours;
  readonly flapping: steps.FlappingSettings;
  readonly graceMs: number;
  /** The message about an alert. */
  readonly describe: (
    state: AlertState,
    rule: Rule | undefined,
    change: AlertChange,
    at: number,
  ) => MessageData<'alert'>;
  /** The same for people outside. */
  readonly notification: (
    data: MessageData<'alert'>,
    rule: Rule,
    change: AlertChange,
    at: number,
  ) => Notification;
  readonly summarize: Summarize;
}

/** What {@link createEngine} needs. */
export interface EngineOptions extends EngineSettings {
  /** What an earlier run has kept. */
  readonly restored: { readonly states: readonly AlertState[]; readonly held: readonly HeldNotice[] };
}

const minuteMs = 60_000;

/** Makes the engine from what an earlier run has kept. */
export function createEngine(options: EngineOptions): Engine {
  let settings: EngineSettings = options;
  let rules = rulesById(settings);
  /** Rules that are gone, while it is told what ends with them. */
  let gone: ReadonlyMap<string, Rule> = new Map();
  const states = new Map(options.restored.states.map((state) => [keyOf(state), state]));
  /**
   * Of an earlier run and not seen since: time alone changes nothing there, because nobody knows what is the case. Log
   * patterns are never seen to be good, so that time alone has to do.
   */
  const unseen = new Set(
    [...states].filter(([, { ruleId }]) => rules.get(ruleId)?.condition.kind !== 'log').map(([key]) => key),
  );
  let held = options.restored.held;

  /** Whether the state says that its service is down, so that what depends on it cannot work. */
  const isDown = (state: AlertState): boolean => {
    const condition = rules.get(state.ruleId)?.condition;
    return condition?.kind === 'service' && condition.statuses.has('error') && state.phase !== 'ok';
  };
  const dependsOn = (child: AlertState, parent: AlertState): boolean =>
    child.subject.kind === 'service' &&
    parent.subject.kind === 'service' &&
    settings.dependencies.of(child.subject.id).has(parent.subject.id);
  const parentsOf = (child: AlertState): AlertState[] =>
    child.subject.kind === 'service' && settings.dependencies.of(child.subject.id).size > 0
      ? [...states.values()].filter((state) => dependsOn(child, state) && isDown(state))
      : [];
  const contextOf = (state: AlertState, rule: Rule): steps.StepContext => ({
    rule,
    dependencyIsDown: parentsOf(state).length > 0,
    flapping: settings.flapping,
    graceMs: settings.graceMs,
  });

  /** Collects what follows from one input. */
  function collect(at: number, work: (turn: Turn) => void): Outcome {
    const before = held;
    const touched = new Set<string>();
    const announcements: Announcement[] = [];
    const notices: Notice[] = [];

    const put = (state: AlertState): void => {
      const key = keyOf(state);
      states.set(key, state);
      touched.add(key);
    };
    const unhold = (alertId: string, kind: HeldNotice['kind']): void => {
      const rest = held.filter((notice) => notice.alertId !== alertId || notice.kind !== kind);
      if (rest.length !== held.length) held = rest;
    };

    /** Tells the routes, now or after the quiet hours; returns whether they know of the alert then. */
    const route = (state: AlertState, data: MessageData<'alert'>, change: AlertChange): boolean => {
      const rule = rules.get(state.ruleId) ?? gone.get(state.ruleId);
      const alertId = alertIdOf(state);
      if (change === 'suppressing') return state.told;
      unhold(alertId, 'opened');
      if (change === 'acknowledged' || !rule || rule.routes.length === 0) return state.told;
      const kind = change === 'fired' || change === 'escalated' ? 'opened' : 'closed';
      // Nobody is told of the end of what he was not told of.
      if (kind === 'closed' && !state.told) return false;
      const notice: Notice = {
        targets: rule.routes,
        notification: settings.notification(data, rule, change, at),
      };
      if (state.level !== 'critical' && settings.isQuiet(at)) {
        held = [...held, { ...notice, alertId, kind }];
        return state.told;
      }
      notices.push(notice);
      return true;
    };
    const announce = (state: AlertState, change: AlertChange): void => {
      const next = { ...state, revision: state.revision + 1 };
      const data = settings.describe(next, rules.get(next.ruleId) ?? gone.get(next.ruleId), change, at);
      const { title, category } = data;
      put({ ...next, title, category, told: route(next, data, change) });
      const { revision, firedAt = at } = next;
      announcements.push({ alertId: alertIdOf(next), revision, change, at, firedAt, data });
    };

    const apply = (before: AlertState, { state, change }: steps.Stepped): void => {
      if (state === before) return;
      const wasDown = isDown(before);
      put(state);
      if (change === 'fired') {
        const children = inOrder(states)
          .map(([, child]) => child)
          .filter((child) => child.phase === 'suppressed' && dependsOn(child, state));
        announce(isDown(state) ? { ...state, suppressed: children.map(nameOf) } : state, change);
      } else if (change === 'suppressed') {
        const child = nameOf(state);
        for (const parent of parentsOf(state)) {
          if (!isOpen(parent) || parent.suppressed.some(isSame(child))) continue;
          announce({ ...parent, suppressed: [...parent.suppressed, child] }, 'suppressing');
        }
      } else if (change) announce(state, change);
      if (wasDown && !isDown(state)) recheck(state);
    };
    /** What was suppressed because of this one may go on. */
    const recheck = (parent: AlertState): void => {
      for (const child of [...states.values()]) {
        if (child.phase === 'suppressed' && dependsOn(child, parent)) settle(child);
      }
    };
    const settle = (state: AlertState): void => {
      const rule = rules.get(state.ruleId);
      if (rule) apply(state, steps.settle(state, at, contextOf(state, rule)));
    };
    const release = (): void => {
      if (held.length === 0 || settings.isQuiet(at)) return;
      notices.push(...releaseHeld(held, at, settings.summarize));
      const opened = new Set(held.filter(({ kind }) => kind === 'opened').map(({ alertId }) => alertId));
      for (const state of states.values()) if (opened.has(alertIdOf(state))) put({ ...state, told: true });
      held = [];
    };
    // First of all: what waited for the end of the quiet hours was before what comes now.
    release();
    work({ put, announce, apply, settle });
    return {
      states: [...touched].flatMap((key) => states.get(key) ?? []),
      announcements,
      notices,
      held: held === before ? undefined : held,
    };
  }

  return {
    see: (rule, subject, sighting) =>
      collect(sighting.at, ({ apply }) => {
        const found = states.get(keyOf({ ruleId: rule.id, subject }));
        const state = found ?? initialState(rule.id, subject);
        unseen.delete(keyOf(state));
        apply(state, steps.see(state, sighting, contextOf(state, rule)));
      }),
    advance: (at) =>
      collect(at, ({ settle }) => {
        for (const [key] of inOrder(states)) {
          // As it is by now: what was settled before it may have changed it.
          const state = states.get(key);
          if (state && state.phase !== 'ok' && !unseen.has(key)) settle(state);
        }
      }),
    act(alertId, action, by, at) {
      const state = states.get(alertId.slice(0, alertId.lastIndexOf(':')));
      if (!state || alertIdOf(state) !== alertId) return undefined;
      return collect(at, ({ announce }) => {
        if (state.phase !== 'firing') return;
        if (action === 'acknowledge') {
          if (!state.acknowledged) announce({ ...state, acknowledged: { by, at } }, 'acknowledged');
        } else {
          announce({ ...state, phase: 'dismissed', dismissed: { by, at } }, 'dismissed');
        }
      });
    },
    begin: (at) => collect(at, (turn) => endUnwatched(turn)),
    change(next, at) {
      gone = rules;
      settings = next;
      rules = rulesById(next);
      const before = gone;
      const outcome = collect(at, (turn) => {
        endUnwatched(turn);
        for (const state of [...states.values()]) {
          const [old, now] = [before.get(state.ruleId), rules.get(state.ruleId)];
          if (state.phase === 'ok' || !old || !now || watchesTheSame(old.condition, now.condition)) continue;
          end(state, 'rule_changed', turn);
        }
        // What it waited for may have ended just now, or is not what it depends on any more.
        for (const state of [...states.values()]) if (state.phase === 'suppressed') turn.settle(state);
      });
      gone = new Map();
      return outcome;
    },
    dueAt(now) {
      let due = held.length > 0 ? now - (now % minuteMs) + minuteMs : undefined;
      for (const [key, state] of states) {
        const rule = rules.get(state.ruleId);
        if (!rule || unseen.has(key)) continue;
        const at = steps.dueAt(state, { rule, flapping: settings.flapping, graceMs: settings.graceMs });
        if (at !== undefined && (due === undefined || at < due)) due = at;
      }
      return due;
    },
    count: (phase) => [...states.values()].filter((state) => state.phase === phase).length,
    heldCount: () => held.length,
  };

  function endUnwatched(turn: Turn): void {
    for (const state of [...states.values()]) {
      if (state.phase !== 'ok' && !isWatched(state)) end(state, 'not_watched', turn);
    }
  }

  function end(state: AlertState, reason: 'not_watched' | 'rule_changed', { announce, put }: Turn): void {
    const over = { ...steps.toOk(state), facts: { ...state.facts, reason } };
    if (isOpen(state)) announce(over, 'resolved');
    else put(over);
  }

  function isWatched({ ruleId, subject }: AlertState): boolean {
    const condition = rules.get(ruleId)?.condition;
    if (!condition || !settings.exists(subject)) return false;
    return condition.kind !== 'service' || condition.services.has(subject.id);
  }
}

interface Turn {
  readonly put: (state: AlertState) => void;
  readonly announce: (state: AlertState, change: AlertChange) => void;
  readonly apply: (before: AlertState, stepped: steps.Stepped) => void;
  readonly settle: (state: AlertState) => void;
}

/** The order in which subjects were first seen is not kept over a restart: what happens at once happens in this order. */
function inOrder(states: ReadonlyMap<string, AlertState>): readonly (readonly [string, AlertState])[] {
  return [...states].sort(([one], [other]) => (one < other ? -1 : 1));
}

function rulesById({ rules }: EngineSettings): ReadonlyMap<string, Rule> {
  return new Map(rules.map((rule) => [rule.id, rule]));
}

function nameOf({ ruleId, subject }: AlertState): AlertState['suppressed'][number] {
  return { rule: ruleId, service_id: subject.id };
}

function isSame(a: AlertState['suppressed'][number]) {
  return (b: AlertState['suppressed'][number]): boolean => a.rule === b.rule && a.service_id === b.service_id;
}
