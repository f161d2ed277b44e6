import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../storage/migrations.ts';
import { createMemorySessionStore, type SessionStore } from './session-store.ts';
import { createSqliteSessionStore } from './session-store-sqlite.ts';
import { createSessions } from './sessions.ts';
import { testToken } from './test-support.ts';
import { createTokens, sha256Hex } from './tokens.ts';

const kim = testToken('kim', 'operator');
const lee = testToken('lee', 'admin', '2026-06-01T01:00:00Z');
const credentialOf = ({ config }: typeof kim) => ({
  kind: 'token' as const,
  name: config.name,
  credential: config.sha256,
  role: config.role,
  expiresAt: config.expires_at === undefined ? undefined : Date.parse(config.expires_at),
});

function sqlite(): SessionStore {
  const database = new Database(':memory:');
  for (const { sql } of migrations) database.exec(sql);
  return createSqliteSessionStore(database);
}

describe.each([
  ['memory', createMemorySessionStore],
  ['SQLite', sqlite],
])('sessions in %s', (_, createStore) => {
  let time: number;
  let store: SessionStore;
  const start = Date.parse('2026-06-01T00:00:00Z');
  const create = (
    configured = [kim.config, lee.config],
    bounds = { all: 10, ofName: 3 },
    jwt: 'configured' | 'absent' = 'absent',
  ) =>
    createSessions({
      store,
      tokens: createTokens({ tokens: configured, now: () => time }),
      jwt,
      hours: 2,
      now: () => time,
      randomBytes,
      bounds,
    });
  beforeEach(() => {
    time = start;
    store = createStore();
  });

  it('are found by the secret, of which only the hash is kept', () => {
    const sessions = create();
    const { secret, session } = sessions.start(credentialOf(kim));
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(session).toMatchObject({ name: 'kim', role: 'operator', expiresAt: start + 7_200_000 });
    expect(sessions.find(secret)).toEqual(session);
    expect(session.id).toBe(sha256Hex(secret));
    expect(JSON.stringify(store.find(session.id))).not.toContain(secret);
    for (const wrong of ['', session.id, `${secret}A`]) expect(sessions.find(wrong)).toBeUndefined();
  });

  it('end after their time, and with the token they were signed in with', () => {
    const sessions = create();
    const long = sessions.start(credentialOf(kim));
    const short = sessions.start(credentialOf(lee));
    expect(short.session.expiresAt).toBe(start + 3_600_000);
    time = start + 3_600_000;
    expect(sessions.find(short.secret)).toBeUndefined();
    time = start + 7_199_999;
    expect(sessions.find(long.secret)).toBeDefined();
    time++;
    expect(sessions.find(long.secret)).toBeUndefined();
    expect(store.find(long.session.id)).toBeUndefined();
  });

  it('are worth nothing once their token is gone, was replaced, or has another role', () => {
    const { secret } = create().start(credentialOf(kim));
    expect(create([{ ...kim.config, role: 'viewer' }]).find(secret)).toMatchObject({ role: 'viewer' });
    const again = create().start(credentialOf(kim));
    expect(create([{ ...testToken('kim', 'operator').config }]).find(again.secret)).toBeUndefined();
    expect(create().find(again.secret)).toBeUndefined();
    const third = create().start(credentialOf(kim));
    expect(create([]).find(third.secret)).toBeUndefined();
  });

  it('of a JWT live as long as it, while JWTs are configured', () => {
    const sessions = create([], undefined, 'configured');
    const jwt = { kind: 'jwt' as const, name: 'dana', credential: sha256Hex('x'), role: 'viewer' as const };
    const { secret, session } = sessions.start({ ...jwt, expiresAt: start + 60_000 });
    expect(session.expiresAt).toBe(start + 60_000);
    expect(sessions.find(secret)).toMatchObject({ name: 'dana', role: 'viewer' });
    expect(create([], undefined, 'absent').find(secret)).toBeUndefined();
  });

  it('are told of when they end before their time: signed out, or one too many', () => {
    const sessions = create();
    const ended: string[] = [];
    const stop = sessions.onEnd((id) => ended.push(id));
    const [first, second] = [sessions.start(credentialOf(kim)), sessions.start(credentialOf(kim))];
    sessions.end(second.secret);
    sessions.end('unknown');
    expect(ended).toEqual([second.session.id]);
    for (let count = 0; count < 3; count++) sessions.start(credentialOf(kim));
    expect(ended).toEqual([second.session.id, first.session.id]);
    expect(sessions.find(first.secret)).toBeUndefined();
    stop();
    sessions.start(credentialOf(kim));
    expect(ended).toHaveLength(2);
  });

  it('of a token do not end because a JWT has a subject of the same name', () => {
    const sessions = create(undefined, undefined, 'configured');
    const ended: string[] = [];
    sessions.onEnd((id) => ended.push(id));
    const own = sessions.start(credentialOf(kim));
    const jwt = { kind: 'jwt' as const, name: 'kim', credential: sha256Hex('x'), role: 'viewer' as const };
    const others = Array.from({ length: 4 }, () => sessions.start({ ...jwt, expiresAt: start + 7_200_000 }));
    expect(ended).toEqual([others[0]?.session.id]);
    expect(sessions.find(own.secret)).toMatchObject({ kind: 'token', role: 'operator' });
  });

  it('are bounded in all', () => {
    const sessions = create(undefined, { all: 2, ofName: 3 });
    const all = [kim, lee, kim].map((token) => sessions.start(credentialOf(token)));
    expect(all.map(({ secret }) => sessions.find(secret) !== undefined)).toEqual([false, true, true]);
  });
});
