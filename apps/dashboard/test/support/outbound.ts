import { randomBytes } from 'node:crypto';
import { createClient } from '@watchhamster/client';
import { startPbxSimulator } from '@watchhamster/pbx-simulator';
import { onTestFinished } from 'vitest';
import { startServer } from './server.ts';

/** A server with a started project on a simulated PBX, and its HTTP interface as somebody else uses it. */
export async function startProject(id: string) {
  const clientSecret = randomBytes(18).toString('base64');
  const pbx = await startPbxSimulator({ accounts: [{ clientId: 'campaign', clientSecret }] });
  const server = await startServer([], { outbound: { pbx: { url: pbx.url, allow_http: true } } });
  const client = createClient({ url: server.url });
  onTestFinished(async () => {
    client.close();
    await pbx.close();
  });
  const project = { callFlowId: 'cf-1', action: 'init', error: null, client_id: 'campaign' } as const;
  await client.startOutbound({ project: { ...project, projectId: id, client_secret: clientSecret } });
  const at = `${server.url}/api/v1/outbound/projects/${id}`;
  const ask = async (method: string, path: string, body?: unknown) => {
    const init = { method, headers: { 'content-type': 'application/json' } };
    const response = await fetch(
      `${at}/${path}`,
      body === undefined ? init : { ...init, body: JSON.stringify(body) },
    );
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as { settings: object };
  };
  return {
    server,
    settings: async () => (await ask('GET', 'dialling')).settings,
    configure: (settings: object) => ask('PUT', 'dialling', settings),
    run: (what: 'start' | 'pause') => ask('POST', `dialling/${what}`, {}),
    list: (numbers: readonly string[]) =>
      ask(
        'PUT',
        'calls',
        numbers.map((number) => ({ number })),
      ),
  };
}
