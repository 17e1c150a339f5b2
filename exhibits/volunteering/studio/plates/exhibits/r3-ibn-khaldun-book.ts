import { bezier, circle, ellipse, rect, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { planks } from '../kit/masonry.ts';
import { standingBook } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, starBand } from '../kit/zellige.ts';

const green = accents[3];
const X = 1200;
const leather = '#7a2e22';
const night = mix(green.deep, ink, 0.5);
/** The deed's parts on the right page, from its head. */
const zones = [
  {
    id: 'founder',
    colour: '#3a4391',
    label: { ar: 'اسم الواقف', fr: 'Le nom du fondateur', en: 'The founder’s name' },
  },
  {
    id: 'students',
    colour: '#20613f',
    label: {
      ar: 'الموقوف عليهم: طلبة العلم',
      fr: 'Les bénéficiaires : les étudiants',
      en: 'The beneficiaries: students',
    },
  },
  {
    id: 'loan',
    colour: '#c9993a',
    label: { ar: 'شروط الإعارة', fr: 'Les conditions de prêt', en: 'The borrowing rules' },
  },
  {
    id: 'witnesses',
    colour: '#9c4120',
    label: { ar: 'توقيع شاهدين', fr: 'Les deux témoins', en: 'The two witnesses' },
  },
] as const;
/** A page as a flat square from 0, 0 at the fold to 1, 1 at its outer foot. */
const page =
  (side: 1 | -1) =>
  ([u, v]: Pt): Pt => {
    const swell = Math.sin(Math.min(1, u * 1.15) * Math.PI) * 58 + (1 - u) ** 6 * -34;
    return [X + side * (12 + u * 640), 520 + u * 34 + v * 640 - swell - v * u * 6];
  };

export const plate: Plate = {
  id: 'r3-ibn-khaldun-book',
  room: 3,
  alt: {
    ar: 'مخطوط مغربي مجلّد بالجلد مفتوح على حامل خشبي. في الصفحة اليمنى أربعة أقسام ملوّنة بسطور بلا حروف، وفي اليسرى صف من ثقوب دقيقة ينفذ منها الضوء. خلفه محراب فيه رفّ عليه مجلدات، وعلى الجانب لسان الغلاف وحليته الذهبية.',
    fr: 'Un manuscrit maghrébin relié de cuir, ouvert sur un lutrin de bois. La page de droite porte quatre zones de couleur aux lignes sans lettres ; celle de gauche, une rangée de trous d’épingle où passe la lumière. Derrière, une niche et son rayon de volumes ; sur le côté, le rabat de la reliure et son médaillon doré.',
    en: 'A leather-bound Maghribi codex open on a wooden stand. The right page bears four coloured zones of lines without letters; the left page a row of pin-holes through which light passes. Behind it, a niche with a shelf of volumes; at the side, the flap of the binding with its gilt medallion.',
  },
  caption: {
    ar: 'كتاب موقوف على طلبة العلم: أجزاء وثيقة التحبيس من دون نصّها.',
    fr: 'Un livre donné en habous aux étudiants : les parties de l’acte, sans son texte.',
    en: 'A book endowed to students: the parts of the deed, without its wording.',
  },
  schematic: true,
  labels: [
    {
      id: 'binding',
      at: [430, 960],
      label: { ar: 'التسفير', fr: 'La reliure', en: 'The binding' },
    },
    ...zones.map(({ id, label }, i) => ({ id, label, at: page(1)([0.78, 0.17 + i * 0.22]) })),
    {
      id: 'pin-holes',
      at: page(-1)([0.5, 0.48]),
      label: {
        ar: 'كلمة «حُبُس» بالثقوب',
        fr: 'Le mot « habous » percé',
        en: 'The word “habous” in pin-holes',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      niche(sheet);
      sheet.fill(rect(110, 1300, 2180, 200), pigment.wood);
      planks(sheet, { x: 110, y: 1300, width: 2180, height: 200 }, 3, {
        upright: false,
        weight: 2.2,
      });
      sheet.line(
        [
          [110, 1300],
          [2290, 1300],
        ],
        { weight: weight.edge },
      );
      sheet.fill(ellipse([1300, 1416], 620, 62), ink, { opacity: 0.28 });
    });
    stand(sheet, false);
    codex(sheet);
    stand(sheet, true);
  },
};

