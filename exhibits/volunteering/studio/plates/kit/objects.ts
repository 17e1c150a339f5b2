// One long file of short drawings: things that recur, each a function of its own.
import {
  arc,
  at,
  between,
  bezier,
  circle,
  ellipse,
  on,
  polar,
  rect,
  smooth,
  softRect,
} from './geometry.ts';
import type { Line, Pt } from './geometry.ts';
import { ink, lit, mix, paper, pigment, shaded, weight } from './palette.ts';
import type { Sheet } from './sheet.ts';
import { khatam } from './zellige.ts';

/** A soft mark on the ground to the right of what stands at `foot`. */
export function castShadow(sheet: Sheet, foot: Pt, halfWidth: number, reach: number): void {
  const [x, y] = foot;
  sheet.fill(
    smooth(
      [
        [x - halfWidth, y],
        [x, y - halfWidth * 0.16],
        [x + halfWidth + reach, y - halfWidth * 0.1],
        [x + halfWidth + reach * 0.7, y + halfWidth * 0.12],
        [x, y + halfWidth * 0.2],
      ],
      { closed: true },
    ),
    ink,
    { opacity: 0.22 },
  );
}

/** A pierced brass lantern hanging from `top`. `size` is the height of its body. */
export function lantern(
  sheet: Sheet,
  top: Pt,
  size: number,
  glow: string,
  chain = size * 0.5,
): void {
  const [x, y] = [top[0], top[1] + chain];
  const p = (dx: number, dy: number): Pt => [x + dx * size, y + dy * size];
  sheet.line([top, [x, y]], {
    weight: Math.max(2, size * 0.012),
    dash: [size * 0.03, size * 0.02],
  });
  sheet.line(circle(p(0, -0.02), size * 0.035), {
    closed: true,
    weight: size * 0.016,
    colour: pigment.brass,
  });
  const cap: Line = [
    p(0, 0.01),
    p(0.06, 0.1),
    p(0.2, 0.2),
    p(0.26, 0.24),
    p(-0.26, 0.24),
    p(-0.2, 0.2),
    p(-0.06, 0.1),
  ];
  sheet.shape(cap, pigment.brass, { weight: weight.detail });
  const body: Line = [
    p(-0.2, 0.26),
    p(0.2, 0.26),
    p(0.27, 0.56),
    p(0.2, 0.84),
    p(-0.2, 0.84),
    p(-0.27, 0.56),
  ];
  sheet.shape(body, glow, { weight: weight.detail });
  sheet.line(
    [
      [p(-0.07, 0.26), p(-0.09, 0.56), p(-0.07, 0.84)],
      [p(0.07, 0.26), p(0.09, 0.56), p(0.07, 0.84)],
      [p(-0.27, 0.56), p(0.27, 0.56)],
    ],
    { weight: size * 0.02, colour: pigment.brass },
  );
  sheet.line(
    [
      [p(-0.07, 0.26), p(-0.09, 0.56), p(-0.07, 0.84)],
      [p(0.07, 0.26), p(0.09, 0.56), p(0.07, 0.84)],
      [p(-0.27, 0.56), p(0.27, 0.56)],
    ],
    { weight: 1.4 },
  );
  const foot: Line = [p(-0.22, 0.84), p(0.22, 0.84), p(0.14, 0.93), p(-0.14, 0.93)];
  sheet.shape(foot, pigment.brass, { weight: weight.detail });
  sheet.shape(circle(p(0, 0.96), size * 0.03), pigment.brass, { weight: 2 });
}

/** A closed book lying flat or standing, as a board with its block of pages: no words on it. */
export function standingBook(
  sheet: Sheet,
  x: number,
  footY: number,
  width: number,
  height: number,
  colour: string,
  ornament = pigment.brass,
): void {
  sheet.shape(rect(x, footY - height, width, height), colour);
  sheet.hatch(rect(x + width * 0.72, footY - height, width * 0.28, height), {
    deg: 90,
    gap: 8,
    opacity: 0.55,
  });
  for (const share of [0.08, 0.2, 0.8, 0.92])
    sheet.line(
      [
        [x, footY - height * share],
        [x + width, footY - height * share],
      ],
      { weight: 4, colour: ornament },
    );
  sheet.fill(diamond([x + width / 2, footY - height / 2], width * 0.28, width * 0.4), ornament);
}

