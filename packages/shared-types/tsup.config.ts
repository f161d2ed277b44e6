import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/websocket.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  clean: true,
  sourcemap: true,
});
