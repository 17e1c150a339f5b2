// One long file of short drawings: the small pictures of diagrams.
import {
  arc,
  bezier,
  circle,
  ellipse,
  on,
  polar,
  rect,
  ribbon,
  smooth,
  softRect,
} from './geometry.ts';
import type { Line, Pt } from './geometry.ts';
import { lit, pigment, shaded } from './palette.ts';
import type { Sheet } from './sheet.ts';

/** Small drawings for diagrams, each in a square from -1 to 1 round its centre. */
export interface Spot {
  at: Pt;
  /** Half the side of the square, in pixels. */
  size: number;
  colour: string;
  line?: number;
}

const place =
  (s: Spot): ((p: Pt) => Pt) =>
  ([x, y]) => [s.at[0] + x * s.size, s.at[1] + y * s.size];
const pen = (s: Spot): { weight: number } => ({ weight: s.line ?? Math.max(2, s.size * 0.035) });

export function sapling(sheet: Sheet, s: Spot): void {
  const m = place(s);
  sheet.shape(
    on(m, [...ellipse([0, 0.72], 0.72, 0.22, 180, 360), [0.72, 0.9], [-0.72, 0.9]]),
    pigment.umber,
    pen(s),
  );
  sheet.line(on(m, bezier([0, 0.72], [0.06, 0.3], [-0.06, 0], [0, -0.5])), {
    weight: s.size * 0.09,
    colour: shaded(s.colour, 0.3),
  });
  for (const [x, y, deg, r] of [
    [0, 0.25, 30, 0.62],
    [0, 0.1, 150, 0.66],
    [0, -0.2, 50, 0.55],
    [0, -0.32, 130, 0.55],
    [0, -0.42, 90, 0.5],
  ] as const) {
    const tip = polar([x, y], r, deg);
    const side = (k: number): Pt => [
      (x + tip[0]) / 2 + k * (tip[1] - y) * 0.3,
      (y + tip[1]) / 2 - k * (tip[0] - x) * 0.3,
    ];
    sheet.shape(
      on(m, [
        ...bezier([x, y], side(1), side(1), tip, 8),
        ...bezier(tip, side(-1), side(-1), [x, y], 8),
      ]),
      s.colour,
      pen(s),
    );
    sheet.line(on(m, [[x, y], polar([x, y], r * 0.8, deg)]), { weight: pen(s).weight * 0.7 });
  }
}

export function bookOpen(sheet: Sheet, s: Spot): void {
  const m = place(s);
  for (const k of [-1, 1]) {
    const page: Line = [
      [0, -0.42],
      ...bezier([0, -0.42], [k * 0.3, -0.66], [k * 0.7, -0.62], [k * 0.92, -0.46], 8),
      [k * 0.92, 0.5],
      ...bezier([k * 0.92, 0.5], [k * 0.7, 0.34], [k * 0.3, 0.3], [0, 0.54], 8),
    ];
    sheet.shape(
      on(
        m,
        page.map(([x, y]): Pt => [x * 1.06, y + 0.1]),
      ),
      s.colour,
      pen(s),
    );
    sheet.shape(on(m, page), pigment.lime, pen(s));
    sheet.line(
      [0, 1, 2, 3].map((i) =>
        on(
          m,
          bezier(
            [k * 0.12, -0.28 + i * 0.18],
            [k * 0.35, -0.42 + i * 0.18],
            [k * 0.6, -0.4 + i * 0.18],
            [k * (0.8 - (i % 2) * 0.16), -0.3 + i * 0.18],
            6,
          ),
        ),
      ),
      { weight: pen(s).weight * 0.8, colour: s.colour },
    );
  }
}

