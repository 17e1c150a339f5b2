import { axonometry, block } from '../kit/axonometry.ts';
import { arc, circle, ellipse, on, polar, rect, smooth, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { heart } from '../kit/icons.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { castShadow, lorry } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';

const t = accents[5];
const spots: Record<'rugs' | 'bedding' | 'solar' | 'kitchen' | 'health', Pt> = {
  rugs: [420, 830],
  bedding: [520, 420],
  solar: [1200, 314],
  kitchen: [1880, 420],
  health: [1980, 830],
};

export const plate: Plate = {
  id: 'r5-oujda-caravan',
  room: 5,
  schematic: true,
  alt: {
    ar: 'خيمة إغاثة كبيرة مفتوحة، وحولها عدّتها في خمس مجموعات تصلها بها خطوط منقّطة: زرابي ملفوفة، أغطية وأفرشة مطويّة، لوح شمسي ومصباح، أوانٍ للطبخ، صندوق أدوية وعلبتا حليب؛ وفي الأسفل أربع شاحنات وسيارة في صفّ.',
    fr: 'Une grande tente ouverte et, reliés à elle par des pointillés, cinq lots : tapis roulés, couvertures et matelas pliés, panneau solaire et lampe, ustensiles de cuisine, caisse de médicaments et lait ; en bas quatre camions et une voiture en file.',
    en: 'A large open tent and, joined to it by dotted lines, five sets: rolled rugs, folded blankets and mattresses, a solar panel and lamp, cooking pots, a box of medicines and milk; below, four lorries and a car in line.',
  },
  caption: {
    ar: 'خيمة كاملة بعدّتها: قافلة وجدة، شتنبر 2023.',
    fr: 'Une tente complète, avec tout ce qu’il faut : la caravane d’Oujda, septembre 2023.',
    en: 'A complete tent with all it needs: the Oujda caravan, September 2023.',
  },
  labels: [
    { id: 'tent', at: [1200, 700], label: { ar: 'الخيمة', fr: 'La tente', en: 'The tent' } },
    {
      id: 'rugs',
      at: spots.rugs,
      label: { ar: 'الحصائر والزرابي', fr: 'Les nattes et tapis', en: 'The mats and rugs' },
    },
    {
      id: 'bedding',
      at: spots.bedding,
      label: {
        ar: 'الأفرشة والأغطية',
        fr: 'La literie et les couvertures',
        en: 'The bedding and blankets',
      },
    },
    {
      id: 'solar',
      at: [1140, 330],
      label: { ar: 'الإنارة الشمسية', fr: 'L’éclairage solaire', en: 'The solar light' },
    },
    {
      id: 'kitchen',
      at: spots.kitchen,
      label: { ar: 'أدوات الطبخ', fr: 'Les ustensiles de cuisine', en: 'The cooking tools' },
    },
    {
      id: 'health',
      at: spots.health,
      label: {
        ar: 'الأدوية وحليب الأطفال',
        fr: 'Les médicaments et le lait infantile',
        en: 'Medicines and baby milk',
      },
    },
    {
      id: 'lorries',
      at: [1060, 1320],
      label: {
        ar: 'أربع شاحنات وسيارة',
        fr: 'Quatre camions et une voiture',
        en: 'Four lorries and a car',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.define('lorry', () => lorry(sheet, [0, 0], 400, t.main, lit(pigment.sand, 0.3), 3));
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), t.pale);
      for (const [r, k] of [
        [980, 0.14],
        [760, 0.3],
        [540, 0.5],
      ] as const)
        sheet.fill(ellipse([1200, 720], r, r * 0.72), mix(t.pale, pigment.lime, k));
      for (const p of Object.values(spots)) thread(sheet, p);
      tent(sheet);
      bedding(sheet, spots.bedding);
      rugs(sheet, spots.rugs);
      solar(sheet, spots.solar);
      kitchen(sheet, spots.kitchen);
      health(sheet, spots.health);
      road(sheet);
    });
  },
};

function thread(sheet: Sheet, p: Pt): void {
  const to: Pt = [1200, 740];
  sheet.line(
    [
      [p[0] + (to[0] - p[0]) * 0.3, p[1] + (to[1] - p[1]) * 0.3],
      [p[0] + (to[0] - p[0]) * 0.68, p[1] + (to[1] - p[1]) * 0.68],
    ],
    { weight: 5, colour: t.main, dash: [2, 18] },
  );
  sheet
    .fill(circle(p, 196), pigment.lime, { opacity: 0.55 })
    .line(circle(p, 196), { closed: true, weight: 3, colour: t.light, dash: [18, 12] });
}

