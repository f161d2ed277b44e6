import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import type { Certificate } from './certificate.ts';

/** Makes the servers that connections come to. There may be several: `localhost` is an address of IPv4 and of IPv6. */
export interface Listeners {
  readonly scheme: 'http' | 'https';
  create(handler: RequestListener): Server;
  /** Gives every server another certificate. Connections that are open keep theirs. */
  replaceCertificate(certificate: Certificate): void;
}

/** Times of a connection, in milliseconds: nobody holds one for nothing. How long a body may take `body-time.ts` knows. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 3_600_000,
  keepAliveTimeout: 72_000,
  connectionsCheckingInterval: 2000,
} as const;

/** Servers with TLS 1.2 or newer with a certificate, else plain HTTP. */
export function createListeners(certificate: Certificate | undefined): Listeners {
  if (!certificate) {
    return { scheme: 'http', create: (handler) => createServer(limits, handler), replaceCertificate() {} };
  }
  let current = contextOf(certificate);
  const servers = new Set<SecureServer>();
  return {
    scheme: 'https',
    create(handler) {
      const server = createSecureServer({ ...limits, ...current, handshakeTimeout: 10_000 }, handler);
      servers.add(server);
      server.once('close', () => servers.delete(server));
      return server;
    },
    replaceCertificate(next) {
      current = contextOf(next);
      for (const server of servers) server.setSecureContext(current);
    },
  };
}

function contextOf({ cert, key }: Certificate) {
  return { cert, key, minVersion: 'TLSv1.2' } as const;
}
