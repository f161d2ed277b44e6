import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { identifier, openRecord } from '../fields.ts';

/** How bad it is. */
export const alertLevel = z.enum(['info', 'warning', 'error', 'critical']);
export type AlertLevel = z.output<typeof alertLevel>;

export const alert = defineMessage({
  event: 'alert',
  from: 'server',
  delivery: 'durable',
  description: 'Somebody should know.',
  when: 'Once when an alert fires, when it gets worse or hides others, when it is acknowledged, and once when it resolves.',
  whenNot: 'Never repeated while nothing changes, and not to clients whose alert_levels leave its level out.',
  data: z.object({
    level: alertLevel.describe('How bad it is.'),
    title: z.string().describe('What happened, in a few words.'),
    message: z.string().describe('What happened, in full, for a person.'),
    category: z.string().describe('What it is about: performance, service, deployment, …'),
    source: z.string().describe('Which part of the system noticed.'),
    actions: z
      .array(
        z.object({
          label: z.string().describe('What to show.'),
          action: identifier.describe('What to send back.'),
        }),
      )
      .optional()
      .describe('What can be done about it: a label to show and the action to send back in alert_action.'),
    metadata: openRecord.optional().describe('Figures and facts behind it; which, depends on the category.'),
    alert_id: identifier
      .optional()
      .describe('Which alert: the same when it fires, is acknowledged and resolves.'),
    state: z
      .enum(['firing', 'resolved', 'acknowledged'])
      .optional()
      .describe('Where the alert stands now. Missing: it fires.'),
  }),
  examples: [
    {
      level: 'warning',
      title: '높은 CPU 사용률 감지',
      message: 'CPU 사용률이 90%를 초과했습니다',
      category: 'performance',
      source: 'system_monitor',
      actions: [
        { label: '프로세스 확인', action: 'view_processes' },
        { label: '알림 끄기', action: 'dismiss_alert' },
      ],
      metadata: { cpu_percent: 92.5, threshold: 90, duration: 300 },
    },
    {
      level: 'info',
      title: 'High CPU load is over',
      message: 'The CPU load is below 90 % again',
      category: 'performance',
      source: 'system_monitor',
      alert_id: 'cpu-high',
      state: 'resolved',
    },
  ],
});
