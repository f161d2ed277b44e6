import type { Logger } from '../../../telemetry/logger.ts';
import type { Clock } from '../../webhooks/index.ts';
import type { EventFrame, ParticipantAnswer } from './answers.ts';
import type { PbxApi } from './api.ts';
import { entityOf } from './entity.ts';
import { asPbxError, PbxError } from './error.ts';
import type { PbxMeter } from './meter.ts';
import { type Mirror, participantKey } from './mirror.ts';
import { createReads } from './reads.ts';

/** Keeps the mirror true: by events, and by reading everything again. */
export interface Sync {
  /** Another event socket is opened: it numbers its events anew. */
  begin(): void;
  /** Takes an event. */
  take(frame: EventFrame): void;
  /** An event could not be read. */
  misfit(field: string): void;
  /** A participant may have changed. */
  suspect(dn: string, id: number): void;
  /** Reads everything. It begins after the call; calls that come meanwhile share the next one. @throws PbxError */
  readAll(): Promise<void>;
  /** Looks at the times anew, which may be others now. */
  hurry(): void;
  /** Reads again from time to time, until the signal. @throws PbxError where going on is useless */
  keep(signal: AbortSignal): Promise<never>;
}

interface SyncOptions {
  readonly api: Pick<PbxApi, 'callers' | 'participant' | 'availability'>;
  readonly mirror: Mirror;
  readonly clock: Clock;
  /** How often everything is read again, and asked who is available, in milliseconds; those of this moment. */
  readonly settings: () => { readonly rereadMs: number; readonly availabilityMs: number };
  readonly meter: PbxMeter;
  /** Something in the mirror is different now. */
  readonly changed: () => void;
  readonly clientId: string;
  readonly logger: Logger;
}

interface ParticipantEntity {
  readonly dn: string;
  readonly id: number;
}

/** The first wait before everything is read again because something may have been missed, in milliseconds. */
const soonMs = 250;

