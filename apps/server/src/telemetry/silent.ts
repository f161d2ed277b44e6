import type { Metrics } from './metrics.ts';

const nothing = (): void => {};

/** Metrics that nobody reads. */
export const silentMetrics: Metrics = {
  connectionOpened: nothing,
  connectionClosed: nothing,
  handshakeRefused: nothing,
  received: nothing,
  sent: nothing,
  errorSent: nothing,
  limitHit: nothing,
  handled: nothing,
  queued: nothing,
  slowReader: nothing,
  dropped: nothing,
  journaled: nothing,
  journalFailed: nothing,
  resumed: nothing,
};
