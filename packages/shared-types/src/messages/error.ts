import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { identifier, openRecord, timestamp } from '../fields.ts';

export const error = defineMessage({
  event: 'error',
  from: 'server',
  delivery: 'direct',
  description:
    'A message was refused, or what it asked for failed. In the style of the message it answers, with its request id where there was one. The connection stays open unless the close code that follows says otherwise.',
  when: 'Once for each message that is refused, and once before the server closes a connection that is over a limit or whose credential is not valid.',
  whenNot:
    'Never beside an ack for the same message. Three cannot repeat the request id, because the message was not read that far: RATE_LIMIT_EXCEEDED, MESSAGE_TOO_LARGE, and text that is not JSON.',
  eventFields: { error_code: 'error', error_message: 'message' },
  data: z.object({
    error_code: identifier.describe('What to act on. Treat an unknown code like INTERNAL_SERVER_ERROR.'),
    error_message: z.string().describe('For a person, in the language of the connection.'),
    details: openRecord.optional().describe('What fits the code: issues, known, nearest, retry_after_ms, …'),
    timestamp: timestamp.describe('When it was refused: the same as the envelope’s.'),
  }),
  examples: [
    {
      error_code: 'INVALID_MESSAGE_FORMAT',
      error_message: '메시지 형식이 올바르지 않습니다',
      details: { expected_fields: ['type', 'data'], received_message: '원본 메시지 내용' },
      timestamp: '2024-01-01T12:00:00Z',
    },
  ],
});
