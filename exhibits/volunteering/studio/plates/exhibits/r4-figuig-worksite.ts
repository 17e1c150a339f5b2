import { axonometry, block, Scene, shadowOf } from '../kit/axonometry.ts';
import type { Place } from '../kit/axonometry.ts';
import { arc, circle, ellipse, move, on, rect, ribbon, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { pise } from '../kit/masonry.ts';
import { castShadow } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { palm } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';

const indigo = accents[4];
/** The street runs along x; its houses stand behind it, its drain in front. */
const view = axonometry([640, 655], 96, 27);
const [long, wide] = [12.4, 3.2];
const earth = '#a4774c';
const gravel = '#a9a49a';
const stone = '#cbb894';

/** Where each layer ends: the street is laid open step by step. */
const end = { paving: 6.3, gravel: 9.2, soil: long } as const;
/** Heights of their upper faces; the street's own is 0. */
const top = { paving: 0, gravel: -0.3, soil: -0.62, base: -1.25 } as const;

export const plate: Plate = {
  id: 'r4-figuig-worksite',
  room: 4,
  schematic: true,
  alt: {
    ar: 'شارع بين بيوت طينية وراءها نخل، يُرى من الأعلى وهو قيد الإنجاز: في أوله أرض مدكوكة، ثم حصى، ثم كسوة من حجر على جانبها قناة ماء؛ وعليه عربة يد ومجرفة ومدكّ، وفي آخره سيارة إسعاف بيضاء بخط أخضر.',
    fr: 'Une rue entre des maisons de terre et des palmiers, vue d’en haut pendant le chantier : d’abord la terre compactée, puis le gravier, puis le dallage bordé d’une rigole ; une brouette, une pelle et une dame y sont posées ; au bout, une ambulance blanche à bande verte.',
    en: 'A street by houses of earth with palms behind them, seen from above while it is being built: first compacted soil, then gravel, then stone paving with a drain along its side; a wheelbarrow, a shovel and a tamper stand on it, and at its end a white ambulance with a green stripe.',
  },
  caption: {
    ar: 'شارع بنته الأيادي، طبقة فوق طبقة.',
    fr: 'Une rue bâtie par de nombreuses mains, couche après couche.',
    en: 'A street made by many hands, layer upon layer.',
  },
  labels: [
    {
      id: 'soil',
      at: at(11.4, wide, -0.94),
      label: { ar: 'الأرض المدكوكة', fr: 'Le sol compacté', en: 'The compacted soil' },
    },
    {
      id: 'gravel',
      at: at(8.2, wide, -0.46),
      label: { ar: 'طبقة الحصى', fr: 'La couche de gravier', en: 'The gravel layer' },
    },
    {
      id: 'paving',
      at: at(4, 1.7, 0),
      label: { ar: 'كسوة الطريق', fr: 'Le revêtement', en: 'The road surface' },
    },
    {
      id: 'drain',
      at: at(3.2, wide - 0.2, 0),
      label: { ar: 'قناة تصريف الماء', fr: 'La rigole', en: 'The drain' },
    },
    {
      id: 'tools',
      at: at(10.9, 1.5, -0.2),
      label: { ar: 'عدّة المتطوعين', fr: 'Les outils des bénévoles', en: 'The volunteers’ tools' },
    },
    {
      id: 'ambulance',
      at: at(1.9, 1.9, 0.7),
      label: { ar: 'سيارة الإسعاف', fr: 'L’ambulance', en: 'The ambulance' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    for (const seed of [3, 8])
      sheet.define(`palm-${seed}`, () =>
        palm(sheet, { foot: [0, 0], height: 330, lean: 14, crown: 150, seed }),
      );
    sheet.define('barrow', () => barrow(sheet, [0, 0]));
    sheet.define('shovel', () => shovel(sheet, [0, 0]));
    sheet.define('tamper', () => tamper(sheet, [0, 0]));
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), mix(pigment.sand, indigo.pale, 0.45));
      sheet.stipple(windowRect(w), { gap: 36, size: 3.2, colour: indigo.light, opacity: 0.7 });
      const slice = { at: [0, -3.6, top.base] as Place, size: [long, wide + 3.6, 1.25] as const };
      sheet.fill(shadowOf(view, slice, 0.9), ink, { opacity: 0.2 });
      const scene = new Scene();
      ground(sheet);
      street(sheet);
      houses(sheet, scene);
      scene.draw();
      paving(sheet);
      drain(sheet);
      ambulance(sheet);
      tools(sheet);
    });
  },
};

/** A place on or in the street, on the sheet. */
function at(x: number, y: number, z: number): Pt {
  return view.to([x, y, z]);
}

