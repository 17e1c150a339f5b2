/** Outlines of arches, for `slab` and `prism`. Points run from the right foot over the crown to the left foot. */
import type { Vec2 } from './shapes.ts';

export interface Arch {
  /** Clear width at the springing, where it is widest. */
  spanM: number;
  /** Height at which the curve springs. */
  springM: number;
  /** How far each half's centre lies beyond the middle: 0 is round, more is more pointed. */
  pointM?: number;
  /** How far below its springing the curve closes in again: 0 for none, 25 for a horseshoe. */
  horseshoeDeg?: number;
  /** Where the jambs stand. */
  footM?: number;
}

const radiusM = ({ spanM, pointM = 0 }: Arch): number => spanM / 2 + pointM;

/** Half the clear width between the jambs. */
export function jambM(form: Arch): number {
  const { pointM = 0, horseshoeDeg = 0 } = form;
  return radiusM(form) * Math.cos((horseshoeDeg * Math.PI) / 180) - pointM;
}

/** Height of the crown. */
export function crownM(form: Arch): number {
  return form.springM + Math.sqrt(radiusM(form) ** 2 - (form.pointM ?? 0) ** 2);
}

/** The inside edge of an arch, moved outwards by `growM`. */
export function arch(form: Arch, growM = 0, segments = 40): Vec2[] {
  const { springM, pointM = 0, footM = 0 } = form;
  const radius = radiusM(form) + growM;
  const jamb = jambM(form) + growM;
  const [from, to] = angles(radius, jamb, pointM);
  const right: Vec2[] = [[jamb, footM]];
  for (let k = 0; k <= segments; k += 1) {
    const angle = from + ((to - from) * k) / segments;
    right.push([radius * Math.cos(angle) - pointM, springM + radius * Math.sin(angle)]);
  }
  return mirrored(right);
}

/** The edge of a scalloped (polylobed) arch that follows `form`, `insetM` inside it. */
export function lobedArch(
  form: Arch,
  {
    insetM,
    lobes,
    depthM,
    steps = 8,
  }: { insetM: number; lobes: number; depthM: number; steps?: number },
): Vec2[] {
  const { springM, pointM = 0, footM = 0 } = form;
  const radius = radiusM(form) - insetM;
  const jamb = jambM(form) - insetM;
  const [from, to] = angles(radius, jamb, pointM);
  const right: Vec2[] = [[jamb, footM]];
  for (let n = 0; n < lobes * steps; n += 1) {
    const angle = from + ((to - from) * n) / (lobes * steps);
    const swell = Math.sin((Math.PI * (n % steps)) / steps) ** 0.7;
    const r = radius - depthM * (1 - swell);
    right.push([Math.max(0.001, r * Math.cos(angle) - pointM), springM + r * Math.sin(angle)]);
  }
  right.push([0, springM + (radius - depthM) * Math.sin(to)]);
  return mirrored(right);
}

/**
 * The band between two outlines as one polygon. (An outline and a hole that
 * share an edge, as they would at the feet, break the triangulation.)
 */
export function bandBetween(outer: readonly Vec2[], inner: readonly Vec2[]): Vec2[] {
  return [...outer, ...[...inner].reverse()];
}

/** A wall with an arched opening that stands on its foot, as one polygon. */
export function wallWithArch(
  { halfWidthM, fromM, toM }: { halfWidthM: number; fromM: number; toM: number },
  opening: readonly Vec2[],
): Vec2[] {
  return [
    [halfWidthM, fromM],
    [halfWidthM, toM],
    [-halfWidthM, toM],
    [-halfWidthM, fromM],
    ...[...opening].reverse(),
  ];
}

/** The same for many openings, in order from left to right: arcades, rows of doors. */
export function wallWithOpenings(
  { fromM, toM, footM = 0, topM }: { fromM: number; toM: number; footM?: number; topM: number },
  openings: readonly (readonly Vec2[])[],
): Vec2[] {
  return [
    [toM, footM],
    [toM, topM],
    [fromM, topM],
    [fromM, footM],
    ...openings.flatMap((opening) => [...opening].reverse()),
  ];
}

/** An outline moved sideways. */
export const shifted = (outline: readonly Vec2[], byM: number): Vec2[] =>
  outline.map(([x, y]) => [x + byM, y]);

/** A door without an arch, in the order of an arch's points. */
export const doorway = (widthM: number, heightM: number, footM = 0): Vec2[] => [
  [widthM / 2, footM],
  [widthM / 2, footM + heightM],
  [-widthM / 2, footM + heightM],
  [-widthM / 2, footM],
];

/** Where the curve leaves the jamb and where it meets the other half. */
function angles(radius: number, jamb: number, pointM: number): [number, number] {
  return [
    -Math.acos(Math.min(1, (jamb + pointM) / radius)),
    Math.acos(Math.min(1, pointM / radius)),
  ];
}

function mirrored(right: readonly Vec2[]): Vec2[] {
  const left = right.filter(([x]) => x > 1e-4).map(([x, y]): Vec2 => [-x, y]);
  return [...right, ...left.reverse()];
}
