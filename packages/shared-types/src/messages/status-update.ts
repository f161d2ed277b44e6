import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { bytes, count, number, percent, seconds } from '../fields.ts';

/** Whether the host reaches its network; `limited`: an interface is up, but the configured check target is silent. */
export const networkStatus = z.enum(['connected', 'disconnected', 'limited']);
/** The host’s health, from thresholds over CPU, memory and disk. */
export const hostHealth = z.enum(['healthy', 'degraded', 'warning', 'critical']);

export const statusUpdate = defineMessage({
  event: 'statusUpdate',
  from: 'server',
  delivery: 'state',
  description: 'The host’s metrics.',
  when: 'At every sample (5 s by default), when the number of active services changes, and at once to a client that connects or subscribes.',
  whenNot:
    'Samples in between are skipped for a slow reader, which gets the latest; not before the first sample; not to a client without a credential where the server wants one.',
  data: z.object({
    cpu_percent: percent.describe('Processor load over all cores since the last sample, in percent.'),
    memory_percent: percent.describe('Memory in use, in percent of the installed memory.'),
    disk_usage: percent.describe('Used share of the file system that holds the data directory, in percent.'),
    network_status: networkStatus.describe(
      'limited: an interface is up, but the configured check target is silent.',
    ),
    uptime: seconds.describe('Time since the host started.'),
    active_services: count.describe('Services that are running.'),
    health: hostHealth.optional().describe('From thresholds over CPU, memory and disk.'),
    memory_used: bytes.optional().describe('Memory in use.'),
    memory_available: bytes.optional().describe('Memory that programs can still get.'),
    disk_used: bytes.optional().describe('Used on the file system that holds the data directory.'),
    disk_free: bytes.optional().describe('Free on that file system.'),
    network_bytes_sent: bytes.optional().describe('Sent on all interfaces since the host started.'),
    network_bytes_recv: bytes.optional().describe('Received on all interfaces since the host started.'),
    load_average: z.array(number.min(0)).length(3).optional().describe('Load over 1, 5 and 15 minutes.'),
  }),
  examples: [
    {
      cpu_percent: 45.2,
      memory_percent: 67.8,
      disk_usage: 23.4,
      network_status: 'connected',
      uptime: 86400,
      active_services: 6,
    },
    {
      cpu_percent: 91.5,
      memory_percent: 50,
      disk_usage: 23.4,
      network_status: 'limited',
      uptime: 86405.25,
      active_services: 6,
      health: 'warning',
      memory_used: 8_589_934_592,
      memory_available: 8_589_934_592,
      disk_used: 25_000_000_000,
      disk_free: 75_000_000_000,
      network_bytes_sent: 123_456_789,
      network_bytes_recv: 987_654_321,
      load_average: [3.7, 2.9, 2.1],
    },
  ],
});
