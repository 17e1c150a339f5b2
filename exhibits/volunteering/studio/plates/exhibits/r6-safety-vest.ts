import {
  arc,
  bezier,
  circle,
  ellipse,
  mirrored,
  rect,
  smooth,
  softRect,
  turned,
} from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { planks } from '../kit/masonry.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam } from '../kit/zellige.ts';

const b = accents[6];
const cloth = '#e0812c';
const silver = '#e9e6d8';

export const plate: Plate = {
  id: 'r6-safety-vest',
  room: 6,
  alt: {
    ar: 'على حائط خشبي صدريتان برتقاليتان متجاورتان، الثانية ظلّ للأولى، وحولهما قفازات وحذاء متين وقارورة ماء وبطاقة معلّقة بشريط وخوذة.',
    fr: 'Sur un mur de bois, deux gilets orange côte à côte, le second comme l’ombre du premier ; autour, des gants, de solides chaussures, une gourde une carte au bout d’un cordon et un casque.',
    en: 'On a wooden wall hang two orange vests side by side, the second like the shadow of the first; around them gloves, sturdy shoes, a water bottle a card on a cord and a helmet.',
  },
  caption: {
    ar: 'عدّة الأمان قبل الخروج إلى الميدان، ولا أحد يخرج وحده.',
    fr: 'De quoi partir en sécurité sur le terrain, et jamais seul.',
    en: 'What to put on before going into the field, and never alone.',
  },
  labels: [
    {
      id: 'vest',
      at: [960, 760],
      label: {
        ar: 'الصدرية وبطاقة الاسم',
        fr: 'Le gilet et le badge',
        en: 'The vest and name tag',
      },
    },
    {
      id: 'buddy',
      at: [1440, 760],
      label: {
        ar: 'ظلّ الرفيق: لست وحدك',
        fr: 'L’ombre du coéquipier : jamais seul',
        en: 'The buddy’s shadow: never alone',
      },
    },
    { id: 'gloves', at: [400, 560], label: { ar: 'القفازات', fr: 'Les gants', en: 'The gloves' } },
    {
      id: 'shoes',
      at: [1200, 1330],
      label: { ar: 'الحذاء المتين', fr: 'Les chaussures solides', en: 'The sturdy shoes' },
    },
    {
      id: 'water',
      at: [2010, 560],
      label: { ar: 'قارورة الماء', fr: 'La gourde d’eau', en: 'The water bottle' },
    },
    {
      id: 'card',
      at: [400, 1120],
      label: {
        ar: 'بطاقة الطوارئ والمسؤول',
        fr: 'La carte d’urgence et le responsable',
        en: 'The emergency card and leader',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      wall(sheet);
      vest(sheet, 1430, true);
      vest(sheet, 950, false);
      gloves(sheet);
      card(sheet);
      bottle(sheet);
      helmet(sheet);
      shoes(sheet);
    });
  },
};

function wall(sheet: Sheet): void {
  const wood = mix(b.light, pigment.sand, 0.55);
  sheet.fill(rect(110, 110, 2180, 1380), wood);
  for (let i = 0; i < 9; i++)
    if (i % 2 === 0) sheet.fill(rect(110 + i * 242, 110, 242, 1380), lit(wood, 0.2));
  planks(sheet, { x: 110, y: 110, width: 2180, height: 1380 }, 9, { colour: wood, weight: 2 });
  sheet.shape(rect(110, 236, 2180, 54), mix(pigment.wood, b.main, 0.25));
  for (const x of [400, 950, 1430, 2010])
    sheet.shape(circle([x, 263], 19), pigment.brass, { weight: weight.detail });
  sheet.shape(rect(110, 1400, 2180, 100), mix(pigment.wood, b.main, 0.3));
  sheet.line(
    [
      [110, 1400],
      [2290, 1400],
    ],
    { weight: weight.contour },
  );
}