export const diamond = ([x, y]: Pt, rx: number, ry: number): Line => [
  [x, y - ry],
  [x + rx, y],
  [x, y + ry],
  [x - rx, y],
];

/** A lidded jar of glazed earthenware, as a pharmacy kept them. */
export function jar(sheet: Sheet, foot: Pt, height: number, colour: string, band = paper): void {
  const [x, y] = foot;
  const p = (dx: number, dy: number): Pt => [x + dx * height, y - dy * height];
  const right = [
    p(0.17, 0),
    p(0.25, 0.14),
    p(0.28, 0.36),
    p(0.22, 0.58),
    p(0.14, 0.68),
    p(0.16, 0.76),
  ];
  const body: Line = [
    ...smooth(right),
    ...smooth(right)
      .map(([px, py]): Pt => [2 * x - px, py])
      .reverse(),
  ];
  sheet.shape(body, colour);
  sheet.within(body, () => {
    sheet.fill(rect(x - height, y - height * 0.46, height * 2, height * 0.18), band);
    sheet.fill(
      Array.from({ length: 7 }, (_, i) =>
        diamond(p(-0.27 + i * 0.09, 0.37), height * 0.036, height * 0.07),
      ),
      colour,
      { union: true },
    );
    sheet.line(
      [
        [p(-0.4, 0.46), p(0.4, 0.46)],
        [p(-0.4, 0.28), p(0.4, 0.28)],
      ],
      { weight: weight.detail },
    );
    sheet.hatch(rect(x + height * 0.1, y - height, height * 0.3, height), {
      deg: 90,
      gap: 8,
      opacity: 0.55,
    });
  });
  sheet.line(body, { closed: true, weight: weight.edge });
  const lid = smooth([p(-0.18, 0.76), p(-0.12, 0.86), p(0, 0.9), p(0.12, 0.86), p(0.18, 0.76)]);
  sheet.shape(lid, shaded(colour, 0.2));
  sheet.shape(circle(p(0, 0.94), height * 0.045), colour, { weight: weight.detail });
}

/** A round loaf scored on top, three-quarters from above. */
export function loaf(sheet: Sheet, [x, y]: Pt, radius: number): void {
  sheet.shape(
    [
      ...ellipse([x, y], radius, radius * 0.42, 180, 360),
      ...ellipse([x, y - radius * 0.16], radius, radius * 0.42, 0, 180),
    ],
    shaded(pigment.ochre, 0.25),
  );
  const top = ellipse([x, y - radius * 0.18], radius * 0.98, radius * 0.4);
  sheet.shape(top, pigment.ochre, { weight: weight.detail });
  sheet.within(top, () => {
    for (const i of [-1, 0, 1])
      sheet.line(
        bezier(
          [x - radius * 0.5 + i * radius * 0.34, y + radius * 0.1],
          [x + i * radius * 0.34 - radius * 0.1, y - radius * 0.1],
          [x + i * radius * 0.34, y - radius * 0.3],
          [x + radius * 0.3 + i * radius * 0.34, y - radius * 0.5],
        ),
        { weight: 4, colour: shaded(pigment.ochre, 0.5) },
      );
    sheet.stipple(top, { gap: 16, size: 3, colour: lit(pigment.ochre, 0.7) });
  });
}

