import { horseshoe } from '../kit/arches.ts';
import { arc, at, circle, rect, smooth, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { coin, heart } from '../kit/icons.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { castShadow } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, starBand } from '../kit/zellige.ts';

const b = accents[6];
const gold = '#e7b84a';
/** The rail of the coin: along the upper shelf, down, and back along the lower one. */
const rail = smooth(
  [
    [2330, 240],
    [2180, 236],
    [2040, 262],
    [1990, 420],
    [1930, 590],
    [1700, 616],
    [1450, 618],
    [1220, 618],
    [900, 618],
    [600, 618],
    [330, 612],
    [200, 680],
    [190, 860],
    [200, 1060],
    [300, 1180],
    [560, 1198],
    [900, 1198],
    [1240, 1198],
    [1560, 1198],
    [1880, 1198],
    [2120, 1196],
  ],
  { steps: 10 },
);

export const plate: Plate = {
  id: 'r6-donations',
  room: 6,
  schematic: true,
  alt: {
    ar: 'مسار نحاسي يتدحرج عليه درهم بين ست محطات: صندوق شفاف، بوابة عليها خاتم، خزنة مصرف، طرد على رفّ، باب بيت مغلق يعلوه قلب، ثم لوحة كبيرة فيها أعمدة بيانية.',
    fr: 'Un rail de laiton où roule une pièce entre six étapes : une boîte transparente, une porte marquée d’un sceau, un coffre de banque, un colis, la porte close d’une maison sous un cœur et un grand tableau à colonnes.',
    en: 'A brass rail on which a coin rolls between six stops: a transparent box, a gate bearing a seal, a bank safe, a parcel, the closed door of a house under a heart and a large board of columns.',
  },
  caption: {
    ar: 'رحلة درهم: من الصندوق إلى التقرير.',
    fr: 'Le voyage d’un dirham : de la boîte au rapport.',
    en: 'The journey of a dirham: from the box to the report.',
  },
  labels: [
    {
      id: 'box',
      at: [1950, 330],
      label: { ar: 'الصندوق الشفاف', fr: 'La boîte transparente', en: 'The transparent box' },
    },
    {
      id: 'permit',
      at: [1220, 320],
      label: { ar: 'بوابة الترخيص', fr: 'La porte de l’autorisation', en: 'The permit gate' },
    },
    {
      id: 'bank',
      at: [500, 430],
      label: { ar: 'الحساب البنكي', fr: 'Le compte bancaire', en: 'The bank account' },
    },
    { id: 'aid', at: [640, 920], label: { ar: 'المساعدة', fr: 'L’aide', en: 'The aid' } },
    {
      id: 'door',
      at: [1250, 930],
      label: {
        ar: 'باب المستفيد: كرامة وخصوصية',
        fr: 'La porte du bénéficiaire : dignité et vie privée',
        en: 'The recipient’s door: dignity and privacy',
      },
    },
    {
      id: 'report',
      at: [1960, 950],
      label: { ar: 'لوحة التقرير', fr: 'Le tableau du rapport', en: 'The report board' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), b.pale);
      sheet.stipple(windowRect(w), { gap: 36, size: 3, colour: b.light, opacity: 0.6 });
      for (const y of [640, 1220]) shelf(sheet, y);
      safe(sheet);
      gate(sheet);
      box(sheet);
      parcel(sheet);
      house(sheet);
      report(sheet);
      track(sheet);
      starBand(sheet, rect(110, 1420, 2180, 70), 31, {
        ground: b.deep,
        star: b.light,
        heart: pigment.brass,
        petal: b.light,
      });
    });
  },
};

function shelf(sheet: Sheet, y: number): void {
  sheet.fill(rect(110, y + 40, 2180, 40), ink, { opacity: 0.14 });
  sheet.shape(rect(90, y, 2220, 44), mix(pigment.wood, b.main, 0.2));
  sheet.line(
    [
      [110, y + 14],
      [2290, y + 14],
    ],
    { weight: 2, colour: shaded(pigment.wood, 0.5), dash: [180, 40, 60, 30] },
  );
}

