import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Model } from '#format/media.ts';
import { type GlbFacts, isPacked, readGlb } from '../glb.ts';
import { lighten, optimise } from './optimise.ts';
import { modelFiles, readAnyGlb } from './read-any-glb.ts';

/** A model this light is there at once; it needs no first look. */
const LIGHT_BYTES = 400_000;
const FIRST_LOOK_BYTES = 200_000;
/** Tried in turn until one is light enough. */
const FIRST_LOOKS = [
  { share: 0.3, texturePx: 512 },
  { share: 0.12, texturePx: 256 },
  { share: 0.04, texturePx: 128 },
] as const;

/** What packing adds to a model. */
export type PackedModel = Pick<Model, 'file' | 'firstLook' | 'sizeBytes' | 'triangles'>;

/**
 * Writes a model below `models/` of a pack: as it is if it was made for this
 * kiosk (meshopt and WebP), and otherwise decoded from whatever it was packed
 * with and packed anew. A heavy model without a first look is given one.
 *
 * @throws GlbError if the model cannot be read
 */
export async function packModel(
  { id, file, firstLook }: Model,
  sourceDir: string,
  outDir: string,
): Promise<PackedModel> {
  const original = join(sourceDir, file);
  const full = `models/${id}.glb`;
  const small = `models/${id}.first.glb`;
  await mkdir(dirname(join(outDir, full)), { recursive: true });

  const { bytes, facts } = await light(original);
  if (bytes) await writeFile(join(outDir, full), bytes);
  else await copyFile(original, join(outDir, full));
  const { sizeBytes, triangles } = await readGlb(join(outDir, full));

  const first = await firstLookOf(original, firstLook && join(sourceDir, firstLook), sizeBytes);
  if (first) await writeFile(join(outDir, small), first);
  return {
    file: full,
    sizeBytes,
    ...(first && { firstLook: small }),
    ...((triangles || facts.triangles) > 0 && { triangles: triangles || facts.triangles }),
  };
}

/** The model packed for this kiosk; no bytes if it cannot be made lighter and needs no decoding. */
async function light(original: string): Promise<{ bytes?: Uint8Array; facts: GlbFacts }> {
  const facts = await readGlb(original, 'any');
  if (isPacked(facts)) return { facts };
  const model = await readAnyGlb(original);
  await optimise(model);
  const bytes = await (await modelFiles()).writeBinary(model);
  const isNeeded = facts.needsDecoding || bytes.byteLength < facts.sizeBytes;
  return isNeeded ? { bytes, facts } : { facts };
}

/** The author's own first look, or one that is made; none for a model that is light itself. */
async function firstLookOf(
  original: string,
  own: string | undefined,
  fullBytes: number,
): Promise<Uint8Array | undefined> {
  if (own) return (await light(own)).bytes ?? readFile(own);
  if (fullBytes <= LIGHT_BYTES) return undefined;
  for (const { share, texturePx } of FIRST_LOOKS) {
    const model = await readAnyGlb(original);
    await optimise(model);
    await lighten(model, share, texturePx);
    const bytes = await (await modelFiles()).writeBinary(model);
    if (bytes.byteLength <= FIRST_LOOK_BYTES) return bytes;
  }
  return undefined;
}
