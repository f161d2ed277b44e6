import type { Readable } from 'node:stream';

/** What is read from one stream in one stretch of time: 20 MiB a second, far more than any useful log. */
const budget = { bytes: 1024 * 1024, ms: 50 };

/**
 * Reads a child's output. A child that prints as fast as it can (`yes`) is read in portions, so that it waits for the
 * server and not the server for it.
 */
export function readOutput(stream: Readable, onChunk: (chunk: Uint8Array) => void): void {
  let stretchEnds = 0;
  let taken = 0;
  stream.on('data', (chunk: Uint8Array) => {
    onChunk(chunk);
    const time = performance.now();
    if (time >= stretchEnds) {
      stretchEnds = time + budget.ms;
      taken = 0;
    }
    taken += chunk.length;
    if (taken < budget.bytes) return;
    stream.pause();
    setTimeout(() => stream.resume(), stretchEnds - time);
  });
  // Broken pipes end the stream; the process's own end says what there is to say.
  stream.on('error', () => undefined);
}
