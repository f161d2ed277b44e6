import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** What an application that bundles this code takes of the client, minified and gzipped, without the protocol. */
async function sizeOf(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: fileURLToPath(new URL('../src/', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['react', '@tanstack/react-query', '@watchhamster/shared-types'],
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '').length;
}

// The README says these figures. The core has its budget of 12 kB; the hooks come on top, for who uses them.
it.each([
  ['createClient', `export { createClient } from './index.ts'`, 10_200],
  ['everything', `export * from './index.ts'`, 12_000],
  ['everything and the hooks', `export * from './index.ts'; export * from './react/index.ts'`, 13_300],
])('is small: %s', async (_name, code, most) => {
  const size = await sizeOf(code);
  // A bundle of nothing would be small as well.
  expect(size).toBeGreaterThan(most * 0.8);
  expect(size).toBeLessThanOrEqual(most);
});
