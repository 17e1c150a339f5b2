/** From a picture of letters to polygons. */
import { contours } from 'd3-contour';

/** A polygon and its holes, in ems from the middle of the baseline, y up: x and y by turns. */
export type Shape = number[][];

interface Picture {
  widthPx: number;
  heightPx: number;
  baselinePx: number;
  /** How dark each point is, 0 to 255, from the top. */
  ink: number[];
}

/** A corner that moves an outline by less than this, in pixels, is left out. */
const FINE_PX = 0.9;

export function outlinesOf(picture: Picture, emPx: number): Shape[] {
  const { widthPx, heightPx, baselinePx, ink } = picture;
  const [drawn] = contours().size([widthPx, heightPx]).thresholds([128])(ink);
  return drawn!.coordinates.map((polygon) =>
    polygon.map((ring) =>
      simpler(ring as [number, number][]).flatMap(([x, y]) => [
        Math.round(((x - widthPx / 2) / emPx) * 1000) / 1000,
        Math.round(((baselinePx - y) / emPx) * 1000) / 1000,
      ]),
    ),
  );
}

/** A closed ring with fewer corners (Douglas and Peucker), split where it is farthest from its start. */
function simpler(ring: readonly [number, number][]): [number, number][] {
  const open = ring.slice(0, -1);
  const far = open.reduce(
    (best, p, k) => (away(p, open[0]!) > away(open[best]!, open[0]!) ? k : best),
    0,
  );
  const halves = [open.slice(0, far + 1), [...open.slice(far), open[0]!]];
  return halves.flatMap((half) => thinned(half).slice(0, -1));
}

const away = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.hypot(a[0] - b[0], a[1] - b[1]);

function thinned(line: [number, number][]): [number, number][] {
  const [from, to] = [line[0]!, line.at(-1)!];
  const length = away(from, to) || 1;
  let [worst, at] = [0, 0];
  for (let k = 1; k < line.length - 1; k += 1) {
    const [x, y] = line[k]!;
    const off =
      Math.abs((to[0] - from[0]) * (from[1] - y) - (from[0] - x) * (to[1] - from[1])) / length;
    if (off > worst) [worst, at] = [off, k];
  }
  if (worst < FINE_PX) return [from, to];
  return [...thinned(line.slice(0, at + 1)).slice(0, -1), ...thinned(line.slice(at))];
}
