import { describe, expect, it } from 'vitest';
import { configSchema } from '../../config/schema.ts';
import { createCpuMeter, parseProcStat, readCpuTimes } from './cpu.ts';
import { healthOf } from './health.ts';
import { parseMeminfo, readMemory } from './memory.ts';
import { networkStatus, parseNetDev } from './network.ts';

const address = (internal: boolean) => ({
  address: '10.0.0.1',
  netmask: '255.0.0.0',
  family: 'IPv4' as const,
  mac: '00:00:00:00:00:00',
  cidr: '10.0.0.1/8',
  internal,
});

describe('processor', () => {
  it('reads the first line of /proc/stat: idle and iowait are not busy, guest time is not counted twice', () => {
    const text = 'cpu  100 10 50 800 40 5 5 20 30 3\ncpu0 1 1 1 1 1 1 1 1 1 1\n';
    expect(parseProcStat(text)).toEqual({ busy: 190, total: 1030 });
    expect(() => parseProcStat('nothing')).toThrow('/proc/stat');
  });

  it('measures between readings, within 0 and 100', () => {
    const percent = createCpuMeter();
    expect(percent({ busy: 50, total: 100 })).toBe(50);
    expect(percent({ busy: 75, total: 200 })).toBe(25);
    expect(percent({ busy: 75, total: 200 })).toBe(25);
    // Counters of a virtual machine can go back.
    expect(percent({ busy: 70, total: 300 })).toBe(0);
  });

  it('works on the systems that have no /proc', async () => {
    const { busy, total } = await readCpuTimes('win32');
    expect(busy).toBeGreaterThan(0);
    expect(total).toBeGreaterThan(busy);
  });
});

describe('memory', () => {
  it('takes what is available, or nearly so on old kernels', () => {
    expect(parseMeminfo('MemTotal:  1000 kB\nMemFree:  10 kB\nMemAvailable:  600 kB\n')).toEqual({
      total: 1_024_000,
      available: 614_400,
    });
    expect(parseMeminfo('MemTotal:  1000 kB\nMemFree:  10 kB\nCached:  90 kB\n').available).toBe(102_400);
    expect(() => parseMeminfo('')).toThrow('MemTotal');
  });

  it('works on the systems that have no /proc', async () => {
    const { total, available } = await readMemory('win32');
    expect(available).toBeGreaterThan(0);
    expect(total).toBeGreaterThan(available);
  });
});

describe('network', () => {
  it('adds up all interfaces but loopback', () => {
    const line = (name: string, received: number, sent: number) =>
      `  ${name}: ${received} 1 0 0 0 0 0 0 ${sent} 2 0 0 0 0 0 0`;
    const text = [
      'Inter-|   Receive',
      ' face |bytes',
      line('lo', 9, 9),
      line('eth0', 100, 200),
      line('wlan0', 1, 2),
    ].join('\n');
    expect(parseNetDev(text)).toEqual({ received: 101, sent: 202 });
    expect(parseNetDev('Inter-|\n face |\n')).toBeUndefined();
  });

  it('is connected when an interface other than loopback has an address', () => {
    expect(networkStatus({ lo: [address(true)] })).toBe('disconnected');
    expect(networkStatus({ lo: [address(true)], eth0: [address(false)] })).toBe('connected');
    expect(networkStatus({})).toBe('disconnected');
  });
});

describe('health', () => {
  const { thresholds } = configSchema.parse({}).host;
  it.each([
    [69.9, 69.9, 79.9, 'healthy'],
    [70, 0, 0, 'degraded'],
    [0, 85, 0, 'warning'],
    [0, 0, 98, 'critical'],
    [70, 85, 0, 'warning'],
    [95, 85, 80, 'critical'],
  ])('cpu %d, memory %d, disk %d → %s', (cpu_percent, memory_percent, disk_usage, health) => {
    expect(healthOf({ cpu_percent, memory_percent, disk_usage }, thresholds)).toBe(health);
  });
});
