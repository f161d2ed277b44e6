import type { Logger } from '../../telemetry/logger.ts';
import type { Extension, Line, MakeCallResult, Participant } from '../outbound/line.ts';
import { createTimeWindows } from '../time-windows.ts';
import type { Call, CallCounts, Outcome } from './call.ts';
import type { Desks } from './desks.ts';
import { freeExtensions } from './next-calls.ts';
import type { DialStore, StoredSettings } from './store.ts';
import { createTrouble } from './trouble.ts';
import { refusalOf, retryAfterMs } from './verdict.ts';

/** What a project's dialling does, or why it does nothing. */
export type DiallingState =
  /** It was paused, or never started. Calls that go on come to their end. */
  | 'paused'
  /** The project has no connection to its PBX. */
  | 'disconnected'
  /** It is not the time to call, by the project's windows. */
  | 'outside_hours'
  /** It calls, or waits for an agent or for a number to be due. */
  | 'dialling'
  /** No number waits, and no call goes on. */
  | 'finished';

/** Dials the lists of one project, as long as the project has a line. */
export interface Dialler {
  readonly state: DiallingState;
  /** Looks at everything anew: settings, lists, line. */
  wake(): void;
  /** The project is gone: calls that go on cannot be followed any more. */
  close(): void;
}

export interface DiallerOptions {
  readonly line: Line;
  readonly store: DialStore;
  readonly settings: () => StoredSettings | undefined;
  /** Told of each change of a call, and when the state may have changed. */
  readonly onCall: (call: Call) => void;
  readonly onState: () => void;
  /** How a call ended, or that its number was put back. */
  readonly onEnd: (outcome: Outcome | 'put_back') => void;
  /** The agents' extensions, which other projects may call from too. */
  readonly desks: Desks;
  /** The time of day, in milliseconds since 1970: for what is kept, and for windows. */
  readonly now: () => number;
  /** Milliseconds of a clock that nobody sets: for rests and pauses. */
  readonly monotonic: () => number;
  /** Calls back once; the returned function prevents it. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly logger: Logger;
}

/** A call that goes on, as far as this process has followed it. */
interface Followed {
  call: Call;
  /** The PBX was asked for it, and its answer is under way. */
  isAsking: boolean;
  /** The PBX has shown it. */
  wasSeen: boolean;
  /** The line was lost, or this process did not run, while it went on. */
  wasLost: boolean;
  /** When the PBX answered, or it was clear that no answer comes: milliseconds of the monotonic clock. */
  since: number;
  /** What became of it and is not kept yet: comes before anything else. */
  owed: (() => void) | undefined;
  /** Its agent is free again. */
  readonly leave: () => void;
}

/** How long windows, due times and rests may be noticed late, in milliseconds. */
const lookMs = 5000;
/** How long a call that was asked for may take to show, before everything is read again to know. */
const showMs = 3000;
/** The wait after everything could not be read, in milliseconds. */
const readWaitMs = 1000;
/** How long an extension rests that was not as it was thought to be. */
const staleRestMs = 5000;
/** So many times a number is put back because of its extension before it counts as failed. */
const mostReturns = 5;

/** See {@link Dialler}. One turn at a time decides who calls; each number is claimed before the PBX is asked. */
export function createDialler(options: DiallerOptions): Dialler {
  const { line, store, now, monotonic, logger } = options;
  const { projectId } = line;
  const followed = new Map<number, Followed>();
  const { busy, restsUntil, occupy } = options.desks;
  const returns = new Map<number, number>();
  const trouble = createTrouble(monotonic);
  let isClosed = false;
  let isReading = false;
  let readAfter = 0;
  let cancelTimer = (): void => undefined;
  let state: DiallingState = 'paused';
  /** An agent is free, and no number is due. */
  let waitsForNumber = false;
  let windows: { readonly of: unknown; readonly covers: (at: number) => boolean } | undefined;

  const begin = (call: Call, how: Pick<Followed, 'isAsking' | 'wasLost' | 'since'>): Followed => {
    const entry = { ...how, call, wasSeen: false, owed: undefined, leave: occupy(call.dn) };
    followed.set(call.id, entry);
    return entry;
  };
  // What an earlier process had asked for: followed from here, if the PBX still shows it.
  for (const call of store.open(projectId))
    begin(call, { isAsking: false, wasLost: true, since: Number.NEGATIVE_INFINITY });

  const isOpenHour = (stored: StoredSettings): boolean => {
    if (windows?.of !== stored.settings)
      windows = { of: stored.settings, covers: createTimeWindows(stored.settings) };
    return windows.covers(now());
  };
  const keep = (call: Call, change: Parameters<DialStore['change']>[1]): Call => {
    const next = store.change(call, change);
    options.onCall(next);
    return next;
  };

  /** Does what has to be kept. What a database does not take now is owed, and the call followed until it does. */
  const owe = (entry: Followed, run: () => void): void => {
    entry.owed = run;
    run();
    entry.owed = undefined;
  };
  /** The call has ended: its number has come to its end, or waits to be dialled again. */
  const settle = (entry: Followed, outcome: Outcome, reason: string | undefined): void =>
    owe(entry, () => end(entry, outcome, reason));
  const end = ({ call, leave }: Followed, outcome: Outcome, reason: string | undefined): void => {
    const at = now();
    const stored = options.settings();
    const wait = stored && retryAfterMs(outcome, call.attempts, stored.settings);
    if (wait === undefined) keep(call, { state: outcome, at, reason, participant: undefined });
    else
      keep(call, {
        state: 'waiting',
        at,
        dueAt: at + wait,
        participant: undefined,
        reason: reason ?? outcome,
      });
    followed.delete(call.id);
    leave();
    returns.delete(call.id);
    if (call.dn !== undefined && stored)
      restsUntil.set(call.dn, monotonic() + stored.settings.cool_down_seconds * 1000);
    options.onEnd(outcome);
    logger.info(
      { project_id: projectId, call_id: call.id, dn: call.dn, outcome, attempt: call.attempts, reason },
      `a call has ended: ${outcome}`,
    );
  };
  /** Nobody was called: the number waits as before, and the try does not count. */
  const putBack = ({ call, leave }: Followed, reason: string): void => {
    keep(call, {
      state: 'waiting',
      at: now(),
      attempts: call.attempts - 1,
      dn: undefined,
      participant: undefined,
      reason,
    });
    followed.delete(call.id);
    leave();
    options.onEnd('put_back');
  };
  /** Likewise, and it is counted: if it goes on so, it is the number's after all. */
  const putBackAtMost = (entry: Followed, reason: string): void => {
    const times = (returns.get(entry.call.id) ?? 0) + 1;
    if (times > mostReturns) {
      settle(entry, 'failed', reason);
      return;
    }
    putBack(entry, reason);
    returns.set(entry.call.id, times);
  };

  /** After trouble one call shows whether it is over: the others wait for what becomes of it. */
  const mayCall = (free: readonly string[]): readonly string[] => {
    if (!trouble.isThere()) return free;
    return [...followed.values()].some(({ isAsking }) => isAsking) ? [] : free.slice(0, 1);
  };

  const take = (entry: Followed, result: MakeCallResult): void => {
    const dn = entry.call.dn ?? '';
    entry.since = monotonic();
    switch (result.outcome) {
      case 'made':
        trouble.isOver();
        entry.call = keep(entry.call, {
          // It may have been shown before its answer came.
          state: entry.call.state === 'connected' ? 'connected' : 'dialling',
          at: now(),
          participant: result.participantId,
        });
        return;
      case 'unknown':
        // It may ring. Whether it does is for the PBX to show.
        entry.wasLost = true;
        trouble.happened();
        logger.warn(
          { project_id: projectId, call_id: entry.call.id, dn, reason: result.reason },
          'it is not known whether a call was made; the PBX is asked what it shows',
        );
        readAgain();
        return;
      case 'refused': {
        const what = refusalOf(result);
        const reason = result.status === 0 ? result.reason : `${result.status} ${result.reason}`;
        logger.warn({ project_id: projectId, call_id: entry.call.id, dn, reason }, 'the PBX took no call');
        if (what === 'number') {
          trouble.isOver();
          settle(entry, 'failed', reason);
          return;
        }
        if (what === 'trouble') putBack(entry, reason);
        else putBackAtMost(entry, reason);
        if (what === 'extension') {
          restsUntil.set(dn, monotonic() + staleRestMs);
          readAgain();
        } else trouble.happened();
      }
    }
  };
  const dial = async (call: Call, dn: string, ringSeconds: number): Promise<void> => {
    const entry = begin(call, { isAsking: true, wasLost: false, since: monotonic() });
    options.onCall(call);
    let result: MakeCallResult;
    try {
      result = await line.makeCall(dn, call.number, { timeoutSeconds: ringSeconds });
    } catch (cause) {
      result = { outcome: 'unknown', reason: cause instanceof Error ? cause.message : String(cause) };
    }
    entry.isAsking = false;
    // A call can have ended before the answer to its request comes: then that says nothing new.
    const goesOn = followed.get(call.id) === entry && !entry.owed;
    if (goesOn) attempt(() => owe(entry, () => take(entry, result)));
    wake();
  };

  /** The PBX shows everything anew; then what it does not show is gone. */
  const readAgain = (): void => {
    const startedAt = monotonic();
    if (isReading || isClosed || startedAt < readAfter) return;
    isReading = true;
    void line
      .refresh()
      .then(
        () => attempt(() => look(startedAt)),
        // Without a connection there is nothing to read: the next one begins with reading everything. A PBX that is in
        // trouble is not asked again and again.
        () => {
          readAfter = monotonic() + readWaitMs;
        },
      )
      .finally(() => {
        isReading = false;
        wake();
      });
  };

  const participantOf = ({ call }: Followed, extensions: readonly Extension[]): Participant | undefined => {
    const there = extensions.find(({ dn }) => dn === call.dn)?.participants ?? [];
    if (call.participant !== undefined) return there.find(({ id }) => id === call.participant);
    // Asked for, and not known to be made: it is the call to this number.
    const taken = new Set([...followed.values()].map((other) => other.call.participant));
    return there.find(({ id, party }) => !taken.has(id) && party === call.number);
  };

  /**
   * Compares the calls that go on with what the PBX shows.
   * @param readAt when (monotonic) the PBX was asked for everything, if all of its answer is here: what was there before and is not
   *   now has ended
   */
  const look = (readAt?: number): void => {
    if (!line.connected()) {
      for (const entry of followed.values()) entry.wasLost = true;
      return;
    }
    const extensions = line.extensions();
    let isUnclear = false;
    for (const entry of [...followed.values()]) {
      if (entry.owed) continue;
      const participant = participantOf(entry, extensions);
      if (participant) {
        entry.wasSeen = true;
        const next = participant.phase === 'connected' ? 'connected' : 'dialling';
        const { state: before } = entry.call;
        // Once connected it stays so: what the PBX repeats late is old.
        if (before !== next && before !== 'connected')
          entry.call = keep(entry.call, { state: next, at: now(), participant: participant.id });
        entry.wasLost = false;
        continue;
      }
      // Whatever became of it, its answer has to be heard first: it is about a call that is followed.
      if (entry.isAsking) continue;
      if (entry.wasSeen && !entry.wasLost) {
        settle(entry, entry.call.state === 'connected' ? 'answered' : 'unanswered', undefined);
      } else if (readAt !== undefined && readAt >= entry.since + showMs) {
        if (entry.call.state === 'connected') settle(entry, 'answered', undefined);
        else settle(entry, entry.wasLost ? 'unknown' : 'unanswered', endUnseen(entry));
      } else if (monotonic() >= entry.since + showMs) isUnclear = true;
    }
    if (isUnclear) readAgain();
  };
  const endUnseen = ({ call, wasLost }: Followed): string | undefined => {
    if (!wasLost) return undefined;
    return call.state === 'claimed'
      ? 'the PBX was asked, and its answer was lost'
      : 'the connection was lost while it rang';
  };

  const stateNow = (stored: StoredSettings | undefined, counts: CallCounts): DiallingState => {
    if (counts.waiting === 0 && followed.size === 0) return stored?.isRunning ? 'finished' : 'paused';
    if (!stored?.isRunning) return 'paused';
    if (!line.connected()) return 'disconnected';
    if (!isOpenHour(stored)) return followed.size > 0 ? 'dialling' : 'outside_hours';
    return 'dialling';
  };

  const work = (): void => {
    for (const entry of [...followed.values()]) {
      if (!entry.owed) continue;
      // Nobody looked at it meanwhile.
      entry.wasLost = true;
      owe(entry, entry.owed);
    }
    look();
    const stored = options.settings();
    if (stored) {
      const free = freeExtensions({
        now: monotonic(),
        isOpenHour: isOpenHour(stored),
        isRunning: stored.isRunning,
        isConnected: line.connected(),
        extensions: line.extensions(),
        busy,
        restsUntil,
        holdUntil: trouble.holdUntil(),
      });
      waitsForNumber = false;
      for (const dn of mayCall(free)) {
        const call = store.claim(projectId, dn, now());
        waitsForNumber = call === undefined;
        if (!call) break;
        void dial(call, dn, stored.settings.ring_seconds);
      }
    }
    const before = state;
    state = stateNow(stored, store.counts(projectId));
    if (state !== before) {
      logger.info({ project_id: projectId, state }, `dialling is ${state}`);
      options.onState();
    }
  };
  const plan = (): void => {
    cancelTimer();
    if (isClosed || state === 'finished' || (state === 'paused' && followed.size === 0)) return;
    const at = monotonic();
    const shown = [...followed.values()].map(({ since }) => since + showMs);
    const rests = line.extensions().map(({ dn }) => restsUntil.get(dn) ?? 0);
    const due = waitsForNumber ? at + (store.nextDue(projectId) ?? 0) - now() : 0;
    const times = [...rests, ...shown, trouble.holdUntil(), readAfter, due];
    const next = Math.min(...times.filter((time) => time > at), at + lookMs);
    cancelTimer = options.after(Math.max(next - at, 20), wake);
  };
  /** A database that fails stops the dialling for a moment, not the server. */
  const attempt = (run: () => void): void => {
    if (isClosed) return;
    try {
      run();
    } catch (err) {
      logger.error({ err, project_id: projectId }, 'dialling failed; it is tried again');
      cancelTimer();
      cancelTimer = options.after(lookMs, wake);
    }
  };
  const wake = (): void =>
    attempt(() => {
      work();
      plan();
    });
  const unfollow = line.onChange(() => wake());

  return {
    get state() {
      return state;
    },
    wake,
    close() {
      isClosed = true;
      unfollow();
      cancelTimer();
      for (const { leave } of followed.values()) leave();
    },
  };
}
