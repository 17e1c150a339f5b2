import { horseshoe } from '../kit/arches.ts';
import { bezier, circle, rect, smooth, softRect } from '../kit/geometry.ts';
import type { Line } from '../kit/geometry.ts';
import { printWindow, sky, windowRect } from '../kit/land.ts';
import { ashlar, merlons } from '../kit/masonry.ts';
import { lantern, teaGlass } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, starBand, zellige } from '../kit/zellige.ts';

const b = accents[6];
const night = '#2a2238';
const warm = '#f3c76d';
const STREET = 1180;

export const plate: Plate = {
  id: 'r6-migrant-in-our-city',
  room: 6,
  alt: {
    ar: 'زقاق ليلا: باب مفتوح يخرج منه ضوء دافئ يمتد على الأرض، وفوقه فانوس، وعلى مصطبة قرب الباب غطاء مطويّ وكأس شاي ساخن.',
    fr: 'Une ruelle, la nuit : par une porte ouverte une lumière chaude s’étend sur le pavé ; au-dessus une lanterne et, sur un banc de pierre, une couverture pliée et un verre de thé fumant.',
    en: 'A lane at night: warm light from an open door lies along the paving; a lantern hangs above and, on a stone bench, are a folded blanket and a steaming glass of tea.',
  },
  caption: {
    ar: 'باب مفتوح وغطاء وكأس شاي: كرامة لا تحتاج إلى صورة وجه.',
    fr: 'Une porte ouverte, une couverture, un verre de thé : la dignité n’a pas besoin d’un visage.',
    en: 'An open door, a blanket, a glass of tea: dignity needs no face to be shown.',
  },
  labels: [
    {
      id: 'door',
      at: [1270, 800],
      label: {
        ar: 'باب جمعية مفتوح',
        fr: 'La porte ouverte d’une association',
        en: 'An association’s open door',
      },
    },
    {
      id: 'blanket',
      at: [520, 1000],
      label: { ar: 'غطاء', fr: 'Une couverture', en: 'A blanket' },
    },
    {
      id: 'tea',
      at: [790, 1000],
      label: { ar: 'كأس شاي', fr: 'Un verre de thé', en: 'A glass of tea' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sky(sheet, w, 620, { high: night, low: mix(night, b.main, 0.45) }, 6);
      stars(sheet);
      roofs(sheet);
      wall(sheet);
      street(sheet);
      doorway(sheet);
      bench(sheet);
      sheet
        .line(
          [
            [1940, 560],
            [1940, 470],
            [1780, 470],
          ],
          { weight: 12 },
        )
        .line(
          [
            [1940, 530],
            [1870, 470],
          ],
          { weight: 8 },
        );
      lantern(sheet, [1780, 470], 240, warm, 60);
    });
  },
};

function stars(sheet: Sheet): void {
  const chance = new Chance(31);
  sheet.fill(
    Array.from({ length: 30 }, () =>
      khatam([chance.between(130, 2270), chance.between(130, 380)], chance.between(3, 9)),
    ),
    lit(pigment.sand, 0.5),
    { union: true },
  );
}

function roofs(sheet: Sheet): void {
  const chance = new Chance(4);
  for (let x = 80; x < 2300; x += 150) {
    const high = chance.between(60, 170);
    sheet.shape(
      rect(x, 470 - high, 168, high + 140),
      mix(night, b.deep, chance.between(0.25, 0.7)),
      { weight: 2 },
    );
    if (chance.next() < 0.4) sheet.fill(rect(x + 50, 500 - high, 22, 32), warm);
  }
  const tower = rect(560, 200, 92, 320);
  sheet.shape(tower, mix(night, b.main, 0.4), { weight: 2.4 });
  sheet.shape(
    [...merlons(554, 658, 200, 15, 20), [658, 212], [554, 212]],
    mix(night, b.main, 0.4),
    { weight: 2 },
  );
  sheet.shape(rect(588, 132, 36, 68), mix(night, b.main, 0.4), { weight: 2 });
}

