import { at, bezier, circle, ellipse, polar, rect, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { bookOpen, breadIcon, oud } from '../kit/icons.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { openNotebook } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam } from '../kit/zellige.ts';

const i4 = accents[4];
const C: Pt = [1200, 820];
const R = 430;
const HOME: Pt = [1180, 730];
const away: { to: Pt; lift: number }[] = [
  { to: [400, 640], lift: 250 },
  { to: [520, 330], lift: 90 },
  { to: [880, 190], lift: 10 },
  { to: [1450, 190], lift: 10 },
  { to: [1850, 330], lift: 90 },
  { to: [2000, 640], lift: 250 },
];

export const plate: Plate = {
  id: 'r4-cultural-ambassadors',
  room: 4,
  schematic: true,
  alt: {
    ar: 'كرة أرضية بخطوط الطول والعرض يلفّها حزام منسوج، ومن نقطة مضيئة عليها تنطلق ستة أقواس نحاسية إلى ست نجوم، وعلى الأقواس كتاب وعود وخبز وقطعة زليج وقلم خطّ وبكرة خيط؛ وأمامها دفتر مفتوح.',
    fr: 'Un globe quadrillé, ceint d’une ceinture tissée ; d’un point de lumière partent six arcs de laiton vers six étoiles, portant un livre, un luth, un pain, un carreau de zellige, un calame et une bobine ; devant, un carnet ouvert.',
    en: 'A globe of meridians wrapped in a woven belt; from one point of light six brass arcs run to six stars, carrying a book, a lute, a loaf, a zellij tile, a reed pen and a spool; an open notebook lies in front.',
  },
  caption: {
    ar: 'كنوز صغيرة تسافر: الكرة رمزية وليست خريطة.',
    fr: 'De petits trésors voyagent : le globe est un symbole, non une carte.',
    en: 'Small treasures travel: the globe is a symbol, not a map.',
  },
  labels: [
    {
      id: 'globe',
      at: [1320, 960],
      label: { ar: 'الكرة الأرضية', fr: 'Le globe', en: 'The globe' },
    },
    {
      id: 'arcs',
      at: [1560, 420],
      label: { ar: 'جسور الثقافة', fr: 'Les ponts de la culture', en: 'The bridges of culture' },
    },
    {
      id: 'icons',
      at: [790, 450],
      label: {
        ar: 'كنوز صغيرة مسافرة',
        fr: 'De petits trésors voyageurs',
        en: 'Small travelling treasures',
      },
    },
    {
      id: 'base',
      at: [1800, 1330],
      label: {
        ar: 'دفتر التوثيق',
        fr: 'Le carnet de documentation',
        en: 'The documentation notebook',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), i4.pale);
      for (const [r, k] of [
        [980, 0.12],
        [780, 0.26],
        [600, 0.42],
      ] as const)
        sheet.fill(circle(C, r), mix(i4.pale, i4.light, k));
      sheet.fill(rect(110, 1260, 2180, 240), mix(pigment.wood, i4.deep, 0.35)).line(
        [
          [110, 1260],
          [2290, 1260],
        ],
        { weight: weight.edge },
      );
      sheet.line(
        [0, 1, 2].map((i): Line => [
          [110, 1310 + i * 62],
          [2290, 1310 + i * 62],
        ]),
        { weight: 2, opacity: 0.5 },
      );
      stand(sheet);
      globe(sheet);
      arcs(sheet);
      openNotebook(sheet, [1850, 1330], 330, -6, i4.main, 8);
    });
  },
};

function stand(sheet: Sheet): void {
  sheet.fill(ellipse([1290, 1434], 420, 40), ink, { opacity: 0.3 });
  sheet.shape(
    [...ellipse([C[0], 1420], 270, 44, 180, 360), ...ellipse([C[0], 1384], 270, 44, 0, -180)],
    pigment.wood,
  );
  sheet.shape(ellipse([C[0], 1384], 270, 44), lit(pigment.wood, 0.2), { weight: weight.detail });
  sheet.shape(
    [
      [C[0] - 70, 1344],
      [C[0] - 34, 1290],
      [C[0] - 24, 1190],
      [C[0] + 24, 1190],
      [C[0] + 34, 1290],
      [C[0] + 70, 1344],
    ],
    pigment.brass,
  );
  const ring = ellipse(C, R + 44, R + 44, 200, 392);
  sheet
    .line(ring, { weight: 34 })
    .line(ring, { weight: 25, colour: pigment.brass })
    .line(ring, { weight: 2 });
}

/** The globe: graticule only. Round its waist a woven belt, the hizam. */
function globe(sheet: Sheet): void {
  const disc = circle(C, R);
  sheet.shape(disc, mix(i4.light, i4.pale, 0.3), { weight: weight.contour });
  sheet.within(disc, () => {
    sheet.fill(
      [...ellipse(C, R, R, -80, 100), ...ellipse([C[0] - 120, C[1]], R * 0.86, R, 100, -80)],
      mix(i4.light, i4.main, 0.35),
    );
    sheet.hatch(
      [...ellipse(C, R, R, -80, 100), ...ellipse([C[0] - 60, C[1]], R * 0.9, R, 100, -80)],
      { deg: 60, gap: 13, opacity: 0.5 },
    );
    const lines: Line[] = [0.2, 0.42, 0.64, 0.84].map((k) => ellipse(C, R * k, R));
    for (const k of [-0.72, -0.42, 0.36, 0.66, 0.86])
      lines.push(ellipse([C[0], C[1] + R * k], R * Math.sqrt(1 - k * k), R * 0.09, 180, 360));
    sheet.line(lines, { weight: 2.4, colour: i4.main });
    sheet.line(
      [
        [C[0], C[1] - R],
        [C[0], C[1] + R],
      ],
      { weight: 2.4, colour: i4.main },
    );
    belt(sheet);
  });
  sheet.line(disc, { closed: true, weight: weight.contour });
  sheet.fill(circle(HOME, 44), '#f5cf73', { opacity: 0.5 });
  sheet.shape(khatam(HOME, 30), '#9c4120').shape(khatam(HOME, 13), '#f5cf73', { weight: 2 });
}

