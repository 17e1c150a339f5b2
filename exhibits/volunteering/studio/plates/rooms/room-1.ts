import { horseshoe } from '../kit/arches.ts';
import { axonometry, block, shadowOf } from '../kit/axonometry.ts';
import { circle, meander, on, polar, rect, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { hill, printWindow, range, tufts, windowRect } from '../kit/land.ts';
import { merlons, pise, planks } from '../kit/masonry.ts';
import { castShadow } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { olive } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, star } from '../kit/zellige.ts';

const s = accents[1];
const SUN: Pt = [1060, 735];

export const plate: Plate = {
  id: 'room-1',
  room: 1,
  alt: {
    ar: 'شمس على هيئة نجمة زليج كبيرة تشرق خلف أسوار مدينة، ومن بابها يخرج طريق متعرّج يصل إلى صندوق سفر مفتوح تظهر منه لوحات مصوّرة.',
    fr: 'Un soleil en forme de grande étoile de zellige se lève derrière les remparts d’une ville ; de la porte part une route sinueuse qui mène à une malle ouverte, remplie de panneaux illustrés.',
    en: 'A sun in the shape of a great zellij star rises behind a town’s walls; from the gate a winding road leads to an open trunk full of picture panels.',
  },
  caption: {
    ar: 'فكرة خرجت من وجدة وصارت معرضا يسافر.',
    fr: 'Une idée partie d’Oujda, devenue une exposition qui voyage.',
    en: 'An idea that left Oujda and became an exhibition that travels.',
  },
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.define('olive', () => olive(sheet, [0, 0], 160, { leaf: 8 }));
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), s.pale);
      sunrise(sheet);
      range(sheet, {
        from: 110,
        to: 2290,
        baseY: 760,
        height: 120,
        seed: 33,
        colour: mix(s.light, s.pale, 0.35),
        shade: mix(s.light, s.main, 0.25),
        pitch: 330,
        line: 2,
      });
      town(sheet);
      fields(sheet);
      road(sheet);
      for (const [x, y, k] of [
        [300, 830, 0.9],
        [480, 800, 0.66],
        [660, 836, 0.8],
        [170, 900, 1.25],
        [1500, 806, 0.6],
        [1660, 826, 0.8],
        [1860, 812, 0.66],
        [2050, 850, 1],
        [2230, 836, 0.85],
        [400, 930, 1.35],
      ] as const) {
        castShadow(sheet, [x + 20, y], 50 * k, 60 * k);
        sheet.put('olive', [x, y], { scale: k, flip: x % 4 > 1 });
      }
    });
    trunk(sheet);
  },
};

/** The rising sun as the sixteen-fold rosette of a zellige master. */
function sunrise(sheet: Sheet): void {
  const rays = Array.from({ length: 32 }, (_, i): Line => [
    polar(SUN, 560, (i * 360) / 32),
    polar(SUN, i % 2 === 0 ? 1700 : 760, (i * 360) / 32),
  ]);
  sheet.line(rays, { weight: 3, colour: s.light });
  const ring = (radius: number, colour: string): void =>
    void sheet.shape(circle(SUN, radius), colour, { weight: weight.detail });
  ring(540, mix(s.light, s.pale, 0.45));
  sheet.shape(star(SUN, 540, 16, 4), s.light, { weight: weight.detail });
  sheet.shape(star(SUN, 540, 16, 6), mix(s.light, pigment.lime, 0.6), { weight: weight.detail });
  const petals = Array.from({ length: 16 }, (_, i): Line => {
    const deg = 90 + (i * 360) / 16;
    return [
      polar(SUN, 235, deg),
      polar(SUN, 300, deg + 7.2),
      polar(SUN, 420, deg + 5),
      polar(SUN, 470, deg),
      polar(SUN, 420, deg - 5),
      polar(SUN, 300, deg - 7.2),
    ];
  });
  for (const petal of petals)
    sheet.shape(petal, mix(s.main, s.light, 0.45), { weight: weight.detail });
  sheet.shape(star(SUN, 270, 16, 5), mix(s.light, pigment.lime, 0.2), { weight: weight.detail });
  sheet.shape(khatam(SUN, 150), s.main, { weight: weight.detail });
  sheet.shape(khatam(SUN, 80), lit(s.light, 0.6), { weight: weight.detail });
}

