/** Plane figures for inlays, paintings and signs: stars, rings, rosettes, the world's lands. */
import type { Vec2 } from './shapes.ts';

/** A star of `points` points; `inner` is how far its notches lie in, as a part of its radius. */
export function star(
  points: number,
  radiusM: number,
  { at = [0, 0] as Vec2, inner = 0.765, turnDeg = 0 } = {},
): Vec2[] {
  return Array.from({ length: 2 * points }, (_, k): Vec2 => {
    const angle = (k * Math.PI) / points + (turnDeg * Math.PI) / 180;
    const r = k % 2 ? radiusM * inner : radiusM;
    return [at[0] + r * Math.cos(angle), at[1] + r * Math.sin(angle)];
  });
}

export const disc = (radiusM: number, at: Vec2 = [0, 0], sides = 32): Vec2[] =>
  Array.from({ length: sides }, (_, k): Vec2 => {
    const angle = (2 * Math.PI * k) / sides;
    return [at[0] + radiusM * Math.cos(angle), at[1] + radiusM * Math.sin(angle)];
  });

/** A part of a ring between two angles (degrees, counter-clockwise from +x). */
export function sector(
  [innerM, outerM]: Vec2,
  [fromDeg, toDeg]: Vec2,
  steps = Math.max(2, Math.ceil(Math.abs(toDeg - fromDeg) / 5)),
): Vec2[] {
  const on = (r: number) =>
    Array.from({ length: steps + 1 }, (_, k): Vec2 => {
      const angle = ((fromDeg + ((toDeg - fromDeg) * k) / steps) * Math.PI) / 180;
      return [r * Math.cos(angle), r * Math.sin(angle)];
    });
  return innerM > 0 ? [...on(outerM), ...on(innerM).reverse()] : [...on(outerM), [0, 0]];
}

/** Points from a row of numbers, x and y by turns. */
export const pairs = (row: readonly number[]): Vec2[] =>
  Array.from({ length: row.length / 2 }, (_, k): Vec2 => [row[2 * k]!, row[2 * k + 1]!]);

/** Outlines of the world's lands, drawn free-hand in degrees of longitude and latitude: an ornament, not a map. */
export const LANDS = [
  [
    -165, 65, -140, 70, -95, 70, -80, 63, -65, 58, -56, 50, -70, 43, -81, 31, -81, 25, -90, 30, -97,
    26, -95, 18, -87, 21, -88, 15, -78, 8, -92, 14, -105, 21, -115, 30, -124, 40, -124, 49, -140,
    59, -160, 57,
  ],
  [-50, 61, -25, 70, -25, 82, -60, 82, -70, 77, -54, 68],
  [
    -77, 8, -62, 10, -50, 1, -35, -6, -39, -16, -48, -27, -58, -37, -66, -46, -69, -54, -75, -48,
    -71, -30, -71, -18, -81, -5,
  ],
  [
    -6, 36, -17, 22, -17, 14, -8, 5, 8, 5, 12, -6, 13, -17, 18, -34, 27, -33, 35, -23, 40, -12, 51,
    11, 43, 12, 36, 22, 32, 31, 20, 31, 11, 36,
  ],
  [
    -9, 37, -9, 43, -1, 44, -4, 48, 6, 53, 8, 57, 5, 61, 15, 69, 28, 71, 45, 67, 70, 73, 105, 77,
    140, 73, 170, 69, 178, 65, 160, 60, 155, 52, 142, 54, 130, 42, 121, 38, 121, 29, 108, 21, 105,
    9, 98, 9, 91, 22, 80, 13, 77, 8, 72, 20, 62, 25, 52, 26, 58, 20, 45, 13, 35, 29, 36, 36, 27, 37,
    22, 37, 13, 45, 18, 40, 9, 44, 0, 40,
  ],
  [
    114, -22, 122, -14, 131, -12, 137, -16, 142, -11, 153, -26, 150, -37, 140, -38, 130, -32, 116,
    -35,
  ],
  [-6, 50, 1, 51, -2, 56, -4, 58],
  [44, -25, 48, -14, 50, -16, 47, -25],
  [130, 31, 136, 34, 141, 41, 140, 36],
  [96, 5, 104, -4, 114, -8, 106, -6],
  [109, 1, 117, 6, 117, -3, 111, -3],
].map(pairs);
