import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { identifier, timestamp } from '../fields.ts';

export const projectStatusChange = defineMessage({
  event: 'projectStatusChange',
  from: 'server',
  delivery: 'durable',
  description: 'The action of an outbound project changed.',
  when: 'Once for each change of the action.',
  whenNot: 'Not for other changes of a project: projects_update has those.',
  data: z.object({
    data: z
      .object({
        projectId: identifier.describe('Which project.'),
        oldAction: z.string().describe('What it did before.'),
        newAction: z.string().describe('What it does now.'),
        changedAt: timestamp.describe('When that changed.'),
      })
      .describe('The change.'),
  }),
  examples: [
    {
      data: {
        projectId: 'proj-456',
        oldAction: 'init',
        newAction: 'active',
        changedAt: '2024-01-01T12:00:05.000Z',
      },
    },
  ],
});
