/**
 * The Oriental in degrees of longitude and latitude, simplified by hand from what any
 * atlas shows: coast, relief, the Moulouya, seats of provinces. Good for a table one
 * metre wide and for nothing else. The region's outline is a scheme; it is where the
 * relief of the table rises, not a line.
 */
import { fractal, smoothstep } from '../../kit/noise.ts';
import type { Vec2 } from '../../kit/shapes.ts';

export const SEA = 0.03;
/** Metres of table to a degree of latitude; a degree of longitude is shorter there. */
const DEGREE_M = 0.2308;
const MIDDLE: Vec2 = [-2.55, 33.8];
const EAST_M = DEGREE_M * Math.cos((MIDDLE[1] * Math.PI) / 180);
/** Metres of table to a kilometre of height: some twenty times what the ground's scale asks for, or nothing would rise. */
const KM_M = 0.043;

/** From degrees (east, north) to the table (x, z). */
export const onTable = ([lon, lat]: Vec2): Vec2 => [
  (lon - MIDDLE[0]) * EAST_M,
  (MIDDLE[1] - lat) * DEGREE_M,
];
const toDegrees = (x: number, z: number): Vec2 => [
  x / EAST_M + MIDDLE[0],
  MIDDLE[1] - z / DEGREE_M,
];

/** From west to east; the cape of the Three Forks, the lagoon of Nador, the mouth of the Moulouya. */
const COAST: readonly Vec2[] = [
  [-6, 35.2],
  [-4.6, 35.22],
  [-3.95, 35.25],
  [-3.7, 35.28],
  [-3.4, 35.2],
  [-3.1, 35.27],
  [-3.02, 35.42],
  [-2.94, 35.43],
  [-2.92, 35.28],
  [-2.86, 35.17],
  [-2.6, 35.09],
  [-2.42, 35.15],
  [-2.2, 35.09],
  [-1.9, 35.1],
  [-1.5, 35.28],
  [-1, 35.66],
  [0.6, 36.2],
];

export const MOULOUYA: readonly Vec2[] = [
  [-4.25, 33.05],
  [-3.85, 33.3],
  [-3.6, 33.62],
  [-3.48, 33.95],
  [-3.32, 34.22],
  [-3.02, 34.4],
  [-2.82, 34.66],
  [-2.66, 34.86],
  [-2.46, 34.97],
  [-2.35, 35.125],
];

/** Seats of the provinces that have no pin of their own. */
export const SEATS: readonly Vec2[] = [
  [-3.38, 34.98],
  [-2.9, 34.41],
  [-3.35, 34.3],
  [-2.16, 34.31],
  [-1.96, 32.53],
];

const REGION: readonly Vec2[] = [
  [-3.85, 35.5],
  [-2.9, 35.7],
  [-2.21, 35.4],
  [-2.21, 34.98],
  [-1.82, 34.78],
  [-1.72, 34.5],
  [-1.68, 33.9],
  [-1.66, 33.25],
  [-1.5, 32.75],
  [-1.1, 32.4],
  [-1.05, 32.08],
  [-1.6, 32.02],
  [-2.5, 32.05],
  [-3.3, 32.2],
  [-3.85, 32.35],
  [-3.8, 32.8],
  [-3.4, 33.1],
  [-3.4, 33.5],
  [-3.75, 33.75],
  [-3.9, 34.1],
  [-3.8, 34.5],
  [-3.9, 34.9],
];

/** Ranges as lines with a height in kilometres above what they stand on, and how wide they spread. */
const RANGES: readonly { line: readonly Vec2[]; km: number; wide: number }[] = [
  {
    line: [
      [-2.72, 34.8],
      [-2.4, 34.82],
      [-2.08, 34.87],
    ],
    km: 1.15,
    wide: 0.085,
  },
  {
    line: [
      [-2.72, 35],
      [-2.5, 35.05],
    ],
    km: 0.6,
    wide: 0.05,
  },
  {
    line: [
      [-3.02, 35.2],
      [-3, 35.22],
    ],
    km: 0.8,
    wide: 0.075,
  },
  {
    line: [
      [-3.75, 34.95],
      [-3.5, 34.85],
      [-3.3, 34.75],
    ],
    km: 1.0,
    wide: 0.11,
  },
  {
    line: [
      [-3.1, 33.95],
      [-2.6, 34.1],
      [-2.1, 34.25],
      [-1.75, 34.38],
    ],
    km: 0.75,
    wide: 0.12,
  },
  {
    line: [
      [-3.85, 32.6],
      [-3.1, 32.68],
      [-2.3, 32.75],
      [-1.75, 32.62],
      [-1.35, 32.4],
    ],
    km: 0.85,
    wide: 0.1,
  },
  {
    line: [
      [-3.3, 32.35],
      [-2.6, 32.3],
      [-2.1, 32.35],
    ],
    km: 0.4,
    wide: 0.07,
  },
  {
    line: [
      [-1.42, 32.2],
      [-1.2, 32.26],
      [-1.08, 32.2],
    ],
    km: 0.4,
    wide: 0.035,
  },
];

