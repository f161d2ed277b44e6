import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { identifier, jsonValue } from '../fields.ts';

export const ack = defineMessage({
  event: 'ack',
  from: 'server',
  delivery: 'direct',
  description: 'A message that carried a request id was carried out; result is its outcome.',
  when: 'Once for each message with a request id that was carried out, also when that has an answer of its own.',
  whenNot: 'Never for a message without a request id, and never beside an error for the same one.',
  data: z.object({
    request_id: identifier.describe('The request id of the message that was carried out.'),
    status: z.literal('ok').describe('Always ok: what was not carried out is answered with an error.'),
    result: jsonValue
      .optional()
      .describe('The outcome, as the message defines it; missing when there is none.'),
  }),
  examples: [{ request_id: 'req-7', status: 'ok', result: { service_id: 'posco_news', status: 'running' } }],
});
