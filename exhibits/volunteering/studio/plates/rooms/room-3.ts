import { horseshoe } from '../kit/arches.ts';
import { circle, on, rect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, sky, windowRect } from '../kit/land.ts';
import { merlons, tiles } from '../kit/masonry.ts';
import { jar, loaf, lyingBook } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { perspective } from '../kit/perspective.ts';
import { crownOf, cypress, gardenTree } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { water } from '../kit/water.ts';
import { zellige } from '../kit/zellige.ts';

const g = accents[3];
/** A riad seen from its gallery: the garden is crossed by two channels, the tree of the waqf stands where they meet. */
const view = perspective([1200, 470], 1250, 4.4);
const [NEAR, FAR, HALF] = [7.2, 24, 10];
const square = (x0: number, x1: number, z0: number, z1: number): Line =>
  on(view.floor, [
    [x0, z0],
    [x1, z0],
    [x1, z1],
    [x0, z1],
  ]);

export const plate: Plate = {
  id: 'room-3',
  room: 3,
  alt: {
    ar: 'رياض تتوسطه شجرة برتقال مثمرة عند ملتقى أربع سواقٍ، وحوله أروقة بيضاء وسقوف من قرميد أخضر؛ وفي المقدمة على حافة من الزليج خبز وكتاب وإناء دواء وقدح ماء.',
    fr: 'Un riad : un oranger chargé de fruits là où se croisent quatre canaux, des galeries blanches aux toits verts ; au premier plan, sur un rebord de zellige, un pain, un livre, un pot à remèdes et une coupe d’eau.',
    en: 'A riad: an orange tree heavy with fruit where four channels meet, white arcades under green roofs; in front, on a zellij ledge, a loaf, a book, a medicine jar and a bowl of water.',
  },
  caption: {
    ar: 'أصل يُحفظ، وثمرة تُوزَّع: خبز وعلم وماء ودواء.',
    fr: 'Un bien que l’on garde, un fruit que l’on partage : pain, savoir, eau, remède.',
    en: 'An asset kept safe, a fruit that is shared: bread, knowledge, water, medicine.',
  },
  draw(sheet) {
    const w = printWindow(sheet);
    for (const [id, light, seed] of [
      ['bush-1', pigment.leafLight, 3],
      ['bush-2', g.light, 9],
    ] as const)
      sheet.define(id, () =>
        crownOf(
          sheet,
          [{ at: [0, -30], r: 37 }],
          { deep: g.deep, main: mix(pigment.leaf, g.main, 0.5), light },
          { leaf: 8.5, seed, density: 0.7 },
        ),
      );
    sheet.within(windowRect(w), () => {
      sky(sheet, w, 470, { high: mix(g.light, pigment.sky, 0.5), low: lit(pigment.sand, 0.55) }, 5);
      for (const [x, h] of [
        [500, 210],
        [570, 160],
        [1850, 230],
        [1920, 150],
      ] as const)
        sheet.fill(cypress([x, 420], h), mix(g.main, g.light, 0.3));
      gallery(sheet);
      floor(sheet);
      for (const side of [-1, 1]) flank(sheet, side);
      garden(sheet);
      ledge(sheet);
    });
  },
};

function gallery(sheet: Sheet): void {
  const wall = on(view.facing(FAR), rect(-HALF, -6, 2 * HALF, 6));
  sheet.shape(wall, pigment.lime, { weight: weight.detail });
  const roof: [Pt, Pt, Pt, Pt] = [
    view.to(-HALF - 0.4, 8.4, FAR + 3),
    view.to(HALF + 0.4, 8.4, FAR + 3),
    view.to(HALF + 0.6, 6, FAR),
    view.to(-HALF - 0.6, 6, FAR),
  ];
  tiles(sheet, roof, 46, g.main);
  sheet.line(
    merlons(
      view.to(-HALF, 8.4, FAR + 3)[0],
      view.to(HALF, 8.4, FAR + 3)[0],
      view.to(0, 8.4, FAR + 3)[1],
      12,
      14,
    ),
    { weight: 2 },
  );
  const face = view.facing(FAR);
  for (let i = -3; i <= 3; i++) {
    const [wide, jamb] = i === 0 ? [2.6, 2.4] : [1.9, 2.2];
    const x = i * 2.85;
    sheet.line(on(face, rect(x - wide * 0.64, -5.1, wide * 1.28, 5.1)), {
      closed: true,
      weight: 1.6,
      colour: g.main,
    });
    const arch = horseshoe({ x, floorY: 0, width: wide, jamb }, 0.1).map(face);
    sheet.shape(arch, mix(g.deep, ink, 0.3), { weight: 2 });
  }
  const dado = on(face, rect(-HALF, -1, 2 * HALF, 1));
  sheet.within(dado, () => {
    for (let i = -3; i <= 4; i++) {
      const x = i * 2.85 - 1.425;
      const half = i === 0 || i === 1 ? 0.3 : 0.44;
      zellige(sheet, {
        area: { x: x - half, y: -1, width: half * 2, height: 1 },
        size: 0.44,
        glaze: {
          ground: pigment.lime,
          star: g.main,
          heart: pigment.brass,
          petal: g.deep,
          jointWeight: 0.8,
        },
        map: face,
      });
    }
  });
}

