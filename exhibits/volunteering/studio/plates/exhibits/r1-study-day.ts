import { arc, circle, ellipse, polar, rect, softRect, turned } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { openNotebook, pencil, teaFromAbove } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, zellige } from '../kit/zellige.ts';

const s = accents[1];
const C: Pt = [1200, 800];
const tones = [
  '#875600',
  '#3a4391',
  '#91312f',
  '#e2a72e',
  '#0f606e',
  '#a9b04a',
  '#dd8158',
  '#20613f',
  '#c08bbb',
  '#57b3bf',
];

export const plate: Plate = {
  id: 'r1-study-day',
  room: 1,
  alt: {
    ar: 'طاولة مستديرة ترى من فوق، وسطها صينية شاي، وحولها دفاتر مفتوحة وأقلام وكؤوس ولاقط صوت، ومن مركزها تتفرّع 39 بطاقة ملوّنة: 8 في الحلقة الداخلية و31 في الخارجية.',
    fr: 'Une table ronde vue d’en haut : un plateau de thé au centre, des carnets ouverts, des crayons, des verres, un micro, et 39 cartes de couleur rayonnant du milieu : 8 dans l’anneau intérieur, 31 dans l’autre.',
    en: 'A round table seen from above: a tea tray in the middle, open notebooks, pencils, glasses, a microphone, and 39 coloured cards fanning out from the centre: 8 in the inner ring, 31 in the outer one.',
  },
  caption: {
    ar: 'طاولة اليوم الدراسي كما نتخيّلها: 8 توصيات في الصباح و31 في المساء.',
    fr: 'La table de la journée d’étude, telle que nous l’imaginons : 8 recommandations le matin, 31 l’après-midi.',
    en: 'The table of the study day as we imagine it: 8 recommendations in the morning, 31 in the afternoon.',
  },
  labels: [
    {
      id: 'morning',
      at: polar(C, 222, 90),
      label: {
        ar: '8 توصيات من الجلسة الصباحية',
        fr: '8 recommandations du matin',
        en: '8 recommendations from the morning',
      },
    },
    {
      id: 'afternoon',
      at: polar(C, 400, 0),
      label: {
        ar: '31 توصية من الجلسة المسائية',
        fr: '31 recommandations de l’après-midi',
        en: '31 recommendations from the afternoon',
      },
    },
    {
      id: 'this-exhibition',
      at: polar(C, 385, -81),
      label: {
        ar: 'واحدة منها: هذا المعرض',
        fr: 'L’une d’elles : cette exposition',
        en: 'One of them: this exhibition',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      carpet(sheet);
      for (let i = 0; i < 10; i++) seat(sheet, 18 + i * 36, i);
      table(sheet);
      cards(sheet);
      tray(sheet);
    });
    setting(sheet);
  },
};

function carpet(sheet: Sheet): void {
  sheet.fill(rect(110, 110, 2180, 1380), mix(s.main, s.light, 0.4));
  const frame = (inset: number): Line =>
    rect(110 + inset, 110 + inset, 2180 - 2 * inset, 1380 - 2 * inset);
  sheet.fill([frame(36), frame(60)], s.deep).fill([frame(140), frame(150)], s.deep);
  const motif = (p: Pt): void => {
    sheet.fill(
      [
        [p[0], p[1] - 32],
        [p[0] + 32, p[1]],
        [p[0], p[1] + 32],
        [p[0] - 32, p[1]],
      ],
      s.deep,
    );
    sheet.fill(
      [
        [p[0], p[1] - 16],
        [p[0] + 16, p[1]],
        [p[0], p[1] + 16],
        [p[0] - 16, p[1]],
      ],
      s.light,
    );
  };
  for (let x = 0; x < 26; x++) for (const y of [210, 1390]) motif([212 + x * 79, y]);
  for (let y = 0; y < 14; y++) for (const x of [210, 2190]) motif([x, 288 + y * 79]);
  sheet.hatch(rect(110, 110, 2180, 1380), { deg: 90, gap: 9, weight: 1, opacity: 0.16 });
}

/** A cushion drawn up to the table. */
function seat(sheet: Sheet, deg: number, i: number): void {
  const c = polar(C, 716, deg);
  const colour = tones[(i * 3) % 10] ?? s.light;
  const body = turned(softRect(c[0] - 110, c[1] - 76, 220, 152, 60), c, deg - 90);
  sheet.fill(
    body.map(([x, y]): Pt => [x + 16, y + 20]),
    ink,
    { opacity: 0.3 },
  );
  sheet.shape(body, mix(colour, pigment.sand, 0.3));
  sheet.line(turned(softRect(c[0] - 90, c[1] - 56, 180, 112, 44), c, deg - 90), {
    closed: true,
    weight: 3,
    colour: shaded(colour, 0.3),
    dash: [16, 9],
  });
}

function table(sheet: Sheet): void {
  sheet.fill(circle([C[0] + 22, C[1] + 30], 640), ink, { opacity: 0.3 });
  sheet.shape(circle(C, 640), pigment.wood);
  sheet.shape(circle(C, 612), lit(pigment.sand, 0.35), { weight: weight.detail });
  const ring = [circle(C, 612), circle(C, 470)];
  sheet.within(circle(C, 612), () =>
    zellige(sheet, {
      area: { x: 580, y: 180, width: 1240, height: 1240 },
      size: 88,
      glaze: {
        ground: lit(s.pale, 0.4),
        star: mix(s.light, s.pale, 0.55),
        heart: s.light,
        petal: mix(s.light, s.pale, 0.3),
        joint: s.main,
        jointWeight: 1.3,
      },
    }),
  );
  sheet.fill(circle(C, 474), lit(pigment.sand, 0.45));
  for (const line of ring) sheet.line(line, { closed: true, weight: weight.edge });
  sheet.line(circle(C, 485), { closed: true, weight: 3, colour: s.main });
}

