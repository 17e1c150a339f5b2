/** A sculpture as a glTF document. */
import {
  type Accessor,
  type Animation,
  type Buffer as GltfBuffer,
  Document,
  type Material,
  type Node as GltfNode,
} from '@gltf-transform/core';
import { MathUtils, Quaternion, Vector3 } from 'three';
import { materialOf, type TextureKind, type UvRange, uvRange, WHOLE } from './gltf-material.ts';
import { isClear, type MaterialName, recipeOf } from './materials.ts';
import type { Sculpture, Part, Track } from './sculpture.ts';
import type { Vec3 } from './shapes.ts';
import type { Solid } from './solids.ts';

export interface DocumentPlan {
  sculpture: Sculpture;
  solids: readonly Solid[];
  /** Baked shade by solid; without it vertex colours carry the tints only. */
  shade?: readonly Float32Array[];
  textures: TextureKind;
  /** Squeezes texture coordinates into 0…1, so that they can be quantised. */
  squeezeUv?: boolean;
  fresh?: boolean;
  /** Materials that do without relief. */
  flat?: readonly MaterialName[];
}

export async function documentOf(plan: DocumentPlan): Promise<Document> {
  const { sculpture, solids } = plan;
  const document = new Document();
  const buffer = document.createBuffer();
  document.getRoot().getAsset().generator = 'Maarid studio';
  document.getRoot().getAsset().copyright = 'CC BY 4.0, Maarid contributors';

  const materials = new Map<MaterialName, { material: Material; uv: UvRange }>();
  for (const name of new Set(solids.map(({ material }) => material))) {
    const uv = plan.squeezeUv ? uvRange(solids.filter((s) => s.material === name)) : WHOLE;
    const flat = plan.flat?.includes(name) ?? false;
    materials.set(name, { material: await materialOf(document, { ...plan, name, uv, flat }), uv });
  }

  const extras = sculpture.section ? { section: sculpture.section } : {};
  const root = document.createNode(sculpture.id).setExtras(extras);
  document
    .getRoot()
    .setDefaultScene(document.createScene(sculpture.id).setExtras(extras).addChild(root));
  const nodes = new Map<Part, GltfNode>();
  for (const part of sculpture.parts) {
    const { parent } = part.plan;
    const node = document
      .createNode(part.name)
      .setExtras(extrasOf(part))
      .setTranslation(minus(part.pivot, parent?.pivot ?? [0, 0, 0]));
    (parent ? nodes.get(parent)! : root).addChild(node);
    nodes.set(part, node);

    const own = solids.flatMap((solid, n) => (solid.part === part ? [{ solid, n }] : []));
    if (own.length === 0) continue;
    const mesh = document.createMesh(part.name);
    node.setMesh(mesh);
    for (const { solid, n } of own) {
      const { material, uv } = materials.get(solid.material)!;
      const primitive = document.createPrimitive().setMaterial(material);
      const write = accessors(document, buffer);
      for (const [semantic, accessor] of attributesOf(solid, plan.shade?.[n], uv, write))
        primitive.setAttribute(semantic, accessor);
      primitive.setIndices(write(new Uint32Array(solid.geometry.index!.array), 'SCALAR'));
      mesh.addPrimitive(primitive);
    }
  }
  for (const { name, tracks } of sculpture.clips) {
    const animation = document.createAnimation(name);
    for (const track of tracks)
      addTrack(document, animation, buffer, track, nodes.get(track.part)!);
  }
  return document;
}

function extrasOf({ plan }: Part): Record<string, unknown> {
  const { parent: _parent, pivot: _pivot, shades: _shades, ...extras } = plan;
  return extras;
}

const minus = (a: Vec3, b: Vec3): [number, number, number] => [
  a[0] - b[0],
  a[1] - b[1],
  a[2] - b[2],
];

/* Meshes */

