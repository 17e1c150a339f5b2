import { axonometry, block, panel, Scene } from '../kit/axonometry.ts';
import { on, rect, ribbon, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { hill, printWindow, range, sky, sun, tufts, windowRect } from '../kit/land.ts';
import { merlons, pise } from '../kit/masonry.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { perspective } from '../kit/perspective.ts';
import { gardenTree, palm, sheaf } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { water } from '../kit/water.ts';

const t = accents[2];
const ground = perspective([1330, 742], 900, 3.2);
const field = (x0: number, x1: number, z0: number, z1: number): Line =>
  [
    [x0, z0],
    [x1, z0],
    [x1, z1],
    [x0, z1],
  ].map(([x = 0, z = 0]) => ground.floor([x, z]));

export const plate: Plate = {
  id: 'room-2',
  room: 2,
  alt: {
    ar: 'واحة عند سفح الجبال: قصر من الطين فوق ربوة، وتحته نخيل وبساتين تسقيها ساقية تمتد إلى مقدمة الصورة، وعن اليسار حزم قمح، وعن اليمين جدار من التراب المدكوك ما زالت ألواح القالب فوقه.',
    fr: 'Une oasis au pied des montagnes : un ksar de terre sur sa butte, la palmeraie et les jardins qu’arrose une seguia venue jusqu’à nous ; à gauche des gerbes de blé, à droite un mur de pisé encore coiffé de son coffrage.',
    en: 'An oasis below the mountains: an earthen ksar on its rise, palms and gardens watered by a channel that comes towards us; sheaves of wheat on the left, and on the right a rammed-earth wall with its formwork still in place.',
  },
  caption: {
    ar: 'البناء والحصاد والماء: أعمال كان الجيران يتعاونون عليها.',
    fr: 'Bâtir, moissonner, partager l’eau : les travaux que l’on faisait ensemble.',
    en: 'Building, harvesting, sharing water: the work that neighbours did together.',
  },
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.define('palm', () =>
      palm(sheet, { foot: [0, 0], height: 250, lean: -16, crown: 118, seed: 4 }),
    );
    sheet.define('tree', () => gardenTree(sheet, [0, 0], 110, { seed: 6 }));
    sheet.within(windowRect(w), () => {
      sky(sheet, w, 640, { high: mix(t.light, t.pale, 0.35), low: lit(t.pale, 0.45) }, 7);
      sun(sheet, [560, 400], 118, lit(pigment.sand, 0.7));
      range(sheet, {
        from: 110,
        to: 2290,
        baseY: 690,
        height: 300,
        seed: 5,
        colour: mix(t.pale, t.light, 0.35),
        shade: mix(t.light, t.pale, 0.35),
        pitch: 420,
        line: 2,
      });
      range(sheet, {
        from: 110,
        to: 2290,
        baseY: 720,
        height: 170,
        seed: 14,
        colour: mix(t.light, t.pale, 0.2),
        shade: mix(t.light, t.main, 0.4),
        pitch: 300,
      });
      plain(sheet);
      ksar(sheet);
      gardens(sheet);
      channel(sheet);
      grove(sheet);
    });
    threshing(sheet);
    newWall(sheet);
    palm(sheet, {
      foot: [400, 1236],
      height: 820,
      lean: -60,
      crown: 300,
      seed: 4,
      leaflets: 34,
      dates: t.main,
    });
  },
};

function plain(sheet: Sheet): void {
  const w = printWindow(sheet);
  const land = hill(w, [700, 716, 722, 706, 690, 700, 716]);
  sheet
    .fill(land, mix(t.pale, pigment.sand, 0.6))
    .line(land.slice(0, -2), { weight: weight.detail });
  sheet.stipple(land, { gap: 26, size: 2.8, colour: t.main, opacity: 0.5 });
}

