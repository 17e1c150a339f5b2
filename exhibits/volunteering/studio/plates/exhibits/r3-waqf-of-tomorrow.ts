import { axonometry, block, panel, Scene, shadowOf } from '../kit/axonometry.ts';
import type { Place } from '../kit/axonometry.ts';
import { circle, ellipse } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { bulb } from '../kit/icons.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { gardenTree } from '../kit/plants.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate, Words } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam } from '../kit/zellige.ts';

const green = accents[3];
const view = axonometry([1130, 312], 112, 30);
const wall = mix(pigment.lime, pigment.sand, 0.5);
/** Height of the cut: the halls stand open, so that one can look in. */
const cut = 1.5;

interface Hall {
  id: string;
  at: readonly [x: number, y: number];
  size: readonly [dx: number, dy: number];
  floor: string;
  label: Words;
  furnish: (sheet: Sheet, x: number, y: number) => void;
}

const halls: readonly Hall[] = [
  {
    id: 'hall-docs',
    at: [0, 0],
    size: [4.1, 3],
    floor: mix(pigment.clay, pigment.lime, 0.55),
    label: { ar: 'قاعة الوثائق والحجج', fr: 'La salle des actes', en: 'The deeds hall' },
    furnish: scrolls,
  },
  {
    id: 'hall-know',
    at: [5.9, 0],
    size: [4.1, 3],
    floor: mix(pigment.brass, pigment.lime, 0.6),
    label: {
      ar: 'قاعة العلم والكتب',
      fr: 'La salle du savoir',
      en: 'The knowledge hall',
    },
    furnish: shelves,
  },
  {
    id: 'hall-water',
    at: [0, 5.6],
    size: [4.1, 3],
    floor: mix(pigment.water, pigment.lime, 0.62),
    label: {
      ar: 'قاعة الماء والسقايات',
      fr: 'La salle de l’eau',
      en: 'The water hall',
    },
    furnish: fountain,
  },
  {
    id: 'hall-lab',
    at: [5.9, 5.6],
    size: [4.1, 3],
    floor: mix(green.light, pigment.lime, 0.62),
    label: {
      ar: 'مختبر الأفكار: وقف الغد',
      fr: 'Le laboratoire d’idées',
      en: 'The ideas lab',
    },
    furnish: table,
  },
];

export const plate: Plate = {
  id: 'r3-waqf-of-tomorrow',
  room: 3,
  schematic: true,
  alt: {
    ar: 'رسم لمتحف وقف صغير متخيَّل يُرى من أعلى: أربع قاعات مكشوفة السقف حول فناء تتوسطه شجرة؛ فيها خزائن وثائق، ورفوف كتب، وسقاية، وطاولة مستديرة عليها مصباح أفكار.',
    fr: 'Dessin d’un petit musée du waqf imaginé, vu d’en haut : quatre salles sans toit autour d’un patio où pousse un arbre ; des casiers d’actes, des rayons de livres, une fontaine, une table ronde et une ampoule.',
    en: 'A drawing of a small imagined waqf museum, seen from above: four halls without roofs round a patio with a tree; cases of deeds, shelves of books, a fountain, a round table and a bulb of ideas.',
  },
  caption: {
    ar: 'متحف صغير للوقف في وجدة، كما نتخيله: لم يُبنَ بعد.',
    fr: 'Un petit musée du waqf à Oujda, tel qu’on l’imagine : il n’est pas construit.',
    en: 'A small waqf museum in Oujda, as we imagine it: it has not been built.',
  },
  labels: [
    ...halls.map(({ id, at: [x, y], size: [dx, dy], label }) => ({
      id,
      at: view.to([x + dx / 2, y + dy / 2, 0]),
      label,
    })),
    {
      id: 'patio',
      at: view.to([5, 4.3, 1.4]),
      label: {
        ar: 'الفناء وشجرة الوقف',
        fr: 'Le patio et l’arbre du waqf',
        en: 'The patio and the waqf tree',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), green.deep);
      squares(sheet, w.x, w.y, w.width, w.height);
      site(sheet);
      const scene = new Scene();
      for (const hall of halls) {
        const [x, y] = hall.at;
        const [dx, dy] = hall.size;
        scene.add(x + dx / 2 + y + dy / 2, () => room(sheet, hall));
      }
      scene.add(5 + 4.3, () => patio(sheet));
      scene.draw();
    });
  },
};

/** The squared paper of a plan that is still being thought about. */
function squares(sheet: Sheet, x: number, y: number, width: number, height: number): void {
  const lines: Line[] = [];
  for (let i = 1; i * 60 < width; i += 1)
    lines.push([
      [x + i * 60, y],
      [x + i * 60, y + height],
    ]);
  for (let i = 1; i * 60 < height; i += 1)
    lines.push([
      [x, y + i * 60],
      [x + width, y + i * 60],
    ]);
  sheet.line(lines, { weight: weight.hair, colour: mix(green.deep, green.light, 0.35) });
}

