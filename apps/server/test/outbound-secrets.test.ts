import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect as connectTcp, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { inspect } from 'node:util';
import type { Fault } from '@watchhamster/pbx-simulator';
import { describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { parseConfig } from '../src/config/load.ts';
import { eventually } from '../src/domain/test-support.ts';
import { createLogger } from '../src/telemetry/pino.ts';
import { connect, type TestClient } from './support/client.ts';
import { ask } from './support/http.ts';
import { outboundConfig, startPbx, startProject, stopProject, testAccount } from './support/outbound.ts';
import { formsOfSecret, placesWithSecrets } from './support/secret-forms.ts';
import { startTestServer } from './support/server.ts';

const faults: readonly Fault[] = [
  { on: 'token', kind: 'status', status: 401 },
  { on: 'token', kind: 'status', status: 500 },
  { on: 'token', kind: 'body', body: 'garbage' },
  { on: 'token', kind: 'body', body: 'wrong-shape' },
  { on: 'token', kind: 'cut', when: 'after' },
  { on: 'handshake', kind: 'status', status: 403 },
  { on: 'handshake', kind: 'cut', when: 'before' },
  { on: 'list', kind: 'status', status: 500 },
  { on: 'list', kind: 'body', body: 'html' },
  { on: 'list', kind: 'cut', when: 'after' },
];

/** Passes everything on, and keeps the tokens that go by. */
async function startTap(target: string) {
  const { hostname, port } = new URL(target);
  const seen: string[] = [];
  const server = createTcpServer((inner) => {
    const outer = connectTcp(Number(port), hostname);
    const through = new PassThrough();
    through.on('data', (chunk: Buffer) => seen.push(chunk.toString('latin1')));
    outer.pipe(through);
    inner.pipe(outer).pipe(inner);
    for (const [one, other] of [[inner, outer] as const, [outer, inner] as const]) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tokens: () => [...seen.join('').matchAll(/"access_token":\s*"([^"]+)"/g)].map(([, token]) => token ?? ''),
    [Symbol.asyncDispose]: async () => void server.close(),
  };
}

/** Says back whatever it is told, in every form, in its errors. */
async function startParrot(): Promise<Server & AsyncDisposable & { readonly url: string }> {
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const form = new URLSearchParams(body);
    const isPatient = form.get('client_id') === 'patient';
    const heard = [form.get('client_secret') ?? '', request.headers.authorization?.slice(7) ?? ''].filter(
      Boolean,
    );
    const texts = heard.flatMap((secret) => [...formsOfSecret(secret).map(String), secret.slice(0, -1)]);
    const json = { error: texts[0], error_description: texts.join(' '), message: texts.join('|'), body };
    if (request.url === '/connect/token' && isPatient) {
      response.end(
        JSON.stringify({
          access_token: `secret-token-${form.get('client_secret')?.slice(4, 16)}`,
          expires_in: 60,
        }),
      );
      return;
    }
    response.statusCode = request.url === '/connect/token' ? 401 : 500;
    response.statusMessage = encodeURIComponent(heard[0] ?? '');
    response.end(JSON.stringify(json));
  });
  const sockets = new WebSocketServer({ server });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(server, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.close();
      server.closeAllConnections();
    },
  });
}

function record(client: TestClient, name: string, into: Map<string, string>): void {
  let count = 0;
  client.socket.on('message', (data) => into.set(`${name} ${count++}`, String(data)));
}

/** Every route that answers with something of what happened. */
const routes = [
  '/metrics',
  '/api/v1/snapshot',
  '/api/v1/history?limit=1000',
  '/api/v1/outbound/projects',
  '/api/v1/outbound/projects/p',
  '/api/v1/logs',
  '/api/v1/webhooks',
  '/api/v1/alerts',
  '/api/v1/connections',
  '/api/v1/deployments',
];

