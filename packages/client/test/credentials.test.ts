import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClientOptions, type CredentialRequest, createClient, watchState } from '../src/index.ts';
import { alert } from './support/messages.ts';
import { type Server, startServer } from './support/server.ts';
import { collect, until } from './support/until.ts';

const admin = `wh_${randomBytes(32).toString('base64url')}`;
/** A token with characters that no subprotocol may have. */
const odd = `wh (${randomBytes(32).toString('base64url')})`;
const secret = randomBytes(48).toString('base64url');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A JWT of the issuer that the server trusts. */
function jwt(expiresInMs: number, jti: string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = (Date.now() + expiresInMs) / 1000;
  const body = `${part({ alg: 'HS256' })}.${part({ iss: 'test', aud: 'watchhamster', sub: 'vera', role: 'admin', exp, jti })}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watchhamster-client-key-'));
  const secret_file = join(folder, 'key');
  await writeFile(secret_file, secret);
  const tokens = [
    { name: 'ada', sha256: sha256(admin), role: 'admin' },
    { name: 'odd', sha256: sha256(odd), role: 'viewer' },
  ];
  const auth = { tokens, jwt: { issuer: 'test', audience: 'watchhamster', secret_file } };
  server = await startServer({ auth }, admin);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

function connect(credential: NonNullable<ClientOptions['credential']>) {
  const client = createClient({ url: server.url, credential, reconnectInterval: 20, onProblem: () => {} });
  return Object.assign(client, { [Symbol.dispose]: () => client.close() });
}

describe('a credential', () => {
  it('goes along with the handshake and with the snapshot', async () => {
    using client = connect(admin);
    const state = watchState(client);
    await until(state, ({ live }) => live);
    expect(client.connection.get().server?.role).toBe('admin');
    state.close();
  });

  it('goes into client_info when no subprotocol can carry it', async () => {
    using client = connect(odd);
    const titles = collect<string>();
    client.on('alert', ({ data }) => titles.add(data.title));
    void client.subscribe(['alert']);
    await until(client.connection, ({ phase }) => phase === 'live');
    expect(client.connection.get().server?.role).toBe('viewer');
    await server.publish([alert('seen')]);
    await until(titles, (all) => all.length > 0);
  });

  it('that is rejected is asked for once more, and then it ends, with the reason', async () => {
    const asked: CredentialRequest['reason'][] = [];
    using client = connect(({ reason }) => {
      asked.push(reason);
      return `wh_${randomBytes(32).toString('base64url')}`;
    });
    const { reason } = await until(client.connection, ({ phase }) => phase === 'closed');
    expect(reason).toMatchObject({ kind: 'credential', code: 4500 });
    expect(asked).toEqual(['connect', 'rejected']);
  });

  it('that is rejected is replaced by a better one', async () => {
    using client = connect(({ reason }) => (reason === 'rejected' ? admin : 'wh_old'));
    await until(client.connection, ({ phase }) => phase === 'live');
  });

  it('is renewed on the open connection before it expires', async () => {
    const asked: CredentialRequest['reason'][] = [];
    const renewed = collect<string>();
    using client = connect(({ reason }) => {
      asked.push(reason);
      if (reason === 'renew') renewed.add(reason);
      return jwt(asked.length === 1 ? 2000 : 3_600_000, String(asked.length));
    });
    const phases = collect<string>();
    await until(client.connection, ({ phase }) => phase === 'live');
    client.connection.subscribe(() => phases.add(client.connection.get().phase));
    client.enableDebug = true;
    await until(renewed, (all) => all.length === 1);
    await client.subscribe(['alert']);
    expect(asked).toEqual(['connect', 'renew']);
    const frames = JSON.stringify(client.getMessageHistory());
    expect(frames).toContain('"token":"***"');
    expect(phases.get().every((phase) => phase === 'live')).toBe(true);
  });

  it('that cannot be had is asked for again', async () => {
    let asked = 0;
    using client = connect(async () => {
      asked += 1;
      if (asked < 3) throw new Error('the sign-in service is away');
      return admin;
    });
    const { reason } = await until(client.connection, ({ attempt }) => attempt === 1);
    expect(reason?.kind).toBe('credential');
    await until(client.connection, ({ phase }) => phase === 'live');
  });
});