function track(sheet: Sheet): void {
  sheet.line(
    rail.map(([x, y]): Pt => [x + 8, y + 14]),
    { weight: 22, colour: ink, opacity: 0.2 },
  );
  sheet
    .line(rail, { weight: 24 })
    .line(rail, { weight: 15, colour: pigment.brass })
    .line(rail, { weight: 3, colour: lit(pigment.brass, 0.6) });
  for (const i of [12, 60, 72, 88, 104, 118, 132, 148, 162, 176, 190]) {
    const p = at(rail, Math.min(i, rail.length - 1));
    coin(sheet, { at: [p[0], p[1] - 30], size: 32, colour: gold });
  }
}

/** A box of glass with a slot, a few coins already in it. */
function box(sheet: Sheet): void {
  const [x, y] = [1820, 640];
  castShadow(sheet, [x + 150, y], 150, 60);
  const body = rect(x, y - 310, 300, 310);
  sheet.fill(body, lit(pigment.sky, 0.4));
  const coins: Pt[] = [
    [50, 34],
    [118, 30],
    [190, 36],
    [250, 32],
    [84, 76],
    [158, 72],
    [226, 78],
    [124, 116],
    [192, 114],
  ];
  for (const [dx, dy] of coins) coin(sheet, { at: [x + dx, y - dy], size: 34, colour: gold });
  sheet.line(
    [
      [x + 30, y - 284],
      [x + 30, y - 60],
    ],
    { weight: 12, colour: pigment.lime },
  );
  sheet.line(body, { closed: true, weight: weight.contour });
  sheet.shape(rect(x - 14, y - 342, 328, 38), b.main);
  sheet.shape(softRect(x + 90, y - 330, 120, 14, 6), ink, { weight: 1 });
  sheet.shape(softRect(x + 74, y - 244, 152, 92, 8), pigment.lime, { weight: weight.detail });
  sheet.line(
    [0, 1, 2].map((i): Line => [
      [x + 92, y - 222 + i * 24],
      [x + 208 - i * 26, y - 222 + i * 24],
    ]),
    { weight: 5, colour: b.light },
  );
}

/** The gate that only a permit opens. */
function gate(sheet: Sheet): void {
  const [x, y] = [1220, 640];
  const arch = horseshoe({ x, floorY: y, width: 190, jamb: 150 }, 0.1);
  sheet.shape([rect(x - 190, y - 460, 380, 460), arch], mix(b.main, b.light, 0.3));
  starBand(sheet, rect(x - 190, y - 500, 380, 44), 8, {
    ground: b.deep,
    star: b.light,
    heart: pigment.brass,
    petal: b.light,
  });
  sheet.hatch([rect(x + 110, y - 456, 80, 456)], { deg: 90, gap: 9, opacity: 0.5 });
  sheet
    .line(arch, { weight: 10, colour: pigment.brass, flat: true })
    .line(arch, { weight: 2, flat: true });
  sheet
    .shape(khatam([x, y - 388], 62), pigment.lime)
    .shape(khatam([x, y - 388], 42), '#2e7657', { weight: weight.detail });
  sheet.line(
    [
      [x - 16, y - 388],
      [x - 4, y - 374],
      [x + 18, y - 402],
    ],
    { weight: 8, colour: pigment.lime },
  );
}

function safe(sheet: Sheet): void {
  const [x, y] = [350, 640];
  castShadow(sheet, [x + 170, y], 160, 60);
  sheet.shape(softRect(x, y - 380, 330, 370, 20), pigment.slate);
  sheet.shape(softRect(x + 28, y - 350, 274, 310, 14), mix(pigment.slate, pigment.stone, 0.4));
  sheet.hatch(softRect(x + 220, y - 350, 82, 310, 10), { deg: 90, gap: 9, opacity: 0.5 });
  const c: Pt = [x + 165, y - 196];
  sheet
    .shape(circle(c, 76), pigment.stone)
    .shape(circle(c, 56), lit(pigment.stone, 0.4), { weight: weight.detail });
  sheet.line(
    Array.from({ length: 24 }, (_, i): Line => [
      [c[0] + Math.cos((i * Math.PI) / 12) * 56, c[1] + Math.sin((i * Math.PI) / 12) * 56],
      [c[0] + Math.cos((i * Math.PI) / 12) * 46, c[1] + Math.sin((i * Math.PI) / 12) * 46],
    ]),
    { weight: 3 },
  );
  sheet
    .line(
      [
        [c[0], c[1]],
        [c[0] + 22, c[1] - 34],
      ],
      { weight: 9, colour: b.main },
    )
    .shape(circle(c, 12), b.main, { weight: 2 });
  for (const dy of [300, 110])
    sheet.shape(rect(x - 8, y - dy, 26, 50), pigment.brass, { weight: weight.detail });
}

