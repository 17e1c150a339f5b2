/**
 * Zellige as geometry: a tiling of regular polygons, and in each polygon the
 * star that Hankin's method draws ("polygons in contact"): from the middle of
 * every side two lines leave at the same angle and meet their neighbours on
 * the way to the corners. Because neighbours share their sides, the lines run
 * on from tile to tile.
 */

/** A regular polygon whose side has length 1. */
interface Tile {
  sides: number;
  x: number;
  y: number;
  /** Direction from the centre to the middle of one side. */
  turnDeg: number;
}

interface Tiling {
  width: number;
  height: number;
  tiles: Tile[];
}

export interface ZelligePattern {
  /** Size of the piece that repeats, in sides of a tile. */
  width: number;
  height: number;
  /** One closed outline (SVG path data) a star. */
  stars: string[];
}

const ROOT2 = Math.SQRT2;
const ROOT3 = Math.sqrt(3);

/** Octagons and squares. */
function octagons(): Tiling {
  const side = 1 + ROOT2;
  return {
    width: side,
    height: side,
    tiles: [
      { sides: 8, x: side / 2, y: side / 2, turnDeg: 0 },
      ...corners(side, side).map(([x, y]) => ({ sides: 4, x, y, turnDeg: 45 })),
    ],
  };
}

function hexagons(): Tiling {
  return {
    width: ROOT3,
    height: 3,
    tiles: lattice(ROOT3, 3).map(([x, y]) => ({ sides: 6, x, y, turnDeg: 0 })),
  };
}

/** Dodecagons and triangles. */
function dodecagons(): Tiling {
  const width = 2 + ROOT3;
  const height = width * ROOT3;
  return {
    width,
    height,
    tiles: [
      ...lattice(width, height).map(([x, y]) => ({ sides: 12, x, y, turnDeg: 0 })),
      ...gaps(width, height).map(([x, y, turnDeg]) => ({ sides: 3, x, y, turnDeg })),
    ],
  };
}

/** Hexagons that touch at their corners, triangles between them. */
function hexagonsAndTriangles(): Tiling {
  const height = 2 * ROOT3;
  return {
    width: 2,
    height,
    tiles: [
      ...lattice(2, height).map(([x, y]) => ({ sides: 6, x, y, turnDeg: 30 })),
      ...gaps(2, height).map(([x, y, turnDeg]) => ({ sides: 3, x, y, turnDeg })),
    ],
  };
}

/** Dodecagons, hexagons and squares. */
function dodecagonsAndHexagons(): Tiling {
  const w = 3 + ROOT3;
  const h = w * ROOT3;
  const squares: [number, number, number][] = [
    [w / 2, 0, 0],
    [w / 2, h, 0],
    [0, h / 2, 0],
    [w, h / 2, 0],
    [w / 4, h / 4, 60],
    [(3 * w) / 4, (3 * h) / 4, 60],
    [(3 * w) / 4, h / 4, 120],
    [w / 4, (3 * h) / 4, 120],
  ];
  return {
    width: w,
    height: h,
    tiles: [
      ...lattice(w, h).map(([x, y]) => ({ sides: 12, x, y, turnDeg: 0 })),
      ...squares.map(([x, y, turnDeg]) => ({ sides: 4, x, y, turnDeg })),
      ...gaps(w, h).map(([x, y, turnDeg]) => ({ sides: 6, x, y, turnDeg })),
    ],
  };
}

/** One pattern a room: a tiling and the angle at which the lines leave the sides. */
const DESIGNS: readonly (readonly [() => Tiling, angleDeg: number])[] = [
  [octagons, 67.5],
  [hexagons, 60],
  [dodecagons, 72],
  [octagons, 55],
  [dodecagonsAndHexagons, 66],
  [hexagonsAndTriangles, 55],
  [hexagons, 48],
  [dodecagonsAndHexagons, 75],
];

/** The pattern of a room, by its number from 1; numbers beyond the designs begin again. */
export function zellige(n: number): ZelligePattern {
  const design = DESIGNS[(((n - 1) % DESIGNS.length) + DESIGNS.length) % DESIGNS.length];
  if (!design) throw new RangeError(`No pattern for room ${n}`);
  const [tilingOf, angleDeg] = design;
  const { width, height, tiles } = tilingOf();
  return { width, height, stars: tiles.map((tile) => star(tile, angleDeg)) };
}

function star({ sides, x, y, turnDeg }: Tile, angleDeg: number): string {
  const half = Math.PI / sides;
  const toSide = 0.5 / Math.tan(half);
  // Where two lines from neighbouring sides meet, on the way to the corner between them.
  const toMeeting =
    toSide / (Math.cos(half) + Math.sin(half) * Math.tan((angleDeg * Math.PI) / 180));
  const points = Array.from({ length: sides * 2 }, (_, i) => {
    const angle = (turnDeg * Math.PI) / 180 + i * half;
    const reach = i % 2 === 0 ? toSide : toMeeting;
    return `${round(x + reach * Math.cos(angle))} ${round(y + reach * Math.sin(angle))}`;
  });
  return `M${points.join('L')}Z`;
}

const round = (n: number) => Math.round(n * 1000) / 1000;

function corners(w: number, h: number): [number, number][] {
  return [
    [0, 0],
    [w, 0],
    [0, h],
    [w, h],
  ];
}

/** The points of a triangular lattice in the rectangle that repeats. */
function lattice(w: number, h: number): [number, number][] {
  return [...corners(w, h), [w / 2, h / 2]];
}

/** The middles of the lattice's triangles, each with the direction of one neighbour. */
function gaps(w: number, h: number): [number, number, number][] {
  return [
    [w / 2, h / 6, 90],
    [w / 2, (5 * h) / 6, -90],
    [0, h / 3, -90],
    [w, h / 3, -90],
    [0, (2 * h) / 3, 90],
    [w, (2 * h) / 3, 90],
  ];
}