/** The tent, its front flaps tied back and a rug on the floor. */
function tent(sheet: Sheet): void {
  const [x, y] = [1200, 1030];
  const canvas = lit(pigment.sand, 0.45);
  castShadow(sheet, [x + 40, y + 20], 420, 140);
  const side: Line = [
    [x + 300, y],
    [x + 430, y - 70],
    [x + 430, y - 250],
    [x + 120, y - 560],
    [x, y - 510],
    [x + 300, y - 220],
  ];
  sheet.shape(side, shaded(canvas, 0.16)).hatch(side, { deg: 52, gap: 14, opacity: 0.4 });
  const front: Line = [
    [x - 300, y],
    [x - 300, y - 220],
    [x, y - 510],
    [x + 300, y - 220],
    [x + 300, y],
  ];
  sheet.shape(front, canvas);
  sheet.shape(
    [
      [x - 190, y],
      [x - 190, y - 200],
      [x, y - 430],
      [x + 190, y - 200],
      [x + 190, y],
    ],
    mix(t.deep, ink, 0.3),
  );
  sheet.shape(
    [
      [x - 150, y],
      [x - 96, y - 90],
      [x + 96, y - 90],
      [x + 150, y],
    ],
    '#9c4120',
    { weight: weight.detail },
  );
  sheet.line(
    [
      [x - 118, y - 16],
      [x - 80, y - 76],
      [x + 80, y - 76],
      [x + 118, y - 16],
    ],
    { closed: true, weight: 5, colour: '#e9c46a' },
  );
  for (const dx of [-50, 0, 50])
    sheet.fill(
      [
        [x + dx, y - 66],
        [x + dx + 20, y - 46],
        [x + dx, y - 26],
        [x + dx - 20, y - 46],
      ],
      '#e9c46a',
    );
  for (const k of [-1, 1]) {
    const flap = smooth(
      [
        [x, y - 432],
        [x + k * 130, y - 260],
        [x + k * 170, y - 170],
        [x + k * 196, y],
        [x + k * 250, y],
        [x + k * 210, y - 200],
      ],
      { closed: true, steps: 5 },
    );
    sheet.shape(flap, lit(canvas, 0.5), { weight: weight.detail });
    sheet.shape(rect(x + k * 190 - 26, y - 150, 52, 16), t.main, { weight: weight.detail });
  }
  sheet.shape(circle([x, y - 340], 26), '#f5cf73', { weight: weight.detail });
  sheet.line(
    Array.from({ length: 12 }, (_, i): Line => [
      polar([x, y - 340], 36, i * 30),
      polar([x, y - 340], 58, i * 30),
    ]),
    { weight: 4, colour: '#f5cf73' },
  );
  sheet.line(
    [
      [x - 300, y - 220],
      [x, y - 510],
      [x + 300, y - 220],
    ],
    { weight: weight.contour },
  );
  const ropes: Line[] = [
    [
      [x - 300, y - 220],
      [x - 440, y + 26],
    ],
    [
      [x + 430, y - 250],
      [x + 540, y - 30],
    ],
    [
      [x - 300, y - 60],
      [x - 390, y + 20],
    ],
  ];
  sheet.line(ropes, { weight: 3 });
  for (const [px, py] of [
    [x - 440, y + 26],
    [x + 540, y - 30],
    [x - 390, y + 20],
  ] as const)
    sheet.line(
      [
        [px, py + 12],
        [px - 8, py - 22],
      ],
      { weight: 9, colour: pigment.umber },
    );
}

function bedding(sheet: Sheet, [x, y]: Pt): void {
  const tones = ['#3a4391', '#e9c46a', '#9c4120', '#63b08a'];
  sheet.shape(softRect(x - 140, y + 50, 280, 54, 24), pigment.lime);
  sheet.hatch(softRect(x - 140, y + 50, 280, 54, 24), {
    deg: 90,
    gap: 22,
    weight: 5,
    colour: t.light,
  });
  sheet.line(softRect(x - 140, y + 50, 280, 54, 24), { closed: true });
  tones.forEach((tone, i) => {
    const fold = softRect(x - 116 + i * 6, y + 8 - i * 42, 232 - i * 12, 44, 20);
    sheet.shape(fold, tone, { weight: weight.edge });
    sheet.line(
      [
        [x - 90 + i * 6, y + 30 - i * 42],
        [x + 84 - i * 6, y + 30 - i * 42],
      ],
      { weight: 5, colour: lit(tone, 0.5), dash: [14, 10] },
    );
  });
}

