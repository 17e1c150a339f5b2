/** What courtyard houses share: walls along either axis, arcades, rails, doors, tiled eaves. */
import { arch, doorway, shifted, wallWithOpenings } from './arches.ts';
import type { Geometry } from './geometry.ts';
import type { MaterialName } from './materials.ts';
import type { Coat, Part } from './sculpture.ts';
import { bar, beam, box, slab, type Vec2, type Vec3 } from './shapes.ts';

export type Axis = 'x' | 'z';

/** A wall seen from its face (along, y), standing across `atM` of the other axis. */
export function wallAlong(
  axis: Axis,
  outline: readonly Vec2[],
  { atM, thickM, holes = [] }: { atM: number; thickM: number; holes?: readonly Vec2[][] },
): Geometry {
  return axis === 'x'
    ? slab(outline, thickM, { zM: atM - thickM / 2, holes })
    : beam(outline, atM - thickM / 2, atM + thickM / 2, holes);
}

/** A point in a wall's own terms: along it, up, and across it. */
export const onWall = (axis: Axis, along: number, y: number, across: number): Vec3 =>
  axis === 'x' ? [along, y, across] : [across, y, along];

/** A straight wall with doors in it. */
export function doorWall(
  axis: Axis,
  {
    fromM,
    toM,
    footM,
    topM,
    atM,
    thickM,
    doors = [],
    widthM = 0.8,
    heightM = 1.9,
  }: {
    fromM: number;
    toM: number;
    footM: number;
    topM: number;
    atM: number;
    thickM: number;
    doors?: readonly number[];
    widthM?: number;
    heightM?: number;
  },
): Geometry {
  const openings = doors.map((at) => shifted(doorway(widthM, heightM, footM), at));
  return wallAlong(axis, wallWithOpenings({ fromM, toM, footM, topM }, openings), { atM, thickM });
}

export interface Arcade {
  axis: Axis;
  fromM: number;
  toM: number;
  atM: number;
  thickM: number;
  footM: number;
  topM: number;
  bays: number;
  pierM: number;
  /** Height of the springing above the foot. */
  springM: number;
  pointM?: number;
  horseshoeDeg?: number;
}

/** A row of equal arches on piers, as one solid. */
export function arcade(plan: Arcade): Geometry {
  const { axis, fromM, toM, atM, thickM, footM, topM, bays, pierM, springM } = plan;
  const { pointM = 0.08, horseshoeDeg = 20 } = plan;
  const pitch = (toM - fromM) / bays;
  const spanM = pitch - pierM * 0.7;
  const form = { spanM, springM: footM + springM, pointM, horseshoeDeg, footM };
  const openings = Array.from({ length: bays }, (_, k) =>
    shifted(arch(form, 0, 12), fromM + (k + 0.5) * pitch),
  );
  return wallAlong(axis, wallWithOpenings({ fromM, toM, footM, topM }, openings), { atM, thickM });
}

/** A wooden rail on turned balusters. */
export function rail(
  part: Part,
  axis: Axis,
  {
    fromM,
    toM,
    atM,
    footM,
    heightM = 0.9,
    everyM = 0.2,
    wood = 'cedar',
    tint = 1,
  }: {
    fromM: number;
    toM: number;
    atM: number;
    footM: number;
    heightM?: number;
    everyM?: number;
    wood?: MaterialName;
    tint?: Coat['tint'];
  },
): void {
  const long = (height: number, thick: number, y: number) => {
    const size =
      axis === 'x'
        ? ([toM - fromM, height, thick] as const)
        : ([thick, height, toM - fromM] as const);
    part.add(wood, box(size, onWall(axis, (fromM + toM) / 2, y, atM), 0.01), { tint });
  };
  long(0.07, 0.09, footM + heightM);
  long(0.05, 0.07, footM + 0.1);
  const count = Math.round((toM - fromM) / everyM);
  for (let k = 1; k < count; k += 1) {
    const along = fromM + (k * (toM - fromM)) / count;
    const [low, high] = [
      onWall(axis, along, footM + 0.1, atM),
      onWall(axis, along, footM + heightM, atM),
    ];
    part.add(wood, bar(low, high, 0.022, 0.022, 5), { tint });
  }
}

/** A leaf of boards with cross-bars and studs, hinged at the origin along y, closing towards +x. */
export function leaf(
  part: Part,
  [widthM, heightM]: Vec2,
  place: (shape: Geometry) => Geometry,
  { wood = 'cedar', tint = 1 }: { wood?: MaterialName; tint?: Coat['tint'] } = {},
): void {
  const boards = Math.max(2, Math.round(widthM / 0.22));
  const w = widthM / boards;
  for (let k = 0; k < boards; k += 1)
    part.add(wood, place(box([w - 0.006, heightM, 0.05], [(k + 0.5) * w, heightM / 2, 0], 0.008)), {
      tint,
      shift: [k * 0.37, k * 0.19],
    });
  for (const y of [0.16, 0.5, 0.84]) {
    part.add(wood, place(box([widthM - 0.02, 0.11, 0.075], [widthM / 2, y * heightM, 0], 0.01)), {
      tint,
    });
    for (let k = 0; k < boards; k += 1) {
      const [x, at] = [(k + 0.5) * w, y * heightM];
      part.add('ink', place(bar([x, at, -0.05], [x, at, 0.05], 0.02, 0.02, 6)));
    }
  }
}
