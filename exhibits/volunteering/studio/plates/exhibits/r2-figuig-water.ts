import { axonometry, block, Scene, shadowOf } from '../kit/axonometry.ts';
import { on, rect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { hourglass } from '../kit/icons.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { ashlar, pise } from '../kit/masonry.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { gardenTree, palm } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { water } from '../kit/water.ts';

const t = accents[2];
/** The inlet comes along x from the upper left; four channels leave the divider towards the lower right. */
const view = axonometry([1010, 730], 66, 29);
const lanes = [-5.4, -1.8, 1.8, 5.4];
/** Whose turn it is: only this lane's sluice stands open. */
const OPEN = 1;
const ground = (corners: readonly (readonly [number, number])[], z = 0): Line =>
  corners.map(([x, y]) => view.to([x, y, z]));

export const plate: Plate = {
  id: 'r2-figuig-water',
  room: 2,
  schematic: true,
  alt: {
    ar: 'موزّع ماء من الحجر يُرى من الأعلى: ساقية واحدة تصل إلى حوض فيه أربع فتحات لكل منها لوح حجري؛ الثانية وحدها مفتوحة، فيجري الماء منها إلى صهريج وبستان نخيل، والسواقي الأخرى جافة؛ وقرب مجرى الوصول مقعد حجري عليه ساعة رملية، والنخل من حوله.',
    fr: 'Un répartiteur d’eau en pierre vu d’en haut : une seguia arrive dans un bac à quatre encoches, chacune fermée d’une dalle ; seule la deuxième est ouverte et l’eau court vers un bassin et un jardin de palmiers, les autres rigoles sont à sec ; près du canal d’arrivée, un sablier est posé sur un banc de pierre, parmi les palmiers.',
    en: 'A stone water divider seen from above: one channel enters a box with four notches, each with a stone plate; only the second is open, and water runs from it to a basin and a palm garden, while the other channels are dry; by the inlet an hourglass stands on a stone bench, among palms.',
  },
  caption: {
    ar: 'الماء بالدَّور: لكل بستان وقته. الساعة الرملية رمز، لا أداة تاريخية.',
    fr: 'L’eau à tour de rôle : à chaque jardin son temps. Le sablier est un symbole, non un objet historique.',
    en: 'Water by turns: to every garden its time. The hourglass is a symbol, not a historical object.',
  },
  labels: [
    {
      id: 'inlet',
      at: view.to([-6.5, 0, 0]),
      label: { ar: 'قناة الوصول', fr: 'Le canal d’arrivée', en: 'The inlet channel' },
    },
    {
      id: 'divider',
      at: view.to([-0.4, 0, 0.6]),
      label: {
        ar: 'إقوداس: الموزّع',
        fr: 'L’iqudas : le répartiteur',
        en: 'The iqudas: the divider',
      },
    },
    {
      id: 'sluice',
      at: view.to([1.2, -5.4, 1]),
      label: { ar: 'ألواح الحجر', fr: 'Les vannes de pierre', en: 'The stone sluices' },
    },
    {
      id: 'channels',
      at: view.to([3.8, lanes[OPEN] ?? 0, 0]),
      label: { ar: 'السواقي', fr: 'Les rigoles', en: 'The channels' },
    },
    {
      id: 'basin',
      at: view.to([6.8, lanes[OPEN] ?? 0, 0.3]),
      label: { ar: 'الصهريج', fr: 'Le bassin', en: 'The basin' },
    },
    {
      id: 'gardens',
      at: view.to([10, -1.8, 0]),
      label: { ar: 'البساتين', fr: 'Les jardins', en: 'The gardens' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.define('palm', () =>
      palm(sheet, { foot: [0, 0], height: 290, lean: 16, crown: 140, leaflets: 28, seed: 4 }),
    );
    sheet.define('tree', () => gardenTree(sheet, [0, 0], 170, { seed: 5, fruit: t.main, leaf: 9 }));
    sheet.within(windowRect(w), () => {
      sheet
        .fill(windowRect(w), mix(t.pale, pigment.sand, 0.5))
        .stipple(windowRect(w), { gap: 34, size: 3, colour: t.light, opacity: 0.8 });
      const scene = new Scene();
      inlet(sheet);
      lanes.forEach((y, i) => lane(sheet, scene, y, i));
      divider(sheet, scene);
      bench(sheet, scene);
      walls(sheet, scene);
      ksar(sheet, scene);
      scene.draw();
    });
  },
};

function trough(
  sheet: Sheet,
  shape: { x0: number; x1: number; y: number; half: number },
  full: boolean,
): void {
  const { x0, x1, y, half } = shape;
  sheet.shape(
    ground([
      [x0, y - half - 0.24],
      [x1, y - half - 0.24],
      [x1, y + half + 0.24],
      [x0, y + half + 0.24],
    ]),
    lit(pigment.stone, 0.45),
    { weight: weight.detail },
  );
  const bed = ground([
    [x0, y - half],
    [x1, y - half],
    [x1, y + half],
    [x0, y + half],
  ]);
  if (full) water(sheet, bed, { gap: 9, weight: 2.6 });
  else
    sheet
      .fill(bed, mix(pigment.clay, pigment.sand, 0.4))
      .stipple(bed, { gap: 15, size: 3, colour: t.deep });
  sheet.line(bed, { closed: true });
  const joints = Array.from({ length: Math.floor((x1 - x0) / 0.8) }, (_, i): Line =>
    ground([
      [x0 + i * 0.8, y + half],
      [x0 + i * 0.8, y + half + 0.24],
    ]),
  );
  sheet.line(joints, { weight: 2 });
}

function inlet(sheet: Sheet): void {
  trough(sheet, { x0: -18, x1: -1.6, y: 0, half: 0.62 }, true);
}

/** One channel, its basin and its garden. */
function lane(sheet: Sheet, scene: Scene, y: number, i: number): void {
  const open = i === OPEN;
  trough(sheet, { x0: 1, x1: 6, y, half: 0.3 }, open);
  const chance = new Chance(30 + i);
  const bed = ground([
    [8.3, y - 1.62],
    [14.5, y - 1.62],
    [14.5, y + 1.62],
    [8.3, y + 1.62],
  ]);
  sheet.shape(
    bed,
    open ? mix(pigment.leaf, pigment.leafLight, 0.3) : mix(pigment.leafLight, pigment.sand, 0.55),
    { weight: weight.detail },
  );
  for (let k = 0; k < 5; k++) {
    const row = ground([
      [8.5, y - 1.4 + k * 0.66],
      [14.4, y - 1.4 + k * 0.66],
    ]);
    sheet.line(row, {
      weight: 15,
      colour: open ? pigment.leafDeep : mix(pigment.leaf, pigment.sand, 0.35),
      dash: [18, 9],
    });
    if (open && k < 4)
      sheet.line(
        ground([
          [8.4, y - 1.07 + k * 0.66],
          [14.4, y - 1.07 + k * 0.66],
        ]),
        { weight: 5, colour: pigment.water },
      );
  }
  const box = { at: [6, y - 1.15, 0] as const, size: [2.1, 2.3, 0.46] as const };
  sheet.fill(shadowOf(view, box), ink, { opacity: 0.2 });
  scene.add(7 + y, () => {
    block(sheet, view, { at: box.at, size: box.size, colour: lit(pigment.stone, 0.4) });
    const pool = ground(
      [
        [6.2, y - 0.95],
        [7.9, y - 0.95],
        [7.9, y + 0.95],
        [6.2, y + 0.95],
      ],
      0.46,
    );
    if (open) water(sheet, pool, { gap: 10, weight: 2.6 });
    else
      sheet.fill(pool, mix(pigment.clay, pigment.sand, 0.35)).fill(
        ground(
          [
            [6.9, y - 0.2],
            [7.9, y - 0.2],
            [7.9, y + 0.95],
            [6.9, y + 0.95],
          ],
          0.46,
        ),
        pigment.water,
        { opacity: 0.7 },
      );
    sheet.line(pool, { closed: true });
  });
  for (const [dx, dy, id] of [
    [10.8, -1.2, 'palm'],
    [12.2, 1.1, 'tree'],
    [13.2, -1, 'palm'],
    [14.2, 0.9, 'palm'],
    [9.4, 1.1, 'tree'],
  ] as const) {
    if (chance.next() < 0.12) continue;
    scene.add(dx + y + dy, () => {
      const p = view.to([dx, y + dy, 0]);
      sheet.fill(
        [
          [p[0] - 6, p[1] + 4],
          [p[0] + 60, p[1] - 10],
          [p[0] + 150, p[1] - 4],
          [p[0] + 70, p[1] + 12],
        ],
        ink,
        { opacity: 0.2 },
      );
      sheet.put(id, p, { scale: chance.between(0.62, 0.82), flip: dy > 0 });
    });
  }
}

/** The divider: a box of dressed stone, four notches, four plates, one of them lifted. */
function divider(sheet: Sheet, scene: Scene): void {
  const stone = lit(pigment.stone, 0.4);
  const box = { at: [-1.6, -7, 0] as const, size: [2.6, 14, 0.7] as const };
  sheet.fill(shadowOf(view, box), ink, { opacity: 0.2 });
  scene.add(-9, () => {
    block(sheet, view, { at: box.at, size: box.size, colour: stone });
    const pool = ground(
      [
        [-1.3, -6.6],
        [0.55, -6.6],
        [0.55, 6.6],
        [-1.3, 6.6],
      ],
      0.7,
    );
    water(sheet, pool, { gap: 12, weight: 3 });
    sheet.line(pool, { closed: true });
    ashlar(
      sheet,
      { x: 0, y: 0, width: 14, height: 0.7 },
      { course: 0.36, map: view.alongY([1, 7, 0.7]) },
    );
    const gap = on(view.alongX([-1.6, 7, 0.7]), rect(0, 0, 2.6, 0.7));
    ashlar(
      sheet,
      { x: 0, y: 0, width: 2.6, height: 0.7 },
      { course: 0.36, map: view.alongX([-1.6, 7, 0.7]) },
    );
    sheet.line(gap, { closed: true });
    const entry = ground(
      [
        [-1.62, -0.62],
        [-1.3, -0.62],
        [-1.3, 0.62],
        [-1.62, 0.62],
      ],
      0.7,
    );
    sheet.shape(entry, pigment.water, { weight: weight.detail });
  });
  lanes.forEach((y, i) =>
    scene.add(y + 1.2 - 4, () => {
      const open = i === OPEN;
      const notch = ground(
        [
          [0.55, y - 0.34],
          [1.02, y - 0.34],
          [1.02, y + 0.34],
          [0.55, y + 0.34],
        ],
        0.7,
      );
      sheet.shape(notch, open ? pigment.water : shaded(stone, 0.5), { weight: weight.detail });
      if (open) {
        const fall = [
          view.to([1.02, y - 0.3, 0.66]),
          view.to([1.02, y + 0.3, 0.66]),
          view.to([1.02, y + 0.3, 0]),
          view.to([1.02, y - 0.3, 0]),
        ];
        sheet
          .fill(fall, lit(pigment.water, 0.45))
          .hatch(fall, { deg: 90, gap: 7, weight: 2.4, colour: pigment.waterDeep })
          .line(fall, { closed: true });
        block(sheet, view, {
          at: [0.2, y + 0.75, 0.7],
          size: [0.9, 0.7, 0.14],
          colour: pigment.slate,
        });
        return;
      }
      block(sheet, view, {
        at: [0.84, y - 0.42, 0],
        size: [0.18, 0.84, 1.25],
        colour: pigment.slate,
      });
    }),
  );
}

/** The keeper's bench by the inlet, in the shade of a palm; the glass that stands on it counts the turn. */
function bench(sheet: Sheet, scene: Scene): void {
  const seat = { at: [-5.6, 2.3, 0] as const, size: [1.5, 3.2, 0.55] as const };
  sheet.fill(shadowOf(view, seat), ink, { opacity: 0.2 });
  scene.add(-2, () => {
    block(sheet, view, { ...seat, colour: lit(pigment.stone, 0.3) });
    ashlar(
      sheet,
      { x: 0, y: 0, width: 3.2, height: 0.55 },
      { course: 0.28, map: view.alongY([-4.1, 5.5, 0.55]) },
    );
    const foot: Pt = view.to([-4.85, 3.9, 0.55]);
    sheet.fill(
      [
        [foot[0] - 58, foot[1] + 6],
        [foot[0] + 10, foot[1] - 16],
        [foot[0] + 118, foot[1] - 6],
        [foot[0] + 50, foot[1] + 18],
      ],
      ink,
      { opacity: 0.22 },
    );
    hourglass(sheet, { at: [foot[0], foot[1] - 70], size: 80, colour: '#d9a441', line: 4 });
  });
}

/** Low walls of earth between the gardens and the lane. */
function walls(sheet: Sheet, scene: Scene): void {
  for (const y of [-3.6, 0, 3.6])
    scene.add(11 + y, () => {
      block(sheet, view, {
        at: [8.2, y - 0.14, 0],
        size: [6.6, 0.28, 0.62],
        colour: mix(t.light, pigment.sand, 0.35),
      });
      pise(
        sheet,
        { x: 0, y: 0, width: 6.6, height: 0.62 },
        { lift: 0.31, map: view.alongX([8.2, y + 0.14, 0.62]), colour: t.deep },
      );
    });
}

/** The houses of the ksar on one side, more palms on the other: the water passes between neighbours. */
function ksar(sheet: Sheet, scene: Scene): void {
  const chance = new Chance(71);
  for (let x = -2; x < 9; x += 2.4)
    for (let y = -18; y < -9.4; y += 2.4) {
      const size = [2.1, 2.1, chance.between(1.3, 2.9)] as const;
      const colour = mix(t.light, pigment.sand, chance.between(0.25, 0.8));
      sheet.fill(shadowOf(view, { at: [x, y, 0], size }), ink, { opacity: 0.16 });
      scene.add(x + y + 2, () => {
        block(sheet, view, { at: [x, y, 0], size, colour });
        sheet.line(on(view.ground(size[2]), rect(x + 0.16, y + 0.16, 1.78, 1.78)), {
          closed: true,
          weight: 1.8,
        });
        const face = view.alongX([x, y + 2.1, size[2]]);
        sheet.fill(
          [on(face, rect(0.4, 0.4, 0.28, 0.4)), on(face, rect(1.3, 0.4, 0.28, 0.4))],
          ink,
          { union: true },
        );
      });
    }
  for (const [x, y, k] of [
    [-9.4, 3.2, 0.9],
    [-8.4, 7.4, 1.1],
    [-7, 9.6, 1],
    [-4.6, 11.4, 1.05],
    [-1.6, 12.6, 1],
    [-10.8, 8.8, 0.95],
    [-6.6, 13.2, 1.05],
    [1.6, 14, 0.95],
    [-12.8, 2.2, 0.8],
    [-3.4, 9.6, 0.95],
    [-3.4, 15.4, 1],
  ] as const)
    scene.add(x + y, () => {
      const p = view.to([x, y, 0]);
      sheet.fill(
        [
          [p[0] - 6, p[1] + 4],
          [p[0] + 60, p[1] - 10],
          [p[0] + 150, p[1] - 4],
          [p[0] + 70, p[1] + 12],
        ],
        ink,
        { opacity: 0.2 },
      );
      sheet.put('palm', p, { scale: k, flip: y % 2 > 1 });
    });
}
