import { useInfiniteQuery } from '@tanstack/react-query';
import { useMessage } from '@watchhamster/client/react';
import { webhookType } from '@watchhamster/shared-types';
import * as z from 'zod';
import { getJson } from '../../data/api.ts';
import { useReread } from '../../data/reread.ts';

export const webhookStates = ['pending', 'sent', 'failed'] as const;
export type WebhookState = (typeof webhookStates)[number];

const webhook = z.object({
  number: z.number(),
  webhook_id: z.string(),
  state: z.enum(webhookStates),
  webhook_type: webhookType,
  target_id: z.string().optional(),
  url: z.string(),
  title: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  attempts: z.number(),
  next_attempt_at: z.string().optional(),
  response_code: z.number().optional(),
  reason: z.string().optional(),
});

/** A webhook as the server keeps it, without its address and its content. */
export type Webhook = z.output<typeof webhook>;

const webhookPage = z.object({ webhooks: z.array(webhook), next_before: z.number().optional() });

/** The webhooks in a state, newest first; read again whenever one is queued, sent, tried again or given up. */
export function useOutbox(state: WebhookState | 'all') {
  const query = useInfiniteQuery({
    queryKey: ['api', 'webhooks', state],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam: before, signal }) =>
      getJson(
        'webhooks',
        { state: state === 'all' ? undefined : state, before, limit: 50 },
        webhookPage,
        signal,
      ),
    getNextPageParam: ({ next_before }) => next_before,
  });
  useMessage('webhookEvent', useReread(query.refetch));
  return query;
}