/** The earthen village, its houses climbing to a tower. */
function ksar(sheet: Sheet): void {
  const view = axonometry([1640, 560], 30, 24);
  const chance = new Chance(29);
  const scene = new Scene();
  const walls = [
    mix(t.light, pigment.sand, 0.35),
    mix(t.light, pigment.sand, 0.6),
    t.light,
    mix(t.light, pigment.ochre, 0.4),
  ];
  const rise = (x: number, y: number): number => Math.max(0, 3.4 - 0.42 * Math.hypot(x + 1, y + 1));
  for (let x = -9; x < 8; x += 2)
    for (let y = -9; y < 9; y += 2) {
      if (Math.hypot(x, y) > 10.4) continue;
      const high = chance.between(1.6, 3.1);
      const [colour, lights] = [chance.pick(walls), chance.next()];
      scene.add(x + y, () => {
        const z = rise(x, y);
        block(sheet, view, {
          at: [x, y, z - 2],
          size: [1.95, 1.95, high + 2],
          colour,
          line: 1.8,
          hatchGap: 6,
        });
        const face = view.alongX([x, y + 1.95, z + high]);
        sheet.fill(
          [panel(face, 0.4, 0.5, 0.26, 0.42), panel(face, 1.2, 0.5, 0.26, 0.42)].slice(
            0,
            lights > 0.4 ? 2 : 1,
          ),
          ink,
          { union: true },
        );
        if (lights > 0.7)
          sheet.line([face([0.1, 0.24]), face([1.85, 0.24])], {
            weight: 5,
            colour: shaded(colour, 0.35),
            dash: [5, 5],
            flat: true,
          });
      });
    }
  for (const [x, y, high] of [
    [-2, -2, 6.4],
    [7, -4, 3.6],
    [-4, 7.4, 4],
  ] as const)
    scene.add(x + y + 0.6, () => {
      const z = rise(x, y);
      block(sheet, view, {
        at: [x, y, z],
        size: [1.7, 1.7, high],
        colour: mix(t.light, t.main, 0.3),
        line: 2,
        hatchGap: 6,
      });
      for (const map of [
        view.alongX([x, y + 1.7, z + high]),
        view.alongY([x + 1.7, y + 1.7, z + high]),
      ]) {
        sheet.shape(
          on(map, [...merlons(0, 1.7, 0, 0.34, 0.42), [1.7, 0.1], [0, 0.1]]),
          mix(t.light, t.main, 0.3),
          { weight: 1.6 },
        );
        sheet.fill(
          [0.4, 1.02].map((u) => panel(map, u, 0.8, 0.26, 0.5)),
          ink,
          { union: true },
        );
        sheet.line([map([0.2, 0.5]), map([1.5, 0.5])], {
          weight: 5,
          colour: t.deep,
          dash: [6, 6],
          flat: true,
        });
      }
    });
  scene.draw();
}

function grove(sheet: Sheet): void {
  const chance = new Chance(3);
  const palms = Array.from({ length: 34 }, (_, i): [number, number, number] => {
    const z = chance.between(22, 40);
    return [-20 + i * 1.36 + chance.about(0, 0.8), z, 20 / z];
  }).sort((a, b) => b[1] - a[1]);
  for (const [x, z, scale] of palms) {
    const spot = ground.floor([x, z]);
    sheet.put(x % 1 > 0.62 ? 'tree' : 'palm', spot, {
      scale: scale * (x % 1 > 0.62 ? 0.9 : 1.02),
      flip: x % 2 > 1,
    });
  }
}

/** Plots on both sides of the channel, every one with its rows. */
function gardens(sheet: Sheet): void {
  const chance = new Chance(20);
  const greens = [
    pigment.leaf,
    pigment.leafLight,
    mix(pigment.leafLight, pigment.ochre, 0.5),
    pigment.leafDeep,
    mix(t.light, pigment.sand, 0.4),
  ];
  for (const [z0, z1] of [
    [21, 25.5],
    [16.4, 20.4],
    [12.6, 15.9],
    [9.6, 12.2],
    [7.2, 9.3],
    [5.4, 7],
  ] as const)
    for (let k = -6; k < 6; k++) {
      const x = bendAt((z0 + z1) / 2) + 0.15 + k * 4.4 + (k < 0 ? -1.9 : 1.9);
      const green = chance.pick(greens);
      const bed = field(x, x + 4.1, z0, z1);
      sheet.shape(bed, mix(green, pigment.sand, 0.28), { weight: 1.8, colour: t.deep });
      const rows = Array.from({ length: 9 }, (_, i): Line => [
        ground.floor([x + 0.3 + i * 0.44, z0 + 0.15]),
        ground.floor([x + 0.3 + i * 0.44, z1 - 0.2]),
      ]);
      const scale = 900 / z0;
      sheet.line(rows, { colour: green, weight: scale * 0.13 });
      sheet.line(
        rows.map((row) => row.map(([px, py]): Pt => [px + scale * 0.05, py])),
        { weight: 1.4, colour: shaded(green, 0.5) },
      );
    }
}

