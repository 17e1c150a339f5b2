import { arc, at, circle, rect, smooth, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { bookOpen, heart, sapling, shield } from '../kit/icons.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import leads from '../leads/r5-timeline.json' with { type: 'json' };
import { leading } from '../kit/plate.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, star } from '../kit/zellige.ts';

const t = accents[5];
const amber = '#d8922b';
const silver = '#c9ced0';
/** The thread, from the first bead at the upper right to the empty one at the lower left: time runs as Arabic does. */
const thread = smooth(
  [
    [2330, 250],
    [2110, 400],
    [1820, 470],
    [1500, 420],
    [1200, 340],
    [860, 370],
    [560, 480],
    [420, 690],
    [560, 890],
    [880, 940],
    [1240, 880],
    [1600, 830],
    [1930, 900],
    [2060, 1090],
    [1900, 1270],
    [1560, 1300],
    [1200, 1240],
    [840, 1240],
    [480, 1330],
    [60, 1480],
  ],
  { steps: 14 },
);
const spots = [26, 66, 92, 113, 136, 158, 178, 200, 220, 244];
const bead = (i: number): Pt => at(thread, spots[i] ?? 0);

const years = [
  {
    id: 'y1957',
    label: {
      ar: '1957: الهلال الأحمر المغربي وطريق الوحدة',
      fr: '1957 : le Croissant-Rouge marocain et la route de l’Unité',
      en: '1957: the Moroccan Red Crescent and the Unity Road',
    },
  },
  {
    id: 'y1958',
    label: {
      ar: '1958: ظهير تأسيس الجمعيات',
      fr: '1958 : le dahir sur les associations',
      en: '1958: the decree on associations',
    },
  },
  {
    id: 'y1999',
    label: {
      ar: '1999: مؤسسة محمد الخامس للتضامن',
      fr: '1999 : la Fondation Mohammed V pour la solidarité',
      en: '1999: the Mohammed V Foundation for Solidarity',
    },
  },
  {
    id: 'y2003',
    label: {
      ar: '2003: اليوم الوطني للمهاجر',
      fr: '2003 : la Journée nationale du migrant',
      en: '2003: National Migrant Day',
    },
  },
  {
    id: 'y2005',
    label: {
      ar: '2005: المبادرة الوطنية للتنمية البشرية',
      fr: '2005 : l’Initiative nationale pour le développement humain',
      en: '2005: the National Initiative for Human Development',
    },
  },
  {
    id: 'y2020',
    label: {
      ar: '2020: متطوعون يوصلون الغذاء أثناء الجائحة',
      fr: '2020 : des bénévoles livrent des vivres pendant la pandémie',
      en: '2020: volunteers deliver food during the pandemic',
    },
  },
  {
    id: 'y2021',
    label: {
      ar: '2021: قانون العمل التطوعي التعاقدي',
      fr: '2021 : la loi sur le volontariat contractuel',
      en: '2021: the law on contractual volunteering',
    },
  },
  {
    id: 'y2023',
    label: {
      ar: '2023: برنامج «متطوع» واليوم الدراسي والتضامن بعد الزلزال',
      fr: '2023 : « Moutatawi3 », la journée d’étude, la solidarité après le séisme',
      en: '2023: “Moutatawi3”, the study day, solidarity after the earthquake',
    },
  },
  {
    id: 'y2026',
    label: {
      ar: '2026: السنة الدولية للمتطوعين',
      fr: '2026 : l’Année internationale des volontaires',
      en: '2026: the International Year of Volunteers',
    },
  },
  { id: 'yours', label: { ar: 'حبّتك الفارغة', fr: 'Votre perle vide', en: 'Your empty bead' } },
];

export const plate: Plate = {
  id: 'r5-timeline',
  room: 5,
  schematic: true,
  alt: {
    ar: 'عقد طويل من العنبر والفضة يلتفّ على قماش داكن، فيه عشر حبّات كبيرة تحمل كل منها صورة: طريق، كتاب، قلب، بيت، شتلة، خبز، درع، خيمة، نجمة؛ والحبّة الأخيرة شفافة وفارغة.',
    fr: 'Un long collier d’ambre et d’argent serpente sur une étoffe sombre ; dix grosses perles portent chacune une image – route, livre, cœur, maison, plant, pain, bouclier, tente, étoile – et la dernière est transparente et vide.',
    en: 'A long necklace of amber and silver winds over dark cloth; ten large beads each carry a picture – road, book, heart, house, sapling, loaf, shield, tent, star – and the last is clear and empty.',
  },
  caption: {
    ar: 'خيط الزمن من 1957 إلى 2026، عشر حبّات آخرها لك.',
    fr: 'Le fil du temps, de 1957 à 2026 : dix perles, dont la dernière est à vous.',
    en: 'The thread of time, 1957 to 2026: ten beads, and the last is yours.',
  },
  labels: leading(
    leads,
    years.map((year, i) => ({ ...year, at: bead(i) })),
  ),
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      cloth(sheet);
      string(sheet);
    });
    for (let i = 0; i < 10; i++) largeBead(sheet, i);
  },
};

