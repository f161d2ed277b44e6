import { describe, expect, it } from 'vitest';
import { parseConfig } from './load.ts';

const parse = (outbound: object, env: Record<string, string> = {}) =>
  parseConfig(JSON.stringify({ outbound }), 'file', { baseDir: '/', env });

describe('outbound', () => {
  it('has defaults, and no PBX', () => {
    expect(parse({})).toMatchObject({ outbound: { max_projects: 100 } });
    expect(parse({}).outbound.pbx).toBeUndefined();
    expect(parse({ pbx: { url: 'https://pbx.example.com:5001' } }).outbound.pbx).toMatchObject({
      insecure_tls: false,
      allow_http: false,
      timeout_seconds: 10,
      reread_seconds: 45,
      reconnect: { min_seconds: 1, max_seconds: 30 },
    });
  });

  it.each([
    [{ url: 'http://127.0.0.1:5000' }],
    [{ url: 'http://[::1]:5000' }],
    [{ url: 'http://pbx.example.com', allow_http: true }],
    [{ url: 'https://pbx.example.com/prefix/' }],
  ])('takes %j', (pbx) => expect(() => parse({ pbx })).not.toThrow());

  it.each([
    [{ url: 'http://pbx.example.com' }, 'outbound.pbx.url: is not encrypted'],
    [{ url: 'pbx.example.com' }, 'outbound.pbx.url: is no URL'],
    [{ url: 'https://id:word@pbx.example.com' }, 'outbound.pbx.url: has credentials'],
    [{ url: 'https://pbx.example.com/?x' }, 'outbound.pbx.url: has a ? or # part'],
    [{ url: 'https://p', insecure_tls: true, ca_file: 'x' }, 'outbound.pbx.insecure_tls: '],
    [
      { url: 'https://p', reconnect: { min_seconds: 9, max_seconds: 2 } },
      'min_seconds: is more than max_seconds (2)',
    ],
    [{}, 'outbound.pbx.url: '],
    [{ url: 'https://p', insecure_tsl: true }, "unknown key; did you mean 'insecure_tls'?"],
  ])('refuses %j', (pbx, message) => expect(() => parse({ pbx })).toThrow(message));

  it('takes the URL from the environment, where it is set', () => {
    const pbx = { url: 'https://pbx.example.com', url_env: 'PBX' };
    const urlWith = (env: Record<string, string>) => parse({ pbx }, env).outbound.pbx?.url;
    expect(urlWith({})).toBe('https://pbx.example.com');
    expect(urlWith({ PBX: '' })).toBe('https://pbx.example.com');
    expect(urlWith({ PBX: 'http://127.0.0.1:5000' })).toBe('http://127.0.0.1:5000');
    expect(() => urlWith({ PBX: 'http://pbx.example.com' })).toThrow(
      'outbound.pbx.url_env: what PBX says is not encrypted',
    );
    expect(() => parse({ pbx: { ...pbx, url_env: 'P-B-X' } })).toThrow('the name of an environment variable');
  });

  it('takes one place for the key', () => {
    const key = 'a'.repeat(64);
    expect(() => parse({ key_env: key })).toThrow(/outbound\.key_env: is a key itself; (?!.*aaa)/);
    expect(() => parse({ key_file: key })).toThrow(/outbound\.key_file: is a key itself; (?!.*aaa)/);
    expect(() => parse({ key_env: 'A', key_file: 'b' })).toThrow('outbound.key_env: there is a key_file too');
  });
});
