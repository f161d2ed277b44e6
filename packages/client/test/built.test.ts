import { createRequire } from 'node:module';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';

// What is published, as CommonJS and as a module of ECMAScript loads it.
const require = createRequire(import.meta.url);
const built = (path: string) => new URL(`../dist/${path}`, import.meta.url).href;

type Exports = Readonly<Record<string, unknown>>;
const load = async (entry: string): Promise<readonly [cjs: Exports, esm: Exports]> => [
  require(`../dist/${entry}.cjs`) as Exports,
  (await import(built(`${entry}.js`))) as Exports,
];

describe('the built package', () => {
  it.each(['index', 'react'])('exports the same in both formats: %s', async (entry) => {
    const [cjs, esm] = await load(entry);
    expect(Object.keys(cjs).sort()).toEqual(Object.keys(esm).sort());
    expect(Object.keys(esm)).not.toEqual([]);
  });

  it('has errors that are called what they are', async () => {
    for (const { SnapshotError } of await load('index')) {
      const error = new (SnapshotError as new (code: string, message: string, more: object) => Error)(
        'refused',
        'the server answered 503',
        { status: 503 },
      );
      expect(inspect(error)).toMatch(/^SnapshotError: the server answered 503\n/);
      expect(error.constructor.name).toBe('SnapshotError');
    }
  });
});
