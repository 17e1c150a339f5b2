import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, Logger, NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { draco, meshopt, quantize } from '@gltf-transform/functions';
import draco3d from 'draco3dgltf';
import { encodeToKTX2 } from 'ktx2-encoder';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { glbFault } from '#packing/check/glb-validity.ts';
import { GlbError, readGlb } from '#packing/glb.ts';
import { packModel } from '#packing/model/pack-model.ts';
import { makeFolder } from '#tests/helpers/make-folder.ts';

const files = async () =>
  new NodeIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({
    'draco3d.encoder': await draco3d.createEncoderModule(),
    'draco3d.decoder': await draco3d.createDecoderModule(),
    'meshopt.encoder': MeshoptEncoder,
    'meshopt.decoder': MeshoptDecoder,
  });

/** A wavy cloth of n × n squares, a coloured picture on it, a part that can be named, and a clip that turns it. */
async function makeCloth(n: number, picture: Uint8Array, type = 'image/png'): Promise<Document> {
  const model = new Document().setLogger(new Logger(Logger.Verbosity.SILENT));
  const buffer = model.createBuffer();
  const [places, uvs, faces]: [number[], number[], number[]] = [[], [], []];
  for (let y = 0; y <= n; y++) {
    for (let x = 0; x <= n; x++) {
      places.push(x / n, Math.sin((9 * x) / n) / 8, y / n);
      uvs.push(x / n, y / n);
      const at = y * (n + 1) + x;
      if (x < n && y < n) faces.push(at, at + n + 1, at + 1, at + 1, at + n + 1, at + n + 2);
    }
  }
  const accessor = (kind: 'VEC2' | 'VEC3' | 'VEC4' | 'SCALAR', array: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>) =>
    model.createAccessor().setType(kind).setArray(array).setBuffer(buffer); // prettier-ignore
  const texture = model.createTexture('weave').setImage(picture).setMimeType(type);
  const cloth = model
    .createPrimitive()
    .setAttribute('POSITION', accessor('VEC3', Float32Array.from(places)))
    .setAttribute('TEXCOORD_0', accessor('VEC2', Float32Array.from(uvs)))
    .setIndices(accessor('SCALAR', Uint32Array.from(faces)))
    .setMaterial(model.createMaterial().setBaseColorTexture(texture));
  const node = model.createNode('cloth').setMesh(model.createMesh().addPrimitive(cloth));
  node.setExtras({ explode: [0, 1, 0], anchor: [0.5, 0.25, 0.5] });
  model.createScene().addChild(model.createNode('loom').addChild(node));
  const sampler = model
    .createAnimationSampler()
    .setInput(accessor('SCALAR', Float32Array.from([0, 1])))
    .setOutput(accessor('VEC4', Float32Array.from([0, 0, 0, 1, 0, 1, 0, 0])));
  const channel = model
    .createAnimationChannel()
    .setTargetNode(model.getRoot().listNodes()[1] ?? null)
    .setTargetPath('rotation')
    .setSampler(sampler);
  model.createAnimation('turn').addSampler(sampler).addChannel(channel);
  return model;
}

const png = (sidePx: number) =>
  sharp({ create: { width: sidePx, height: sidePx, channels: 3, background: '#7a3b1d', noise: { type: 'gaussian', mean: 120, sigma: 30 } } }) // prettier-ignore
    .png()
    .toBuffer()
    .then((bytes) => new Uint8Array(bytes));

async function pack(bytes: Uint8Array) {
  const [source, out] = [await makeFolder(), await makeFolder()];
  await writeFile(join(source, 'm.glb'), bytes);
  const about = { id: 'm', kind: 'model', file: 'm.glb' } as Parameters<typeof packModel>[0];
  const packed = await packModel(about, source, out);
  const file = join(out, packed.file);
  return { packed, file, out, facts: await readGlb(file), fault: await glbFault(file) };
}

