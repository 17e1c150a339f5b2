import { NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { dequantize } from '@gltf-transform/functions';
import { MeshoptDecoder } from 'meshoptimizer';
import sharp from 'sharp';

/**
 * Rewrites a model of the exhibition as Blender's importer can read it:
 * no compression, PNG textures, and no vertex colours, because the occlusion
 * baked into them would darken twice what the path tracer shades itself.
 */
export async function writeRenderSource(model: string, out: string): Promise<void> {
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  const document = await io.read(model);
  const root = document.getRoot();
  await document.transform(dequantize());
  for (const texture of root.listTextures()) {
    const image = texture.getImage();
    if (!image) continue;
    texture.setImage(new Uint8Array(await sharp(image).png().toBuffer())).setMimeType('image/png');
  }
  for (const mesh of root.listMeshes())
    for (const primitive of mesh.listPrimitives()) primitive.setAttribute('COLOR_0', null);
  for (const extension of root.listExtensionsUsed())
    if (/meshopt|texture_webp|quantization/.test(extension.extensionName)) extension.dispose();
  await io.write(out, document);
}