/** The house wall: brick above, lime below, in the half-light. */
function wall(sheet: Sheet): void {
  const face = rect(110, 420, 2180, STREET - 420);
  sheet.fill(face, mix(b.main, night, 0.5));
  ashlar(
    sheet,
    { x: 110, y: 420, width: 2180, height: 420 },
    { course: 30, colour: night, weight: 2.2, opacity: 0.55 },
  );
  const plaster = rect(110, 840, 2180, STREET - 840);
  sheet.fill(plaster, mix(pigment.lime, night, 0.58)).line(
    [
      [110, 840],
      [2290, 840],
    ],
    { weight: weight.detail },
  );
  sheet.stipple(plaster, { gap: 26, size: 3, colour: night, opacity: 0.5 });
  sheet.shape(
    [...merlons(110, 2290, 420, 38, 44), [2290, 446], [110, 446]],
    mix(b.main, night, 0.42),
    { weight: weight.detail },
  );
  const opening = rect(430, 560, 210, 190);
  sheet.shape(opening, mix(warm, b.main, 0.2));
  sheet.line(opening, { closed: true, weight: 12, colour: b.deep });
  sheet.line(
    [1, 2, 3, 4].map((i): Line => [
      [430 + i * 42, 560],
      [430 + i * 42, 750],
    ]),
    { weight: 8 },
  );
  sheet.line(
    [620, 690].map((y): Line => [
      [430, y],
      [640, y],
    ]),
    { weight: 8 },
  );
  const glow: Line = [
    [880, STREET],
    [940, 640],
    [1100, 500],
    [1400, 500],
    [1560, 640],
    [1620, STREET],
  ];
  sheet.fill(smooth(glow), warm, { opacity: 0.13 });
}

function street(sheet: Sheet): void {
  const ground = rect(110, STREET, 2180, 310);
  sheet.fill(ground, mix(night, b.deep, 0.5));
  const rows: Line[] = [];
  for (const y of [STREET + 34, STREET + 84, STREET + 152, STREET + 236])
    rows.push([
      [110, y],
      [2290, y],
    ]);
  for (let i = -16; i <= 16; i++)
    rows.push([
      [1240 + i * 86, STREET],
      [1240 + i * 196, 1490],
    ]);
  sheet.line(rows, { weight: 2.2, colour: mix(night, b.light, 0.35) });
  sheet.line(
    [
      [110, STREET],
      [2290, STREET],
    ],
    { weight: weight.edge },
  );
  const beam: Line = [
    [1010, STREET],
    [1470, STREET],
    [1800, 1490],
    [560, 1490],
  ];
  sheet.fill(beam, mix(warm, b.light, 0.25));
  sheet.within(beam, () => sheet.line(rows, { weight: 2.4, colour: mix(b.main, warm, 0.3) }));
}