/** Walls, a gate, flat roofs and one tower, in shade against the sun. */
function town(sheet: Sheet): void {
  const chance = new Chance(41);
  const wall = mix(s.main, pigment.clay, 0.35);
  for (let i = 0; i < 22; i++) {
    const x = 480 + i * 54 + chance.about(0, 14);
    const high = chance.between(70, 150) * (1 - Math.abs(i - 11) / 26);
    const house = rect(x, 800 - 70 - high, 74, high + 70);
    sheet.shape(house, mix(s.light, pigment.sand, chance.between(0.2, 0.8)), { weight: 2 });
    sheet.fill([rect(x + 16, 745 - high, 11, 18), rect(x + 42, 745 - high, 11, 18)], s.deep, {
      union: true,
    });
    sheet.hatch(rect(x + 54, 730 - high, 20, high + 70), {
      deg: 90,
      gap: 6,
      weight: 1.2,
      opacity: 0.6,
    });
  }
  minaret(sheet, 800);
  const rampart: Line = [...merlons(440, 1740, 735, 26, 24), [1740, 830], [440, 830]];
  sheet.shape(rampart, wall, { weight: weight.detail });
  pise(
    sheet,
    { x: 440, y: 745, width: 1300, height: 80 },
    { lift: 40, colour: s.deep, weight: 1.4 },
  );
  for (const x of [440, 690, 1280, 1510, 1700]) {
    sheet.shape([...merlons(x - 10, x + 66, 700, 18, 20), [x + 66, 830], [x - 10, 830]], wall, {
      weight: weight.detail,
    });
    sheet.hatch(rect(x + 34, 702, 32, 128), { deg: 90, gap: 6, weight: 1.4, opacity: 0.7 });
  }
  gate(sheet, wall);
}

function minaret(sheet: Sheet, x: number): void {
  sheet.shape(rect(x, 500, 74, 260), mix(s.light, pigment.sand, 0.5), { weight: weight.detail });
  sheet.hatch(rect(x + 46, 500, 28, 260), { deg: 90, gap: 6, weight: 1.4, opacity: 0.7 });
  sheet.shape(
    [...merlons(x - 5, x + 79, 500, 13, 18), [x + 79, 510], [x - 5, 510]],
    mix(s.light, pigment.sand, 0.5),
    { weight: 2 },
  );
  sheet.shape(rect(x + 22, 440, 30, 60), mix(s.light, pigment.sand, 0.5), { weight: 2 });
  sheet.line(
    [
      [x + 37, 440],
      [x + 37, 398],
    ],
    { weight: 3 },
  );
  for (const [y, r] of [
    [430, 7],
    [416, 5.5],
    [404, 4],
  ] as const)
    sheet.shape(circle([x + 37, y], r), s.main, { weight: 1.4 });
  const panel = rect(x + 12, 530, 34, 70);
  sheet
    .line(panel, { closed: true, weight: 2 })
    .hatch(panel, { deg: 45, gap: 9 })
    .hatch(panel, { deg: -45, gap: 9 });
}

