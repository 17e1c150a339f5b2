import { isRecord } from '../collections.ts';
import { GlbError } from '../glb-error.ts';

type Json = Record<string, unknown>;

/** Far above any budget, far below what makes a browser stop answering. */
const MOST = { nodes: 20_000, meshes: 20_000, images: 256, animations: 256, accessors: 100_000 };

/** What our viewer decodes; whatever else a model *requires*, it would not be shown. */
const KNOWN_EXTENSIONS = new Set([
  'EXT_meshopt_compression',
  'KHR_meshopt_compression',
  'EXT_texture_webp',
  'KHR_mesh_quantization',
  'KHR_texture_transform',
  'KHR_materials_unlit',
]);

/** What building a pack decodes and packs anew, so that the kiosk needs one decoder only. */
export const DECODED_BY_PACKING: ReadonlySet<string> = new Set([
  'KHR_draco_mesh_compression',
  'KHR_texture_basisu',
]);

const COMPONENT_BYTES: Readonly<Record<number, number>> = {
  5120: 1,
  5121: 1,
  5122: 2,
  5123: 2,
  5125: 4,
  5126: 4,
};
const COMPONENTS: Readonly<Record<string, number>> = {
  SCALAR: 1,
  VEC2: 2,
  VEC3: 3,
  VEC4: 4,
  MAT2: 4,
  MAT3: 9,
  MAT4: 16,
};

/**
 * Every part of a model must lie within what it is a part of: accessors in
 * their views, views in their buffers, the buffer in the file. A viewer that
 * trusts them reads elsewhere, or asks for more memory than there is.
 *
 * @param binaryBytes - of the chunk that follows the JSON
 * @param reader - what the kiosk shows by itself, or any model that building a pack can decode
 * @throws GlbError
 */
export function checkBounds(gltf: Json, binaryBytes: number, reader: 'kiosk' | 'any'): void {
  const list = (key: string): Json[] =>
    (Array.isArray(gltf[key]) ? (gltf[key] as unknown[]) : []).filter(isRecord);
  for (const [key, limit] of Object.entries(MOST)) {
    const found = list(key).length;
    if (found > limit) throw new GlbError(`${found} ${key}, more than ${limit}`);
  }
  const required: unknown = gltf['extensionsRequired'] ?? [];
  const unknown = (Array.isArray(required) ? (required as unknown[]) : [required]).find(
    (name) => !isKnown(name, reader),
  );
  if (unknown !== undefined) throw new GlbError(`it needs ${JSON.stringify(unknown)}`);

  const buffers = list('buffers');
  const views = list('bufferViews');
  buffers.forEach((buffer, i) => {
    // Only the first can lie in the file; others are places for meshopt to unpack into.
    const limit = i === 0 ? binaryBytes : Number.MAX_SAFE_INTEGER;
    if (!fits(0, lengthOf(buffer), limit))
      throw new GlbError(`buffer ${i} is longer than the file`);
  });
  views.forEach((view, i) => {
    for (const part of [view, meshoptOf(view)]) {
      const buffer = part && buffers[Number(part['buffer'])];
      if (part && !(buffer && fits(offsetOf(part), lengthOf(part), lengthOf(buffer)))) {
        throw new GlbError(`view ${i} lies outside its buffer`);
      }
    }
  });
  list('accessors').forEach((accessor, i) => {
    const view = views[Number(accessor['bufferView'])];
    if (accessor['bufferView'] === undefined) return;
    if (!view || !fits(offsetOf(accessor), spanOf(accessor, view), lengthOf(view))) {
      throw new GlbError(`accessor ${i} lies outside its view`);
    }
  });
}

function isKnown(name: unknown, reader: 'kiosk' | 'any'): boolean {
  if (typeof name !== 'string') return false;
  return KNOWN_EXTENSIONS.has(name) || (reader === 'any' && DECODED_BY_PACKING.has(name));
}

function meshoptOf({ extensions }: Json): Json | undefined {
  if (!isRecord(extensions)) return undefined;
  const found = extensions['EXT_meshopt_compression'] ?? extensions['KHR_meshopt_compression'];
  return isRecord(found) ? found : undefined;
}

const lengthOf = (part: Json): number => Number(part['byteLength'] ?? NaN);
const offsetOf = (part: Json): number => Number(part['byteOffset'] ?? 0);

/** The bytes from the first element of an accessor to the end of its last. */
function spanOf(accessor: Json, view: Json): number {
  const parts = COMPONENTS[String(accessor['type'])] ?? NaN;
  const element = parts * (COMPONENT_BYTES[Number(accessor['componentType'])] ?? NaN);
  const count = Number(accessor['count'] ?? NaN);
  const stride = Number(view['byteStride'] ?? element);
  return count === 0 ? 0 : stride * (count - 1) + element;
}

/** Whole numbers that are not negative, and do not reach beyond the limit. `NaN` fits nowhere. */
function fits(offset: number, length: number, limit: number): boolean {
  const isWhole = Number.isSafeInteger(offset) && Number.isSafeInteger(length);
  return isWhole && offset >= 0 && length >= 0 && offset + length <= limit;
}