export function createSync(options: SyncOptions): Sync {
  const { api, mirror, clock, meter, settings, logger } = options;
  const log = { client_id: options.clientId };
  let sequence: number | undefined;
  /** While the list is read: what was told meanwhile, and who went. */
  let reading: { readonly told: Map<string, ParticipantEntity>; readonly gone: Set<string> } | undefined;
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  /** Ends the wait for the next reading. */
  let hurry = new AbortController();
  /** Likewise, also where a doubt is looked at late. */
  let missed = new AbortController();
  /** Since when something may have been missed. */
  let doubtedAt: number | undefined;
  /** Participants that answer 404, of which no event says that they went: the list decides. Keys as {@link participantKey}. */
  const absent = new Set<string>();
  /** A PBX may number events that this account does not see: then a gap says little, and is looked at less often. */
  let doubtMs = soonMs;
  let saidUntold = false;
  let didWarn = false;
  let lastFull = clock.now();
  let availabilityAt = Number.NEGATIVE_INFINITY;
  const isAvailabilityDue = (): boolean => clock.now() - availabilityAt >= settings().availabilityMs;

  const apply = (didChange: boolean): void => {
    if (didChange) options.changed();
  };
  const doubt = (): void => {
    doubtedAt ??= clock.now();
    hurry.abort();
  };
  const reads = createReads<ParticipantEntity, ParticipantAnswer | undefined>({
    read: ({ dn, id }) => api.participant(dn, id),
    apply({ dn, id }, found) {
      const key = participantKey(dn, id);
      if (found) {
        absent.delete(key);
        if (!mirror.has(dn)) doubt();
        apply(mirror.setParticipant(dn, found));
      } else if (mirror.hasParticipant(dn, id)) {
        // An answer that is wrong would end a call that goes on: a second source has to say the same.
        absent.add(key);
        missed.abort();
      }
    },
    onFailure(_, cause) {
      meter.misfit(asPbxError(cause, 'participant').kind);
      doubt();
    },
  });

  const suspect = (dn: string, id: number): void => {
    const key = participantKey(dn, id);
    reading?.told.set(key, { dn, id });
    reads.ask(key, { dn, id });
  };

  const readAvailability = async (): Promise<void> => {
    availabilityAt = clock.now();
    try {
      const availability = await api.availability();
      if (availability === 'untold' && !saidUntold) {
        saidUntold = true;
        logger.info(
          log,
          'this account may not ask the PBX who is available: every agent counts as available',
        );
      }
      if (didWarn) logger.info(log, 'the PBX tells again who is available');
      didWarn = false;
      apply(mirror.setAvailability(availability));
    } catch (cause) {
      const error = asPbxError(cause, 'availability');
      if (error.kind === 'credentials') throw error;
      // Once: it is asked again and again.
      const level = didWarn ? 'debug' : 'warn';
      didWarn = true;
      logger[level]({ ...log, status: error.status }, `nobody else becomes available, ${error.message}`);
    }
  };

  const readOnce = async (): Promise<void> => {
    doubtedAt = undefined;
    absent.clear();
    reading = { told: new Map(), gone: new Set() };
    // What these find may be older than the list, or newer: they are read once more after it.
    for (const entity of reads.underWay()) reading.told.set(participantKey(entity.dn, entity.id), entity);
    const mine = reading;
    try {
      // A list of all users is long, and no event speaks of them: a doubt is none about who is available.
      const users = isAvailabilityDue() ? readAvailability() : undefined;
      const [list] = await Promise.all([api.callers(), users]);
      const isDifferent = mirror.replaceAll(list, mine);
      meter.read(isDifferent ? 'different' : 'same');
      doubtMs = isDifferent ? soonMs : Math.min(2 * doubtMs, settings().rereadMs);
      apply(isDifferent);
    } finally {
      reading = undefined;
      for (const [key, entity] of mine.told) reads.ask(key, entity);
    }
  };
  const readAll = (): Promise<void> => {
    if (!current) {
      current = readOnce().finally(() => {
        current = undefined;
      });
      return current;
    }
    // The one that is under way may have asked already: its answer does not say what is true now.
    next ??= current
      .catch(() => {})
      .then(() => {
        next = undefined;
        return readAll();
      });
    return next;
  };

  /** How long nothing is read, in milliseconds, unless something is told meanwhile. */
  const waitMs = (failures: number): number => {
    const { rereadMs, availabilityMs } = settings();
    let wait = Math.min(lastFull + rereadMs - clock.now(), availabilityMs);
    if (failures > 0) wait = doubtMs * 2 ** Math.min(failures, 8);
    else if (absent.size > 0) wait = soonMs;
    else if (doubtedAt !== undefined) wait = Math.min(doubtedAt + doubtMs - clock.now(), doubtMs);
    return Math.min(Math.max(0, wait), rereadMs);
  };

  return {
    suspect,
    readAll() {
      availabilityAt = Number.NEGATIVE_INFINITY;
      return readAll();
    },
    hurry: () => hurry.abort(),
    begin() {
      sequence = undefined;
    },
    misfit(field) {
      meter.misfit('event');
      logger.debug({ ...log, field }, 'an event of the PBX does not fit and is left out');
      doubt();
    },
    take({ sequence: number, event }) {
      if (sequence !== undefined && number > sequence + 1) {
        meter.gap();
        doubt();
      }
      sequence = Math.max(sequence ?? number, number);
      if (event.event_type !== 0 && event.event_type !== 1) return;
      const entity = entityOf(event.entity);
      meter.event();
      if (!entity) return;
      if (entity.kind === 'dn') return doubt();
      const { dn, id } = entity;
      if (event.event_type === 0) return suspect(dn, id);
      const key = participantKey(dn, id);
      absent.delete(key);
      reading?.gone.add(key);
      reading?.told.delete(key);
      reads.discard(key);
      apply(mirror.removeParticipant(dn, id));
    },
    async keep(signal) {
      let failures = 0;
      lastFull = clock.now();
      for (;;) {
        hurry = new AbortController();
        missed = new AbortController();
        const isAbsent = absent.size > 0;
        const isUrgent = doubtedAt !== undefined || isAbsent || failures > 0;
        const wakes = [signal];
        if (!isUrgent) wakes.push(hurry.signal);
        if (!isAbsent && failures === 0) wakes.push(missed.signal);
        await clock.wait(waitMs(failures), AbortSignal.any(wakes));
        if (signal.aborted) throw new PbxError({ kind: 'lost', step: 'connection', reason: 'it was closed' });
        if (failures === 0) {
          // What is told right now may be told whole in a moment: one reading for all of it.
          if (doubtedAt !== undefined && !isUrgent) continue;
          // Likewise; or the event came meanwhile that says who went.
          if (isAbsent !== absent.size > 0) continue;
        }
        try {
          if (isUrgent || clock.now() - lastFull >= settings().rereadMs) {
            await readAll();
            lastFull = clock.now();
          } else if (isAvailabilityDue()) await readAvailability();
          failures = 0;
        } catch (cause) {
          const error = asPbxError(cause, 'callers');
          if (error.kind === 'credentials') throw error;
          failures++;
          meter.misfit(error.kind);
          logger.debug({ ...log, status: error.status }, error.message);
        }
      }
    },
  };
}
