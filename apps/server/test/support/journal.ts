import { catalogue, type MessageParts, prepareMessage } from '@watchhamster/shared-types';
import type { MakeMessage } from '../../src/journal/journal.ts';

const at = '2026-11-22T14:07:46.268Z';

/** Makes a `service_event` whose text says `message`. */
export function serviceEvent(message: string): MakeMessage {
  return (position): MessageParts =>
    prepareMessage(
      catalogue.serviceEvent,
      {
        service_id: 'posco_news',
        service_name: 'POSCO 뉴스',
        event_type: 'started',
        status: 'running',
        message,
      },
      { timestamp: at, broadcastId: `service_${position}`, requestId: 'r-1' },
    );
}

/** Makes an `alert`. */
export function alert(message: string): MakeMessage {
  return (position): MessageParts =>
    prepareMessage(
      catalogue.alert,
      { level: 'warning', title: message, message, category: 'performance', source: 'host' },
      { timestamp: at, broadcastId: `alert_${position}` },
    );
}

/** What a mistake in a program that publishes looks like. */
export const failing: MakeMessage = () => {
  throw new RangeError('does not fit');
};
