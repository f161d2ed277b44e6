import { connect } from 'node:net';
import type { HostConfig } from '../../config/schema.ts';

/** What to try, and how often. */
export type NetworkCheckConfig = NonNullable<HostConfig['network_check']>;

/** Knows whether a target answers. */
export interface NetworkCheck {
  /** What the last try found; true before the first, since nothing is known against it. */
  isReachable(): boolean;
  close(): void;
}

/** A host and a port, as the configuration has them together; IPv6 is in brackets. */
export function hostAndPort(target: string): { host: string; port: number } {
  const at = target.lastIndexOf(':');
  return { host: target.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(target.slice(at + 1)) };
}

/**
 * Tries to connect at once and then every interval; nothing is sent. One try that fails is enough: the next one that
 * succeeds takes it back.
 * @param onChange called when the answer has changed
 */
export function createNetworkCheck(config: NetworkCheckConfig, onChange: () => void): NetworkCheck {
  let reachable = true;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let giveUp = (): void => undefined;

  const settle = (now: boolean): void => {
    if (closed) return;
    timer = setTimeout(attempt, config.interval_seconds * 1000);
    if (now === reachable) return;
    reachable = now;
    onChange();
  };
  function attempt(): void {
    let settled = false;
    const socket = connect({ ...hostAndPort(config.target), timeout: config.timeout_seconds * 1000 });
    // The name may take longer than the connection: the time is for both.
    const late = setTimeout(() => finish(false), config.timeout_seconds * 1000);
    const finish = (now: boolean): void => {
      clearTimeout(late);
      socket.destroy();
      if (settled) return;
      settled = true;
      settle(now);
    };
    giveUp = () => finish(false);
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  }
  attempt();
  return {
    isReachable: () => reachable,
    close() {
      closed = true;
      giveUp();
      clearTimeout(timer);
    },
  };
}