function parcel(sheet: Sheet): void {
  const [x, y] = [520, 1220];
  castShadow(sheet, [x + 130, y], 130, 60);
  sheet
    .shape(rect(x, y - 220, 260, 220), pigment.ochre)
    .hatch(rect(x + 190, y - 220, 70, 220), { deg: 90, gap: 9, opacity: 0.5 });
  sheet.shape(
    [
      [x, y - 220],
      [x + 40, y - 266],
      [x + 300, y - 266],
      [x + 260, y - 220],
    ],
    lit(pigment.ochre, 0.4),
  );
  sheet.shape(
    [
      [x + 260, y - 220],
      [x + 300, y - 266],
      [x + 300, y - 46],
      [x + 260, y],
    ],
    shaded(pigment.ochre, 0.3),
  );
  sheet.shape(rect(x + 110, y - 220, 40, 220), b.main, { weight: weight.detail }).shape(
    [
      [x + 110, y - 220],
      [x + 150, y - 266],
      [x + 190, y - 266],
      [x + 150, y - 220],
    ],
    b.light,
    { weight: weight.detail },
  );
}

/** The house whose door stays shut: nobody needs to see who receives. */
function house(sheet: Sheet): void {
  const [x, y] = [1060, 1220];
  sheet.shape(rect(x, y - 360, 380, 360), pigment.lime);
  sheet.hatch(rect(x + 290, y - 360, 90, 360), { deg: 90, gap: 9, opacity: 0.4 });
  sheet.shape(rect(x - 18, y - 390, 416, 40), b.main);
  const door = horseshoe({ x: x + 190, floorY: y, width: 150, jamb: 130 }, 0.1);
  sheet.shape(door, mix(pigment.wood, b.main, 0.3));
  sheet.within(door, () =>
    sheet.line(
      [
        [
          [x + 190, y - 300],
          [x + 190, y],
        ],
        [
          [x + 150, y - 300],
          [x + 150, y],
        ],
        [
          [x + 230, y - 300],
          [x + 230, y],
        ],
      ],
      { weight: 3 },
    ),
  );
  sheet.line(door, { weight: 9, colour: pigment.brass, flat: true });
  sheet.shape(heart([x + 190, y - 306], 30), b.main, { weight: weight.detail });
  for (const dx of [46, 300])
    sheet
      .shape(rect(x + dx, y - 250, 44, 62), shaded(b.light, 0.3), { weight: weight.detail })
      .line(
        [
          [x + dx + 22, y - 250],
          [x + dx + 22, y - 188],
        ],
        { weight: 3 },
      );
}

/** What came in and what went out, where all can see it. */
function report(sheet: Sheet): void {
  const [x, y] = [1700, 1220];
  sheet
    .line(
      [
        [
          [x + 60, y],
          [x + 60, y - 80],
        ],
        [
          [x + 460, y],
          [x + 460, y - 80],
        ],
      ],
      { weight: 22 },
    )
    .line(
      [
        [
          [x + 60, y],
          [x + 60, y - 80],
        ],
        [
          [x + 460, y],
          [x + 460, y - 80],
        ],
      ],
      { weight: 14, colour: pigment.wood },
    );
  sheet.fill(rect(x + 16, y - 444, 520, 380), ink, { opacity: 0.18 });
  sheet.shape(rect(x, y - 460, 520, 380), lit(pigment.sky, 0.6), { weight: weight.contour });
  sheet.line(
    [
      [
        [x + 40, y - 420],
        [x + 40, y - 130],
      ],
      [
        [x + 40, y - 130],
        [x + 480, y - 130],
      ],
    ],
    { weight: weight.edge },
  );
  for (const [i, h] of [190, 120, 240, 90, 160].entries()) {
    const tone = [b.main, '#c9993a', '#0f606e', '#6f8753', b.light][i] ?? b.main;
    sheet
      .shape(rect(x + 66 + i * 84, y - 130 - h, 54, h), tone, { weight: weight.detail })
      .hatch(rect(x + 100 + i * 84, y - 130 - h, 20, h), { deg: 90, gap: 6, opacity: 0.5 });
  }
  sheet.line(arc([x + 440, y - 400], 26, 0, 300), { weight: 8, colour: b.main });
}
