import { arc, circle, polar, rect, smooth, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { heart, shield } from '../kit/icons.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { zellige } from '../kit/zellige.ts';

const b = accents[6];
const LENS: Pt = [1190, 860];

export const plate: Plate = {
  id: 'r6-photo-dignity',
  room: 6,
  schematic: true,
  alt: {
    ar: 'آلة تصوير كبيرة جسمها شفاف: في وسطها عدسة بست شفرات، وفوقها زر يعمل بمفتاحين، وفي داخلها بطاقة ذاكرة في خزنة صغيرة وشريحة تضبيب، ولها حزام منسوج.',
    fr: 'Un grand appareil photo au corps transparent : au centre un objectif à six lamelles, au-dessus un déclencheur à deux clés, à l’intérieur une carte mémoire dans un petit coffre et un filtre flou ; une courroie tissée l’entoure.',
    en: 'A large camera with a transparent body: a lens with six blades in the middle, a button with two keys above it, a memory card in a small safe and a blurring slide inside, and a woven strap.',
  },
  caption: {
    ar: 'آلة تصوير تسأل قبل أن تلتقط.',
    fr: 'Un appareil qui demande avant de prendre.',
    en: 'A camera that asks before it takes.',
  },
  labels: [
    {
      id: 'lens',
      at: LENS,
      label: {
        ar: 'العدسة: ماذا أُظهر؟',
        fr: 'L’objectif : que montrer ?',
        en: 'The lens: what do I show?',
      },
    },
    {
      id: 'shutter',
      at: [620, 380],
      label: {
        ar: 'الزر: الموافقة أولا',
        fr: 'Le bouton : d’abord l’accord',
        en: 'The button: consent first',
      },
    },
    {
      id: 'card',
      at: [1800, 1010],
      label: {
        ar: 'الذاكرة: معطيات محمية',
        fr: 'La mémoire : des données protégées',
        en: 'The memory: protected data',
      },
    },
    {
      id: 'filter',
      at: [630, 900],
      label: { ar: 'مرشّح الكرامة', fr: 'Le filtre de dignité', en: 'The dignity filter' },
    },
    {
      id: 'strap',
      at: [2080, 700],
      label: {
        ar: 'الحزام: مسؤوليتي',
        fr: 'La courroie : ma responsabilité',
        en: 'The strap: my responsibility',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), b.pale);
      for (const r of [1100, 920, 740, 560])
        sheet.fill(circle(LENS, r), mix(b.pale, b.light, 0.1 + (1100 - r) / 2400));
      strap(sheet);
      table(sheet);
      body(sheet);
      filter(sheet);
      memory(sheet);
      shutter(sheet);
      lens(sheet);
    });
  },
};

function table(sheet: Sheet): void {
  sheet.shape(rect(100, 1330, 2200, 180), mix(pigment.wood, b.main, 0.3));
  sheet.line(
    [
      [110, 1384],
      [2290, 1384],
    ],
    { weight: 2, opacity: 0.5, dash: [240, 60] },
  );
  sheet.fill(
    smooth(
      [
        [430, 1340],
        [1200, 1322],
        [2140, 1334],
        [2080, 1374],
        [1200, 1390],
        [480, 1372],
      ],
      { closed: true },
    ),
    ink,
    { opacity: 0.28 },
  );
}

function strap(sheet: Sheet): void {
  const line = smooth(
    [
      [440, 560],
      [260, 420],
      [200, 240],
      [420, 150],
      [800, 190],
      [1200, 170],
      [1620, 180],
      [2020, 190],
      [2180, 380],
      [2090, 640],
      [2150, 900],
      [2070, 1130],
      [2170, 1310],
    ],
    { steps: 12 },
  );
  sheet.line(
    line.map(([x, y]): Pt => [x + 12, y + 16]),
    { weight: 70, colour: ink, opacity: 0.18 },
  );
  sheet
    .line(line, { weight: 74 })
    .line(line, { weight: 64, colour: b.main })
    .line(line, { weight: 40, colour: '#e9c46a', dash: [26, 22], flat: true })
    .line(line, { weight: 14, colour: b.deep, dash: [26, 22], flat: true });
}

/** The body: glass walls through which its works can be seen. */
function body(sheet: Sheet): void {
  const shell = softRect(420, 480, 1560, 860, 90);
  sheet.fill(shell, lit(pigment.sky, 0.55));
  sheet.within(shell, () => {
    sheet.fill(rect(1700, 480, 300, 860), mix(pigment.sky, pigment.slate, 0.3), { opacity: 0.5 });
    sheet.line(
      [
        [
          [420, 600],
          [1980, 600],
        ],
        [
          [420, 1226],
          [1980, 1226],
        ],
      ],
      { weight: 3 },
    );
    sheet.fill(rect(420, 480, 1560, 120), b.deep).fill(rect(420, 1226, 1560, 120), b.deep);
    zellige(sheet, {
      area: { x: 420, y: 1246, width: 1560, height: 76 },
      size: 76,
      glaze: {
        ground: b.deep,
        star: b.main,
        heart: '#e9c46a',
        petal: b.light,
        joint: b.deep,
        jointWeight: 2,
      },
    });
    sheet.line(
      [
        [470, 660],
        [470, 1160],
      ],
      { weight: 22, colour: pigment.lime, opacity: 0.8 },
    );
  });
  sheet.line(shell, { closed: true, weight: 10 });
  sheet.shape(
    [
      [900, 484],
      [960, 340],
      [1420, 340],
      [1480, 484],
    ],
    b.deep,
    { weight: weight.contour },
  );
  sheet.shape(softRect(1040, 376, 300, 80, 14), lit(pigment.sky, 0.5));
  sheet.line(
    [
      [1064, 440],
      [1120, 392],
    ],
    { weight: 8, colour: pigment.lime },
  );
  for (const x of [430, 1970])
    sheet
      .line(circle([x, 560], 28), { closed: true, weight: 18 })
      .line(circle([x, 560], 28), { closed: true, weight: 9, colour: pigment.brass });
}

