import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { PackFile } from '#format/manifest.ts';
import type { Media } from '#format/media.ts';
import type { BuildCache, Made } from './build-cache.ts';
import { hashFile, hashOf } from './hash-file.ts';
import { filesOfMedium } from './media-files.ts';
import { mediaTypeOf } from './media-types.ts';
import { MediaError, PACK_RECIPE, packMedium } from './pack-media.ts';
import type { Finding } from './problem.ts';
import { filesBelow } from './verify-pack.ts';

/** How far the packing of media has come. */
export interface Progress {
  /** Media that are ready, of how many. */
  done: number;
  total: number;
  /** The medium that has just become ready. */
  id: string;
  /** Whether it was taken over from an earlier build. */
  reused: boolean;
}

/** Drawing and encoding a picture keep one core busy; more at a time than libuv has threads only wait. */
const AT_A_TIME = Math.min(4, Math.max(2, availableParallelism()));

/** Packs media, a few at a time, and gathers what is wrong with them. */
export class MediaWork {
  readonly findings: Finding[] = [];
  readonly #sourceDir: string;
  readonly #outDir: string;
  readonly #cache: BuildCache;

  constructor(sourceDir: string, outDir: string, cache: BuildCache) {
    this.#sourceDir = sourceDir;
    this.#outDir = outDir;
    this.#cache = cache;
  }

  async all(
    media: readonly Media[],
    onProgress?: (progress: Progress) => void,
  ): Promise<Map<string, Made>> {
    const results = new Map<string, Made>();
    const queue = media.entries();
    let done = 0;
    const worker = async () => {
      // All workers draw from one iterator, so each medium is taken once.
      for (const [i, medium] of queue) {
        const { made, reused } = await this.#one(medium, i);
        if (made) results.set(medium.id, made);
        onProgress?.({ done: (done += 1), total: media.length, id: medium.id, reused });
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, worker));
    return new Map(media.flatMap(({ id }) => (results.has(id) ? [[id, results.get(id)!]] : [])));
  }

  async #one(medium: Media, index: number): Promise<{ made?: Made; reused: boolean }> {
    const key = await this.#keyOf(medium);
    const before = await this.#cache.recall(medium.id, key, this.#outDir);
    if (before) return { made: before, reused: true };
    try {
      const fields = await packMedium(medium, this.#sourceDir, this.#outDir);
      const files = await this.#filesOf({ ...medium, ...fields } as Media);
      const made = { key, fields, files };
      this.#cache.remember(medium.id, made);
      return { made, reused: false };
    } catch (error) {
      if (!(error instanceof MediaError)) throw error;
      const { code, path, values } = error.finding;
      this.findings.push({ code, path: ['media', index, ...path], ...(values && { values }) });
      return { reused: false };
    }
  }

  async #keyOf(medium: Media): Promise<string> {
    const originals = filesOfMedium(medium).map(({ file }) => file);
    const hashes = await Promise.all(
      originals.map((file) => hashFile(join(this.#sourceDir, file))),
    );
    return hashOf(JSON.stringify([PACK_RECIPE, medium.kind, originals, hashes]));
  }

  async #filesOf(medium: Media): Promise<PackFile[]> {
    const named = filesOfMedium(medium).map(({ file }) => file);
    const tiles = medium.kind === 'picture' ? medium.tiles?.folder : undefined;
    const tileFiles = tiles
      ? (await filesBelow(join(this.#outDir, tiles))).map((file) => `${tiles}/${file}`)
      : [];
    const paths = [...new Set([...named, ...tileFiles])];
    return Promise.all(
      paths.map(async (path) => {
        const file = join(this.#outDir, path);
        return packFile(path, (await stat(file)).size, await hashFile(file));
      }),
    );
  }
}

/** A file as the manifest lists it. */
export function packFile(path: string, sizeBytes: number, sha256: string): PackFile {
  const type = mediaTypeOf(path);
  if (!type) throw new Error(`No media type for ${path}`);
  return { path, sizeBytes, sha256, type };
}