/** The plot, with the lines of the plan running on beyond the walls. */
function site(sheet: Sheet): void {
  const plot = [
    [-0.5, -0.5],
    [10.5, -0.5],
    [10.5, 9.1],
    [-0.5, 9.1],
  ].map(([x = 0, y = 0]) => view.to([x, y, 0]));
  sheet.fill(plot, mix(green.deep, green.light, 0.4));
  const axes: Line[] = [];
  for (const x of [0, 4.1, 5.9, 10]) axes.push([view.to([x, -1.3, 0]), view.to([x, 9.9, 0])]);
  for (const y of [0, 3, 5.6, 8.6]) axes.push([view.to([-1.3, y, 0]), view.to([11.3, y, 0])]);
  sheet.line(axes, { weight: weight.detail, colour: green.light, dash: [34, 12, 6, 12] });
  sheet.line(plot, { closed: true, weight: weight.detail, colour: green.pale });
}

function room(sheet: Sheet, hall: Hall): void {
  const [x, y] = hall.at;
  const [dx, dy] = hall.size;
  const t = 0.24;
  sheet.fill(shadowOf(view, { at: [x, y, 0], size: [dx, dy, cut] }, 0.5), ink, { opacity: 0.3 });
  const floor = panel(view.ground(0.02), x, y, dx, dy);
  sheet.shape(floor, hall.floor, { weight: weight.detail });
  sheet.within(floor, () => {
    const joints: Line[] = [];
    for (let i = 1; i < 10; i += 1)
      joints.push([
        view.to([x + (i * dx) / 10, y, 0.02]),
        view.to([x + (i * dx) / 10, y + dy, 0.02]),
      ]);
    for (let i = 1; i < 8; i += 1)
      joints.push([
        view.to([x, y + (i * dy) / 8, 0.02]),
        view.to([x + dx, y + (i * dy) / 8, 0.02]),
      ]);
    sheet.line(joints, { weight: weight.hair, colour: shaded(hall.floor, 0.3) });
  });
  const stretch = (from: Place, size: readonly [number, number, number]) =>
    block(sheet, view, { at: from, size, colour: wall, top: lit(green.light, 0.2), hatchGap: 12 });
  // The walls behind first, what stands in the hall, then the low walls in front.
  stretch([x, y, 0], [dx, t, cut]);
  stretch([x, y + t, 0], [t, dy - t, cut]);
  hall.furnish(sheet, x, y);
  const sill = 0.34;
  const [door, leaf] = [x + dx * 0.36, dx * 0.28];
  stretch([x + t, y + dy - t, 0], [door - x - t, t, sill]);
  stretch([door + leaf, y + dy - t, 0], [x + dx - door - leaf, t, sill]);
  stretch([x + dx - t, y, 0], [t, dy - t, sill]);
}

/** Cases in which deeds lie rolled up. */
function scrolls(sheet: Sheet, x: number, y: number): void {
  for (let i = 0; i < 3; i += 1) {
    const left = x + 0.5 + i * 1.16;
    block(sheet, view, { at: [left, y + 0.26, 0], size: [0.98, 0.5, 1.2], colour: pigment.wood });
    const ends: Line[] = [];
    for (let row = 0; row < 3; row += 1)
      for (let column = 0; column < 4; column += 1)
        ends.push(
          circle([0, 0], 0.085).map(([u, v]): Pt =>
            view.to([left + 0.16 + column * 0.22 + u, y + 0.76, 0.24 + row * 0.36 + v]),
          ),
        );
    for (const end of ends) sheet.shape(end, pigment.lime, { weight: 1.8 });
  }
  block(sheet, view, { at: [x + 1.5, y + 1.5, 0], size: [1.3, 0.66, 0.5], colour: pigment.umber });
  const sheetOfPaper = panel(view.ground(0.52), x + 1.66, y + 1.6, 0.98, 0.46);
  sheet.shape(sheetOfPaper, pigment.lime, { weight: weight.hair });
  for (let i = 1; i < 4; i += 1)
    sheet.line(
      [
        view.to([x + 1.78, y + 1.6 + i * 0.115, 0.52]),
        view.to([x + 2.5, y + 1.6 + i * 0.115, 0.52]),
      ],
      {
        weight: weight.hair,
      },
    );
}

