import { describe, expect, it } from 'vitest';
import { parseConfig } from '../config/load.ts';
import { describeAccess, exposureWarnings } from './exposure.ts';
import { testToken } from './test-support.ts';

const tokens = [testToken('a', 'viewer').config];
const jwt = { issuer: 'https://id.example', audience: 'a', jwks: 'keys.json' };
const tls = { cert: 'c', key: 'k' };
const parse = (config: object) => parseConfig(JSON.stringify(config), 'w.yaml');

describe('what the log says of a server’s exposure', () => {
  it.each([
    [{}, 'loopback only; no sign-in, everybody on this machine is admin'],
    [{ auth: { tokens } }, 'loopback only; sign-in with 1 token'],
    [
      { server: { host: '192.0.2.1' }, auth: { jwt } },
      'reachable from the network; sign-in with JWTs of https://id.example',
    ],
    [
      { server: { host: '::' }, auth: { tokens, jwt } },
      'reachable from the network; sign-in with 1 token or JWTs of https://id.example',
    ],
  ])('%j', (config, text) => {
    expect(describeAccess(parse(config))).toBe(text);
  });

  it('warns of credentials in clear and of names that nobody can use', () => {
    const warnings = (server: object): string[] => exposureWarnings(parse({ server, auth: { tokens } }));
    expect(warnings({})).toEqual([]);
    expect(warnings({ host: '192.0.2.1', tls })).toEqual([]);
    expect(warnings({ host: '192.0.2.1' })).toEqual([expect.stringMatching(/in clear: set server\.tls/)]);
    expect(warnings({ host: '0.0.0.0', tls })).toEqual([
      expect.stringMatching(/add those .* to server\.hosts/),
    ]);
    expect(warnings({ host: '0.0.0.0', tls, hosts: ['w.example'] })).toEqual([]);
  });
});
