import { stat } from 'node:fs/promises';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { PackFile } from '#format/manifest.ts';
import { hashFile } from './hash-file.ts';
import type { PackedFields } from './pack-media.ts';
import { readJson } from './read-json.ts';

const Entry = z.strictObject({
  /** Hash of the originals and of the way they are packed. */
  key: z.string(),
  fields: z.record(z.string(), z.unknown()),
  files: z.array(PackFile),
});
const CacheFile = z.strictObject({ media: z.record(z.string(), Entry) });

/** What was made of one medium. */
export interface Made {
  key: string;
  fields: PackedFields;
  files: PackFile[];
}

/**
 * Remembers what an earlier build made of each medium, so that a build redoes
 * only what changed. It lies outside the pack folder, and is only ever a
 * saving of time: lost or damaged, everything is made again.
 */
export class BuildCache {
  readonly #file: string;
  readonly #before: Map<string, Made>;
  readonly #now = new Map<string, Made>();

  private constructor(file: string, before: Map<string, Made>) {
    this.#file = file;
    this.#before = before;
  }

  static async open(file: string): Promise<BuildCache> {
    const { value } = await readJson(file, file);
    const { data } = CacheFile.safeParse(value);
    const media = (data?.media ?? {}) as Record<string, Made>;
    return new BuildCache(file, new Map(Object.entries(media)));
  }

  /** What was made with this key, if its files still lie unchanged in `outDir`. */
  async recall(id: string, key: string, outDir: string): Promise<Made | undefined> {
    const made = this.#before.get(id);
    if (made?.key !== key) return undefined;
    for (const { path, sizeBytes, sha256 } of made.files) {
      const file = join(outDir, path);
      const found = await stat(file).catch(() => undefined);
      if (found?.size !== sizeBytes || (await hashFile(file)) !== sha256) return undefined;
    }
    this.#now.set(id, made);
    return made;
  }

  remember(id: string, made: Made): void {
    this.#now.set(id, made);
  }

  async save(): Promise<void> {
    const media = Object.fromEntries([...this.#now].sort(([a], [b]) => (a < b ? -1 : 1)));
    await mkdir(dirname(this.#file), { recursive: true });
    await writeFile(`${this.#file}.new`, JSON.stringify({ media }, undefined, 1));
    await rename(`${this.#file}.new`, this.#file);
  }
}
