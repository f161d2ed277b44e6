import type { Duplex } from 'node:stream';

/** What Node.js keeps behind a socket: libuv's handle, which knows how much of a write the system has not taken yet. */
interface WithHandle {
  readonly _handle?: { readonly writeQueueSize?: number } | null;
}

/**
 * A number that goes down when the other side reads, and up when something is written. What waits in the stream alone
 * changes only when a whole write is through, and one write may be all that waits. The handle is not documented: without
 * it, readers that need longer than the timeout for a whole write count as stuck.
 */
export function remainingBytes(stream: Duplex): number {
  return stream.writableLength + ((stream as WithHandle)._handle?.writeQueueSize ?? 0);
}
