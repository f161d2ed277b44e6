import { setTimeout as delay } from 'node:timers/promises';
import { CloseCode } from '@watchhamster/shared-types';
import { type Connection, closeConnection, closeTimeoutMs } from './connection.ts';

/** Before this nobody should come back: another server has to be there first. */
const firstReconnectMs = 1000;
/** Time between two clients that come back; a thousand come back over ten seconds. */
const reconnectSpacingMs = 10;
const longestSpreadMs = 60_000;
/** Connections that are closed at once, and the time until the next of them, at most. */
const batchSize = 50;
const batchSpacingMs = 100;

/**
 * When each of so many clients should reconnect, in milliseconds from now: spread, so that they do not all come back in the
 * same second, and each at random within its share, so that two servers that drain together do not agree.
 */
export function reconnectTimes(clients: number, random: () => number): number[] {
  const spread = Math.min(longestSpreadMs, clients * reconnectSpacingMs);
  return Array.from({ length: clients }, (_, index) =>
    Math.round(firstReconnectMs + ((index + random()) / clients) * spread),
  );
}

/**
 * Closes connections a batch at a time, and ends those that do not answer the closing handshake.
 * @param boundMs the longest time from the first batch to the last
 * @param beforeBatch called before each batch is closed
 */
export async function closeInBatches(
  connections: readonly Connection[],
  boundMs: number,
  beforeBatch: () => void,
): Promise<void> {
  const batches = Math.ceil(connections.length / batchSize);
  const spacing = batches > 1 ? Math.min(batchSpacingMs, boundMs / (batches - 1)) : 0;
  const closed: Promise<void>[] = [];
  for (let batch = 0; batch < batches; batch++) {
    if (batch > 0) await delay(spacing);
    beforeBatch();
    for (const connection of connections.slice(batch * batchSize, (batch + 1) * batchSize)) {
      closed.push(closeAndWait(connection));
    }
  }
  await Promise.all(closed);
}

function closeAndWait(connection: Connection): Promise<void> {
  const { socket } = connection;
  if (socket.readyState === socket.CLOSED) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => socket.terminate(), closeTimeoutMs);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    // Who asked for a version of the protocol knows its codes. To everybody else the standard one says the same, and many
    // libraries (Python's websockets among them) take any other for a failure.
    const code = socket.protocol === '' ? CloseCode.GOING_AWAY : CloseCode.DRAINING;
    closeConnection(connection, code, 'the server is stopping; reconnect');
  });
}
