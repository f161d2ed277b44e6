import {
  type DecodedServerMessage,
  decodeServerMessage,
  type JournalEntry,
} from '@watchhamster/shared-types';
import type { Messages } from '../../i18n/en.ts';
import type { Format } from '../../i18n/format.ts';
import { serviceText } from './service-text.ts';

/** What the timeline says about a durable message. */
export interface EventDescription {
  readonly level: keyof Messages['events']['level'];
  readonly kind: 'service' | 'alert' | 'webhook' | 'deployment' | 'project' | 'other';
  readonly title: string;
  /** What its sender wrote, in the server's language; empty when the title says it all. */
  readonly text: string;
}

/** Describes a durable message in the reader's language. A kind that this version does not know keeps its name. */
export function describeEvent(entry: JournalEntry, t: Messages, format: Format): EventDescription {
  const decoded = decodeServerMessage(entry.message);
  const unknown = {
    level: 'info',
    kind: 'other',
    title: t.events.unknown(entry.message.type),
    text: '',
  } as const;
  if (!decoded.ok) return unknown;
  return describe(decoded, entry.message.timestamp, t, format) ?? unknown;
}

const serviceLevel = {
  started: 'success',
  recovered: 'success',
  restarted: 'info',
  stopped: 'info',
  config_changed: 'info',
  error: 'error',
} as const;
const webhookLevel = { queued: 'info', sent: 'success', retrying: 'warning', failed: 'error' } as const;
const deploymentLevel = {
  deployment_started: 'info',
  deployment_progress: 'info',
  deployment_completed: 'success',
  deployment_failed: 'error',
  deployment_rolled_back: 'warning',
} as const;

function describe(
  message: DecodedServerMessage,
  at: string,
  messages: Messages,
  format: Format,
): EventDescription | undefined {
  const { events: t } = messages;
  switch (message.event) {
    case 'serviceEvent': {
      const { event_type, service_name } = message.data;
      const text = serviceText(message.data, at, messages, format);
      const title = t.service[event_type](service_name);
      return { level: serviceLevel[event_type], kind: 'service', title, text };
    }
    case 'alert': {
      const { level, title, message: text, state } = message.data;
      const settled = state === 'resolved' ? 'success' : level;
      return { level: settled, kind: 'alert', title: joined([title, state && t.alertState[state]]), text };
    }
    case 'webhookEvent': {
      const { event_type, webhook_type, message: text, response_code, attempt } = message.data;
      const facts = [
        response_code === undefined ? undefined : t.httpStatus(response_code),
        attempt === undefined || attempt < 2 ? undefined : t.attempt(format.number(attempt)),
      ];
      const title = joined([t.webhook[event_type](webhook_type), ...facts]);
      return { level: webhookLevel[event_type], kind: 'webhook', title, text };
    }
    case 'poscoEvent': {
      const { event_type, branch, message: text } = message.data;
      const title = t.deployment[event_type](branch);
      return { level: deploymentLevel[event_type], kind: 'deployment', title, text };
    }
    case 'projectStatusChange': {
      const { projectId, oldAction, newAction } = message.data.data;
      return { level: 'info', kind: 'project', title: t.project(projectId, oldAction, newAction), text: '' };
    }
    default:
      return undefined;
  }
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' · ');
}
