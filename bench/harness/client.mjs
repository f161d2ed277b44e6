import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { clientFrame, createFrameReader, opcodes } from './frames.mjs';

// A WebSocket client on a bare TCP socket: it gets through the handshake and from then on looks at frame headers and a few
// bytes of each payload. So a thousand of them cost little beside the server that is measured.

/** How long a client may take until it is ready, in milliseconds. */
const patienceMs = 20_000;

/**
 * @typedef {object} ClientOptions
 * @property {number} port
 * @property {string} path
 * @property {'bare' | 'watchhamster' | 'socket.io'} protocol what follows the handshake: nothing, a greeting, or socket.io's connect
 * @property {string} [hello] sent after the greeting; the client is ready when it was answered with an ack
 * @property {(bytes: Buffer, start: number, end: number) => void} onText each text frame once it is ready
 * @property {(why: string) => void} onLost the connection ended, and not by `end()`
 */

/**
 * Connects, and resolves when the client is ready for what is published.
 * @param {ClientOptions} options
 */
export async function openClient({ port, path, protocol, hello, onText, onLost }) {
  /** @type {PromiseWithResolvers<string>} */
  const ready = Promise.withResolvers();
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  const send = (/** @type {string} */ text) => socket.write(clientFrame(opcodes.text, Buffer.from(text)));
  const step = handshakes[protocol];
  let state = 'upgrade';
  let greeting = '';
  let head = '';
  let ended = false;

  const read = createFrameReader((opcode, bytes, start, end) => {
    if (opcode === opcodes.text) {
      if (state === 'ready' && protocol !== 'socket.io') onText(bytes, start, end);
      else text(bytes, start, end);
    } else if (opcode === opcodes.ping) socket.write(clientFrame(opcodes.pong, bytes.subarray(start, end)));
    else if (opcode === opcodes.close) {
      lost(`closed with ${end - start >= 2 ? bytes.readUInt16BE(start) : 'no code'}`);
    }
  });
  const text = (/** @type {Buffer} */ bytes, /** @type {number} */ start, /** @type {number} */ end) => {
    // socket.io's own ping is a text, and is answered at any time.
    if (end - start === 1 && bytes[start] === 0x32) return send('3');
    if (state === 'ready') return onText(bytes, start, end);
    const content = bytes.toString('utf8', start, end);
    const answer = step(content, state, hello);
    if (!answer) return;
    if (state === 'greeting') greeting = content;
    state = answer.state;
    if (answer.send) send(answer.send);
    if (state === 'ready') ready.resolve(greeting);
    if (state === 'refused') lost(`refused: ${content.slice(0, 300)}`);
  };
  const lost = (/** @type {string} */ why) => {
    if (ended) return;
    ended = true;
    ready.reject(new Error(why));
    socket.destroy();
    onLost(why);
  };

  socket.on('data', (chunk) => {
    if (state !== 'upgrade') return read(chunk);
    head += chunk.toString('latin1');
    const over = head.indexOf('\r\n\r\n');
    if (over < 0) return;
    if (!head.startsWith('HTTP/1.1 101')) return lost(`the handshake was answered: ${head.slice(0, 200)}`);
    state = protocol === 'bare' ? 'ready' : 'greeting';
    if (state === 'ready') ready.resolve('');
    const rest = Buffer.from(head.slice(over + 4), 'latin1');
    if (rest.length > 0) read(rest);
  });
  socket.on('error', (problem) => lost(problem.message));
  socket.on('close', () => lost('the connection was cut'));
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n\r\n`,
  );
  const late = setTimeout(() => lost(`not ready within ${patienceMs} ms (${state})`), patienceMs);
  const greeted = await ready.promise.finally(() => clearTimeout(late));
  return {
    /** The server's greeting: JSON for the server, '' or socket.io's for peers. */
    greeting: greeted,
    send,
    /** Bytes that are a frame, or several, already. @param {Buffer} frames */
    write: (frames) => socket.write(frames),
    end() {
      ended = true;
      socket.destroy();
    },
  };
}

/**
 * What to do with a text while a client is not ready yet.
 * @type {Record<ClientOptions['protocol'], (text: string, state: string, hello: string | undefined) => { state: string, send?: string } | undefined>}
 */
const handshakes = {
  bare: () => undefined,
  watchhamster(text, state, hello) {
    if (state === 'greeting' && text.startsWith('{"type":"connection_status"'))
      return hello ? { state: 'hello', send: hello } : { state: 'ready' };
    if (text.startsWith('{"type":"error"')) return { state: 'refused' };
    return state === 'hello' && text.startsWith('{"type":"ack"') ? { state: 'ready' } : undefined;
  },
  'socket.io'(text) {
    if (text.startsWith('0')) return { state: 'connecting', send: '40' };
    return text.startsWith('40') ? { state: 'ready' } : undefined;
  },
};
