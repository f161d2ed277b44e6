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
  description:
    'The host’s metrics. Sent at every sample (5 s by default) and when the number of active services changes; a slow reader gets the latest only.',
  data: z.object({
    cpu_percent: percent.describe('Processor load over all cores since the last sample, in percent.'),
    memory_percent: percent.describe('Memory in use, in percent of the installed memory.'),
    disk_usage: percent.describe('Used share of the file system that holds the data directory, in percent.'),
    network_status: networkStatus,
    uptime: seconds.describe('Seconds since the host started.'),
    active_services: count.describe('Services that are running.'),
    health: hostHealth.optional(),
    memory_used: bytes.optional(),
    memory_available: bytes.optional(),
    disk_used: bytes.optional(),
    disk_free: bytes.optional(),
    network_bytes_sent: bytes.optional().describe('Bytes sent on all interfaces since the host started.'),
    network_bytes_recv: bytes.optional().describe('Bytes received on all interfaces since the host started.'),
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
  ],
});
