import { isIP } from 'node:net';

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

/**
 * Same origin and the listed ones, for requests from browsers; everything else has no Origin and passes. The Host must
 * be a known name, or a DNS name rebound to this address would count as the same origin.
 *
 * @param origins the listed origins, such as `https://status.example.com`; their hosts are known names too.
 */
export function createOriginPolicy(origins: readonly string[]): OriginPolicy {
  const allowed = new Set(origins.map((origin) => origin.toLowerCase()));
  const hosts = new Set(origins.map((origin) => new URL(origin).hostname));
  const isListed = (origin: string): boolean => allowed.has(origin.toLowerCase());
  return {
    isListed,
    refuse({ host, origin }) {
      const name = hostName(host);
      if (name === undefined || !(isLoopback(name) || hosts.has(name))) {
        return `the host '${(host ?? '').slice(0, 100)}' is not known here; use localhost, or add its origin to server.origins`;
      }
      if (origin === undefined || isListed(origin)) return undefined;
      if (hostOf(origin) === host?.toLowerCase()) return undefined;
      return `pages of '${origin.slice(0, 100)}' may not connect; add the origin to server.origins`;
    },
  };
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}

function hostName(host: string | undefined): string | undefined {
  if (!host) return undefined;
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return undefined;
  }
}