/** 8 cards of the morning and 31 of the afternoon. */
function cards(sheet: Sheet): void {
  const card = (
    deg: number,
    from: number,
    to: number,
    half: number,
    colour: string,
    rim: string,
  ): void => {
    const side = (r: number, k: number): Pt => {
      const p = polar(C, r, deg);
      return polar(p, half * k, deg + 90);
    };
    const shape: Line = [side(from, -0.72), side(to, -1), side(to, 1), side(from, 0.72)];
    sheet.fill(
      shape.map(([x, y]): Pt => [x + 6, y + 8]),
      ink,
      { opacity: 0.2 },
    );
    sheet.shape(shape, colour, { weight: weight.detail });
    sheet.fill([side(to - 16, -0.98), side(to, -1), side(to, 1), side(to - 16, 0.98)], rim);
    sheet.line(
      [0.3, 0.46, 0.62].map((k): Line => [
        polar(polar(C, from + (to - from) * k, deg), half * 0.5, deg + 90),
        polar(polar(C, from + (to - from) * k, deg), half * 0.5, deg - 90),
      ]),
      { weight: 2, colour: shaded(colour, 0.35) },
    );
    sheet.line(shape, { closed: true, weight: weight.detail });
  };
  for (let i = 0; i < 31; i++)
    card(
      90 + (i * 360) / 31 + 4,
      318,
      454,
      33,
      mix(tones[Math.floor((i * 10) / 31)] ?? s.light, pigment.lime, 0.28),
      '#e9c46a',
    );
  for (let i = 0; i < 8; i++)
    card(
      90 + i * 45,
      166,
      292,
      50,
      mix(tones[(i * 4 + 1) % 10] ?? s.light, pigment.lime, 0.45),
      pigment.lime,
    );
}

/** The tray in the middle: a pot from above and three glasses. */
function tray(sheet: Sheet): void {
  sheet.shape(circle(C, 146), pigment.brass);
  sheet.line([circle(C, 132), circle(C, 124)], { closed: true, weight: 2 });
  sheet.fill(
    Array.from({ length: 20 }, (_, i) => khatam(polar(C, 128, i * 18), 7)),
    shaded(pigment.brass, 0.5),
    { union: true },
  );
  const pot: Pt = [C[0] - 34, C[1] - 12];
  sheet.shape(
    [
      [pot[0] - 52, pot[1] - 8],
      [pot[0] - 98, pot[1] - 34],
      [pot[0] - 102, pot[1] - 22],
      [pot[0] - 50, pot[1] + 18],
    ],
    pigment.stone,
    { weight: weight.detail },
  );
  sheet
    .line(arc([pot[0] + 62, pot[1]], 30, 100, -100), { weight: 12 })
    .line(arc([pot[0] + 62, pot[1]], 30, 100, -100), { weight: 6, colour: pigment.stone });
  sheet.shape(circle(pot, 60), lit(pigment.stone, 0.35));
  sheet.line([circle(pot, 46), circle(pot, 24)], { closed: true, weight: 2 });
  sheet.shape(circle(pot, 12), pigment.brass, { weight: 2 });
  sheet.line(arc(pot, 52, 120, 190), { weight: 5, colour: pigment.lime });
  for (const deg of [-20, -62, -104]) {
    const g = polar(C, 88, deg);
    sheet
      .shape(circle(g, 25), lit(pigment.sky, 0.3), { weight: weight.detail })
      .shape(circle(g, 18), pigment.ochre, { weight: 2 });
    sheet.shape(ellipse(g, 9, 4), pigment.leaf, { weight: 1.4 });
  }
}

/** What lies before the ten places: notebooks, pencils, glasses, one microphone. */
function setting(sheet: Sheet): void {
  for (let i = 0; i < 10; i++) {
    const deg = 18 + i * 36;
    if (i % 5 === 4) continue;
    openNotebook(sheet, polar(C, 548, deg), 150, deg - 90, tones[(i * 3 + 4) % 10] ?? s.main, 7);
    pencil(
      sheet,
      polar(C, 556, deg + 9.5),
      polar(C, 490, deg + 10.5),
      11,
      tones[(i * 7) % 10] ?? s.light,
    );
  }
  for (let i = 0; i < 10; i++)
    if (i % 2 === 0) teaFromAbove(sheet, polar(C, 560, i * 36), 50, s.main);
  for (const deg of [162, 342]) {
    const p = polar(C, 548, deg);
    sheet.shape(circle(p, 40), pigment.slate, { weight: weight.detail });
    const q = polar(C, 470, deg);
    sheet.line([p, q], { weight: 14 }).line([p, q], { weight: 7, colour: pigment.slate });
    sheet.shape(circle(q, 24), ink, { weight: 2 });
    sheet
      .hatch(circle(q, 24), { deg: 45, gap: 7, colour: pigment.stone })
      .hatch(circle(q, 24), { deg: -45, gap: 7, colour: pigment.stone });
  }
}