/** Dark cloth with a woven border and soft folds. */
function cloth(sheet: Sheet): void {
  const ground = rect(110, 110, 2180, 1380);
  sheet.fill(ground, mix(t.deep, ink, 0.35));
  const folds: [number, string][] = [
    [380, mix(t.deep, ink, 0.15)],
    [820, mix(t.deep, ink, 0.5)],
    [1330, mix(t.deep, ink, 0.12)],
    [1820, mix(t.deep, ink, 0.5)],
  ];
  for (const [x, tone] of folds)
    sheet.fill(
      smooth(
        [
          [x, 60],
          [x + 90, 420],
          [x - 20, 860],
          [x + 120, 1240],
          [x + 40, 1540],
          [x + 240, 1540],
          [x + 260, 1180],
          [x + 150, 800],
          [x + 280, 400],
          [x + 190, 60],
        ],
        { closed: true },
      ),
      tone,
    );
  sheet.hatch(ground, { deg: 45, gap: 11, weight: 1, colour: t.light, opacity: 0.16 });
  const edge = (inset: number): Line =>
    rect(110 + inset, 110 + inset, 2180 - 2 * inset, 1380 - 2 * inset);
  sheet
    .line(edge(30), { closed: true, weight: 3, colour: t.light })
    .line(edge(44), { closed: true, weight: 8, colour: t.main, dash: [16, 16], flat: true })
    .line(edge(58), { closed: true, weight: 3, colour: t.light });
}

/** Small beads, amber and silver by turns, along the whole thread. */
function string(sheet: Sheet): void {
  sheet.line(
    thread.map(([x, y]): Pt => [x + 14, y + 20]),
    { weight: 34, colour: ink, opacity: 0.4 },
  );
  sheet.line(thread, { weight: 7, colour: '#9c4120' });
  let since = 100;
  let count = 0;
  for (let i = 1; i < thread.length; i++) {
    const [a, b] = [at(thread, i - 1), at(thread, i)];
    since += Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (since < 47) continue;
    since = 0;
    const r = count % 4 === 3 ? 21 : 16;
    const tone = count % 4 === 3 ? silver : count % 2 === 0 ? amber : shaded(amber, 0.25);
    sheet.shape(circle(b, r), tone, { weight: weight.detail });
    sheet.line(arc(b, r * 0.62, 110, 170), { weight: 4, colour: lit(tone, 0.7) });
    count++;
  }
}

function largeBead(sheet: Sheet, i: number): void {
  const p = bead(i);
  const r = 116;
  const forms: Line[] = [
    circle(p, r),
    khatam(p, r * 1.08),
    smooth(softRect(p[0] - r * 0.92, p[1] - r * 0.92, r * 1.84, r * 1.84, 50), {
      closed: true,
      steps: 1,
    }),
    star(p, r * 1.1, 12, 3),
    circle(p, r),
    softRect(p[0] - r * 0.94, p[1] - r * 0.94, r * 1.88, r * 1.88, 60),
    khatam(p, r * 1.08),
    circle(p, r * 1.1),
    star(p, r * 1.16, 16, 4),
    circle(p, r),
  ];
  const form = forms[i] ?? circle(p, r);
  sheet.fill(
    form.map(([x, y]): Pt => [x + 16, y + 22]),
    ink,
    { opacity: 0.45 },
  );
  if (i === 9) {
    sheet
      .fill(form, t.light, { opacity: 0.35 })
      .line(form, { closed: true, weight: weight.contour, colour: pigment.lime });
    sheet.line(circle(p, r * 0.86), {
      closed: true,
      weight: 3,
      colour: pigment.lime,
      dash: [14, 12],
    });
    sheet.line(arc(p, r * 0.7, 115, 165), { weight: 10, colour: pigment.lime });
    return;
  }
  const tone = i % 2 === 0 ? amber : silver;
  sheet.shape(form, tone, { weight: weight.contour });
  sheet.shape(circle(p, r * 0.74), lit(tone, 0.55), { weight: weight.detail });
  sheet.line(arc(p, r * 0.86, 110, 170), { weight: 7, colour: lit(tone, 0.75) });
  icon(sheet, i, p);
}

