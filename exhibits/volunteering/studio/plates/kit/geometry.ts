/** Points in pixels of the plate: x to the right, y downwards. Angles in degrees, anticlockwise from the right. */
export type Pt = readonly [x: number, y: number];
export type Line = readonly Pt[];
/** A closed outline, or several with even-odd holes. */
export type Shape = Line | readonly Line[];

const RAD = Math.PI / 180;

export function outlines(shape: Shape): readonly Line[] {
  return typeof shape[0]?.[0] === 'number' ? [shape as Line] : (shape as readonly Line[]);
}

/** The i-th point; counts from the end if negative. @throws RangeError beyond the line. */
export function at(line: Line, i: number): Pt {
  const point = line.at(i);
  if (!point) throw new RangeError(`No point ${i} on a line of ${line.length}`);
  return point;
}

export const between = (a: Pt, b: Pt, share: number): Pt => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

export const polar = (centre: Pt, radius: number, deg: number): Pt => [
  centre[0] + radius * Math.cos(deg * RAD),
  centre[1] - radius * Math.sin(deg * RAD),
];

export const rect = (x: number, y: number, width: number, height: number): Line => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

/** Points along a circle from one angle to another, both ends included. */
export function arc(
  centre: Pt,
  radius: number,
  fromDeg: number,
  toDeg: number,
  steps?: number,
): Line {
  const n =
    steps ??
    Math.max(3, Math.ceil((Math.abs(toDeg - fromDeg) / 360) * 18 * Math.sqrt(radius / 12 + 1)));
  return Array.from({ length: n + 1 }, (_, i) =>
    polar(centre, radius, fromDeg + ((toDeg - fromDeg) * i) / n),
  );
}

export const circle = (centre: Pt, radius: number): Line =>
  arc(centre, radius, 0, 360).slice(0, -1);

export const ellipse = (centre: Pt, rx: number, ry: number, fromDeg = 0, toDeg = 360): Line =>
  arc([0, 0], Math.max(rx, ry), fromDeg, toDeg).map(([x, y]) => [
    centre[0] + (x / Math.max(rx, ry)) * rx,
    centre[1] + (y / Math.max(rx, ry)) * ry,
  ]);

export function bezier(a: Pt, c1: Pt, c2: Pt, b: Pt, steps = 16): Line {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    return between(
      between(between(a, c1, t), between(c1, c2, t), t),
      between(between(c1, c2, t), between(c2, b, t), t),
      t,
    );
  });
}

/** A smooth curve through all the points (Catmull-Rom). */
export function smooth(points: Line, options: { closed?: boolean; steps?: number } = {}): Line {
  const { closed = false, steps = 8 } = options;
  const n = points.length;
  const p = (i: number): Pt =>
    at(points, closed ? ((i % n) + n) % n : Math.min(n - 1, Math.max(0, i)));
  const result: Pt[] = [];
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [a, b, c, d] = [p(i - 1), p(i), p(i + 1), p(i + 2)];
    for (let s = 0; s < steps; s++) {
      const t = s / steps;
      const blend = (k: 0 | 1): number =>
        0.5 *
        (2 * b[k] +
          (c[k] - a[k]) * t +
          (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
          (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t);
      result.push([blend(0), blend(1)]);
    }
  }
  if (!closed) result.push(p(n - 1));
  return result;
}

/** A rectangle with rounded corners. */
export function softRect(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): Line {
  const r = Math.min(radius, width / 2, height / 2);
  return [
    ...arc([x + width - r, y + r], r, 90, 0, 6),
    ...arc([x + width - r, y + height - r], r, 0, -90, 6),
    ...arc([x + r, y + height - r], r, -90, -180, 6),
    ...arc([x + r, y + r], r, 180, 90, 6),
  ];
}

export const move = (line: Line, dx: number, dy: number): Line =>
  line.map(([x, y]) => [x + dx, y + dy]);

export const scaled = (line: Line, centre: Pt, sx: number, sy = sx): Line =>
  line.map(([x, y]) => [centre[0] + (x - centre[0]) * sx, centre[1] + (y - centre[1]) * sy]);

export function turned(line: Line, centre: Pt, deg: number): Line {
  const [cos, sin] = [Math.cos(deg * RAD), Math.sin(deg * RAD)];
  return line.map(([x, y]) => {
    const [dx, dy] = [x - centre[0], y - centre[1]];
    return [centre[0] + dx * cos + dy * sin, centre[1] - dx * sin + dy * cos];
  });
}

export const mirrored = (line: Line, axisX: number): Line =>
  line.map(([x, y]) => [2 * axisX - x, y]);

/** A ribbon along a line, `width(t)` wide at the share t of its points. */
export function ribbon(line: Line, width: (t: number) => number): Line {
  const left: Pt[] = [];
  const right: Pt[] = [];
  line.forEach((point, i) => {
    const a = at(line, Math.max(0, i - 1));
    const b = at(line, Math.min(line.length - 1, i + 1));
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const half = width(i / (line.length - 1)) / 2;
    const [nx, ny] = [(-(b[1] - a[1]) / length) * half, ((b[0] - a[0]) / length) * half];
    left.push([point[0] + nx, point[1] + ny]);
    right.push([point[0] - nx, point[1] - ny]);
  });
  return [...left, ...right.reverse()];
}

export function bounds(shape: Shape): { left: number; top: number; right: number; bottom: number } {
  const all = outlines(shape).flat();
  const xs = all.map((p) => p[0]);
  const ys = all.map((p) => p[1]);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** The stretches of parallel lines inside a shape: what hatching is made of. */
export function scan(shape: Shape, deg: number, gap: number, offset = 0): Line[] {
  const upright = outlines(shape).map((line) => turned(line, [0, 0], -deg));
  const { top, bottom } = bounds(upright);
  const stretches: Line[] = [];
  const first = Math.ceil((top - offset) / gap) * gap + offset;
  for (let y = first + 1e-3; y < bottom; y += gap) {
    const crossings: number[] = [];
    for (const line of upright) {
      line.forEach((a, i) => {
        const b = at(line, (i + 1) % line.length);
        if (a[1] <= y !== b[1] <= y)
          crossings.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
      });
    }
    crossings.sort((m, n) => m - n);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [crossings[i] ?? 0, crossings[i + 1] ?? 0];
      if (to - from > 0.5)
        stretches.push(
          turned(
            [
              [from, y],
              [to, y],
            ],
            [0, 0],
            deg,
          ),
        );
    }
  }
  return stretches;
}

/** A flat drawing laid on a surface of the picture. */
export const on = (map: (point: Pt) => Pt, line: Line): Line => line.map(map);

/** A road or stream seen in perspective: its course runs up the sheet, `half(t)` wide to either side along the level. */
export const meander = (course: Line, half: (t: number) => number): Line => [
  ...course.map(([x, y], i): Pt => [x - half(i / (course.length - 1)), y]),
  ...course.map(([x, y], i): Pt => [x + half(i / (course.length - 1)), y]).reverse(),
];
