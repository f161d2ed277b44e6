import { WebSocket } from 'ws';

/** Talks to the server that started this service. */

const server = process.env.WATCHHAMSTER_URL || 'http://127.0.0.1:8000';
const token = process.env.WATCHHAMSTER_TOKEN;
const headers = token ? { authorization: `Bearer ${token}` } : {};

/**
 * One request to the server’s HTTP interface.
 *
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body] sent as JSON
 * @returns {Promise<any>} the answer; undefined where there is nothing at that path
 */
export const call = async (method, path, body) => {
  const response = await fetch(server + path, {
    method,
    headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  });
  const answer = /** @type {any} */ (await response.json());
  if (response.ok) return answer;
  if (response.status === 404) return undefined;
  throw new Error(`${method} ${path}: ${response.status} ${answer.message}`);
};

/**
 * Sends one command over a WebSocket of its own, and gives the result of its ack.
 *
 * @param {string} type
 * @param {object} data
 * @returns {Promise<any>} rejects with what the server says was wrong
 */
export const command = (type, data) =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`${server.replace(/^http/, 'ws')}/ws`, { headers, handshakeTimeout: 5_000 });
    const deadline = setTimeout(() => socket.terminate(), 30_000);
    socket.on('open', () => socket.send(JSON.stringify({ type, data, request_id: '1' })));
    socket.on('message', (frame) => {
      const message = JSON.parse(String(frame));
      if (message.request_id !== '1') return;
      if (message.type === 'ack') resolve(message.data.result);
      else reject(new Error(message.data.message));
      socket.close(1000);
    });
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(deadline);
      reject(new Error(`${type}: the connection ended without an answer`));
    });
  });
