/**
 * Zellige by Hankin's "polygons in contact" on the tiling of octagons and
 * squares (4.8.8): from the middle of every edge two rays leave at the same
 * angle; where they meet is a corner of a star. E. H. Hankin, *The Drawing of
 * Geometric Patterns in Saracenic Art*, 1925. Every piece is cut by hand: it
 * has its own tint, glaze and tilt, its grout and its chips.
 */
import { blend, paint, rgb, scale, type Maps, type Rgb } from './maps.ts';
import { fractal, hash, mix, smoothstep } from './noise.ts';

type Point = readonly [number, number];
type Role = 'core' | 'ring' | 'kite' | 'cross' | 'heart' | 'saft' | 'seed';

interface Piece {
  outline: Point[];
  role: Role;
  k: number;
  cell: Point;
}

const CONTACT_ANGLE = (67.5 * Math.PI) / 180;
const EDGE = 1 / (1 + Math.SQRT2);

const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]];
const towards = (a: Point, b: Point, t: number): Point => [mix(a[0], b[0], t), mix(a[1], b[1], t)];
const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const apart = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const turn = ([x, y]: Point, t: number): Point => [
  x * Math.cos(t) - y * Math.sin(t),
  x * Math.sin(t) + y * Math.cos(t),
];

function meet(p: Point, d: Point, q: Point, e: Point): Point {
  const t = ((q[0] - p[0]) * e[1] - (q[1] - p[1]) * e[0]) / (d[0] * e[1] - d[1] * e[0]);
  return [p[0] + d[0] * t, p[1] + d[1] * t];
}

/** The star inside a regular polygon: its corners, the middles of its edges, and the star's inner corners. */
function starIn(centre: Point, n: number, radius: number, from: number) {
  const corners = Array.from({ length: n }, (_, k): Point => {
    const angle = from + (k * 2 * Math.PI) / n;
    return add(centre, [radius * Math.cos(angle), radius * Math.sin(angle)]);
  });
  const middles = corners.map((c, k) => towards(c, corners[(k + 1) % n]!, 0.5));
  const inner = middles.map((m, k) => {
    const [a, b, c] = [corners[k]!, corners[(k + 1) % n]!, corners[(k + 2) % n]!];
    const out: Point = [b[0] - a[0], b[1] - a[1]];
    const back: Point = [b[0] - c[0], b[1] - c[1]];
    return meet(m, turn(out, CONTACT_ANGLE), middles[(k + 1) % n]!, turn(back, -CONTACT_ANGLE));
  });
  return { corners, middles, inner };
}

const octagonAt = (i: number, j: number) =>
  starIn([i + 0.5, j + 0.5], 8, EDGE / (2 * Math.sin(Math.PI / 8)), Math.PI / 8);

/** The pieces of one cell of the pattern. */
function piecesOf(i: number, j: number, isFine: boolean): Piece[] {
  const pieces: Piece[] = [];
  const put = (role: Role, k: number, outline: Point[]) =>
    pieces.push({ outline, role, k, cell: [i, j] });
  const centre: Point = [i + 0.5, j + 0.5];
  const { middles, inner: tips } = octagonAt(i, j);
  const notches = tips.map((tip, k) => {
    const between = towards(tip, tips[(k + 1) % 8]!, 0.5);
    return towards(centre, between, (apart(tip, centre) * 0.765) / apart(between, centre));
  });
  const rim = tips.flatMap((tip, k) => [tip, notches[k]!]);
  const core = rim.map((p) => towards(centre, p, 0.62));
  for (let k = 0; k < 8; k += 1) {
    put('kite', k, [tips[k]!, middles[(k + 1) % 8]!, tips[(k + 1) % 8]!, notches[k]!]);
    const [a, b, c] = [(2 * k + 15) % 16, 2 * k, 2 * k + 1];
    put('ring', k, [rim[a]!, rim[b]!, rim[c]!, core[c]!, core[b]!, core[a]!]);
  }
  put('core', 0, core);

  const corner: Point = [i, j];
  const square = starIn(corner, 4, EDGE / Math.SQRT2, 0);
  const cross = square.middles.flatMap((m, k) => [m, square.inner[k]!]);
  const heart = cross.map((p) => towards(corner, p, 0.5));
  put('heart', 0, heart);
  for (let k = 0; k < 4; k += 1) {
    const [a, b, c] = [(2 * k + 7) % 8, 2 * k, 2 * k + 1];
    put('cross', k, [cross[a]!, cross[b]!, cross[c]!, heart[c]!, heart[b]!, heart[a]!]);
    const octagons = [
      [0, 0],
      [-1, 0],
      [-1, -1],
      [0, -1],
    ].map(([x, y]) => octagonAt(i + x!, j + y!));
    const saft = saftAt(square.corners[k]!, square.inner, octagons);
    if (!isFine) {
      put('saft', k, saft);
      continue;
    }
    const middle: Point = [mean(saft.map(([x]) => x)), mean(saft.map(([, y]) => y))];
    const seed = saft.map((p) => towards(middle, p, 0.5));
    put('seed', k, seed);
    saft.forEach((p, n) => {
      const m = (n + 1) % saft.length;
      put('saft', k * 8 + n, [p, saft[m]!, seed[m]!, seed[n]!]);
    });
  }
  return pieces;
}

