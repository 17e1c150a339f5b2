import { arc, circle, on, polar, rect, turned } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { planks } from '../kit/masonry.ts';
import { openNotebook, pencil, teaFromAbove } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam } from '../kit/zellige.ts';

const o = accents[7];
const threads = [o.main, o.light, '#c9993a', '#9c4120', '#0f606e', '#3a4391'];

export const plate: Plate = {
  id: 'room-7',
  room: 7,
  alt: {
    ar: 'طاولة عمل من الخشب ترى من فوق: ورقة كبيرة عليها رسم عجلة من ستة أقسام، وحولها بركار ومسطرة وأقلام ودفتر مفتوح وبكرات خيط بستة ألوان وقطع زليج وكأس شاي.',
    fr: 'Un établi vu d’en haut : une grande feuille où est tracée une roue à six secteurs et, autour, un compas, une règle, des crayons, un carnet ouvert, six bobines de couleur, des pièces de zellige et un verre de thé.',
    en: 'A workbench seen from above: a large sheet with a wheel of six parts drawn on it and, around it, dividers, a ruler, pencils, an open notebook, six coloured spools, zellij pieces and a glass of tea.',
  },
  caption: {
    ar: 'المشروع يبدأ رسما على الورق: حاجة وخطة وميزانية وشركاء.',
    fr: 'Un projet commence sur le papier : besoin, plan, budget, partenaires.',
    en: 'A project begins on paper: need, plan, budget, partners.',
  },
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      bench(sheet);
      plan(sheet);
      ruler(sheet, [700, 1090], 860, 6);
      notebook(sheet);
      spools(sheet);
      tiles(sheet);
      teaFromAbove(sheet, [1930, 320], 128, o.main);
      dividers(sheet, [1440, 420]);
      pencil(sheet, [1560, 1010], [1290, 850], 24, o.light);
      pencil(sheet, [640, 250], [830, 400], 24, '#9c4120');
      card(sheet, [330, 900], -10, '#c9993a');
      card(sheet, [420, 1030], 7, o.light);
      card(sheet, [250, 1080], 3, '#0f606e');
    });
  },
};

function bench(sheet: Sheet): void {
  const top = rect(110, 110, 2180, 1130);
  const wood = mix(pigment.wood, o.light, 0.42);
  sheet.fill(top, wood);
  for (let i = 0; i < 7; i++)
    sheet.fill(
      rect(110, 110 + i * 162, 2180, 162),
      i % 2 === 0 ? lit(wood, 0.1) : shaded(wood, 0.06),
    );
  planks(sheet, { x: 110, y: 110, width: 2180, height: 1134 }, 7, {
    upright: false,
    colour: wood,
    weight: 2,
  });
  for (const [x, y, r] of [
    [2140, 960, 16],
    [620, 190, 12],
    [1660, 1160, 14],
  ] as const)
    for (const k of [1, 2, 3])
      sheet.line(
        turned(
          circle([x, y], r * k).map(([px, py]): Pt => [px, y + (py - y) * 0.5]),
          [x, y],
          0,
        ),
        { closed: true, weight: 1.6, colour: shaded(wood, 0.5) },
      );
}

/** The plan: a wheel of six parts inside construction lines. */
function plan(sheet: Sheet): void {
  const centre: Pt = [1130, 640];
  const map = (p: Pt): Pt => turned([[p[0] + centre[0], p[1] + centre[1]]], centre, 2.4)[0] ?? p;
  const lay = (line: Line): Line => on(map, line);
  sheet.fill(lay(rect(-500, -390, 1050, 830)), ink, { opacity: 0.26 });
  sheet.shape(lay(rect(-520, -410, 1040, 820)), pigment.lime);
  const grid = [
    ...Array.from({ length: 25 }, (_, i) =>
      lay([
        [-500 + i * 40, -390],
        [-500 + i * 40, 390],
      ]),
    ),
    ...Array.from({ length: 20 }, (_, i) =>
      lay([
        [-500, -380 + i * 40],
        [500, -380 + i * 40],
      ]),
    ),
  ];
  sheet.line(grid, { weight: 1, colour: o.light, opacity: 0.7 });
  for (let i = 0; i < 6; i++) {
    const [a0, a1] = [i * 60 + 3, i * 60 + 57];
    const wedge = lay([...arc([0, 0], 300, a0, a1), ...arc([0, 0], 110, a1, a0)]);
    const tone = threads[i] ?? o.main;
    sheet
      .fill(wedge, lit(tone, 0.45))
      .hatch(wedge, { deg: 30 + i * 60, gap: 15, weight: 3, colour: tone })
      .line(wedge, { closed: true, weight: weight.detail });
  }
  sheet.line([lay(circle([0, 0], 318)), lay(circle([0, 0], 344))], {
    closed: true,
    weight: weight.detail,
  });
  sheet.hatch([lay(circle([0, 0], 344)), lay(circle([0, 0], 318))], {
    deg: 45,
    gap: 8,
    weight: 1.4,
  });
  sheet.shape(lay(khatam([0, 0], 88)), o.main, { weight: weight.detail });
  sheet.shape(lay(circle([0, 0], 34)), pigment.lime, { weight: weight.detail });
  sheet.line(
    Array.from({ length: 3 }, (_, i): Line =>
      lay([polar([0, 0], 384, i * 60), polar([0, 0], 384, i * 60 + 180)]),
    ),
    { weight: 1.4, dash: [26, 10, 4, 10] },
  );
  for (const side of [-1, 1])
    sheet.line(
      Array.from({ length: 5 }, (_, i): Line =>
        lay([
          [side * 470, 250 + i * 22],
          [side * (470 - 70 + (i % 3) * 16), 250 + i * 22],
        ]),
      ),
      { weight: 2.4, colour: mix(pigment.stone, ink, 0.2) },
    );
  sheet.line(
    [
      lay([
        [-344, 365],
        [344, 365],
      ]),
      lay([
        [-344, 350],
        [-344, 380],
      ]),
      lay([
        [344, 350],
        [344, 380],
      ]),
    ],
    { weight: 1.8 },
  );
}