/** Where the channel lies at a distance: it winds from the palms to the foreground. */
const bendAt = (z: number): number => 0.9 * Math.sin(3.6 * Math.log(z / 4.2) + 0.7) - 0.9;

function channel(sheet: Sheet): void {
  const course = Array.from({ length: 60 }, (_, i) => {
    const z = 4.6 + (i / 59) ** 1.8 * 44;
    return { at: ground.floor([bendAt(z), z]), scale: 900 / z };
  });
  const line = course.map((c) => c.at);
  const wide = (metres: number): Line =>
    ribbon(line, (s) => metres * (course[Math.round(s * 59)]?.scale ?? 1));
  sheet.shape(wide(2.6), mix(pigment.sand, t.light, 0.4), { weight: weight.detail });
  sheet.shape(wide(1.9), lit(pigment.stone, 0.4), { weight: weight.detail });
  water(sheet, wide(1.4), { gap: 15, weight: 3.4 });
  sheet.line(wide(1.4), { closed: true, weight: weight.edge });
  const bank = course.slice(0, 34).flatMap((c, i): Pt[] =>
    i % 3 === 0
      ? [
          [c.at[0] - c.scale * 1.25, c.at[1]],
          [c.at[0] + c.scale * 1.3, c.at[1]],
        ]
      : [],
  );
  tufts(sheet, bank, 40);
}

/** A corner of the threshing floor: sheaves, and what holds the last of them up. */
function threshing(sheet: Sheet): void {
  const straw = { straw: '#e3b862', dark: '#7d5520' };
  for (const [x, y, h, seed] of [
    [560, 1150, 230, 3],
    [720, 1180, 250, 4],
    [640, 1216, 270, 5],
    [478, 1218, 240, 8],
    [800, 1226, 210, 6],
  ] as const) {
    sheet.fill(
      [
        [x - 60, y],
        [x + 40, y - 12],
        [x + 170, y],
        [x + 60, y + 14],
      ],
      ink,
      { opacity: 0.25 },
    );
    sheaf(sheet, [x, y], h, straw, seed);
  }
}

/** The wall that the touiza raises: stone footing, lifts of earth, and the formwork of the next lift. */
function newWall(sheet: Sheet): void {
  const wall = { x: 1690, y: 830, width: 600, height: 330 };
  const earth = mix(t.light, pigment.ochre, 0.25);
  sheet.fill(
    smooth(
      [
        [1600, 1240],
        [1680, 1150],
        [2000, 1128],
        [2290, 1140],
      ],
      { steps: 6 },
    ).concat([[2290, 1240]]),
    mix(t.pale, pigment.sand, 0.5),
  );
  sheet.shape(rect(wall.x, wall.y, wall.width, wall.height), earth);
  pise(sheet, wall, { lift: 110, seed: 3, colour: t.deep, weight: 2.4 });
  const end: Line = [
    [wall.x, wall.y],
    [wall.x - 62, wall.y + 26],
    [wall.x - 62, wall.y + 356],
    [wall.x, wall.y + 330],
  ];
  sheet.shape(end, shaded(earth, 0.35)).hatch(end, { deg: 90, gap: 9, opacity: 0.7 });
  stones(sheet, wall);
  const boards = rect(1790, 700, 400, 150);
  sheet.fill(rect(1800, 690, 380, 30), t.main);
  sheet.shape(boards, pigment.wood);
  sheet.line(
    [
      [
        [1790, 738],
        [2190, 738],
      ],
      [
        [1790, 776],
        [2190, 776],
      ],
      [
        [1790, 814],
        [2190, 814],
      ],
    ],
    { weight: weight.detail },
  );
  sheet.hatch(boards, { deg: 2, gap: 10, weight: 1.2, ragged: 0.4, opacity: 0.6 });
  for (const x of [1830, 1980, 2130]) {
    sheet.shape(rect(x, 650, 26, 226), mix(pigment.wood, pigment.umber, 0.6), {
      weight: weight.detail,
    });
    sheet.shape(rect(x - 10, 846, 46, 22), pigment.umber, { weight: weight.detail });
  }
  sheet.line(
    [
      [1843, 668],
      [1993, 676],
      [2143, 668],
    ],
    { weight: 7, colour: pigment.umber },
  );
  sheet.line(
    [
      [1843, 668],
      [1993, 676],
      [2143, 668],
    ],
    { weight: 5, colour: pigment.ochre, dash: [10, 6] },
  );
  rammer(sheet, [2040, 690]);
  basket(sheet, [1590, 1200]);
}

