import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventsBody } from './events.mjs';
import { bunProgram, hasSocketIo } from './peers.mjs';
import { startProcess } from './process.mjs';

const file = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {() => ReturnType<typeof startProcess>} start
 * @property {string} path of its WebSocket endpoint
 * @property {string} publishPath takes a POST with a JSON array of events
 * @property {'bare' | 'watchhamster' | 'socket.io'} protocol
 * @property {import('./load.mjs').Match} match what a published event looks like at a client
 * @property {(count: number) => Buffer} body the request that publishes so many events
 */

/** A published event, by the bytes after `{"type":"`. */
const eventMatch = { offset: 9, text: 'service_event' };

/** Limits beyond what any row needs: limits are not what is measured. */
const highLimits = {
  connections: 100_000,
  connections_per_client: 100_000,
  messages_per_second: 100_000_000,
  idle_seconds: 3600,
};

/** @type {Set<string>} */
const folders = new Set();
// However the bench ends: nothing stays behind in the system's folder for temporary files.
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/**
 * The built server. Its data goes to a folder of its own, which is removed when it ends.
 * @param {{ config?: string, limits?: Record<string, number>, journal?: 'in memory' | 'on disk' }} [options] config: YAML beside limits and storage
 * @returns {Contestant}
 */
export function watchhamster({
  config = 'host: { interval_seconds: 3600 }\n',
  limits = {},
  journal = 'on disk',
} = {}) {
  return {
    name: 'watchhamster',
    path: '/ws',
    publishPath: '/api/v1/events',
    protocol: 'watchhamster',
    match: eventMatch,
    body: (count) => eventsBody(count, 'own'),
    async start() {
      const folder = mkdtempSync(join(tmpdir(), 'watchhamster-bench-'));
      folders.add(folder);
      const remove = () => {
        rmSync(folder, { recursive: true, force: true });
        folders.delete(folder);
      };
      const storage = journal === 'in memory' ? "storage: { path: ':memory:' }\n" : '';
      const allLimits = JSON.stringify({ ...highLimits, ...limits });
      writeFileSync(join(folder, 'bench.yaml'), `limits: ${allLimits}\n${storage}${config}`);
      const main = file('../../apps/server/dist/main.js');
      const options = ['--config', join(folder, 'bench.yaml'), '--data-dir', folder];
      try {
        const server = await startProcess(
          process.execPath,
          [
            main,
            '--host',
            '127.0.0.1',
            '--port',
            '0',
            '--log-level',
            'info',
            '--log-format',
            'json',
            ...options,
          ],
          serverEnvironment(),
        );
        return {
          ...server,
          async [Symbol.asyncDispose]() {
            await server[Symbol.asyncDispose]();
            remove();
          },
        };
      } catch (problem) {
        remove();
        throw problem;
      }
    },
  };
}

/** The environment without what would change the server: its own variables, and a developer's options for Node.js. */
function serverEnvironment() {
  const { WATCHHAMSTER_CONFIG, HOST, PORT, LOG_LEVEL, LOG_FORMAT, NODE_OPTIONS, ...env } = process.env;
  return env;
}

/** @type {Omit<Contestant, 'name' | 'start'>} */
const peer = {
  path: '/',
  publishPath: '/events',
  protocol: 'bare',
  match: eventMatch,
  body: (count) => eventsBody(count, 'peer'),
};

/** A bare ws server, on the same Node.js. @type {Contestant} */
export const ws = {
  ...peer,
  name: 'ws',
  start: () => startProcess(process.execPath, [file('../peers/ws.mjs')]),
};

/** socket.io, on the same Node.js. @type {Contestant} */
export const socketIo = {
  ...peer,
  name: 'socket.io',
  path: '/socket.io/?EIO=4&transport=websocket',
  protocol: 'socket.io',
  match: { offset: 0, text: '42["event",' },
  async start() {
    if (!hasSocketIo()) throw new Error('socket.io is not installed in bench/');
    return startProcess(process.execPath, [file('../peers/socket-io.mjs')]);
  },
};

/** Bun's native publish. @type {Contestant} */
export const bun = {
  ...peer,
  name: 'bun',
  async start() {
    const program = bunProgram();
    if (!program) throw new Error(`Bun for ${process.platform} ${process.arch} is not installed in bench/`);
    return startProcess(program, [file('../peers/bun.mjs')]);
  },
};
