import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createJwtVerifier, looksLikeJwt } from './jwt.ts';
import { authConfig, silentLogger } from './test-support.ts';

const issuer = 'https://id.example';
const audience = 'watchhamster';
const nowMs = Date.parse('2026-06-01T00:00:00Z');
const now = (): number => nowMs;
const seconds = nowMs / 1000;
const pair = await generateKeyPair('ES256', { extractable: true });
const other = await generateKeyPair('ES256', { extractable: true });
const publicJwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watchhamster-jwt-'));
  await writeFile(join(folder, 'jwks.json'), JSON.stringify({ keys: [publicJwk] }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function verifier(jwt: object, logger = silentLogger) {
  const config = authConfig({ jwt: { issuer, audience, ...jwt } }).jwt;
  if (!config) throw new Error('no jwt section');
  return createJwtVerifier({ config, baseDir: folder, now, logger });
}

const goodClaims = { sub: 'dana', role: 'operator', iss: issuer, aud: audience, exp: seconds + 60 };

function sign(claims: object, { key = pair.privateKey, alg = 'ES256', kid = 'one' } = {}): Promise<string> {
  return new SignJWT({ ...claims }).setProtectedHeader({ alg, kid }).sign(key);
}

function unsigned(header: object, claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part(header)}.${part(claims)}.`;
}

describe('a JWT with a key from a JWKS file', () => {
  it('is accepted with its subject, role and end', async () => {
    const verify = await verifier({ jwks: 'jwks.json' });
    expect(await verify(await sign(goodClaims))).toEqual({
      outcome: 'accepted',
      identity: { name: 'dana', role: 'operator', expiresAt: (seconds + 65) * 1000 },
    });
    const several = await sign({ ...goodClaims, aud: ['another', audience] });
    expect((await verify(several)).outcome).toBe('accepted');
  });

  it.each([
    ['wrong issuer', { iss: 'https://evil.example' }, 'wrong issuer'],
    ['wrong audience', { aud: 'another' }, 'wrong audience'],
    ['no issuer', { iss: undefined }, 'no iss'],
    ['no audience', { aud: undefined }, 'no aud'],
    ['no end', { exp: undefined }, 'no exp'],
    ['no subject', { sub: undefined }, 'no sub'],
    ['an end in the past', { exp: seconds - 6 }, 'expired'],
    ['a start in the future', { nbf: seconds + 6 }, 'not valid yet'],
    ['no role', { role: undefined }, "no known role in the claim 'role'"],
    ['an unknown role', { role: 'root' }, "no known role in the claim 'role'"],
    ['a list of roles', { role: ['admin'] }, "no known role in the claim 'role'"],
    ['a role that is a name of every object', { role: 'constructor' }, "no known role in the claim 'role'"],
    ['an endless subject', { sub: 'x'.repeat(300) }, 'no usable subject'],
    ['a subject that steers a terminal', { sub: 'dana\u001B[2J' }, 'no usable subject'],
    ['a subject that breaks the line', { sub: 'dana\u2028root' }, 'no usable subject'],
    ['a subject that turns the text around', { sub: 'dana\u202Etoor' }, 'no usable subject'],
  ])('is rejected for %s', async (_, claims, reason) => {
    const verify = await verifier({ jwks: 'jwks.json' });
    expect(await verify(await sign({ ...goodClaims, ...claims }))).toEqual({ outcome: 'rejected', reason });
  });

  it('may be five seconds late or early', async () => {
    const verify = await verifier({ jwks: 'jwks.json' });
    for (const claims of [{ exp: seconds - 4 }, { nbf: seconds + 4 }])
      expect((await verify(await sign({ ...goodClaims, ...claims }))).outcome).toBe('accepted');
  });

  it('has not ended yet when it is accepted, however late it is', async () => {
    const verify = await verifier({ jwks: 'jwks.json' });
    for (const exp of [seconds - 4, seconds - 4.5, seconds - 4.999]) {
      const result = await verify(await sign({ ...goodClaims, exp }));
      expect(result).toMatchObject({ outcome: 'accepted' });
      expect(result.outcome === 'accepted' && result.identity.expiresAt).toBeGreaterThan(nowMs + 999.9);
    }
  });

  it('ends at a time that can be written down, even if it says later than any', async () => {
    const verify = await verifier({ jwks: 'jwks.json' });
    for (const exp of [8.64e12, 1e15, 1e300]) {
      const result = await verify(await sign({ ...goodClaims, exp }));
      const end = result.outcome === 'accepted' ? result.identity.expiresAt : Number.NaN;
      expect(new Date(end).toISOString()).toBe('+275760-09-13T00:00:00.000Z');
    }
  });

  it('is rejected without a signature, with another key, or with the public key as a shared one', async () => {
    const verify = await verifier({ jwks: 'jwks.json' });
    for (const alg of ['none', 'None', 'NONE']) {
      const result = await verify(unsigned({ alg, kid: 'one' }, goodClaims));
      expect(result.outcome, alg).toBe('rejected');
    }
    expect(await verify(await sign(goodClaims, { key: other.privateKey }))).toEqual({
      outcome: 'rejected',
      reason: 'wrong signature',
    });
    for (const bytes of [await exportSPKI(pair.publicKey), JSON.stringify(publicJwk), publicJwk.x ?? '']) {
      const forged = await new SignJWT({ ...goodClaims })
        .setProtectedHeader({ alg: 'HS256', kid: 'one' })
        .sign(new TextEncoder().encode(bytes.padEnd(32)));
      expect(await verify(forged)).toEqual({ outcome: 'rejected', reason: 'algorithm not allowed' });
    }
    const [head, , signature] = (await sign(goodClaims)).split('.');
    const claims = Buffer.from(JSON.stringify({ ...goodClaims, role: 'admin' })).toString('base64url');
    expect((await verify(`${head}.${claims}.${signature}`)).outcome).toBe('rejected');
    for (const text of ['', 'a.b.c', 'eyJ.eyJ.', `${'.'.repeat(9)}`])
      expect(await verify(text)).toEqual({ outcome: 'rejected', reason: 'malformed' });
  });

  it('takes its role from the configured claim', async () => {
    const verify = await verifier({ jwks: 'jwks.json', role_claim: 'https://id.example/role' });
    const token = await sign({ ...goodClaims, role: 'admin', 'https://id.example/role': 'viewer' });
    expect(await verify(token)).toMatchObject({ identity: { role: 'viewer' } });
  });

  it('is checked with the file’s newest keys, and with the old ones while the file is broken', async () => {
    const file = join(folder, 'rotating.json');
    const next = { ...(await exportJWK(other.publicKey)), kid: 'two', alg: 'ES256' };
    const replace = async (text: string): Promise<void> => {
      await writeFile(`${file}.new`, text);
      await rename(`${file}.new`, file);
    };
    await replace(JSON.stringify({ keys: [publicJwk] }));
    const errors: string[] = [];
    const verify = await verifier(
      { jwks: file },
      { ...silentLogger, error: (fields, message) => errors.push(`${JSON.stringify(fields)} ${message}`) },
    );
    const old = await sign(goodClaims);
    const fresh = await sign(goodClaims, { key: other.privateKey, kid: 'two' });
    expect((await verify(old)).outcome).toBe('accepted');
    expect(await verify(fresh)).toEqual({ outcome: 'rejected', reason: 'unknown key' });
    await replace('{ "keys": [');
    expect((await verify(old)).outcome).toBe('accepted');
    expect(errors.join()).toMatch(/it is not JSON.*stay as they were/);
    await replace(JSON.stringify({ keys: [next] }));
    expect((await verify(fresh)).outcome).toBe('accepted');
    expect((await verify(old)).outcome).toBe('rejected');
  });
});

describe('a JWT with a shared key', () => {
  const key = 'k'.repeat(32);
  const signShared = (alg: string): Promise<string> =>
    new SignJWT({ ...goodClaims }).setProtectedHeader({ alg }).sign(new TextEncoder().encode(key.repeat(2)));

  it('is accepted with HS256 only, unless more is configured; a last line break is no part of the key', async () => {
    await writeFile(join(folder, 'shared'), `${key.repeat(2)}\n`);
    const verify = await verifier({ secret_file: 'shared' });
    expect((await verify(await signShared('HS256'))).outcome).toBe('accepted');
    expect(await verify(await signShared('HS512'))).toMatchObject({ reason: 'algorithm not allowed' });
    expect((await verify(await sign(goodClaims))).outcome).toBe('rejected');
    expect((await verify(unsigned({ alg: 'none' }, goodClaims))).outcome).toBe('rejected');
    const wider = await verifier({ secret_file: 'shared', algorithms: ['HS512'] });
    expect((await wider(await signShared('HS512'))).outcome).toBe('accepted');
  });

  it('needs a key of 32 bytes, and says so without showing it', async () => {
    await writeFile(join(folder, 'short'), `${'s'.repeat(31)}\n`);
    const failure = verifier({ secret_file: 'short' });
    await expect(failure).rejects.toThrow(/short holds 31 bytes.*openssl rand/);
    await expect(failure).rejects.not.toThrow(/sss/);
    await expect(verifier({ secret_file: 'missing' })).rejects.toThrow(
      /missing cannot be read: it does not exist/,
    );
    await expect(verifier({ jwks: 'missing.json' })).rejects.toThrow(/cannot be used: it does not exist/);
    await writeFile(join(folder, 'no-set.json'), '{"kty":"EC"}');
    await expect(verifier({ jwks: 'no-set.json' })).rejects.toThrow(/no JSON Web Key Set/);
  });
});

describe('a JWT with keys from a URL', () => {
  it('is checked with keys that are fetched once, and not fetched again and again from an issuer that is down', async () => {
    let fetched = 0;
    let status = 500;
    let time = nowMs;
    const server = createServer((_, response) => {
      fetched++;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ keys: [publicJwk] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await using _ = {
      [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
    };
    const { port } = server.address() as AddressInfo;
    const jwks = `http://127.0.0.1:${port}/keys`;
    const config = authConfig({ jwt: { issuer, audience, jwks } }).jwt;
    if (!config) throw new Error('no jwt section');
    const verify = await createJwtVerifier({
      config,
      baseDir: folder,
      now: () => time,
      logger: silentLogger,
    });
    const token = await sign({ ...goodClaims, exp: seconds + 3600 });
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await verify(token)).toEqual({ outcome: 'unavailable', retryAfterSeconds: 5 });
    expect(fetched).toBe(1);
    status = 200;
    time += 5001;
    for (let attempt = 0; attempt < 5; attempt++) expect((await verify(token)).outcome).toBe('accepted');
    expect(fetched).toBe(2);
    const unknown = await sign(goodClaims, { key: other.privateKey, kid: 'two' });
    for (let attempt = 0; attempt < 5; attempt++)
      expect(await verify(unknown)).toEqual({ outcome: 'rejected', reason: 'unknown key' });
    expect(fetched).toBe(2);
    server.closeAllConnections();
  });
});

it('knows the shape of a JWT', async () => {
  expect(looksLikeJwt(await sign(goodClaims))).toBe(true);
  for (const text of ['', 'wh_abc', 'eyJabc', 'a.b.c', 'eyJ.b.c d'])
    expect(looksLikeJwt(text), text).toBe(false);
});
