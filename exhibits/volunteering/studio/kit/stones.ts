/** Loose stones. */
import * as THREE from 'three';
import type { Geometry } from './geometry.ts';
import type { Vec3 } from './shapes.ts';

/** A rounded stone that no other is like; `radiusM` is its mean half width. */
export function pebble(radiusM: number, at: Vec3, random: () => number): Geometry {
  const g = new THREE.IcosahedronGeometry(radiusM, 1);
  const [a, b] = [random() * 6, random() * 6];
  const p = g.getAttribute('position');
  for (let i = 0; i < p.count; i += 1) {
    const [x, y, z] = [p.getX(i), p.getY(i), p.getZ(i)].map((c) => c / radiusM) as [
      number,
      number,
      number,
    ];
    const swell =
      1 + 0.16 * Math.sin(2.3 * x + a) * Math.cos(2.9 * z + b) + 0.1 * Math.sin(3 * y + a);
    p.setXYZ(i, p.getX(i) * swell * 1.25, p.getY(i) * swell * 0.72, p.getZ(i) * swell);
  }
  return g.rotateY(random() * 6.283).translate(...at);
}
