import type { AnyMessageDefinition } from './define-message.ts';
import { ack } from './messages/ack.ts';
import { alert } from './messages/alert.ts';
import { alertAction } from './messages/alert-action.ts';
import { callUpdate } from './messages/call-update.ts';
import { clientInfo } from './messages/client-info.ts';
import { connectionStatus } from './messages/connection-status.ts';
import { error } from './messages/error.ts';
import { logUpdate } from './messages/log-update.ts';
import { ping } from './messages/ping.ts';
import { pong } from './messages/pong.ts';
import { poscoEvent } from './messages/posco-event.ts';
import { projectStatusChange } from './messages/project-status-change.ts';
import { projectsUpdate } from './messages/projects-update.ts';
import { sendWebhook } from './messages/send-webhook.ts';
import { serviceControl } from './messages/service-control.ts';
import { serviceEvent } from './messages/service-event.ts';
import { startOutbound } from './messages/start-outbound.ts';
import { statusUpdate } from './messages/status-update.ts';
import { stopOutbound } from './messages/stop-outbound.ts';
import { subscribe } from './messages/subscribe.ts';
import { unsubscribe } from './messages/unsubscribe.ts';
import { webhookEvent } from './messages/webhook-event.ts';

/** Every message of the protocol, by its event name. A new message is one file in `messages/` and one line here. */
export const catalogue = {
  // from the server
  callUpdate,
  statusUpdate,
  serviceEvent,
  alert,
  logUpdate,
  webhookEvent,
  poscoEvent,
  connectionStatus,
  projectsUpdate,
  projectStatusChange,
  pong,
  error,
  ack,
  // from the client
  clientInfo,
  subscribe,
  unsubscribe,
  serviceControl,
  sendWebhook,
  ping,
  startOutbound,
  stopOutbound,
  alertAction,
} as const;

export type Catalogue = typeof catalogue;

/** The compiler's check that every message stands under its own name. */
catalogue satisfies { [E in keyof Catalogue]: AnyMessageDefinition & { readonly event: E } };

const byEvent: ReadonlyMap<string, AnyMessageDefinition> = new Map(Object.entries(catalogue));
const byType: ReadonlyMap<string, AnyMessageDefinition> = new Map(
  Object.values(catalogue).map((definition) => [definition.type, definition]),
);

/** The definition with this event name, or undefined. Safe for names from outside. */
export function definitionOfEvent(event: string): AnyMessageDefinition | undefined {
  return byEvent.get(event);
}

/** The definition with this type name, or undefined. Safe for names from outside. */
export function definitionOfType(type: string): AnyMessageDefinition | undefined {
  return byType.get(type);
}
