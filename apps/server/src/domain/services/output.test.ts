import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readOutput } from './output.ts';

it('reads a source without end in portions, and loses nothing', async () => {
  const chunk = Buffer.alloc(64 * 1024);
  const total = 3 * 1024 * 1024;
  let offered = 0;
  const source = new Readable({
    read() {
      offered += chunk.length;
      this.push(offered <= total ? chunk : null);
    },
  });
  let received = 0;
  let pauses = 0;
  source.on('pause', () => {
    pauses += 1;
  });
  readOutput(source, ({ length }) => {
    received += length;
  });
  await new Promise((resolve) => source.once('close', resolve));
  expect(received).toBe(total);
  expect(pauses).toBeGreaterThanOrEqual(2);
});