/** The open door: light, a tiled dado inside, the leaf folded back on its hinges. */
function doorway(sheet: Sheet): void {
  const arch = horseshoe({ x: 1240, floorY: STREET, width: 470, jamb: 330 }, 0.1);
  const frame = rect(880, 450, 720, STREET - 450);
  sheet.shape(frame, mix(b.main, night, 0.2));
  starBand(sheet, rect(880, 450, 720, 54), 13, {
    ground: b.deep,
    star: b.light,
    heart: warm,
    petal: b.light,
  });
  for (const x of [880, 1546])
    starBand(sheet, rect(x, 504, 54, STREET - 504), 12, {
      ground: b.deep,
      star: b.light,
      heart: warm,
      petal: b.light,
    });
  sheet.within(arch, () => {
    sheet.fill(rect(800, 400, 900, 800), warm);
    sheet.fill(rect(1060, 640, 360, STREET - 640), lit(warm, 0.5));
    zellige(sheet, {
      area: { x: 1060, y: 960, width: 360, height: 170 },
      size: 60,
      glaze: {
        ground: lit(warm, 0.7),
        star: b.main,
        heart: pigment.brass,
        petal: b.light,
        jointWeight: 1.6,
      },
    });
    sheet.line(
      [
        [
          [1060, 640],
          [1060, 1130],
        ],
        [
          [1420, 640],
          [1420, 1130],
        ],
        [
          [1060, 1130],
          [1420, 1130],
        ],
        [
          [1060, 1130],
          [960, STREET],
        ],
        [
          [1420, 1130],
          [1520, STREET],
        ],
      ],
      { weight: weight.detail, colour: b.main },
    );
    sheet.shape(
      horseshoe({ x: 1240, floorY: 960, width: 150, jamb: 120 }, 0.1),
      mix(warm, b.main, 0.35),
      { weight: weight.detail },
    );
    lantern(sheet, [1240, 500], 130, pigment.lime, 40);
  });
  sheet
    .line(arch, { weight: 20, colour: b.deep, flat: true })
    .line(arch, { weight: 8, colour: warm, flat: true });
  const leaf: Line = [
    [1490, STREET],
    [1490, 700],
    ...bezier([1490, 700], [1530, 640], [1580, 660], [1640, 720]),
    [1640, STREET + 44],
  ];
  sheet.shape(leaf, mix(pigment.umber, b.main, 0.35));
  sheet.within(leaf, () => {
    sheet.hatch(leaf, { deg: 90, gap: 24, weight: 2.4 });
    for (let y = 760; y < 1210; y += 74)
      for (let x = 1514; x < 1640; x += 42)
        sheet.shape(circle([x, y + (x - 1490) * 0.1], 7), pigment.brass, { weight: 1.6 });
  });
  sheet.line(leaf, { closed: true, weight: weight.contour });
  sheet.shape(rect(970, STREET - 8, 540, 26), lit(pigment.stone, 0.3), { weight: weight.detail });
}

/** The bench by the door: a folded blanket and a glass of tea, still hot. */
function bench(sheet: Sheet): void {
  sheet.fill(
    [
      [320, STREET + 8],
      [900, STREET + 8],
      [860, STREET + 56],
      [280, STREET + 56],
    ],
    ink,
    { opacity: 0.4 },
  );
  sheet
    .shape(rect(300, 1066, 600, 126), mix(pigment.stone, night, 0.25))
    .hatch(rect(300, 1086, 600, 106), { deg: 90, gap: 12, opacity: 0.5 });
  sheet.shape(rect(286, 1040, 628, 36), mix(pigment.stone, warm, 0.35));
  const folds = ['#9c4120', lit('#9c4120', 0.3), '#9c4120', lit('#9c4120', 0.3)];
  folds.forEach((tone, i) => {
    const y = 1040 - i * 44;
    const fold = softRect(366 + i * 5, y - 46, 310 - i * 8, 48, 22);
    sheet.shape(fold, tone, { weight: weight.edge });
    sheet.within(fold, () => {
      for (const dx of [40, 62, 220, 242])
        sheet.fill(rect(366 + dx, y - 50, 10, 60), i % 2 === 0 ? warm : '#252c64');
      sheet.hatch(rect(560, y - 50, 160, 60), { deg: 90, gap: 8, opacity: 0.45 });
    });
    sheet.line(fold, { closed: true, weight: weight.edge });
  });
  sheet.line(
    Array.from({ length: 12 }, (_, i): Line => [
      [672 + (i % 2) * 4, 1032 - i * 3.4],
      [694, 1038 - i * 3.4],
    ]),
    { weight: 3, colour: warm },
  );
  teaGlass(sheet, [790, 1042], 96);
  for (const dx of [-16, 6, 24])
    sheet.line(
      smooth([
        [790 + dx, 930],
        [778 + dx, 900],
        [800 + dx, 868],
        [786 + dx, 834],
      ]),
      { weight: 4, colour: lit(pigment.sand, 0.5), opacity: 0.8 },
    );
}
