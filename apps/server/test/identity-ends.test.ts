import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestToken, testToken } from '../src/auth/test-support.ts';
import { announce, as, bearer, configuration, control, handshake, introduce } from './support/identity.ts';
import { startTestServer } from './support/server.ts';

describe('a credential that ends', () => {
  const start = Date.parse('2030-01-01T00:00:00Z');
  const at = (hours: number): number => start + hours * 3_600_000;
  const short = testToken('kim', 'viewer', '2030-01-01T01:00:00Z');
  const long = testToken('lee', 'viewer', '2030-01-01T09:00:00Z');
  const key = randomBytes(32);
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'watchhamster-identity-'));
    await writeFile(join(folder, 'jwt.key'), key);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** A JWT that ends so many hours after the start. */
  async function jwt(subject: string, role: string, hours: number): Promise<TestToken> {
    const secret = await new SignJWT({ role })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('tests')
      .setAudience('watchhamster')
      .setSubject(subject)
      .setExpirationTime(at(hours) / 1000)
      .sign(key);
    return { ...short, secret };
  }

  /** A server whose clock the test sets. */
  async function startClocked() {
    let time = start;
    const issuer = { issuer: 'tests', audience: 'watchhamster', secret_file: 'jwt.key' };
    const { auth, ...rest } = JSON.parse(configuration({}, [short, long])) as { auth: object };
    const yaml = JSON.stringify({ ...rest, auth: { ...auth, jwt: issuer } });
    const server = await startTestServer(yaml, { baseDir: folder, now: () => time });
    const pass = (hours: number): void => {
      time = at(hours);
    };
    return { ...server, pass };
  }

  it('closes its connections with 4003, and refuses what they ask in the meantime', async () => {
    await using server = await startClocked();
    using ending = await as(server, short);
    using staying = await as(server, long);
    await ending.settled();
    server.pass(1);
    ending.send({ type: 'subscribe', data: { event_types: ['alert'] } });
    expect((await ending.next('error')).data.error_code).toBe('AUTHENTICATION_REQUIRED');
    expect((await ending.closed()).code).toBe(4003);
    await staying.settled();
    expect((await handshake(server.ws, [], bearer(short))).statusCode).toBe(401);
  });

  it('is renewed by client_info, before it ends', async () => {
    await using server = await startClocked();
    const first = await jwt('kim', 'viewer', 1);
    using ending = await as(server, first);
    using renewing = await as(server, first);
    await Promise.all([ending, renewing].map((client) => client.settled()));
    renewing.send({ ...introduce(await jwt('kim', 'viewer', 2)), request_id: 'r' });
    await renewing.next('ack', ({ data }) => data.request_id === 'r');
    server.pass(1.5);
    expect((await ending.closed()).code).toBe(4003);
    await renewing.settled();
    server.pass(2.1);
    expect((await renewing.closed()).code).toBe(4003);
  });

  it('is not renewed with another client’s, nor a JWT with a token of the same name', async () => {
    await using server = await startClocked();
    for (const [from, to] of [
      [short, long],
      [await jwt('kim', 'viewer', 1), await jwt('lee', 'admin', 2)],
      [await jwt('kim', 'viewer', 1), short],
    ] as const) {
      using client = await as(server, from);
      await client.settled();
      client.send(introduce(to));
      expect((await client.next('error')).data.error_code).toBe('AUTHENTICATION_REQUIRED');
      expect((await client.closed()).code).toBe(4500);
    }
  });

  it('brings another role with its successor: from then on that counts', async () => {
    await using server = await startClocked();
    using client = await as(server, await jwt('kim', 'operator', 1));
    client.send({ ...introduce(await jwt('kim', 'viewer', 2)), request_id: 'r' });
    await client.next('ack', ({ data }) => data.request_id === 'r');
    client.send(control('start'));
    expect((await client.next('error')).data.error_code).toBe('PERMISSION_DENIED');
  });

  it('gets no broadcasts any more once its successor may not read', async () => {
    await using server = await startClocked();
    using client = await as(server, await jwt('kim', 'viewer', 1));
    using witness = await as(server, long);
    client.send({ ...introduce(await jwt('kim', 'publisher', 2)), request_id: 'r' });
    await client.next('ack', ({ data }) => data.request_id === 'r');
    await announce(server, 'after', await jwt('ci', 'publisher', 2));
    await witness.next('serviceEvent', ({ data }) => data.message === 'after');
    const received = await client.settled();
    expect(received.filter(({ event }) => event === 'serviceEvent')).toEqual([]);
  });

  it('gets broadcasts once its successor may read', async () => {
    await using server = await startClocked();
    using client = await as(server, await jwt('kim', 'publisher', 1));
    using witness = await as(server, long);
    client.send({ ...introduce(await jwt('kim', 'viewer', 2)), request_id: 'r' });
    await client.next('ack', ({ data }) => data.request_id === 'r');
    await announce(server, 'after', await jwt('ci', 'publisher', 2));
    await witness.next('serviceEvent', ({ data }) => data.message === 'after');
    const received = await client.settled();
    expect(received.filter(({ event }) => event === 'serviceEvent')).toHaveLength(1);
  });
});