/** The button turns only if two keys agree. */
function shutter(sheet: Sheet): void {
  sheet.shape(rect(530, 432, 180, 52), pigment.slate);
  sheet.shape(softRect(556, 388, 128, 48, 20), b.main);
  for (const [x, tone] of [
    [550, pigment.brass],
    [690, pigment.stone],
  ] as const) {
    const top: Pt = [x, 280];
    sheet
      .line(circle(top, 30), { closed: true, weight: 20 })
      .line(circle(top, 30), { closed: true, weight: 12, colour: tone });
    sheet.shape(rect(x - 8, 308, 16, 90), tone, { weight: weight.detail });
    sheet
      .shape(rect(x + 8, 350, 22, 14), tone, { weight: 2 })
      .shape(rect(x + 8, 374, 16, 14), tone, { weight: 2 });
  }
}

function lens(sheet: Sheet): void {
  const rings: [number, string][] = [
    [400, shaded(pigment.slate, 0.55)],
    [366, pigment.slate],
    [330, shaded(pigment.slate, 0.6)],
    [292, b.deep],
  ];
  sheet.fill(circle([LENS[0] + 18, LENS[1] + 26], 400), ink, { opacity: 0.28 });
  for (const [r, tone] of rings) sheet.shape(circle(LENS, r), tone);
  sheet.line(
    Array.from({ length: 90 }, (_, i): Line => [polar(LENS, 396, i * 4), polar(LENS, 372, i * 4)]),
    { weight: 4, colour: pigment.slate },
  );
  sheet.fill(circle(LENS, 270), '#1e3a44');
  for (let i = 0; i < 6; i++) {
    const blade: Line = [
      polar(LENS, 268, i * 60),
      ...arc(LENS, 268, i * 60, i * 60 + 62, 10),
      polar(LENS, 128, i * 60 + 100),
      polar(LENS, 128, i * 60 + 40),
    ];
    sheet.shape(blade, mix('#2f6473', pigment.sky, 0.12 + (i % 3) * 0.14), {
      weight: weight.detail,
    });
  }
  const opening = Array.from({ length: 6 }, (_, i) => polar(LENS, 128, i * 60 + 40));
  sheet.shape(opening, '#f3d9a0');
  sheet.shape(heart(LENS, 58), b.main);
  sheet
    .line(arc(LENS, 236, 112, 160), { weight: 24, colour: pigment.lime, opacity: 0.85 })
    .line(arc(LENS, 236, 168, 176), { weight: 24, colour: pigment.lime, opacity: 0.85 });
}

/** A slide of dots that grow coarser: whoever has not agreed stays unknown. */
function filter(sheet: Sheet): void {
  const slide = softRect(500, 680, 250, 460, 16);
  sheet.shape(slide, pigment.lime);
  sheet.shape(rect(526, 712, 198, 300), mix(b.light, b.pale, 0.4), { weight: weight.detail });
  for (let row = 0; row < 9; row++)
    for (let column = 0; column < 6; column++) {
      const tone =
        [b.main, b.light, '#e9c46a', pigment.slate, b.pale][
          (row * 2 + column * 3 + ((row * column) % 3)) % 5
        ] ?? b.light;
      sheet.fill(rect(526 + column * 33, 712 + row * 33.3, 33, 33.3), tone, { opacity: 0.85 });
    }
  sheet.line(rect(526, 712, 198, 300), { closed: true, weight: weight.detail });
  sheet.shape(softRect(566, 1046, 118, 60, 26), b.main, { weight: weight.detail });
  sheet.line(
    [-18, 0, 18].map((dx): Line => [
      [625 + dx, 1060],
      [625 + dx, 1092],
    ]),
    { weight: 4, colour: b.light },
  );
}

function memory(sheet: Sheet): void {
  sheet.shape(softRect(1660, 680, 260, 470, 16), pigment.slate);
  sheet.shape(softRect(1684, 706, 212, 418, 10), shaded(pigment.slate, 0.4), {
    weight: weight.detail,
  });
  sheet.shape(
    [
      [1720, 740],
      [1830, 740],
      [1862, 776],
      [1862, 936],
      [1720, 936],
    ],
    '#0f606e',
  );
  for (let i = 0; i < 4; i++)
    sheet.shape(rect(1734 + i * 26, 752, 14, 46), pigment.brass, { weight: 1.6 });
  shield(sheet, { at: [1791, 868], size: 46, colour: '#57b3bf' });
  sheet
    .shape(softRect(1730, 980, 120, 104, 12), pigment.brass)
    .line(arc([1790, 984], 36, 180, 0), { weight: 20 })
    .line(arc([1790, 984], 36, 180, 0), { weight: 12, colour: pigment.stone });
  sheet
    .shape(softRect(1730, 980, 120, 104, 12), pigment.brass)
    .shape(circle([1790, 1022], 12), ink, { weight: 1 })
    .line(
      [
        [1790, 1026],
        [1790, 1056],
      ],
      { weight: 8 },
    );
}
