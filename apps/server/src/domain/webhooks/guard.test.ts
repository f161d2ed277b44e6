import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wellKnownHosts } from '../../config/webhooks.ts';
import { isPublicAddress } from './addresses.ts';
import { ForbiddenUrlError } from './errors.ts';
import { checkUrl, resolveUrl, type UrlPolicy } from './guard.ts';

const client: UrlPolicy = { hosts: wellKnownHosts, addresses: 'public', schemes: ['https:'] };
const anyHost: UrlPolicy = { ...client, hosts: undefined };

function reasonOf(url: string, policy: UrlPolicy): string {
  try {
    checkUrl(url, policy);
    return 'allowed';
  } catch (error) {
    if (!(error instanceof ForbiddenUrlError)) throw error;
    return error.reason;
  }
}

describe('an address', () => {
  it.each([
    '8.8.8.8',
    '1.1.1.1',
    '162.159.128.233',
    '100.63.255.255',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '223.255.255.255',
    '2606:4700::6810:1',
    '2a00:1450:4001:80b::200e',
    '2001:4860:4860::8888',
  ])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '100.64.0.1',
    '100.100.100.200',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '168.63.129.16',
    '169.254.169.254',
    '169.254.170.2',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.1',
    '192.0.0.192',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.0.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:8.8.8.8',
    '::ffff:0:127.0.0.1',
    '::8.8.8.8',
    '64:ff9b::7f00:1',
    '64:ff9b::8.8.8.8',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:2::1',
    '2001:db8::1',
    '2001:10::1',
    '2002:7f00:1::',
    '2002:808:808::1',
    '3fff::1',
    '5f00::1',
    '4000::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    '2606:4700::1%1',
    'fec0::1',
    'ff02::1',
    'ff0e::1',
    '',
    'localhost',
    '1.2.3.4.5',
    '999.1.1.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    '017700000001',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

  it('in IPv6 that stands for one in IPv4 is never public, whichever it is', () => {
    const prefixes = ['::', '::ffff:', '::ffff:0:', '64:ff9b::'];
    fc.assert(
      fc.property(fc.constantFrom(...prefixes), fc.ipV4(), (prefix, v4) => {
        expect(isPublicAddress(prefix + v4)).toBe(false);
      }),
    );
  });
});

