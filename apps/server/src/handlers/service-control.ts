import { catalogue, ErrorCode } from '@watchhamster/shared-types';
import { CommandError, defineHandler } from './handler.ts';
import { requireServices } from './known-service.ts';

/**
 * Starts, stops or restarts a service and waits for the outcome. `status` answers with a service_event that describes
 * the state, to the one who asked alone.
 */
export const serviceControl = defineHandler('serviceControl', async ({ data, client, services }) => {
  const { service_id: id, action, options } = data;
  requireServices(services, [id]);
  if (action === 'status') {
    const status = services.status(id);
    client.reply(catalogue.serviceEvent, status);
    return { service_id: id, status: status.status, changed: false };
  }
  const outcome = await services.control(id, action, options);
  const { status } = outcome.snapshot;
  if (!outcome.ok) {
    throw new CommandError(ErrorCode.SERVICE_COMMAND_FAILED, outcome.reason, {
      service_id: id,
      action,
      status,
      reason: outcome.reason,
    });
  }
  return { service_id: id, status, changed: outcome.changed };
});
