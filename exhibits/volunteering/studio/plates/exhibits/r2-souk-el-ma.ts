import { horseshoe, roundArch } from '../kit/arches.ts';
import { axonometry, block, panel, Scene, shadowOf } from '../kit/axonometry.ts';
import type { Block, Place } from '../kit/axonometry.ts';
import { circle, rect, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { merlons } from '../kit/masonry.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { gardenTree, olive, palm } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { water } from '../kit/water.ts';

const terracotta = accents[2];
/** The channel runs along x at y = 0; the town lies between x = -3.2 and 9.6. */
const view = axonometry([1130, 760], 62, 29);
const WALL = { from: -3.2, to: 9.6, height: 1.9 };
const SQUARE = { x: 0, y: -3, size: 6 };

export const plate: Plate = {
  id: 'r2-souk-el-ma',
  room: 2,
  schematic: true,
  alt: {
    ar: 'منظر مائل من الأعلى: عين تحيط بها النخيل، تخرج منها ساقية تمرّ ببساتين الزيتون والخضر، ثم تدخل من باب في سور المدينة إلى ساحة فيها صهريج ماء ودكاكين، وتخرج إلى بساتين أخرى.',
    fr: 'Vue oblique : d’une source entourée de palmiers part une seguia qui longe oliviers et potagers, franchit la porte du rempart, traverse une place avec un bassin et des boutiques, puis ressort vers d’autres jardins.',
    en: 'A slanting view from above: from a spring among palms a channel runs past olive groves and vegetable plots, through a gate in the town wall, across a square with a basin and shops, and out to more gardens.',
  },
  caption: {
    ar: 'طريق الماء من عيون سيدي يحيى إلى سوق الماء ثم إلى البساتين، كما نتخيّله.',
    fr: 'Le chemin de l’eau, des sources de Sidi Yahia à Souk El Ma puis aux jardins, tel que nous l’imaginons.',
    en: 'The water’s way from the springs of Sidi Yahia to Souk El Ma and on to the gardens, as we imagine it.',
  },
  labels: [
    {
      id: 'springs',
      at: view.to([-13.2, 0, 0]),
      label: {
        ar: 'عيون سيدي يحيى',
        fr: 'Les sources de Sidi Yahia',
        en: 'The springs of Sidi Yahia',
      },
    },
    {
      id: 'channel',
      at: view.to([-7, 0, 0]),
      label: { ar: 'الساقية', fr: 'La seguia', en: 'The channel (seguia)' },
    },
    {
      id: 'gardens',
      at: view.to([-7, 6, 0]),
      label: { ar: 'الزيتون والخضر', fr: 'Oliviers et potagers', en: 'Olives and vegetables' },
    },
    {
      id: 'gate',
      at: view.to([-3, 0, 1]),
      label: {
        ar: 'سور المدينة وبابها',
        fr: 'Le rempart et sa porte',
        en: 'The town wall and its gate',
      },
    },
    {
      id: 'square',
      at: view.to([3, 0, 0]),
      label: { ar: 'ساحة سوق الماء', fr: 'La place de Souk El Ma', en: 'The square of Souk El Ma' },
    },
    {
      id: 'jewellers',
      at: view.to([3.4, -3, 0.9]),
      label: {
        ar: 'دكاكين الصاغة اليوم',
        fr: 'Les bijoutiers d’aujourd’hui',
        en: 'Today’s jewellers',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    const window = windowRect(w);
    trees(sheet);
    sheet.within(window, () => {
      sheet.fill(window, mix(terracotta.pale, pigment.sand, 0.45));
      sheet.stipple(window, { gap: 34, size: 3, colour: terracotta.light, opacity: 0.7 });
      plots(sheet);
      streets(sheet);
      channel(sheet);
      const scene = new Scene();
      groves(sheet, scene);
      town(sheet, scene);
      scene.draw();
    });
    for (const [x, y, scale] of PALMS)
      sheet.put('palm', view.to([x, y, 0]), { scale, flip: y > 0 });
  },
};

/** Date palms round the spring; their crowns reach over the edge of the print. */
const PALMS = [
  [-14.2, -2.2, 0.72],
  [-13, -2.6, 0.66],
  [-13.9, 2.2, 0.8],
  [-12.4, 1.9, 0.95],
  [-12.7, 3.4, 0.8],
] as const;

/** The trees that recur, drawn once. */
function trees(sheet: Sheet): void {
  sheet.define('olive', () => olive(sheet, [0, 0], 150, { leaf: 9 }));
  sheet.define('tree', () => gardenTree(sheet, [0, 0], 120));
  sheet.define('orange', () => gardenTree(sheet, [0, 0], 110, { fruit: pigment.ochre, seed: 5 }));
  sheet.define('palm', () => palm(sheet, { foot: [0, 0], height: 250, lean: 18, crown: 120 }));
}

const onGround = (corners: readonly (readonly [number, number])[]): Line =>
  corners.map(([x, y]) => view.to([x, y, 0]));

/** Vegetable plots between raised edges, each with its rows. */
function plots(sheet: Sheet): void {
  const chance = new Chance(44);
  const greens = [
    pigment.leaf,
    pigment.leafLight,
    mix(pigment.leaf, pigment.ochre, 0.5),
    mix(terracotta.light, pigment.sand, 0.3),
    pigment.leafDeep,
  ];
  for (const [x0, x1, y0, y1] of [
    [-12.5, -4.4, 0.9, 9.3],
    [-12.5, -4.4, -9.6, -0.9],
    [11, 19, 0.9, 11],
    [11, 21, -12, -0.9],
  ] as const) {
    for (let x = x0; x < x1 - 0.5; x += 2.05)
      for (let y = y0; y < y1 - 0.5; y += 2.05) {
        const bed = onGround([
          [x, y],
          [x + 1.85, y],
          [x + 1.85, y + 1.85],
          [x, y + 1.85],
        ]);
        const green = chance.pick(greens);
        sheet.fill(bed, mix(green, pigment.sand, 0.25));
        sheet.hatch(bed, { deg: chance.pick([-29, 29]), gap: 13, weight: 5, colour: green });
        sheet.hatch(bed, {
          deg: chance.pick([-29, 29]),
          gap: 13,
          weight: 1.2,
          opacity: 0.45,
          offset: 4,
        });
        sheet.line(bed, { closed: true, weight: weight.hair, colour: terracotta.deep });
      }
  }
}

function streets(sheet: Sheet): void {
  sheet.fill(
    onGround([
      [WALL.from, -12],
      [WALL.to, -12],
      [WALL.to, 12],
      [WALL.from, 12],
    ]),
    mix(terracotta.pale, pigment.lime, 0.4),
  );
  const square = onGround([
    [SQUARE.x, SQUARE.y],
    [SQUARE.x + SQUARE.size, SQUARE.y],
    [SQUARE.x + SQUARE.size, SQUARE.y + SQUARE.size],
    [SQUARE.x, SQUARE.y + SQUARE.size],
  ]);
  sheet.fill(square, lit(pigment.sand, 0.6));
  const joints: Line[] = [];
  for (let i = 0; i <= SQUARE.size * 2; i++) {
    joints.push(
      onGround([
        [SQUARE.x + i / 2, SQUARE.y],
        [SQUARE.x + i / 2, SQUARE.y + SQUARE.size],
      ]),
    );
    joints.push(
      onGround([
        [SQUARE.x, SQUARE.y + i / 2],
        [SQUARE.x + SQUARE.size, SQUARE.y + i / 2],
      ]),
    );
  }
  sheet.line(joints, { weight: 1.6, colour: terracotta.light });
}

/** Spring, channel, basin: one ribbon of water from upper left to lower right. */
function channel(sheet: Sheet): void {
  const edge = (half: number): Line =>
    onGround([
      [-13.4, -half],
      [26, -half],
      [26, half],
      [-13.4, half],
    ]);
  sheet.shape(edge(0.46), lit(pigment.stone, 0.5), { weight: weight.detail });
  const bed = edge(0.28);
  water(sheet, bed, { gap: 8, weight: 2.2 });
  sheet.line(bed, { closed: true, weight: weight.detail });
  for (const [x, side] of [
    [-10.4, 1],
    [-8.3, -1],
    [-6.2, 1],
    [13, 1],
    [15.1, -1],
    [17.1, 1],
  ] as const) {
    const arm = onGround([
      [x, 0.3 * side],
      [x + 0.14, 0.3 * side],
      [x + 0.14, 8 * side],
      [x, 8 * side],
    ]);
    sheet.shape(arm, pigment.water, { weight: 1.6 });
  }
  const c = view.to([-13.7, 0, 0]);
  const pool = smooth(
    [
      [-150, -10],
      [-70, -62],
      [40, -56],
      [128, -14],
      [96, 42],
      [-20, 66],
      [-118, 40],
    ].map(([x = 0, y = 0]): Pt => [c[0] + x, c[1] + y]),
    { closed: true },
  );
  sheet.fill(
    pool.map(([x, y]): Pt => [c[0] + (x - c[0]) * 1.18, c[1] + (y - c[1]) * 1.22]),
    lit(pigment.stone, 0.25),
  );
  water(sheet, pool, { gap: 12 });
  sheet.line(pool, { closed: true });
}

function groves(sheet: Sheet, scene: Scene): void {
  const put = (id: string, x: number, y: number, scale = 1): void =>
    scene.add(x + y, () => {
      const [px, py] = view.to([x, y, 0]);
      sheet.fill(
        [
          [px - 4, py + 4],
          [px + 60 * scale, py - 8],
          [px + 130 * scale, py],
          [px + 60 * scale, py + 16 * scale],
        ],
        ink,
        { opacity: 0.2 },
      );
      sheet.put(id, [px, py], { scale, flip: (x * 7 + y * 3) % 2 > 1 });
    });
  const chance = new Chance(8);
  const rows = (
    ids: readonly string[],
    x: number,
    y: number,
    columns: number,
    count: number,
    share: number,
    scale: number,
  ): void => {
    for (let i = 0; i < columns; i++)
      for (let j = 0; j < count; j++) {
        const [id, here, dx, dy, size] = [
          chance.pick(ids),
          chance.next() < share,
          chance.about(0, 0.25),
          chance.about(0, 0.25),
          chance.between(0.85, 1.1),
        ];
        if (here) put(id, x + i * 2.05 + dx, y + j * 2.05 + dy, size * scale);
      }
  };
  rows(['olive'], -12, -9.6, 5, 4, 0.85, 1);
  rows(['tree', 'tree', 'olive'], -11.4, 2.4, 4, 4, 0.5, 0.9);
  rows(['olive'], -12, 13.6, 11, 3, 0.7, 1);
  rows(['orange', 'orange', 'tree'], 12, -8.4, 5, 4, 0.75, 1);
  rows(['olive'], 12, 2, 5, 4, 0.75, 1);
  rows(['olive'], -4, -18.4, 12, 3, 0.75, 1);
}

const WALLS = [pigment.lime, pigment.sand, terracotta.pale, '#f0dcc4', lit(terracotta.light, 0.45)];

function town(sheet: Sheet, scene: Scene): void {
  const chance = new Chance(12);
  rampart(sheet, scene, WALL.from);
  rampart(sheet, scene, WALL.to);
  sideWall(sheet, scene, -12.4);
  sideWall(sheet, scene, 12);
  for (let x = WALL.from + 0.75; x < WALL.to - 1.4; x += 2)
    for (let y = -11.7; y < 10; y += 2) {
      const inSquare =
        x + 2 > SQUARE.x &&
        x < SQUARE.x + SQUARE.size &&
        y + 2 > SQUARE.y &&
        y < SQUARE.y + SQUARE.size;
      if (inSquare || (Math.abs(y + 0.9) < 1.5 && (x < 0 || x > 5))) continue;
      const low = y > 2 || x > 5.5;
      house(
        sheet,
        scene,
        [x, y, 0],
        [1.86, 1.86, low ? chance.between(0.85, 1.25) : chance.between(1.3, 2.3)],
        chance,
      );
    }
  shops(sheet, scene);
  basin(sheet, scene);
}

/** A flat-roofed house: parapet, a door to the street, a window or two, sometimes a room on the roof. */
function house(
  sheet: Sheet,
  scene: Scene,
  place: Place,
  size: readonly [number, number, number],
  chance: Chance,
): void {
  const [x, y] = place;
  const colour = chance.pick(WALLS);
  const seeds = [chance.next(), chance.next(), chance.next()];
  sheet.fill(shadowOf(view, { at: place, size }), ink, { opacity: 0.16 });
  scene.add(x + y + 1.9, () => {
    block(sheet, view, { at: place, size, colour });
    const [w, d, h] = size;
    const roof = onRoof([x + 0.16, y + 0.16, h], w - 0.32, d - 0.32);
    sheet.fill(roof, mix(colour, terracotta.light, 0.28));
    sheet.line(roof, { closed: true, weight: 1.6 });
    const face = view.alongX([x, y + d, h]);
    const door = roundArch({ x: 0.55, floorY: h, width: 0.36, jamb: 0.42 }).map(face);
    sheet.shape(door, (seeds[0] ?? 0) > 0.5 ? terracotta.main : pigment.waterDeep, { weight: 1.6 });
    if (h > 1.2)
      sheet.fill([panel(face, 1.1, 0.3, 0.22, 0.32), panel(face, 1.46, 0.3, 0.22, 0.32)], ink, {
        union: true,
      });
    const side = view.alongY([x + w, y + d, h]);
    sheet.fill(panel(side, 0.9, 0.32, 0.22, 0.3), ink);
    if ((seeds[1] ?? 0) > 0.62)
      block(sheet, view, { at: [x + 0.2, y + 0.2, h], size: [0.8, 0.8, 0.55], colour });
    else if ((seeds[2] ?? 0) > 0.6) court(sheet, [x + 0.5, y + 0.5, h]);
  });
}

const onRoof = ([x, y, z]: Place, w: number, d: number): Line =>
  [
    [x, y, z],
    [x + w, y, z],
    [x + w, y + d, z],
    [x, y + d, z],
  ].map(([a = 0, b = 0, c = 0]) => view.to([a, b, c]));

/** The open court of a house, seen as the dark square that it is from above. */
function court(sheet: Sheet, place: Place): void {
  const opening = onRoof(place, 0.85, 0.85);
  sheet.shape(opening, shaded(terracotta.deep, 0.3), { weight: 1.6 });
}

function rampart(sheet: Sheet, scene: Scene, x: number): void {
  for (let y = -12; y < 12; y += 1.5) {
    if (Math.abs(y + 0.75) < 1.3) continue;
    scene.add(x + y + 0.8, () => wallPiece(sheet, x, y, 1.5));
  }
  scene.add(x + 0.9, () => {
    const gate: Block = {
      at: [x - 0.2, -1.35, 0],
      size: [0.9, 2.7, 2.7],
      colour: terracotta.light,
    };
    sheet.fill(shadowOf(view, gate), ink, { opacity: 0.18 });
    block(sheet, view, gate);
    const face = view.alongY([x + 0.7, 1.35, 2.7]);
    const arch = horseshoe({ x: 1.35, floorY: 2.7, width: 1.05, jamb: 0.8 }, 0.12);
    sheet.line(rect(0.55, 0.45, 1.6, 2.25).map(face), {
      closed: true,
      weight: weight.detail,
      colour: terracotta.pale,
    });
    sheet.shape(arch.map(face), ink, { weight: weight.detail });
    sheet.shape(
      [
        [0.95, 2.7],
        [1.75, 2.7],
        [1.75, 2.52],
        [0.95, 2.52],
      ].map(([u = 0, v = 0]) => face([u, v])),
      pigment.water,
      { weight: 1.6 },
    );
    sheet.shape(
      [...merlons(0, 2.7, 0, 0.3, 0.34), [2.7, 0.12], [0, 0.12]].map(([u = 0, v = 0]) =>
        face([u, v]),
      ),
      shaded(terracotta.light, 0.25),
      { weight: 1.6 },
    );
  });
}

function wallPiece(sheet: Sheet, x: number, y: number, length: number): void {
  const piece: Block = {
    at: [x, y, 0],
    size: [0.5, length, WALL.height],
    colour: terracotta.light,
    line: 1.6,
  };
  block(sheet, view, piece);
  const face = view.alongY([x + 0.5, y + length, WALL.height]);
  crest(sheet, face, length, shaded(terracotta.light, 0.25));
}

/** The walls that close the town on its other two sides. */
function sideWall(sheet: Sheet, scene: Scene, y: number): void {
  for (let x = WALL.from; x < WALL.to; x += 1.6)
    scene.add(x + y + 1, () => {
      const piece: Block = {
        at: [x, y, 0],
        size: [1.6, 0.5, WALL.height],
        colour: terracotta.light,
        line: 1.6,
      };
      block(sheet, view, piece);
      crest(sheet, view.alongX([x, y + 0.5, WALL.height]), 1.6, terracotta.light);
    });
}

function crest(sheet: Sheet, face: (p: Pt) => Pt, length: number, colour: string): void {
  const teeth: Line = [...merlons(0, length, 0, 0.3, 0.34), [length, 0.1], [0, 0.1]];
  sheet.shape(teeth.map(face), colour, { weight: 1.6 });
}

/** The shops on the two far sides of the square, their windows bright with gold. */
function shops(sheet: Sheet, scene: Scene): void {
  for (let i = 0; i < SQUARE.size; i++)
    scene.add(SQUARE.x + i + SQUARE.y + 2.4, () => {
      const face = view.alongX([SQUARE.x, SQUARE.y + 0.02, 1.7]);
      block(sheet, view, {
        at: [SQUARE.x + i, SQUARE.y - 0.1, 0],
        size: [1, 0.12, 1.7],
        colour: pigment.lime,
        line: 1.6,
      });
      sheet.shape(
        roundArch({ x: i + 0.5, floorY: 1.7, width: 0.72, jamb: 0.78 }).map(face),
        shaded(terracotta.deep, 0.35),
        { weight: weight.detail },
      );
      const rings = [0.3, 0.5, 0.7].flatMap((u) =>
        [0.86, 1.14].map((v) => circle([i + u, v], 0.075).map(face)),
      );
      sheet.line(rings, { closed: true, weight: 4.5, colour: '#e2b13c' });
      sheet.shape(rect(i + 0.14, 1.4, 0.72, 0.3).map(face), pigment.wood, { weight: 1.6 });
      sheet.fill(rect(i, 0.12, 1, 0.16).map(face), terracotta.main);
    });
}

function basin(sheet: Sheet, scene: Scene): void {
  scene.add(2.6, () => {
    const stone: Block = { at: [2, -1, 0], size: [2, 2, 0.34], colour: lit(pigment.stone, 0.5) };
    sheet.fill(shadowOf(view, stone), ink, { opacity: 0.2 });
    block(sheet, view, stone);
    const pool = onRoof([2.18, -0.82, 0.34], 1.64, 1.64);
    water(sheet, pool, { gap: 8, weight: 2.2 });
    sheet.line(pool, { closed: true });
  });
}