function shelves(sheet: Sheet, x: number, y: number): void {
  const spines = ['#9c4120', pigment.brass, green.main, pigment.waterDeep, '#70396b', pigment.clay];
  for (let i = 0; i < 2; i += 1) {
    const left = x + 0.5 + i * 1.75;
    block(sheet, view, { at: [left, y + 0.26, 0], size: [1.55, 0.42, 1.3], colour: pigment.wood });
    for (let row = 0; row < 3; row += 1)
      for (let n = 0; n < 9; n += 1) {
        const tall = 0.26 + ((n * 5 + row * 3) % 4) * 0.02;
        const [u, z] = [left + 0.09 + n * 0.155, 0.1 + row * 0.4];
        const spine = [
          [u, z],
          [u + 0.125, z],
          [u + 0.125, z + tall],
          [u, z + tall],
        ].map(([px = 0, pz = 0]) => view.to([px, y + 0.68, pz]));
        sheet.shape(spine, spines[(n + row * 2 + i) % spines.length] ?? green.main, {
          weight: 1.4,
        });
      }
  }
  // A desk with a microscope.
  block(sheet, view, { at: [x + 1.4, y + 1.5, 0], size: [1.5, 0.7, 0.52], colour: pigment.umber });
  const foot = view.to([x + 2.2, y + 1.9, 0.52]);
  const p = (dx: number, dy: number): Pt => [foot[0] + dx, foot[1] + dy];
  sheet.shape(ellipse(foot, 26, 12), pigment.slate, { weight: weight.detail });
  sheet.line([p(8, -4), p(22, -36), p(8, -62)], { weight: 11 });
  sheet.line([p(-18, -20), p(14, -76)], { weight: 20 });
  sheet.line([p(-16, -22), p(13, -74)], { weight: 11, colour: pigment.stone });
}

function fountain(sheet: Sheet, x: number, y: number): void {
  const back: Place = [x + 1.2, y + 0.26, 0];
  block(sheet, view, { at: back, size: [1.7, 0.3, 1.34], colour: lit(green.main, 0.6) });
  const face = view.alongX([back[0], back[1] + 0.3, 1.34]);
  const arch: Line = [
    [0.3, 1.2],
    ...ellipse([0.85, 0.62], 0.55, 0.46, 180, 0).map(([u, v]): Pt => [u, v]),
    [1.4, 1.2],
  ].map(([u = 0, v = 0]) => face([u, v]));
  sheet.shape(arch, pigment.water, { weight: weight.detail });
  sheet.line([face([0.85, 0.72]), face([0.85, 1.1])], {
    weight: 7,
    colour: lit(pigment.water, 0.7),
  });
  block(sheet, view, {
    at: [x + 1.35, y + 0.58, 0],
    size: [1.4, 0.6, 0.34],
    colour: mix(pigment.stone, pigment.lime, 0.4),
  });
  sheet.shape(panel(view.ground(0.35), x + 1.46, y + 0.68, 1.18, 0.4), pigment.water, {
    weight: 2,
  });
  for (const [u, v] of [
    [0.7, 1.9],
    [3.2, 1.6],
  ] as const)
    block(sheet, view, { at: [x + u, y + v, 0], size: [0.36, 0.36, 0.5], colour: pigment.clay });
}

/** A round table with seats for everyone, and an idea over it. */
function table(sheet: Sheet, x: number, y: number): void {
  const centre: Pt = [x + 2.05, y + 1.45];
  const disc = (radius: number, z: number): Line =>
    circle([0, 0], radius).map(([u, v]) => view.to([centre[0] + u, centre[1] + v, z]));
  for (let i = 0; i < 8; i += 1) {
    const rad = (i * Math.PI) / 4;
    const seat: Pt = [centre[0] + Math.cos(rad) * 1.1, centre[1] + Math.sin(rad) * 1.1];
    const stool = circle([0, 0], 0.19).map(([u, v]) => view.to([seat[0] + u, seat[1] + v, 0.26]));
    sheet.shape(
      stool,
      [pigment.brass, pigment.clay, green.light, pigment.water][i % 4] ?? green.light,
      {
        weight: weight.detail,
      },
    );
  }
  sheet.fill(disc(0.84, 0.02), ink, { opacity: 0.25 });
  sheet.shape(disc(0.78, 0.42), pigment.umber);
  sheet.shape(disc(0.78, 0.5), lit(pigment.wood, 0.3));
  sheet.shape(
    panel(view.ground(0.51), centre[0] - 0.34, centre[1] - 0.2, 0.68, 0.4),
    pigment.lime,
    {
      weight: 2,
    },
  );
  bulb(sheet, { at: view.to([centre[0], centre[1], 1.7]), size: 64, colour: pigment.brass });
}

function patio(sheet: Sheet): void {
  const court = panel(view.ground(0.03), 4.1, 3, 1.8, 2.6);
  sheet.shape(court, mix(pigment.lime, green.light, 0.25), { weight: weight.detail });
  const centre: Pt = [5, 4.3];
  const bed = khatam([0, 0], 0.82, 67.5).map(([u, v]) =>
    view.to([centre[0] + u, centre[1] + v, 0.04]),
  );
  sheet.shape(bed, pigment.brass, { weight: weight.detail });
  const earth = circle([0, 0], 0.5).map(([u, v]) => view.to([centre[0] + u, centre[1] + v, 0.05]));
  sheet.shape(earth, pigment.umber, { weight: weight.detail });
  const foot = view.to([centre[0], centre[1], 0.05]);
  sheet.fill(ellipse([foot[0] + 80, foot[1] + 6], 120, 34), ink, { opacity: 0.22 });
  gardenTree(sheet, foot, 340, { fruit: pigment.brass, seed: 12 });
}
