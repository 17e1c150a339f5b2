import { arc, bezier, circle, ellipse, polar, rect, smooth, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { heart } from '../kit/icons.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, zellige } from '../kit/zellige.ts';

const t = accents[5];
const red = '#a8302c';
const plasma = '#e9c868';
const cream = '#f0e2c4';
const bags: { x: number; colour: string }[] = [
  { x: 1030, colour: red },
  { x: 1370, colour: cream },
  { x: 1710, colour: plasma },
];

export const plate: Plate = {
  id: 'r5-blood-donation',
  room: 5,
  schematic: true,
  alt: {
    ar: 'كيس دم كبير معلّق تتفرّع منه ثلاثة أنابيب إلى ثلاثة أكياس أصغر: أحمر وقشدي وأصفر، تحت كل منها قلب؛ وعن اليمين عدسة مكبّرة تظهر فيها كريات حمراء مقعّرة وصفائح صغيرة وكرية بيضاء.',
    fr: 'Une grande poche de sang suspendue, d’où trois tubes mènent à trois poches plus petites, rouge, crème et jaune, chacune au-dessus d’un cœur ; à droite une loupe montre des globules rouges, des plaquettes et un globule blanc.',
    en: 'A large hanging blood bag from which three tubes lead to three smaller bags, red, cream and yellow, each above a heart; on the right a lens shows red cells, platelets and a white cell.',
  },
  caption: {
    ar: 'كيس واحد وثلاثة أجزاء: كريات حمراء وصفائح وبلازما.',
    fr: 'Une poche, trois parties : globules rouges, plaquettes, plasma.',
    en: 'One bag, three parts: red cells, platelets, plasma.',
  },
  labels: [
    {
      id: 'bag',
      at: [500, 560],
      label: { ar: 'كيس الدم', fr: 'La poche de sang', en: 'The blood bag' },
    },
    {
      id: 'red',
      at: [1030, 900],
      label: { ar: 'الكريات الحمراء', fr: 'Les globules rouges', en: 'The red cells' },
    },
    {
      id: 'platelets',
      at: [1370, 900],
      label: { ar: 'الصفائح', fr: 'Les plaquettes', en: 'The platelets' },
    },
    { id: 'plasma', at: [1710, 900], label: { ar: 'البلازما', fr: 'Le plasma', en: 'The plasma' } },
    {
      id: 'white',
      at: [1990, 470],
      label: { ar: 'كرية بيضاء', fr: 'Un globule blanc', en: 'A white cell' },
    },
    {
      id: 'people',
      at: [1370, 1290],
      label: { ar: 'ثلاثة مستفيدين', fr: 'Trois bénéficiaires', en: 'Three beneficiaries' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), t.pale);
      sheet.stipple(windowRect(w), { gap: 36, size: 3, colour: t.light, opacity: 0.7 });
      zellige(sheet, {
        area: { x: 110, y: 1400, width: 2180, height: 90 },
        size: 90,
        glaze: {
          ground: pigment.lime,
          star: t.main,
          heart: pigment.brass,
          petal: t.deep,
          jointWeight: 2,
        },
      });
      sheet.shape(rect(110, 1376, 2180, 26), t.deep, { weight: weight.detail });
      stand(sheet);
      tubes(sheet);
      bag(sheet, 500, 300, 420, 620, red);
      for (const { x, colour } of bags) {
        bag(sheet, x, 720, 250, 350, colour);
        given(sheet, x, colour);
      }
      lens(sheet);
    });
  },
};

function stand(sheet: Sheet): void {
  const poles: Line[] = [
    [
      [500, 1376],
      [500, 196],
    ],
    [
      [360, 196],
      [640, 196],
    ],
    [
      [860, 640],
      [1880, 640],
    ],
  ];
  sheet.line(poles, { weight: 22 }).line(poles, { weight: 14, colour: pigment.stone });
  for (const x of [1030, 1370, 1710])
    sheet.line(
      [
        [x, 640],
        [x, 720],
      ],
      { weight: 10 },
    );
  for (const x of [370, 630])
    sheet.line(
      smooth([
        [x, 196],
        [x, 240],
        [500 + (x - 500) * 0.5, 262],
        [500 + (x - 500) * 0.36, 300],
      ]),
      { weight: 8 },
    );
  sheet.shape(
    [
      [340, 1376],
      [660, 1376],
      [600, 1350],
      [400, 1350],
    ],
    t.main,
  );
  sheet
    .line(
      [
        [880, 640],
        [880, 1376],
      ],
      { weight: 22 },
    )
    .line(
      [
        [880, 640],
        [880, 1376],
      ],
      { weight: 14, colour: pigment.stone },
    )
    .shape(
      [
        [800, 1376],
        [960, 1376],
        [930, 1352],
        [830, 1352],
      ],
      t.main,
    );
}

