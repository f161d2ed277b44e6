import { createSecret } from '../domain/outbound/index.ts';
import { defineHandler } from './handler.ts';
import { outboundRefusal } from './outbound-refusal.ts';

/** Starts a project, or gives one new credentials. The answer comes when it is connected, or could not be. */
export const startOutbound = defineHandler('startOutbound', async ({ data, outbound }) => {
  const { projectId, callFlowId, client_id: clientId, client_secret } = data.project;
  try {
    const clientSecret = createSecret(client_secret);
    return { project: await outbound.start({ projectId, callFlowId, clientId, clientSecret }) };
  } catch (cause) {
    throw outboundRefusal(cause, projectId);
  }
});
