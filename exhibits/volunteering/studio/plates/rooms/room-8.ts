import { ellipse, polar, rect, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { olive } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam } from '../kit/zellige.ts';

const p8 = accents[8];
/** Ten colours for the ten themes of the recommendations. */
const themes = [
  '#875600',
  '#3a4391',
  '#91312f',
  '#c9993a',
  '#0f606e',
  '#7a8b3a',
  '#9c4120',
  '#20613f',
  '#70396b',
  '#57b3bf',
];
const PITCH = 152;
/** The trunk stands to the side, so that the wall can be read. */
const TREE = 1690;

export const plate: Plate = {
  id: 'room-8',
  room: 8,
  alt: {
    ar: 'جدار عليه تسع وثلاثون نجمة زليج بعشرة ألوان في ثلاثة صفوف، وأمامه شجرة زيتون عتيقة يحيط بها مقعد من حجر، بين أوراقها أوراق ذهبية، وقربها سلّة أوراق بيضاء.',
    fr: 'Un mur porte trente-neuf étoiles de zellige de dix couleurs sur trois rangs ; devant lui, un vieil olivier dans sa banquette de pierre, des feuilles d’or parmi les siennes, et un panier de feuilles blanches.',
    en: 'A wall bears thirty-nine zellij stars in ten colours, in three rows; before it an old olive tree in a ring of stone, golden leaves among its own, and a basket of blank leaves.',
  },
  caption: {
    ar: '39 توصية على الجدار، وعهد واحد تعلّقه على الشجرة.',
    fr: '39 recommandations au mur, un engagement à suspendre à l’arbre.',
    en: '39 recommendations on the wall, one pledge to hang on the tree.',
  },
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), p8.pale);
      wall(sheet);
      ground(sheet);
      bench(sheet, false);
      olive(sheet, [TREE, 1060], 800, {
        seed: 12,
        leaf: 15,
        bark: mix(pigment.umber, p8.deep, 0.3),
        leaves: { deep: '#46594c', main: '#7f9276', light: '#b9c4a2' },
      });
      pledges(sheet);
      bench(sheet, true);
      basket(sheet, [1010, 1120]);
    });
  },
};

/** Thirty-nine stars, three rows of thirteen, with the crosses that their points leave. */
function wall(sheet: Sheet): void {
  const [left, top] = [1200 - 6 * PITCH, 330];
  const chance = new Chance(39);
  sheet.fill(rect(110, 110, 2180, 800), mix(p8.pale, pigment.lime, 0.35));
  sheet.stipple(rect(110, 110, 2180, 800), { gap: 34, size: 2.6, colour: p8.light, opacity: 0.8 });
  const frame = rect(left - PITCH / 2 - 34, top - PITCH / 2 - 34, 13 * PITCH + 68, 3 * PITCH + 68);
  sheet.fill(
    frame.map(([x, y]): Pt => [x + 16, y + 20]),
    ink,
    { opacity: 0.2 },
  );
  sheet.shape(frame, p8.deep);
  sheet.shape(rect(left - PITCH / 2, top - PITCH / 2, 13 * PITCH, 3 * PITCH), lit(p8.pale, 0.5));
  const crosses: Line[] = [];
  for (let row = 0; row <= 3; row++)
    for (let column = 0; column <= 13; column++)
      crosses.push(khatam([left + (column - 0.5) * PITCH, top + (row - 0.5) * PITCH], PITCH * 0.2));
  sheet.within(rect(left - PITCH / 2, top - PITCH / 2, 13 * PITCH, 3 * PITCH), () => {
    sheet.fill(crosses, mix(p8.light, p8.pale, 0.4), { union: true });
    sheet.line(crosses, { closed: true, weight: 1.8 });
  });
  for (let i = 0; i < 39; i++) {
    const c: Pt = [left + (i % 13) * PITCH, top + Math.floor(i / 13) * PITCH];
    const colour = themes[Math.floor((i * 10) / 39)] ?? p8.main;
    sheet.shape(khatam(c, PITCH * 0.53, 90), mix(colour, pigment.lime, chance.between(0, 0.14)), {
      weight: weight.detail,
    });
    sheet.line(khatam(c, PITCH * 0.43), {
      closed: true,
      weight: 3,
      colour: i < 8 ? pigment.lime : '#e9c46a',
    });
    sheet.shape(khatam(c, PITCH * 0.2), lit(colour, 0.55), { weight: 2 });
    sheet.line([polar(c, PITCH * 0.36, 150), polar(c, PITCH * 0.37, 120)], {
      weight: 4,
      colour: pigment.lime,
      opacity: 0.8,
    });
  }
}