const ktx2 = async (isUASTC: boolean) =>
  encodeToKTX2(await png(64), {
    isUASTC,
    imageDecoder: async (bytes: Uint8Array) => {
      const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true }); // prettier-ignore
      return { width: info.width, height: info.height, data: new Uint8Array(data) };
    },
  });

/** As models arrive from elsewhere. */
const ARRIVALS: [string, () => Promise<Document>][] = [
  ['plain, with a PNG texture', async () => makeCloth(40, await png(128))],
  ['packed with Draco', async () => (await makeCloth(40, await png(64))).transform(draco())],
  ['quantised', async () => (await makeCloth(40, await png(64))).transform(quantize())],
  ['packed with meshopt, textures still PNG', async () => (await makeCloth(40, await png(64))).transform(meshopt({ encoder: MeshoptEncoder }))],
  ['with KTX2 textures coded as ETC1S', async () => makeCloth(40, await ktx2(false), 'image/ktx2')],
  ['with KTX2 textures coded as UASTC', async () => makeCloth(40, await ktx2(true), 'image/ktx2')],
]; // prettier-ignore

describe('a model from anywhere', () => {
  it.each(ARRIVALS)('%s, becomes one that the kiosk decodes', async (what, make) => {
    const model = await make();
    if (what.includes('KTX2')) {
      const { KHRTextureBasisu } = await import('@gltf-transform/extensions');
      model.createExtension(KHRTextureBasisu).setRequired(true);
    }
    const { facts, fault, packed } = await pack(await (await files()).writeBinary(model));

    expect(fault).toBeUndefined();
    expect(facts.needsDecoding).toBe(false);
    expect(facts.extensionsRequired).toContain('EXT_meshopt_compression');
    expect(facts.imageTypes).toEqual(['image/webp']);
    expect(facts.nodeNames).toEqual(expect.arrayContaining(['loom', 'cloth']));
    expect(facts.animationNames).toEqual(['turn']);
    expect(packed).toMatchObject({ triangles: 3200, sizeBytes: facts.sizeBytes });
    expect(packed.firstLook).toBeUndefined();
  });

  it('keeps what parts carry, and the place of their anchors', async () => {
    const { file } = await pack(
      await (await files()).writeBinary(await makeCloth(8, await png(16))),
    );
    const root = (await (await files()).read(file)).getRoot();
    const cloth = root.listNodes().find((node) => node.getName() === 'cloth')!;

    expect(cloth.getExtras()).toEqual({ explode: [0, 1, 0], anchor: [0.5, 0.25, 0.5] });
    expect([cloth.getScale(), cloth.getTranslation()]).toEqual([[1, 1, 1], [0, 0, 0]]); // prettier-ignore
  });

  it('is left as it is when it was made for the kiosk', async () => {
    const first = await pack(await (await files()).writeBinary(await makeCloth(40, await png(64))));
    const bytes = await readFile(first.file);
    const again = await pack(bytes);

    expect(Buffer.compare(await readFile(again.file), bytes)).toBe(0);
  });

  it('is given a first look when it is heavy: the same parts, fewer triangles', async () => {
    const model = await makeCloth(420, await png(512));
    const { packed, out, facts } = await pack(await (await files()).writeBinary(model));
    const look = await readGlb(join(out, packed.firstLook ?? ''));

    expect(facts.sizeBytes).toBeGreaterThan(400_000);
    expect(look.sizeBytes).toBeLessThanOrEqual(200_000);
    expect(look.triangles).toBeLessThan(facts.triangles / 2);
    expect(look.nodeNames).toEqual(expect.arrayContaining(['loom', 'cloth']));
  });

  it('is refused when its packed geometry is damaged', async () => {
    const packedWithDraco = (await makeCloth(40, await png(64))).transform(draco());
    const bytes = await (await files()).writeBinary(await packedWithDraco);
    bytes.fill(7, bytes.length - 2000);

    await expect(pack(bytes)).rejects.toBeInstanceOf(GlbError);
  });
});
