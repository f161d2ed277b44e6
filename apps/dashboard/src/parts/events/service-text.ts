import type { JournalEntry, MessageData } from '@watchhamster/shared-types';
import type { Messages } from '../../i18n/en.ts';
import type { Format } from '../../i18n/format.ts';

type ServiceEvent = Pick<MessageData<'serviceEvent'>, 'event_type' | 'message' | 'details'>;

/**
 * What happened to a service in the reader's language, as far as the details of the event tell it; else in the server's
 * words. Empty where the kind of the event says it all.
 *
 * @param at when the event was sent, RFC 3339
 */
export function serviceText(event: ServiceEvent, at: string, t: Messages, format: Format): string {
  const { event_type, message, details = {} } = event;
  if (event_type === 'started' || event_type === 'restarted' || event_type === 'recovered') return '';
  const { reason, failures, next_restart_at } = details;
  const { said } = t.events;
  if (reason === 'crash_loop' && typeof failures === 'number') return said.crashLoop(format.number(failures));
  const how = endingOf(details, t);
  if (event_type !== 'error' || reason !== undefined || how === undefined) return message;
  if (typeof next_restart_at !== 'string') return said.ended(how);
  const seconds = Math.max(1, Math.round((Date.parse(next_restart_at) - Date.parse(at)) / 1000));
  return said.willRestart(how, format.duration(seconds));
}

/** The same of an entry of the journal. */
export function serviceTextOf({ message }: JournalEntry, t: Messages, format: Format): string {
  return serviceText(message.data as MessageData<'serviceEvent'>, message.timestamp, t, format);
}

function endingOf({ signal, exit_code }: Readonly<Record<string, unknown>>, t: Messages): string | undefined {
  if (typeof signal === 'string') return t.services.exitSignal(signal);
  return typeof exit_code === 'number' ? t.services.exitCode(exit_code) : undefined;
}