function belt(sheet: Sheet): void {
  const edge = (dy: number): Line => ellipse([C[0], C[1] + dy], R * 1.02, 90, 180, 360);
  const band: Line = [...edge(40), ...edge(200).slice().reverse()];
  sheet.shape(band, '#9c4120');
  for (const [dy, colour] of [
    [62, '#f5cf73'],
    [178, '#f5cf73'],
    [84, i4.deep],
    [156, i4.deep],
  ] as const)
    sheet.line(edge(dy), { weight: 9, colour });
  const upper = edge(94);
  const lower = edge(146);
  const diamonds: Line[] = [];
  for (let i = 2; i + 4 < upper.length; i += 5) {
    const [a, b, c, d] = [
      at(upper, i + 2),
      at(edge(120), i + 4),
      at(lower, i + 2),
      at(edge(120), i),
    ];
    diamonds.push([a, b, c, d]);
  }
  sheet.fill(diamonds, pigment.lime, { union: true }).line(diamonds, { closed: true, weight: 2 });
}

/** Six arcs of brass from one place to six others; each carries something across. */
function arcs(sheet: Sheet): void {
  const paths = away.map(({ to, lift }) =>
    bezier(
      HOME,
      [HOME[0] + (to[0] - HOME[0]) * 0.25, Math.min(HOME[1], to[1]) - lift],
      [HOME[0] + (to[0] - HOME[0]) * 0.8, to[1] - lift],
      to,
      30,
    ),
  );
  for (const path of paths)
    sheet.line(path, { weight: 14 }).line(path, { weight: 8, colour: pigment.brass });
  for (const { to } of away) {
    sheet
      .shape(khatam(to, 40), i4.main)
      .shape(khatam(to, 18), lit(pigment.brass, 0.4), { weight: 2 });
  }
  paths.forEach((path, i) => {
    const p = at(path, 19);
    sheet.fill(circle([p[0] + 8, p[1] + 11], 78), ink, { opacity: 0.22 });
    sheet.shape(circle(p, 78), pigment.lime);
    sheet.line(circle(p, 68), { closed: true, weight: 2.4, colour: i4.light });
    treasure(sheet, i, p);
  });
}

function treasure(sheet: Sheet, i: number, p: Pt): void {
  if (i === 0) bookOpen(sheet, { at: p, size: 50, colour: '#9c4120' });
  if (i === 1) oud(sheet, { at: [p[0] - 4, p[1] + 4], size: 48, colour: '#c07a45' });
  if (i === 2) {
    sheet.shape(khatam(p, 52), '#0f606e', { weight: weight.detail });
    sheet
      .shape(khatam(p, 34), pigment.lime, { weight: 2 })
      .shape(khatam(p, 18), '#c9993a', { weight: 2 });
  }
  if (i === 3) breadIcon(sheet, { at: p, size: 52, colour: pigment.ochre });
  if (i === 4) {
    const reed: Line = [
      [p[0] - 46, p[1] + 46],
      [p[0] + 30, p[1] - 52],
      [p[0] + 48, p[1] - 38],
      [p[0] - 28, p[1] + 54],
    ];
    sheet.shape(reed, pigment.ochre, { weight: weight.detail });
    sheet.shape(
      [
        [p[0] - 46, p[1] + 46],
        [p[0] - 28, p[1] + 54],
        [p[0] - 52, p[1] + 62],
      ],
      ink,
      { weight: 2 },
    );
    sheet.line(
      smooth([
        [p[0] - 20, p[1] + 56],
        [p[0] + 10, p[1] + 40],
        [p[0] + 26, p[1] + 56],
        [p[0] + 50, p[1] + 40],
      ]),
      { weight: 6, colour: i4.deep },
    );
  }
  if (i === 5) {
    sheet
      .shape(rect(p[0] - 34, p[1] - 46, 68, 14), pigment.wood, { weight: 2 })
      .shape(rect(p[0] - 34, p[1] + 34, 68, 14), pigment.wood, { weight: 2 });
    sheet.shape(rect(p[0] - 28, p[1] - 32, 56, 66), '#70396b', { weight: weight.detail });
    sheet.line(
      Array.from({ length: 7 }, (_, k): Line => [
        [p[0] - 28, p[1] - 26 + k * 9],
        [p[0] + 28, p[1] - 22 + k * 9],
      ]),
      { weight: 2, colour: shaded('#70396b', 0.4) },
    );
    sheet.line([polar(p, 34, -20), polar(p, 60, -40)], { weight: 3, colour: '#70396b' });
  }
}