/** A glass of mint tea. */
export function teaGlass(sheet: Sheet, [x, y]: Pt, height: number): void {
  const w = height * 0.3;
  const glass: Line = [
    [x - w, y - height],
    [x + w, y - height],
    [x + w * 0.74, y],
    [x - w * 0.74, y],
  ];
  sheet.fill(glass, lit(pigment.sky, 0.4));
  const tea: Line = [
    [x - w * 0.92, y - height * 0.76],
    [x + w * 0.92, y - height * 0.76],
    [x + w * 0.76, y - height * 0.06],
    [x - w * 0.76, y - height * 0.06],
  ];
  sheet.fill(tea, pigment.ochre);
  sheet.fill(
    smooth(
      [
        [x - w * 0.5, y - height * 0.2],
        [x - w * 0.2, y - height * 0.62],
        [x + w * 0.5, y - height * 0.5],
        [x + w * 0.1, y - height * 0.14],
      ],
      { closed: true },
    ),
    pigment.leaf,
  );
  sheet.line(
    [
      [x - w * 0.86, y - height * 0.42],
      [x + w * 0.86, y - height * 0.42],
    ],
    { weight: 3, colour: pigment.brass },
  );
  sheet.line(
    [
      [x - w * 0.7, y - height * 0.92],
      [x - w * 0.56, y - height * 0.12],
    ],
    { weight: 3, colour: pigment.lime },
  );
  sheet.line(glass, { closed: true, weight: weight.detail });
}

/** A ridge tent on the ground, seen from its open end and its lit flank. `width` of the gable. */
export function tent(
  sheet: Sheet,
  foot: Pt,
  width: number,
  colour: string,
  line: number = weight.detail,
): void {
  const [x, y] = foot;
  const h = width * 0.72;
  const depth: Pt = [-width * 0.72, -width * 0.22];
  const gable: Line = [
    [x, y],
    [x + width, y],
    [x + width / 2, y - h],
  ];
  const flank: Line = [
    [x, y],
    [x + width / 2, y - h],
    [x + width / 2 + depth[0], y - h + depth[1]],
    [x + depth[0], y + depth[1]],
  ];
  castShadow(sheet, [x + width * 0.6, y + 2], width * 0.5, width * 0.4);
  sheet.shape(flank, lit(colour, 0.35), { weight: line });
  sheet.line(
    [[between(at(flank, 0), at(flank, 3), 0.5), between(at(flank, 1), at(flank, 2), 0.5)]].flat(),
    { weight: line * 0.6 },
  );
  sheet
    .shape(gable, colour, { weight: line })
    .hatch(gable, { deg: 90, gap: Math.max(6, width * 0.05), opacity: 0.5, weight: 1.4 });
  sheet.shape(
    [
      [x + width * 0.36, y],
      [x + width / 2, y - h * 0.94],
      [x + width * 0.64, y],
    ],
    shaded(colour, 0.75),
    { weight: line },
  );
  sheet.shape(
    [
      [x + width / 2, y - h * 0.94],
      [x + width * 0.36, y],
      [x + width * 0.24, y - h * 0.06],
      [x + width * 0.4, y - h * 0.5],
    ],
    lit(colour, 0.5),
    { weight: line * 0.7 },
  );
  sheet.line(
    [
      [x + width / 2, y - h],
      [x + width / 2, y - h - width * 0.05],
    ],
    { weight: line * 1.6 },
  );
}

