import { describe, expect, it } from 'vitest';
import { createOriginPolicy, isLoopback } from './origin.ts';

describe('the origin policy', () => {
  const policy = createOriginPolicy(['https://status.example.com']);
  it.each([
    ['localhost:8000', undefined, true],
    ['127.0.0.1:8000', 'http://127.0.0.1:8000', true],
    ['[::1]:8000', 'http://[::1]:8000', true],
    ['localhost:8000', 'http://LOCALHOST:8000', true],
    ['localhost:8000', 'http://localhost:3000', false],
    ['localhost:8000', 'http://127.0.0.1:8000', false],
    ['localhost:8000', 'https://evil.example', false],
    ['localhost:8000', 'null', false],
    ['localhost:8000', 'file://', false],
    ['evil.example:8000', 'http://evil.example:8000', false],
    ['localhost.evil.example', undefined, false],
    ['127.0.0.1.evil.example', undefined, false],
    ['localhost@evil.example', undefined, false],
    ['status.example.com', 'https://status.example.com', true],
    ['localhost:8000', 'https://status.example.com', true],
    [undefined, undefined, false],
    ['', undefined, false],
    ['a b', undefined, false],
  ])('host %s, origin %s', (host, origin, allowed) => {
    expect(policy.refuse({ host, origin }) === undefined).toBe(allowed);
  });

  it('knows the hosts it is told of, whatever their form', () => {
    const named = createOriginPolicy([], { hosts: ['w.example', '192.0.2.1', '2001:db8::1', '[::2]'] });
    for (const host of ['w.example', 'W.example:8443', '192.0.2.1:8000', '[2001:db8::1]:8000', '[::2]'])
      expect(named.refuse({ host }), host).toBeUndefined();
    for (const host of ['evil.example', 'w.example.evil', '192.0.2.2', '[2001:db8::2]'])
      expect(named.refuse({ host }), host).toMatch(/add it to server\.hosts/);
    expect(named.refuse({ host: 'w.example', origin: 'https://w.example' })).toBeUndefined();
    expect(named.refuse({ host: 'w.example', origin: 'https://evil.example' })).toMatch(/may not connect/);
  });

  it('under TLS does not take a page that came over http for its own', () => {
    const secure = createOriginPolicy([], { hosts: ['w.example'], schemes: ['https:'] });
    expect(secure.refuse({ host: 'w.example', origin: 'https://w.example' })).toBeUndefined();
    expect(secure.refuse({ host: 'w.example', origin: 'http://w.example' })).toMatch(/may not connect/);
  });

  it('knows what only this machine can reach', () => {
    for (const host of ['127.0.0.1', '127.1.2.3', '::1', '[::1]', 'localhost', 'LOCALHOST'])
      expect(isLoopback(host), host).toBe(true);
    for (const host of ['0.0.0.0', '::', '10.0.0.1', '192.168.1.1', 'example.com', '127.0.0.1.nip.io', ''])
      expect(isLoopback(host), host).toBe(false);
  });
});
