import type { Logger } from '../../../telemetry/logger.ts';
import type { Clock } from '../../webhooks/index.ts';
import { createScrub } from '../scrub.ts';
import type { Secret } from '../secret.ts';
import { createPbxApi, type PbxApi } from './api.ts';
import { backoffMs } from './backoff.ts';
import { asPbxError, PbxError } from './error.ts';
import type { EventSocket, OpenEventSocket } from './event-socket.ts';
import type { PbxMeter } from './meter.ts';
import { createMirror, type Mirror } from './mirror.ts';
import type { RenewableHttp } from './renewable-http.ts';
import type { PbxSettings, Renewal } from './settings.ts';
import { createSync } from './sync.ts';
import { createTokens } from './tokens.ts';

/**
 * Where an account stands. `connecting`: it tries. `ready`: token, event socket and callers were there, and are unless
 * `isConnected` says otherwise. `waiting`: until the next try. `refused`: the PBX does not take its credentials; it
 * tries again only when told to.
 */
export type AccountPhase = 'connecting' | 'ready' | 'waiting' | 'refused' | 'closed';

/** An account of a PBX, connected for as long as it is wanted. */
export interface Account {
  phase(): AccountPhase;
  /** Whether the event socket is open and live, now. */
  isSocketOpen(): boolean;
  /** Whether everything is there, now: token, live event socket, callers that were read since it opened. */
  isConnected(): boolean;
  hasToken(): boolean;
  /** Why it is not connected; undefined when it is. */
  problem(): PbxError | undefined;
  readonly mirror: Pick<Mirror, 'isKnown' | 'callers' | 'extensions'>;
  readonly api: Pick<PbxApi, 'makeCall' | 'drop'>;
  /** Says that a participant may have changed; it is read. */
  suspect(dn: string, id: number): void;
  /** Reads everything again. @throws PbxError */
  refresh(): Promise<void>;
  /** Tries now instead of later. */
  retry(): void;
  /** Takes over settings that have changed. A new `connection` begins at once; calls and requests go on. */
  renew(what: Exclude<Renewal, 'nothing'>): void;
  /** Resolves when it is ready. @throws PbxError when the try that is under way, or the next, fails */
  outcome(): Promise<void>;
  /** Called after each change; returns what stops that. */
  onChange(changed: () => void): () => void;
  /** Closes the socket, cancels what is under way, forgets the token. */
  close(): Promise<void>;
}

/** What {@link createAccount} needs. */
export interface AccountOptions {
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly http: RenewableHttp;
  readonly openSocket: OpenEventSocket;
  readonly clock: Clock;
  readonly random: () => number;
  /** Those of this moment. */
  readonly settings: () => Pick<PbxSettings, 'backoff' | 'rereadMs' | 'availabilityMs'>;
  readonly meter: PbxMeter;
  readonly logger: Logger;
}

