/**
 * Looks at models and pictures that strangers made, in a process that may be
 * killed. Is sent the path of a file and its kind; answers how it went.
 */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { GlbError, readGlb } from '#packing/glb.ts';
import { glbFault } from '#packing/check/glb-validity.ts';
import { webpFault } from '#packing/check/webp.ts';

export interface Look {
  file: string;
  kind: 'model' | 'picture';
}
export interface Seen {
  isLetIn: boolean;
  /** Neither let in nor refused by name. */
  fault?: string;
}

process.on('message', (look: Look) => {
  void see(look).then((seen) => process.send?.(seen));
});

async function see({ file, kind }: Look): Promise<Seen> {
  try {
    return { isLetIn: kind === 'model' ? await isModel(file) : await isPicture(file) };
  } catch (error) {
    return { isLetIn: false, fault: error instanceof Error ? String(error.stack) : String(error) };
  }
}

/** The look at an import, and for what passes it Khronos' validator, as `pack check` does. */
async function isModel(file: string): Promise<boolean> {
  try {
    await readGlb(file);
  } catch (error) {
    if (error instanceof GlbError) return false;
    throw error;
  }
  return (await glbFault(file)) === undefined;
}

/** The look at an import, and for what passes it the decoder, as `pack build` uses it. */
async function isPicture(file: string): Promise<boolean> {
  const bytes = await readFile(file);
  if (webpFault(bytes.subarray(0, 64), bytes.length) !== undefined) return false;
  return sharp(bytes)
    .resize(64)
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}