function toLine([x, y]: Vec2, line: readonly Vec2[], squeeze = 0.83): number {
  let best = Infinity;
  for (let k = 1; k < line.length; k += 1) {
    const [[ax, ay], [bx, by]] = [line[k - 1]!, line[k]!];
    const [ex, ey, wx, wy] = [(bx - ax) * squeeze, by - ay, (x - ax) * squeeze, y - ay];
    const t = Math.max(0, Math.min(1, (wx * ex + wy * ey) / (ex * ex + ey * ey || 1)));
    best = Math.min(best, Math.hypot(wx - ex * t, wy - ey * t));
  }
  return best;
}

function isIn([x, y]: Vec2, outline: readonly Vec2[]): boolean {
  let inside = false;
  outline.forEach(([ax, ay], k) => {
    const [bx, by] = outline[(k + 1) % outline.length]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** Degrees of latitude inland of the coast; below 0 at sea. */
export function inlandDeg(x: number, z: number): number {
  const p = toDegrees(x, z);
  const at = COAST.findIndex(([lon]) => lon > p[0]);
  const [a, b] = [COAST[Math.max(0, at - 1)]!, COAST[Math.max(1, at)]!];
  const lat = a[1] + ((b[1] - a[1]) * (p[0] - a[0])) / (b[0] - a[0]);
  return Math.sign(lat - p[1]) * toLine(p, COAST);
}

/** How far in the region a point lies, in degrees; below 0 outside. */
export function withinDeg(x: number, z: number): number {
  const p = toDegrees(x, z);
  const off = toLine(p, [...REGION, REGION[0]!]);
  return isIn(p, REGION) ? off : -off;
}

/** Height above the sea in kilometres. */
export function heightKm(x: number, z: number): number {
  const p = toDegrees(x, z);
  const [lon, lat] = p;
  const rough = (fractal((x + 1) / 2, (z + 1) / 2, 26, 26, 5, 3) - 0.5) * 2;
  const plains = 0.06 + 0.42 * smoothstep(35.05, 34.55, lat) - 0.1 * smoothstep(-2.6, -3.2, lon);
  const plateau = 0.62 * smoothstep(34.12, 33.88, lat + 0.28 * (lon + 2.4) * -0.4);
  const basin = -0.35 * smoothstep(-3.0, -3.45, lon) * smoothstep(34.3, 33.9, lat);
  const south = -0.28 * smoothstep(32.6, 32.2, lat);
  const valley = smoothstep(0, 0.16, toLine(p, MOULOUYA));
  const ranges = Math.max(
    0,
    ...RANGES.map(({ line, km, wide }) => km * Math.exp(-((toLine(p, line) / wide) ** 2))),
  );
  const hills = ranges * (0.75 + 0.7 * rough) * (0.25 + 0.75 * valley);
  const ground = plains + (plateau + basin) * (0.55 + 0.45 * valley) + south;
  return Math.max(
    0.04,
    (ground * (0.8 + 0.2 * valley) + hills + 0.05 * rough) *
      smoothstep(-0.02, 0.12, inlandDeg(x, z)),
  );
}

/** The table's surface in metres: relief in the region, level round it, lower at sea. */
export function groundM(x: number, z: number): number {
  const inland = inlandDeg(x, z);
  if (inland < 0) return SEA - 0.012;
  const rises = smoothstep(-0.035, 0.02, withinDeg(x, z));
  return SEA + 0.004 + rises * (0.006 + KM_M * heightKm(x, z));
}

/** The high plateaus: level land above the plains, between the ranges. */
export function isPlateau(x: number, z: number): boolean {
  const [lon, lat] = toDegrees(x, z);
  return lat < 34 + 0.1 * (lon + 2.3) && lat > 32.92 && lon > -3.05 && withinDeg(x, z) > 0.01;
}
