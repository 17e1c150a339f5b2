import { type Accessor, Document, type Node, WebIO } from '@gltf-transform/core';
import {
  EXTMeshoptCompression,
  EXTTextureWebP,
  KHRMeshQuantization,
} from '@gltf-transform/extensions';

type Point = readonly [x: number, y: number, z: number];

/** A closed box with its own colour, standing for a part of a model. */
export interface Block {
  name: string;
  from: Point;
  to: Point;
  colour?: Point;
  extras?: Record<string, unknown>;
  /** An animation of the node's place: clip name → place at each whole second. */
  clips?: Record<string, Point[]>;
  isTransparent?: boolean;
}

export interface ModelPlan {
  blocks: Block[];
  rootExtras?: Record<string, unknown>;
  /** A picture on every block. */
  picture?: { bytes: Uint8Array<ArrayBuffer>; mimeType: string };
  /** Last touches before it is written: how a test damages a model. */
  spoil?: (document: Document) => void;
}

/** Writes a small GLB as the studio would: named nodes with extras under one root. */
export async function makeModel(plan: ModelPlan): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document();
  const buffer = document.createBuffer();
  const root = document.createNode('root').setExtras(plan.rootExtras ?? {});
  document.createScene('scene').addChild(root);
  const texture =
    plan.picture &&
    document
      .createTexture('picture')
      .setImage(plan.picture.bytes)
      .setMimeType(plan.picture.mimeType);
  for (const block of plan.blocks) {
    const material = document
      .createMaterial(block.name)
      .setBaseColorFactor([...(block.colour ?? [0.7, 0.6, 0.5]), block.isTransparent ? 0.6 : 1])
      .setAlphaMode(block.isTransparent ? 'BLEND' : 'OPAQUE')
      .setMetallicFactor(0)
      .setBaseColorTexture(texture ?? null);
    const { positions, normals, uvs, indices } = boxMesh(block.from, block.to);
    const accessor = (
      type: 'VEC3' | 'VEC2' | 'SCALAR',
      array: Float32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>,
    ) => document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
    const mesh = document
      .createMesh(block.name)
      .addPrimitive(
        document
          .createPrimitive()
          .setAttribute('POSITION', accessor('VEC3', positions))
          .setAttribute('NORMAL', accessor('VEC3', normals))
          .setAttribute('TEXCOORD_0', accessor('VEC2', uvs))
          .setIndices(accessor('SCALAR', indices))
          .setMaterial(material),
      );
    const node = document
      .createNode(block.name)
      .setMesh(mesh)
      .setExtras(block.extras ?? {});
    root.addChild(node);
    for (const [name, places] of Object.entries(block.clips ?? {})) {
      const times = accessor('SCALAR', Float32Array.from(places.keys()));
      animate(document, node, name, times, accessor('VEC3', new Float32Array(places.flat())));
    }
  }
  plan.spoil?.(document);
  const io = new WebIO().registerExtensions([
    EXTMeshoptCompression,
    EXTTextureWebP,
    KHRMeshQuantization,
  ]);
  return await io.writeBinary(document);
}

/** An address that a viewer can fetch; free it with `URL.revokeObjectURL`. */
export function addressOf(glb: Uint8Array<ArrayBuffer>): string {
  return URL.createObjectURL(new Blob([glb], { type: 'model/gltf-binary' }));
}

function animate(
  document: Document,
  node: Node,
  name: string,
  times: Accessor,
  places: Accessor,
): void {
  const known = document
    .getRoot()
    .listAnimations()
    .find((animation) => animation.getName() === name);
  const animation = known ?? document.createAnimation(name);
  const sampler = document.createAnimationSampler().setInput(times).setOutput(places);
  const channel = document
    .createAnimationChannel()
    .setTargetNode(node)
    .setTargetPath('translation')
    .setSampler(sampler);
  animation.addSampler(sampler).addChannel(channel);
}

/** A closed box; U runs along X and V along Y on the faces that look to ±Z. */
function boxMesh(from: Point, to: Point) {
  const positions: number[] = [];
  const normals: number[] = [];
  const uvs: number[] = [];
  const indices: number[] = [];
  for (let axis = 0; axis < 3; axis++) {
    for (const sign of [-1, 1]) {
      const first = positions.length / 3;
      const [a, b] = [(axis + 1) % 3, (axis + 2) % 3];
      for (const [s, t] of [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const) {
        const at = [...from] as [number, number, number];
        at[axis] = (sign < 0 ? from : to)[axis] ?? 0;
        at[a] = (s ? to : from)[a] ?? 0;
        at[b] = (t ? to : from)[b] ?? 0;
        positions.push(...at);
        normals.push(...[0, 1, 2].map((k) => (k === axis ? sign : 0)));
        uvs.push(axis === 0 ? t : a === 0 ? s : t, axis === 0 ? s : a === 0 ? t : s);
      }
      const winding = sign > 0 ? [0, 1, 2, 0, 2, 3] : [0, 2, 1, 0, 3, 2];
      indices.push(...winding.map((corner) => first + corner));
    }
  }
  return {
    positions: new Float32Array(positions),
    normals: new Float32Array(normals),
    uvs: new Float32Array(uvs),
    indices: new Uint16Array(indices),
  };
}
