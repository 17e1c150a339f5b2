/** The materials of the kit as glTF materials. */
import type { Document, Material, TextureInfo } from '@gltf-transform/core';
import { EXTTextureWebP, KHRTextureTransform } from '@gltf-transform/extensions';
import { isClear, type MaterialName, recipeOf } from './materials.ts';
import type { Solid } from './solids.ts';
import { type Encoded, surfaceOf } from './surfaces.ts';

/** `small` keeps a small albedo of what has a pattern, and else one colour; `small-png` is for the validator. */
export type TextureKind = 'webp' | 'png' | 'small' | 'small-png';

/** Which part of the plane texture coordinates span. */
export type UvRange = readonly [u0: number, v0: number, u1: number, v1: number];
export const WHOLE: UvRange = [0, 0, 1, 1];

/** What the texture coordinates of some solids span; first looks may have none. */
export function uvRange(solids: readonly Solid[]): UvRange {
  const range: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of solids) {
    if (!geometry.hasAttribute('uv')) continue;
    const uv = geometry.getAttribute('uv');
    for (let i = 0; i < uv.count; i += 1) {
      range[0] = Math.min(range[0], uv.getX(i));
      range[1] = Math.min(range[1], uv.getY(i));
      range[2] = Math.max(range[2], uv.getX(i));
      range[3] = Math.max(range[3], uv.getY(i));
    }
  }
  return Number.isFinite(range[0]) ? range : WHOLE;
}

export interface MaterialPlan {
  name: MaterialName;
  textures: TextureKind;
  uv: UvRange;
  fresh?: boolean;
  /** Its picture only, without relief: one texture for three, where nobody comes near. */
  flat?: boolean;
}

export async function materialOf(
  document: Document,
  { name, textures, uv, fresh, flat }: MaterialPlan,
): Promise<Material> {
  const recipe = recipeOf(name);
  const { metal = 0, colour = [1, 1, 1, 1], roughness = 1, doubleSided, glow } = recipe;
  const material = document
    .createMaterial(name)
    .setDoubleSided(doubleSided ?? false)
    .setBaseColorFactor([...colour])
    .setRoughnessFactor(roughness)
    .setMetallicFactor(metal);
  if (isClear(name)) material.setAlphaMode('BLEND');
  if (glow) material.setEmissiveFactor([...glow]);
  if (!recipe.maps) return material;

  const surface = await surfaceOf(name, fresh);
  const isWebp = textures === 'webp' || textures === 'small';
  if (isWebp) document.createExtension(EXTTextureWebP).setRequired(true);
  const texture = (what: string, { webp, png }: Encoded) =>
    document
      .createTexture(`${name}_${what}`)
      .setImage(isWebp ? webp : png)
      .setMimeType(isWebp ? 'image/webp' : 'image/png');
  material.setRoughnessFactor(surface.roughness);
  if (textures === 'small' && !recipe.pattern) {
    material.setBaseColorFactor([...surface.mean, 1]);
  } else if (textures === 'small' || textures === 'small-png') {
    material.setBaseColorTexture(texture('albedo', surface.small));
  } else if (flat) {
    material.setBaseColorTexture(texture('albedo', surface.albedo));
  } else {
    const orm = texture('orm', surface.orm);
    material
      .setBaseColorTexture(texture('albedo', surface.albedo))
      .setNormalTexture(texture('normal', surface.normal))
      .setMetallicRoughnessTexture(orm)
      .setOcclusionTexture(orm)
      .setRoughnessFactor(1)
      .setMetallicFactor(1);
  }
  if (uv !== WHOLE) stretch(document, material, uv);
  return material;
}

/** Undoes the squeezing of texture coordinates. */
function stretch(document: Document, material: Material, [u0, v0, u1, v1]: UvRange): void {
  const infos: (TextureInfo | null)[] = [
    material.getBaseColorTextureInfo(),
    material.getNormalTextureInfo(),
    material.getMetallicRoughnessTextureInfo(),
    material.getOcclusionTextureInfo(),
  ];
  const extension = document.createExtension(KHRTextureTransform);
  for (const info of infos) {
    const transform = extension
      .createTransform()
      .setOffset([u0, v0])
      .setScale([u1 - u0, v1 - v0]);
    info?.setExtension('KHR_texture_transform', transform);
  }
}
