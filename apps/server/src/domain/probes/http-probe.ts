import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { failureOf, type Probe, ProbeError } from './probe.ts';

/** What to ask for. Headers are made at each probe, because what they refer to may change. */
export interface HttpQuestion {
  readonly url: string;
  readonly method: 'GET' | 'HEAD';
  /** @throws ProbeError when a value cannot be had. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
}

/** What came back. */
export interface HttpAnswer {
  readonly status: number;
  readonly lastModified: string | undefined;
  /** The beginning of the body. */
  readonly text: string;
}

/**
 * Asks once, over a connection of its own. Redirects are not followed.
 * @param mostBytes where reading the body ends
 * @throws ProbeError
 */
export async function askHttp(
  { url, method, headers }: HttpQuestion,
  mostBytes: number,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const own = await headers();
  const request = url.startsWith('https:') ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      const { cause, subject } = failureOf(error);
      reject(new ProbeError(cause, subject));
    };
    try {
      const sent = request(
        url,
        {
          method,
          agent: false,
          signal,
          headers: { 'user-agent': 'WatchHamster', connection: 'close', ...own },
        },
        (response) => {
          const chunks: Buffer[] = [];
          let size = 0;
          const finish = (): void => {
            resolve({
              status: response.statusCode ?? 0,
              lastModified: response.headers['last-modified'],
              text: Buffer.concat(chunks).subarray(0, mostBytes).toString('utf8'),
            });
            response.destroy();
          };
          response.on('data', (chunk: Buffer) => {
            chunks.push(chunk);
            size += chunk.length;
            if (size >= mostBytes) finish();
          });
          response.on('end', finish);
          response.on('error', fail);
          if (mostBytes === 0) finish();
        },
      );
      sent.on('error', fail);
      sent.end();
    } catch (error) {
      // A header that no header can be: its value must not be shown.
      fail(error);
    }
  });
}

/** How an answer is judged. */
export interface HttpExpectation {
  /** Default: 200 to 299. */
  readonly statuses: readonly number[] | undefined;
  readonly text: string | undefined;
}

/** How much of a body is looked through for a text, in bytes. */
const lookBytes = 64 * 1024;

/** Good when the status is, and the text is there. */
export function httpProbe(question: HttpQuestion, { statuses, text }: HttpExpectation): Probe {
  return async (signal) => {
    const answer = await askHttp(question, text === undefined ? 0 : lookBytes, signal);
    const { status } = answer;
    const details = { http_status: status };
    const isExpected = statuses ? statuses.includes(status) : status >= 200 && status <= 299;
    if (!isExpected) return { ok: false, failure: { cause: 'status', subject: String(status) }, details };
    if (text !== undefined && !answer.text.includes(text))
      return { ok: false, failure: { cause: 'text_missing', subject: '' }, details };
    return { ok: true, details };
  };
}
