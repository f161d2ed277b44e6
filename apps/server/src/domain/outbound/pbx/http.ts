import { type ClientRequest, Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { PbxError } from './error.ts';

/** How the PBX is to be trusted. */
export interface PbxTls {
  /** Certificates that are trusted in place of the well-known ones, PEM. */
  readonly ca: string | undefined;
  /** `none`: any certificate will do, whoever answers. */
  readonly verify: 'full' | 'none';
}

/** A request to the PBX. */
export interface PbxRequest {
  /** What is asked for, in words for errors. */
  readonly step: string;
  readonly method: 'GET' | 'POST';
  /** From the root of the PBX, encoded, such as `/callcontrol`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What the PBX answered, whatever the status. */
export interface PbxAnswer {
  readonly status: number;
  readonly body: string;
}

/** Requests to one PBX. */
export interface PbxHttp {
  /** @throws PbxError `unreachable`, `timeout`, or `answer` where it is larger than the bound */
  send(request: PbxRequest): Promise<PbxAnswer>;
  /** Ends the connections, and requests that are under way. */
  close(): void;
}

interface PbxHttpOptions {
  /** Without a slash at the end. */
  readonly url: string;
  readonly tls: PbxTls;
  /** For a whole request, the answer included, in milliseconds. */
  readonly timeoutMs: number;
  /** The largest answer, in bytes. */
  readonly maxBytes: number;
  /** Connections at a time; more requests wait. */
  readonly connections: number;
}

/** No redirect is followed and no proxy used: the secret goes to the configured address only. */
export function createPbxHttp({ url, tls, timeoutMs, maxBytes, connections }: PbxHttpOptions): PbxHttp {
  const base = new URL(url);
  const prefix = base.pathname.replace(/\/$/, '');
  const isSecure = base.protocol === 'https:';
  const pool = { keepAlive: true, maxSockets: connections, maxFreeSockets: 2 };
  const trust = { rejectUnauthorized: tls.verify === 'full', ...(tls.ca ? { ca: tls.ca } : {}) };
  const agentOf = (settings: object) =>
    isSecure ? new HttpsAgent({ ...settings, ...trust }) : new HttpAgent(settings);
  const kept = agentOf(pool);
  // A connection that is kept may end in the moment in which it is used: of a call, nobody would know if it was made.
  const fresh = agentOf({ keepAlive: false, maxSockets: connections });
  const open = new Map<ClientRequest, (error: PbxError) => void>();
  const staleConnections = new WeakSet<PbxError>();
  let closed = false;

  const once = ({ step, method, path, headers, body }: PbxRequest): Promise<PbxAnswer> =>
    new Promise((resolve, reject) => {
      const fail = (error: PbxError): void => {
        clearTimeout(timer);
        open.delete(call);
        reject(error);
        call.destroy();
      };
      const options = {
        method,
        hostname: base.hostname.replace(/^\[|\]$/g, ''),
        port: base.port === '' ? (isSecure ? 443 : 80) : Number(base.port),
        path: prefix + path,
        headers: {
          accept: 'application/json',
          ...headers,
          ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
        },
        agent: method === 'GET' ? kept : fresh,
        maxHeaderSize: 16_384,
      };
      const call = (isSecure ? httpsRequest : httpRequest)(options);
      open.set(call, fail);
      // While it waits for one of the connections, or for that to be made, the PBX knows nothing of it.
      let wasSent = false;
      const known = () => (wasSent ? ({ mayHaveHappened: true } as const) : {});
      call.once('socket', (socket) => {
        const send = (): void => {
          wasSent = true;
        };
        if (socket.connecting) socket.once(isSecure ? 'secureConnect' : 'connect', send);
        else send();
      });
      const timer = setTimeout(() => {
        const reason = `no whole answer within ${timeoutMs / 1000} s${wasSent ? '' : ': it could not be sent'}`;
        fail(new PbxError({ kind: 'timeout', step, reason, ...known() }));
      }, timeoutMs);
      call.once('response', (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        const status = response.statusCode ?? 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          chunks.push(chunk);
          if (bytes <= maxBytes) return;
          const reason = `its answer has more than ${maxBytes} bytes`;
          fail(new PbxError({ kind: 'answer', step, status, reason, mayHaveHappened: true }));
        });
        response.once('end', () => {
          clearTimeout(timer);
          open.delete(call);
          resolve({ status, body: Buffer.concat(chunks).toString('utf8') });
        });
        response.once('error', (error) => fail(unreachable(step, error, { mayHaveHappened: true })));
      });
      call.on('error', (error) => {
        const failure = unreachable(step, error, known());
        if (method === 'GET' && call.reusedSocket) staleConnections.add(failure);
        fail(failure);
      });
      call.end(body);
    });

  const stopped = (step: string) => new PbxError({ kind: 'lost', step, reason: 'the project was stopped' });
  return {
    async send(request) {
      if (closed) throw stopped(request.step);
      try {
        return await once(request);
      } catch (cause) {
        if (closed || !(cause instanceof PbxError && staleConnections.has(cause))) throw cause;
        return once(request);
      }
    },
    close() {
      closed = true;
      for (const [, fail] of open) fail(stopped('request'));
      kept.destroy();
      fresh.destroy();
    },
  };
}

function unreachable(
  step: string,
  error: NodeJS.ErrnoException,
  known: { readonly mayHaveHappened?: true },
): PbxError {
  return new PbxError({
    kind: 'unreachable',
    step,
    reason: error.code ?? 'the connection failed',
    ...known,
  });
}
