import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineSplitter } from './lines.ts';
import { createRing } from './ring.ts';

function split(chunks: readonly Uint8Array[], limits = { maxLineBytes: 64, maxLines: 1000 }) {
  const lines: string[] = [];
  let skipped = 0;
  const splitter = createLineSplitter({
    ...limits,
    onLine: ({ bytes, cut }) => lines.push(`${Buffer.from(bytes).toString('latin1')}${cut ? '…' : ''}`),
    onSkipped: (count) => {
      skipped += count;
    },
  });
  for (const chunk of chunks) splitter.write(chunk);
  splitter.end();
  return { lines, skipped };
}
const text = (value: string) => Buffer.from(value, 'latin1');

describe('line splitter', () => {
  it('finds the same lines however the stream is cut', () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\r'), maxLength: 40 }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(lines, fc.array(fc.integer({ min: 1, max: 30 })), (wanted, sizes) => {
        const whole = text(wanted.map((line) => `${line}\n`).join(''));
        const chunks: Uint8Array[] = [];
        for (let start = 0, n = 0; start < whole.length; n += 1) {
          const size = sizes[n % Math.max(1, sizes.length)] ?? whole.length;
          chunks.push(whole.subarray(start, start + size));
          start += size;
        }
        expect(split(chunks).lines).toEqual(wanted.map((line) => line.replace(/\r$/, '')));
      }),
      { verbose: 1 },
    );
  });

  it('cuts long lines, marks them, and finds the next one', () => {
    const long = 'x'.repeat(200);
    expect(split([text(`${long}\nnext\n`)]).lines).toEqual([`${'x'.repeat(64)}…`, 'next']);
    expect(split([text(long), text(long), text('\nnext')]).lines).toEqual([`${'x'.repeat(64)}…`, 'next']);
    expect(split([text('x'.repeat(64)), text('\n')]).lines).toEqual(['x'.repeat(64)]);
  });

  it('counts the lines in front of a chunk that has too many, and the unfinished one before them', () => {
    const limits = { maxLineBytes: 64, maxLines: 3 };
    const chunk = text('1\n2\n3\n4\n5\n6');
    expect(split([text('begun '), chunk], limits)).toEqual({ lines: ['3', '4', '5', '6'], skipped: 2 });
  });
});

describe('ring', () => {
  it('keeps the newest within its bounds, and says how many went', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20)),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 60 }),
        (items, maxItems, maxSize) => {
          const ring = createRing<number>({ maxItems, maxSize, sizeOf: (item) => item });
          let dropped = 0;
          for (const item of items) dropped += ring.push(item);
          expect(ring.length + dropped).toBe(items.length);
          const kept = ring.newest(1000);
          expect(kept).toEqual(items.slice(dropped));
          expect(ring.newest(2)).toEqual(kept.slice(-2));
          expect(kept.length).toBeLessThanOrEqual(maxItems);
          if (kept.length > 1) expect(kept.reduce((sum, item) => sum + item, 0)).toBeLessThanOrEqual(maxSize);
          expect(ring.drain()).toEqual(kept);
          expect(ring.length).toBe(0);
        },
      ),
    );
  });
});