function flank(sheet: Sheet, side: number): void {
  const map = ([z, y]: Pt): Pt => view.to(side * HALF, y, z);
  const wall = on(map, [
    [4, 0],
    [FAR, 0],
    [FAR, 6],
    [4, 6],
  ]);
  sheet.shape(wall, side < 0 ? mix(pigment.lime, g.light, 0.4) : pigment.lime, {
    weight: weight.detail,
  });
  for (let i = 0; i < 6; i++) {
    const z = 7 + i * 3;
    const arch = horseshoe({ x: z, floorY: 0, width: 1.9, jamb: 2.2 }, 0.1).map(([u, v]) =>
      map([u, -v]),
    );
    sheet.shape(arch, mix(g.deep, ink, 0.3), { weight: weight.detail });
    sheet.hatch(arch, { deg: 90, gap: 12, colour: g.main, weight: 1.6 });
    sheet.line(on(map, rect(z - 1.3, 0, 2.6, 5)), { closed: true, weight: 1.6, colour: g.main });
  }
  if (side < 0) sheet.hatch(wall, { deg: 90, gap: 15, opacity: 0.3 });
  const lip = side * (HALF + 1.6);
  const roof: [Pt, Pt, Pt, Pt] =
    side < 0
      ? [view.to(lip, 8, 4), view.to(lip, 8, FAR), view.to(-HALF, 6, FAR), view.to(-HALF, 6, 4)]
      : [view.to(lip, 8, FAR), view.to(lip, 8, 4), view.to(HALF, 6, 4), view.to(HALF, 6, FAR)];
  tiles(sheet, roof, 78, side < 0 ? shaded(g.main, 0.25) : g.main);
}

function floor(sheet: Sheet): void {
  sheet.fill(square(-HALF, HALF, 4, FAR), lit(pigment.sand, 0.35));
  const joints: Line[] = [];
  for (let x = -HALF; x <= HALF; x += 1)
    joints.push(
      on(view.floor, [
        [x, 5],
        [x, FAR],
      ]),
    );
  for (let z = 6; z < FAR; z += 1)
    joints.push(
      on(view.floor, [
        [-HALF, z],
        [HALF, z],
      ]),
    );
  sheet.line(joints, { weight: 1.4, colour: g.light });
}

const MIDDLE = 14.6;

function garden(sheet: Sheet): void {
  const chance = new Chance(15);
  const beds = [
    [-8, -1.7, 16.6, 21.6],
    [1.7, 8, 16.6, 21.6],
    [-8, -1.7, 8.8, 13],
    [1.7, 8, 8.8, 13],
  ] as const;
  const cross = [
    square(-0.5, 0.5, NEAR, FAR - 0.8),
    square(-HALF + 0.6, HALF - 0.6, MIDDLE - 0.5, MIDDLE + 0.5),
  ];
  for (const arm of [
    square(-0.85, 0.85, NEAR, FAR - 0.5),
    square(-HALF + 0.3, HALF - 0.3, MIDDLE - 0.9, MIDDLE + 0.9),
  ])
    sheet.shape(arm, lit(pigment.stone, 0.6), { weight: weight.detail });
  water(sheet, cross, { gap: 8, weight: 2.4 });
  sheet.fill(cross[0] ?? [], pigment.water);
  for (const arm of cross) water(sheet, arm, { gap: 9, weight: 2.4 });
  sheet.line(cross, { closed: true, weight: weight.detail });
  for (const [x0, x1, z0, z1] of beds) {
    sheet.shape(square(x0 - 0.2, x1 + 0.2, z0 - 0.2, z1 + 0.2), g.main, { weight: weight.detail });
    const bed = square(x0, x1, z0, z1);
    sheet.fill(bed, mix(pigment.leaf, g.main, 0.5));
    const shrubs = Array.from(
      { length: 34 },
      () => [chance.between(x0 + 0.4, x1 - 0.4), chance.between(z0 + 0.3, z1 - 0.3)] as const,
    ).sort((a, b) => b[1] - a[1]);
    for (const [x, z] of shrubs) {
      sheet.put(chance.pick(['bush-1', 'bush-2']), view.floor([x, z]), {
        scale: view.scaleAt(z) / 100,
        flip: chance.next() > 0.5,
      });
    }
  }
  planter(sheet);
}

