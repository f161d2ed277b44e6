import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { withoutDescriptions } from './without-descriptions.ts';

/** Where `pnpm dev` runs the server. */
const server = `http://localhost:${process.env.PORT || 8000}`;

export default defineConfig({
  plugins: [react(), tailwindcss(), withoutDescriptions()],
  build: {
    target: 'es2022',
    // The server's content security policy has no `data:` for fonts and scripts: every asset is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // One file, so that Zod knows that it may not compile code before any other file makes a schema.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|zod-jitless/ }] },
      },
    },
  },
  server: {
    proxy: {
      '/api': server,
      '/schemas': server,
      '/ws': { target: server, ws: true },
    },
  },
});