/** A lorry seen from its side, heading right, its load under a tilt. `length` in all. */
export function lorry(
  sheet: Sheet,
  [x, y]: Pt,
  length: number,
  colour: string,
  tilt: string,
  line: number = weight.detail,
): void {
  const u = length / 100;
  const p = (dx: number, dy: number): Pt => [x + dx * u, y - dy * u];
  const box = (dx: number, dy: number, w: number, h: number): Line =>
    softRect(x + dx * u, y - (dy + h) * u, w * u, h * u, 2 * u);
  castShadow(sheet, [x + 50 * u, y + u], 50 * u, 12 * u);
  sheet.shape(box(0, 8, 66, 5), shaded(colour, 0.4), { weight: line });
  const load = smooth(
    [p(0, 13), p(1, 38), p(8, 43), p(33, 44.5), p(58, 43), p(65, 38), p(66, 13)],
    { steps: 4 },
  );
  sheet.shape(load, tilt, { weight: line });
  sheet.line(
    [16.5, 33, 49.5].map((dx): Line => [p(dx, 13), p(dx, 44)]),
    { weight: line * 0.7 },
  );
  sheet.line(
    [2, 12, 22, 32, 42, 52, 62].map((dx): Line => [p(dx, 17), p(dx + 2, 13)]),
    { weight: line * 0.7 },
  );
  sheet.hatch([p(50, 14), p(65, 14), p(64.5, 39), p(57, 43), p(50, 43.6)], {
    deg: 90,
    gap: Math.max(5, 1.6 * u),
    weight: 1.3,
    opacity: 0.55,
  });
  const cab: Line = [
    p(69, 9),
    p(69, 36),
    p(72, 38.5),
    p(84, 38.5),
    p(91, 24),
    p(99, 21),
    p(100, 17),
    p(100, 9),
  ];
  sheet.shape(cab, colour, { weight: line });
  sheet.shape([p(75, 24), p(75, 35), p(83, 35), p(88.6, 24)], lit(pigment.sky, 0.4), {
    weight: line * 0.8,
  });
  sheet.line(
    [
      [p(73, 10), p(73, 36)],
      [p(90, 10), p(90, 24)],
    ],
    { weight: line * 0.6 },
  );
  sheet.shape(box(95.5, 12.5, 4.4, 4), pigment.lime, { weight: line * 0.7 });
  for (const dx of [14, 28, 84]) {
    sheet.shape(circle(p(dx, 7), 7 * u), ink, { weight: line * 0.6 });
    sheet.shape(circle(p(dx, 7), 3.4 * u), pigment.stone, { weight: line * 0.6 });
  }
}

/** A family car seen from its side, heading right, with its roof loaded for the summer. */
export function loadedCar(
  sheet: Sheet,
  [x, y]: Pt,
  length: number,
  colour: string,
  line = 2,
): void {
  const u = length / 100;
  const p = (dx: number, dy: number): Pt => [x + dx * u, y - dy * u];
  const body: Line = smooth(
    [
      p(1, 9),
      p(0, 22),
      p(8, 27),
      p(18, 28),
      p(30, 42),
      p(62, 42),
      p(78, 28),
      p(94, 25),
      p(100, 20),
      p(100, 9),
    ],
    { steps: 4 },
  );
  for (const [dx, dy, w, h, tone] of [
    [28, 43, 22, 12, pigment.wood],
    [50, 43, 14, 9, pigment.ochre],
    [31, 55, 20, 9, colour],
  ] as const)
    sheet.shape(
      softRect(x + dx * u, y - (dy + h) * u, w * u, h * u, 2 * u),
      tone === colour ? lit(colour, 0.5) : tone,
      { weight: line },
    );
  sheet.shape(body, colour, { weight: line });
  sheet.shape([p(26, 29), p(34, 39), p(47, 39), p(47, 29)], lit(pigment.sky, 0.5), {
    weight: line * 0.8,
  });
  sheet.shape([p(51, 29), p(51, 39), p(60, 39), p(72, 29)], lit(pigment.sky, 0.5), {
    weight: line * 0.8,
  });
  for (const dx of [21, 78]) {
    sheet.shape(circle(p(dx, 8), 9 * u), ink, { weight: line * 0.6 });
    sheet.shape(circle(p(dx, 8), 4 * u), pigment.stone, { weight: line * 0.6 });
  }
}