/** A vest of two halves, with two bands that throw light back; the second is the companion's. */
function vest(sheet: Sheet, x: number, ghost: boolean): void {
  const top = 300;
  const p = (dx: number, dy: number): Pt => [x + dx, top + dy];
  const tone = ghost ? mix(b.main, b.deep, 0.2) : cloth;
  const outer = [
    ...bezier(p(-92, 30), p(-150, 46), p(-196, 60), p(-210, 110)),
    ...bezier(p(-210, 110), p(-190, 200), p(-170, 260), p(-214, 350)),
    ...bezier(p(-214, 350), p(-226, 520), p(-230, 680), p(-236, 880)),
  ];
  const inner = [
    ...bezier(p(-8, 900), p(-6, 700), p(-8, 480), p(-10, 330)),
    ...bezier(p(-10, 330), p(-50, 240), p(-80, 140), p(-92, 30)),
  ];
  const half: Line = [...outer, ...inner];
  const back: Line = [
    ...bezier(p(-92, 30), p(-50, 90), p(50, 90), p(92, 30)),
    p(60, 300),
    p(-60, 300),
  ];
  for (const line of [half, mirrored(half, x)])
    sheet.fill(
      line.map(([px, py]): Pt => [px + 22, py + 26]),
      ink,
      { opacity: 0.22 },
    );
  sheet.shape(back, shaded(tone, 0.45), { weight: weight.detail });
  for (const line of [half, mirrored(half, x)]) {
    sheet.fill(line, tone);
    sheet.within(line, () => {
      for (const dy of [450, 650])
        sheet.shape(rect(x - 260, top + dy, 520, 66), ghost ? mix(b.light, silver, 0.4) : silver, {
          weight: weight.detail,
        });
      for (const dy of [462, 662])
        sheet.hatch(rect(x - 260, top + dy, 520, 42), {
          deg: 60,
          gap: 9,
          weight: 1.6,
          colour: pigment.stone,
        });
      sheet.hatch(rect(x + 120, top, 160, 960), { deg: 90, gap: 11, opacity: 0.4 });
      sheet.hatch(rect(x - 50, top, 46, 960), { deg: 90, gap: 11, opacity: 0.3 });
      for (const dx of [-190, 60])
        sheet.line(softRect(x + dx, top + 740, 130, 120, 10), {
          closed: true,
          weight: weight.detail,
        });
    });
    sheet.line(line, { closed: true, weight: weight.contour });
  }
  sheet.line(
    [
      [x, top + 340],
      [x, top + 890],
    ],
    { weight: 5, dash: [10, 8], colour: pigment.brass },
  );
  sheet.line(bezier(p(-92, 30), p(-46, -46), p(46, -46), p(92, 30)), {
    weight: 18,
    colour: shaded(tone, 0.25),
  });
  if (ghost) return;
  sheet.shape(softRect(x + 40, top + 300, 130, 90, 8), pigment.lime);
  sheet
    .fill(rect(x + 40, top + 300, 130, 22), b.main)
    .line(
      [
        [x + 58, top + 346],
        [x + 146, top + 346],
      ],
      { weight: 4, colour: b.light },
    )
    .line(
      [
        [x + 58, top + 368],
        [x + 118, top + 368],
      ],
      { weight: 4, colour: b.light },
    );
}

function gloves(sheet: Sheet): void {
  const glove = (cx: number, cy: number, deg: number, tone: string): void => {
    const k = 0.92;
    const hand = smooth(
      [
        [cx - 92, cy - 150],
        [cx - 96, cy + 20],
        [cx - 156, cy + 90],
        [cx - 170, cy + 140],
        [cx - 136, cy + 158],
        [cx - 92, cy + 110],
        [cx - 92, cy + 230],
        [cx - 64, cy + 260],
        [cx - 38, cy + 232],
        [cx - 34, cy + 120],
        [cx - 26, cy + 270],
        [cx + 4, cy + 296],
        [cx + 30, cy + 266],
        [cx + 32, cy + 120],
        [cx + 42, cy + 248],
        [cx + 70, cy + 268],
        [cx + 92, cy + 240],
        [cx + 88, cy + 100],
        [cx + 104, cy + 190],
        [cx + 130, cy + 200],
        [cx + 146, cy + 172],
        [cx + 110, cy + 10],
        [cx + 92, cy - 150],
      ].map(([x = 0, y = 0]): Pt => [cx + (x - cx) * k, cy + (y - cy) * k]),
      { closed: true, steps: 6 },
    );
    const shape = turned(hand, [cx, cy - 150], deg);
    sheet.fill(
      shape.map(([x, y]): Pt => [x + 14, y + 18]),
      ink,
      { opacity: 0.24 },
    );
    sheet.shape(shape, tone);
    sheet.hatch(
      turned(
        smooth(
          [
            [cx - 60, cy + 20],
            [cx + 70, cy + 20],
            [cx + 60, cy + 110],
            [cx - 50, cy + 110],
          ],
          { closed: true },
        ),
        [cx, cy - 150],
        deg,
      ),
      { deg: 45, gap: 10, weight: 2 },
    );
    sheet.shape(turned(rect(cx - 92, cy - 168, 184, 52), [cx, cy - 150], deg), b.deep, {
      weight: weight.detail,
    });
  };
  sheet.line(
    [
      [400, 263],
      [400, 380],
    ],
    { weight: 5 },
  );
  glove(455, 520, -10, shaded(pigment.ochre, 0.18));
  glove(370, 520, 9, pigment.ochre);
}

function card(sheet: Sheet): void {
  sheet.line(
    smooth([
      [330, 930],
      [360, 990],
      [400, 1010],
      [440, 990],
      [470, 930],
    ]),
    { weight: 12, colour: b.main },
  );
  const body = softRect(250, 1000, 300, 220, 20);
  sheet.fill(
    body.map(([x, y]): Pt => [x + 12, y + 16]),
    ink,
    { opacity: 0.24 },
  );
  sheet.shape(body, pigment.lime);
  sheet.fill(rect(252, 1040, 296, 40), b.main).line(body, { closed: true });
  sheet
    .shape(circle([320, 1144], 40), b.pale, { weight: weight.detail })
    .shape(khatam([320, 1144], 26), b.main, { weight: 2 });
  sheet.line(
    [0, 1, 2].map((i): Line => [
      [384, 1116 + i * 28],
      [516 - i * 26, 1116 + i * 28],
    ]),
    { weight: 6, colour: b.light },
  );
  sheet.shape(softRect(376, 1010, 48, 16, 8), ink, { weight: 1 });
}