/** The seven volumes stand behind; the fifth is the one that lies open, so its place is empty. */
function niche(sheet: Sheet): void {
  sheet.fill(rect(110, 110, 2180, 1200), night);
  sheet.hatch(rect(110, 110, 2180, 1200), {
    deg: 90,
    gap: 24,
    colour: green.main,
    weight: 1.6,
    opacity: 0.5,
  });
  starBand(sheet, rect(110, 1216, 2180, 84), 26, {
    ground: green.deep,
    star: green.light,
    heart: pigment.brass,
    petal: green.light,
  });
  const recess = rect(600, 150, 1200, 420);
  sheet.shape(recess, mix(green.main, green.deep, 0.3), { weight: weight.contour });
  sheet.fill(
    [
      [600, 150],
      [1800, 150],
      [1800, 200],
      [650, 200],
      [650, 570],
      [600, 570],
    ],
    ink,
    { opacity: 0.3 },
  );
  sheet
    .line(recess, { closed: true, weight: 16, colour: pigment.brass })
    .line(recess, { closed: true, weight: 4 });
  sheet.shape(rect(620, 430, 1160, 26), pigment.wood, { weight: weight.edge });
  const tones = [leather, '#2c4a3a', '#5a3a22', leather, '', '#2b3a5c', '#5a3a22'];
  tones.forEach((tone, i) => {
    if (tone) standingBook(sheet, 786 + i * 120, 430, 100, 220 + ((i * 37) % 30), tone);
  });
  for (const x of [300, 2100]) {
    const [cx, cy]: Pt = [x, 520];
    sheet
      .fill(khatam([cx, cy], 150), green.main)
      .fill(khatam([cx, cy], 126), night)
      .fill(khatam([cx, cy], 84), pigment.brass)
      .fill(khatam([cx, cy], 66), green.deep)
      .fill(khatam([cx, cy], 30), green.light);
  }
}

/** The folding stand of two boards, crossed below the book. */
function stand(sheet: Sheet, near: boolean): void {
  for (const side of near ? [1] : [-1]) {
    const board: Line = [
      [X + side * 600, 1200],
      [X + side * 400, 1200],
      [X - side * 520, 1450],
      [X - side * 300, 1450],
    ];
    sheet.shape(board, side > 0 ? pigment.wood : shaded(pigment.wood, 0.3), {
      weight: weight.contour,
    });
    sheet.hatch(board, {
      deg: side > 0 ? 14 : -14,
      gap: 14,
      colour: shaded(pigment.wood, 0.6),
      weight: 2,
      ragged: 0.4,
    });
    sheet.line(board, { closed: true, weight: weight.contour });
  }
  if (!near) return;
  sheet
    .shape(circle([X + 40, 1312], 54), pigment.brass, { weight: weight.edge })
    .fill(khatam([X + 40, 1312], 34), shaded(pigment.wood, 0.4));
}

function codex(sheet: Sheet): void {
  const under: Line = [
    [X - 700, 540],
    [X - 690, 1216],
    [X, 1262],
    [X + 690, 1216],
    [X + 700, 540],
  ];
  sheet.shape(under, leather, { weight: weight.contour });
  flap(sheet);
  for (const side of [-1, 1] as const) {
    for (const lift of [26, 13, 0]) {
      const map = page(side);
      const edge = (v: number): Line => Array.from({ length: 25 }, (_, i) => map([i / 24, v]));
      const sheetOf: Line = [...edge(0), ...edge(1).slice().reverse()].map(([x, y]): Pt => [
        x + side * lift * 0.8,
        y + lift,
      ]);
      sheet.shape(sheetOf, lift ? shaded(pigment.lime, 0.08) : lit(pigment.sand, 0.72), {
        weight: lift ? weight.detail : weight.edge,
      });
    }
    const map = page(side);
    const gutter: Line = [0, 0.03, 0.06, 0.1].map((u) => map([u, 0]));
    sheet.fill([...gutter, ...[0.1, 0.06, 0.03, 0].map((u) => map([u, 1]))], ink, {
      opacity: side < 0 ? 0.16 : 0.1,
    });
  }
  deed(sheet);
  pierced(sheet);
}

