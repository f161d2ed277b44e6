import { z } from 'zod/v3';
import { defineMessage } from '../src/define-message.ts';
import { secret } from '../src/fields.ts';

/** A message as a team on Zod 3 writes it, with all that its fields may be: the proof holds for it like for the others. */
export const callNote = defineMessage({
  event: 'callNote',
  from: 'client',
  needs: 'operate',
  description: 'A note on a call.',
  when: 'Never: it stands for the messages of a team on Zod 3.',
  whenNot: 'It is part of the proof only.',
  data: z.object({
    call_id: z.string().min(1),
    kind: z.enum(['note', 'tag']),
    version: z.literal('2'),
    weight: z.number().min(0).max(10).optional(),
    steps: z.number().int().min(-5).max(1000),
    share: z.number().gt(0).lt(1).optional(),
    pin: secret(z.string().regex(/^[\s\S]{1,64}$/u)),
    target: z.object({ dn: z.string().regex(/^[0-9]{1,6}$/), active: z.boolean().nullable() }),
    labels: z.array(z.string()).min(1).max(5).optional(),
    either: z.union([z.string(), z.boolean()]),
    comment: z.string().nullable(),
    scores: z.record(z.number().min(0).max(100)).optional(),
    more: z.record(z.unknown()).optional(),
  }),
});
