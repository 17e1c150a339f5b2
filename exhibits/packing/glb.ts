import { open } from 'node:fs/promises';
import { checkBounds, DECODED_BY_PACKING } from './check/glb-bounds.ts';
import { isRecord } from './collections.ts';
import { GlbError } from './glb-error.ts';
import { parseJson } from './read-json.ts';

/** What a binary glTF file says of itself, without decoding its geometry. */
export interface GlbFacts {
  sizeBytes: number;
  /** As drawn: a mesh that hangs at three nodes counts three times. */
  triangles: number;
  nodeNames: string[];
  animationNames: string[];
  extensionsRequired: string[];
  images: number;
  /** Media types of its textures, as far as it says. */
  imageTypes: string[];
  /** Whether it is packed with something that the kiosk does not decode; building a pack does. */
  needsDecoding: boolean;
}

/** Whether a model is as light as packing makes it: meshopt, and every texture WebP. */
export const isPacked = ({ needsDecoding, extensionsRequired, imageTypes }: GlbFacts): boolean =>
  !needsDecoding &&
  extensionsRequired.some((name) => name.endsWith('_meshopt_compression')) &&
  imageTypes.every((type) => type === 'image/webp');

export { GlbError } from './glb-error.ts';

const HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;
const GLTF = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;

/** Modes of a primitive whose vertices or indices make triangles. */
const TRIANGLES_OF: Readonly<Record<number, (count: number) => number>> = {
  4: (count) => count / 3,
  5: (count) => Math.max(0, count - 2),
  6: (count) => Math.max(0, count - 2),
};

/**
 * @param reader - what the kiosk shows by itself, or any model that building a pack can decode
 * @throws GlbError if the file is no complete GLB that stands on its own
 */
export async function readGlb(
  absolutePath: string,
  reader: 'kiosk' | 'any' = 'kiosk',
): Promise<GlbFacts> {
  await using file = await open(absolutePath);
  const { size } = await file.stat();
  const head = Buffer.alloc(HEADER_BYTES + CHUNK_HEADER_BYTES);
  await file.read(head, 0, head.length, 0);
  if (size < head.length || head.readUInt32LE(0) !== GLTF) throw new GlbError('not a GLB file');
  if (head.readUInt32LE(4) !== 2) throw new GlbError(`glTF version ${head.readUInt32LE(4)}`);
  if (head.readUInt32LE(8) !== size) throw new GlbError('cut short, or with something appended');
  const jsonBytes = head.readUInt32LE(12);
  if (head.readUInt32LE(16) !== JSON_CHUNK || head.length + jsonBytes > size) {
    throw new GlbError('its first chunk is not a whole JSON document');
  }

  const json = Buffer.alloc(jsonBytes);
  await file.read(json, 0, jsonBytes, head.length);
  const read = parseJson(json, '');
  if (!isRecord(read.value)) throw new GlbError(read.problem?.message ?? 'no glTF document');
  // Its own header, then the bytes; without a second chunk there is nothing but the JSON.
  const binaryBytes = Math.max(0, size - head.length - jsonBytes - CHUNK_HEADER_BYTES);
  checkBounds(read.value, binaryBytes, reader);
  return { sizeBytes: size, ...factsOf(read.value) };
}

type Json = Record<string, unknown>;

function factsOf(gltf: Json): Omit<GlbFacts, 'sizeBytes'> {
  const list = (key: string): Json[] =>
    (Array.isArray(gltf[key]) ? (gltf[key] as unknown[]) : []).filter(isRecord);
  for (const { uri } of [...list('buffers'), ...list('images')]) {
    if (typeof uri === 'string' && !uri.startsWith('data:')) {
      throw new GlbError(`it needs another file: ${uri}`);
    }
  }
  const names = (key: string) =>
    list(key).flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
  const required = gltf['extensionsRequired'];
  const extensionsRequired = Array.isArray(required) ? required.map(String) : [];
  return {
    triangles: trianglesOf(gltf, list),
    nodeNames: names('nodes'),
    animationNames: names('animations'),
    extensionsRequired,
    images: list('images').length,
    imageTypes: list('images').map(({ mimeType }) => String(mimeType)),
    needsDecoding: extensionsRequired.some((name) => DECODED_BY_PACKING.has(name)),
  };
}

function trianglesOf(gltf: Json, list: (key: string) => Json[]): number {
  const [nodes, meshes, accessors] = [list('nodes'), list('meshes'), list('accessors')];
  const scene = list('scenes')[Number(gltf['scene'] ?? 0)];
  const numbers = (value: unknown) => (Array.isArray(value) ? value.map(Number) : []);

  const perMesh = meshes.map(({ primitives }) => {
    const each = (Array.isArray(primitives) ? (primitives as unknown[]) : []).filter(isRecord);
    return each.reduce((sum, { mode, indices, attributes }) => {
      const position = isRecord(attributes) ? attributes['POSITION'] : undefined;
      const count = Number(accessors[Number(indices ?? position)]?.['count'] ?? 0);
      return sum + (TRIANGLES_OF[Number(mode ?? 4)]?.(count) ?? 0);
    }, 0);
  });

  let triangles = 0;
  const seen = new Set<number>();
  const left = numbers(scene?.['nodes']);
  for (let index = left.pop(); index !== undefined; index = left.pop()) {
    // A glTF scene is a tree; a node met twice means that it bites its tail.
    if (seen.has(index)) throw new GlbError(`its nodes are no tree (node ${index})`);
    seen.add(index);
    const node = nodes[index];
    if (!node) throw new GlbError(`there is no node ${index}`);
    triangles += perMesh[Number(node['mesh'] ?? -1)] ?? 0;
    left.push(...numbers(node['children']));
  }
  return Math.round(triangles);
}