type Values = Float32Array | Uint32Array | Uint8Array;
type Write = (
  values: Values,
  type: 'SCALAR' | 'VEC2' | 'VEC3' | 'VEC4',
  bytes?: boolean,
) => Accessor;

function accessors(document: Document, buffer: GltfBuffer): Write {
  return (values, type, bytes = false) =>
    document
      .createAccessor()
      .setArray(values as Float32Array<ArrayBuffer>)
      .setType(type)
      .setNormalized(bytes)
      .setBuffer(buffer);
}

function attributesOf(
  { part, material, geometry }: Solid,
  shade: Float32Array | undefined,
  [u0, v0, u1, v1]: UvRange,
  write: Write,
): [string, Accessor][] {
  const floats = (name: string) => new Float32Array(geometry.getAttribute(name).array);
  const [x, y, z] = part.pivot;
  const position = floats('position').map((value, i) => value - [x, y, z][i % 3]!);
  const attributes: [string, Accessor][] = [['POSITION', write(position, 'VEC3')]];
  // A first look has none: it is shaded flat.
  if (geometry.hasAttribute('normal'))
    attributes.push(['NORMAL', write(unitNormals(floats('normal')), 'VEC3')]);
  const isTextured = recipeOf(material).maps !== undefined && geometry.hasAttribute('uv');
  if (isTextured || part.plan.flow) {
    const uv = floats('uv');
    const squeezed = uv.map((value, i) =>
      i % 2 ? (value - v0) / (v1 - v0 || 1) : (value - u0) / (u1 - u0 || 1),
    );
    attributes.push(['TEXCOORD_0', write(isTextured ? squeezed : uv, 'VEC2')]);
  }
  if (!isClear(material)) {
    const colour = geometry.getAttribute('color');
    const bytes = new Uint8Array(colour.count * 4);
    for (let i = 0; i < colour.count; i += 1) {
      for (let k = 0; k < 3; k += 1) {
        const value = colour.getComponent(i, k) * (shade?.[i] ?? 1) * 255;
        bytes[i * 4 + k] = Math.max(0, Math.min(255, Math.round(value)));
      }
      bytes[i * 4 + 3] = 255;
    }
    attributes.push(['COLOR_0', write(bytes, 'VEC4', true)]);
  }
  return attributes;
}

function unitNormals(normals: Float32Array): Float32Array {
  const n = new Vector3();
  for (let i = 0; i < normals.length; i += 3)
    n.fromArray(normals, i).normalize().toArray(normals, i);
  return normals;
}

/* Clips */

function addTrack(
  document: Document,
  animation: Animation,
  buffer: GltfBuffer,
  { timesS, move, turn, grow, part }: Track,
  target: GltfNode,
): void {
  const write = accessors(document, buffer);
  const add = (
    path: 'translation' | 'rotation' | 'scale',
    values: readonly (readonly number[])[],
  ) => {
    if (values.length !== timesS.length)
      throw new Error(`${part.name}: ${values.length} values for ${timesS.length} times`);
    const sampler = document
      .createAnimationSampler()
      .setInput(write(new Float32Array(timesS), 'SCALAR'))
      .setOutput(write(new Float32Array(values.flat()), path === 'rotation' ? 'VEC4' : 'VEC3'))
      .setInterpolation('LINEAR');
    const channel = document.createAnimationChannel().setTargetNode(target).setTargetPath(path);
    animation.addSampler(sampler).addChannel(channel.setSampler(sampler));
  };
  const rest = target.getTranslation();
  if (move)
    add(
      'translation',
      move.map((by) => rest.map((value, k) => value + by[k]!)),
    );
  if (turn) {
    const axis = new Vector3(...turn.axis).normalize();
    const quaternion = new Quaternion();
    add(
      'rotation',
      turn.deg.map((deg) => quaternion.setFromAxisAngle(axis, MathUtils.degToRad(deg)).toArray()),
    );
  }
  if (grow) add('scale', grow);
}