/** A soft bag with two ports, two-thirds full. */
function bag(sheet: Sheet, x: number, y: number, wide: number, high: number, colour: string): void {
  const body = softRect(x - wide / 2, y, wide, high, wide * 0.22);
  sheet.fill(
    body.map(([px, py]): Pt => [px + 18, py + 22]),
    ink,
    { opacity: 0.18 },
  );
  sheet.fill(body, lit(colour, 0.72));
  sheet.within(body, () => {
    const level = y + high * 0.26;
    sheet.fill(
      smooth([
        [x - wide / 2 - 20, level],
        [x - wide * 0.2, level + 14],
        [x + wide * 0.2, level - 10],
        [x + wide / 2 + 20, level + 6],
      ]).concat([
        [x + wide, y + high + 20],
        [x - wide, y + high + 20],
      ]),
      colour,
    );
    sheet.fill(
      [
        [x + wide * 0.24, y],
        [x + wide, y],
        [x + wide, y + high],
        [x + wide * 0.3, y + high],
      ],
      shaded(colour, 0.4),
      { opacity: 0.35 },
    );
    sheet.hatch(rect(x + wide * 0.3, y, wide * 0.2, high), { deg: 90, gap: 9, opacity: 0.45 });
    sheet.line(
      [
        [x - wide * 0.38, y + high * 0.14],
        [x - wide * 0.38, y + high * 0.84],
      ],
      { weight: wide * 0.045, colour: pigment.lime, opacity: 0.8 },
    );
  });
  sheet.shape(softRect(x - wide * 0.3, y + high * 0.42, wide * 0.6, high * 0.3, 12), pigment.lime, {
    weight: weight.detail,
  });
  sheet.shape(heart([x, y + high * 0.56], wide * 0.11), colour, { weight: weight.detail });
  sheet.line(body, { closed: true, weight: weight.contour });
  for (const k of [-0.14, 0.14])
    sheet.shape(rect(x + k * wide - 13, y + high - 4, 26, 34), pigment.stone, {
      weight: weight.detail,
    });
  sheet.shape(softRect(x - wide * 0.2, y - 12, wide * 0.4, 26, 10), pigment.stone, {
    weight: weight.detail,
  });
}

function tubes(sheet: Sheet): void {
  const start: Pt = [558, 940];
  const hub: Pt = [760, 560];
  const feed = smooth([start, [560, 1060], [660, 1100], [740, 1000], [760, 800], hub], {
    steps: 12,
  });
  sheet.line(feed, { weight: 20 }).line(feed, { weight: 12, colour: red });
  bags.forEach(({ x, colour }, i) => {
    const branch = bezier(
      hub,
      [hub[0] + 20, 430 - i * 60],
      [x - 20, 420 - i * 60],
      [x - 35, 716],
      26,
    );
    sheet.line(branch, { weight: 20 }).line(branch, { weight: 12, colour });
  });
  sheet.shape(khatam(hub, 44), t.main);
  sheet.shape(circle(hub, 18), pigment.lime, { weight: weight.detail });
}

/** Whom it reaches: hearts on three doors, and no faces. */
function given(sheet: Sheet, x: number, colour: string): void {
  sheet.line(
    [
      [x, 1110],
      [x, 1180],
    ],
    { weight: 6, colour: t.main, dash: [4, 16] },
  );
  const house: Line = [
    [x - 96, 1376],
    [x - 96, 1222],
    [x + 96, 1222],
    [x + 96, 1376],
  ];
  sheet
    .shape(house, pigment.lime)
    .hatch(rect(x + 50, 1222, 46, 154), { deg: 90, gap: 8, opacity: 0.45 });
  sheet.shape(rect(x - 108, 1200, 216, 26), t.main, { weight: weight.detail });
  sheet.shape(heart([x, 1292], 48), colour);
}

/** A drop under the lens. */
function lens(sheet: Sheet): void {
  const c: Pt = [1960, 420];
  const r = 236;
  const handle: Line = [polar(c, r + 16, -46), polar(c, r + 260, -46)];
  sheet.line(handle, { weight: 50 }).line(handle, { weight: 38, colour: pigment.wood });
  sheet.fill(circle([c[0] + 18, c[1] + 24], r + 22), ink, { opacity: 0.22 });
  sheet
    .shape(circle(c, r + 22), pigment.brass)
    .shape(circle(c, r), mix(plasma, pigment.lime, 0.55), { weight: weight.detail });
  const chance = new Chance(17);
  sheet.within(circle(c, r), () => {
    const cells: Pt[] = [
      [-120, -110],
      [30, -150],
      [150, -60],
      [-170, 20],
      [-40, 130],
      [120, 120],
      [-130, 150],
      [190, 60],
      [-20, -60],
      [30, 210],
    ];
    for (const [dx, dy] of cells) {
      const p: Pt = [c[0] + dx, c[1] + dy];
      const [rx, ry, deg] = [
        chance.between(46, 54),
        chance.between(28, 50),
        chance.between(0, 180),
      ];
      const spin = (k: number): Line =>
        ellipse([0, 0], rx * k, ry * k).map(([px, py]): Pt => {
          const a = (deg * Math.PI) / 180;
          return [
            p[0] + px * Math.cos(a) - py * Math.sin(a),
            p[1] + px * Math.sin(a) + py * Math.cos(a),
          ];
        });
      sheet
        .shape(spin(1), red, { weight: weight.detail })
        .fill(spin(0.52), shaded(red, 0.25))
        .line(spin(0.52), { closed: true, weight: 1.8, colour: lit(red, 0.35) });
    }
    for (let i = 0; i < 16; i++) {
      const p = polar(c, chance.between(30, 220), chance.between(0, 360));
      sheet.shape(
        smooth(
          [0, 72, 144, 216, 288].map((deg) => polar(p, chance.between(8, 15), deg)),
          { closed: true, steps: 3 },
        ),
        cream,
        { weight: 1.8 },
      );
    }
    const white: Pt = [c[0] + 34, c[1] + 46];
    sheet.shape(
      smooth(
        Array.from({ length: 12 }, (_, i) => polar(white, chance.between(58, 68), i * 30)),
        { closed: true, steps: 4 },
      ),
      pigment.lime,
      { weight: weight.detail },
    );
    sheet.shape(
      smooth(
        Array.from({ length: 8 }, (_, i) => polar(white, chance.between(24, 40), i * 45)),
        { closed: true, steps: 4 },
      ),
      '#b8a4c8',
      { weight: weight.detail },
    );
  });
  sheet.line(arc(c, r - 20, 120, 165), { weight: 12, colour: pigment.lime, opacity: 0.85 });
  sheet.line(circle(c, r), { closed: true });
}