/** A town gate in the manner of Oujda's: two square towers and a pointed horseshoe between them. */
function gate(sheet: Sheet, wall: string): void {
  sheet.shape([...merlons(940, 1180, 650, 26, 30), [1180, 836], [940, 836]], wall);
  sheet.line(rect(978, 676, 164, 160), { closed: true, weight: weight.detail, colour: s.pale });
  sheet.shape(horseshoe({ x: 1060, floorY: 836, width: 92, jamb: 62 }, 0.12), s.deep, {
    weight: weight.detail,
  });
  sheet.fill(horseshoe({ x: 1060, floorY: 836, width: 56, jamb: 60 }, 0.12), lit(s.light, 0.3));
  for (const x of [900, 1156]) {
    sheet.shape([...merlons(x, x + 64, 616, 16, 26), [x + 64, 840], [x, 840]], wall);
    sheet.hatch(rect(x + 34, 620, 30, 220), { deg: 90, gap: 6, weight: 1.6, opacity: 0.75 });
    pise(sheet, { x, y: 640, width: 64, height: 180 }, { lift: 36, colour: s.deep, weight: 1.4 });
  }
}

function fields(sheet: Sheet): void {
  const w = printWindow(sheet);
  const bands: [readonly number[], string][] = [
    [[812, 800, 806, 826, 812, 800, 806], mix(s.light, pigment.sand, 0.35)],
    [[886, 868, 850, 880, 870, 850, 862], mix(s.pale, pigment.ochre, 0.55)],
    [[1000, 990, 960, 968, 985, 960, 930], mix(s.light, pigment.sand, 0.55)],
    [[1130, 1120, 1090, 1080, 1090, 1070, 1050], mix(s.pale, pigment.ochre, 0.35)],
  ];
  bands.forEach(([heights, colour], i) => {
    const land = hill(w, heights);
    sheet.fill(land, colour).line(land.slice(0, -2), { weight: weight.detail });
    sheet.within(land, () => {
      const rows = Array.from({ length: 6 }, (_, k) =>
        smooth(heights.map((y, j): Pt => [w.x + (j * w.width) / 6, y + 16 + k * (10 + i * 5)])),
      );
      sheet.line(rows, { weight: 1.8, colour: s.main, dash: [60 + i * 26, 18, 20, 30] });
    });
  });
  const chance = new Chance(6);
  tufts(
    sheet,
    Array.from({ length: 26 }, (): Pt => [chance.between(140, 2260), chance.between(1010, 1220)]),
    34,
    s.deep,
  );
}

function road(sheet: Sheet): void {
  const course = smooth(
    [
      [1060, 838],
      [1076, 858],
      [1150, 886],
      [1140, 920],
      [990, 968],
      [930, 1020],
      [1000, 1090],
      [1090, 1160],
      [1120, 1260],
    ],
    { steps: 10 },
  );
  const wide = (k: number): Line => meander(course, (t) => (16 + 190 * t ** 2.1) * k);
  sheet.shape(wide(1), lit(s.pale, 0.55), { weight: weight.edge });
  for (const k of [0.8, 0.86]) sheet.line(wide(k), { weight: 1.8, colour: s.light });
  sheet.line(course, { weight: 5, colour: s.light, dash: [34, 26] });
}

