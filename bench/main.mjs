// `pnpm bench`: the server beside a bare ws server, in one run. Ratios are what to look at: times on a shared machine mean
// little. Rounds alternate between the two, and medians are compared. `--json` for machines.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { startServer } from './process.mjs';

const rounds = 5;
const messages = 30_000;
const connections = 4;
const inFlight = 32;
const idleConnections = 400;
const ping = JSON.stringify({ type: 'ping', data: { client_time: '2024-01-01T12:00:00.000Z' } });

const folder = mkdtempSync(join(tmpdir(), 'watchhamster-bench-'));
const config = join(folder, 'bench.yaml');
writeFileSync(
  config,
  'host: { interval_seconds: 3600 }\nlimits: { connections: 10000, connections_per_client: 10000, messages_per_second: 100000000 }\n',
);

/** @type {Record<string, () => ReturnType<typeof startServer>>} */
const contestants = {
  watchhamster: () =>
    startServer(
      'apps/server/dist/main.js',
      [
        '--port',
        '0',
        '--log-level',
        'info',
        '--log-format',
        'json',
        '--config',
        config,
        '--data-dir',
        folder,
      ],
      '/ws',
    ),
  ws: () => startServer('bench/peers/ws-echo.mjs', [], '/'),
};

/** @param {string} url */
function open(url) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Sends pings with some in flight on each connection, and waits for every answer. @param {string} url */
async function pingPong(url) {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(url)));
  const share = messages / connections;
  await Promise.all(
    sockets.map(
      (socket) =>
        new Promise((resolve) => {
          let [sent, answered] = [0, 0];
          socket.on('message', (data) => {
            // The server greets and broadcasts as well; an answer is a pong, or the echo of a ping.
            const type = data.subarray(9, 13).toString();
            if (type !== 'pong' && type !== 'ping') return;
            answered++;
            if (sent < share) {
              sent++;
              socket.send(ping);
            } else if (answered === share) resolve(undefined);
          });
          for (; sent < inFlight; sent++) socket.send(ping);
        }),
    ),
  );
  for (const socket of sockets) socket.terminate();
}

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** @type {Record<string, { seconds: number[], cpu: number[], perConnection: number[] }>} */
const measured = {};
try {
  for (let round = 0; round <= rounds; round++) {
    for (const [name, start] of Object.entries(contestants)) {
      const server = await start();
      await pingPong(server.url); // warm
      const [started, cpu] = [performance.now(), server.cpuMs()];
      await pingPong(server.url);
      const [seconds, used] = [(performance.now() - started) / 1000, server.cpuMs() - cpu];
      const before = server.memory();
      const idle = await Promise.all(Array.from({ length: idleConnections }, () => open(server.url)));
      const perConnection = (server.memory() - before) / idleConnections;
      for (const socket of idle) socket.terminate();
      await server.stop();
      if (round === 0) continue; // the first round pays for cold caches
      measured[name] ??= { seconds: [], cpu: [], perConnection: [] };
      measured[name].seconds.push(seconds);
      measured[name].cpu.push((used * 1000) / messages);
      measured[name].perConnection.push(perConnection);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} name */
const summary = (name) => {
  const { seconds = [], cpu = [], perConnection = [] } = measured[name] ?? {};
  return {
    perSecond: messages / median(seconds),
    cpuMicros: median(cpu),
    connectionBytes: median(perConnection),
  };
};
const [own, bare] = [summary('watchhamster'), summary('ws')];
const rows = [
  ['ping → pong a second', own.perSecond, bare.perSecond, '≥ 0.95'],
  ['CPU a ping, µs', own.cpuMicros, bare.cpuMicros, ''],
  ['memory an idle connection, bytes', own.connectionBytes, bare.connectionBytes, '≤ 1.2'],
].map(([what, ours, peers, budget]) => ({
  what,
  watchhamster: ours,
  ws: peers,
  ratio: Number(ours) / Number(peers),
  budget,
}));

if (process.argv.includes('--json'))
  console.log(JSON.stringify({ rounds, messages, connections, rows }, undefined, 2));
else {
  const shown = rows.map(({ what, watchhamster, ws, ratio, budget }) => ({
    what,
    watchhamster: Math.round(Number(watchhamster) * 10) / 10,
    ws: Math.round(Number(ws) * 10) / 10,
    ratio: Math.round(ratio * 100) / 100,
    budget,
  }));
  console.table(shown);
}
