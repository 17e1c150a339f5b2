import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { KioskError } from '../errors.ts';
import type { ServedFile } from './served-file.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.glb': 'model/gltf-binary',
  '.hdr': 'application/octet-stream',
  '.bin': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
};

/** Vite puts a hash of the content into the names of these. */
const HASHED = '/assets/';

/**
 * Every file of the built pages by its address. Requests are looked up here
 * and never joined to a folder, so there is no path for anyone to climb. They
 * are a few megabytes and stay in memory: packaged, they lie in an archive
 * that cannot be streamed from.
 *
 * @throws KioskError `PAGES_MISSING` if the pages were never built.
 */
export async function readPages(pagesDir: string): Promise<Map<string, ServedFile>> {
  const pages = new Map<string, ServedFile>();
  await addFolder(pagesDir, '/', pages);
  for (const [address, page] of [
    ['/', '/visitor/index.html'],
    ['/staff/', '/staff/index.html'],
    ['/organizer/', '/organizer/index.html'],
  ] as const) {
    const file = pages.get(page);
    if (!file)
      throw new KioskError(
        'PAGES_MISSING',
        `There is no ${page} in ${pagesDir}; run "npm run build"`,
      );
    pages.set(address, file);
  }
  // The organizer's papers stand in folders of their own below the page.
  for (const [address, file] of [...pages]) {
    if (/^\/organizer\/.+\/index\.html$/.test(address)) {
      pages.set(address.slice(0, -'index.html'.length), file);
    }
  }
  return pages;
}

/** One folder at a time: Electron's archives know no recursive listing. */
async function addFolder(folder: string, address: string, pages: Map<string, ServedFile>) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await addFolder(path, `${address}${entry.name}/`, pages);
    else if (entry.isFile()) {
      pages.set(address + entry.name, describe(address + entry.name, await readFile(path)));
    }
  }
}

function describe(address: string, bytes: Buffer<ArrayBuffer>): ServedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    source: bytes,
    type: TYPES[extname(address)] ?? 'application/octet-stream',
    sizeBytes: bytes.length,
    etag: `"${sha256.slice(0, 32)}"`,
    isImmutable: address.startsWith(HASHED),
  };
}