/** The travelling trunk, open at the side of the road, its panels standing in it. */
function trunk(sheet: Sheet): void {
  const view = axonometry([1800, 900], 112, 22);
  sheet.fill(shadowOf(view, { at: [0, 0, 0], size: [3, 2, 1.9] }), ink, { opacity: 0.22 });
  const wood = mix(pigment.wood, s.main, 0.4);
  const lid: Line = on(view.alongX([0, 0, 3.35]), [
    [0, 0],
    [3, 0],
    [3, 2],
    [0, 2],
  ]);
  sheet.shape(lid, shaded(wood, 0.3));
  sheet.within(lid, () => {
    const inner = on(view.alongX([0.16, 0, 3.2]), rect(0, 0, 2.68, 1.7));
    sheet.shape(inner, s.pale, { weight: weight.detail });
    const way = on(
      view.alongX([0.16, 0, 3.2]),
      smooth([
        [0.3, 1.4],
        [0.8, 0.9],
        [1.4, 1.2],
        [1.9, 0.6],
        [2.4, 0.4],
      ]),
    );
    sheet.line(way, { weight: 5, colour: s.main, dash: [14, 12] });
    for (const i of [0, 8, 16, 24, 32])
      sheet.shape(circle(way[i] ?? [0, 0], 12), s.main, { weight: 2 });
  });
  block(sheet, view, { at: [0, 0, 0], size: [3, 2, 1.36], colour: wood, top: shaded(wood, 0.6) });
  panels(sheet, view);
  block(sheet, view, {
    at: [0, 1.88, 0],
    size: [3, 0.12, 1.36],
    colour: wood,
    top: lit(wood, 0.3),
  });
  block(sheet, view, {
    at: [2.88, 0, 0],
    size: [0.12, 2, 1.36],
    colour: wood,
    top: lit(wood, 0.3),
  });
  const front = view.alongX([0, 2, 1.36]);
  planks(sheet, { x: 0, y: 0, width: 3, height: 1.36 }, 4, {
    map: front,
    upright: false,
    colour: wood,
  });
  for (const u of [0.5, 2.2])
    sheet.shape(on(front, rect(u, 0, 0.3, 1.36)), s.deep, { weight: weight.detail });
  for (const [u, v] of [
    [0, 0],
    [2.74, 0],
    [0, 1.1],
    [2.74, 1.1],
  ] as const)
    sheet.shape(on(front, rect(u, v, 0.26, 0.26)), pigment.brass, { weight: weight.detail });
  sheet.shape(on(front, rect(1.32, 0.12, 0.36, 0.42)), pigment.brass, { weight: weight.detail });
  sheet.shape(circle(front([1.5, 0.3]), 7), ink, { weight: 1 });
  const side = view.alongY([3, 2, 1.36]);
  sheet.line(
    on(
      side,
      smooth([
        [0.6, 0.5],
        [0.7, 0.75],
        [1.3, 0.75],
        [1.4, 0.5],
      ]),
    ),
    { weight: 12 },
  );
  sheet.line(
    on(
      side,
      smooth([
        [0.6, 0.5],
        [0.7, 0.75],
        [1.3, 0.75],
        [1.4, 0.5],
      ]),
    ),
    { weight: 6, colour: pigment.umber },
  );
  sheet.line([on(front, rect(0, 0, 3, 1.36)), on(side, rect(0, 0, 2, 1.36))], {
    closed: true,
    weight: weight.contour,
  });
}

function panels(sheet: Sheet, view: ReturnType<typeof axonometry>): void {
  const pictures: [number, number, string, (m: (p: Pt) => Pt) => void][] = [
    [
      0.4,
      2.5,
      lit(s.light, 0.5),
      (m) => void sheet.shape(khatam([0.75, 0.55], 0.36).map(m), s.main, { weight: 2 }),
    ],
    [
      0.9,
      2.2,
      mix(pigment.sky, pigment.lime, 0.3),
      (m) =>
        void sheet.fill(
          on(m, [
            [0.1, 1.1],
            [0.5, 0.4],
            [0.8, 0.8],
            [1.05, 0.5],
            [1.4, 1.1],
          ]),
          pigment.leafDeep,
        ),
    ],
    [
      1.4,
      1.86,
      mix(pigment.clay, pigment.lime, 0.35),
      (m) =>
        void sheet.shape(
          horseshoe({ x: 0.75, floorY: 1.2, width: 0.6, jamb: 0.4 }, 0.1).map(m),
          s.deep,
          { weight: 2 },
        ),
    ],
  ];
  pictures.forEach(([y, z, colour, paint], i) => {
    const face = view.alongX([0.25 + i * 0.42, y, z]);
    sheet.shape(on(face, rect(0, 0, 1.5, 1.9)), pigment.lime, { weight: weight.edge });
    sheet.shape(on(face, rect(0.1, 0.1, 1.3, 1.2)), colour, { weight: 2 });
    paint(face);
  });
}