/** The long hexagon where two octagons and a square meet. */
function saftAt(at: Point, squareInner: Point[], octagons: ReturnType<typeof starIn>[]): Point[] {
  const nearest = (points: Point[], n: number) =>
    [...points].sort((p, q) => apart(p, at) - apart(q, at)).slice(0, n);
  const around = octagons
    .filter(({ corners }) => corners.some((c) => apart(c, at) < 1e-6))
    .flatMap(({ inner, middles }) => [...nearest(inner, 1), ...nearest(middles, 2)]);
  const points = [...around, ...nearest(squareInner, 1)];
  const distinct = points.filter((p, n) => points.findIndex((q) => apart(p, q) < 1e-6) === n);
  const angle = (p: Point) => Math.atan2(p[1] - at[1], p[0] - at[0]);
  return distinct.sort((p, q) => angle(p) - angle(q));
}

/** Signed distance from a point to an outline: negative inside. */
function distanceTo(p: Point, outline: readonly Point[]): number {
  let [nearest, sign] = [Infinity, 1];
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i, i += 1) {
    const [a, b] = [outline[i]!, outline[j]!];
    const e: Point = [b[0] - a[0], b[1] - a[1]];
    const w: Point = [p[0] - a[0], p[1] - a[1]];
    const t = Math.max(0, Math.min(1, (w[0] * e[0] + w[1] * e[1]) / (e[0] * e[0] + e[1] * e[1])));
    nearest = Math.min(nearest, (w[0] - e[0] * t) ** 2 + (w[1] - e[1] * t) ** 2);
    const crosses = [p[1] >= a[1], p[1] < b[1], e[0] * w[1] > e[1] * w[0]];
    if (crosses.every(Boolean) || !crosses.some(Boolean)) sign = -sign;
  }
  return sign * Math.sqrt(nearest);
}

/**
 * For every texel the piece it lies in and how deep inside it, in cells.
 *
 * @param isFine - splits the long hexagons, as tiles are cut; carvers leave them whole
 */
export function layOut(sizePx: number, repeats: number, isFine = true) {
  const pieces: Piece[] = [];
  for (let j = -1; j <= repeats; j += 1)
    for (let i = -1; i <= repeats; i += 1) pieces.push(...piecesOf(i, j, isFine));
  const owner = new Int32Array(sizePx * sizePx).fill(-1);
  const depth = new Float32Array(sizePx * sizePx).fill(-1);
  const perCell = sizePx / repeats;
  pieces.forEach(({ outline }, n) => {
    const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
    const span = (values: number[]) => [
      Math.max(0, Math.floor(Math.min(...values) * perCell)),
      Math.min(sizePx - 1, Math.ceil(Math.max(...values) * perCell)),
    ];
    const [[x0, x1], [y0, y1]] = [span(xs), span(ys)] as [[number, number], [number, number]];
    for (let y = y0; y <= y1; y += 1)
      for (let x = x0; x <= x1; x += 1) {
        const d = -distanceTo([(x + 0.5) / perCell, (y + 0.5) / perCell], outline);
        const at = y * sizePx + x;
        if (d > depth[at]!) [depth[at], owner[at]] = [d, n];
      }
  });
  return { pieces, owner, depth };
}

