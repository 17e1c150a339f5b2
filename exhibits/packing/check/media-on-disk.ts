import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Exhibition } from '#format/exhibition.ts';
import type { Media } from '#format/media.ts';
import { filesOfMedium } from '../media-files.ts';

/** An exhibition beside its files, for the checks that look into them. */
export interface MediaOnDisk {
  exhibition: Exhibition;
  dir: string;
  /** Whether it is a pack, and no longer the folder from which one is made. */
  isBuilt: boolean;
  /** Media all of whose files are there, with their places in the document. */
  present: readonly (readonly [index: number, medium: Media])[];
}

export function mediaOnDisk(exhibition: Exhibition, dir: string, isBuilt: boolean): MediaOnDisk {
  const isWhole = (medium: Media) =>
    filesOfMedium(medium).every(({ file }) => existsSync(join(dir, file)));
  const present = [...exhibition.media.entries()].filter(([, medium]) => isWhole(medium));
  return { exhibition, dir, isBuilt, present };
}
