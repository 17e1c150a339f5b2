import { checkPictures } from './check-pictures.ts';
import { ModelError } from './model-error.ts';

/** What GLTFLoader and its meshopt decoder understand, as configured in `load-model.ts`. */
const KNOWN_EXTENSIONS = new Set([
  'EXT_meshopt_compression',
  'KHR_meshopt_compression',
  'EXT_mesh_gpu_instancing',
  'EXT_texture_avif',
  'EXT_texture_webp',
  'KHR_animation_pointer',
  'KHR_lights_punctual',
  'KHR_materials_anisotropy',
  'KHR_materials_clearcoat',
  'KHR_materials_dispersion',
  'KHR_materials_emissive_strength',
  'KHR_materials_ior',
  'KHR_materials_iridescence',
  'KHR_materials_sheen',
  'KHR_materials_specular',
  'KHR_materials_transmission',
  'KHR_materials_unlit',
  'KHR_materials_volume',
  'KHR_mesh_quantization',
  'KHR_texture_transform',
]);

const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const BIN_CHUNK = 0x004e4942;

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

/** The tables of a glTF document as far as the viewer reads them; everything may be missing or wrong. */
export interface GltfDocument {
  asset?: { version?: string };
  extensionsRequired?: string[];
  scene?: number;
  scenes?: { nodes?: number[]; extras?: unknown }[];
  nodes?: { name?: string; children?: number[]; mesh?: number; extras?: unknown }[];
  meshes?: { primitives?: GltfPrimitive[] }[];
  accessors?: GltfAccessor[];
  bufferViews?: GltfBufferView[];
  buffers?: { byteLength?: number; uri?: string; extensions?: Record<string, unknown> }[];
  images?: { bufferView?: number; uri?: string; mimeType?: string }[];
  textures?: { source?: number; extensions?: Record<string, { source?: number }> }[];
  materials?: unknown[];
}

interface GltfPrimitive {
  attributes?: Record<string, number>;
  indices?: number;
  material?: number;
  mode?: number;
}

interface GltfAccessor {
  bufferView?: number;
  byteOffset?: number;
  componentType?: number;
  count?: number;
  type?: string;
}

interface GltfBufferView {
  buffer?: number;
  byteOffset?: number;
  byteLength?: number;
  byteStride?: number;
  extensions?: Record<string, { buffer?: number; byteOffset?: number; byteLength?: number }>;
}

/**
 * Reads a binary glTF and checks every table that points somewhere, before a
 * loader trusts it: loaders show a file that was cut short as a white or a half model
 * without a word.
 *
 * @throws ModelError `FILE_DAMAGED` | `FEATURE_UNKNOWN` | `TEXTURE_UNREADABLE` | `NOTHING_TO_SHOW`.
 */
export function checkGlb(file: ArrayBuffer): GltfDocument {
  try {
    return checkTables(file);
  } catch (error) {
    if (error instanceof ModelError) throw error;
    // A table that is no table, a number that is a word: the types above are a wish.
    throw damaged('its tables are not what they should be', error);
  }
}

function checkTables(file: ArrayBuffer): GltfDocument {
  const { document, binBytes, bin } = openGlb(file);
  if (!document.asset?.version?.startsWith('2.')) {
    throw damaged(`glTF version ${document.asset?.version ?? 'unknown'}`);
  }
  const unknown = (document.extensionsRequired ?? []).filter((name) => !KNOWN_EXTENSIONS.has(name));
  if (unknown.length > 0) {
    throw new ModelError('FEATURE_UNKNOWN', `The file requires ${unknown.join(', ')}`);
  }
  checkBuffers(document, binBytes);
  (document.bufferViews ?? []).forEach((view, i) => checkView(document, view, i));
  (document.accessors ?? []).forEach((accessor, i) => checkAccessor(document, accessor, i));
  checkMeshes(document);
  checkPictures(document, bin);
  return document;
}

function openGlb(file: ArrayBuffer): { document: GltfDocument; binBytes: number; bin: Uint8Array } {
  const view = new DataView(file);
  if (file.byteLength < 20 || view.getUint32(0, true) !== MAGIC) throw damaged('not a binary glTF');
  const lengthBytes = view.getUint32(8, true);
  if (lengthBytes > file.byteLength) {
    throw damaged(`${file.byteLength} bytes of ${lengthBytes}: the file was cut short`);
  }
  const jsonBytes = view.getUint32(12, true);
  if (view.getUint32(16, true) !== JSON_CHUNK || 20 + jsonBytes > lengthBytes) {
    throw damaged('its first chunk is not a whole JSON');
  }
  const document = parse(new Uint8Array(file, 20, jsonBytes));
  const binStart = 20 + jsonBytes;
  if (binStart + 8 > lengthBytes) return { document, binBytes: 0, bin: new Uint8Array() };
  const binBytes = view.getUint32(binStart, true);
  if (view.getUint32(binStart + 4, true) !== BIN_CHUNK || binStart + 8 + binBytes > lengthBytes) {
    throw damaged('its binary chunk is not whole');
  }
  return { document, binBytes, bin: new Uint8Array(file, binStart + 8, binBytes) };
}

