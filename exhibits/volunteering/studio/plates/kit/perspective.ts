import type { Pt } from './geometry.ts';

/** A view along one axis, as from a threshold: x to the right, y up from the floor, z away from us, in metres. */
export interface Perspective {
  to: (x: number, y: number, z: number) => Pt;
  /** Pixels for a metre at a distance. */
  scaleAt: (z: number) => number;
  floor: (point: Pt) => Pt;
  /** A drawing on a wall that faces us, at a distance; its y runs downwards from `topM`. */
  facing: (z: number) => (point: Pt) => Pt;
  /** A drawing on a wall that runs away from us: its x is the distance, its y goes up. */
  beside: (x: number) => (point: Pt) => Pt;
}

/**
 * @param centre - The vanishing point on the sheet.
 * @param reach - Pixels for a metre at one metre's distance.
 * @param eyeM - Height of the eye above the floor.
 */
export function perspective(centre: Pt, reach: number, eyeM = 1.7): Perspective {
  const to = (x: number, y: number, z: number): Pt => [
    centre[0] + (x * reach) / z,
    centre[1] - ((y - eyeM) * reach) / z,
  ];
  return {
    to,
    scaleAt: (z) => reach / z,
    floor: ([x, z]) => to(x, 0, z),
    facing:
      (z) =>
      ([x, y]) =>
        to(x, -y, z),
    beside:
      (x) =>
      ([z, y]) =>
        to(x, y, z),
  };
}
