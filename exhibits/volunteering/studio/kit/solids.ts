/** What a finished sculpture is made of: for each part and material one welded mesh. */
import * as THREE from 'three';
import { mergeGeometries, mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js';
import type { MaterialName } from './materials.ts';
import type { Piece, Sculpture, Part } from './sculpture.ts';

export interface Solid {
  part: Part;
  material: MaterialName;
  /** Indexed; position, normal, uv and colour (the tint, linear), in metres of the model. */
  geometry: THREE.BufferGeometry;
}

export function solidsOf({ parts }: Sculpture): Solid[] {
  return parts.flatMap((part) => {
    const materials = [...new Set(part.pieces.map(({ material }) => material))];
    return materials.map((material) => {
      const pieces = part.pieces.filter((piece) => piece.material === material);
      const geometry = mergeVertices(mergeGeometries(pieces.map(tinted)), 1e-5);
      return { part, material, geometry };
    });
  });
}

function tinted({ geometry, tint }: Piece): THREE.BufferGeometry {
  const colours = new Float32Array(geometry.getAttribute('position').count * 3);
  for (let i = 0; i < colours.length; i += 3) tint.toArray(colours, i);
  return geometry.clone().setAttribute('color', new THREE.BufferAttribute(colours, 3));
}

export const trianglesOf = (solids: readonly Solid[]): number =>
  solids.reduce((sum, { geometry }) => sum + geometry.index!.count / 3, 0);

/** The longest way through a model, in metres. */
export function sizeM(solids: readonly Solid[]): number {
  const box = new THREE.Box3();
  for (const { geometry } of solids) {
    geometry.computeBoundingBox();
    box.union(geometry.boundingBox!);
  }
  return box.getSize(new THREE.Vector3()).length();
}
