import { at, between, ellipse, rect } from './geometry.ts';
import type { Line, Pt } from './geometry.ts';
import { ink, lit, pigment, shaded, weight } from './palette.ts';
import { Chance } from './random.ts';
import type { Sheet } from './sheet.ts';

/** Lays a flat drawing on a surface of the picture. */
export type Map = (point: Pt) => Pt;

const flat: Map = (p) => p;

/** Rammed earth: lifts of equal height, rows of holes that the formwork's bars left, and dabs of shade. */
export function pise(
  sheet: Sheet,
  wall: { x: number; y: number; width: number; height: number },
  options: { lift?: number; map?: Map; colour?: string; seed?: number; weight?: number } = {},
): void {
  const { lift = 64, map = flat, colour = ink, seed = 6 } = options;
  const chance = new Chance(seed);
  const w = options.weight ?? weight.hair;
  const courses: Line[] = [];
  const holes: Line[] = [];
  const dabs: Line[] = [];
  for (let y = wall.y + wall.height; y > wall.y + lift * 0.4; y -= lift) {
    if (y < wall.y + wall.height - 1) {
      let x = wall.x;
      while (x < wall.x + wall.width) {
        const end = Math.min(wall.x + wall.width, x + lift * chance.between(1.2, 4));
        courses.push([map([x, y]), map([end, y])]);
        x = end + lift * chance.between(0.06, 0.5);
      }
    }
    for (let x = wall.x + lift * 0.75; x < wall.x + wall.width - lift * 0.3; x += lift * 1.5)
      holes.push(rect(x, y - lift * 0.2, lift * 0.13, lift * 0.13).map(map));
    for (let i = 0; i < wall.width / lift; i++) {
      const p: Pt = [wall.x + chance.next() * wall.width, y - chance.next() * lift];
      dabs.push([map(p), map([Math.min(wall.x + wall.width, p[0] + lift * 0.12), p[1]])]);
    }
  }
  sheet.line(courses, { weight: w, colour, opacity: 0.7 });
  sheet.fill(holes, colour, { union: true, opacity: 0.85 });
  sheet.line(dabs, { weight: w, colour, opacity: 0.55 });
}

/** Coursed stone: joints of a wall whose stones differ in length. */
export function ashlar(
  sheet: Sheet,
  wall: { x: number; y: number; width: number; height: number },
  options: {
    course?: number;
    map?: Map;
    colour?: string;
    seed?: number;
    weight?: number;
    opacity?: number;
  } = {},
): void {
  const { course = 42, map = flat, colour = ink, seed = 6, opacity = 0.8 } = options;
  const chance = new Chance(seed);
  const joints: Line[] = [];
  const rows = Math.max(1, Math.round(wall.height / course));
  const high = wall.height / rows;
  for (let row = 0; row < rows; row++) {
    const y = wall.y + row * high;
    if (row > 0) joints.push([map([wall.x, y]), map([wall.x + wall.width, y])]);
    for (
      let x = wall.x + course * chance.between(0.5, 1.6);
      x < wall.x + wall.width - course * 0.4;
      x += course * chance.between(1.2, 2.4)
    )
      joints.push([map([x, y]), map([x, y + high])]);
  }
  sheet.line(joints, { weight: options.weight ?? weight.hair, colour, opacity });
}

/** The stepped merlons of Moroccan walls: the outline from left to right along the top. */
export function merlons(
  left: number,
  right: number,
  y: number,
  width: number,
  height: number,
): Line {
  const count = Math.max(1, Math.round((right - left) / (width * 1.5)));
  const step = (right - left) / count;
  const gap = step - width;
  const points: Pt[] = [];
  for (let i = 0; i < count; i++) {
    const x = left + i * step + gap / 2;
    const s = width / 6;
    const h = height / 3;
    points.push(
      [x, y],
      [x, y - h],
      [x + s, y - h],
      [x + s, y - 2 * h],
      [x + 2 * s, y - 2 * h],
      [x + 2 * s, y - 3 * h],
    );
    points.push(
      [x + 4 * s, y - 3 * h],
      [x + 4 * s, y - 2 * h],
      [x + 5 * s, y - 2 * h],
      [x + 5 * s, y - h],
      [x + 6 * s, y - h],
      [x + 6 * s, y],
    );
  }
  return [[left, y], ...points, [right, y]];
}

/** A slope of glazed half-round tiles seen from the front, its four corners clockwise from the upper left. */
export function tiles(
  sheet: Sheet,
  corners: readonly [Pt, Pt, Pt, Pt],
  columns: number,
  colour: string,
  options: { line?: number } = {},
): void {
  const [a, b, c, d] = corners;
  const thin = options.line ?? weight.hair;
  sheet.fill([a, b, c, d], colour);
  const hollows: Line[] = [];
  const ridges: Line[] = [];
  const joints: Line[] = [];
  const ends: Line[] = [];
  for (let i = 0; i < columns; i++) {
    const at0 = (share: number): [Pt, Pt] => [
      between(a, b, (i + share) / columns),
      between(d, c, (i + share) / columns),
    ];
    const [h0, h1] = at0(0.62);
    const [k0, k1] = at0(1);
    hollows.push([h0, k0, k1, h1]);
    ridges.push(at0(0.16));
    const [l0, l1] = at0(0.0);
    const wide = Math.hypot(h1[0] - l1[0], h1[1] - l1[1]);
    for (let row = 1; row < 5; row++) {
      const [p, q] = [between(l0, l1, row / 5), between(h0, h1, row / 5)];
      const mid = between(p, q, 0.5);
      joints.push([p, [mid[0], mid[1] + wide * 0.22], q]);
    }
    const mid = between(l1, h1, 0.5);
    ends.push(ellipse([mid[0], mid[1]], wide / 2, wide * 0.52, 180, 360));
  }
  sheet.fill(hollows, shaded(colour, 0.42), { union: true });
  sheet.fill(ends, shaded(colour, 0.12), { union: true });
  sheet.line(ridges, { colour: lit(colour, 0.5), weight: thin });
  sheet.line([...joints, ...ends], { weight: thin, colour: shaded(colour, 0.7) });
  sheet.line([a, b], { weight: thin * 1.6 });
}

/** Planks side by side, with their grain. */
export function planks(
  sheet: Sheet,
  wall: { x: number; y: number; width: number; height: number },
  count: number,
  options: { map?: Map; colour?: string; seed?: number; upright?: boolean; weight?: number } = {},
): void {
  const { map = flat, colour = pigment.wood, seed = 12, upright = true } = options;
  const chance = new Chance(seed);
  const w = options.weight ?? weight.hair;
  const joints: Line[] = [];
  const grain: Line[] = [];
  for (let i = 0; i < count; i++) {
    const across = (share: number): Line => {
      const t = (i + share) / count;
      const a: Pt = upright
        ? [wall.x + wall.width * t, wall.y]
        : [wall.x, wall.y + wall.height * t];
      const b: Pt = upright ? [a[0], wall.y + wall.height] : [wall.x + wall.width, a[1]];
      return [map(a), map(b)];
    };
    if (i > 0) joints.push(across(0));
    for (const share of [0.25, 0.5, 0.78]) {
      const line = across(share);
      const from = chance.between(0, 0.4);
      grain.push([
        between(at(line, 0), at(line, 1), from),
        between(at(line, 0), at(line, 1), chance.between(from + 0.2, 1)),
      ]);
    }
  }
  sheet.line(grain, { weight: w * 0.8, colour: shaded(colour, 0.4) });
  sheet.line(joints, { weight: w * 1.5, colour: shaded(colour, 0.75) });
}
