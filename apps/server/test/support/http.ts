import { type IncomingHttpHeaders, request } from 'node:http';
import { request as secureRequest } from 'node:https';

/** What a request is answered with. */
export interface RawAnswer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The serial number of the certificate, under TLS. */
  readonly certificate: string | undefined;
}

interface RawRequest {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A request whose path and headers go out as they are; any certificate will do. */
export function ask(
  url: string,
  { method = 'GET', headers = {}, body }: RawRequest = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const options = { method, headers, agent: false, rejectUnauthorized: false };
    const send = url.startsWith('https:') ? secureRequest : request;
    const call = send(url, options, (response) => {
      const { socket, statusCode, headers: answered } = response;
      const certificate =
        'getPeerCertificate' in socket
          ? (socket as unknown as { getPeerCertificate(): { serialNumber?: string } }).getPeerCertificate()
              .serialNumber
          : undefined;
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: statusCode, headers: answered, body: text, certificate }));
    });
    call.on('error', reject);
    call.end(body);
  });
}
