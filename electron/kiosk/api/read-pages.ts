import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
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
 * and never joined to a folder, so there is no path for anyone to climb.
 *
 * @throws KioskError `PAGES_MISSING` if the pages were never built.
 */
export async function readPages(pagesDir: string): Promise<Map<string, ServedFile>> {
  const pages = new Map<string, ServedFile>();
  for (const entry of await filesBelow(pagesDir)) {
    const absolutePath = join(entry.parentPath, entry.name);
    const address = `/${relative(pagesDir, absolutePath).split(sep).join('/')}`;
    pages.set(address, await describe(absolutePath, address));
  }
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
  return pages;
}

async function filesBelow(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile());
}

async function describe(absolutePath: string, address: string): Promise<ServedFile> {
  const bytes = await readFile(absolutePath);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    absolutePath,
    type: TYPES[extname(address)] ?? 'application/octet-stream',
    sizeBytes: bytes.length,
    etag: `"${sha256.slice(0, 32)}"`,
    isImmutable: address.startsWith(HASHED),
  };
}