/** The strip behind the street on which the houses stand, and the garden behind them. */
function ground(sheet: Sheet): void {
  block(sheet, view, {
    at: [0, -3.6, top.base],
    size: [long, 3.6, -top.base],
    colour: earth,
    top: mix(earth, pigment.sand, 0.55),
    line: weight.edge,
    hatchGap: 12,
  });
  sheet.fill(on(view.ground(0), rect(0, -3.6, long, 1.1)), mix(pigment.leaf, pigment.sand, 0.3));
  sheet.line(
    [-3.4, -3.1, -2.8].map((y): Line => [at(0.1, y, 0), at(long - 0.1, y, 0)]),
    { weight: 9, colour: pigment.leafDeep, dash: [16, 11], opacity: 0.7 },
  );
}

/** Soil beaten firm and gravel over it: each ends before the one above it begins. */
function street(sheet: Sheet): void {
  block(sheet, view, {
    at: [0, 0, top.base],
    size: [end.soil, wide, top.soil - top.base],
    colour: earth,
    line: weight.edge,
    hatchGap: 12,
  });
  for (const z of [-0.84, -1.05])
    sheet.line([at(0, wide, z), at(long, wide, z), at(long, 0, z)], {
      weight: weight.hair,
      dash: [26, 12],
    });
  const chance = new Chance(11);
  for (let i = 0; i < 26; i += 1) {
    const c = at(
      chance.between(end.gravel + 0.3, long - 0.3),
      chance.between(0.3, wide - 0.3),
      top.soil,
    );
    sheet.line(ellipse(c, 26, 11, 200, 340), { weight: weight.hair, colour: shaded(earth, 0.4) });
  }
  block(sheet, view, {
    at: [0, 0, top.soil],
    size: [end.gravel, wide, top.gravel - top.soil],
    colour: gravel,
    line: weight.edge,
    hatchGap: 12,
  });
  const tones = [lit(gravel, 0.6), gravel, shaded(gravel, 0.18), mix(gravel, earth, 0.3)];
  const pebble = (place: Pt, size: number, k: number): void => {
    sheet.shape(ellipse(place, size, size * 0.6), tones[k % 4] ?? gravel, { weight: 1.8 });
  };
  for (let i = 0; i < 13; i += 1)
    for (let j = 0; j < 13; j += 1) {
      const x = end.paving + 0.14 + (i * (end.gravel - end.paving - 0.3)) / 12;
      const y = 0.12 + (j * (wide - 0.26)) / 12;
      pebble(
        at(x + chance.about(0, 0.05), y + chance.about(0, 0.05), top.gravel),
        chance.between(8, 15),
        i * 3 + j,
      );
    }
  for (let i = 0; i < 60; i += 1)
    pebble(
      at((i + 0.5) * (end.gravel / 60), wide, chance.between(top.soil + 0.07, top.gravel - 0.07)),
      chance.between(6, 10),
      i,
    );
}

/** The paved part, stone by stone; the last ones still lie at its edge. */
function paving(sheet: Sheet): void {
  const chance = new Chance(31);
  const [columns, rows] = [10, 5];
  const [dx, dy] = [end.paving / columns, (wide - 0.5) / rows];
  for (let i = 0; i < columns; i += 1)
    for (let j = 0; j < rows; j += 1) {
      if (i === columns - 1 && (j === 1 || j === 4)) continue;
      const tone = [earth, gravel, pigment.lime][(i * 2 + j) % 3] ?? stone;
      block(sheet, view, {
        at: [i * dx + 0.015, j * dy + 0.015, top.gravel],
        size: [dx - 0.03, dy - 0.03, top.paving - top.gravel],
        colour: mix(stone, tone, chance.between(0.08, 0.3)),
        line: weight.detail,
        hatchGap: 10,
      });
    }
  for (const [x, y, z] of [
    [end.paving + 0.7, 0.5, top.gravel],
    [end.paving + 0.7, 0.5, top.gravel + 0.2],
    [end.paving + 0.8, 0.55, top.gravel + 0.4],
  ] as const)
    block(sheet, view, { at: [x, y, z], size: [0.55, 0.5, 0.18], colour: stone, hatchGap: 10 });
}

/** The kerb with its channel, along the front. */
function drain(sheet: Sheet): void {
  block(sheet, view, {
    at: [0, wide - 0.5, top.gravel],
    size: [end.paving, 0.5, 0.32],
    colour: mix(stone, gravel, 0.5),
    line: weight.detail,
    hatchGap: 12,
  });
  const channel = on(view.ground(0.02), rect(0, wide - 0.36, end.paving, 0.22));
  sheet.shape(channel, pigment.waterDeep, { weight: weight.detail });
  sheet.line(
    [
      [at(0.3, wide - 0.28, 0.02), at(2.1, wide - 0.28, 0.02)],
      [at(2.8, wide - 0.22, 0.02), at(5.4, wide - 0.22, 0.02)],
    ],
    { weight: 4, colour: lit(pigment.water, 0.4) },
  );
}

