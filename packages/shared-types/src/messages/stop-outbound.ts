import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { identifier } from '../fields.ts';

export const stopOutbound = defineMessage({
  event: 'stopOutbound',
  from: 'client',
  needs: 'operate',
  description: 'Stops an outbound project and forgets its credentials.',
  data: z.object({ project: z.object({ projectId: identifier }) }),
  examples: [{ project: { projectId: 'proj-456' } }],
});