/** A strip of a page, between two heights and two distances from the fold. */
const strip = (side: 1 | -1, u0: number, u1: number, v0: number, v1: number): Line => {
  const edge = (v: number): Line =>
    Array.from({ length: 17 }, (_, i) => page(side)([u0 + ((u1 - u0) * i) / 16, v]));
  return [...edge(v0), ...edge(v1).slice().reverse()];
};
const rule = (side: 1 | -1, u0: number, u1: number, v: number): Line =>
  strip(side, u0, u1, v, v).slice(0, 17);

function deed(sheet: Sheet): void {
  sheet.line(strip(1, 0.1, 0.94, 0.04, 0.96), { closed: true, weight: 5, colour: pigment.brass });
  zones.forEach(({ colour }, i) => {
    const v = 0.08 + i * 0.22;
    sheet.fill(strip(1, 0.14, 0.9, v, v + 0.19), mix(colour, pigment.lime, 0.62));
    sheet.fill(strip(1, 0.86, 0.9, v, v + 0.19), colour);
    if (i === 3) {
      for (const u of [0.2, 0.52]) {
        const p = page(1)([u, v + 0.1]);
        const swirl = bezier(
          p,
          [p[0] + 60, p[1] - 70],
          [p[0] + 70, p[1] + 60],
          [p[0] + 160, p[1] - 20],
          18,
        );
        sheet.line(swirl, { weight: 6, colour: shaded(colour, 0.3) });
        sheet.line(rule(1, u, u + 0.26, v + 0.16), { weight: 2.4, dash: [10, 8] });
      }
    } else {
      const rules = [0.04, 0.08, 0.12, 0.16].map((d, k) =>
        rule(1, 0.18 + (k === 3 ? 0.3 : k * 0.02), 0.83, v + d),
      );
      sheet.line(rules, { weight: 4, colour: shaded(colour, 0.2), opacity: 0.85 });
    }
  });
}

/** Holes in a row: what is given is written where no one can rub it out. They spell nothing here. */
function pierced(sheet: Sheet): void {
  sheet.line(strip(-1, 0.1, 0.94, 0.04, 0.96), { closed: true, weight: 5, colour: pigment.brass });
  const rules = Array.from({ length: 15 }, (_, i) => i)
    .filter((i) => i < 5 || i > 8)
    .map((i) => rule(-1, 0.16 + (i % 5 === 4 ? 0.2 : 0), 0.88, 0.1 + i * 0.058));
  sheet.line(rules, { weight: 4, colour: pigment.umber, opacity: 0.65 });
  for (const [grow, opacity] of [
    [0.05, 0.35],
    [0, 0.6],
  ] as const)
    sheet.fill(strip(-1, 0.12 - grow / 2, 0.9 + grow / 2, 0.425 - grow, 0.545 + grow), '#ffdf80', {
      opacity,
    });
  const holes = Array.from({ length: 58 }, (_, i) =>
    page(-1)([0.14 + (i % 29) * 0.0262, 0.45 + (i < 29 ? 0 : 0.06) + (i % 2) * 0.012]),
  );
  sheet.fill(
    holes.map((p) => circle(p, 9)),
    pigment.brass,
    { union: true },
  );
  sheet.fill(
    holes.map((p) => circle(p, 6)),
    '#fff3c4',
    { union: true },
  );
}

/** The flap of a Maghribi binding folds over the fore-edge. */
function flap(sheet: Sheet): void {
  const shape: Line = [
    [X - 698, 560],
    [X - 830, 640],
    [X - 900, 880],
    [X - 830, 1120],
    [X - 690, 1204],
  ];
  sheet.shape(shape, leather, { weight: weight.contour });
  sheet.line(
    [
      [X - 710, 598],
      [X - 812, 664],
      [X - 872, 880],
      [X - 812, 1098],
      [X - 704, 1166],
    ],
    { weight: 6, colour: pigment.brass },
  );
  sheet
    .fill(khatam([X - 780, 880], 62), pigment.brass)
    .fill(khatam([X - 780, 880], 48), leather)
    .fill(khatam([X - 780, 880], 22), pigment.brass);
  sheet
    .line(softRect(X - 788, 690, 12, 90, 6), { closed: true, weight: 4, colour: pigment.brass })
    .line(softRect(X - 788, 980, 12, 90, 6), { closed: true, weight: 4, colour: pigment.brass });
  sheet.hatch(
    [
      [X - 698, 1090],
      [X - 780, 1120],
      [X - 830, 1120],
      [X - 690, 1204],
    ],
    { deg: 60, gap: 10, opacity: 0.5 },
  );
}
