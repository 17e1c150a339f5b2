import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plate } from './kit/plate.ts';

/** Every plate of the exhibition, rooms first. A new file in `rooms/` or `exhibits/` is a new plate: there is no list to keep. */
export async function allPlates(): Promise<Plate[]> {
  const plates: Plate[] = [];
  for (const folder of ['rooms', 'exhibits']) {
    const names = (await readdir(path.join(import.meta.dirname, folder)))
      .filter((name) => name.endsWith('.ts'))
      .sort();
    for (const name of names) {
      const module = (await import(
        pathToFileURL(path.join(import.meta.dirname, folder, name)).href
      )) as { plate: Plate };
      if (module.plate.id !== name.replace('.ts', ''))
        throw new Error(`${folder}/${name} draws ${module.plate.id}`);
      plates.push(module.plate);
    }
  }
  return plates;
}
