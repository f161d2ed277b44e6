import { request } from 'node:https';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { CallControlResult, DnEntry, EventFrame } from '../src/index.ts';
import { account, signal, startTestPbx } from './support.ts';

// The requests of the vendor's example applications, in their order and form: a token by a multipart form, a socket that
// is always wss, the list, a call from the first device of the list, and a request for each entity of an event.

it('an application that dials a list, one call after the other', async () => {
  await using test = await startTestPbx({ tls: 'self-signed', dns: [{ dn: '101' }, { dn: '102' }] });
  const { pbx, clock } = test;
  const ca = pbx.certificate ?? '';

  const form = new FormData();
  form.append('client_id', account.clientId);
  form.append('client_secret', account.clientSecret);
  form.append('grant_type', 'client_credentials');
  const multipart = new Response(form);
  const { access_token } = (await send('POST', '/connect/token', {
    headers: { 'content-type': multipart.headers.get('content-type') ?? '' },
    body: Buffer.from(await multipart.arrayBuffer()),
  })) as { readonly access_token: string };
  const authorization = `Bearer ${access_token}`;

  const { hostname, port } = new URL(pbx.url);
  const socket = new WebSocket(`wss://${hostname}:${port}/callcontrol/ws`, {
    ca,
    headers: { Authorization: authorization },
  });
  const opened = signal();
  socket.on('open', opened.give);
  await opened.given;

  const headers = { authorization, 'content-type': 'application/json; charset=utf-8' };
  const [source] = (await send('GET', '/callcontrol', { headers })) as readonly DnEntry[];
  expect(source).toMatchObject({ dn: '101', type: 'Wextension' });
  const reads: Promise<unknown>[] = [];
  const dialled: string[] = [];
  const queue = ['+4930123456', '102'];
  const done = signal();

  const callNext = async (): Promise<void> => {
    const destination = queue.shift();
    if (destination === undefined) return done.give();
    const device = encodeURIComponent(source?.devices[0]?.device_id ?? '');
    const body = Buffer.from(JSON.stringify({ destination }));
    const path = `/callcontrol/${source?.dn}/devices/${device}/makecall`;
    const { result } = (await send('POST', path, { headers, body })) as CallControlResult;
    expect(result.id).toBeGreaterThan(0);
    dialled.push(destination);
    clock.advance(60_000);
  };
  socket.on('message', (data) => {
    const { event }: EventFrame = JSON.parse(String(data));
    // The call may have ended before this request: then there is nothing at its entity.
    if (event.event_type === 0) reads.push(send('GET', event.entity, { headers }));
    else if (event.entity.startsWith('/callcontrol/101/')) void callNext();
  });
  await callNext();
  await done.given;
  await Promise.all(reads);
  expect(dialled).toEqual(['+4930123456', '102']);
  expect(pbx.state().calls.map(({ endReason }) => endReason)).toEqual(['finished', 'finished']);
  expect(pbx.state().makeCalls.map(({ deviceId }) => deviceId)).toEqual([
    source?.devices[0]?.device_id,
    source?.devices[0]?.device_id,
  ]);
  socket.terminate();

  /** Sends a request that trusts the simulator's certificate. @returns the JSON; undefined for a 404 */
  function send(
    method: string,
    path: string,
    { headers, body }: { readonly headers: Record<string, string>; readonly body?: Buffer },
  ): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const outgoing = request(pbx.url + path, { method, ca, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const { statusCode = 0 } = response;
          if (statusCode === 404) resolve(undefined);
          else if (statusCode === 200) resolve(JSON.parse(Buffer.concat(parts).toString()));
          else reject(new Error(`${method} ${path} was answered with ${statusCode}`));
        });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }
});