/** Connects, and goes on trying until it is closed or its credentials are refused. */
export function createAccount(options: AccountOptions): Account {
  const { clientId, clientSecret, http, settings, clock, meter, logger } = options;
  const log = { client_id: clientId };
  const scrub = createScrub(() => {
    const token = tokens.held();
    return token ? [clientSecret, token] : [clientSecret];
  });
  const tokens = createTokens({ http, clientId, clientSecret, scrub, now: clock.now });
  const api = createPbxApi({ http, tokens, scrub });
  const mirror = createMirror();
  const listeners = new Set<() => void>();
  const ended = new AbortController();
  let phase: AccountPhase = 'connecting';
  let problem: PbxError | undefined;
  let socket: EventSocket | undefined;
  let isRead = false;
  let poked = new AbortController();
  /** Given when what is open, or opened, is by settings that are old. */
  let outdated = new AbortController();
  let awaiting: { resolve: () => void; reject: (error: PbxError) => void }[] = [];

  const changed = (): void => {
    for (const listener of [...listeners]) {
      try {
        listener();
      } catch (err) {
        logger.error({ ...log, err }, 'a listener of a PBX account failed');
      }
    }
  };
  const sync = createSync({ api, mirror, clock, meter, changed, logger, clientId, settings });

  /** From the token to the loss of the event socket. @throws PbxError why it ended, always */
  const connect = async (onReady: () => void): Promise<never> => {
    const link = new AbortController();
    const signal = AbortSignal.any([link.signal, outdated.signal, ended.signal]);
    try {
      const token = await tokens.fresh();
      sync.begin();
      const opened = await options.openSocket({
        token,
        signal,
        onFrame: sync.take,
        onMisfit: sync.misfit,
        onLiveChange: changed,
      });
      socket = opened;
      changed();
      const lost = opened.closed.then((error) => {
        throw error;
      });
      lost.catch(() => {});
      // Events that come while the callers are read are applied after them.
      await Promise.race([sync.readAll(), lost]);
      isRead = true;
      onReady();
      return await Promise.race([lost, sync.keep(signal)]);
    } finally {
      link.abort();
      socket = undefined;
      isRead = false;
    }
  };

  const fail = (error: PbxError): void => {
    const isNews = problem?.message !== error.message;
    problem = error;
    phase = error.kind === 'credentials' ? 'refused' : 'waiting';
    meter.failed(error.kind);
    if (phase === 'refused') tokens.forget();
    const text = `${error.message}; ${phase === 'refused' ? 'not tried again before it is told to' : 'tried again later'}`;
    if (isNews) logger.warn({ ...log, step: error.step, status: error.status, reason: error.reason }, text);
    else logger.debug(log, text);
    const waiting = awaiting;
    awaiting = [];
    for (const { reject } of waiting) reject(error);
    changed();
  };

  const run = async (): Promise<void> => {
    let failures = 0;
    while (!ended.signal.aborted) {
      phase = 'connecting';
      poked = new AbortController();
      outdated = new AbortController();
      try {
        await connect(() => {
          failures = 0;
          phase = 'ready';
          problem = undefined;
          meter.connected();
          logger.info({ ...log, callers: mirror.callers().length }, 'the PBX account is connected');
          const waiting = awaiting;
          awaiting = [];
          for (const { resolve } of waiting) resolve();
          changed();
        });
      } catch (cause) {
        if (ended.signal.aborted) break;
        if (outdated.signal.aborted) {
          failures = 0;
          changed();
          continue;
        }
        fail(asPbxError(cause, 'connection'));
      }
      failures++;
      const stop = AbortSignal.any([poked.signal, ended.signal]);
      if (problem?.kind === 'credentials') await until(stop);
      else await clock.wait(backoffMs(settings().backoff, failures, options.random), stop);
    }
  };
  const running = run();

  return {
    phase: () => phase,
    isSocketOpen: () => socket?.isLive() ?? false,
    isConnected: () => isRead && (socket?.isLive() ?? false) && phase === 'ready',
    hasToken: () => tokens.held() !== undefined,
    problem: () => problem,
    mirror,
    api,
    suspect: sync.suspect,
    refresh: sync.readAll,
    retry() {
      if (phase === 'waiting' || phase === 'refused') poked.abort();
    },
    renew(what) {
      http.renew();
      sync.hurry();
      if (what === 'times') {
        if (phase === 'waiting') poked.abort();
        return;
      }
      // The token is for who gave it.
      tokens.forget();
      if (phase === 'ready') phase = 'connecting';
      logger.info(log, 'the settings of the PBX have changed: the account connects again');
      outdated.abort();
      poked.abort();
      changed();
    },
    outcome() {
      if (phase === 'ready' && socket) return Promise.resolve();
      if (phase === 'closed') return Promise.reject(stopped());
      return new Promise((resolve, reject) => awaiting.push({ resolve, reject }));
    },
    onChange(listener) {
      const entry = () => listener();
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    async close() {
      phase = 'closed';
      ended.abort();
      tokens.forget();
      http.close();
      for (const { reject } of awaiting) reject(stopped());
      awaiting = [];
      await running;
      mirror.forget();
      listeners.clear();
    },
  };
}

const stopped = (): PbxError =>
  new PbxError({ kind: 'lost', step: 'connection', reason: 'the project was stopped' });

/** Resolves when the signal is given. */
function until(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