function ground(sheet: Sheet): void {
  const land = rect(110, 880, 2180, 370);
  sheet.fill(land, mix(p8.light, pigment.sand, 0.45));
  const joints: Line[] = [];
  for (let i = -14; i <= 14; i++)
    joints.push([
      [1200 + i * 118, 880],
      [1200 + i * 300, 1250],
    ]);
  for (const y of [908, 948, 1004, 1080, 1176])
    joints.push([
      [110, y],
      [2290, y],
    ]);
  sheet.line(joints, { weight: 2, colour: p8.main, opacity: 0.6 });
  sheet.line(
    [
      [110, 880],
      [2290, 880],
    ],
    { weight: weight.edge },
  );
  sheet.fill(
    smooth(
      [
        [1300, 1090],
        [1700, 1020],
        [2290, 1050],
        [2290, 1170],
        [1900, 1190],
        [1500, 1180],
      ],
      { closed: true },
    ),
    ink,
    { opacity: 0.2 },
  );
}

/** The ring of stone round the trunk: its far half behind the tree, its near half before it. */
function bench(sheet: Sheet, near: boolean): void {
  const [x, y] = [TREE, 1050];
  const stone = lit(pigment.stone, 0.35);
  if (!near) {
    sheet.shape(ellipse([x, y], 430, 92), stone);
    sheet.shape(ellipse([x, y + 6], 330, 62), mix(pigment.umber, p8.deep, 0.3), {
      weight: weight.detail,
    });
    return;
  }
  const front: Line = [
    ...ellipse([x, y], 430, 92, 180, 360),
    ...ellipse([x, y + 88], 430, 92, 0, -180),
  ];
  const rim: Line = [
    ...ellipse([x, y], 430, 92, 180, 360),
    ...ellipse([x, y + 6], 330, 62, 0, -180),
  ];
  sheet.shape(front, shaded(stone, 0.18)).shape(rim, lit(stone, 0.4), { weight: weight.detail });
  sheet.within(front, () => {
    sheet.line(
      Array.from({ length: 17 }, (_, i): Line =>
        [polar([x, y], 0, 0), [x - 430 + i * 54, y + 200]].map((_p, k): Pt => [
          x - 430 + i * 54,
          y + k * 200,
        ]),
      ),
      { weight: 2 },
    );
    sheet.line(ellipse([x, y + 46], 430, 92, 180, 360), { weight: 2 });
    sheet.hatch(rect(x + 150, y, 300, 220), { deg: 90, gap: 10, opacity: 0.5 });
  });
  sheet.line(front, { closed: true });
}

/** The pledges: leaves of gold and of two other colours, each on its thread. */
function pledges(sheet: Sheet): void {
  const chance = new Chance(21);
  for (let i = 0; i < 30; i++) {
    const c = polar([0, 0], 1, i * 137.5);
    const r = Math.sqrt((i + 0.5) / 30);
    const p: Pt = [TREE + c[0] * r * 320, 520 + c[1] * r * 190];
    const colour =
      ['#e2a72e', '#e2a72e', '#98a0e3', '#dfe6c0'][Math.floor(chance.next() * 4)] ?? '#e2a72e';
    const leaf = smooth(
      [
        [p[0], p[1]],
        [p[0] + 17, p[1] + 24],
        [p[0] + 12, p[1] + 54],
        [p[0], p[1] + 70],
        [p[0] - 12, p[1] + 54],
        [p[0] - 17, p[1] + 24],
      ],
      { closed: true, steps: 4 },
    );
    sheet.line([[p[0], p[1] - 26], p], { weight: 2.4 });
    sheet.shape(leaf, colour, { weight: 2.4 });
    sheet.line(
      [
        [p[0], p[1] + 8],
        [p[0], p[1] + 60],
      ],
      { weight: 1.6 },
    );
  }
}

function basket(sheet: Sheet, [x, y]: Pt): void {
  sheet.fill(
    smooth(
      [
        [x - 100, y + 40],
        [x, y + 26],
        [x + 230, y + 36],
        [x + 200, y + 62],
        [x, y + 70],
      ],
      { closed: true },
    ),
    ink,
    { opacity: 0.22 },
  );
  for (const [dx, dy, deg] of [
    [-60, -70, 24],
    [-20, -96, 6],
    [30, -88, -12],
    [66, -66, -30],
  ] as const) {
    const leaf = smooth(
      [
        [x + dx, y + dy - 40],
        [x + dx + 22, y + dy - 8],
        [x + dx, y + dy + 36],
        [x + dx - 22, y + dy - 8],
      ],
      { closed: true, steps: 4 },
    ).map((q): Pt => [q[0] + (q[1] - y - dy) * Math.sin((deg * Math.PI) / 180) * -1, q[1]]);
    sheet.shape(leaf, lit(p8.pale, 0.7), { weight: weight.detail });
  }
  const body: Line = [
    ...ellipse([x, y - 54], 106, 20, 180, 360),
    [x + 84, y + 40],
    ...ellipse([x, y + 40], 84, 16, 0, -180),
    [x - 84, y + 40],
  ];
  sheet.shape(body, pigment.ochre);
  sheet
    .hatch(body, { deg: 60, gap: 14, weight: 3, colour: pigment.umber })
    .hatch(body, { deg: -60, gap: 14, weight: 3, colour: pigment.umber });
  sheet.line(body, { closed: true });
}
