/** Cushions, rolled bedding and rugs: what makes a room one to sit in. */
import * as THREE from 'three';
import type { Geometry } from './geometry.ts';
import type { Coat, Part } from './sculpture.ts';
import { bar, box, type Vec2, type Vec3 } from './shapes.ts';

/** Wool takes a tint: one texture for a whole household. */
export const DYES = {
  red: '#93352b',
  indigo: '#34467f',
  saffron: '#d0922f',
  green: '#4a7048',
  natural: '#ffffff',
} as const;
export type Dye = keyof typeof DYES;

/** A flat stuffed thing with soft sides; round if asked. */
export function cushion(size: Vec3, at: Vec3, isRound = false): Geometry {
  const [w, h, d] = size;
  const power = isRound ? 1 : 0.42;
  const g = new THREE.SphereGeometry(1, 20, 12);
  const p = g.getAttribute('position');
  const swell = (x: number, k: number) => Math.sign(x) * Math.abs(x) ** k;
  for (let i = 0; i < p.count; i += 1)
    p.setXYZ(
      i,
      (swell(p.getX(i), power) * w) / 2,
      (swell(p.getY(i), 0.8) * h) / 2,
      (swell(p.getZ(i), power) * d) / 2,
    );
  return g.translate(at[0], at[1] + h / 2, at[2]);
}

/** A mattress rolled up and tied twice, lying along x. */
export function bedroll(
  part: Part,
  {
    lengthM,
    radiusM,
    at,
    tint = 1,
  }: { lengthM: number; radiusM: number; at: Vec3; tint?: Coat['tint'] },
): void {
  const [x, y, z] = at;
  const roll = bar(
    [x - lengthM / 2, y + radiusM, z],
    [x + lengthM / 2, y + radiusM, z],
    radiusM,
    radiusM,
    18,
  );
  part.add('wool', roll, { crease: 1, tint });
  for (const side of [-1, 1]) {
    const at = x + side * lengthM * 0.28;
    const tie = bar(
      [at - 0.025, y + radiusM, z],
      [at + 0.025, y + radiusM, z],
      radiusM * 1.03,
      radiusM * 1.03,
      18,
    );
    part.add('wool', tie, { crease: 1, tint: 0.35 });
    for (const n of [0.35, 0.65]) {
      const ring = new THREE.TorusGeometry(radiusM * n, radiusM * 0.05, 4, 16).rotateY(Math.PI / 2);
      part.add('wool', ring.translate(x + (side * lengthM) / 2, y + radiusM, z), { tint: 0.6 });
    }
  }
}

/** A rug with bands across its ends, lying on the floor. */
export function rug(
  part: Part,
  {
    from,
    to,
    yM,
    ground = 'red',
    band = 'natural',
  }: { from: Vec2; to: Vec2; yM: number; ground?: Dye; band?: Dye },
): void {
  const [x, z] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const [w, d] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  part.add('wool', box([w, 0.02, d], [x, yM + 0.01, z], 0.006), { tint: DYES[ground] });
  for (const side of [-1, 1])
    for (const [n, dye] of ([band, 'indigo', band] as const).entries()) {
      const at = x + side * (w / 2 - 0.08 - n * 0.09);
      part.add('wool', box([0.05, 0.02, d - 0.06], [at, yM + 0.014, z], 0.005), {
        tint: DYES[dye],
      });
    }
}