/** Houses of rammed earth: few and small windows, a door to the street, the ends of the beams under the roof. */
function houses(sheet: Sheet, scene: Scene): void {
  for (const [x, broad, high, share] of [
    [0.1, 2.7, 2.1, 0.35],
    [2.9, 2.3, 2.75, 0.6],
    [5.3, 2.9, 1.9, 0.45],
    [8.3, 2, 2.45, 0.7],
    [10.4, 1.9, 1.75, 0.5],
  ] as const) {
    const colour = mix(pigment.clay, pigment.sand, share);
    scene.add(x, () => {
      block(sheet, view, {
        at: [x, -2.4, 0],
        size: [broad, 2.35, high],
        colour,
        line: weight.edge,
        hatchGap: 11,
      });
      sheet.line(on(view.ground(high), rect(x + 0.14, -2.26, broad - 0.28, 2.07)), {
        closed: true,
        weight: 2,
      });
      const face = view.alongX([x, -0.05, high]);
      pise(
        sheet,
        { x: 0.05, y: 0.1, width: broad - 0.1, height: high - 0.1 },
        { lift: 0.42, map: face, colour: shaded(colour, 0.45), seed: Math.round(x * 7) + 2 },
      );
      sheet.fill(
        Array.from({ length: Math.floor(broad / 0.32) }, (_, k) =>
          on(face, rect(0.16 + k * 0.32, 0.24, 0.09, 0.09)),
        ),
        pigment.umber,
        { union: true },
      );
      sheet.shape(on(face, rect(broad * 0.5 - 0.32, high - 1.12, 0.64, 1.12)), pigment.wood);
      sheet.line(
        [
          on(face, [
            [broad * 0.5, high - 1.1],
            [broad * 0.5, high],
          ]),
        ],
        { weight: 2 },
      );
      for (const u of [0.34, broad - 0.58])
        sheet.fill(on(face, rect(u, high * 0.34, 0.24, 0.32)), ink);
    });
  }
  const chance = new Chance(4);
  for (let i = 0; i < 11; i += 1) {
    const x = 0.4 + i * 1.16 + chance.about(0, 0.2);
    scene.add(-9 + i * 0.01, () =>
      sheet.put(i % 2 === 0 ? 'palm-3' : 'palm-8', at(x, -3, 0), {
        scale: chance.between(0.95, 1.15),
        flip: i % 3 === 0,
      }),
    );
  }
}

/** A plain white van with a green stripe; no emblem, for those are protected. */
function ambulance(sheet: Sheet): void {
  const [x, y] = [0.9, 0.75];
  sheet.fill(shadowOf(view, { at: [x, y, 0], size: [2.6, 1.1, 1.2] }), ink, { opacity: 0.22 });
  block(sheet, view, { at: [x, y, 0.2], size: [1.85, 1.1, 1.05], colour: pigment.lime });
  block(sheet, view, { at: [x + 1.85, y, 0.2], size: [0.75, 1.1, 0.6], colour: pigment.lime });
  const side = view.alongX([x, y + 1.1, 1.25]);
  sheet.shape(on(side, rect(0, 0.5, 2.6, 0.17)), '#2f7a55', { weight: 2 });
  const glass = lit(pigment.sky, 0.3);
  sheet.shape(on(side, rect(1.25, 0.13, 0.42, 0.3)), glass, { weight: weight.detail });
  sheet.shape(
    [
      at(x + 1.85, y + 1.1, 0.8),
      at(x + 2.4, y + 1.1, 0.8),
      at(x + 2.1, y + 1.1, 1.2),
      at(x + 1.85, y + 1.1, 1.25),
    ],
    glass,
    { weight: weight.detail },
  );
  sheet.shape(
    [
      at(x + 2.42, y + 0.06, 0.8),
      at(x + 2.42, y + 1.04, 0.8),
      at(x + 2.12, y + 1.04, 1.2),
      at(x + 2.12, y + 0.06, 1.2),
    ],
    mix(pigment.sky, indigo.main, 0.3),
    { weight: weight.detail },
  );
  for (const u of [0.52, 2.1])
    sheet
      .shape(on(side, circle([u, 1.06], 0.24)), ink, { weight: 2 })
      .shape(on(side, circle([u, 1.06], 0.11)), pigment.stone, { weight: 2 });
}

/** Set down where the work stopped: on the gravel and on the beaten soil. */
function tools(sheet: Sheet): void {
  const heap = at(8.25, 2.3, top.gravel);
  castShadow(sheet, heap, 96, 60);
  const cone: Line = [
    [heap[0] - 100, heap[1] + 8],
    [heap[0] - 40, heap[1] - 62],
    [heap[0] + 4, heap[1] - 84],
    [heap[0] + 52, heap[1] - 58],
    [heap[0] + 106, heap[1] + 8],
    [heap[0], heap[1] + 28],
  ];
  sheet.put('shovel', [heap[0] + 16, heap[1] - 44], { scale: 0.38 });
  sheet.shape(cone, gravel, { weight: weight.detail });
  sheet.stipple(cone, { gap: 17, size: 6, colour: shaded(gravel, 0.35) });
  sheet.put('barrow', at(10.5, 1.7, top.soil + 0.3), { scale: 0.46 });
  sheet.put('tamper', at(11.75, 0.5, top.soil), { scale: 0.42 });
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