export function breadIcon(sheet: Sheet, s: Spot): void {
  const m = place(s);
  sheet.shape(
    on(m, [...ellipse([0, 0.1], 0.9, 0.5, 180, 360), ...ellipse([0, -0.14], 0.9, 0.5, 0, 180)]),
    shaded(pigment.ochre, 0.25),
    pen(s),
  );
  sheet.shape(on(m, ellipse([0, -0.14], 0.9, 0.46)), pigment.ochre, pen(s));
  sheet.line(
    [-0.4, 0, 0.4].map((x) =>
      on(m, bezier([x - 0.2, 0.08], [x - 0.1, -0.1], [x, -0.2], [x + 0.2, -0.36], 6)),
    ),
    { ...pen(s), colour: shaded(pigment.ochre, 0.5) },
  );
}

/** An oud, the lute of Andalusian music. */
export function oud(sheet: Sheet, s: Spot): void {
  const m = place(s);
  const tilt = (line: Line): Line =>
    on(
      m,
      line.map(([x, y]): Pt => [x * 0.82 - y * 0.57, x * 0.57 + y * 0.82]),
    );
  const bowl = smooth(
    [
      [0, -0.32],
      [0.3, -0.08],
      [0.48, 0.34],
      [0.3, 0.78],
      [0, 0.88],
      [-0.3, 0.78],
      [-0.48, 0.34],
      [-0.3, -0.08],
    ],
    { closed: true },
  );
  sheet.shape(tilt(rect(-0.08, -0.98, 0.16, 0.8)), shaded(pigment.wood, 0.3), pen(s));
  sheet.shape(
    tilt([
      [-0.09, -0.98],
      [0.09, -0.98],
      [0.3, -1.2],
      [0.16, -1.26],
    ]),
    pigment.wood,
    pen(s),
  );
  sheet.shape(tilt(bowl), s.colour, pen(s));
  sheet.shape(tilt(circle([0, 0.16], 0.16)), shaded(s.colour, 0.65), pen(s));
  sheet.shape(tilt(rect(-0.2, 0.6, 0.4, 0.07)), pigment.umber, pen(s));
  sheet.line(
    [-0.05, 0, 0.05].map((x) =>
      tilt([
        [x, -0.98],
        [x, 0.62],
      ]),
    ),
    { weight: pen(s).weight * 0.6 },
  );
}

/** A first-aid bag without any protected emblem: a heart stands for care. */
export function careBag(sheet: Sheet, s: Spot): void {
  const m = place(s);
  sheet.line(on(m, [...arc([0, -0.46], 0.3, 180, 0)]), { weight: s.size * 0.14 });
  sheet.line(on(m, [...arc([0, -0.46], 0.3, 180, 0)]), { weight: s.size * 0.07, colour: s.colour });
  sheet.shape(on(m, softRect(-0.88, -0.48, 1.76, 1.2, 0.16)), s.colour, pen(s));
  sheet.hatch(on(m, rect(0.4, -0.46, 0.46, 1.16)), {
    deg: 90,
    gap: Math.max(5, s.size * 0.09),
    opacity: 0.5,
  });
  sheet.line(
    on(m, [
      [-0.88, -0.2],
      [0.88, -0.2],
    ]),
    { weight: pen(s).weight * 0.8 },
  );
  sheet.shape(on(m, heart([0, 0.24], 0.34)), pigment.lime, pen(s));
}

/** The outline of a heart, `r` from its middle to its sides. */
export function heart([x, y]: Pt, r: number): Line {
  const right = [
    ...bezier(
      [x, y - r * 0.5],
      [x + r * 0.3, y - r * 1.1],
      [x + r * 1.15, y - r * 0.85],
      [x + r, y - r * 0.15],
      10,
    ),
    ...bezier(
      [x + r, y - r * 0.15],
      [x + r * 0.9, y + r * 0.35],
      [x + r * 0.25, y + r * 0.7],
      [x, y + r],
      10,
    ),
  ];
  return [...right, ...right.map(([px, py]): Pt => [2 * x - px, py]).reverse()];
}

