import { defineHandler } from './handler.ts';
import { outboundRefusal } from './outbound-refusal.ts';

/** Stops a project and forgets its credentials. */
export const stopOutbound = defineHandler('stopOutbound', async ({ data, outbound }) => {
  const { projectId } = data.project;
  try {
    await outbound.stop(projectId);
    return { projectId };
  } catch (cause) {
    throw outboundRefusal(cause, projectId);
  }
});
