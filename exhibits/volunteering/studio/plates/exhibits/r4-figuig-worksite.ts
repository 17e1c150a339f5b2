import { axonometry, block, shadowOf } from '../kit/axonometry.ts';
import type { Place, View } from '../kit/axonometry.ts';
import { arc, circle, ellipse, move, rect, ribbon, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { palm } from '../kit/plants.ts';
import { printWindow, sky, windowRect } from '../kit/land.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';

const indigo = accents[4];
const view = axonometry([1160, 640], 218, 28);
const [long, wide] = [3.1, 2];
const earth = '#a4774c';
const gravel = '#a9a49a';
const stone = '#cbb894';

/** Heights above the ground at which the layers hang, from the soil to the surface. */
const layers = { soil: -1.22, gravel: -0.56, paving: 0.06 } as const;

export const plate: Plate = {
  id: 'r4-figuig-worksite',
  room: 4,
  schematic: true,
  alt: {
    ar: 'شارع مفكك إلى ثلاث طبقات بعضها فوق بعض: أرض مدكوكة، ثم حصى، ثم كسوة من حجر على جانبها قناة ماء؛ وحولها عربة يد ومجرفة ومدكّ، ونخل في الخلف.',
    fr: 'Une rue démontée en trois couches superposées : terre compactée, gravier, puis dallage bordé d’une rigole ; autour, une brouette, une pelle et une dame, et des palmiers derrière.',
    en: 'A street taken apart into three layers one above another: compacted soil, gravel, then stone paving with a drain along its side; around it a wheelbarrow, a shovel and a tamper, and palms behind.',
  },
  caption: {
    ar: 'شارع بنته الأيادي، طبقة فوق طبقة.',
    fr: 'Une rue bâtie par de nombreuses mains, couche après couche.',
    en: 'A street made by many hands, layer upon layer.',
  },
  labels: [
    {
      id: 'soil',
      at: at(1.4, wide, layers.soil + 0.14),
      label: { ar: 'الأرض المدكوكة', fr: 'Le sol compacté', en: 'The compacted soil' },
    },
    {
      id: 'gravel',
      at: at(1.4, wide, layers.gravel + 0.1),
      label: { ar: 'طبقة الحصى', fr: 'La couche de gravier', en: 'The gravel layer' },
    },
    {
      id: 'paving',
      at: at(1.35, 0.9, layers.paving + 0.14),
      label: { ar: 'كسوة الطريق', fr: 'Le revêtement', en: 'The road surface' },
    },
    {
      id: 'drain',
      at: at(2.5, wide + 0.16, layers.paving + 0.14),
      label: { ar: 'قناة تصريف الماء', fr: 'La rigole', en: 'The drain' },
    },
    {
      id: 'tools',
      at: [1920, 1250],
      label: { ar: 'عدّة المتطوعين', fr: 'Les outils des bénévoles', en: 'The volunteers’ tools' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sky(sheet, w, 520, { high: mix(indigo.light, pigment.sky, 0.45), low: pigment.lime });
      grove(sheet, w.x, w.width);
      sheet.fill(rect(w.x, 512, w.width, 980), mix(pigment.sand, indigo.pale, 0.25));
      sheet.stipple(rect(w.x, 540, w.width, 940), { gap: 42, size: 3.4, colour: pigment.ochre });
      const base = { at: [0, 0, layers.soil - 0.05] as Place, size: [long, wide, 0.3] as const };
      sheet.fill(shadowOf(view, base, 0.9), ink, { opacity: 0.2 });
      soil(sheet);
      rods(sheet, layers.soil + 0.28, layers.gravel);
      pebbles(sheet);
      rods(sheet, layers.gravel + 0.2, layers.paving);
      surface(sheet);
      barrow(sheet, [1920, 1310]);
      shovel(sheet, [290, 1180]);
      tamper(sheet, [540, 1390]);
    });
  },
};

/** A place on or in the street, on the sheet. */
function at(x: number, y: number, z: number): Pt {
  return view.to([x, y, z]);
}

/** The oasis far off: palms over a low wall. */
function grove(sheet: Sheet, x: number, width: number): void {
  for (const seed of [3, 8])
    sheet.define(`palm-${seed}`, () => palm(sheet, { foot: [0, 0], height: 260, lean: 12, seed }));
  const chance = new Chance(4);
  for (let i = 0; i < 11; i += 1)
    sheet.put(
      i % 2 === 0 ? 'palm-3' : 'palm-8',
      [x + 60 + (i * (width - 80)) / 10 + chance.about(0, 50), 540],
      { scale: chance.between(0.7, 1.08), flip: i % 3 === 0 },
    );
  const wall: Line = rect(x, 462, width, 60);
  sheet.shape(wall, mix(earth, pigment.sand, 0.45), { weight: weight.detail });
  sheet.hatch(wall, { deg: 0, gap: 14, opacity: 0.35 });
}

function slab(sheet: Sheet, z: number, high: number, colour: string): View['to'] {
  block(sheet, view, {
    at: [0, 0, z],
    size: [long, wide, high],
    colour,
    line: weight.edge,
    hatchGap: 13,
  });
  return view.to;
}

/** The ground beaten firm, in the layers in which it was laid. */
function soil(sheet: Sheet): void {
  slab(sheet, layers.soil, 0.28, earth);
  for (const z of [0.09, 0.18])
    sheet.line(
      [
        [at(0, wide, layers.soil + z), at(long, wide, layers.soil + z)],
        [at(long, 0, layers.soil + z), at(long, wide, layers.soil + z)],
      ],
      { weight: weight.hair, dash: [26, 12] },
    );
  const chance = new Chance(11);
  for (let i = 0; i < 60; i += 1) {
    const [x, y] = [chance.between(0.1, long - 0.1), chance.between(0.1, wide - 0.1)];
    const c = at(x, y, layers.soil + 0.28);
    sheet.line(ellipse(c, 26, 11, 200, 340), { weight: weight.hair, colour: shaded(earth, 0.4) });
  }
}

function pebbles(sheet: Sheet): void {
  slab(sheet, layers.gravel, 0.2, gravel);
  const chance = new Chance(23);
  const top = layers.gravel + 0.2;
  for (let i = 0; i < 17; i += 1)
    for (let j = 0; j < 11; j += 1) {
      const x = 0.08 + (i * (long - 0.16)) / 16 + chance.about(0, 0.03);
      const y = 0.08 + (j * (wide - 0.16)) / 10 + chance.about(0, 0.03);
      const size = chance.between(13, 25);
      const tone = [lit(gravel, 0.6), gravel, shaded(gravel, 0.18), mix(gravel, earth, 0.3)];
      sheet.shape(ellipse(at(x, y, top), size, size * 0.62), tone[(i * 3 + j) % 4] ?? gravel, {
        weight: 2,
      });
    }
  for (let i = 0; i < 26; i += 1) {
    const c = at(0.06 + (i * (long - 0.12)) / 25, wide, layers.gravel + chance.between(0.05, 0.15));
    sheet.shape(ellipse(c, chance.between(9, 15), 8), lit(gravel, 0.4), { weight: 1.6 });
  }
}

/** The paving, its last stones not laid yet, and the drain along it. */
function surface(sheet: Sheet): void {
  const z = layers.paving;
  block(sheet, view, {
    at: [0, wide, z - 0.02],
    size: [long, 0.32, 0.1],
    colour: mix(stone, gravel, 0.5),
    line: weight.detail,
    hatchGap: 12,
  });
  const channel = [
    at(0, wide + 0.08, z + 0.085),
    at(long, wide + 0.08, z + 0.085),
    at(long, wide + 0.24, z + 0.085),
    at(0, wide + 0.24, z + 0.085),
  ];
  sheet.shape(channel, pigment.waterDeep, { weight: weight.detail });
  sheet.line(
    [
      [at(0.2, wide + 0.14, z + 0.09), at(1.1, wide + 0.14, z + 0.09)],
      [at(1.5, wide + 0.18, z + 0.09), at(2.6, wide + 0.18, z + 0.09)],
    ],
    { weight: 5, colour: lit(pigment.water, 0.4) },
  );
  const chance = new Chance(31);
  const [columns, rows] = [7, 5];
  const [dx, dy] = [long / columns, wide / rows];
  for (let i = 0; i < columns; i += 1)
    for (let j = 0; j < rows; j += 1) {
      // The far corner is left open: work goes on.
      if (i + (rows - 1 - j) >= columns + rows - 4) continue;
      const tone = mix(
        stone,
        [earth, gravel, pigment.lime][(i * 2 + j) % 3] ?? stone,
        chance.between(0.08, 0.3),
      );
      block(sheet, view, {
        at: [i * dx + 0.015, j * dy + 0.015, z],
        size: [dx - 0.03, dy - 0.03, 0.13],
        colour: tone,
        line: weight.detail,
        hatchGap: 11,
      });
    }
}

/** Broken lines that say which layer lies on which. */
function rods(sheet: Sheet, from: number, to: number): void {
  for (const [x, y] of [
    [0, wide],
    [long, wide],
    [long, 0],
  ] as const)
    sheet.line([at(x, y, from), at(x, y, to)], {
      weight: weight.detail,
      dash: [18, 14],
      colour: indigo.deep,
    });
}

function barrow(sheet: Sheet, [x, y]: Pt): void {
  sheet.fill(ellipse([x + 50, y + 84], 270, 34), ink, { opacity: 0.2 });
  const pan: Line = [
    [x - 180, y - 120],
    [x + 190, y - 120],
    [x + 110, y + 12],
    [x - 110, y + 12],
  ];
  const load: Line = [...arc([x + 6, y - 116], 150, 172, 8)].map(([px, py]): Pt => [
    px,
    y - 116 + (py - (y - 116)) * 0.5,
  ]);
  sheet.shape(load, gravel, { weight: weight.detail });
  sheet.stipple(load, { gap: 24, size: 8, colour: shaded(gravel, 0.35) });
  for (const bar of [
    [
      [x + 300, y - 100],
      [x + 96, y - 24],
      [x - 190, y + 44],
    ],
    [
      [x + 96, y + 8],
      [x + 130, y + 84],
    ],
  ] as const)
    sheet.line(bar, { weight: 24 }).line(bar, { weight: 15, colour: pigment.wood });
  sheet.shape(pan, indigo.main, { weight: weight.contour });
  sheet.hatch(pan, { deg: 90, gap: 20, colour: indigo.deep });
  const wheel: Pt = [x - 190, y + 40];
  sheet.shape([circle(wheel, 62), circle(wheel, 40)], pigment.slate);
  sheet.shape(circle(wheel, 13), pigment.brass);
  sheet.line(
    [0, 60, 120].map((deg): Line => {
      const [a, b] = [arc(wheel, 40, deg, deg, 1)[0], arc(wheel, 40, deg + 180, deg + 180, 1)[0]];
      return [a ?? wheel, b ?? wheel];
    }),
    { weight: 6 },
  );
}

function shovel(sheet: Sheet, [x, y]: Pt): void {
  const staff: Line = [
    [x + 120, y - 520],
    [x, y - 110],
  ];
  sheet.fill(ellipse([x + 20, y + 20], 130, 20), ink, { opacity: 0.2 });
  sheet.line(staff, { weight: 26 }).line(staff, { weight: 17, colour: pigment.wood });
  const grip = ribbon(
    [
      [x + 70, y - 540],
      [x + 172, y - 508],
    ],
    () => 26,
  );
  sheet.shape(grip, pigment.wood);
  const blade: Line = [
    [x - 52, y - 150],
    [x + 66, y - 116],
    [x + 40, y - 10],
    [x - 30, y + 26],
    [x - 80, y - 44],
  ];
  sheet.shape(blade, pigment.slate, { weight: weight.contour });
  sheet.hatch(blade, { deg: 74, gap: 16, opacity: 0.6 });
}

function tamper(sheet: Sheet, [x, y]: Pt): void {
  sheet.fill(ellipse([x + 30, y + 8], 150, 24), ink, { opacity: 0.2 });
  const staff: Line = [
    [x, y - 470],
    [x, y - 60],
  ];
  sheet.line(staff, { weight: 28 }).line(staff, { weight: 19, colour: pigment.wood });
  sheet.shape(softRect(x - 80, y - 490, 160, 30, 14), pigment.wood);
  const head = rect(x - 92, y - 66, 184, 66);
  sheet.shape(head, pigment.slate, { weight: weight.contour });
  sheet.fill(move(rect(x + 40, y - 66, 52, 66), 0, 0), ink, { opacity: 0.25 });
}