function bottle(sheet: Sheet): void {
  const [x, y] = [2010, 380];
  sheet
    .line(
      [
        [x, 263],
        [x, y - 40],
      ],
      { weight: 5 },
    )
    .line(arc([x, y - 10], 34, 180, 0), { weight: 14, colour: b.deep });
  const flask = softRect(x - 86, y + 60, 172, 420, 60);
  sheet.fill(
    flask.map(([px, py]): Pt => [px + 16, py + 20]),
    ink,
    { opacity: 0.24 },
  );
  sheet
    .shape(rect(x - 40, y + 24, 80, 50), pigment.slate)
    .shape(softRect(x - 52, y - 14, 104, 48, 12), b.deep);
  sheet.shape(flask, lit(pigment.water, 0.3));
  sheet.within(flask, () => {
    sheet.fill(rect(x - 90, y + 190, 180, 300), pigment.water);
    sheet.hatch(rect(x + 34, y + 60, 60, 430), { deg: 90, gap: 9, opacity: 0.5 });
    sheet.line(
      [
        [x - 56, y + 110],
        [x - 56, y + 420],
      ],
      { weight: 12, colour: pigment.lime, opacity: 0.85 },
    );
    sheet.shape(rect(x - 90, y + 250, 180, 90), b.main, { weight: weight.detail });
    sheet.fill(
      [-54, 0, 54].map((dx) => khatam([x + dx, y + 295], 22)),
      '#e9c46a',
      { union: true },
    );
  });
  sheet.line(flask, { closed: true });
}

/** A helmet for work in the field, under the bottle. */
function helmet(sheet: Sheet): void {
  const [x, y] = [2010, 1180];
  sheet.fill(ellipse([x + 20, y + 34], 190, 40), ink, { opacity: 0.2 });
  const dome = [...ellipse([x, y], 160, 170, 0, 180)];
  sheet.shape(dome, '#e9c46a');
  sheet.hatch([...ellipse([x, y], 160, 170, 0, 62), [x + 70, y]], {
    deg: 90,
    gap: 10,
    opacity: 0.5,
  });
  for (const dx of [-52, 0, 52])
    sheet.line(
      bezier(
        [x + dx, y],
        [x + dx * 1.05, y - 100],
        [x + dx * 0.6, y - 150],
        [x + dx * 0.35, y - 166],
      ),
      { weight: dx === 0 ? 20 : 9, colour: shaded('#e9c46a', 0.22) },
    );
  sheet.shape(
    [...ellipse([x, y + 4], 206, 40, 180, 360), ...ellipse([x, y - 8], 206, 30, 0, 180)],
    '#e9c46a',
  );
}

/** Two stout shoes on the floor, toes to the right. */
function shoes(sheet: Sheet): void {
  for (const [x, y, tone] of [
    [1060, 1420, shaded(pigment.wood, 0.12)],
    [1240, 1452, pigment.wood],
  ] as const) {
    sheet.fill(
      smooth(
        [
          [x - 180, y + 8],
          [x, y - 6],
          [x + 300, y + 4],
          [x, y + 26],
        ],
        { closed: true },
      ),
      ink,
      { opacity: 0.3 },
    );
    const upper = smooth(
      [
        [x - 150, y - 40],
        [x - 156, y - 120],
        [x - 148, y - 220],
        [x - 20, y - 224],
        [x + 2, y - 150],
        [x + 90, y - 118],
        [x + 176, y - 92],
        [x + 200, y - 40],
      ],
      { steps: 6 },
    );
    sheet.shape([...upper, [x - 150, y - 40]], tone);
    sheet.within([...upper, [x - 150, y - 40]], () => {
      sheet.hatch(rect(x + 120, y - 140, 100, 110), { deg: 60, gap: 9, opacity: 0.5 });
      sheet.line(bezier([x + 96, y - 130], [x + 60, y - 100], [x + 60, y - 70], [x + 80, y - 30]), {
        weight: weight.detail,
      });
      sheet.fill(rect(x - 170, y - 226, 170, 36), shaded(tone, 0.3));
    });
    sheet.line([...upper], { weight: weight.contour });
    for (let i = 0; i < 5; i++) {
      const a: Pt = [x - 8 + i * 22, y - 196 + i * 20];
      sheet.line([a, [a[0] - 40, a[1] + 26]], { weight: 8, colour: pigment.sand });
    }
    sheet.shape(
      [
        [x - 160, y - 42],
        [x + 206, y - 42],
        [x + 210, y - 8],
        [x + 60, y - 2],
        [x + 30, y - 16],
        [x - 50, y - 16],
        [x - 60, y],
        [x - 162, y],
      ],
      ink,
      { weight: 2 },
    );
  }
}
