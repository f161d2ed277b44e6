import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { identifier } from '../fields.ts';

export const stopOutbound = defineMessage({
  event: 'stopOutbound',
  from: 'client',
  needs: 'operate',
  description: 'Stops an outbound project and forgets its credentials.',
  when: 'When a project shall not run any more.',
  whenNot: 'Not for a project that does not run: the answer is PROJECT_NOT_FOUND.',
  data: z.object({
    project: z.object({ projectId: identifier.describe('Which project.') }).describe('The project.'),
  }),
  examples: [{ project: { projectId: 'proj-456' } }],
});
