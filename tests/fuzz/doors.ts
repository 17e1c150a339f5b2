import fc from 'fast-check';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { apiDoor } from './api-door.ts';
import { archiveDoor } from './archive-door.ts';
import { documentDoor } from './document-door.ts';
import type { Door } from './door.ts';
import { mediaDoor } from './media-door.ts';
import { segmentDoor } from './segment-door.ts';

export const DOORS: Record<string, (folder: string) => Promise<Door>> = {
  documents: documentDoor,
  archives: archiveDoor,
  segments: segmentDoor,
  api: apiDoor,
  media: mediaDoor,
};

export interface Knocked {
  door: string;
  runs: number;
  letIn: number;
  refused: number;
  /** What it did instead, the thing it did it to, and how to bring that again. */
  fault?: string;
}

/** Brings so many things to a door. */
export async function knock(
  name: string,
  { runs, seed, folder }: { runs: number; seed: number; folder: string },
): Promise<Knocked> {
  await mkdir(join(folder, name), { recursive: true });
  const door = await DOORS[name]!(join(folder, name));
  let letIn = 0;
  let refused = 0;
  try {
    const property = fc.asyncProperty(door.thing, async (thing) => {
      if (await door.bring(thing as never)) letIn += 1;
      else refused += 1;
    });
    const numRuns = Math.max(1, Math.round(runs * door.share));
    const result = await fc.check(property, { numRuns, seed, endOnFailure: true });
    const counted = { door: door.name, runs: numRuns, letIn, refused };
    if (!result.failed) return counted;
    const why = result.errorInstance instanceof Error ? result.errorInstance.message : 'unknown';
    const thing = fc.stringify(result.counterexample).slice(0, 2000);
    return {
      ...counted,
      fault: `seed ${seed}, path ${result.counterexamplePath}: ${why}\n${thing}`,
    };
  } finally {
    await door.close();
  }
}
