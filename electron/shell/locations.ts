import { join } from 'node:path';

/** Where the built exhibition stands, seen from `dist/electron/main.mjs`. */
export function locations(isPackaged: boolean): { bundledPackDir: string; pagesDir: string } {
  const dist = join(import.meta.dirname, '..');
  return {
    pagesDir: join(dist, 'pages'),
    // Packaged, the pack stands outside the archive: its media are read in ranges.
    bundledPackDir: join(isPackaged ? process.resourcesPath : dist, 'packs', 'volunteering'),
  };
}
