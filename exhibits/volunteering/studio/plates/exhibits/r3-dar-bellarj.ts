import { axonometry, block, panel } from '../kit/axonometry.ts';
import type { View } from '../kit/axonometry.ts';
import { horseshoe } from '../kit/arches.ts';
import { bezier, circle, ellipse, rect, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { coin } from '../kit/icons.ts';
import { printWindow, sky, sun, windowRect } from '../kit/land.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { cypress } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, zellige } from '../kit/zellige.ts';

const green = accents[3];
const view: View = axonometry([980, 870], 74, 30);
const wallColour = mix('#d8956f', pigment.sand, 0.45);
const HIGH = 2.6;

export const plate: Plate = {
  id: 'r3-dar-bellarj',
  room: 3,
  alt: {
    ar: 'دار مراكشية تُرى من فوق بلا سقوف: فناء مبلّط بالزليج تتوسطه نافورة وحوله غرف، في إحداها طاولة علاج عليها جبائر ولفائف. على ركن الجدار في المقدّمة عشّ كبير من الأغصان ولقلقان، وخلف الدار فندق شفاف تسيل منه قطع نقود إليها.',
    fr: 'Une maison de Marrakech vue d’en haut, sans toit : une cour de zellige avec sa fontaine, entourée de pièces ; dans l’une, une table de soins avec attelles et bandages. Sur l’angle du mur, au premier plan, un grand nid de branches et deux cigognes ; derrière, un fondouk en transparence d’où coulent des pièces vers la maison.',
    en: 'A Marrakech house seen from above, unroofed: a zellij court with its fountain among four rooms, one with a care table, splints and bandages. On the corner of the wall in front, a great nest of twigs with two storks; behind, a ghosted inn from which coins flow to the house.',
  },
  caption: {
    ar: 'دار بلّارج كما تحكيها الرواية: وقف للقالق، ورسمها متخيّل.',
    fr: 'Dar Bellarj selon le récit : un habous pour les cigognes, dans une maison imaginée.',
    en: 'Dar Bellarj as the story tells it: a habous for storks, in an imagined house.',
  },
  labels: [
    {
      id: 'nest',
      at: [1950, 840],
      label: { ar: 'عشّ اللقلق', fr: 'Le nid de cigogne', en: 'The stork’s nest' },
    },
    {
      id: 'stork',
      at: [1910, 550],
      label: { ar: 'اللقلق (بلّارج)', fr: 'La cigogne (bellarj)', en: 'The stork (bellarj)' },
    },
    {
      id: 'care',
      at: [610, 710],
      label: { ar: 'غرفة العلاج', fr: 'La salle de soins', en: 'The care room' },
    },
    {
      id: 'inn',
      at: [400, 300],
      label: {
        ar: 'الفندق الذي يموّل الدار',
        fr: 'Le fondouk qui finance la maison',
        en: 'The inn that pays for the house',
      },
    },
    {
      id: 'court',
      at: [980, 870],
      label: {
        ar: 'الفناء والنافورة',
        fr: 'La cour et la fontaine',
        en: 'The courtyard and fountain',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sky(sheet, w, 620, { high: mix(green.light, pigment.sky, 0.6), low: lit(pigment.sand, 0.5) });
      sun(sheet, [1440, 300], 88, lit(pigment.sand, 0.7));
      town(sheet);
      inn(sheet);
      house(sheet);
      rent(sheet);
    });
    nest(sheet, [1950, 820]);
    stork(sheet, [1900, 804], 1.15, 1);
    stork(sheet, [2060, 790], 0.9, -1);
  },
};

/** The roofs of the old town, far off and pale. */
function town(sheet: Sheet): void {
  sheet.fill(rect(110, 560, 2180, 940), mix(pigment.sand, wallColour, 0.25));
  const chance = new Chance(23);
  for (let x = 110; x < 2290; x += chance.between(70, 140)) {
    const high = chance.between(30, 100);
    sheet.shape(
      rect(x, 600 - high, 130, high + 40),
      mix(pigment.sand, wallColour, chance.between(0.2, 0.8)),
      { weight: weight.hair },
    );
  }
  sheet.fill(rect(100, 590, 2200, 60), mix(pigment.sand, wallColour, 0.25));
  for (const [x, y, h] of [
    [1500, 590, 150],
    [1560, 600, 120],
    [2060, 600, 160],
  ] as const)
    sheet.shape(cypress([x, y], h), green.main, { weight: weight.hair });
  sheet.stipple(rect(110, 640, 2180, 860), {
    gap: 40,
    size: 3.4,
    colour: pigment.clay,
    opacity: 0.5,
  });
}

/** The inn is elsewhere in the town: a ghost of lines, and its rent is real. */
function inn(sheet: Sheet): void {
  const far = axonometry([390, 450], 58, 30);
  const face = (...places: (readonly [number, number, number])[]): Line => places.map(far.to);
  const [left, right, top] = [
    face([-2, 2, 0], [2, 2, 0], [2, 2, 3.6], [-2, 2, 3.6]),
    face([2, -2, 0], [2, 2, 0], [2, 2, 3.6], [2, -2, 3.6]),
    face([-2, -2, 3.6], [2, -2, 3.6], [2, 2, 3.6], [-2, 2, 3.6]),
  ];
  sheet.fill([left, right, top], pigment.lime, { opacity: 0.72, union: true });
  sheet.fill(face([-1, -1, 3.6], [1, -1, 3.6], [1, 1, 3.6], [-1, 1, 3.6]), green.light, {
    opacity: 0.4,
  });
  sheet.line([left, right, top, face([-1, -1, 3.6], [1, -1, 3.6], [1, 1, 3.6], [-1, 1, 3.6])], {
    closed: true,
    weight: weight.detail,
    colour: green.main,
    dash: [16, 10],
  });
  for (const map of [far.alongX([-2, 2, 3.6]), far.alongY([2, 2, 3.6])])
    for (const y of [1.5, 3.4])
      for (let i = 0; i < 4; i++)
        sheet.line(
          horseshoe({ x: 0.6 + i * 0.93, floorY: y, width: 0.6, jamb: 0.5 }, 0.1).map(map),
          { weight: 2.4, colour: green.main },
        );
}

function house(sheet: Sheet): void {
  const flat = (x: number, y: number, z = 0): Pt => view.to([x, y, z]);
  sheet.fill([flat(-6, 6), flat(6, 6), flat(8, 4), flat(8, -8), flat(6, -6)], ink, {
    opacity: 0.18,
  });
  sheet.shape([flat(-6, -6), flat(6, -6), flat(6, 6), flat(-6, 6)], lit(pigment.sand, 0.35), {
    weight: weight.edge,
  });
  zellige(sheet, {
    area: { x: -2.9, y: -2.9, width: 5.8, height: 5.8 },
    size: 0.83,
    glaze: {
      ground: pigment.lime,
      star: green.main,
      heart: pigment.brass,
      petal: green.light,
      joint: green.deep,
      jointWeight: 1.4,
    },
    map: view.ground(0),
  });
  const wall = (x: number, y: number, dx: number, dy: number, high = HIGH): void =>
    block(sheet, view, {
      at: [x, y, 0],
      size: [dx, dy, high],
      colour: wallColour,
      top: lit(wallColour, 0.7),
      hatchGap: 9,
    });
  wall(-6, -6, 12, 0.4);
  wall(-6, -5.6, 0.4, 11.2);
  for (let i = 0; i < 4; i++) pictures(sheet, i);
  screen(sheet, 'x', -3.2);
  screen(sheet, 'y', -3.2);
  benches(sheet);
  wall(-6, -3.3, 2.8, 0.3, 1.3);
  wall(-3.3, -5.6, 0.3, 2.4, 1.3);
  careTable(sheet);
  fountain(sheet);
  wall(3.1, -5.6, 0.3, 2.4, 1.1);
  wall(-5.6, 3.1, 2.4, 0.3, 1.1);
  wall(3.1, -3.2, 0.3, 6.4, 0.5);
  wall(-3.2, 3.1, 6.6, 0.3, 0.5);
  wall(5.6, -5.6, 0.4, 11.2, 0.9);
  wall(-6, 5.6, 12, 0.4, 0.9);
}

/** An arcade on the two far sides of the court. */
function screen(sheet: Sheet, along: 'x' | 'y', at: number): void {
  const map = along === 'x' ? view.alongX([-3, at, HIGH]) : view.alongY([at, 3, HIGH]);
  const arches = Array.from({ length: 3 }, (_, i) =>
    horseshoe({ x: 1 + i * 2, floorY: HIGH, width: 1.3, jamb: 1 }, 0.1).map(map),
  );
  const tone = along === 'x' ? pigment.lime : shaded(pigment.lime, 0.16);
  sheet.fill([panel(map, 0, 0, 6, HIGH), ...arches], tone);
  sheet.line([panel(map, 0, 0, 6, HIGH), ...arches], { closed: true, weight: weight.detail });
  sheet.fill(
    Array.from({ length: 12 }, (_, i) => khatam([0.25 + i * 0.5, 0.25], 0.19).map(map)),
    green.main,
    { union: true },
  );
}

function pictures(sheet: Sheet, i: number): void {
  const map = view.alongX([1.2, -5.6, HIGH]);
  sheet
    .shape(panel(map, 0.3 + i * 1.1, 0.5, 0.8, 1), pigment.brass, { weight: 2 })
    .shape(panel(map, 0.4 + i * 1.1, 0.6, 0.6, 0.8), i % 2 ? green.light : pigment.water, {
      weight: 1.6,
    });
}

function benches(sheet: Sheet): void {
  for (let i = 0; i < 3; i++)
    block(sheet, view, {
      at: [3.7 + i * 0.7, -5, 0],
      size: [0.35, 1.5, 0.45],
      colour: pigment.wood,
      line: 2,
      hatchGap: 0,
    });
}

function careTable(sheet: Sheet): void {
  block(sheet, view, {
    at: [-5.1, 0.2, 0],
    size: [1.4, 2.3, 0.7],
    colour: pigment.wood,
    top: pigment.lime,
    line: weight.detail,
    hatchGap: 8,
  });
  const spot = (x: number, y: number): Pt => view.to([x, y, 0.72]);
  for (const [x, y] of [
    [-4.7, 0.5],
    [-4.4, 0.9],
  ] as const) {
    const [px, py] = spot(x, y);
    sheet
      .shape(ellipse([px, py], 20, 12), pigment.lime, { weight: 2 })
      .line(ellipse([px, py], 9, 5), { closed: true, weight: 2 });
  }
  sheet.line(
    [
      [spot(-4.8, 1.3), spot(-3.9, 1.5)],
      [spot(-4.8, 1.6), spot(-3.9, 1.8)],
    ],
    { weight: 12 },
  );
  sheet.line(
    [
      [spot(-4.8, 1.3), spot(-3.9, 1.5)],
      [spot(-4.8, 1.6), spot(-3.9, 1.8)],
    ],
    { weight: 7, colour: pigment.ochre },
  );
}

function fountain(sheet: Sheet): void {
  const c = view.to([0, 0, 0]);
  sheet.fill(ellipse([c[0] + 40, c[1] + 18], 130, 60), ink, { opacity: 0.2 });
  sheet.shape(
    khatam([0, 0], 1.5, 112).map(([x, y]) => view.to([x, y, 0.05])),
    green.deep,
    { weight: weight.edge },
  );
  const ring = (r: number, z: number): Line =>
    circle([0, 0], r).map(([x, y]) => view.to([x, y, z]));
  sheet
    .shape(ring(1, 0.05), lit(pigment.stone, 0.3), { weight: weight.edge })
    .shape(ring(1, 0.3), lit(pigment.stone, 0.6), { weight: weight.edge })
    .shape(ring(0.82, 0.3), pigment.water, { weight: weight.detail });
  sheet.line([ring(0.5, 0.3), ring(0.3, 0.3)], { closed: true, weight: 3, colour: pigment.lime });
  sheet.line(
    [-1, 1].map((s) =>
      bezier(
        [c[0], c[1] - 28],
        [c[0] + s * 6, c[1] - 110],
        [c[0] + s * 36, c[1] - 100],
        [c[0] + s * 42, c[1] - 30],
      ),
    ),
    { weight: 4, colour: pigment.lime },
  );
}

function rent(sheet: Sheet): void {
  const course = bezier([480, 470], [560, 410], [780, 450], [860, 770], 9);
  course.forEach((at, i) => coin(sheet, { at, size: 28 - i * 0.5, colour: pigment.brass }));
}

function nest(sheet: Sheet, [x, y]: Pt): void {
  const tower = rect(x - 110, y + 60, 220, 600);
  sheet.fill(
    [
      [x + 110, y + 120],
      [x + 250, y + 240],
      [x + 250, y + 660],
      [x + 110, y + 660],
    ],
    ink,
    { opacity: 0.18 },
  );
  sheet.shape(tower, wallColour, { weight: weight.contour });
  sheet
    .fill(rect(x + 20, y + 60, 90, 600), shaded(wallColour, 0.25))
    .hatch(rect(x + 20, y + 60, 90, 600), { deg: 90, gap: 10, opacity: 0.6 });
  sheet.shape(horseshoe({ x: x - 42, floorY: y + 290, width: 76, jamb: 70 }, 0.1), ink, {
    weight: 2,
  });
  sheet.shape(rect(x - 130, y + 50, 260, 34), green.main, { weight: weight.edge });
  const chance = new Chance(88);
  const body = smooth(
    [
      [x - 230, y - 30],
      [x - 180, y + 40],
      [x, y + 66],
      [x + 180, y + 40],
      [x + 230, y - 30],
      [x, y - 6],
    ],
    { closed: true },
  );
  sheet.shape(body, shaded(pigment.umber, 0.2), { weight: weight.edge });
  for (const colour of [pigment.umber, pigment.wood, pigment.ochre]) {
    const twigs = Array.from({ length: 70 }, (): Line => {
      const [px, py] = [x + chance.about(0, 215), y + chance.between(-26, 50)];
      const [dx, dy] = [chance.between(30, 66), chance.about(0, 22)];
      return [
        [px - dx, py - dy],
        [px + dx, py + dy],
      ];
    });
    sheet.line(twigs, { weight: 9, colour: ink }).line(twigs, { weight: 5, colour });
  }
}

/** A white stork: black wing tips, red beak and legs. */
function stork(sheet: Sheet, [x, y]: Pt, size: number, side: 1 | -1): void {
  const p = (dx: number, dy: number): Pt => [x + side * dx * size, y + dy * size];
  const curve = (...points: Pt[]): Line => smooth(points, { closed: true, steps: 8 });
  const red = '#b8402c';
  for (const dx of [-8, 22])
    sheet
      .line([p(dx, -150), p(dx - 6, -70), p(dx, 0)], { weight: 13 * size })
      .line([p(dx, -150), p(dx - 6, -70), p(dx, 0)], { weight: 8 * size, colour: red });
  sheet.shape([p(-84, -410), p(-226, -368), p(-88, -384)], red, { weight: weight.detail });
  const neck = curve(
    p(-92, -424),
    p(-60, -434),
    p(-34, -408),
    p(-38, -360),
    p(-6, -300),
    p(50, -262),
    p(20, -180),
    p(-50, -220),
    p(-76, -300),
    p(-70, -370),
    p(-94, -388),
  );
  sheet.shape(neck, pigment.lime, { weight: weight.edge });
  const tail: Line = [p(90, -250), p(212, -160), p(150, -142), p(40, -160)];
  sheet.shape(tail, ink, { weight: weight.detail });
  const body = curve(
    p(-66, -262),
    p(0, -306),
    p(90, -276),
    p(160, -196),
    p(80, -150),
    p(-10, -150),
    p(-60, -190),
  );
  sheet.shape(body, pigment.lime, { weight: weight.edge });
  const wing = curve(p(-20, -280), p(70, -270), p(170, -190), p(110, -176), p(20, -196));
  sheet.shape(wing, lit(pigment.stone, 0.6), { weight: weight.edge });
  const tips: Line = [p(60, -214), p(110, -236), p(222, -150), p(150, -158), p(120, -172)];
  sheet.shape(tips, ink, { weight: weight.detail });
  sheet.line(
    [
      [p(90, -222), p(180, -158)],
      [p(76, -214), p(150, -164)],
    ],
    { weight: 3, colour: pigment.stone },
  );
  sheet.fill(circle(p(-70, -410), 8 * size), ink);
  sheet.line([p(-46, -230), p(-40, -190), p(0, -164)], { weight: 3, colour: pigment.stone });
}