describe('a URL of a client', () => {
  it.each([
    'https://discord.com/api/webhooks/1/x',
    'https://discord.com:443/api/webhooks/1/x',
    'https://DISCORD.com/api/webhooks/1/x',
    'https://discord.com./api/webhooks/1/x',
    'https://canary.discord.com/api/webhooks/1/x',
    'https://hooks.slack.com/services/T/B/x',
    'https://hook.dooray.com/services/1/2/x',
    'https://prod-23.westeurope.logic.azure.com:443/workflows/1/triggers/manual/paths/invoke?sig=x',
    'https://default1.0f.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/1?sig=x',
  ])('%s may be called', (url) => expect(reasonOf(url, client)).toBe('allowed'));

  it.each([
    ['', 'not_a_url'],
    ['discord.com/api', 'not_a_url'],
    ['https://', 'not_a_url'],
    [`https://discord.com/${'x'.repeat(5000)}`, 'not_a_url'],
    ['http://discord.com/api/webhooks/1/x', 'scheme'],
    ['ftp://discord.com/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['gopher://discord.com/', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['https://user@discord.com/', 'credentials'],
    ['https://user:password@discord.com/', 'credentials'],
    ['https://discord.com:8443/', 'port'],
    ['https://discord.com:22/', 'port'],
    ['https://evil.example/discord.com', 'host_not_allowed'],
    ['https://discord.com.evil.example/', 'host_not_allowed'],
    ['https://discord.com@evil.example/', 'credentials'],
    ['https://evil.example#discord.com', 'host_not_allowed'],
    ['https://evil.example\\@discord.com/', 'host_not_allowed'],
    ['https://evil.example?@discord.com/', 'host_not_allowed'],
    ['https://evildiscord.com/', 'host_not_allowed'],
    ['https://.discord.com/', 'host_not_allowed'],
    ['https://discord.com../', 'host_not_allowed'],
    ['https://dis\u0441ord.com/', 'host_not_allowed'],
    ['https://localhost/', 'host_not_allowed'],
    ['https://127.0.0.1/', 'host_not_allowed'],
    ['https://[::1]/', 'host_not_allowed'],
  ])('%j is refused: %s', (url, reason) => expect(reasonOf(url, client)).toBe(reason));

  it('is never repeated in the refusal', () => {
    for (const url of [
      'https://evil.example/secret-path',
      'http://discord.com/secret-path',
      'https://u:secret-path@discord.com/',
    ]) {
      expect(() => checkUrl(url, client)).toThrow(ForbiddenUrlError);
      expect(() => checkUrl(url, client)).not.toThrow(/secret-path/);
    }
  });

  it.each([
    ['hooks.example.com:8443', 'https://hooks.example.com:8443/', 'allowed'],
    ['hooks.example.com:8443', 'https://hooks.example.com/', 'port'],
    ['hooks.example.com:443', 'https://hooks.example.com/', 'allowed'],
    ['*.example.com', 'https://a.b.example.com/', 'allowed'],
    ['*.example.com', 'https://example.com/', 'host_not_allowed'],
    ['xn--bcher-kva.example', 'https://bücher.example/', 'allowed'],
  ])('with %s allowed, %s is %s', (host, url, outcome) =>
    expect(reasonOf(url, { ...client, hosts: [host] })).toBe(outcome),
  );

  it.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.0.0.1/',
    'https://017700000001/',
    'https://0177.0.0.1/',
    'https://127.0.0.1./',
    'https://127。0。0。1/',
    'https://①②⑦.0.0.1/',
    'https://0/',
    'https://0.0.0.0/',
    'https://10.0.0.1/',
    'https://169.254.169.254/',
    'https://0xa9fea9fe/',
    'https://2852039166/',
    'https://[::1]/',
    'https://[::]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:a9fe:a9fe]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
    'https://[fd00:ec2::254]/',
    'https://[fe80::1]/',
    'https://192.168.1.1:443/',
    'https://100.100.100.200/',
    'https://%31%32%37.0.0.1/',
    'https://127.0.0.1%2e/',
    'https://[2001:0:7f00:1::]/',
  ])('%s is no public address, however it is written', (url) => {
    expect(reasonOf(url, anyHost)).toBe('address_not_public');
  });

  it('takes every form of an IPv4 address for the address it is', () => {
    const forms = ([a, b, c, d]: number[] = []) => {
      const [w = 0, x = 0, y = 0, z = 0] = [a, b, c, d];
      const all = ((w * 256 + x) * 256 + y) * 256 + z;
      return [
        `${w}.${x}.${y}.${z}`,
        `${w}.${x}.${y * 256 + z}`,
        `${w}.${(x * 256 + y) * 256 + z}`,
        String(all),
        `0x${all.toString(16)}`,
        `0${all.toString(8)}`,
        `0${w.toString(8)}.0x${x.toString(16)}.${y}.${z}`,
        `${w}.${x}.${y}.${z}.`,
      ];
    };
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(octet, octet, octet, octet), (octets) => {
        const expected = isPublicAddress(octets.join('.')) ? 'allowed' : 'address_not_public';
        for (const host of forms(octets)) expect(reasonOf(`https://${host}/`, anyHost)).toBe(expected);
      }),
    );
  });
});

describe('a name', () => {
  const url = new URL('https://hooks.example.com/');
  const to =
    (...addresses: string[]) =>
    async () =>
      addresses.map((address) => ({ address, family: 4 }));

  it('is called at the addresses that were checked', async () => {
    expect(await resolveUrl(url, anyHost, to('8.8.8.8', '1.1.1.1'))).toHaveLength(2);
  });

  it.each([['127.0.0.1'], ['8.8.8.8', '10.0.0.1'], ['::ffff:127.0.0.1'], ['169.254.169.254']])(
    'with the addresses %s is not called',
    async (...addresses) => {
      await expect(resolveUrl(url, anyHost, to(...addresses))).rejects.toThrow(ForbiddenUrlError);
    },
  );

  it('may have a private address where the configuration says so', async () => {
    expect(await resolveUrl(url, { ...anyHost, addresses: 'any' }, to('10.0.0.1'))).toHaveLength(1);
  });
});
