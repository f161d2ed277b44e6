import { Agent, request } from 'node:http';

/** How long an answer may take, in milliseconds. */
const patienceMs = 20_000;

/**
 * Publishes over HTTP on kept-alive connections.
 * @param {{ port: number, path: string }} target
 */
export function createPublisher({ port, path }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  return {
    /**
     * @param {Buffer} body a JSON array of events
     * @throws Error saying what the server answered, when that is not 2xx.
     */
    publish: (body) => send({ agent, port, path, method: 'POST' }, body),
    [Symbol.dispose]: () => agent.destroy(),
  };
}

/** The text that a GET answers with. @param {number} port @param {string} path @returns {Promise<string>} */
export const get = (port, path) => send({ port, path, method: 'GET' });

/**
 * @param {import('node:http').RequestOptions} options
 * @param {Buffer} [body]
 * @returns {Promise<string>}
 */
function send(options, body) {
  return new Promise((resolve, reject) => {
    const headers = body ? { 'content-type': 'application/json', 'content-length': body.length } : {};
    const outgoing = request({ host: '127.0.0.1', timeout: patienceMs, headers, ...options }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0 } = response;
        if (statusCode >= 200 && statusCode < 300) resolve(text);
        else
          reject(
            new Error(
              `the server answered ${statusCode} to ${options.method} ${options.path}: ${text.slice(0, 200)}`,
            ),
          );
      });
    });
    const what = `${options.method} ${options.path}`;
    outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer to ${what} in ${patienceMs} ms`)));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
