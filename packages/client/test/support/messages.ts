/** A service_event; the text tells one from the other. */
export function serviceEvent(message: string, service_id = 'cache'): object {
  return {
    type: 'service_event',
    data: { service_id, service_name: service_id, event_type: 'started', status: 'running', message },
  };
}

/** An alert. */
export function alert(title: string, level = 'warning'): object {
  return { type: 'alert', data: { level, title, message: title, category: 'test', source: 'test' } };
}
