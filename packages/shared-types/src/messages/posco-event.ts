import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { identifier, milliseconds, percent } from '../fields.ts';

export const poscoEvent = defineMessage({
  event: 'poscoEvent',
  from: 'server',
  delivery: 'durable',
  description:
    'A deployment started, advanced, completed, failed or was rolled back; with the state of each step.',
  when: 'At every such step, with all steps each time.',
  whenNot:
    'Not after a deployment has completed, failed or been rolled back: the next one has another deployment_id.',
  data: z.object({
    event_type: z
      .enum([
        'deployment_started',
        'deployment_progress',
        'deployment_completed',
        'deployment_failed',
        'deployment_rolled_back',
      ])
      .describe('What happened.'),
    branch: z.string().describe('The branch that is deployed.'),
    commit_hash: z.string().describe('The commit that is deployed.'),
    deployment_id: identifier.describe('Which deployment: the same in all its messages.'),
    deployment: identifier
      .optional()
      .describe('What is deployed again and again: the id of a deployment in the configuration.'),
    status: z
      .enum(['pending', 'in_progress', 'completed', 'failed', 'rolled_back'])
      .describe('Where the deployment stands now.'),
    progress: percent.describe('How far the whole deployment is.'),
    message: z.string().describe('For a person.'),
    steps: z
      .array(
        z.object({
          name: z.string().describe('What the step does.'),
          status: z
            .enum(['pending', 'in_progress', 'completed', 'failed', 'skipped'])
            .describe('Where the step stands.'),
          duration_ms: milliseconds.optional().describe('How long it took, once it has ended.'),
          progress: percent.optional().describe('How far the step is, while it runs.'),
        }),
      )
      .describe('Every step, in order.'),
  }),
  examples: [
    {
      event_type: 'deployment_started',
      branch: 'main',
      commit_hash: 'abc123def456',
      deployment_id: 'deploy_001',
      status: 'in_progress',
      progress: 25,
      message: '배포가 시작되었습니다',
      steps: [
        { name: '코드 체크아웃', status: 'completed', duration_ms: 1500 },
        { name: '의존성 설치', status: 'in_progress', progress: 60 },
        { name: '빌드', status: 'pending' },
      ],
    },
    {
      event_type: 'deployment_completed',
      branch: 'main',
      commit_hash: 'abc123def456',
      deployment_id: 'site-7',
      deployment: 'site',
      status: 'completed',
      progress: 100,
      message: 'The deployment is complete',
      steps: [{ name: 'build', status: 'completed', duration_ms: 5200 }],
    },
  ],
});