/** A pair of scales: a stand, a beam, two pans. `height` in all; `lean` tips the beam, in degrees. */
export function balance(sheet: Sheet, foot: Pt, height: number, lean = 0): { left: Pt; right: Pt } {
  const [x, y] = foot;
  const brass = pigment.brass;
  const top: Pt = [x, y - height * 0.9];
  const arm = height * 0.5;
  const rad = (lean * Math.PI) / 180;
  const end = (side: number): Pt => [
    x + side * arm * Math.cos(rad),
    top[1] - side * arm * Math.sin(rad),
  ];
  sheet.shape(
    [
      [x - height * 0.2, y],
      [x + height * 0.2, y],
      [x + height * 0.14, y - height * 0.05],
      [x - height * 0.14, y - height * 0.05],
    ],
    brass,
  );
  sheet.shape(
    [
      [x - height * 0.09, y - height * 0.05],
      [x + height * 0.09, y - height * 0.05],
      [x + height * 0.02, y - height * 0.16],
      [x + height * 0.016, top[1]],
      [x - height * 0.016, top[1]],
      [x - height * 0.02, y - height * 0.16],
    ],
    brass,
  );
  sheet.hatch(
    [
      [x, y - height * 0.05],
      [x + height * 0.09, y - height * 0.05],
      [x + height * 0.02, y - height * 0.16],
      [x + height * 0.016, top[1]],
      [x, top[1]],
    ],
    { deg: 90, gap: 6, opacity: 0.6 },
  );
  for (const dy of [0.3, 0.52, 0.74])
    sheet.shape(ellipse([x, y - height * dy], height * 0.035, height * 0.02), brass, {
      weight: weight.detail,
    });
  const beam = smooth([
    end(-1),
    [x - arm * 0.5, (top[1] + end(-1)[1]) / 2 - height * 0.035],
    [x, top[1] - height * 0.02],
    [x + arm * 0.5, (top[1] + end(1)[1]) / 2 - height * 0.035],
    end(1),
  ]);
  sheet
    .line(beam, { weight: height * 0.03 })
    .line(beam, { weight: height * 0.03 - 6, colour: brass });
  sheet.shape(circle(top, height * 0.035), brass);
  sheet.line(
    [
      [top[0], top[1]],
      [top[0], top[1] - height * 0.1],
    ],
    { weight: 6 },
  );
  const pan = (side: number): Pt => {
    const e = end(side);
    const c: Pt = [e[0], e[1] + height * 0.46];
    const r = height * 0.2;
    sheet.line(
      [
        [e, [c[0] - r, c[1]]],
        [e, [c[0] + r, c[1]]],
        [e, [c[0] + r * 0.2, c[1] + r * 0.14]],
      ],
      { weight: weight.detail },
    );
    sheet.shape(
      [...arc(c, r, 180, 360, 14).map(([px, py]): Pt => [px, c[1] + (py - c[1]) * 0.42])],
      brass,
    );
    sheet.shape(ellipse(c, r, r * 0.13), shaded(brass, 0.35), { weight: weight.detail });
    sheet.shape(circle(e, height * 0.02), brass, { weight: weight.detail });
    return c;
  };
  return { left: pan(-1), right: pan(1) };
}

/** An open book or notebook seen from above, ruled but unwritten, turned by `deg`. */
export function openNotebook(
  sheet: Sheet,
  centre: Pt,
  width: number,
  deg: number,
  cover: string,
  rules = 9,
): void {
  const [h, w] = [width * 0.62, width];
  const rad = (deg * Math.PI) / 180;
  const map = ([u, v]: Pt): Pt => [
    centre[0] + u * Math.cos(rad) + v * Math.sin(rad),
    centre[1] - u * Math.sin(rad) + v * Math.cos(rad),
  ];
  sheet.fill(on(map, rect(-w / 2 + 8, -h / 2 + 14, w + 18, h + 12)), ink, { opacity: 0.22 });
  sheet.shape(on(map, softRect(-w / 2 - 10, -h / 2 - 10, w + 20, h + 20, 10)), cover, {
    weight: weight.detail,
  });
  sheet.shape(on(map, rect(-w / 2, -h / 2, w, h)), pigment.lime, { weight: weight.detail });
  const shade = on(map, rect(0, -h / 2, w * 0.06, h));
  sheet.fill(shade, mix(paper, ink, 0.14));
  const lines: Line[] = [];
  for (let i = 1; i < rules; i++)
    for (const side of [-1, 1])
      lines.push(
        on(map, [
          [side === -1 ? -w * 0.45 : w * 0.08, -h / 2 + (h * i) / rules],
          [side === -1 ? -w * 0.06 : w * (0.45 - (i % 3) * 0.06), -h / 2 + (h * i) / rules],
        ]),
      );
  sheet.line(lines, { weight: 2, colour: mix(pigment.stone, ink, 0.2) });
  sheet.line(
    on(map, [
      [0, -h / 2],
      [0, h / 2],
    ]),
    { weight: weight.detail },
  );
}

