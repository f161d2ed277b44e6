import http from 'node:http';
import { findPort } from './work.mjs';

const agent = new http.Agent({ keepAlive: true });

/**
 * @typedef {{ status: number, body: string, headers: http.IncomingHttpHeaders }} Answer
 * @typedef {{ method?: string, body?: string, timeout?: number }} Options timeout in milliseconds (1500)
 */

/**
 * One HTTP request over loopback. Rejects when nobody answers in time.
 *
 * @param {number} port
 * @param {string} path
 * @param {Options} [options]
 * @returns {Promise<Answer>}
 */
export const request = (port, path, { method = 'GET', body, timeout = 1500 } = {}) =>
  new Promise((resolve, reject) => {
    const req = http.request({ host: '127.0.0.1', port, path, method, agent, timeout }, (res) => {
      let text = '';
      res.setEncoding('utf8');
      res.on('data', (chunk) => {
        text += chunk;
      });
      res.on('end', () => resolve({ status: res.statusCode ?? 0, body: text, headers: res.headers }));
      res.on('error', reject);
    });
    req.on('error', reject);
    req.on('timeout', () => req.destroy(new Error(`no answer within ${timeout} ms`)));
    req.end(body);
  });

/** Ports that answered, so that the work directory is not read for every request. @type {Map<string, number>} */
const ports = new Map();

/**
 * One request to another service of the demo; undefined when it is away, which a caller survives.
 *
 * @param {string} service
 * @param {string} path
 * @param {Options} [options]
 * @returns {Promise<Answer | undefined>}
 */
export const ask = async (service, path, options) => {
  const port = ports.get(service) ?? findPort(service);
  if (port === undefined) return undefined;
  try {
    const answer = await request(port, path, options);
    ports.set(service, port);
    return answer;
  } catch {
    ports.delete(service);
    return undefined;
  }
};

/**
 * Listens on any free loopback port and gives the port.
 *
 * @param {http.Server} server
 * @returns {Promise<number>}
 */
export const listen = (server) =>
  new Promise((resolve, reject) => {
    server.keepAliveTimeout = 60_000; // Longer than the pauses between requests.
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

/** The body of a request, at most 64 KiB of it. @param {http.IncomingMessage} req */
export const readBody = async (req) => {
  let text = '';
  req.setEncoding('utf8');
  for await (const chunk of req) {
    text += chunk;
    if (text.length > 65_536) throw new Error('a body may have 64 KiB');
  }
  return text;
};
