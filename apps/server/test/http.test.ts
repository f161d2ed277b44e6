import { readdirSync, readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { snapshot } from '@watchhamster/shared-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from './support/client.ts';
import { startTestServer, type TestServer } from './support/server.ts';

describe('the HTTP side', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(`services:
  - { id: alpha, name: 알파, command: [node, -e, 'console.log("up"); setInterval(() => {}, 1000)'] }`);
  });
  afterAll(() => server.close());

  it('says that it is well', async () => {
    const response = await fetch(`${server.url}/healthz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'ok', version: '0.0.0-test' });
  });

  it('gives a snapshot that fits its schema, with the position that the stream goes on from', async () => {
    using client = await connect(server.ws);
    const { data } = await client.next('connectionStatus');
    client.send({
      type: 'service_control',
      data: { service_id: 'alpha', action: 'restart' },
      request_id: 'r',
    });
    await client.next('ack');
    const restarted = await client.next('serviceEvent', (message) => message.data.event_type === 'restarted');
    const response = await fetch(`${server.url}/api/v1/snapshot`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const body = snapshot.parse(await response.json());
    expect(body.epoch).toBe(data.epoch);
    expect(restarted.meta.broadcastId).toBe(`service_${String(body.position).padStart(3, '0')}`);
    expect(body.recent_events.at(-1)).toMatchObject({
      position: body.position,
      message: { type: 'service_event', broadcast_id: restarted.meta.broadcastId },
    });
    expect(body.services).toMatchObject([{ service_id: 'alpha', service_name: '알파', status: 'running' }]);
    expect(body.status?.cpu_percent).toBeGreaterThanOrEqual(0);
  });

  it.each([
    'typed/server/status_update.schema.json',
    'event/client.schema.json',
    'draft-07/event/server/error.schema.json',
    'config.schema.json',
  ])('serves the schema %s to anybody, as a schema', async (path) => {
    const response = await fetch(`${server.url}/schemas/${path}`, {
      headers: { origin: 'https://any.example' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/schema+json');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({ $id: `https://watchhamster.example/schemas/${path}` });
  });

  it('serves the AsyncAPI document to anybody, as one', async () => {
    const response = await fetch(`${server.url}/schemas/asyncapi.json`, {
      headers: { origin: 'https://any.example' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/vnd.aai.asyncapi+json;version=3.0.0');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toMatchObject({ asyncapi: '3.0.0', info: { title: 'WatchHamster' } });
  });

  it.each(['asyncapi.json', 'typed/server.schema.json'])(
    'sends schemas/%s once to who keeps it and asks again',
    async (path) => {
      // By hand: fetch adds `cache-control: no-cache` to a question of this kind, and gets everything again.
      const first = await raw(server.port, `/schemas/${path}`);
      const { etag = '' } = first.headers;
      expect(etag).not.toBe('');
      expect(first.headers['cache-control']).toBe('no-cache');
      const again = await raw(server.port, `/schemas/${path}`, { 'if-none-match': etag });
      expect(again).toMatchObject({ status: 304, body: '' });
    },
  );

  it('serves every generated file', async () => {
    const folder = fileURLToPath(new URL('../../../packages/shared-types/schemas/', import.meta.url));
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path) => path.replaceAll('\\', '/'));
    expect(paths.length).toBeGreaterThan(90);
    for (const path of paths) {
      const response = await fetch(`${server.url}/schemas/${path}`);
      expect(response.status, path).toBe(200);
      expect(await response.text(), path).toBe(readFileSync(`${folder}${path}`, 'utf8'));
    }
  });

  it('serves the dashboard under a strict policy', async () => {
    const response = await fetch(`${server.url}/`);
    expect(response.headers.get('content-type')).toContain('text/html');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    const [script] = /assets\/[^"]+\.js/.exec(await response.text()) ?? [];
    const asset = await fetch(`${server.url}/${script}`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
  });

  it.each([
    '/nope',
    '/schemas/../package.json',
    '/schemas/%2e%2e/package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/schemas/',
    '/api/v1/nope',
  ])('has nothing at %s, and says so in JSON', async (path) => {
    const { status, body } = await raw(server.port, path);
    expect([403, 404]).toContain(status);
    expect(JSON.parse(body)).toMatchObject({ message: expect.any(String) as string });
  });

  it('lets pages of listed origins read the API, and answers a broken path in its own words', async () => {
    await using other = await startTestServer('server: { origins: [https://status.example.com] }');
    const response = await raw(other.port, '/api/v1/snapshot', {
      host: 'localhost',
      origin: 'https://status.example.com',
    });
    expect(response.status).toBe(200);
    expect(response.headers['access-control-allow-origin']).toBe('https://status.example.com');
    const broken = await raw(other.port, '/%zz');
    expect(broken.status).toBe(400);
    expect(Object.keys(JSON.parse(broken.body) as object)).toEqual(['error', 'message']);
  });

  it('answers a request that offers another protocol as it is', async () => {
    const offer = {
      host: 'localhost',
      connection: 'Upgrade, HTTP2-Settings',
      upgrade: 'h2c',
      'http2-settings': 'AAMAAABk',
    };
    const { status, body } = await raw(server.port, '/healthz', offer);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ status: 'ok' });
  });

  it('refuses other hosts and pages of other sites', async () => {
    expect((await raw(server.port, '/api/v1/snapshot', { host: 'evil.example' })).status).toBe(403);
    expect(
      (await raw(server.port, '/api/v1/snapshot', { host: 'localhost', origin: 'https://evil.example' }))
        .status,
    ).toBe(403);
  });
});

/** A request whose path and headers go out as they are. */
function raw(
  port: number,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    const call = request({ port, path, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    call.on('error', reject);
    call.end();
  });
}
