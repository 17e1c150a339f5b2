import { bezier, circle, rect, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { coin } from '../kit/icons.ts';
import { printWindow, range, sky, windowRect } from '../kit/land.ts';
import { ashlar, merlons, planks } from '../kit/masonry.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam } from '../kit/zellige.ts';

const i4 = accents[4];
const warm = '#f5cf73';
const night = mix(i4.deep, ink, 0.35);
/** The terraces of the hillside, each as the height of its left and right end. */
const terraces = [
  [1330, 1290],
  [1180, 1120],
  [1040, 960],
  [910, 810],
  [790, 680],
] as const;
const groundAt = (i: number, x: number): number => {
  const [a, b] = terraces[i] ?? [1300, 1300];
  return a + ((b - a) * (x - 500)) / 1790;
};
const poles: Pt[] = [
  [620, 1290],
  [980, 1150],
  [1330, 1020],
  [1650, 880],
  [1950, 740],
];

export const plate: Plate = {
  id: 'r4-village-light',
  room: 4,
  schematic: true,
  alt: {
    ar: 'قرية على سفح مدرّج ليلا: في الأسفل مأوى مولّد كهربائي تصعد منه أعمدة وأسلاك إلى اثني عشر بيتا مضاء النوافذ ومسجد ومدرسة وبئر، وعند كل بيت عدّاد، وقرب المولّد صندوق فيه قطع نقدية.',
    fr: 'La nuit, un village en terrasses : en bas l’abri d’un groupe électrogène, d’où poteaux et fils montent vers douze maisons aux fenêtres éclairées, une mosquée, une école et un puits ; un compteur à chaque maison et un coffre de pièces.',
    en: 'A terraced village at night: at the foot a generator’s shed from which poles and wires climb to twelve houses with lit windows, a mosque, a school and a well; a meter at each house and a chest of coins.',
  },
  caption: {
    ar: 'كيف وصل الضوء: مولّد وأسلاك وعدّادات وصندوق مشترك.',
    fr: 'Comment la lumière est venue : un groupe, une ligne, des compteurs et une caisse commune.',
    en: 'How the light came: a generator, a line, meters and a common chest.',
  },
  labels: [
    {
      id: 'generator',
      at: [330, 1240],
      label: { ar: 'المولّد', fr: 'Le groupe électrogène', en: 'The generator' },
    },
    {
      id: 'line',
      at: [980, 950],
      label: { ar: 'الأعمدة والأسلاك', fr: 'Les poteaux et la ligne', en: 'The poles and line' },
    },
    { id: 'meter', at: [1136, 1066], label: { ar: 'العدّاد', fr: 'Le compteur', en: 'The meter' } },
    {
      id: 'homes',
      at: [1490, 800],
      label: { ar: 'البيوت المضاءة', fr: 'Les maisons éclairées', en: 'The lit houses' },
    },
    {
      id: 'chest',
      at: [640, 1400],
      label: { ar: 'صندوق المشاريع', fr: 'La caisse des projets', en: 'The project chest' },
    },
    {
      id: 'school',
      at: [2080, 1180],
      label: { ar: 'المدرسة والبئر', fr: 'L’école et le puits', en: 'The school and the well' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sky(sheet, w, 1000, { high: night, low: mix(i4.light, i4.main, 0.35) }, 8);
      stars(sheet);
      range(sheet, {
        from: 110,
        to: 2290,
        baseY: 1010,
        height: 420,
        seed: 44,
        colour: mix(i4.main, i4.light, 0.3),
        shade: i4.main,
        pitch: 520,
        line: 2,
      });
      sheet.fill(rect(110, 1000, 2180, 500), mix(i4.deep, i4.main, 0.45));
      sheet.hatch(rect(110, 1000, 900, 420), {
        deg: 3,
        gap: 22,
        weight: 2,
        colour: i4.light,
        opacity: 0.35,
        ragged: 0.4,
      });
      hillside(sheet);
      line(sheet);
      generator(sheet);
      chest(sheet);
    });
  },
};

function stars(sheet: Sheet): void {
  const chance = new Chance(10);
  sheet.fill(
    Array.from({ length: 70 }, () =>
      khatam([chance.between(130, 2270), chance.between(130, 620)], chance.between(2.5, 10)),
    ),
    lit(pigment.sand, 0.5),
    { union: true },
  );
}

function hillside(sheet: Sheet): void {
  for (let i = 4; i >= 0; i--) {
    const [a, b] = terraces[i] ?? [1300, 1300];
    const start = [110, 330, 620, 900, 1180][i] ?? 110;
    const y = (x: number): number => groundAt(i, x);
    const tone = mix(mix(i4.deep, pigment.umber, 0.35), i4.light, 0.06 + i * 0.06);
    const land: Line = [
      ...smooth([
        [start - 150, y(start) + 190],
        [start - 60, y(start) + 60],
        [start + 60, y(start + 60)],
        [2330, y(2330)],
      ]),
      [2330, 1500],
      [start - 150, 1500],
    ];
    sheet.shape(land, tone, { weight: weight.detail });
    sheet.within(land, () => {
      sheet.line(
        Array.from({ length: 5 }, (_, k): Line => [
          [start, y(start) + 26 + k * 26],
          [2330, y(2330) + 26 + k * 26],
        ]),
        { weight: 1.8, colour: i4.light, opacity: 0.35, dash: [50 + k0(a), 26, 14, 30] },
      );
      sheet.line(
        [
          [start + 40, y(start + 40) + 9],
          [2330, y(2330) + 9],
        ],
        {
          weight: 8,
          colour: mix(pigment.stone, i4.deep, 0.35),
          dash: [30, 5, 44, 6, 22, 5],
          flat: true,
        },
      );
    });
    row(sheet, i, b);
  }
}

const k0 = (value: number): number => value % 30;

/** The houses of one terrace. */
function row(sheet: Sheet, i: number, _end: number): void {
  const chance = new Chance(70 + i);
  const places =
    [[], [1080, 1520], [860, 1180, 1540, 2110], [1130, 1440, 1800], [1500, 1770, 2130]][i] ?? [];
  for (const x of places)
    house(sheet, [x, groundAt(i, x) + 6], chance.between(150, 196), chance.between(120, 168));
  if (i === 4) mosque(sheet, [1930, groundAt(4, 1930) + 6]);
  if (i === 1) school(sheet);
}

function house(sheet: Sheet, [x, y]: Pt, wide: number, high: number): void {
  const lime = mix(pigment.clay, i4.light, 0.5);
  sheet.shape(rect(x, y - high, wide, high), lime, { weight: weight.detail });
  sheet.fill(rect(x + wide * 0.72, y - high, wide * 0.28, high), mix(lime, i4.deep, 0.5));
  sheet.hatch(rect(x + wide * 0.72, y - high, wide * 0.28, high), {
    deg: 90,
    gap: 8,
    opacity: 0.5,
  });
  sheet.shape(rect(x - 6, y - high - 12, wide + 12, 18), mix(lime, pigment.lime, 0.35), {
    weight: 2,
  });
  for (const dx of [0.14, 0.44]) {
    sheet.fill(rect(x + wide * dx - 8, y - high * 0.74 - 8, 50, 58), warm, { opacity: 0.25 });
    sheet.shape(rect(x + wide * dx, y - high * 0.74, 34, 42), warm, { weight: 2 });
    sheet.line(
      [
        [x + wide * dx + 17, y - high * 0.74],
        [x + wide * dx + 17, y - high * 0.74 + 42],
      ],
      { weight: 2 },
    );
  }
  sheet.shape(
    [
      [x + wide * 0.2, y],
      [x + wide * 0.2, y - 50],
      [x + wide * 0.42, y - 50],
      [x + wide * 0.42, y],
    ],
    shaded(pigment.wood, 0.3),
    { weight: 2 },
  );
  sheet
    .shape(rect(x + wide * 0.54, y - 62, 20, 28), pigment.lime, { weight: 2 })
    .shape(circle([x + wide * 0.54 + 10, y - 52], 6), i4.main, { weight: 1.4 });
}

function mosque(sheet: Sheet, [x, y]: Pt): void {
  const lime = mix(pigment.lime, i4.light, 0.25);
  sheet.shape(rect(x, y - 130, 150, 130), lime, { weight: weight.detail });
  sheet
    .shape(rect(x + 20, y - 330, 70, 330), lime, { weight: weight.detail })
    .hatch(rect(x + 62, y - 330, 28, 330), { deg: 90, gap: 7, opacity: 0.6 });
  sheet.shape(
    [...merlons(x + 14, x + 96, y - 330, 14, 18), [x + 96, y - 318], [x + 14, y - 318]],
    lime,
    { weight: 2 },
  );
  sheet.shape(rect(x + 40, y - 386, 30, 56), lime, { weight: 2 });
  for (const [dy, r] of [
    [394, 7],
    [408, 5],
  ] as const)
    sheet.shape(circle([x + 55, y - dy], r), pigment.brass, { weight: 1.6 });
  sheet.shape(rect(x + 44, y - 270, 20, 34), warm, { weight: 2 });
}

function school(sheet: Sheet): void {
  const [x, y] = [1900, groundAt(1, 1900) + 16];
  const lime = mix(pigment.lime, i4.light, 0.35);
  sheet.shape(rect(x, y - 140, 290, 150), lime, { weight: weight.detail });
  sheet.shape(rect(x - 12, y - 160, 314, 26), i4.main, { weight: weight.detail });
  for (const dx of [26, 90, 210])
    sheet.shape(rect(x + dx, y - 108, 44, 52), warm, { weight: 2 }).line(
      [
        [x + dx + 22, y - 108],
        [x + dx + 22, y - 56],
      ],
      { weight: 2 },
    );
  sheet.shape(rect(x + 150, y - 96, 44, 104), pigment.wood, { weight: 2 });
  const well: Pt = [1770, y + 60];
  sheet.shape(
    [
      [well[0] - 58, well[1] - 60],
      [well[0] + 58, well[1] - 60],
      [well[0] + 52, well[1] + 10],
      [well[0] - 52, well[1] + 10],
    ],
    mix(pigment.stone, i4.light, 0.25),
    { weight: weight.detail },
  );
  ashlar(sheet, { x: well[0] - 54, y: well[1] - 58, width: 108, height: 66 }, { course: 22 });
  const frame: Line[] = [
    [
      [well[0] - 46, well[1] - 60],
      [well[0] - 46, well[1] - 170],
    ],
    [
      [well[0] + 46, well[1] - 60],
      [well[0] + 46, well[1] - 170],
    ],
    [
      [well[0] - 66, well[1] - 170],
      [well[0] + 66, well[1] - 170],
    ],
  ];
  sheet.line(frame, { weight: 13 }).line(frame, { weight: 7, colour: pigment.wood });
  sheet
    .line(
      [
        [well[0], well[1] - 168],
        [well[0], well[1] - 100],
      ],
      { weight: 3 },
    )
    .shape(
      [
        [well[0] - 17, well[1] - 104],
        [well[0] + 17, well[1] - 104],
        [well[0] + 12, well[1] - 72],
        [well[0] - 12, well[1] - 72],
      ],
      pigment.umber,
      { weight: 2 },
    );
}

/** Wooden poles, and wires that sag between them and to the houses. */
function line(sheet: Sheet): void {
  const top = ([x, y]: Pt): Pt => [x, y - 230];
  const wire = (a: Pt, b: Pt, sag: number): Line =>
    bezier(
      a,
      [a[0] + (b[0] - a[0]) * 0.33, a[1] + (b[1] - a[1]) * 0.33 + sag],
      [a[0] + (b[0] - a[0]) * 0.66, a[1] + (b[1] - a[1]) * 0.66 + sag],
      b,
    );
  const wires: Line[] = [wire([420, 1150], top(poles[0] ?? [0, 0]), 24)];
  poles.forEach((pole, i) => {
    const next = poles[i + 1];
    if (next)
      for (const side of [-26, 26])
        wires.push(
          wire([top(pole)[0] + side, top(pole)[1]], [top(next)[0] + side, top(next)[1]], 46),
        );
  });
  const homes: [number, Pt][] = [
    [1, [890, 920]],
    [1, [1110, 1010]],
    [2, [1220, 880]],
    [2, [1460, 830]],
    [2, [1570, 960]],
    [3, [1530, 600]],
    [3, [1830, 700]],
    [3, [1800, 590]],
    [4, [2140, 560]],
    [4, [2140, 810]],
    [3, [1900, 990]],
  ];
  for (const [i, home] of homes) wires.push(wire(top(poles[i] ?? [0, 0]), home, 30));
  for (const [x, y] of poles) {
    sheet
      .line(
        [
          [x, y],
          [x, y - 246],
        ],
        { weight: 17 },
      )
      .line(
        [
          [x, y],
          [x, y - 246],
        ],
        { weight: 10, colour: pigment.wood },
      );
    sheet
      .line(
        [
          [x - 40, y - 228],
          [x + 40, y - 228],
        ],
        { weight: 13 },
      )
      .line(
        [
          [x - 40, y - 228],
          [x + 40, y - 228],
        ],
        { weight: 7, colour: pigment.wood },
      );
    for (const dx of [-28, 28])
      sheet.shape(circle([x + dx, y - 240], 8), pigment.lime, { weight: 1.8 });
  }
  sheet.line(wires, { weight: 5 }).line(wires, { weight: 2.2, colour: warm });
}

function generator(sheet: Sheet): void {
  const [x, y] = [170, 1380];
  sheet.shape(rect(x, y - 230, 330, 240), mix(pigment.stone, i4.light, 0.15));
  ashlar(sheet, { x, y: y - 230, width: 330, height: 240 }, { course: 34, opacity: 0.6 });
  sheet.shape(
    [
      [x - 30, y - 226],
      [x + 360, y - 260],
      [x + 360, y - 234],
      [x - 30, y - 200],
    ],
    pigment.slate,
  );
  const bay = rect(x + 40, y - 170, 236, 176);
  sheet.shape(bay, mix(warm, pigment.ochre, 0.35));
  sheet
    .shape(rect(x + 62, y - 84, 176, 76), '#9c4120', { weight: weight.detail })
    .hatch(rect(x + 70, y - 76, 70, 60), { deg: 90, gap: 11, weight: 3 });
  sheet
    .shape(circle([x + 196, y - 46], 38), pigment.slate, { weight: weight.detail })
    .shape(circle([x + 196, y - 46], 13), pigment.brass, { weight: 2 });
  sheet.line(
    [
      [x + 110, y - 84],
      [x + 110, y - 140],
      [x + 140, y - 140],
    ],
    { weight: 11 },
  );
  sheet.line(
    [
      [x + 246, y - 230],
      [x + 250, y - 226],
    ],
    { weight: 6 },
  );
}

/** The chest into which the meters' income goes, and from which the school and the well come. */
function chest(sheet: Sheet): void {
  const [x, y] = [560, 1440];
  sheet.fill(
    smooth(
      [
        [x - 10, y],
        [x + 120, y - 16],
        [x + 300, y],
        [x + 120, y + 22],
      ],
      { closed: true },
    ),
    ink,
    { opacity: 0.3 },
  );
  sheet.shape(
    [
      [x + 6, y - 96],
      [x + 20, y - 150],
      [x + 190, y - 150],
      [x + 176, y - 96],
    ],
    shaded(pigment.wood, 0.35),
  );
  for (const [dx, dy] of [
    [46, 100],
    [86, 108],
    [128, 102],
    [66, 122],
    [110, 124],
    [88, 138],
  ] as const)
    coin(sheet, { at: [x + dx, y - dy], size: 25, colour: warm });
  sheet.shape(rect(x, y - 96, 184, 96), pigment.wood);
  planks(sheet, { x, y: y - 96, width: 184, height: 96 }, 3, { upright: false });
  for (const dx of [22, 140])
    sheet.shape(rect(x + dx, y - 96, 22, 96), pigment.brass, { weight: 2 });
}
