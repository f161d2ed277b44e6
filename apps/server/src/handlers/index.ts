import { alertAction } from './alert-action.ts';
import { clientInfo } from './client-info.ts';
import { defineHandlers } from './handler.ts';
import { ping } from './ping.ts';
import { sendWebhook } from './send-webhook.ts';
import { serviceControl } from './service-control.ts';
import { startOutbound } from './start-outbound.ts';
import { stopOutbound } from './stop-outbound.ts';
import { subscribe } from './subscribe.ts';
import { unsubscribe } from './unsubscribe.ts';

/** Every client message has its handler here, or the server does not compile. */
export const handlers = defineHandlers({
  alertAction,
  clientInfo,
  ping,
  sendWebhook,
  serviceControl,
  startOutbound,
  stopOutbound,
  subscribe,
  unsubscribe,
});