export function drop(sheet: Sheet, s: Spot): void {
  const m = place(s);
  const shape = [
    ...bezier([0, -0.9], [0.2, -0.4], [0.62, -0.02], [0.62, 0.3], 10),
    ...arc([0, 0.3], 0.62, 0, -180, 20),
    ...bezier([-0.62, 0.3], [-0.62, -0.02], [-0.2, -0.4], [0, -0.9], 10),
  ];
  sheet.shape(on(m, shape), s.colour, pen(s));
  sheet.line(on(m, arc([0, 0.3], 0.42, 190, 250)), {
    weight: s.size * 0.08,
    colour: lit(s.colour, 0.7),
  });
}

/** A house with a flat roof, a door and a window. */
export function houseIcon(sheet: Sheet, s: Spot): void {
  const m = place(s);
  sheet.shape(on(m, rect(-0.8, -0.6, 1.6, 1.4)), lit(s.colour, 0.55), pen(s));
  sheet.hatch(on(m, rect(0.4, -0.6, 0.4, 1.4)), {
    deg: 90,
    gap: Math.max(5, s.size * 0.08),
    opacity: 0.5,
  });
  sheet.shape(on(m, rect(-0.88, -0.72, 1.76, 0.16)), s.colour, pen(s));
  sheet.shape(
    on(m, [[-0.28, 0.8], [-0.28, 0.16], ...arc([0, 0.16], 0.28, 180, 0, 10), [0.28, 0.8]]),
    s.colour,
    pen(s),
  );
  sheet.shape(on(m, rect(0.42, -0.3, 0.24, 0.3)), shaded(s.colour, 0.4), pen(s));
}

/** An hourglass. */
export function hourglass(sheet: Sheet, s: Spot): void {
  const m = place(s);
  const half = bezier([0.5, -0.76], [0.5, -0.2], [0.1, -0.12], [0.06, 0], 10);
  const glass: Line = [
    ...half,
    ...half.map(([x, y]): Pt => [x, -y]).reverse(),
    ...half.map(([x, y]): Pt => [-x, -y]),
    ...half.map(([x, y]): Pt => [-x, y]).reverse(),
  ];
  sheet.shape(on(m, glass), lit(pigment.sky, 0.5), pen(s));
  sheet.fill(
    on(m, [
      [-0.38, -0.46],
      [0.38, -0.46],
      ...bezier([0.38, -0.46], [0.3, -0.2], [0.1, -0.14], [0, 0.02], 6),
      ...bezier([0, 0.02], [-0.1, -0.14], [-0.3, -0.2], [-0.38, -0.46], 6),
    ]),
    s.colour,
  );
  sheet.fill(
    on(m, [
      [0, 0.3],
      [0.44, 0.74],
      [-0.44, 0.74],
    ]),
    s.colour,
  );
  sheet.line(
    on(m, [
      [0, 0],
      [0, 0.4],
    ]),
    { weight: s.size * 0.04, colour: s.colour },
  );
  for (const y of [-0.92, 0.76])
    sheet.shape(on(m, rect(-0.64, y, 1.28, 0.16)), pigment.wood, pen(s));
}

/** A shield, for what one has a right to. */
export function shield(sheet: Sheet, s: Spot): void {
  const m = place(s);
  const side = bezier([0.72, -0.66], [0.76, 0.1], [0.5, 0.6], [0, 0.92], 12);
  const outline: Line = [
    [0, -0.84],
    [0.72, -0.66],
    ...side,
    ...side.map(([x, y]): Pt => [-x, y]).reverse(),
    [-0.72, -0.66],
  ];
  sheet.shape(on(m, outline), s.colour, pen(s));
  sheet.shape(
    on(
      m,
      outline.map(([x, y]): Pt => [x * 0.74, y * 0.74]),
    ),
    lit(s.colour, 0.6),
    pen(s),
  );
  sheet.line(
    on(m, [
      [-0.3, 0.02],
      [-0.06, 0.28],
      [0.36, -0.28],
    ]),
    { weight: s.size * 0.12, colour: s.colour },
  );
}