function stones(sheet: Sheet, wall: { x: number; y: number; width: number; height: number }): void {
  const chance = new Chance(9);
  const y0 = wall.y + wall.height;
  sheet.shape(
    [
      [wall.x - 74, y0 + 20],
      [wall.x, y0 - 10],
      [wall.x + wall.width, y0 - 10],
      [wall.x + wall.width, 1240],
      [wall.x - 74, 1240],
    ],
    shaded(pigment.stone, 0.35),
    { weight: weight.detail },
  );
  for (let y = y0 - 4; y < 1236; y += 30)
    for (let x = wall.x - 66; x < wall.x + wall.width;) {
      const long = Math.min(chance.between(40, 86), wall.x + wall.width - x + 4);
      const stone = smooth(
        [
          [x, y + 4],
          [x + long * 0.5, y],
          [x + long - 5, y + 5],
          [x + long - 6, y + 22],
          [x + long * 0.5, y + 27],
          [x + 2, y + 23],
        ],
        { closed: true, steps: 3 },
      );
      sheet.shape(stone, mix(pigment.stone, pigment.lime, chance.between(0, 0.45)), {
        weight: 1.8,
      });
      x += long;
    }
}

function rammer(sheet: Sheet, at: Pt): void {
  const [x, y] = at;
  sheet
    .line(
      [
        [x, y],
        [x + 40, y - 260],
      ],
      { weight: 16 },
    )
    .line(
      [
        [x, y],
        [x + 40, y - 260],
      ],
      { weight: 10, colour: pigment.ochre },
    );
  sheet.shape(
    [
      [x - 40, y - 60],
      [x + 56, y - 46],
      [x + 46, y + 34],
      [x - 46, y + 22],
    ],
    mix(pigment.wood, pigment.ochre, 0.3),
  );
}

/** A palm-fibre basket of earth. */
function basket(sheet: Sheet, [x, y]: Pt): void {
  sheet.fill(
    [
      [x - 60, y + 22],
      [x + 40, y + 10],
      [x + 210, y + 24],
      [x + 60, y + 40],
    ],
    ink,
    { opacity: 0.25 },
  );
  const mound = smooth([
    [x - 96, y - 74],
    [x - 40, y - 122],
    [x + 30, y - 130],
    [x + 96, y - 74],
  ]);
  sheet.shape(mound, t.main, { weight: weight.detail });
  sheet.stipple(mound, { gap: 16, size: 4, colour: t.deep });
  const body = smooth(
    [
      [x - 104, y - 80],
      [x, y - 60],
      [x + 104, y - 80],
      [x + 80, y + 20],
      [x, y + 36],
      [x - 80, y + 20],
    ],
    { closed: true },
  );
  sheet.shape(body, pigment.ochre);
  sheet
    .hatch(body, { deg: 60, gap: 14, weight: 3, colour: pigment.umber })
    .hatch(body, { deg: -60, gap: 14, weight: 3, colour: pigment.umber });
  for (const side of [-1, 1])
    sheet.line(
      smooth([
        [x + side * 84, y - 66],
        [x + side * 118, y - 128],
        [x + side * 60, y - 140],
        [x + side * 44, y - 72],
      ]),
      { weight: 9, colour: pigment.umber },
    );
}
