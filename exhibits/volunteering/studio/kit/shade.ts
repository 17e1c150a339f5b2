/** Baked soft shade: for every vertex, how much of the sky its surrounds leave free. */
import * as THREE from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { MeshBVH } from 'three-mesh-bvh';
import { isClear } from './materials.ts';
import type { Solid } from './solids.ts';

const RAYS = 40;
/** Rays start a little off the surface, or they would hit it. */
const LIFT = 0.004;
/** What is quite enclosed still gets some light from many bounces. */
const DARKEST = 0.14;

/** Directions over a hemisphere round +z, denser where light counts most. */
const DIRECTIONS = Array.from({ length: RAYS }, (_, k) => {
  const u = (k + 0.5) / RAYS;
  const angle = k * Math.PI * (3 - Math.sqrt(5));
  return new THREE.Vector3(
    Math.sqrt(u) * Math.cos(angle),
    Math.sqrt(u) * Math.sin(angle),
    Math.sqrt(1 - u),
  );
});

/**
 * @param reachM - what is farther away than this casts no shade
 * @returns for each solid, a factor from 0 to 1 for each vertex
 */
export function bakeShade(solids: readonly Solid[], reachM: number): Float32Array[] {
  const casting = solids.filter(({ part, material }) => part.shades && !isClear(material));
  const tree = new MeshBVH(mergeGeometries(casting.map(({ geometry }) => positionsOf(geometry))));
  return solids.map(({ geometry, material }) =>
    isClear(material)
      ? new Float32Array(geometry.getAttribute('position').count).fill(1)
      : shadeOf(geometry, tree, reachM),
  );
}

function positionsOf(geometry: THREE.BufferGeometry): THREE.BufferGeometry {
  const bare = new THREE.BufferGeometry();
  bare.setAttribute('position', geometry.getAttribute('position').clone());
  bare.setIndex(geometry.index!.clone());
  return bare;
}

function shadeOf(geometry: THREE.BufferGeometry, tree: MeshBVH, reachM: number): Float32Array {
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const out = new Float32Array(position.count);
  const [up, n] = [new THREE.Vector3(0, 0, 1), new THREE.Vector3()];
  const ray = new THREE.Ray();
  const turn = new THREE.Quaternion();
  const lift = Math.min(LIFT, reachM / 100);
  for (let i = 0; i < position.count; i += 1) {
    n.fromBufferAttribute(normal, i).normalize();
    turn.setFromUnitVectors(up, n);
    ray.origin.fromBufferAttribute(position, i).addScaledVector(n, lift);
    let open = 0;
    for (const direction of DIRECTIONS) {
      ray.direction.copy(direction).applyQuaternion(turn);
      const hit = tree.raycastFirst(ray, THREE.DoubleSide, 0, reachM);
      open += hit ? (hit.distance / reachM) ** 0.8 : 1;
    }
    out[i] = DARKEST + (1 - DARKEST) * (open / RAYS) ** 1.1;
  }
  return out;
}
