import * as z from 'zod';
import { defineMessage } from '../define-message.ts';
import { seconds, serviceId } from '../fields.ts';

export const serviceControl = defineMessage({
  event: 'serviceControl',
  from: 'client',
  needs: 'operate',
  description:
    'Starts, stops or restarts a service, or asks for its state. Commands for one service are carried out one after the other; one that the state makes needless is answered with the state.',
  when: 'When somebody asks for it. With a request id the outcome comes as ack or error; service_event shows everybody what happened.',
  whenNot: 'Not to poll for a state: service_event tells of changes, and the snapshot has all states.',
  data: z.object({
    service_id: serviceId,
    action: z.enum(['start', 'stop', 'restart', 'status']).describe('What to do; status only asks.'),
    options: z
      .object({
        force: z
          .boolean()
          .optional()
          .meta({ default: false, description: 'Kill at once instead of asking the service to stop.' }),
        timeout: seconds
          .max(3600)
          .optional()
          .describe(
            'How long a stop may take before the service is killed. Default: the service’s own grace.',
          ),
      })
      .optional()
      .describe('How to stop; of no effect on start and status.'),
  }),
  examples: [{ service_id: 'posco_news', action: 'restart', options: { force: false, timeout: 30 } }],
});
