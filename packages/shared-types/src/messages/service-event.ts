import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { openRecord, serviceId } from '../fields.ts';

/** The state of a service. */
export const serviceStatus = z.enum(['running', 'stopped', 'error', 'starting', 'stopping', 'unknown']);
export type ServiceStatus = z.output<typeof serviceStatus>;

/** What happened to a service. */
export const serviceEventType = z.enum([
  'started',
  'stopped',
  'restarted',
  'error',
  'recovered',
  'config_changed',
]);
export type ServiceEventType = z.output<typeof serviceEventType>;

export const serviceEvent = defineMessage({
  event: 'serviceEvent',
  from: 'server',
  delivery: 'durable',
  description:
    'Something happened to a service: it started, stopped, restarted, failed, recovered, or its configuration changed.',
  when: 'Once for each change, to every subscriber, in the order of the changes. Also as the direct answer to service_control with the action `status`, then without a broadcast id.',
  whenNot:
    'Not while nothing changes, and not for the states in between (starting, stopping) unless they last longer than a second.',
  data: z.object({
    service_id: serviceId,
    service_name: z.string().describe('Its name, for a person.'),
    event_type: serviceEventType.describe('What happened.'),
    status: serviceStatus.describe('The state after the event.'),
    message: z.string().describe('For a person, in the server’s locale.'),
    details: openRecord
      .optional()
      .describe(
        'What fits the event: pid, port, config_file, exit_code, signal, restart_count, next_restart_at, reason, health, latency_ms, …',
      ),
  }),
  examples: [
    {
      service_id: 'posco_news',
      service_name: 'POSCO 뉴스 모니터',
      event_type: 'started',
      status: 'running',
      message: '서비스가 성공적으로 시작되었습니다',
      details: { pid: 12345, port: 8080, config_file: '/path/to/config.json' },
    },
  ],
});
