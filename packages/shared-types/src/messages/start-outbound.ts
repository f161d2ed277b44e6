import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { identifier, secret } from '../fields.ts';
import { projectAction } from './projects-update.ts';

export const startOutbound = defineMessage({
  event: 'startOutbound',
  from: 'client',
  needs: 'operate',
  description: 'Starts an outbound project, or updates the credentials of one that runs.',
  when: 'When a project shall run, and when its credentials changed.',
  whenNot: 'Not again after a reconnect: the server keeps running projects going by itself.',
  data: z.object({
    project: z
      .object({
        callFlowId: identifier.describe('The call flow to run.'),
        projectId: identifier.describe('Which project.'),
        client_id: identifier.describe('The PBX account.'),
        client_secret: secret(z.string().min(1)).describe(
          'The PBX credential. Never sent back, logged or shown.',
        ),
        action: projectAction.describe('init, as the client knows it; the server decides what it is next.'),
        error: z
          .string()
          .nullable()
          .describe('What the client’s last try failed with; null when nothing did.'),
      })
      .describe('The project and its credentials.'),
  }),
  examples: [
    {
      project: {
        callFlowId: 'cf-123',
        projectId: 'proj-456',
        client_id: 'client-789',
        client_secret: 'secret',
        action: 'init',
        error: null,
      },
    },
  ],
});
