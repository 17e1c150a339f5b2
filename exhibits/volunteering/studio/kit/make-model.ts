/** From a model's plan to the bytes of its files. */
import { type Document, Logger, NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS, EXTTextureWebP } from '@gltf-transform/extensions';
import { dedup, meshopt, prune, weld } from '@gltf-transform/functions';
import { MeshoptDecoder, MeshoptEncoder } from 'meshoptimizer';
import { BUDGET, type Measures } from './budget.ts';
import { LIGHTER, lighten } from './first-look.ts';
import { documentOf, type DocumentPlan } from './document.ts';
import { type ModelPlan, Sculpture } from './sculpture.ts';
import { bakeShade } from './shade.ts';
import { sizeM, type Solid, solidsOf, trianglesOf } from './solids.ts';

export interface MadeModel {
  glb: Uint8Array;
  firstLook: Uint8Array;
  /** The same scene uncompressed, as the validator can read it. */
  plain: Uint8Array;
  measures: Measures;
  /** Triangles by part and material: where the budget went. */
  tally: Record<string, number>;
  partNames: string[];
}

const DEFAULT_REACH = 1 / 8;
export function sculpt(plan: ModelPlan): { sculpture: Sculpture; solids: Solid[] } {
  const sculpture = new Sculpture(plan.id);
  plan.build(sculpture);
  return { sculpture, solids: solidsOf(sculpture) };
}

/** @param fresh - paints every texture anew instead of taking kept ones. */
export async function makeModel(plan: ModelPlan, { fresh = false } = {}): Promise<MadeModel> {
  const { sculpture, solids } = sculpt(plan);
  const shade = bakeShade(solids, plan.shadeReachM ?? sizeM(solids) * DEFAULT_REACH);
  const common: Omit<DocumentPlan, 'textures'> = { sculpture, solids, shade, fresh };

  const { flat = [] } = plan;
  const document = await documentOf({ ...common, flat, textures: 'webp', squeezeUv: true });
  await compress(document);
  const glb = await write(document);
  const firstLook = await makeFirstLook(common);
  const plain = await write(await documentOf({ ...common, textures: 'small-png' }));
  const textures = document.getRoot().listTextures();
  return {
    glb,
    firstLook,
    plain,
    measures: {
      triangles: trianglesOf(solids),
      bytes: glb.byteLength,
      texturePx: Math.max(0, ...textures.flatMap((texture) => texture.getSize() ?? [])),
      textures: textures.length,
      firstLookBytes: firstLook.byteLength,
    },
    tally: Object.fromEntries(
      solids.map((solid) => [`${solid.part.name}/${solid.material}`, trianglesOf([solid])]),
    ),
    partNames: sculpture.parts.map(({ name }) => name),
  };
}

/** For a path tracer: no compression, PNG textures, tints but no baked shade, which would darken twice. */
export async function makeRenderSource(plan: ModelPlan): Promise<Uint8Array> {
  return write(await documentOf({ ...sculpt(plan), textures: 'png' }));
}

async function makeFirstLook(plan: Omit<DocumentPlan, 'textures'>): Promise<Uint8Array> {
  for (const step of LIGHTER) {
    const solids = await lighten(plan.solids, plan.shade ?? [], step);
    const document = await documentOf({
      sculpture: plan.sculpture,
      solids,
      textures: 'small',
      squeezeUv: true,
    });
    await compress(document);
    const bytes = await write(document);
    if (bytes.byteLength <= BUDGET.firstLookBytes) return bytes;
  }
  throw new Error(`${plan.sculpture.id}: no first look is small enough`);
}

async function compress(document: Document): Promise<void> {
  document.setLogger(new Logger(Logger.Verbosity.WARN));
  await MeshoptEncoder.ready;
  // Equal pictures are only found once somebody can tell their size. The first writer says how,
  // which would make the first model of a process another than the same one made later.
  EXTTextureWebP.register();
  await document.transform(
    dedup(),
    weld(),
    prune({ keepExtras: true, keepLeaves: true, keepAttributes: true }),
    meshopt({
      encoder: MeshoptEncoder,
      level: 'high',
      quantizePosition: 15,
      quantizeNormal: 8,
      quantizeTexcoord: 15,
      quantizeColor: 8,
    }),
  );
}

async function write(document: Document): Promise<Uint8Array> {
  await MeshoptDecoder.ready;
  const io = new NodeIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({
    'meshopt.encoder': MeshoptEncoder,
    'meshopt.decoder': MeshoptDecoder,
  });
  return io.writeBinary(document);
}
