import { readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';

/** Bytes over all interfaces except loopback since the host started. */
export interface Traffic {
  readonly sent: number;
  readonly received: number;
}

/** `disconnected` when no interface other than loopback is up with an address; it takes a check to tell `limited`. */
export function networkStatus(interfaces = networkInterfaces()): 'connected' | 'disconnected' {
  // Node lists interfaces only while they are up.
  const connected = Object.values(interfaces).some((addresses) =>
    addresses?.some(({ internal }) => !internal),
  );
  return connected ? 'connected' : 'disconnected';
}

/** How long counters that cost a child process are kept before they are read again, in milliseconds. */
const slowReadingMs = 60_000;

/**
 * Reads the traffic counters. Linux: /proc/net/dev at every call. Elsewhere systeminformation asks a child process
 * (netstat, PowerShell), so the counters are read at most once a minute, and the last ones are returned in between.
 * undefined where there are no counters.
 */
export function createTrafficReader(platform: NodeJS.Platform): () => Promise<Traffic | undefined> {
  if (platform === 'linux') return async () => parseNetDev(await readFile('/proc/net/dev', 'latin1'));
  let last: Traffic | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - readAt < slowReadingMs) return last;
    readAt = performance.now();
    const { networkStats } = await import('systeminformation');
    const all = (await networkStats('*')).filter(({ iface }) => !/^lo\d*$/.test(iface));
    if (all.length > 0) {
      const sum = (field: 'tx_bytes' | 'rx_bytes') =>
        all.reduce((total, stats) => total + Math.max(0, Math.trunc(stats[field] ?? 0)), 0);
      last = { sent: sum('tx_bytes'), received: sum('rx_bytes') };
    }
    return last;
  };
}

/** Lines `name: rx_bytes (7 other rx fields) tx_bytes …`, after two lines of headings. See proc_pid_net(5). */
export function parseNetDev(text: string): Traffic | undefined {
  let found = false;
  let sent = 0;
  let received = 0;
  for (const line of text.split('\n')) {
    const [name, counters] = line.split(':');
    if (counters === undefined || name === undefined || name.trim() === 'lo') continue;
    const fields = counters.trim().split(/ +/).map(Number);
    found = true;
    received += fields[0] ?? 0;
    sent += fields[8] ?? 0;
  }
  return found ? { sent, received } : undefined;
}
