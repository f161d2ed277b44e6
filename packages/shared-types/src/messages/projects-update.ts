import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { count, identifier, jsonValue, maskedToken, timestamp } from '../fields.ts';

/** What an outbound project is doing: `init` until its token, callers and event socket are there, then `active`. */
export const projectAction = z.enum(['init', 'active']);
export type ProjectAction = z.output<typeof projectAction>;

/** An outbound project as clients see it. Its credentials are never part of it. */
export const outboundProject = z.object({
  projectId: identifier.describe('Which project.'),
  callFlowId: identifier.describe('The call flow that the project runs.'),
  action: projectAction.describe('init until its token, callers and event socket are there, then active.'),
  error: z
    .string()
    .nullable()
    .optional()
    .describe('Why it is not connected, for a person; null when it is. Absent from older servers.'),
  client_id: z.string().describe('Its PBX account, without the secret.'),
  agentQuantity: count.describe('How many callers the project has.'),
  caller: jsonValue.describe('The callers, as the PBX lists them; null before they are known.'),
  access_token: maskedToken,
  ws_connected: z.boolean().describe('Whether the project’s event socket is open, now.'),
  dialling: z
    .object({
      state: z
        .enum(['paused', 'disconnected', 'outside_hours', 'dialling', 'finished'])
        .describe(
          'What it does: paused by a person, without its PBX, waiting for its hours, calling, or done with its lists.',
        ),
      waiting: count.describe('Numbers that are still to be dialled, or again.'),
      in_progress: count.describe('Calls that ring or are connected.'),
      answered: count.describe('Numbers that were reached.'),
      unanswered: count.describe('Numbers that nobody answered at, as often as was asked for.'),
      failed: count.describe('Numbers that could not be called.'),
      unknown: count.describe('Numbers of which cannot be known whether they were called.'),
      revision: z
        .string()
        .optional()
        .describe(
          'Another one when its settings or its lists are others: read them again. Absent from older servers.',
        ),
    })
    .optional()
    .describe('How its call lists are dialled; absent where it has none.'),
  createdAt: timestamp.describe('When it was first started.'),
  updatedAt: timestamp.describe('When anything about it changed last.'),
});
export type OutboundProject = z.output<typeof outboundProject>;

export const projectsUpdate = defineMessage({
  event: 'projectsUpdate',
  from: 'server',
  delivery: 'state',
  triggeredBy: true,
  description: 'All outbound projects; triggeredBy names the project that changed, or `system`.',
  when: 'After anything about one of them changed, and at once to a client that connects or subscribes.',
  whenNot: 'States in between are skipped for a slow reader, which gets the latest.',
  data: z.object({
    type: z.literal('allProjects').describe('Always allProjects: the list is complete.'),
    data: z.array(outboundProject).describe('Every project; empty when there is none.'),
    stats: z
      .object({
        totalProjects: count.describe('How many projects there are.'),
        activeProjects: count.describe('How many of them are active.'),
        connectedProjects: count.describe('How many have their event socket open.'),
      })
      .describe('The list in numbers.'),
  }),
  examples: [
    {
      type: 'allProjects',
      data: [
        {
          projectId: 'proj-456',
          callFlowId: 'cf-123',
          action: 'active',
          client_id: 'client-789',
          agentQuantity: 2,
          caller: [{ dn: '101' }, { dn: '102' }],
          access_token: '***',
          ws_connected: true,
          dialling: {
            state: 'dialling',
            waiting: 180,
            in_progress: 2,
            answered: 12,
            unanswered: 5,
            failed: 1,
            unknown: 0,
            revision: '5f0c3a91d27be648.2',
          },
          createdAt: '2024-01-01T12:00:00.000Z',
          updatedAt: '2024-01-01T12:00:05.000Z',
        },
        {
          projectId: 'proj-789',
          callFlowId: 'cf-124',
          action: 'init',
          error: 'the PBX cannot be reached: ECONNREFUSED',
          client_id: 'client-790',
          agentQuantity: 0,
          caller: null,
          access_token: null,
          ws_connected: false,
          createdAt: '2024-01-01T12:00:00.000Z',
          updatedAt: '2024-01-01T12:00:01.000Z',
        },
      ],
      stats: { totalProjects: 2, activeProjects: 1, connectedProjects: 1 },
    },
  ],
});
