import type { Cancel, Clock } from './clock.ts';

/** Times of the heartbeat, in milliseconds. */
export interface HeartbeatTimes {
  /** A ping at least this often: a server closes who sends nothing for 5 minutes. */
  readonly pingIntervalMs: number;
  /** Nothing at all for so long after a ping: the socket is dead, whatever its readyState says. */
  readonly pongTimeoutMs: number;
}

interface HeartbeatOptions extends HeartbeatTimes {
  readonly clock: Clock;
  /** Sends a ping; false when it could not be sent. */
  readonly ping: (clientTime: string) => boolean;
  /** The connection does not answer, or answers again. */
  readonly onStale: (stale: boolean) => void;
  readonly onDead: () => void;
}

/** Finds out whether an open socket is still connected to anything. */
export interface Heartbeat {
  start(): void;
  /** Something arrived, whatever it was. */
  received(): void;
  /** The answer to a ping arrived. */
  ponged(clientTime: string): void;
  /** Asks now, unless something has just arrived. */
  check(): void;
  stop(): void;
  /** When something last arrived, in the clock's milliseconds. */
  readonly receivedAt: number | undefined;
  /** The round trip of the last ping, by this side's clock, in milliseconds. */
  readonly latencyMs: number | undefined;
}

/** The first ping of all comes so soon. */
const firstMs = 1000;
/** A silence that long is looked into: states and answers come more often on a connection that works. */
const quietMs = 10_000;
/** A timer that comes this late was held back, by a hidden page or by sleep: what did not come meanwhile proves nothing. */
const lateMs = 3000;

export function createHeartbeat(options: HeartbeatOptions): Heartbeat {
  const { clock, pingIntervalMs, pongTimeoutMs, ping, onStale, onDead } = options;
  const staleMs = pongTimeoutMs / 2;
  let cancel: Cancel = () => {};
  let isRunning = false;
  let receivedAt: number | undefined;
  let latencyMs: number | undefined;
  let pingedAt = 0;
  let awaitingSince: number | undefined;
  let sent: { readonly clientTime: string; readonly at: number } | undefined;
  let isStale = false;

  function setStale(next: boolean): void {
    if (next === isStale) return;
    isStale = next;
    onStale(next);
  }

  function askNow(): void {
    const at = clock.now();
    // Asleep until now: whether what was known still holds is what is being asked.
    if (at - (receivedAt ?? at) >= quietMs + pongTimeoutMs) setStale(true);
    const clientTime = new Date(at).toISOString();
    pingedAt = at;
    if (!ping(clientTime)) return;
    awaitingSince = at;
    sent = { clientTime, at };
  }

  function nextAt(): number {
    if (awaitingSince === undefined) {
      // The first one soon: how far away the server is should not be unknown for half a minute.
      if (!sent && latencyMs === undefined) return pingedAt + firstMs;
      return Math.min((receivedAt ?? pingedAt) + quietMs, pingedAt + pingIntervalMs);
    }
    return awaitingSince + (isStale ? pongTimeoutMs : staleMs);
  }

  function schedule(): void {
    cancel();
    // Never at once again: a ping that could not be sent must not spin.
    const due = Math.max(clock.now() + 100, nextAt());
    cancel = clock.after(due - clock.now(), () => tick(due));
  }

  function tick(due: number): void {
    const now = clock.now();
    if (awaitingSince === undefined) {
      if (now >= nextAt()) askNow();
    } else if (now - due > lateMs || now < awaitingSince) askNow();
    else if (now - awaitingSince >= pongTimeoutMs) {
      onDead();
      return;
    } else if (now - awaitingSince >= staleMs) setStale(true);
    if (isRunning) schedule();
  }

  return {
    get receivedAt() {
      return receivedAt;
    },
    get latencyMs() {
      return latencyMs;
    },
    start() {
      isRunning = true;
      isStale = false;
      awaitingSince = undefined;
      receivedAt = pingedAt = clock.now();
      schedule();
    },
    received() {
      receivedAt = clock.now();
      const wasAwaiting = awaitingSince !== undefined;
      awaitingSince = undefined;
      setStale(false);
      if (wasAwaiting && isRunning) schedule();
    },
    ponged(clientTime) {
      if (sent?.clientTime !== clientTime) return;
      latencyMs = Math.max(0, clock.now() - sent.at);
      sent = undefined;
    },
    check() {
      if (!isRunning || awaitingSince !== undefined) return;
      if (clock.now() - (receivedAt ?? 0) < 1000) return;
      askNow();
      schedule();
    },
    stop() {
      isRunning = false;
      awaitingSince = undefined;
      isStale = false;
      cancel();
    },
  };
}
