/** Publishes messages over HTTP; returns their broadcast ids. */
export async function publish(url: string, messages: readonly object[]): Promise<string[]> {
  const response = await fetch(`${url}/api/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(messages),
  });
  const answer = (await response.json()) as { broadcast_ids: string[]; message?: string };
  if (response.status !== 202) throw new Error(`${response.status}: ${answer.message}`);
  return answer.broadcast_ids;
}

/** A service_event; the text tells one from the other. */
export function serviceEvent(message: string, service_id = 'alpha'): object {
  return {
    type: 'service_event',
    data: { service_id, service_name: service_id, event_type: 'started', status: 'running', message },
  };
}

/** An alert. */
export function alert(title: string, level = 'warning'): object {
  return { type: 'alert', data: { level, title, message: title, category: 'test', source: 'test' } };
}

/** A log_update with so many entries, numbered from `first`. */
export function logUpdate(file_name: string, first: number, count: number, padding = ''): object {
  const entries = Array.from({ length: count }, (_, index) => ({
    timestamp: '2024-01-01T12:00:00Z',
    level: 'INFO',
    message: `${first + index}${padding}`,
  }));
  return { type: 'log_update', data: { file_name, entries, total_new_entries: count } };
}

/** A projects_update, which is a state; the number of projects tells one from the other. */
export function projectsUpdate(totalProjects: number): object {
  const stats = { totalProjects, activeProjects: 0, connectedProjects: 0 };
  return { type: 'projects_update', data: { type: 'allProjects', data: [], stats }, triggered_by: 'test' };
}
