import { z } from 'zod';
import { defineMessage } from '../src/define-message.ts';
import { number, text, timestamp } from '../src/fields.ts';

/** What messages may have and those of the catalogue have not, or not yet: the proof holds for it like for the others. */
export const callRules = defineMessage({
  event: 'callRules',
  from: 'client',
  needs: 'operate',
  description: 'Rules for a call.',
  when: 'Never: it stands for messages to come.',
  whenNot: 'It is part of the proof only.',
  data: z
    .object({
      name: text(0, 5).min(1),
      timestamp: timestamp.optional(),
      version: z.literal(2),
      level: z.enum({ low: 1, high: 2 }).optional(),
      one: z.literal([1, 'x', null, true]).optional(),
      share: z.number().gt(0).lt(10).min(0).max(10).optional(),
      step: z.int().gt(3).min(2).max(9).optional(),
      list: z.array(z.boolean()).min(1).min(2).max(4).optional(),
      code: z
        .string()
        .regex(/^(?:[a-z]{2}|[0-9]{3})$/)
        .optional(),
      prefix: z
        .string()
        .regex(/^[^a]b/u)
        .optional(),
      scores: z.record(z.string(), z.union([number, z.boolean()])).optional(),
      closed: z.strictObject({ a: z.boolean().optional() }).optional(),
    })
    .catchall(z.union([z.boolean(), z.string().regex(/^[^a]b/u)])),
});
