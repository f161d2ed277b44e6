import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { maskSecrets } from '@watchhamster/shared-types';

/** Whether an address or host name can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (name === 'localhost' || name.endsWith('.localhost') || name === '::1') return true;
  return isIP(name) === 4 && name.startsWith('127.');
}

/** Decides which web pages may talk to this server. */
export interface OriginPolicy {
  /** The reason for a refusal, or undefined when the request may pass. */
  refuse(headers: { host?: string | undefined; origin?: string | undefined }): string | undefined;
  /** Whether an origin is one of the listed ones. */
  isListed(origin: string): boolean;
}

/** What an origin policy knows beside the listed origins. */
export interface OriginPolicyOptions {
  /** Host names and addresses that this server is reached by, beside loopback ones. Default: none. */
  readonly hosts?: readonly string[];
  /**
   * The schemes of this server's own pages. Default: both, because a proxy may end TLS. A server that ends TLS itself
   * has only `https:`, so that a page that was changed on its way over http does not count as its own.
   */
  readonly schemes?: readonly ('http:' | 'https:')[];
}

/**
 * Same origin and the listed ones, for requests from browsers; everything else has no Origin and passes. The Host must
 * be a known name, or a DNS name rebound to this address would count as the same origin.
 *
 * @param origins the listed origins, such as `https://status.example.com`; their hosts are known names too.
 */
export function createOriginPolicy(
  origins: readonly string[],
  { hosts = [], schemes = ['http:', 'https:'] }: OriginPolicyOptions = {},
): OriginPolicy {
  const allowed = new Set(origins.map((origin) => origin.toLowerCase()));
  const known = new Set([
    ...origins.map((origin) => new URL(origin).hostname),
    ...hosts.flatMap((name) => hostName(isIP(name) === 6 ? `[${name}]` : name) ?? []),
  ]);
  const isListed = (origin: string): boolean => allowed.has(origin.toLowerCase());
  const isOwn = (origin: string, host: string | undefined): boolean => {
    const page = URL.canParse(origin) ? new URL(origin) : undefined;
    return page?.host === host?.toLowerCase() && schemes.some((scheme) => scheme === page?.protocol);
  };
  return {
    isListed,
    refuse({ host, origin }) {
      const name = hostName(host);
      if (name === undefined || !(isLoopback(name) || known.has(name))) {
        return `the host '${maskSecrets(host ?? '').slice(0, 100)}' is not known here; use localhost, or add it to server.hosts`;
      }
      if (origin === undefined || isListed(origin)) return undefined;
      if (isOwn(origin, host)) return undefined;
      return `pages of '${maskSecrets(origin).slice(0, 100)}' may not connect; add the origin to server.origins`;
    },
  };
}

function hostName(host: string | undefined): string | undefined {
  if (!host) return undefined;
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return undefined;
  }
}

/** Whether a request names exactly one host, as RFC 9112, section 3.2, wants: of two, everybody would read another. */
export function hasOneHost({ headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>): boolean {
  return headersDistinct.host?.length === 1;
}