/** The waqf tree in its planter of zellige. */
function planter(sheet: Sheet): void {
  const s = 1.9;
  const front = view.facing(MIDDLE - s);
  sheet.fill(square(s, s + 1.6, MIDDLE - s, MIDDLE + s), ink, { opacity: 0.22 });
  sheet.shape(
    on(
      (p) => view.to(p[0], 0.95, p[1]),
      [
        [-s, MIDDLE - s],
        [s, MIDDLE - s],
        [s, MIDDLE + s],
        [-s, MIDDLE + s],
      ],
    ),
    pigment.umber,
  );
  zellige(sheet, {
    area: { x: -s, y: -0.9, width: 2 * s, height: 0.9 },
    size: 0.45,
    glaze: {
      ground: pigment.lime,
      star: g.main,
      heart: pigment.brass,
      petal: g.deep,
      jointWeight: 1.4,
    },
    map: front,
  });
  sheet.line(on(front, rect(-s, -0.9, 2 * s, 0.9)), { closed: true, weight: weight.edge });
  sheet.shape(on(front, rect(-s - 0.08, -1.02, 2 * s + 0.16, 0.14)), lit(pigment.stone, 0.6), {
    weight: weight.detail,
  });
  const foot = view.to(0, 0.95, MIDDLE);
  gardenTree(sheet, foot, 590, {
    seed: 5,
    fruit: '#e0912c',
    leaves: {
      deep: g.deep,
      main: mix(g.main, pigment.leaf, 0.35),
      light: mix(g.light, pigment.leafLight, 0.5),
    },
  });
}

/** What the fruit of the waqf has been: four things on a ledge. */
function ledge(sheet: Sheet): void {
  const top = 1090;
  sheet.shape(rect(110, top, 2180, 60), lit(pigment.stone, 0.55));
  zellige(sheet, {
    area: { x: 110, y: top + 60, width: 2180, height: 90 },
    size: 90,
    glaze: {
      ground: pigment.lime,
      star: g.main,
      heart: pigment.brass,
      petal: g.deep,
      jointWeight: 2,
    },
  });
  const y = top + 34;
  for (const [x, half] of [
    [420, 130],
    [850, 190],
    [1560, 110],
    [1960, 140],
  ] as const)
    sheet.fill(
      [
        [x - half, y],
        [x + half + 120, y - 14],
        [x + half + 110, y + 16],
        [x - half, y + 14],
      ],
      ink,
      { opacity: 0.25 },
    );
  loaf(sheet, [420, y - 10], 140);
  lyingBook(sheet, 700, y + 8, 350, 74, g.main);
  lyingBook(sheet, 726, y - 66, 300, 60, pigment.clay);
  lyingBook(sheet, 716, y - 126, 320, 48, pigment.brass);
  bowl(sheet, [1560, y + 4]);
  jar(sheet, [1960, y + 8], 290, g.main);
}

function bowl(sheet: Sheet, [x, y]: Pt): void {
  const body = circle([x, y - 130], 130).filter(([, py]) => py >= y - 131);
  sheet.shape(
    body.map(([px, py]): Pt => [px, y - 130 + (py - (y - 130)) * 0.95]),
    pigment.brass,
  );
  sheet.hatch(
    [
      [x + 40, y - 128],
      [x + 126, y - 128],
      [x + 90, y - 40],
      [x + 30, y - 14],
    ],
    { deg: 90, gap: 9 },
  );
  const rim: Line = circle([x, 0], 130).map(([px, py]): Pt => [px, y - 130 + py * 0.2]);
  sheet.shape(rim, pigment.water, { weight: weight.edge });
  sheet.line(
    [
      [
        [x - 80, y - 134],
        [x - 10, y - 134],
      ],
      [
        [x - 30, y - 122],
        [x + 70, y - 122],
      ],
    ],
    { weight: 3, colour: pigment.lime },
  );
}
