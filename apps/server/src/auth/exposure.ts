import { needsSignIn } from '../config/auth.ts';
import type { Config } from '../config/schema.ts';
import { isLoopback } from './origin.ts';

type Exposed = Pick<Config, 'server' | 'auth'>;

/** Who can reach the server and what they need, for the log line that says where it listens. */
export function describeAccess({ server, auth }: Exposed): string {
  const reach = isLoopback(server.host) ? 'loopback only' : 'reachable from the network';
  if (!needsSignIn(auth)) return `${reach}; no sign-in, everybody on this machine is admin`;
  const means = [
    ...(auth.tokens.length > 0 ? [`${auth.tokens.length} token${auth.tokens.length > 1 ? 's' : ''}`] : []),
    ...(auth.jwt ? [`JWTs of ${auth.jwt.issuer}`] : []),
  ];
  return `${reach}; sign-in with ${means.join(' or ')}`;
}

/** What is allowed, but probably not meant: each with what to do. */
export function exposureWarnings({ server }: Exposed): string[] {
  if (isLoopback(server.host)) return [];
  const warnings: string[] = [];
  if (!server.tls) {
    warnings.push(
      'tokens and sign-ins cross the network in clear: set server.tls, or let a proxy on this machine end TLS and listen on 127.0.0.1',
    );
  }
  const everywhere = server.host === '0.0.0.0' || server.host === '::';
  if (everywhere && server.hosts.length === 0 && server.origins.length === 0) {
    warnings.push(
      'only requests for localhost are answered, because no other name of this server is known: add those it is reached by to server.hosts',
    );
  }
  return warnings;
}