function rugs(sheet: Sheet, [x, y]: Pt): void {
  for (const [dx, dy, colour] of [
    [-14, 64, '#9c4120'],
    [26, -8, '#0f606e'],
    [-20, -78, '#c9993a'],
  ] as const) {
    const body: Line = [
      ...arc([x + dx - 116, y + dy], 40, 90, 270, 14),
      ...arc([x + dx + 116, y + dy], 40, 270, 450, 14),
    ];
    sheet.shape(body, colour);
    sheet.within(body, () => {
      for (let k = -90; k < 100; k += 46) {
        sheet.fill(
          [
            [x + dx + k, y + dy - 34],
            [x + dx + k + 18, y + dy],
            [x + dx + k, y + dy + 34],
            [x + dx + k - 18, y + dy],
          ],
          lit(colour, 0.55),
        );
        sheet.line(
          [
            [x + dx + k + 23, y + dy - 40],
            [x + dx + k + 23, y + dy + 40],
          ],
          { weight: 3 },
        );
      }
    });
    sheet.line(body, { closed: true });
    const end: Pt = [x + dx + 118, y + dy];
    sheet.shape(circle(end, 40), lit(colour, 0.3));
    sheet.line(
      Array.from({ length: 50 }, (_, i) => polar(end, 4 + i * 0.64, i * 26)),
      { weight: 3, colour: shaded(colour, 0.4) },
    );
  }
}

function solar(sheet: Sheet, [x, y]: Pt): void {
  const view = axonometry([x - 60, y - 8], 54, 26);
  const panel = on(
    (p) => view.to([p[0], p[1], 0.3 + p[1] * -0.32]),
    [
      [-1.7, -1.2],
      [1.7, -1.2],
      [1.7, 1.2],
      [-1.7, 1.2],
    ],
  );
  sheet.shape(panel, '#252c64');
  const cells: Line[] = [];
  for (let i = 1; i < 6; i++)
    cells.push(
      on(
        (p) => view.to([p[0], p[1], 0.3 + p[1] * -0.32]),
        [
          [-1.7 + i * 0.567, -1.2],
          [-1.7 + i * 0.567, 1.2],
        ],
      ),
    );
  for (let i = 1; i < 4; i++)
    cells.push(
      on(
        (p) => view.to([p[0], p[1], 0.3 + p[1] * -0.32]),
        [
          [-1.7, -1.2 + i * 0.6],
          [1.7, -1.2 + i * 0.6],
        ],
      ),
    );
  sheet
    .line(cells, { weight: 2.4, colour: '#98a0e3' })
    .line(panel, { closed: true, weight: weight.contour });
  const lamp: Pt = [x + 118, y + 46];
  sheet.line(
    smooth([
      [x + 30, y + 60],
      [x + 60, y + 110],
      [x + 100, y + 106],
    ]),
    { weight: 5 },
  );
  sheet
    .shape(softRect(lamp[0] - 34, lamp[1] - 46, 68, 100, 14), '#f5cf73')
    .shape(softRect(lamp[0] - 42, lamp[1] + 46, 84, 26, 8), t.main)
    .shape(softRect(lamp[0] - 42, lamp[1] - 62, 84, 24, 8), t.main);
  sheet.line(arc([lamp[0], lamp[1] - 62], 30, 180, 0), { weight: 6 });
}