export const GLAZES = {
  bone: rgb('#e9e1cf'),
  green: rgb('#17573b'),
  cobalt: rgb('#1b3f8c'),
  honey: rgb('#c4832a'),
  black: rgb('#241f20'),
  turquoise: rgb('#2a8a88'),
} as const satisfies Record<string, Rgb>;
export type Glaze = keyof typeof GLAZES;

const CLAY = rgb('#a9714c');
const GROUT = rgb('#b9ab93');
const GROUT_HALF_WIDTH = 0.0052;

/** The glaze of a piece in the fountain's eight-fold pattern. */
function glazeOf({ role, k, cell: [i, j] }: Piece): Glaze {
  const odd = (i + j + 400) % 2 === 1;
  if (role === 'core') return odd ? 'honey' : 'turquoise';
  if (role === 'kite') return odd ? 'cobalt' : 'green';
  if (role === 'cross') return 'black';
  if (role === 'heart') return 'honey';
  if (role === 'seed') return k % 2 === 1 ? 'black' : 'turquoise';
  return 'bone';
}

/** A panel of glazed pieces set in grout; `repeats` cells of the pattern to the tile. */
export function zellige(sizePx: number, repeats: number, seed: number): Maps {
  const { pieces, owner, depth } = layOut(sizePx, repeats);
  return paint(sizePx, (u, v) => {
    const at = Math.floor(v * sizePx) * sizePx + Math.floor(u * sizePx);
    const piece = pieces[owner[at]!]!;
    const own = (n: number) =>
      hash(
        ((piece.cell[0] + repeats) % repeats) * 97 + piece.k,
        ((piece.cell[1] + repeats) % repeats) * 57 + piece.role.length * 31,
        seed + n,
      );
    const d = depth[at]! + (fractal(u, v, 64, 64, 3, seed + 3) - 0.5) * 0.006;
    const inside = smoothstep(GROUT_HALF_WIDTH - 0.002, GROUT_HALF_WIDTH + 0.002, d);
    const glaze = fractal(u, v, 24, 24, 4, seed + 21);
    // Glaze pools in the middle of a piece and thins out on its cut edges.
    const pooled = mix(0.84, 1.03, smoothstep(GROUT_HALF_WIDTH, GROUT_HALF_WIDTH + 0.05, d));
    const tint = (0.86 + 0.28 * own(0)) * (0.9 + 0.2 * glaze) * pooled;
    const chip =
      smoothstep(0.66, 0.74, fractal(u, v, 48, 48, 3, seed + 41)) *
      (1 - smoothstep(GROUT_HALF_WIDTH, GROUT_HALF_WIDTH + 0.02, d)) *
      inside;
    const face = blend(scale(GLAZES[glazeOf(piece)], tint), CLAY, chip * 0.85);
    const grout = scale(GROUT, 0.62 + 0.35 * fractal(u, v, 32, 32, 4, seed + 61));
    return {
      colour: blend(grout, face, inside),
      height:
        inside *
          (smoothstep(GROUT_HALF_WIDTH, 0.02, d) * 0.0022 +
            0.0008 +
            (glaze - 0.5) * 0.001 +
            (own(1) - 0.5) * 0.0006) -
        chip * 0.001,
      roughness: mix(0.9, mix(0.13 + 0.17 * own(2), 0.8, chip), inside),
      occlusion: mix(0.55, 1, smoothstep(0, GROUT_HALF_WIDTH + 0.01, d)),
      tilt: [(own(3) - 0.5) * 0.07 * inside, (own(4) - 0.5) * 0.07 * inside],
    };
  });
}
