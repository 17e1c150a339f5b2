import { extent, horseshoe, roundArch, spandrel } from '../kit/arches.ts';
import { bezier, circle, ellipse, rect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, sky, sun, windowRect } from '../kit/land.ts';
import { merlons, tiles } from '../kit/masonry.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { perspective } from '../kit/perspective.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { water } from '../kit/water.ts';
import { khatam, starBand, zellige } from '../kit/zellige.ts';

const green = accents[3];
const X = 1200;
const FLOOR = 1490;
const MINARET = 960;
/** The court: eye at a person's height, the far arcade 30 m away, 22 m wide. */
const view = perspective([X, 1150], 1400);
const FAR = 30;
const HALF = 12;

export const plate: Plate = {
  id: 'r3-qarawiyyin',
  room: 3,
  alt: {
    ar: 'من عتبة مظلمة يحيط بها قوس حدوي مدبّب، نرى صحنا مبلّطا تتوسطه خصّة ماء، وأروقة بيضاء بأقواس وسقوف من قرميد أخضر، ووراءها صومعة بيضاء تعلوها قبة.',
    fr: 'Depuis un seuil sombre, sous un arc outrepassé, on voit une cour pavée avec sa vasque, des arcades blanches aux toits de tuiles vertes et, derrière, un minaret blanc coiffé d’une coupole.',
    en: 'From a dark threshold, under a pointed horseshoe arch, a paved court with a fountain, white arcades under green-tiled roofs and, behind them, a white minaret crowned by a dome.',
  },
  caption: {
    ar: 'صحن جامع القرويين بفاس كما يُتخيّل من عتبته.',
    fr: 'La cour d’al-Qarawiyyin à Fès, imaginée depuis son seuil.',
    en: 'The court of al-Qarawiyyin in Fez, imagined from its threshold.',
  },
  labels: [
    {
      id: 'minaret',
      at: [930, 700],
      label: { ar: 'الصومعة', fr: 'Le minaret', en: 'The minaret' },
    },
    { id: 'court', at: [1020, 1345], label: { ar: 'الصحن', fr: 'La cour', en: 'The court' } },
    {
      id: 'fountain',
      at: [1200, 1255],
      label: { ar: 'الخصّة', fr: 'La vasque', en: 'The fountain' },
    },
    {
      id: 'arcade',
      at: [1400, 1110],
      label: { ar: 'الأروقة', fr: 'Les galeries', en: 'The arcades' },
    },
    {
      id: 'threshold',
      at: [330, 1330],
      label: {
        ar: 'العتبة والزليج',
        fr: 'Le seuil et son zellige',
        en: 'The threshold and its zellij',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    const opening = { x: X, floorY: FLOOR, width: 1150, jamb: 330 };
    const arch = horseshoe(opening, 0.12);
    sheet.within(arch, () => {
      sky(
        sheet,
        w,
        1000,
        { high: mix(green.light, pigment.sky, 0.55), low: lit(pigment.sand, 0.5) },
        7,
      );
      sun(sheet, [1500, 640], 84, lit(pigment.sand, 0.75));
      minaret(sheet);
      court(sheet);
    });
    threshold(sheet, windowRect(w), arch);
  },
};

/** A plain white tower, four times as high as wide, with merlons and a dome, after the one of the tenth century. */
function minaret(sheet: Sheet): void {
  const [left, right, top, foot] = [MINARET - 94, MINARET + 94, 520, 1020];
  sheet.shape(rect(left, top, right - left, foot - top), pigment.lime, { weight: weight.detail });
  const shade = rect(left + 118, top, right - left - 118, foot - top);
  sheet
    .fill(shade, mix(pigment.lime, green.light, 0.32))
    .hatch(shade, { deg: 90, gap: 10, opacity: 0.5 });
  const crown: Line = [
    ...merlons(left - 8, right + 8, top, 22, 30),
    [right + 8, top + 20],
    [left - 8, top + 20],
  ];
  sheet.shape(crown, pigment.lime, { weight: weight.detail });
  const drum = rect(MINARET - 58, 452, 116, 68);
  sheet
    .shape(drum, pigment.lime, { weight: weight.detail })
    .hatch(rect(MINARET + 12, 452, 46, 68), { deg: 90, gap: 9 });
  const dome = ellipse([MINARET, 452], 58, 62, 0, 180);
  sheet.shape(dome, pigment.lime, { weight: weight.detail });
  sheet.hatch([...ellipse([MINARET, 452], 58, 62, 0, 78), [MINARET + 22, 452]], {
    deg: 60,
    gap: 9,
    opacity: 0.7,
  });
  sheet.line(
    [
      [MINARET, 390],
      [MINARET, 318],
    ],
    { weight: 4 },
  );
  for (const [y, r] of [
    [376, 11],
    [352, 9],
    [332, 6],
  ] as const)
    sheet.shape(circle([MINARET, y], r), pigment.brass, { weight: 2 });
  for (const [y, high] of [
    [630, 52],
    [800, 52],
  ] as const) {
    const slit = roundArch({ x: MINARET - 34, floorY: y + high, width: 26, jamb: high - 13 });
    sheet.shape(slit, ink, { weight: 1.6 });
  }
}

function court(sheet: Sheet): void {
  const floor: Line = [
    view.to(-HALF, 0, FAR),
    view.to(HALF, 0, FAR),
    view.to(HALF, 0, 4),
    view.to(-HALF, 0, 4),
  ];
  farArcade(sheet);
  sheet.fill(floor, lit(pigment.sand, 0.45));
  paving(sheet);
  for (const side of [-1, 1]) sideArcade(sheet, side);
  fountain(sheet);
}

/** The arcade that closes the court: white wall, arches in shade, a slope of green tiles over it. */
function farArcade(sheet: Sheet): void {
  const map = view.facing(FAR);
  const wall = (x0: number, x1: number, low: number, high: number): Line =>
    rect(x0, -high, x1 - x0, high - low).map(map);
  const roof: [Pt, Pt, Pt, Pt] = [
    view.to(-HALF + 1, 8.2, FAR + 3),
    view.to(HALF - 1, 8.2, FAR + 3),
    view.to(HALF, 6.2, FAR),
    view.to(-HALF, 6.2, FAR),
  ];
  sheet.shape(wall(-HALF, HALF, 0, 6.2), pigment.lime, { weight: weight.detail });
  for (let i = -4; i <= 4; i++) {
    const wide = i === 0 ? 2.3 : 1.7;
    const x = i * 2.55;
    const arch = horseshoe({ x, floorY: 0, width: wide, jamb: i === 0 ? 2.5 : 2.2 }, 0.1);
    const frame = rect(x - wide * 0.68, -4.9, wide * 1.36, 4.9);
    sheet.line(frame.map(map), { closed: true, weight: 1.4, colour: green.main });
    sheet.shape(arch.map(map), mix(green.deep, ink, 0.35), { weight: weight.hair });
    sheet.hatch(
      horseshoe({ x: x - wide * 0.1, floorY: 0, width: wide * 0.72, jamb: 2 }, 0.1).map(map),
      { deg: 90, gap: 7, colour: green.main, weight: 1.4 },
    );
  }
  sheet.fill(wall(-HALF, HALF, 5.1, 5.7), green.pale);
  const band = Array.from({ length: 46 }, (_, i) =>
    khatam([-HALF + 0.28 + i * 0.525, -5.4], 0.23).map(map),
  );
  sheet.fill(band, green.main, { union: true });
  tiles(sheet, roof, 44, green.main);
}

function paving(sheet: Sheet): void {
  const diamonds: Line[] = [];
  const [wide, deep] = [1.5, 1.5];
  for (let row = 0; row < 18; row++)
    for (let column = -9; column < 9; column++) {
      if ((row + column) % 2 !== 0) continue;
      const [x, z] = [column * wide, 4 + row * deep];
      if (z + deep > FAR) continue;
      diamonds.push(
        [
          [x, z],
          [x + wide, z],
          [x + wide, z + deep],
          [x, z + deep],
        ].map(([px = 0, pz = 0]) => view.floor([px, pz])),
      );
    }
  sheet.fill(diamonds, mix(green.light, pigment.sand, 0.42), { union: true });
  zellige(sheet, {
    area: { x: -1.8, y: 6, width: 3.6, height: 21.6 },
    size: 1.8,
    glaze: {
      ground: green.deep,
      star: pigment.lime,
      heart: pigment.brass,
      petal: green.light,
      jointWeight: 1.2,
    },
    map: view.floor,
  });
}

/** An arcade that runs away from us, lit on the right of the court and in shade on the left. */
function sideArcade(sheet: Sheet, side: number): void {
  const map = view.beside(side * HALF);
  const wall = [
    [4, 0],
    [FAR, 0],
    [FAR, 6.2],
    [4, 6.2],
  ] as const;
  const shape = wall.map((p) => map(p));
  sheet.shape(shape, side < 0 ? mix(pigment.lime, green.light, 0.35) : pigment.lime, {
    weight: weight.detail,
  });
  for (let i = 0; i < 8; i++) {
    const z = 6.2 + i * 3.1;
    const arch = horseshoe({ x: z, floorY: 0, width: 2.1, jamb: 2.3 }, 0.1).map(([u, v]) =>
      map([u, -v]),
    );
    sheet.shape(arch, mix(green.deep, ink, 0.35), { weight: weight.detail });
    const soffit = horseshoe({ x: z + 0.16, floorY: 0, width: 1.9, jamb: 2.2 }, 0.1).map(([u, v]) =>
      map([u, -v]),
    );
    sheet.hatch(soffit, { deg: 90, gap: 12, colour: green.main, weight: 1.6 });
    sheet.line(rect(z - 1.4, 0, 2.8, 5).map(map), {
      closed: true,
      weight: 1.6,
      colour: green.main,
    });
  }
  if (side < 0) sheet.hatch(shape, { deg: 90, gap: 14, opacity: 0.28 });
  const eave: [Pt, Pt, Pt, Pt] =
    side < 0
      ? [
          view.to(-HALF - 2, 8, 4),
          view.to(-HALF - 2, 8, FAR),
          view.to(-HALF, 6.2, FAR),
          view.to(-HALF, 6.2, 4),
        ]
      : [
          view.to(HALF + 2, 8, FAR),
          view.to(HALF + 2, 8, 4),
          view.to(HALF, 6.2, 4),
          view.to(HALF, 6.2, FAR),
        ];
  tiles(sheet, eave, 40, side < 0 ? shaded(green.main, 0.25) : green.main);
}

function fountain(sheet: Sheet): void {
  const basin = ellipse([X, 1268], 168, 34);
  sheet.fill(ellipse([X + 46, 1290], 196, 34), ink, { opacity: 0.22 });
  sheet.shape(
    [...ellipse([X, 1268], 168, 34, 180, 360), ...ellipse([X, 1298], 168, 34, 0, -180)],
    lit(pigment.stone, 0.45),
    { weight: weight.edge },
  );
  sheet.hatch(
    [
      [X + 60, 1298],
      [X + 168, 1270],
      [X + 168, 1298],
      [X + 60, 1330],
    ],
    { deg: 90, gap: 8 },
  );
  sheet.shape(basin, lit(pigment.stone, 0.7), { weight: weight.edge });
  const pool = ellipse([X, 1268], 142, 24);
  water(sheet, pool, { gap: 7, weight: 2 });
  sheet.line(pool, { closed: true, weight: weight.detail });
  const stem: Line = [
    [X - 16, 1266],
    [X - 9, 1212],
    [X + 9, 1212],
    [X + 16, 1266],
  ];
  sheet.shape(stem, lit(pigment.stone, 0.6), { weight: weight.detail });
  const bowl = ellipse([X, 1204], 62, 12);
  sheet.shape([...ellipse([X, 1204], 62, 30, 180, 360)], lit(pigment.stone, 0.5), {
    weight: weight.detail,
  });
  sheet.shape(bowl, pigment.water, { weight: weight.detail });
  for (const dx of [-1, 1])
    sheet.line(bezier([X, 1204], [X + dx * 6, 1150], [X + dx * 34, 1150], [X + dx * 40, 1200]), {
      weight: 3,
      colour: pigment.lime,
    });
}

/** The portal in shade: a wall of deep green, its arch drawn out by a fillet, a frame and a spandrel of stars. */
function threshold(sheet: Sheet, frame: Line, arch: Line): void {
  const dark = mix(green.deep, ink, 0.45);
  sheet.fill([frame, arch], dark);
  const { top, reach } = extent(arch);
  const alfiz = { left: X - reach - 120, top: top - 110, right: X + reach + 120 };
  const panel = spandrel(arch, alfiz);
  sheet.within(panel, () => {
    zellige(sheet, {
      area: { x: alfiz.left, y: alfiz.top, width: alfiz.right - alfiz.left, height: 620 },
      size: 96,
      glaze: {
        ground: mix(green.deep, ink, 0.2),
        star: green.main,
        heart: pigment.brass,
        petal: mix(green.main, green.light, 0.5),
        joint: mix(green.deep, ink, 0.6),
        jointWeight: 2.4,
      },
    });
    sheet.fill(
      rect(alfiz.left, alfiz.top + 620, alfiz.right - alfiz.left, 900),
      mix(green.deep, ink, 0.28),
    );
    sheet.hatch(rect(alfiz.left, alfiz.top + 620, alfiz.right - alfiz.left, 900), {
      deg: 90,
      gap: 11,
      colour: green.main,
      weight: 1.6,
      opacity: 0.7,
    });
  });
  sheet
    .line(arch, { weight: 26, colour: dark, flat: true })
    .line(arch, { weight: 12, colour: pigment.brass, flat: true })
    .line(arch, { weight: 3, flat: true });
  sheet.line(jambs(alfiz, 0), { weight: 10, colour: pigment.brass, flat: true });
  sheet.line(jambs(alfiz, 16), { weight: 3, colour: green.light, flat: true });
  for (const left of [110, alfiz.right + 26]) {
    const width = left === 110 ? alfiz.left - 26 - 110 : 2290 - left;
    zellige(sheet, {
      area: { x: left, y: 1100, width, height: FLOOR - 1100 },
      size: 100,
      glaze: {
        ground: pigment.lime,
        star: green.main,
        heart: pigment.brass,
        petal: pigment.umber,
        joint: dark,
        jointWeight: 3,
      },
    });
    starBand(sheet, rect(left, 1034, width, 62), Math.round(width / 62), {
      ground: green.deep,
      star: green.light,
      heart: pigment.brass,
      petal: green.light,
    });
    sheet.hatch(rect(left, 110, width, 920), {
      deg: 90,
      gap: 22,
      colour: green.main,
      weight: 1.6,
      opacity: 0.5,
    });
  }
}

/** The frame's two uprights and its lintel; it stands on the floor, so its foot is open. */
const jambs = (alfiz: { left: number; top: number; right: number }, out: number): Line => [
  [alfiz.left - out, FLOOR],
  [alfiz.left - out, alfiz.top - out],
  [alfiz.right + out, alfiz.top - out],
  [alfiz.right + out, FLOOR],
];
