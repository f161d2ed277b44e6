import { fork } from 'node:child_process';

/**
 * @typedef {object} Match what a message looks like that is counted
 * @property {number} offset
 * @property {string} text
 */

/**
 * Starts the process of the load clients: their cost is not the server's, and not that of what publishes.
 */
export function createLoad() {
  const child = fork(new URL('load-worker.mjs', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  /** @type {Map<number, PromiseWithResolvers<any>>} */
  const waiting = new Map();
  let last = 0;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.on('message', (/** @type {any} */ { id, result, error }) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(result);
    else call?.reject(new Error(error));
  });
  child.once('exit', (code) => {
    for (const call of waiting.values()) call.reject(new Error(`the load clients ended with ${code}`));
  });
  /** @param {string} command @param {object} args */
  const call = (command, args) => {
    /** @type {PromiseWithResolvers<any>} */
    const waiter = Promise.withResolvers();
    waiting.set(++last, waiter);
    child.send({ id: last, command, args });
    return waiter.promise;
  };
  let groups = 0;
  return {
    /**
     * Opens a group of clients, ready when this resolves.
     * @param {{ port: number, path: string, protocol: string, match: Match }} target
     * @param {{ count: number, hellos?: readonly string[] | undefined }} options hellos: sent by the clients in turn after the greeting
     */
    async open({ port, path, protocol, match }, { count, hellos }) {
      const name = `group ${++groups}`;
      const close = () => call('close', { name });
      try {
        /** @type {string} */
        const greeting = await call('open', { name, port, path, protocol, match, count, hellos });
        return {
          /** What the server said first to the first of them. */
          greeting,
          /** Counts from zero again. @returns {Promise<void>} */
          reset: () => call('reset', { name }),
          /**
           * Waits until they have received so many messages together.
           * @param {number} total
           * @param {number} [timeoutMs]
           * @returns {Promise<void>}
           * @throws Error saying how many came, and what cut a connection.
           */
          wait: (total, timeoutMs = 15_000) => call('wait', { name, count: total, timeoutMs }),
          /** Messages since the last reset. @returns {Promise<number>} */
          received: () => call('received', { name }),
          /** Each client sends a text. @param {string} text @returns {Promise<void>} */
          send: (text) => call('send', { name, text }),
          /**
           * Sends and gets answers, some on the way at once on each client; resolves with the milliseconds.
           * @param {{ text: string, total: number, inFlight: number }} what
           * @returns {Promise<number>}
           */
          pump: (what) => call('pump', { name, ...what }),
          [Symbol.asyncDispose]: close,
        };
      } catch (problem) {
        await close();
        throw problem;
      }
    },
    async [Symbol.asyncDispose]() {
      child.disconnect();
      await ended;
    },
  };
}

/** @typedef {ReturnType<typeof createLoad>} Load */
/** @typedef {Awaited<ReturnType<Load['open']>>} Clients */
