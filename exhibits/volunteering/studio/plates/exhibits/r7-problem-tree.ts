import { bezier, circle, rect, ribbon, smooth, softRect, turned } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { sapling } from '../kit/icons.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { planks } from '../kit/masonry.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';

const o = accents[7];
const cause = '#c9993a';
const effect = '#9c4120';
const goal = '#2e7657';

export const plate: Plate = {
  id: 'r7-problem-tree',
  room: 7,
  schematic: true,
  alt: {
    ar: 'لوح خشبي من نصفين: في الأول شجرة جرداء على جذعها بطاقة كبيرة وعلى جذورها خمس بطاقات صفراء وعلى أغصانها خمس حمراء؛ وفي الثاني الشجرة نفسها مورقة وبطاقاتها خضراء، وبينهما مقبض للقلب.',
    fr: 'Un panneau de bois en deux moitiés : d’un côté un arbre nu, une grande carte sur le tronc, cinq cartes jaunes aux racines, cinq rouges aux branches ; de l’autre le même arbre en feuilles, aux cartes vertes ; entre les deux, une poignée.',
    en: 'A wooden board in two halves: on one a bare tree with a large card on its trunk, five yellow cards on its roots and five red on its branches; on the other the same tree in leaf, its cards green; a handle between them.',
  },
  caption: {
    ar: 'شجرة المشكلة تنقلب إلى شجرة أهداف.',
    fr: 'L’arbre à problèmes se retourne en arbre à objectifs.',
    en: 'The problem tree turns over into a tree of goals.',
  },
  labels: [
    {
      id: 'trunk',
      at: [660, 870],
      label: { ar: 'الجذع: المشكلة', fr: 'Le tronc : le problème', en: 'The trunk: the problem' },
    },
    {
      id: 'roots',
      at: [420, 1240],
      label: { ar: 'الجذور: الأسباب', fr: 'Les racines : les causes', en: 'The roots: the causes' },
    },
    {
      id: 'branches',
      at: [420, 430],
      label: {
        ar: 'الأغصان: النتائج',
        fr: 'Les branches : les effets',
        en: 'The branches: the effects',
      },
    },
    {
      id: 'flip',
      at: [1200, 800],
      label: {
        ar: 'مقبض القلب: من المشكلة إلى الهدف',
        fr: 'La poignée : du problème à l’objectif',
        en: 'The handle: from problem to goal',
      },
    },
    {
      id: 'goals',
      at: [1740, 870],
      label: { ar: 'شجرة الأهداف', fr: 'L’arbre à objectifs', en: 'The tree of goals' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sheet
        .fill(windowRect(w), mix(o.pale, pigment.lime, 0.2))
        .stipple(windowRect(w), { gap: 34, size: 3, colour: o.light, opacity: 0.8 });
      half(sheet, 660, false);
      half(sheet, 1740, true);
      handle(sheet);
    });
  },
};

/** One side of the board, `x` its axis. */
function half(sheet: Sheet, x: number, good: boolean): void {
  const board = softRect(x - 470, 200, 940, 1200, 30);
  const wood = good ? mix(pigment.leafLight, pigment.sand, 0.5) : lit(pigment.wood, 0.45);
  sheet.fill(
    board.map(([px, py]): Pt => [px + 22, py + 28]),
    ink,
    { opacity: 0.24 },
  );
  sheet.shape(board, wood, { weight: weight.contour });
  sheet.within(board, () => {
    planks(sheet, { x: x - 470, y: 200, width: 940, height: 1200 }, 5, {
      colour: wood,
      seed: good ? 3 : 4,
    });
    sheet.fill(rect(x - 470, 1010, 940, 400), shaded(wood, 0.14));
  });
  sheet.line(
    [
      [x - 470, 1010],
      [x + 470, 1010],
    ],
    { weight: weight.detail, dash: [30, 16] },
  );
  tree(sheet, x, good);
  const [top, low] = good ? [goal, mix(goal, pigment.leafLight, 0.5)] : [effect, cause];
  for (const [dx, y, deg] of [
    [-300, 470, 8],
    [-190, 300, -4],
    [10, 250, 2],
    [200, 310, -6],
    [310, 480, -10],
  ] as const)
    card(sheet, [x + dx, y], deg, top, 96);
  for (const [dx, y, deg] of [
    [-340, 1180, -6],
    [-190, 1300, 5],
    [0, 1335, -2],
    [190, 1300, -5],
    [340, 1180, 7],
  ] as const)
    card(sheet, [x + dx, y], deg, low, 92);
  card(sheet, [x, 850], 0, good ? goal : ink, 132);
}

