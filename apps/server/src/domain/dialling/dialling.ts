import { catalogue } from '@watchhamster/shared-types';
import type { Family } from '../../telemetry/families.ts';
import type { Logger } from '../../telemetry/logger.ts';
import type { Events } from '../events.ts';
import type { Line, Lines } from '../outbound/line.ts';
import { type Call, type CallCounts, goesOn } from './call.ts';
import { createDesks } from './desks.ts';
import { createDialler, type Dialler, type DiallingState } from './dialler.ts';
import { createDiallingMeter } from './families.ts';
import { type DiallingSettings, revisionOf } from './settings.ts';
import type { DialStore, StoredSettings } from './store.ts';
import { createSweeper } from './sweeper.ts';

/** What a project's dialling is doing, in numbers. */
export interface DiallingSummary {
  readonly state: DiallingState;
  readonly counts: CallCounts;
  /** Another one for other settings or lists. */
  readonly revision: string;
}

/** Dials the call lists of all projects. */
export interface Dialling {
  readonly store: DialStore;
  settings(projectId: string): StoredSettings | undefined;
  /** What it did not have before begins paused. */
  configure(projectId: string, settings: DiallingSettings): StoredSettings;
  /** @returns false when the project has no settings yet */
  run(projectId: string, what: 'start' | 'pause'): boolean;
  /** After lists of a project have changed. */
  listsChanged(projectId: string): void;
  /** Takes a number out of a project's lists; see {@link DialStore.remove}. */
  remove(projectId: string, callId: number): ReturnType<DialStore['remove']>;
  /** After a list was not taken: what was stored of it is removed. */
  tidy(): void;
  /** Undefined for a project that has neither settings nor calls. */
  summary(projectId: string): DiallingSummary | undefined;
  readonly families: readonly Family[];
  open(): void;
  close(): void;
}

export interface DiallingOptions {
  readonly store: DialStore;
  readonly lines: Lines;
  readonly events: Events;
  /** Called when the summary of a project has changed. */
  readonly onChange: (projectId: string) => void;
  readonly now: () => number;
  readonly monotonic: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly logger: Logger;
}

export function createDialling(options: DiallingOptions): Dialling {
  const { store, lines, events } = options;
  const diallers = new Map<string, { readonly line: Line; readonly dialler: Dialler }>();
  const settings = new Map<string, StoredSettings | undefined>();
  /** How often the lists of a project have changed since the start. */
  const lists = new Map<string, number>();
  const meter = createDiallingMeter();
  const desks = createDesks();
  const sweeper = createSweeper(options);

  const settingsOf = (projectId: string): StoredSettings | undefined => {
    if (!settings.has(projectId)) settings.set(projectId, store.settings(projectId));
    return settings.get(projectId);
  };
  const save = (projectId: string, next: StoredSettings): StoredSettings => {
    store.saveSettings(projectId, next);
    settings.set(projectId, next);
    diallers.get(projectId)?.dialler.wake();
    options.onChange(projectId);
    return next;
  };
  const listsChanged = (projectId: string): void => {
    lists.set(projectId, (lists.get(projectId) ?? 0) + 1);
    sweeper.wake();
    diallers.get(projectId)?.dialler.wake();
    options.onChange(projectId);
  };
  /** A dialler for each line, and none for a line that is gone. */
  const follow = (): void => {
    const there = new Map(lines.all().map((line) => [line.projectId, line]));
    for (const [projectId, { line, dialler }] of diallers) {
      if (there.get(projectId) === line) continue;
      dialler.close();
      diallers.delete(projectId);
    }
    for (const [projectId, line] of there) {
      if (diallers.has(projectId)) continue;
      const dialler = createDialler({
        ...options,
        line,
        settings: () => settingsOf(projectId),
        desks,
        onCall(call) {
          events.publish(catalogue.callUpdate, viewOf(call));
          options.onChange(projectId);
          // Its list may have been given up, and have stayed for this call only.
          if (!goesOn(call)) sweeper.wake();
        },
        onEnd: meter.ended,
        onState: () => options.onChange(projectId),
      });
      diallers.set(projectId, { line, dialler });
      dialler.wake();
    }
  };
  let unfollow = (): void => undefined;

  return {
    store,
    settings: settingsOf,
    configure: (projectId, next) =>
      save(projectId, { settings: next, isRunning: settingsOf(projectId)?.isRunning ?? false }),
    run(projectId, what) {
      const stored = settingsOf(projectId);
      if (stored) save(projectId, { ...stored, isRunning: what === 'start' });
      return stored !== undefined;
    },
    tidy: sweeper.wake,
    listsChanged,
    remove(projectId, callId) {
      const outcome = store.remove(projectId, callId);
      if (outcome === 'removed') listsChanged(projectId);
      return outcome;
    },
    summary(projectId) {
      const counts = store.counts(projectId);
      const stored = settingsOf(projectId);
      if (!stored && Object.values(counts).every((count) => count === 0)) return undefined;
      const state = diallers.get(projectId)?.dialler.state ?? 'disconnected';
      return {
        state,
        counts,
        revision: `${stored ? revisionOf(stored.settings) : ''}.${lists.get(projectId) ?? 0}`,
      };
    },
    families: meter.families(() => [...diallers.keys()].map((projectId) => store.counts(projectId))),
    open() {
      unfollow = lines.onChange(follow);
      follow();
      sweeper.wake();
    },
    close() {
      sweeper.close();
      unfollow();
      for (const { dialler } of diallers.values()) dialler.close();
      diallers.clear();
    },
  };
}

/** A call as clients see it. */
export function viewOf(call: Call) {
  const isDue = call.state === 'waiting' && call.attempts > 0;
  return {
    projectId: call.projectId,
    call_id: String(call.id),
    line: call.line,
    number: call.number,
    ...(call.name === undefined ? {} : { name: call.name }),
    ...(call.reference === undefined ? {} : { reference: call.reference }),
    state: call.state === 'claimed' ? ('dialling' as const) : call.state,
    attempts: call.attempts,
    ...(call.dn === undefined ? {} : { dn: call.dn }),
    ...(call.reason === undefined ? {} : { reason: call.reason }),
    ...(isDue ? { next_attempt_at: new Date(call.dueAt).toISOString() } : {}),
    updated_at: new Date(call.updatedAt).toISOString(),
  };
}

/** A summary as projectsUpdate has it. */
export function inBrief({ state, counts, revision }: DiallingSummary) {
  const { waiting, claimed, dialling, connected, answered, unanswered, failed, unknown } = counts;
  return {
    state,
    waiting,
    in_progress: claimed + dialling + connected,
    answered,
    unanswered,
    failed,
    unknown,
    revision,
  };
}
