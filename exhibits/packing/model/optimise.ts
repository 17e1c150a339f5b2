import type { Document } from '@gltf-transform/core';
import {
  EXTTextureWebP,
  KHRDracoMeshCompression,
  KHRTextureBasisu,
} from '@gltf-transform/extensions';
import {
  dedup,
  meshopt,
  prune,
  resample,
  simplify,
  textureCompress,
  weld,
} from '@gltf-transform/functions';
import { MeshoptEncoder, MeshoptSimplifier } from 'meshoptimizer';
import sharp from 'sharp';
import { pngOfKtx2 } from './ktx2.ts';

/** Larger textures are not seen on the screens that kiosks have, and do not fit their memory. */
const LARGEST_TEXTURE_PX = 2048;

/** Changes with everything below that changes a model. */
export const MODEL_RECIPE = 1;

/**
 * Makes a model light without a difference that is seen: what is double or
 * unused goes, textures become WebP, geometry is quantised and packed with
 * meshopt. Named nodes stay what and where they are, because they are the parts
 * that visitors point at; for the same reason nothing is joined or flattened.
 */
export async function optimise(model: Document): Promise<void> {
  await decodeTextures(model);
  for (const extension of model.getRoot().listExtensionsUsed()) {
    const names: string[] = [
      KHRDracoMeshCompression.EXTENSION_NAME,
      KHRTextureBasisu.EXTENSION_NAME,
    ];
    if (names.includes(extension.extensionName)) extension.dispose();
  }
  keepAnchors(model);
  await model.transform(
    dedup({ keepUniqueNames: true }),
    prune({ keepLeaves: true, keepExtras: true }),
    resample(),
    weld(),
    webpTextures(LARGEST_TEXTURE_PX),
    meshopt({ encoder: MeshoptEncoder, level: 'medium' }),
  );
}

/**
 * The same scene with fewer triangles and small textures.
 *
 * @param share - of the triangles, from 0 to 1
 */
export async function lighten(model: Document, share: number, texturePx: number): Promise<void> {
  await MeshoptSimplifier.ready;
  await model.transform(
    weld(),
    simplify({ simplifier: MeshoptSimplifier, ratio: share, error: 0.05 }),
    webpTextures(texturePx),
    prune({ keepLeaves: true, keepExtras: true }),
    meshopt({ encoder: MeshoptEncoder, level: 'medium' }),
  );
}

function webpTextures(limitPx: number) {
  const resize: [number, number] = [limitPx, limitPx];
  return textureCompress({ encoder: sharp, targetFormat: 'webp', resize, quality: 84 });
}

/** The kiosk has no KTX2 decoder: it would be half a megabyte for what WebP does as well. */
async function decodeTextures(model: Document): Promise<void> {
  const textures = model.getRoot().listTextures();
  for (const texture of textures.filter((one) => one.getMimeType() === 'image/ktx2')) {
    const image = texture.getImage();
    if (!image) continue;
    const png = await pngOfKtx2(image);
    texture.setMimeType('image/png').setImage(new Uint8Array(png));
    if (texture.getURI()) texture.setURI(texture.getURI().replace(/\.ktx2$/, '.png'));
  }
  model.createExtension(EXTTextureWebP);
}

/** Quantising moves a mesh within its node; what is anchored in the node's own space must not move with it. */
function keepAnchors(model: Document): void {
  for (const node of model.getRoot().listNodes()) {
    const mesh = node.getMesh();
    if (!mesh || node.getSkin() || !('anchor' in node.getExtras())) continue;
    node.setMesh(null).addChild(model.createNode().setMesh(mesh));
  }
}
