import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { withoutDescriptions } from './without-descriptions.ts';

/** Where `pnpm dev` runs the server. */
const server = `http://localhost:${process.env.PORT || 8000}`;

/** Parts that the first page has, whichever it is. */
const everywhere =
  /src\/ui\/(badge|button|dialog|modal|now|page-header|panel|states|time|toast|use-held-rows)\.tsx?$/;

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
        codeSplitting: {
          groups: [
            { name: 'zod', test: /node_modules\/zod\/|zod-jitless/, priority: 2 },
            // What every page has is one file too, not a dozen small ones: they compress better together, and come at once.
            { name: 'common', test: everywhere, priority: 1 },
          ],
        },
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