async function searchRun(
  pbxUrl: string,
  act: (client: TestClient) => Promise<void>,
): Promise<Map<string, string | Buffer>> {
  const places = new Map<string, string | Buffer>();
  const frames = new Map<string, string>();
  const folder = mkdtempSync(join(tmpdir(), 'watchhamster-outbound-'));
  const lines: string[] = [];
  const destination = new PassThrough();
  destination.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const text = outboundConfig(pbxUrl, { reread_seconds: 0.2, timeout_seconds: 1 });
  writeFileSync(join(folder, 'watchhamster.yaml'), text);
  const config = parseConfig(text, 'watchhamster.yaml');
  config.server.port = 0;
  const logger = createLogger({ readable: false, level: 'trace', destination });
  try {
    const server = await startTestServer('', { config, dataDir: folder, baseDir: folder, logger });
    try {
      using client = await connect(`${server.ws}?dialect=event`);
      using typed = await connect(server.ws);
      record(client, 'event frame', frames);
      record(typed, 'typed frame', frames);
      await act(client);
      // What was on its way to both has come.
      await Promise.all([client.settled(), typed.settled()]);
      for (const route of routes) {
        const { status, body, headers } = await ask(`${server.url}${route}`);
        places.set(`${route} ${status}`, `${body}${JSON.stringify(headers)}`);
      }
      for (const file of readdirSync(folder))
        places.set(`running: ${file}`, readFileSync(join(folder, file)));
    } finally {
      await server.close();
    }
    for (const file of readdirSync(folder)) places.set(`stopped: ${file}`, readFileSync(join(folder, file)));
  } finally {
    rmSync(folder, { recursive: true });
  }
  for (const [name, frame] of frames) places.set(name, frame);
  places.set('log', lines.join(''));
  expect(frames.size).toBeGreaterThan(2);
  expect(lines.length).toBeGreaterThan(3);
  expect([...places.keys()].filter((name) => /watchhamster\.db/.test(name)).length).toBeGreaterThan(1);
  return places;
}

describe('secrets', () => {
  it('are found by the search in every form', () => {
    const secret = 'a"b\\c/+ é?=0123456789abcdef';
    for (const before of ['', 'x', 'yz']) {
      const base64 = Buffer.from(`${before}${secret}${before}`).toString('base64');
      const forms = [secret, JSON.stringify({ secret }), encodeURIComponent(secret), base64];
      const basic = Buffer.from(`client${before}:${secret}`);
      for (const form of [
        ...forms,
        basic.toString('base64'),
        basic.toString('base64').replace(/=+$/, ''),
        basic.toString('base64url'),
        JSON.stringify(secret).replace('é', '\\u00e9'),
        encodeURIComponent(secret).replaceAll('%2F', '%2f').replaceAll('%2B', '%2b').toLowerCase(),
        inspect({ secret }),
        Buffer.from(secret).toString('latin1'),
        JSON.stringify(forms),
        Buffer.from(before + secret).toString('base64url'),
      ])
        expect(placesWithSecrets(new Map([['here', `…${form}…`]]), [secret])).toHaveLength(1);
    }
    expect(placesWithSecrets(new Map([['here', 'nothing']]), [secret])).toEqual([]);
  });

  it('are in nothing that comes out of a run full of faults', async () => {
    const account = testAccount();
    const stranger = testAccount();
    await using pbx = await startPbx([account]);
    await using tap = await startTap(pbx.url);
    const places = await searchRun(tap.url, async (client) => {
      for (const fault of faults) {
        pbx.faults.add({ ...fault, times: 2 });
        await startProject(client, 'p', account);
        pbx.dropSockets(1006);
        pbx.faults.clear();
      }
      expect(await startProject(client, 'p', stranger)).toMatchObject({
        data: { error_code: 'UPSTREAM_ERROR', details: { status: 401 } },
      });
      // What is malformed is repeated, but for the secret.
      client.send({
        event: 'startOutbound',
        payload: { project: { projectId: 'p', client_secret: account.clientSecret } },
      });
      client.send(
        `{"event":"startOutbound","payload":{"project":{"client_secret":${JSON.stringify(account.clientSecret)}`,
      );
      await startProject(client, 'p', account);
      pbx.revokeTokens();
      const issued = pbx.state().tokens.issued;
      await eventually(() => pbx.state().tokens.issued > issued);
      await stopProject(client, 'q');
      await startProject(client, 'q', account);
      await stopProject(client, 'p');
      await startProject(client, 'p', account);
    });
    const tokens = tap.tokens();
    expect(tokens.length).toBeGreaterThan(5);
    expect(placesWithSecrets(places, [account.clientSecret, stranger.clientSecret, ...tokens])).toEqual([]);
  });

  it('are not repeated from a PBX that says back what it is told', async () => {
    await using parrot = await startParrot();
    const [refused, patient] = [testAccount('refused'), testAccount('patient')];
    const places = await searchRun(parrot.url, async (client) => {
      for (const account of [refused, patient]) {
        const answer = await startProject(client, account.clientId, account);
        expect(answer).toMatchObject({ event: 'error', data: { error_code: 'UPSTREAM_ERROR' } });
        expect(inspect(answer, { depth: 9 })).toContain('***');
      }
    });
    const token = `secret-token-${patient.clientSecret.slice(4, 16)}`;
    expect(placesWithSecrets(places, [refused.clientSecret, patient.clientSecret, token])).toEqual([]);
  });
});
