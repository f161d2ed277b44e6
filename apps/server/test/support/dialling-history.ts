import type { PbxSimulator } from '@watchhamster/pbx-simulator';
import { createDialling, createDialStore, type Dialling, inBrief } from '../../src/domain/dialling/index.ts';
import { diallingSettings } from '../../src/domain/dialling/settings.ts';
import type { Events } from '../../src/domain/events.ts';
import type { Outbound } from '../../src/domain/outbound/outbound.ts';
import { openDatabase } from '../../src/storage/database.ts';
import type { Logger } from '../../src/telemetry/logger.ts';
import { quickDialling } from './dialling.ts';
import { type DialledRow, diallingTroubles, watchCalls } from './dialling-verdict.ts';

/** What the dialling of a history is made of. */
export interface DiallingHistoryOptions {
  readonly pbx: PbxSimulator;
  readonly events: Events;
  readonly random: () => number;
  readonly projectIds: readonly string[];
  readonly logger: Logger;
}

/** The dialling's clock goes so many times as fast: its pauses are seconds and minutes. */
const haste = 20;

/** Call lists of the projects of a history, dialled while everything goes wrong; see {@link diallingTroubles}. */
export function createDiallingHistory({ pbx, events, random, projectIds, logger }: DiallingHistoryOptions) {
  const database = openDatabase({ file: ':memory:' });
  const startedAt = Date.now();
  const now = (): number => startedAt + (Date.now() - startedAt) * haste;
  const watch = watchCalls(Date.now);
  const unsubscribe = events.subscribe(watch.take);
  /** The numbers that each project's lists should have now. */
  const listed = new Map<string, readonly string[]>();
  /** Numbers that were given up, with how often they had been dialled by then. */
  const givenUp = new Map<string, number>();
  const mostAttempts = new Map<string, number>();
  /** Projects whose rule, at some time, was to call again what is unknown. */
  const mayRepeat = new Set<string>();
  /** The project of each number that was ever in a list. */
  const projectOf = new Map<string, string>();
  let dialling: Dialling | undefined;
  let lastNumber = 0;

  const below = (count: number): number => Math.floor(random() * count);
  const project = (): string => projectIds[below(projectIds.length)] ?? '';
  const rows = (): readonly DialledRow[] =>
    database.connection
      .prepare<[], DialledRow>(
        `SELECT project_id AS projectId, number, attempts, dial_call.state AS state,
           dial_list.state = 'active' AS isListed FROM dial_call JOIN dial_list ON dial_list.id = dial_call.list`,
      )
      .all();
  const giveUp = (projectId: string): void => {
    for (const row of rows())
      if (row.projectId === projectId && row.isListed && row.state === 'waiting')
        givenUp.set(row.number, row.attempts);
  };
  const put = (projectId: string, mode: 'append' | 'replace', count: number): void => {
    const added = Array.from({ length: count }, () => `9${String(++lastNumber).padStart(5, '0')}`);
    for (const number of added) projectOf.set(number, projectId);
    const staging = dialling?.store.stage(projectId, mode, now());
    const twice = staging?.add(
      added.map((number, index) => ({ line: index + 2, number, name: undefined, reference: undefined })),
    );
    if (twice?.length !== 0) throw new Error(`no list was taken: ${JSON.stringify(twice)}`);
    if (mode === 'replace') giveUp(projectId);
    staging?.activate();
    listed.set(projectId, mode === 'replace' ? added : [...(listed.get(projectId) ?? []), ...added]);
    dialling?.listsChanged(projectId);
  };
  const configure = (projectId: string): void => {
    const most = 1 + below(4);
    mostAttempts.set(projectId, Math.max(most, mostAttempts.get(projectId) ?? 0));
    const settings = {
      ...quickDialling,
      cool_down_seconds: below(2),
      max_attempts: most,
      retry_unanswered_seconds: below(5),
      retry_failed_seconds: below(5),
      retry_unknown: random() < 0.5 ? 'never' : 'as_failed',
    };
    if (settings.retry_unknown === 'as_failed') mayRepeat.add(projectId);
    dialling?.configure(projectId, diallingSettings.parse(settings));
  };

  return {
    diallingOf(projectId: string) {
      const summary = dialling?.summary(projectId);
      return summary && inBrief(summary);
    },
    /** A server has started. */
    begin(outbound: Pick<Outbound, 'lines' | 'touch'>): void {
      dialling = createDialling({
        store: createDialStore(database.connection),
        lines: outbound.lines,
        events,
        onChange: outbound.touch,
        now,
        monotonic: now,
        after(ms, run) {
          const timer = setTimeout(run, ms / haste);
          return () => clearTimeout(timer);
        },
        logger,
      });
      dialling.open();
    },
    /** A server ends. */
    end(): void {
      dialling?.close();
    },
    /** Every project gets a list, and most of them begin with it. */
    prepare(): void {
      for (const projectId of projectIds) {
        configure(projectId);
        put(projectId, 'append', 4 + below(12));
        if (random() < 0.9) dialling?.run(projectId, 'start');
      }
    },
    steps: [
      () => put(project(), 'append', 1 + below(5)),
      () => put(project(), random() < 0.3 ? 'replace' : 'append', 1 + below(5)),
      () => {
        if (random() < 0.7) return;
        const projectId = project();
        giveUp(projectId);
        listed.delete(projectId);
        dialling?.store.clear(projectId);
        dialling?.listsChanged(projectId);
      },
      () => configure(project()),
      () => dialling?.run(project(), 'pause'),
      ...Array.from({ length: 2 }, () => () => dialling?.run(project(), 'start')),
    ] as readonly (() => void)[],
    /** What is not dialled yet of these projects; undefined when they have come to their end. */
    unfinished(wanted: Iterable<string>): string | undefined {
      for (const projectId of wanted) {
        if (dialling?.settings(projectId)?.isRunning === false) dialling.run(projectId, 'start');
        const summary = dialling?.summary(projectId);
        if (summary?.state !== 'finished') return `${projectId} has ${JSON.stringify(summary)}`;
      }
      return undefined;
    },
    /** @param ended projects that have come to their end */
    verdict: (ended: readonly string[]) =>
      diallingTroubles({
        rows: rows(),
        listed,
        givenUp,
        mostAttempts,
        mayRepeat: (number) => mayRepeat.has(projectOf.get(number) ?? ''),
        counts: (projectId) => dialling?.store.counts(projectId),
        ended,
        watched: watch,
        pbx: pbx.state(),
      }),
    [Symbol.dispose](): void {
      unsubscribe();
      dialling?.close();
      database.close();
    },
  };
}
