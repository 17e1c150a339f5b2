import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { folded } from './columns.ts';
import { ENDINGS } from './media-row.ts';

/** Endings of what is no picture: `well` means `well.jpg` and not `well.mp3` beside it. */
const OTHERS: ReadonlySet<string> = new Set(Object.values(ENDINGS).flat());

/**
 * The files of a folder by the names that people type: whatever the case, the
 * form of an accent, the folder it lies in, and with or without its ending.
 * Only what is listed is ever found, so no name leads out of the folder.
 */
export class Photos {
  readonly #byName = new Map<string, string[]>();

  static async in(dir: string): Promise<Photos> {
    const photos = new Photos();
    const entries = await readdir(dir, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
    for (const { parentPath, name } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = join(parentPath, name);
      for (const known of [name, basename(name, extname(name))]) {
        const same = photos.#byName.get(folded(known)) ?? [];
        photos.#byName.set(folded(known), [...same, file]);
      }
    }
    return photos;
  }

  /** @param endings - in small letters; without them a picture is meant */
  find(name: string, endings?: readonly string[]): string | undefined {
    const same = this.#byName.get(folded(basename(name.replaceAll('\\', '/'))));
    return same?.find((file) => isOf(file, endings));
  }

  /** A name that differs by a letter or two: what was meant, most likely. */
  like(name: string, endings?: readonly string[]): string | undefined {
    const wanted = folded(basename(name, extname(name)));
    for (const [known, files] of this.#byName) {
      const file = files.find((one) => isOf(one, endings));
      if (file && distance(known, wanted) <= 2) return basename(file);
    }
    return undefined;
  }
}

function isOf(file: string, endings: readonly string[] | undefined): boolean {
  const ending = extname(file).toLowerCase();
  return endings ? endings.includes(ending) : !OTHERS.has(ending);
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
