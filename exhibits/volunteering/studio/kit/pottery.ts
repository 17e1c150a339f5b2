/** Vessels and containers, closed solids that stand on their floor. */
import { lathe, type Vec2, type Vec3 } from './shapes.ts';
import type { Part } from './sculpture.ts';

/** A water or oil jar of height 1, hollow at the neck. */
const JAR: readonly Vec2[] = [
  [0, 0],
  [0.15, 0],
  [0.18, 0.02],
  [0.26, 0.14],
  [0.325, 0.32],
  [0.34, 0.48],
  [0.29, 0.65],
  [0.19, 0.77],
  [0.138, 0.83],
  [0.13, 0.9],
  [0.152, 0.955],
  [0.18, 0.985],
  [0.17, 1],
  [0.13, 0.97],
  [0.115, 0.87],
  [0, 0.8],
];

const BASKET: readonly Vec2[] = [
  [0, 0],
  [0.34, 0],
  [0.4, 0.05],
  [0.47, 0.4],
  [0.5, 0.72],
  [0.54, 0.75],
  [0.53, 0.8],
  [0.46, 0.86],
  [0.2, 0.96],
  [0.06, 1],
  [0, 1],
];

const BOWL: readonly Vec2[] = [
  [0, 0],
  [0.3, 0],
  [0.3, 0.06],
  [0.62, 0.4],
  [0.86, 0.85],
  [0.88, 1],
  [0.82, 0.98],
  [0.58, 0.48],
  [0.25, 0.2],
  [0, 0.16],
];

const scaled = (profile: readonly Vec2[], k: number): Vec2[] =>
  profile.map(([x, y]) => [x * k, y * k]);

export function jar(part: Part, heightM: number, at: Vec3, tint = 1): void {
  part.add('clay', lathe(scaled(JAR, heightM), at, 22), { crease: 0.9, tileM: heightM, tint });
}

/** A basket with its lid on. */
export function basket(part: Part, heightM: number, at: Vec3): void {
  part.add('reed', lathe(scaled(BASKET, heightM), at, 20), { crease: 0.7, tileM: heightM * 0.8 });
}

export function bowl(part: Part, heightM: number, at: Vec3, tint = 1): void {
  part.add('clay', lathe(scaled(BOWL, heightM), at, 24), { crease: 0.9, tileM: heightM * 2, tint });
}
