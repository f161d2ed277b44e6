import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { identifier } from '../fields.ts';

export const alertAction = defineMessage({
  event: 'alertAction',
  from: 'client',
  needs: 'operate',
  description: 'Answers an alert with one of its actions.',
  when: 'When a person chose the action of an alert; an alert with the new state shows it to everybody.',
  whenNot: 'Not for an alert that has resolved.',
  data: z.object({
    alert_id: identifier.describe('The alert_id of the alert that is answered.'),
    action: identifier.describe('acknowledge, dismiss, or one of the actions that the alert offered.'),
  }),
  examples: [{ alert_id: 'cpu-high', action: 'acknowledge' }],
});
