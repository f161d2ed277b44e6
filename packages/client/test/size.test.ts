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

/** What an application of the README's kind imports. */
const application = `export { createClient } from './index.ts';
export { WatchHamsterProvider, useCommand, useConnection, useLiveQuery, useMessage } from './react/index.ts'`;

// The README says these figures. The budget of 12 kB is for what an application takes.
it.each([
  ['createClient', `export { createClient } from './index.ts'`, 10_250],
  ['createClient and the hooks', application, 12_000],
  ['everything but the hooks', `export * from './index.ts'`, 12_100],
  ['everything', `export * from './index.ts'; export * from './react/index.ts'`, 13_500],
])('is small: %s', async (_name, code, most) => {
  const size = await sizeOf(code);
  // A bundle of nothing would be small as well.
  expect(size).toBeGreaterThan(most * 0.8);
  expect(size).toBeLessThanOrEqual(most);
});
