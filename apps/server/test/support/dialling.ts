import { setTimeout as delay } from 'node:timers/promises';
import { ask } from './http.ts';

const everyDay = [
  { from: '00:00', to: '23:59' },
  { from: '23:59', to: '00:00' },
];

/** Settings with short times, by which calls may begin at any time. */
export const quickDialling = {
  time_zone: 'UTC',
  windows: everyDay,
  cool_down_seconds: 0,
  max_attempts: 1,
  retry_unanswered_seconds: 0,
  retry_failed_seconds: 0,
};

interface DiallingView {
  readonly isRunning: boolean;
  readonly summary: { readonly state: string; readonly counts: Readonly<Record<string, number>> };
}

/** Requests about the calls and the dialling of a project. */
export function diallingApi(server: { readonly url: string }, projectId: string) {
  const base = `${server.url}/api/v1/outbound/projects/${projectId}`;
  const json = { 'content-type': 'application/json' };
  const read = ({ status, body }: { status?: number | undefined; body: string }) => ({
    status,
    body: JSON.parse(body),
  });
  const state = async (): Promise<DiallingView> => read(await ask(`${base}/dialling`)).body;
  return {
    /** How the dialling stands, once it stands as it should. */
    async until(fits: (view: DiallingView) => boolean): Promise<DiallingView> {
      for (;;) {
        const view = await state();
        if (fits(view)) return view;
        await delay(30);
      }
    },
    put: async (list: string, type = 'text/csv', query = '') =>
      read(
        await ask(`${base}/calls${query}`, { method: 'PUT', headers: { 'content-type': type }, body: list }),
      ),
    calls: async (query = '') => read(await ask(`${base}/calls${query}`)),
    csv: async (query = '') => (await ask(`${base}/calls${query}`, { headers: { accept: 'text/csv' } })).body,
    clear: async () => read(await ask(`${base}/calls`, { method: 'DELETE' })),
    configure: async (settings: object) =>
      read(await ask(`${base}/dialling`, { method: 'PUT', headers: json, body: JSON.stringify(settings) })),
    run: async (what: 'start' | 'pause') =>
      read(await ask(`${base}/dialling/${what}`, { method: 'POST', headers: json, body: '{}' })),
  };
}

/** A list of so many numbers that no other list has. */
export function numbers(count: number, prefix = '0212'): string[] {
  return Array.from({ length: count }, (_, index) => prefix + String(index).padStart(5, '0'));
}

export const csvOf = (list: readonly string[]): string => `number\n${list.join('\n')}\n`;