function parse(bytes: Uint8Array): GltfDocument {
  try {
    const document: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof document !== 'object' || document === null) throw damaged('its JSON is no object');
    return document;
  } catch (error) {
    if (error instanceof ModelError) throw error;
    throw damaged('its JSON does not parse', error);
  }
}

function checkBuffers(document: GltfDocument, binBytes: number): void {
  (document.buffers ?? []).forEach((buffer, i) => {
    // A buffer that only exists once decompressed.
    if (Object.keys(buffer.extensions ?? {}).some((name) => name.endsWith('meshopt_compression'))) {
      return;
    }
    if (buffer.uri !== undefined || i > 0) throw damaged(`buffer ${i} lies outside the file`);
    if (!within(0, buffer.byteLength, binBytes)) throw damaged(`buffer ${i} is not all there`);
  });
}

function checkView(document: GltfDocument, view: GltfBufferView, i: number): void {
  const packed =
    view.extensions?.['EXT_meshopt_compression'] ?? view.extensions?.['KHR_meshopt_compression'];
  const { buffer, byteOffset, byteLength } = packed ?? view;
  const length = document.buffers?.[buffer ?? -1]?.byteLength;
  if (length === undefined || !within(byteOffset ?? 0, byteLength, length)) {
    throw damaged(`buffer view ${i} points outside its buffer`);
  }
}

function checkAccessor(document: GltfDocument, accessor: GltfAccessor, i: number): void {
  const { bufferView, byteOffset = 0, count } = accessor;
  const component = COMPONENT_BYTES[accessor.componentType ?? 0];
  const components = COMPONENTS[accessor.type ?? ''];
  if (!component || !components || count === undefined || !isCount(count) || count === 0) {
    throw damaged(`accessor ${i} has no known type or no elements`);
  }
  if (bufferView === undefined) return;
  const view = document.bufferViews?.[bufferView];
  if (!view) throw damaged(`accessor ${i} has no buffer view`);
  const elementBytes = component * components;
  const usedBytes = (view.byteStride ?? elementBytes) * (count - 1) + elementBytes;
  if (!within(byteOffset, usedBytes, view.byteLength ?? 0)) {
    throw damaged(`accessor ${i} points outside its buffer view`);
  }
}

function checkMeshes(document: GltfDocument): void {
  const primitives = (document.meshes ?? []).flatMap((mesh) => mesh.primitives ?? []);
  for (const { attributes = {}, indices, material, mode = 4 } of primitives) {
    const used = [...Object.values(attributes), ...(indices === undefined ? [] : [indices])];
    const missing = used.find((index) => !document.accessors?.[index]);
    if (missing !== undefined) throw damaged(`a mesh uses accessor ${missing}, which is missing`);
    if (material !== undefined && !document.materials?.[material]) {
      throw damaged(`a mesh uses material ${material}, which is missing`);
    }
    if (mode >= 4 && attributes['POSITION'] === undefined) throw damaged('a mesh has no positions');
  }
  if (!primitives.some(({ mode = 4 }) => mode >= 4)) {
    throw new ModelError('NOTHING_TO_SHOW', 'The file has no triangles');
  }
  for (const { children = [], mesh } of document.nodes ?? []) {
    if (mesh !== undefined && !document.meshes?.[mesh]) throw damaged(`mesh ${mesh} is missing`);
    const missing = children.find((child) => !document.nodes?.[child]);
    if (missing !== undefined) throw damaged(`node ${missing} is missing`);
  }
  for (const { nodes = [] } of document.scenes ?? []) {
    const missing = nodes.find((node) => !document.nodes?.[node]);
    if (missing !== undefined) throw damaged(`node ${missing} is missing`);
  }
}

function within(offset: number, length: number | undefined, total: number): boolean {
  return isCount(offset) && length !== undefined && isCount(length) && offset + length <= total;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function damaged(detail: string, cause?: unknown): ModelError {
  return new ModelError('FILE_DAMAGED', `Damaged model: ${detail}`, { cause });
}
