import { type HistoryView, useHistory } from '../../data/history.ts';

/** What happened to a service, newest first. */
export function useServiceHistory(serviceId: string): HistoryView {
  return useHistory({
    type: 'service_event',
    subject: serviceId,
    matches: ({ message }) => message.data.service_id === serviceId,
  });
}