function ruler(sheet: Sheet, at: Pt, length: number, deg: number): void {
  const map = (p: Pt): Pt => turned([[at[0] + p[0], at[1] + p[1]]], at, deg)[0] ?? p;
  sheet.fill(on(map, rect(12, 14, length, 74)), ink, { opacity: 0.25 });
  sheet.shape(on(map, rect(0, 0, length, 74)), pigment.ochre);
  sheet.line(
    Array.from({ length: Math.floor(length / 12) - 1 }, (_, i) =>
      on(map, [
        [12 + i * 12, 0],
        [12 + i * 12, i % 10 === 0 ? 36 : i % 5 === 0 ? 26 : 16],
      ]),
    ),
    { weight: 2, flat: true },
  );
  sheet.line(
    on(map, [
      [0, 60],
      [length, 60],
    ]),
    { weight: 1.6, colour: shaded(pigment.ochre, 0.4) },
  );
  sheet.shape(circle(map([length - 30, 46]), 9), mix(pigment.wood, o.light, 0.4), { weight: 2 });
}

function notebook(sheet: Sheet): void {
  openNotebook(sheet, [400, 540], 470, 9, o.main, 10);
}

/** Six spools seen on end: the partners whose threads make one cloth. */
function spools(sheet: Sheet): void {
  threads.forEach((colour, i) => {
    const c: Pt = [1835 + (i % 3) * 158, 700 + Math.floor(i / 3) * 168 + (i % 2) * 26];
    sheet.fill(circle([c[0] + 14, c[1] + 18], 72), ink, { opacity: 0.26 });
    sheet.shape(circle(c, 72), colour);
    for (const r of [62, 53, 45, 38])
      sheet.line(arc(c, r, 20 + i * 40, 330 + i * 40), {
        weight: 2.4,
        colour: shaded(colour, 0.4),
      });
    for (const r of [57, 49, 41])
      sheet.line(arc(c, r, 80 + i * 50, 200 + i * 50), { weight: 2.4, colour: lit(colour, 0.5) });
    sheet.shape(circle(c, 30), pigment.sand, { weight: weight.detail });
    sheet.shape(circle(c, 11), ink, { weight: 1 });
  });
}

function tiles(sheet: Sheet): void {
  for (const [x, y, r, colour] of [
    [1780, 1090, 62, o.main],
    [1930, 1120, 46, '#c9993a'],
    [2050, 1070, 58, '#9c4120'],
    [2180, 1130, 46, o.light],
  ] as const) {
    sheet.fill(khatam([x + 10, y + 14], r), ink, { opacity: 0.28 });
    sheet.shape(khatam([x, y], r), colour);
    sheet.line(khatam([x - 3, y - 3], r * 0.7), {
      closed: true,
      weight: 2.4,
      colour: lit(colour, 0.45),
    });
  }
}

/** A draughtsman's dividers, lying open. */
function dividers(sheet: Sheet, head: Pt): void {
  for (const [deg, tone] of [
    [-72, pigment.slate],
    [-104, shaded(pigment.slate, 0.25)],
  ] as const) {
    const [knee, tip] = [polar(head, 250, deg), polar(head, 430, deg)];
    const side = (p: Pt, half: number): [Pt, Pt] => [
      polar(p, half, deg + 90),
      polar(p, half, deg - 90),
    ];
    const [a, b] = side(head, 18);
    const [c, d] = side(knee, 13);
    const leg: Line = [a, c, tip, d, b];
    sheet.fill(
      leg.map(([x, y]): Pt => [x + 12, y + 16]),
      ink,
      { opacity: 0.25 },
    );
    sheet.shape(leg, tone, { weight: weight.detail });
    sheet.line([c, d], { weight: weight.detail });
  }
  sheet.shape(circle(head, 36), pigment.brass);
  sheet.shape(circle(head, 13), lit(pigment.brass, 0.5), { weight: 2 });
  const grip = polar(head, 62, 92);
  sheet.shape(rect(grip[0] - 12, grip[1] - 30, 24, 60), pigment.brass, { weight: weight.detail });
}

/** A square of paper with a thought on it. */
function card(sheet: Sheet, [x, y]: Pt, deg: number, colour: string): void {
  const turn = (line: Line): Line => turned(line, [x, y], deg);
  sheet.fill(turn(rect(x - 74, y - 62, 168, 168)), ink, { opacity: 0.24 });
  sheet.shape(
    turn([
      [x - 84, y - 84],
      [x + 84, y - 84],
      [x + 84, y + 60],
      [x + 56, y + 84],
      [x - 84, y + 84],
    ]),
    lit(colour, 0.45),
    { weight: weight.detail },
  );
  sheet.shape(
    turn([
      [x + 84, y + 60],
      [x + 56, y + 84],
      [x + 52, y + 56],
    ]),
    shaded(colour, 0.1),
    { weight: weight.detail },
  );
  sheet.line(
    [0, 1, 2, 3].map((i) =>
      turn([
        [x - 62, y - 46 + i * 28],
        [x + 60 - i * 22, y - 46 + i * 28],
      ]),
    ),
    { weight: 3, colour: shaded(colour, 0.45) },
  );
}
