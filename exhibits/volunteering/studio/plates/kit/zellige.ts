import { at, between, bounds, polar, rect } from './geometry.ts';
import type { Line, Pt } from './geometry.ts';
import { ink } from './palette.ts';
import type { Sheet } from './sheet.ts';

const RAD = Math.PI / 180;

/** Where two lines meet, each given by a point and a direction; `undefined` if they run side by side. */
function meeting(a: Pt, da: Pt, b: Pt, db: Pt): Pt | undefined {
  const cross = da[0] * db[1] - da[1] * db[0];
  if (Math.abs(cross) < 1e-9) return undefined;
  const t = ((b[0] - a[0]) * db[1] - (b[1] - a[1]) * db[0]) / cross;
  return [a[0] + da[0] * t, a[1] + da[1] * t];
}

/**
 * Hankin's polygons in contact: from the middle of every side two rays go
 * inwards at the contact angle, and each stops where it meets its neighbour's.
 *
 * @param polygon - Regular or not, drawn clockwise on the sheet.
 * @param contactDeg - Angle between side and ray, above 0 and below 90.
 * @returns The star, whose points lie on the middles of the sides, and the
 * kite that is left in each corner.
 */
export function hankin(polygon: Line, contactDeg: number): { star: Line; kites: Line[] } {
  const n = polygon.length;
  const middle = (i: number): Pt => between(at(polygon, i % n), at(polygon, (i + 1) % n), 0.5);
  const ray = (i: number, side: 1 | -1): Pt => {
    const [a, b] = [at(polygon, i % n), at(polygon, (i + 1) % n)];
    const along = Math.atan2(b[1] - a[1], b[0] - a[0]);
    const deg = side === 1 ? along + contactDeg * RAD : along + Math.PI - contactDeg * RAD;
    return [Math.cos(deg), Math.sin(deg)];
  };
  const star: Pt[] = [];
  const kites: Line[] = [];
  for (let i = 0; i < n; i++) {
    const corner = at(polygon, (i + 1) % n);
    const meet = meeting(middle(i), ray(i, 1), middle(i + 1), ray(i + 1, -1)) ?? corner;
    star.push(middle(i), meet);
    kites.push([middle(i), corner, middle(i + 1), meet]);
  }
  return { star, kites };
}

/** A regular polygon with a side at the top, clockwise on the sheet. */
export function regular(
  centre: Pt,
  radius: number,
  sides: number,
  firstDeg = 90 + 180 / sides,
): Line {
  return Array.from({ length: sides }, (_, i) =>
    polar(centre, radius, firstDeg - (i * 360) / sides),
  );
}

/** The star {n/k}: n points, each reached by leaving out k - 1. */
export function star(centre: Pt, radius: number, points: number, k: number, firstDeg = 90): Line {
  const inner =
    (radius * Math.cos((Math.PI * k) / points)) / Math.cos((Math.PI * (k - 1)) / points);
  return Array.from({ length: points * 2 }, (_, i) =>
    polar(centre, i % 2 === 0 ? radius : inner, firstDeg - (i * 180) / points),
  );
}

/** The khatam, the eight-pointed star of two squares. */
export const khatam = (centre: Pt, radius: number, firstDeg = 90): Line =>
  star(centre, radius, 8, 2, firstDeg);

export interface Glaze {
  ground: string;
  star: string;
  heart: string;
  petal: string;
  joint?: string;
  jointWeight?: number;
}

export interface Field {
  /** Where the pattern lies, before `map`. */
  area: { x: number; y: number; width: number; height: number };
  /** Side of one repeat. */
  size: number;
  glaze: Glaze;
  /** Lays the flat pattern on a wall or a floor; nothing by default. */
  map?: (point: Pt) => Pt;
}

/** A field of eight-fold zellige on the tiling of octagons and squares, cut at its edges. */
export function zellige(sheet: Sheet, field: Field): void {
  const { area, size, glaze, map = (p: Pt): Pt => p } = field;
  const lay = (line: Line): Line => line.map(map);
  const columns = Math.ceil(area.width / size);
  const rows = Math.ceil(area.height / size);
  const left = area.x + (area.width - columns * size) / 2;
  const top = area.y + (area.height - rows * size) / 2;
  const radius = size / 2 / Math.cos(Math.PI / 8);
  const stars: Line[] = [];
  const hearts: Line[] = [];
  const petals: Line[] = [];
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const centre: Pt = [left + column * size + size / 2, top + row * size + size / 2];
      if (row < rows && column < columns) {
        const octagon = hankin(regular(centre, radius, 8), 62);
        stars.push(octagon.star);
        hearts.push(khatam(centre, size * 0.22));
      }
      const corner: Pt = [left + column * size, top + row * size];
      const side =
        size -
        2 * (radius * Math.sin(Math.PI / 8)) -
        (size - 2 * radius * Math.sin(Math.PI / 8)) / 2;
      petals.push(hankin(regular(corner, side / 1.4142 / 1.0, 4, 90), 62).star);
    }
  }
  const inside = lay(rect(area.x, area.y, area.width, area.height));
  sheet.within(inside, () => {
    sheet.fill(inside, glaze.ground);
    sheet.fill(stars.map(lay), glaze.star, { union: true });
    sheet.fill(petals.map(lay), glaze.petal, { union: true });
    sheet.fill(hearts.map(lay), glaze.heart, { union: true });
    const joint = { colour: glaze.joint ?? ink, weight: glaze.jointWeight ?? 1.6, closed: true };
    sheet.line([...stars, ...petals, ...hearts].map(lay), joint);
  });
}

/** A band of khatams between two fillets, for the foot of a wall or the edge of a frame. */
export function starBand(sheet: Sheet, band: Line, count: number, glaze: Glaze): void {
  const box = bounds(band);
  const [wide, high] = [box.right - box.left, box.bottom - box.top];
  const upright = high > wide;
  const step = (upright ? high : wide) / count;
  const radius = Math.min(step, upright ? wide : high) * 0.46;
  sheet.fill(band, glaze.ground);
  const places = Array.from({ length: count }, (_, i): Pt =>
    upright
      ? [(box.left + box.right) / 2, box.top + step * (i + 0.5)]
      : [box.left + step * (i + 0.5), (box.top + box.bottom) / 2],
  );
  sheet.fill(
    places.map((p) => khatam(p, radius)),
    glaze.star,
    { union: true },
  );
  sheet.fill(
    places.map((p) => khatam(p, radius * 0.42)),
    glaze.heart,
    { union: true },
  );
  sheet.line(band, { closed: true, weight: glaze.jointWeight ?? 2.6, colour: glaze.joint ?? ink });
}
