import {
  type AnimationClip,
  type Box3,
  type BufferAttribute,
  type Group,
  type InterleavedBufferAttribute,
  LoadingManager,
  type Material,
  Mesh,
  type Object3D,
  Texture,
  Vector3,
} from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';
import { checkGlb } from './check-glb.ts';
import { boxOf } from './extent.ts';
import { ModelError } from './model-error.ts';

/** Sizes beyond these are a mistake of units or of an exporter, and break the depth buffer. */
const SMALLEST_M = 1e-4;
const LARGEST_M = 1e5;

/** A model that has been read and found sound, not yet on any screen. */
export interface LoadedModel {
  root: Group;
  clips: AnimationClip[];
  /** All of it as it stands in the file, in metres. */
  box: Box3;
  triangles: number;
  /** Frees geometry, materials and textures, decoded pictures included. */
  dispose(): void;
}

/**
 * Fetches a GLB and reads it with suspicion.
 *
 * @throws ModelError with any code but `NO_WEBGL` and `GPU_LOST`; `AbortError` if `signal` fired.
 */
export async function loadModel(url: string, signal: AbortSignal): Promise<LoadedModel> {
  const file = await fetchFile(url, signal);
  signal.throwIfAborted();
  const document = checkGlb(file);

  const manager = new LoadingManager();
  let lostPictures = 0;
  // The loader shows a picture that does not decode as white, and says so only here.
  manager.onError = () => (lostPictures += 1);
  const loader = new GLTFLoader(manager).setMeshoptDecoder(MeshoptDecoder);
  const { scene, animations } = await loader.parseAsync(file, '').catch((error: unknown) => {
    throw new ModelError('FILE_DAMAGED', `${url} does not parse: ${String(error)}`, {
      cause: error,
    });
  });
  try {
    signal.throwIfAborted();
    if (lostPictures > 0) {
      const of = document.images?.length ?? 0;
      throw new ModelError('TEXTURE_UNREADABLE', `${lostPictures} of ${of} pictures do not decode`);
    }
    scene.updateMatrixWorld(true);
    const triangles = checkGeometry(scene);
    const box = checkedBox(scene);
    return { root: scene, clips: animations, box, triangles, dispose: () => disposeModel(scene) };
  } catch (error) {
    disposeModel(scene);
    throw error;
  }
}

async function fetchFile(url: string, signal: AbortSignal): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) throw new ModelError('FILE_UNREACHABLE', `${url}: ${response.status}`);
    return await response.arrayBuffer();
  } catch (error) {
    if (error instanceof ModelError || signal.aborted) throw error;
    throw new ModelError('FILE_UNREACHABLE', `${url} did not arrive`, { cause: error });
  }
}

/** @returns the number of triangles. */
function checkGeometry(root: Object3D): number {
  let triangles = 0;
  for (const { geometry } of meshesOf(root)) {
    const { position } = geometry.attributes;
    if (!position || !isFinite(position)) {
      throw new ModelError('GEOMETRY_INVALID', 'Positions that are no numbers');
    }
    const { index } = geometry;
    if (index && largest(index) >= position.count) {
      throw new ModelError('GEOMETRY_INVALID', 'Indices beyond the last vertex');
    }
    triangles += Math.floor((index ?? position).count / 3);
  }
  if (triangles === 0) throw new ModelError('NOTHING_TO_SHOW', 'The file has no triangles');
  return triangles;
}

function checkedBox(root: Object3D): Box3 {
  const box = boxOf([root]);
  const sizeM = box.getSize(new Vector3()).length();
  const awayM = box.getCenter(new Vector3()).length();
  if (!(sizeM >= SMALLEST_M && sizeM <= LARGEST_M && awayM <= LARGEST_M)) {
    throw new ModelError('GEOMETRY_INVALID', `A model of ${sizeM} m, ${awayM} m away`);
  }
  return box;
}

function isFinite({ array }: BufferAttribute | InterleavedBufferAttribute): boolean {
  if (!(array instanceof Float32Array)) return true;
  // A sum is not finite as soon as one of its terms is not.
  let sum = 0;
  for (const value of array) sum += value * 0;
  return sum === 0;
}

function largest({ array }: BufferAttribute): number {
  let most = 0;
  for (const value of array) if (value > most) most = value;
  return most;
}

export function meshesOf(root: Object3D): Mesh[] {
  const meshes: Mesh[] = [];
  root.traverse((object) => {
    if (object instanceof Mesh) meshes.push(object as Mesh);
  });
  return meshes;
}

export function materialsOf(mesh: Mesh): Material[] {
  return Array.isArray(mesh.material) ? mesh.material : [mesh.material];
}

export function texturesOf(material: Material): Texture[] {
  return Object.values(material).filter((value): value is Texture => value instanceof Texture);
}

function disposeModel(root: Object3D): void {
  const meshes = meshesOf(root);
  const materials = new Set(meshes.flatMap(materialsOf));
  const textures = new Set([...materials].flatMap(texturesOf));
  for (const { geometry } of meshes) geometry.dispose();
  for (const material of materials) material.dispose();
  for (const texture of textures) {
    texture.dispose();
    // Not freed by dispose(): a decoded picture lives until it is closed.
    if (texture.image instanceof ImageBitmap) texture.image.close();
    // three's material of shadows remembers the last model's picture and would upload it again:
    // a texture of version 0 has nothing to upload.
    texture.version = 0;
  }
}