/** A pencil lying from one point to another; its point is at the second. */
export function pencil(sheet: Sheet, from: Pt, to: Pt, thick: number, colour: string): void {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const p = (along: number, across: number): Pt => [
    from[0] + dx * along - dy * across,
    from[1] + dy * along + dx * across,
  ];
  sheet.fill(
    [p(10, thick), p(length, thick * 0.9), p(length - thick, thick * 1.5), p(10, thick * 1.4)],
    ink,
    { opacity: 0.2 },
  );
  sheet.shape(
    [
      p(0, -thick / 2),
      p(length - thick * 2.4, -thick / 2),
      p(length - thick * 2.4, thick / 2),
      p(0, thick / 2),
    ],
    colour,
    { weight: weight.detail },
  );
  sheet.line([p(0, 0), p(length - thick * 2.4, 0)], { weight: 2 });
  sheet.shape(
    [p(length - thick * 2.4, -thick / 2), p(length, 0), p(length - thick * 2.4, thick / 2)],
    pigment.sand,
    { weight: weight.detail },
  );
  sheet.fill(
    [p(length - thick * 0.8, -thick * 0.17), p(length, 0), p(length - thick * 0.8, thick * 0.17)],
    ink,
  );
}

/** A closed book lying flat, seen from its long side: boards, pages, and bands on its spine. */
export function lyingBook(
  sheet: Sheet,
  x: number,
  footY: number,
  width: number,
  thick: number,
  colour: string,
): void {
  sheet.shape(softRect(x, footY - thick, width, thick, thick * 0.16), colour, {
    weight: weight.detail,
  });
  const pages = rect(x + width * 0.06, footY - thick * 0.82, width * 0.95, thick * 0.64);
  sheet.shape(pages, pigment.lime, { weight: weight.detail });
  sheet.hatch(pages, { deg: 0, gap: Math.max(5, thick * 0.1), weight: 1.3, colour: pigment.stone });
  sheet.shape(
    softRect(x - width * 0.02, footY - thick, width * 0.1, thick, thick * 0.2),
    shaded(colour, 0.2),
    { weight: weight.detail },
  );
}

/** A glass of mint tea on its saucer, seen from above. `radius` of the saucer. */
export function teaFromAbove(sheet: Sheet, c: Pt, radius: number, colour: string): void {
  const k = radius / 128;
  sheet.fill(circle([c[0] + 18 * k, c[1] + 24 * k], radius), ink, { opacity: 0.24 });
  sheet.shape(circle(c, radius), pigment.lime);
  sheet.line([circle(c, 110 * k), circle(c, 100 * k)], { closed: true, weight: 3 * k, colour });
  sheet.fill(
    Array.from({ length: 12 }, (_, i) => khatam(polar(c, 105 * k, i * 30), 12 * k)),
    pigment.brass,
    { union: true },
  );
  sheet.shape(circle(c, 76 * k), lit(pigment.sky, 0.3));
  sheet.shape(circle(c, 66 * k), pigment.ochre, { weight: weight.detail });
  for (const [deg, r] of [
    [30, 30],
    [130, 26],
    [250, 32],
    [320, 14],
  ] as const) {
    const p = polar(c, r * k, deg);
    sheet.shape(
      [
        polar(p, 26 * k, deg + 60),
        polar(p, 12 * k, deg + 150),
        polar(p, 26 * k, deg + 240),
        polar(p, 12 * k, deg - 30),
      ],
      pigment.leaf,
      { weight: 2 },
    );
  }
  sheet.line(arc(c, 56 * k, 120, 170), { weight: 5 * k, colour: pigment.lime });
}
