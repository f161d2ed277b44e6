import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { count, identifier, timestamp } from '../fields.ts';

/** Where a number of a call list stands, as clients see it. */
export const callState = z.enum([
  'waiting',
  'dialling',
  'connected',
  'answered',
  'unanswered',
  'failed',
  'unknown',
]);

export const callUpdate = defineMessage({
  event: 'callUpdate',
  from: 'server',
  delivery: 'stream',
  description: 'A number of an outbound project’s call list was dialled, connected, or came to its end.',
  when: 'At each step of a call, and when its number waits to be dialled again.',
  whenNot: 'Not when a list is uploaded, and not to who connects later: the list has it all.',
  data: z.object({
    projectId: identifier.describe('Which project.'),
    call_id: identifier.describe('Which number of its lists: the same in all its messages.'),
    line: count.describe('The line of the uploaded list that it stands on, from 1.'),
    number: identifier.describe('The telephone number, without separators.'),
    name: z.string().optional().describe('Who that is, as the list says.'),
    reference: z
      .string()
      .optional()
      .describe('What the list calls it elsewhere, such as a customer’s number.'),
    state: callState.describe(
      'Where it stands: dialling and connected go on; answered, unanswered, failed and unknown are the end.',
    ),
    attempts: count.describe('How often it was dialled.'),
    dn: identifier.optional().describe('The extension that it is or was dialled from.'),
    reason: z.string().optional().describe('Why the last call did not succeed, for a person.'),
    next_attempt_at: timestamp.optional().describe('When it may be dialled again, if it waits for that.'),
    updated_at: timestamp.describe('When this happened.'),
  }),
  examples: [
    {
      projectId: 'proj-456',
      call_id: '17',
      line: 2,
      number: '+82212345678',
      name: '김하늘',
      reference: 'C-1001',
      state: 'connected',
      attempts: 1,
      dn: '101',
      updated_at: '2024-01-01T12:00:05.000Z',
    },
    {
      projectId: 'proj-456',
      call_id: '18',
      line: 3,
      number: '0212345679',
      state: 'waiting',
      attempts: 1,
      dn: '102',
      reason: 'unanswered',
      next_attempt_at: '2024-01-01T13:00:05.000Z',
      updated_at: '2024-01-01T12:00:05.000Z',
    },
  ],
});
