import { parentPort, workerData } from 'node:worker_threads';
import { WebSocket } from 'ws';

/**
 * A client that behaves: it pings steadily and tells how long each answer took, in milliseconds. It runs in a thread of
 * its own, so that what it measures is the server and not the attackers' own work.
 */
const { port, localAddress, everyMs } = workerData as {
  readonly port: number;
  readonly localAddress: string | undefined;
  readonly everyMs: number;
};

const options = { perMessageDeflate: false, ...(localAddress ? { localAddress } : {}) };
const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, options);
const sentAt = new Map<string, number>();
let count = 0;

socket.on('open', () => {
  setInterval(() => {
    const id = `w${count++}`;
    sentAt.set(id, performance.now());
    socket.send(
      JSON.stringify({ type: 'ping', data: { client_time: new Date().toISOString() }, request_id: id }),
    );
  }, everyMs);
});
socket.on('message', (data: Buffer) => {
  const id = /"request_id":"(w\d+)"/.exec(String(data))?.[1];
  const sent = id === undefined ? undefined : sentAt.get(id);
  if (id === undefined || sent === undefined) return;
  sentAt.delete(id);
  parentPort?.postMessage({ latencyMs: performance.now() - sent });
});
socket.on('close', (code, reason) =>
  parentPort?.postMessage({ lost: `closed with ${code} ${String(reason)}` }),
);
socket.on('error', (error) => parentPort?.postMessage({ lost: error.message }));
