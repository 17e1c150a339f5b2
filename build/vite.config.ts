import { svelte } from '@sveltejs/vite-plugin-svelte';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { leanThree } from './lean-three.ts';

const root = join(import.meta.dirname, '..', 'renderer');

/** The three pages, and the organizer's two papers. `MAARID_DIST` moves the output; the default is `dist/pages`. */
export default defineConfig({
  root,
  base: '/',
  plugins: [svelte({ configFile: join(import.meta.dirname, 'svelte.config.js') }), leanThree()],
  build: {
    outDir: join(process.env['MAARID_DIST'] ?? join(root, '..', 'dist'), 'pages'),
    emptyOutDir: true,
    // Chromium is the only engine: Electron's or Debian's.
    target: 'chrome130',
    // A data: URL is forbidden by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        visitor: join(root, 'visitor', 'index.html'),
        staff: join(root, 'staff', 'index.html'),
        organizer: join(root, 'organizer', 'index.html'),
        report: join(root, 'organizer', 'report', 'index.html'),
        'self-assessment': join(root, 'organizer', 'self-assessment', 'index.html'),
      },
    },
  },
});
