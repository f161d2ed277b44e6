// The process of the load clients: it opens groups of clients, counts what they receive, and answers the bench.

import { openClient } from './client.mjs';
import { clientFrame, opcodes } from './frames.mjs';

/** Handshakes at once. */
const openingAtOnce = 100;

/**
 * @typedef {object} Group
 * @property {Awaited<ReturnType<typeof openClient>>[]} clients
 * @property {number} received matching messages since the last reset, all clients together
 * @property {number} target call `reached` at this many
 * @property {() => void} reached
 * @property {(client: number) => void} answered called for each of them
 * @property {string} lost why a client was lost; '' while none was
 * @property {string} other the last message that was not counted
 */

/** @type {Map<string, Group>} */
const groups = new Map();

/** @param {string} name */
function group(name) {
  const found = groups.get(name);
  if (!found) throw new Error(`no clients named ${name}`);
  return found;
}

/** What the bench can ask for. @type {Record<string, (args: any) => unknown>} */
const commands = {
  /** Opens clients and resolves when all are ready. `match`: the text that a counted message has at an offset. */
  async open({ name, port, path, protocol, count, hellos = [], match }) {
    const marker = Buffer.from(match.text);
    /** @type {Group} */
    const made = {
      clients: [],
      received: 0,
      target: Infinity,
      reached: () => {},
      answered: () => {},
      lost: '',
      other: '',
    };
    groups.set(name, made);
    /** @param {number} client @returns {(bytes: Buffer, start: number, end: number) => void} */
    const counter = (client) => (bytes, start, end) => {
      for (let index = 0; index < marker.length; index++) {
        if (bytes[start + match.offset + index] === marker[index]) continue;
        made.other = bytes.toString('utf8', start, Math.min(end, start + 500));
        return;
      }
      made.answered(client);
      if (++made.received === made.target) made.reached();
    };
    const onLost = (/** @type {string} */ why) => {
      made.lost ||= why;
      made.reached();
    };
    for (let opened = 0; opened < count; opened += openingAtOnce) {
      const some = Array.from({ length: Math.min(openingAtOnce, count - opened) }, (_, index) => {
        const client = opened + index;
        const hello = hellos[client % hellos.length];
        return openClient({ port, path, protocol, hello, onText: counter(client), onLost });
      });
      made.clients.push(...(await Promise.all(some)));
    }
    return made.clients[0]?.greeting;
  },

  reset({ name }) {
    group(name).received = 0;
  },

  /** Waits until the clients have received `count` messages together. */
  async wait({ name, count, timeoutMs }) {
    const found = group(name);
    /** @type {PromiseWithResolvers<void>} */
    const { promise, resolve } = Promise.withResolvers();
    Object.assign(found, { target: count, reached: resolve });
    if (found.received >= count || found.lost) resolve();
    const late = setTimeout(resolve, timeoutMs);
    await promise;
    clearTimeout(late);
    if (found.received < count) {
      const why = found.lost || `nothing more within ${timeoutMs} ms`;
      const last = found.other && `; the last other message: ${found.other}`;
      throw new Error(`the clients received ${found.received} of ${count} messages: ${why}${last}`);
    }
  },

  received: ({ name }) => group(name).received,

  /** Each client sends a text. */
  send({ name, text }) {
    for (const client of group(name).clients) client.send(text);
  },

  /**
   * Sends `total` messages with `inFlight` on the way on each client, each answer followed by the next, and tells how many
   * milliseconds it took.
   */
  async pump({ name, text, total, inFlight }) {
    const found = group(name);
    const frame = clientFrame(opcodes.text, Buffer.from(text));
    const due = found.clients.map(() => inFlight);
    let left = total;
    let planned = false;
    // What came in within one turn is answered in one write: the load is to cost less than what it measures.
    const flush = () => {
      planned = false;
      for (const [index, client] of found.clients.entries()) {
        const count = Math.min(due[index], left);
        due[index] = 0;
        left -= count;
        if (count > 0) client.write(Buffer.concat(Array.from({ length: count }, () => frame)));
      }
    };
    found.answered = (client) => {
      due[client]++;
      if (planned) return;
      planned = true;
      setImmediate(flush);
    };
    const started = performance.now();
    const finished = commands.wait({ name, count: total, timeoutMs: 30_000 });
    flush();
    await finished;
    return performance.now() - started;
  },

  close({ name }) {
    for (const client of groups.get(name)?.clients ?? []) client.end();
    groups.delete(name);
  },
};

process.on('message', async (/** @type {any} */ { id, command, args }) => {
  try {
    const result = await commands[command](args);
    process.send?.({ id, result });
  } catch (problem) {
    process.send?.({ id, error: problem instanceof Error ? problem.message : String(problem) });
  }
});
process.on('disconnect', () => process.exit(0));
