import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { folded } from './columns.ts';

/**
 * The files of a folder by the names that people type: whatever the case, the
 * form of an accent, the folder it lies in, and with or without its ending.
 * Only what is listed is ever found, so no name leads out of the folder.
 */
export class Photos {
  readonly #byName = new Map<string, string>();

  static async in(dir: string): Promise<Photos> {
    const photos = new Photos();
    const entries = await readdir(dir, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
    for (const { parentPath, name } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = join(parentPath, name);
      for (const known of [name, basename(name, extname(name))]) {
        if (!photos.#byName.has(folded(known))) photos.#byName.set(folded(known), file);
      }
    }
    return photos;
  }

  find(name: string): string | undefined {
    return this.#byName.get(folded(basename(name.replaceAll('\\', '/'))));
  }

  /** A name that differs by a letter or two: what was meant, most likely. */
  like(name: string): string | undefined {
    const wanted = folded(basename(name, extname(name)));
    const near = [...this.#byName].find(([known]) => distance(known, wanted) <= 2);
    return near && basename(near[1]);
  }
}

/** How many letters are put in, left out or changed, as Levenshtein counts. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const changed = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