function tree(sheet: Sheet, x: number, good: boolean): void {
  const bark = good ? mix(pigment.umber, o.main, 0.3) : shaded(pigment.umber, 0.35);
  const limb = (points: Line, from: number, to: number): Line =>
    ribbon(smooth(points, { steps: 8 }), (t) => from + (to - from) * t);
  const limbs: Line[] = [];
  for (const side of [-1, 1]) {
    const p = (dx: number, y: number): Pt => [x + side * dx, y];
    limbs.push(
      limb([p(20, 740), p(70, 640), p(190, 560), p(320, 460)], 74, 14),
      limb([p(20, 720), p(50, 560), p(120, 430), p(200, 310)], 64, 12),
      limb([p(170, 570), p(230, 600), p(340, 600)], 30, 8),
    );
    limbs.push(
      limb([p(30, 960), p(90, 1040), p(210, 1110), p(360, 1170)], 70, 12),
      limb([p(20, 980), p(60, 1100), p(120, 1210), p(200, 1300)], 60, 12),
    );
  }
  limbs.push(
    limb(
      [
        [x, 720],
        [x + 6, 560],
        [x - 6, 400],
        [x + 10, 250],
      ],
      60,
      14,
    ),
    limb(
      [
        [x, 980],
        [x + 4, 1140],
        [x, 1330],
      ],
      60,
      14,
    ),
  );
  const trunk: Line = [
    ...bezier([x - 100, 1020], [x - 60, 940], [x - 70, 800], [x - 90, 690]),
    ...bezier([x + 90, 690], [x + 70, 800], [x + 60, 940], [x + 100, 1020]),
  ];
  const all = [...limbs, trunk];
  sheet.fill(
    all.map((line) => line.map(([px, py]): Pt => [px + 10, py + 14])),
    ink,
    { opacity: 0.2, union: true },
  );
  sheet.fill(all, bark, { union: true });
  sheet.within(trunk, () =>
    sheet.hatch(trunk, { deg: 88, gap: 16, weight: 3, colour: shaded(bark, 0.4) }),
  );
  if (!good) return;
  for (const [dx, y] of [
    [-360, 610],
    [-250, 590],
    [-330, 380],
    [-90, 380],
    [-250, 230],
    [100, 400],
    [260, 230],
    [330, 390],
    [250, 600],
    [370, 600],
    [-140, 500],
    [150, 490],
    [-20, 480],
  ] as const)
    for (const [lx, ly, deg] of [
      [-30, 10, 150],
      [0, -26, 90],
      [32, 6, 30],
      [-10, 30, 220],
      [18, 30, 320],
    ] as const) {
      const c: Pt = [x + dx + lx, y + ly];
      const leaf = turned(
        smooth(
          [
            [c[0] - 34, c[1]],
            [c[0], c[1] - 15],
            [c[0] + 34, c[1]],
            [c[0], c[1] + 15],
          ],
          { closed: true, steps: 4 },
        ),
        c,
        deg,
      );
      sheet.shape(
        leaf,
        [pigment.leaf, pigment.leafLight, goal][(Math.abs(dx) + Math.abs(lx)) % 3] ?? pigment.leaf,
        { weight: 2 },
      );
    }
}

function card(sheet: Sheet, [x, y]: Pt, deg: number, tone: string, size: number): void {
  const turn = (line: Line): Line => turned(line, [x, y], deg);
  sheet.fill(turn(rect(x - size + 8, y - size * 0.62 + 12, size * 2, size * 1.24)), ink, {
    opacity: 0.26,
  });
  sheet.shape(turn(rect(x - size, y - size * 0.62, size * 2, size * 1.24)), lit(tone, 0.62));
  sheet
    .fill(turn(rect(x - size, y - size * 0.62, size * 2, size * 0.26)), tone)
    .line(turn(rect(x - size, y - size * 0.62, size * 2, size * 1.24)), { closed: true });
  sheet.line(
    [0, 1, 2].map((i) =>
      turn([
        [x - size * 0.78, y - size * 0.12 + i * size * 0.24],
        [x + size * (0.74 - i * 0.34), y - size * 0.12 + i * size * 0.24],
      ]),
    ),
    { weight: 5, colour: mix(tone, pigment.stone, 0.35) },
  );
  sheet.shape(circle(turn([[x, y - size * 0.52]])[0] ?? [x, y], 11), pigment.brass, { weight: 2 });
}

/** The handle between the halves, with the arrow that turns one into the other. */
function handle(sheet: Sheet): void {
  const pin = rect(1130, 780, 140, 40);
  sheet.shape(pin, pigment.brass);
  for (const y of [520, 1080]) {
    const up = y < 800;
    const bow = bezier(
      [1110, up ? 690 : 910],
      [1140, up ? 560 : 1040],
      [1260, up ? 560 : 1040],
      [1290, up ? 690 : 910],
      16,
    );
    sheet.line(bow, { weight: 26 }).line(bow, { weight: 18, colour: o.light });
    const [tip, dir] = up ? [[1290, 700] as Pt, 1] : [[1110, 900] as Pt, -1];
    sheet.shape(
      [
        [tip[0] - 36, tip[1] - dir * 14],
        [tip[0] + 36, tip[1] - dir * 14],
        [tip[0], tip[1] + dir * 42],
      ],
      o.light,
    );
  }
  sheet.shape(circle([1200, 800], 86), mix(pigment.wood, o.main, 0.3), { weight: weight.contour });
  sheet.shape(circle([1200, 800], 62), lit(o.light, 0.5), { weight: weight.detail });
  sapling(sheet, { at: [1200, 800], size: 44, colour: goal });
}
