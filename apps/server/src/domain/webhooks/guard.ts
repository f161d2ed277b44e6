import { isIP } from 'node:net';
import { isPublicAddress } from './addresses.ts';
import { ForbiddenUrlError } from './errors.ts';

/** What a URL may be. */
export interface UrlPolicy {
  /** Hosts that may be called: `hooks.example.com`, `*.example.com`, with a port where it is not 443. Undefined: any. */
  readonly hosts: readonly string[] | undefined;
  /** Whether its addresses may be other than public. */
  readonly addresses: 'public' | 'any';
  readonly schemes: readonly ('https:' | 'http:')[];
}

/** An address that a name stands for. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** Finds all addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;

/** The most that a URL may have; no provider's is near it. */
const maxLength = 4096;

/**
 * What can be said of a URL without asking the network.
 * @throws ForbiddenUrlError with the reason; never with the URL, which has a secret in it.
 */
export function checkUrl(text: string, policy: UrlPolicy): URL {
  if (text.length > maxLength || !URL.canParse(text))
    throw new ForbiddenUrlError('not_a_url', 'is not a URL such as https://hooks.example.com/…');
  const url = new URL(text);
  const scheme = policy.schemes.find((known) => known === url.protocol);
  if (scheme === undefined) {
    const expected = policy.schemes.map((known) => known.slice(0, -1)).join(' or ');
    throw new ForbiddenUrlError('scheme', `must begin with ${expected}://`);
  }
  if (url.username !== '' || url.password !== '')
    throw new ForbiddenUrlError('credentials', 'has a user or a password before the host; leave them out');
  const hostname = hostOf(url);
  if (policy.hosts && !isListed(hostname, url.port, policy.hosts)) {
    const sameHost = isListed(hostname, undefined, policy.hosts);
    if (sameHost) throw new ForbiddenUrlError('port', `may not name the port ${url.port} on this host`);
    throw new ForbiddenUrlError(
      'host_not_allowed',
      `is on the host '${hostname.slice(0, 253)}', which webhooks.allowed_hosts of the configuration does not have`,
    );
  }
  if (isIP(hostname) !== 0) checkAddress(hostname, policy);
  return url;
}

/** The host as a resolver takes it: without the brackets of IPv6, without the dot of the root. */
export function hostOf({ hostname }: URL): string {
  if (hostname.startsWith('[')) return hostname.slice(1, -1);
  return hostname.replace(/\.$/, '');
}

/**
 * The addresses of a URL's host, each of them allowed: one that is not makes all of them suspicious.
 * @throws ForbiddenUrlError when one is not public; whatever the resolver throws when there is none.
 */
export async function resolveUrl(
  url: URL,
  policy: UrlPolicy,
  resolve: Resolve,
): Promise<readonly ResolvedAddress[]> {
  const hostname = hostOf(url);
  const family = isIP(hostname);
  const addresses = family === 0 ? await resolve(hostname) : [{ address: hostname, family }];
  for (const { address } of addresses) checkAddress(address, policy);
  return addresses;
}

function checkAddress(address: string, { addresses }: UrlPolicy): void {
  if (addresses === 'any' || isPublicAddress(address)) return;
  throw new ForbiddenUrlError(
    'address_not_public',
    'leads to an address that is not public; a configured target may with allow_private: true',
  );
}

/** @param port as a URL has it, `''` for the scheme's own; undefined for any */
function isListed(hostname: string, port: string | undefined, hosts: readonly string[]): boolean {
  return hosts.some((entry) => {
    const [pattern = '', entryPort = ''] = entry.split(':');
    if (port !== undefined && port !== (entryPort === '443' ? '' : entryPort)) return false;
    if (!pattern.startsWith('*.')) return hostname === pattern;
    return hostname.endsWith(pattern.slice(1)) && hostname.length >= pattern.length;
  });
}
