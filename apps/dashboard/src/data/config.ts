import { useQuery } from '@tanstack/react-query';
import { webhookType } from '@watchhamster/shared-types';
import * as z from 'zod';
import { getJson } from './api.ts';
import { useServerHello } from './live.tsx';

const config = z.looseObject({
  webhooks: z.looseObject({
    targets: z.array(z.looseObject({ id: z.string(), type: webhookType })),
    templates: z.array(z.looseObject({ id: z.string(), title: z.string(), text: z.string() })),
  }),
});

const answer = z.object({ config });

/** The server's configuration; only administrators are given it, and nobody else asks. */
export function useServerConfig() {
  const role = useServerHello()?.role;
  return useQuery({
    queryKey: ['api', 'config'],
    enabled: role === 'admin',
    queryFn: async ({ signal }) => (await getJson('config', {}, answer, signal)).config,
  });
}
