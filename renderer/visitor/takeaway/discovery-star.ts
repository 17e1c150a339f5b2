/**
 * A zellige rosette of as many petals as there are stops, in a circle of
 * radius 100: a star in the middle, a ring of petals, darts between their tips.
 */
export interface DiscoveryStar {
  /** Closed outlines, as SVG path data; the first petal stands on top, the others follow. */
  petals: string[];
  heart: string;
  darts: string[];
}

const FEWEST_PETALS = 5;
const INNER_TIP = 31;
const SHOULDER = 55;
const HIP = 80;
const OUTER_TIP = 97;
/** Share of its sector that a petal fills where it is widest. */
const FULLNESS = 0.86;

/**
 * @param n how many petals; a rosette of fewer than five is none, so five are drawn.
 * @param hand 1 if the petals follow each other clockwise, -1 for the other way.
 */
export function discoveryStar(n: number, hand: 1 | -1 = 1): DiscoveryStar {
  const petals = Math.max(n, FEWEST_PETALS);
  const half = Math.PI / petals;
  const middleOf = (i: number) => -Math.PI / 2 + hand * i * 2 * half;
  const each = Array.from({ length: petals }, (_, i) => i);
  return {
    petals: each.map((i) => petal(middleOf(i), half)),
    darts: each.map((i) => dart(middleOf(i) + half, half)),
    heart: outline(
      each.flatMap((i) => [
        at(middleOf(i), INNER_TIP - 4),
        at(middleOf(i) + hand * half, INNER_TIP * 0.55),
      ]),
    ),
  };
}

/** Six-sided, with its long sides parallel: so neighbours keep an even joint between them. */
function petal(middle: number, half: number): string {
  const width = SHOULDER * Math.sin(half * FULLNESS);
  const hip = Math.asin(width / HIP);
  return outline([
    at(middle, INNER_TIP),
    at(middle + half * FULLNESS, SHOULDER),
    at(middle + hip, HIP),
    at(middle, OUTER_TIP),
    at(middle - hip, HIP),
    at(middle - half * FULLNESS, SHOULDER),
  ]);
}

function dart(middle: number, half: number): string {
  return outline([
    at(middle, SHOULDER + 10),
    at(middle + half * 0.62, OUTER_TIP - 2),
    at(middle - half * 0.62, OUTER_TIP - 2),
  ]);
}

function at(angle: number, reach: number): string {
  return `${(reach * Math.cos(angle)).toFixed(2)} ${(reach * Math.sin(angle)).toFixed(2)}`;
}

function outline(points: readonly string[]): string {
  return `M${points.join('L')}Z`;
}