function icon(sheet: Sheet, i: number, p: Pt): void {
  const size = 54;
  if (i === 0) {
    const road: Line = [
      [p[0] - 54, p[1] + 56],
      [p[0] + 54, p[1] + 56],
      [p[0] + 10, p[1] - 48],
      [p[0] - 10, p[1] - 48],
    ];
    sheet.shape(
      [
        [p[0] - 74, p[1] + 18],
        [p[0] - 34, p[1] - 42],
        [p[0], p[1] - 4],
        [p[0] + 30, p[1] - 50],
        [p[0] + 74, p[1] + 18],
      ],
      t.main,
      { weight: weight.detail },
    );
    sheet.shape(road, pigment.lime, { weight: weight.detail }).line(
      [
        [p[0], p[1] + 50],
        [p[0], p[1] - 40],
      ],
      { weight: 5, dash: [14, 9] },
    );
  }
  if (i === 1) bookOpen(sheet, { at: p, size, colour: t.main });
  if (i === 2) sheet.shape(heart(p, 50), '#9c4120');
  if (i === 3) {
    sheet
      .shape(softRect(p[0] - 52, p[1] - 26, 104, 76, 10), '#3a4391', { weight: weight.detail })
      .line(arc([p[0], p[1] - 28], 24, 180, 0), { weight: 9 });
    for (const dx of [-28, 18]) sheet.fill(rect(p[0] + dx, p[1] - 26, 11, 76), '#e9c46a');
  }
  if (i === 4) sapling(sheet, { at: p, size, colour: pigment.leaf });
  if (i === 5) {
    sheet
      .shape(
        [
          [p[0] - 50, p[1] - 8],
          [p[0] + 50, p[1] - 8],
          [p[0] + 36, p[1] + 52],
          [p[0] - 36, p[1] + 52],
        ],
        pigment.ochre,
        { weight: weight.detail },
      )
      .hatch(
        [
          [p[0] - 50, p[1] - 8],
          [p[0] + 50, p[1] - 8],
          [p[0] + 36, p[1] + 52],
          [p[0] - 36, p[1] + 52],
        ],
        { deg: 60, gap: 10, weight: 2 },
      );
    for (const [dx, tone] of [
      [-26, '#9c4120'],
      [0, '#e9c46a'],
      [26, pigment.leaf],
    ] as const)
      sheet.shape(circle([p[0] + dx, p[1] - 18], 18), tone, { weight: 2 });
    sheet.line(arc([p[0], p[1] - 8], 46, 180, 0), { weight: 6 });
  }
  if (i === 6) shield(sheet, { at: p, size, colour: t.main });
  if (i === 7) {
    sheet
      .shape(
        [
          [p[0] - 62, p[1] + 44],
          [p[0], p[1] - 54],
          [p[0] + 62, p[1] + 44],
        ],
        lit(pigment.sand, 0.3),
        { weight: weight.detail },
      )
      .shape(
        [
          [p[0] - 20, p[1] + 44],
          [p[0], p[1] - 30],
          [p[0] + 20, p[1] + 44],
        ],
        t.deep,
        { weight: 2 },
      );
  }
  if (i === 8) {
    sheet
      .shape(khatam(p, 58), '#e9c46a', { weight: weight.detail })
      .shape(khatam(p, 30), '#9c4120', { weight: 2 });
  }
}