/** Two hands' worth of tools: a spade and a rake crossed. */
export function toolsIcon(sheet: Sheet, s: Spot): void {
  const m = place(s);
  const bar = (a: Pt, b: Pt): void =>
    void sheet
      .line(on(m, [a, b]), { weight: s.size * 0.13 })
      .line(on(m, [a, b]), { weight: s.size * 0.07, colour: pigment.wood });
  bar([-0.7, 0.8], [0.5, -0.6]);
  bar([0.7, 0.8], [-0.5, -0.6]);
  sheet.shape(
    on(m, [
      [0.32, -0.62],
      [0.56, -0.4],
      [0.84, -0.66],
      [0.86, -0.92],
      [0.6, -0.9],
    ]),
    s.colour,
    pen(s),
  );
  const head: Line = on(m, [
    [-0.84, -0.38],
    [-0.3, -0.84],
  ]);
  sheet
    .line(head, { weight: s.size * 0.14 })
    .line(head, { weight: s.size * 0.08, colour: s.colour });
  sheet.line(
    [0, 1, 2, 3].map((i) =>
      on(m, [
        [-0.8 + i * 0.16, -0.42 - i * 0.135],
        [-0.94 + i * 0.16, -0.6 - i * 0.135],
      ]),
    ),
    { weight: s.size * 0.06 },
  );
}

/** A coin with a rosette and no words. */
export function coin(sheet: Sheet, s: Spot): void {
  const m = place(s);
  sheet.shape(on(m, circle([0, 0], 0.9)), pigment.brass, pen(s));
  sheet.line(on(m, circle([0, 0], 0.74)), { closed: true, weight: pen(s).weight * 0.7 });
  const petals = Array.from({ length: 8 }, (_, i) =>
    on(m, ellipse(polar([0, 0], 0.4, i * 45), 0.14, 0.14)),
  );
  sheet.fill(petals, shaded(pigment.brass, 0.35), { union: true });
  sheet.fill(on(m, circle([0, 0], 0.16)), shaded(pigment.brass, 0.35));
  sheet.line(on(m, arc([0, 0], 0.82, 110, 160)), {
    weight: s.size * 0.05,
    colour: lit(pigment.brass, 0.6),
  });
}

/** A lamp bulb lit by the sun or the line. */
export function bulb(sheet: Sheet, s: Spot): void {
  const m = place(s);
  sheet.shape(
    on(m, [...arc([0, -0.2], 0.6, -50, 230, 26), [-0.24, 0.5], [0.24, 0.5]]),
    lit(s.colour, 0.35),
    pen(s),
  );
  sheet.shape(on(m, softRect(-0.26, 0.48, 0.52, 0.36, 0.06)), pigment.stone, pen(s));
  sheet.line(
    on(m, [
      [-0.12, 0.46],
      [-0.2, -0.1],
      [0, -0.26],
      [0.2, -0.1],
      [0.12, 0.46],
    ]),
    { weight: pen(s).weight },
  );
  sheet.line(
    [
      [-0.26, 0.6],
      [-0.26, 0.72],
    ].map(([, y = 0]) =>
      on(m, [
        [-0.26, y],
        [0.26, y],
      ]),
    ),
    { weight: pen(s).weight * 0.7 },
  );
}

/** A ribbon of ink between two places, for arrows and threads of a diagram. */
export function arrow(sheet: Sheet, line: Line, thick: number, colour: string): void {
  const [end, before] = [line.at(-1) ?? [0, 0], line.at(-3) ?? [0, 0]] as const;
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1;
  const [dx, dy] = [(end[0] - before[0]) / length, (end[1] - before[1]) / length];
  sheet.fill(
    ribbon(line, () => thick),
    colour,
  );
  sheet.fill(
    [
      [end[0] + dx * thick * 2.2, end[1] + dy * thick * 2.2],
      [end[0] - dy * thick * 1.5, end[1] + dx * thick * 1.5],
      [end[0] + dy * thick * 1.5, end[1] - dx * thick * 1.5],
    ],
    colour,
  );
}
