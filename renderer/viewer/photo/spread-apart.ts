interface Point {
  x: number;
  y: number;
}

/** Crowds of a dozen come apart in fewer. */
const ROUNDS = 120;
/** A crowd in one straight line leaves it only if something is not quite straight. */
const ASIDE_PX = 1;
const ENOUGH_PX = 0.5;

/**
 * Moves points that crowd each other apart, each no farther than it must, so that a
 * fingertip has room on every one. Points with room of their own stay exactly
 * where they are. The same points give the same places, whichever way the page reads.
 *
 * @param points - in pixels of a box; those outside of it are left alone.
 * @param room - `apartPx` from middle to middle; the box that the moved ones keep within.
 */
export function spreadApart(
  points: readonly Point[],
  room: { apartPx: number; widthPx: number; heightPx: number },
): Point[] {
  const { apartPx, widthPx, heightPx } = room;
  const placed = points.map(({ x, y }) => ({ x, y }));
  const inView = placed.filter(({ x, y }) => x >= 0 && y >= 0 && x <= widthPx && y <= heightPx);
  const crowded = inView.filter((one) =>
    inView.some((other) => other !== one && distance(one, other) < apartPx),
  );
  crowded.forEach((point, i) => (point.x += i % 2 === 0 ? ASIDE_PX : -ASIDE_PX));
  for (let round = 0; round < ROUNDS && crowded.length > 0; round++) {
    if (!pushOnce(inView, apartPx)) break;
    for (const point of inView) keepWithin(point, room);
  }
  return placed;
}

/** @returns whether anything had to move. */
function pushOnce(points: readonly Point[], apartPx: number): boolean {
  let moved = false;
  points.forEach((one, i) => {
    for (const other of points.slice(i + 1)) {
      const nowPx = distance(one, other);
      const lackPx = apartPx - nowPx;
      if (lackPx < ENOUGH_PX) continue;
      const along = nowPx > 0 ? (other.x - one.x) / nowPx : 1;
      const down = nowPx > 0 ? (other.y - one.y) / nowPx : 0;
      one.x -= (along * lackPx) / 2;
      one.y -= (down * lackPx) / 2;
      other.x += (along * lackPx) / 2;
      other.y += (down * lackPx) / 2;
      moved = true;
    }
  });
  return moved;
}

function keepWithin(
  point: Point,
  { apartPx, widthPx, heightPx }: { apartPx: number; widthPx: number; heightPx: number },
): void {
  const marginPx = Math.min(apartPx / 2, widthPx / 2, heightPx / 2);
  point.x = Math.min(Math.max(point.x, marginPx), widthPx - marginPx);
  point.y = Math.min(Math.max(point.y, marginPx), heightPx - marginPx);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
