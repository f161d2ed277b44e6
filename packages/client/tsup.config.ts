import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', react: 'src/react/index.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  clean: true,
  sourcemap: true,
  // The hooks share the core's code in CommonJS too.
  splitting: true,
  // What makes chunks of CommonJS rewrites newer syntax itself, and loses the names of classes on the way.
  esbuildOptions(options, { format }) {
    if (format === 'cjs') options.target = 'es2019';
  },
});
