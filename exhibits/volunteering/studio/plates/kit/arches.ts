import { arc, at, polar, rect } from './geometry.ts';
import type { Line, Pt, Shape } from './geometry.ts';

/** An arch standing on a floor: its axis, its floor, and its clear width between the imposts. */
export interface Opening {
  x: number;
  floorY: number;
  width: number;
  /** Height of the jambs, from the floor to the springing. */
  jamb: number;
}

/** How far a horseshoe's circle goes on below its centre, as a share of its radius (Marinid work: about a third). */
const RETURN = 0.34;

/**
 * A horseshoe arch. The curve is more than half a circle, so it closes in
 * again above the imposts; `point` (0 to 0.3) sets two centres apart and gives
 * the pointed form of Moroccan gates.
 */
export function horseshoe(opening: Opening, point = 0): Line {
  const { x, floorY, width, jamb } = opening;
  // With centres ±e from the axis the imposts lie at e + r·cos(a) from it, a below the centre line.
  const a = Math.asin(RETURN);
  const radius = width / 2 / (Math.cos(a) - point);
  const e = point * radius;
  const centreY = floorY - jamb - RETURN * radius;
  const dip = (a * 180) / Math.PI;
  const apexDeg = (Math.acos(point) * 180) / Math.PI;
  const right = arc([x - e, centreY], radius, -dip, apexDeg);
  const left = right.map(([px, py]): Pt => [2 * x - px, py]);
  return [
    [x - width / 2, floorY],
    ...left,
    ...right.slice().reverse().slice(1),
    [x + width / 2, floorY],
  ];
}

/** A round arch on straight jambs. */
export function roundArch(opening: Opening): Line {
  const { x, floorY, width, jamb } = opening;
  return [
    [x - width / 2, floorY],
    ...arc([x, floorY - jamb], width / 2, 180, 0),
    [x + width / 2, floorY],
  ];
}

/** A curve with small lobes along it, as carved plaster arches have. */
export function lobed(opening: Opening, lobes = 9): Line {
  const { x, floorY, width, jamb } = opening;
  const centre: Pt = [x, floorY - jamb];
  const radius = width / 2;
  const step = 180 / lobes;
  const size = radius * Math.sin((step / 2) * (Math.PI / 180)) * 1.06;
  const curve = Array.from({ length: lobes }, (_, i) => {
    const mid = 180 - step * (i + 0.5);
    return arc(polar(centre, radius, mid), size, mid + 105, mid - 105, 8);
  }).flat();
  return [[x - radius, floorY], ...curve, [x + radius, floorY]];
}

/** The height of a line above its floor, and its widest reach from the axis. */
export function extent(arch: Line): { top: number; reach: number } {
  const xs = arch.map((p) => p[0]);
  return {
    top: Math.min(...arch.map((p) => p[1])),
    reach: (Math.max(...xs) - Math.min(...xs)) / 2,
  };
}

/** The rectangular frame (alfiz) that Moroccan builders draw round an arch, with the arch as its hole. */
export function spandrel(arch: Line, frame: { left: number; top: number; right: number }): Shape {
  const floorY = at(arch, 0)[1];
  return [rect(frame.left, frame.top, frame.right - frame.left, floorY - frame.top), arch];
}

/** Joints of the wedge-shaped stones round an arch's curve, from it outwards. */
export function voussoirs(opening: Opening, depth: number, count: number): Line[] {
  const radius = opening.width / 2 / Math.cos(Math.asin(RETURN));
  const centre: Pt = [opening.x, opening.floorY - opening.jamb - RETURN * radius];
  const dip = (Math.asin(RETURN) * 180) / Math.PI;
  return Array.from({ length: count + 1 }, (_, i) => {
    const deg = -dip + ((180 + 2 * dip) * i) / count;
    return [polar(centre, radius, deg), polar(centre, radius + depth, deg)];
  });
}
