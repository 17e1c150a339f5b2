/**
 * Materials developed and encoded, once a process and once a machine: a change
 * of the kit's painting files makes everything anew.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import sharp from 'sharp';
import { develop, smaller, type Picture, type Texel } from './maps.ts';
import { recipeOf, type MaterialName } from './materials.ts';

export interface Encoded {
  webp: Uint8Array;
  png: Uint8Array;
}

/** The textures of one material. Occlusion, roughness and metal need half the detail. */
export interface SurfaceFiles {
  albedo: Encoded;
  normal: Encoded;
  orm: Encoded;
  /** For the first look: a small albedo, the mean colour (linear) and how rough the whole is. */
  small: Encoded;
  mean: [number, number, number];
  roughness: number;
}

const QUALITY = { albedo: 78, normal: 62, orm: 66, small: 60 };
const SMALL_PX = 128;
const CACHE = join(import.meta.dirname, '../../../../node_modules/.cache/maarid-studio');

const developed = new Map<MaterialName, Promise<SurfaceFiles>>();

/** @param fresh - paints anew even if this machine has kept the result. */
export function surfaceOf(name: MaterialName, fresh = false): Promise<SurfaceFiles> {
  let surface = developed.get(name);
  if (!surface) developed.set(name, (surface = fresh ? makeSurface(name) : keptSurface(name)));
  return surface;
}

async function makeSurface(name: MaterialName): Promise<SurfaceFiles> {
  const { maps, relief = 1, metal = 0 } = recipeOf(name);
  if (!maps) throw new Error(`${name} is a plain colour and has no surface`);
  const painted = maps();
  const { albedo, normal, orm } = develop(painted, relief, metal);
  const mean = (of: (texel: Texel) => number) =>
    Math.round(
      (painted.texels.reduce((sum, one) => sum + of(one), 0) / painted.texels.length) * 1000,
    ) / 1000;
  return {
    albedo: await encode(albedo, QUALITY.albedo),
    normal: await encode(normal, QUALITY.normal),
    orm: await encode(smaller(orm, 2), QUALITY.orm),
    small: await encode(smaller(albedo, albedo.sizePx / SMALL_PX), QUALITY.small),
    mean: [0, 1, 2].map((k) => mean(({ colour }) => colour[k]! ** 2.2)) as [number, number, number],
    roughness: mean((texel) => texel.roughness),
  };
}

async function encode({ sizePx, bytes }: Picture, quality: number): Promise<Encoded> {
  const picture = () => sharp(bytes, { raw: { width: sizePx, height: sizePx, channels: 3 } });
  return {
    webp: new Uint8Array(await picture().webp({ quality, effort: 6 }).toBuffer()),
    png: new Uint8Array(await picture().png().toBuffer()),
  };
}

async function keptSurface(name: MaterialName): Promise<SurfaceFiles> {
  const file = join(CACHE, `${name}-${await paintingHash()}`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return deserialize(kept) as SurfaceFiles;
  const surface = await makeSurface(name);
  await mkdir(CACHE, { recursive: true });
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, serialize(surface));
  await rename(partial, file);
  return surface;
}

let hashOfPainting: Promise<string> | undefined;

/** Of the kit's painting files; a new one is named `…-maps.ts`, or kept pictures would outlive it. */
function paintingHash(): Promise<string> {
  return (hashOfPainting ??= (async () => {
    const hash = createHash('sha256').update(JSON.stringify([QUALITY, SMALL_PX, sharp.versions]));
    const painting =
      /^(maps|materials|noise|zellige|carved-plaster|masonry|strata|paints|.*-maps)\.ts$/;
    const files = (await readdir(import.meta.dirname)).filter((file) => painting.test(file)).sort();
    for (const file of files) hash.update(await readFile(join(import.meta.dirname, file)));
    return hash.digest('hex').slice(0, 16);
  })());
}
