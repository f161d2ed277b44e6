import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { describeNewToken } from '../auth/new-token.ts';
import { readArguments } from './arguments.ts';
import { parseConfig } from './load.ts';
import { ConfigError } from './problems.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const token = (more = ''): string => `{ name: a, sha256: ${hash('a')}, role: admin${more} }`;
const jwt = (more: string): string => `auth: { jwt: { issuer: i, audience: a, ${more} } }`;

function problemsOf(yaml: string): string[] {
  try {
    parseConfig(yaml, 'w.yaml');
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('the section auth', () => {
  it.each([
    [
      'a hash in capitals',
      `auth: { tokens: [{ name: a, sha256: ${hash('a').toUpperCase()}, role: viewer }] }`,
    ],
    ['an end', `auth: { tokens: [${token(', expires_at: 2027-01-31T00:00:00+09:00')}] }`],
    ['keys from https', jwt('jwks: https://id.example/keys')],
    ['keys from this machine', jwt('jwks: http://127.0.0.1:9/keys')],
    ['keys from a file', jwt('jwks: keys/jwks.json, algorithms: [ES256]')],
    ['a shared key', jwt('secret_file: key, algorithms: [HS256]')],
    [
      'an address for others, with credentials',
      `server: { host: 0.0.0.0, hosts: [w.example, 192.0.2.1, "[::1]"] }\nauth: { tokens: [${token()}] }`,
    ],
    ['certificate files', 'server: { tls: { cert: c.pem, key: k.pem } }'],
  ])('takes %s', (_, yaml) => {
    expect(problemsOf(yaml)).toEqual([]);
  });

  it.each([
    [
      'a name twice',
      `auth:\n  tokens:\n    - ${token()}\n    - { name: A, sha256: ${hash('b')}, role: viewer }`,
      /^w\.yaml:4:15 auth\.tokens\[1\]\.name: is already the name of auth\.tokens\[0\]\.name/,
    ],
    [
      'a hash twice',
      `auth: { tokens: [${token()}, { name: b, sha256: ${hash('a').toUpperCase()}, role: viewer }] }`,
      /tokens\[1\]\.sha256: is already the hash of/,
    ],
    [
      'a token where its hash belongs',
      'auth: { tokens: [{ name: a, sha256: wh_secret, role: viewer }] }',
      /sha256: expected the SHA-256.*--new-token/,
    ],
    ['an unknown role', `auth: { tokens: [{ name: a, sha256: ${hash('a')}, role: root }] }`, /role/],
    [
      'an end without a zone',
      `auth: { tokens: [${token(', expires_at: 2027-01-31')}] }`,
      /expires_at: expected a time such as/,
    ],
    [
      'a name that a log would read otherwise',
      `auth: { tokens: [{ name: "a\\nb", sha256: ${hash('a')}, role: admin }] }`,
      /name: expected 1 to 64/,
    ],
    [
      'no keys',
      'auth: { jwt: { issuer: i, audience: a } }',
      /auth\.jwt: has no keys; add jwks or secret_file/,
    ],
    ['two kinds of keys', jwt('jwks: a, secret_file: b'), /secret_file: has two; leave one/],
    ['keys over http', jwt('jwks: http://id.example/keys'), /jwks: .*use https/],
    ['keys over ftp', jwt('jwks: ftp://id.example/keys'), /jwks: is no https URL/],
    ['keys with a password', jwt('jwks: https://u:p@id.example/keys'), /has a user or password/],
    [
      'a shared key’s algorithm with public keys',
      jwt('jwks: a.json, algorithms: [ES256, HS256]'),
      /algorithms\[1\]: 'HS256' does not fit/,
    ],
    [
      'a public key’s algorithm with a shared key',
      jwt('secret_file: a, algorithms: [RS256]'),
      /algorithms\[0\]: 'RS256' does not fit/,
    ],
    ['no algorithm', jwt('jwks: a.json, algorithms: [none]'), /algorithms\[0\]/],
    [
      'a host with a port',
      'server: { hosts: ["w.example:8000"] }',
      /hosts\[0\]: .*without a port|hosts\[0\]: .*write 'w\.example'/,
    ],
    ['a host in capitals', 'server: { hosts: [W.example] }', /write 'w\.example'/],
    ['a host that is a URL', 'server: { hosts: ["https://w.example"] }', /hosts\[0\]: .*is no host name/],
    ['half a certificate', 'server: { tls: { cert: c.pem } }', /server\.tls\.key/],
    [
      'an address for others without credentials',
      'server: { host: 192.0.2.1 }',
      /server\.host: .*add auth\.tokens \(--new-token makes one\)/,
    ],
  ])('refuses %s', (_, yaml, message) => {
    const problems = problemsOf(yaml);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
    expect(problems[0]).not.toContain('wh_secret');
  });
});

describe('--new-token', () => {
  it('makes a token once, and the lines by which the server knows it', () => {
    for (const name of ['ci', 'true', '123', '1e5', 'a.b@c']) {
      const text = describeNewToken({ name, role: 'publisher' });
      const [secret = ''] = /^wh_[\w-]{43}$/m.exec(text) ?? [];
      const config = parseConfig(text.slice(text.indexOf('auth:')), 'w.yaml');
      expect(config.auth.tokens).toEqual([{ name, sha256: hash(secret), role: 'publisher' }]);
      expect(text.split(secret)).toHaveLength(2);
      expect(describeNewToken({ name, role: 'publisher' })).not.toContain(secret);
    }
  });

  it('is read with its role, and refused with what to write instead', () => {
    expect(readArguments(['--new-token', 'ci'], {}).newToken).toEqual({ name: 'ci', role: 'viewer' });
    expect(readArguments(['--new-token', 'ci', '--role', 'admin'], {}).newToken?.role).toBe('admin');
    expect(readArguments([], {}).newToken).toBeUndefined();
    expect(() => readArguments(['--new-token', 'a b'], {})).toThrow(/'a b' is no name: expected 1 to 64/);
    expect(() => readArguments(['--new-token', 'a', '--role', 'root'], {})).toThrow(
      /--role is one of viewer, operator/,
    );
    expect(() => readArguments(['--role', 'admin'], {})).toThrow(/--role goes with --new-token/);
    expect(() => readArguments(['--new-token'], {})).toThrow(/Usage/);
  });
});