function kitchen(sheet: Sheet, [x, y]: Pt): void {
  const pot = (cx: number, base: number, w: number, h: number, colour: string): void => {
    const body: Line = [
      [cx - w, base - h],
      [cx + w, base - h],
      ...arc([cx + w * 0.86, base - h * 0.2], w * 0.14, 0, -90, 5),
      ...arc([cx - w * 0.86, base - h * 0.2], w * 0.14, -90, -180, 5),
    ];
    sheet.shape(body, colour).hatch(
      [
        [cx + w * 0.4, base - h],
        [cx + w, base - h],
        [cx + w, base - h * 0.1],
        [cx + w * 0.4, base - 4],
      ],
      { deg: 90, gap: 8, opacity: 0.55 },
    );
    sheet
      .line(
        [
          [cx - w - 20, base - h * 0.7],
          [cx - w, base - h * 0.7],
        ],
        { weight: 13 },
      )
      .line(
        [
          [cx + w, base - h * 0.7],
          [cx + w + 20, base - h * 0.7],
        ],
        { weight: 13 },
      );
    sheet.shape([...ellipse([cx, base - h], w * 1.04, w * 0.2, 0, 180)], lit(colour, 0.3));
    sheet.shape(circle([cx, base - h - w * 0.24], 9), ink, { weight: 1 });
  };
  pot(x - 50, y + 110, 92, 118, pigment.stone);
  pot(x - 50, y - 30, 64, 74, '#9c4120');
  const kettle: Line = [...ellipse([x + 96, y + 60], 58, 58, -40, 220)];
  sheet.line(arc([x + 96, y + 2], 44, 170, 10), { weight: 8 });
  sheet.shape(
    [
      [x + 142, y + 30],
      [x + 186, y + 2],
      [x + 180, y + 26],
      [x + 152, y + 70],
    ],
    t.main,
    { weight: weight.detail },
  );
  sheet.shape(kettle, t.main);
  sheet.shape(ellipse([x + 96, y + 6], 30, 9), lit(t.main, 0.4), { weight: weight.detail });
  const spoon: Line = [
    [x + 60, y - 24],
    [x + 130, y - 150],
  ];
  sheet
    .line(spoon, { weight: 13 })
    .line(spoon, { weight: 7, colour: pigment.wood })
    .shape(ellipse([x + 52, y - 12], 18, 24), pigment.wood, { weight: weight.detail });
}

/** Medicines under the sign of a heart, and two tins of milk; no protected emblem. */
function health(sheet: Sheet, [x, y]: Pt): void {
  const view = axonometry([x - 50, y + 34], 62, 26);
  block(sheet, view, { at: [-1, -1, 0], size: [2.2, 1.7, 1.6], colour: pigment.lime });
  sheet.shape(on(view.alongX([-1, 0.7, 1.6]), heart([1.1, 0.78], 0.46)), '#9c4120', {
    weight: weight.detail,
  });
  for (const [dx, dy, colour] of [
    [96, 60, '#98a0e3'],
    [132, 104, '#f3dccd'],
  ] as const) {
    const [cx, base] = [x + dx, y + dy];
    sheet.shape(
      [
        ...ellipse([cx, base], 38, 10, 180, 360),
        ...ellipse([cx, base - 96], 38, 10, 0, 180).slice(),
      ],
      colour,
    );
    sheet.shape(ellipse([cx, base - 96], 38, 10), pigment.stone, { weight: weight.detail });
    sheet.shape(circle([cx, base - 44], 18), pigment.lime, { weight: weight.detail });
  }
}

/** The caravan under way: four lorries and a car. */
function road(sheet: Sheet): void {
  sheet.fill(rect(110, 1250, 2180, 260), mix(t.light, pigment.sand, 0.45));
  sheet.shape(rect(100, 1340, 2200, 110), lit(pigment.stone, 0.2), { weight: weight.detail });
  sheet.line(
    [
      [110, 1396],
      [2290, 1396],
    ],
    { weight: 7, colour: pigment.lime, dash: [60, 40] },
  );
  for (const x of [170, 620, 1070, 1520]) sheet.put('lorry', [x, 1372]);
  const [x, y] = [1990, 1372];
  const car = smooth(
    [
      [x, y - 16],
      [x - 2, y - 62],
      [x + 20, y - 78],
      [x + 60, y - 124],
      [x + 150, y - 124],
      [x + 190, y - 80],
      [x + 240, y - 66],
      [x + 244, y - 18],
    ],
    { steps: 4 },
  );
  sheet.shape(car, '#9c4120');
  sheet
    .shape(
      [
        [x + 66, y - 80],
        [x + 80, y - 112],
        [x + 104, y - 112],
        [x + 104, y - 80],
      ],
      lit(pigment.sky, 0.4),
      { weight: 2 },
    )
    .shape(
      [
        [x + 114, y - 80],
        [x + 114, y - 112],
        [x + 144, y - 112],
        [x + 172, y - 80],
      ],
      lit(pigment.sky, 0.4),
      { weight: 2 },
    );
  for (const dx of [52, 192])
    sheet
      .shape(circle([x + dx, y - 16], 26), ink, { weight: 2 })
      .shape(circle([x + dx, y - 16], 12), pigment.stone, { weight: 2 });
}
