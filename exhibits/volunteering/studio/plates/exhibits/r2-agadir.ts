import { bezier, circle, ellipse, rect, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, range, sky, sun, windowRect } from '../kit/land.ts';
import { ashlar, merlons } from '../kit/masonry.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { perspective } from '../kit/perspective.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { water } from '../kit/water.ts';

const clay = accents[2];
const X = 1200;
/** The cut: the nearest plane of the building, 6.4 m from the eye. */
const CUT = 6.4;
const END = 21;
const HALF = 1.9;
const STOREY = 2;
const TOP = 3 * STOREY;
const view = perspective([X, 830], 920, 3.1);
const floorY = view.to(0, 0, CUT)[1];
const stone = mix(pigment.sand, clay.light, 0.32);

export const plate: Plate = {
  id: 'r2-agadir',
  room: 2,
  alt: {
    ar: 'مخزن جماعي حجري مقطوع بالعرض: ممر مشترك ضيق بين صفّين من غرف صغيرة على ثلاثة طوابق، لكل غرفة باب خشبي، وبينها درجات من حجر بارز. في الغرف المقطوعة شعير ولوز وجرار زيت ولفافة، وتحت الممر خزان ماء مقبّب، وفي آخره الباب الوحيد، وعلى اليمين برج المراقبة.',
    fr: 'Un grenier collectif de pierre coupé en travers : une allée commune étroite entre deux rangées de petites cases sur trois niveaux, chacune avec sa porte de bois, reliées par des pierres saillantes. Dans les cases coupées, orge, amandes, jarres d’huile et rouleau ; sous l’allée, une citerne voûtée ; au fond la porte unique, à droite la tour de guet.',
    en: 'A stone collective granary cut across: a narrow shared lane between two rows of small cells on three storeys, each with a wooden door, reached by jutting stones. The cut cells show barley, almonds, oil jars and a scroll; under the lane lies a vaulted cistern; at the end is the single gate, on the right the watch-tower.',
  },
  caption: {
    ar: 'مقطع في أكادير من الأطلس الصغير.',
    fr: 'Coupe d’un agadir de l’Anti-Atlas.',
    en: 'A section through an agadir of the Anti-Atlas.',
  },
  schematic: true,
  labels: [
    {
      id: 'gate',
      at: [1200, 905],
      label: {
        ar: 'الباب الوحيد وغرفة الحارس',
        fr: 'La porte unique et la loge du gardien',
        en: 'The single gate and keeper’s room',
      },
    },
    {
      id: 'cells',
      at: [690, 1120],
      label: { ar: 'غرف الأسر', fr: 'Les cases des familles', en: 'The family cells' },
    },
    {
      id: 'steps',
      at: [1010, 850],
      label: {
        ar: 'درجات من حجر بارز',
        fr: 'Les marches en pierres saillantes',
        en: 'The jutting stone steps',
      },
    },
    {
      id: 'lane',
      at: [1200, 1120],
      label: { ar: 'الممر المشترك', fr: 'L’allée commune', en: 'The shared lane' },
    },
    {
      id: 'cistern',
      at: [1200, 1400],
      label: {
        ar: 'خزان الماء (تانوضفي)',
        fr: 'La citerne (tanoudfi)',
        en: 'The cistern (tanudfi)',
      },
    },
    {
      id: 'tower',
      at: [1850, 330],
      label: { ar: 'برج المراقبة', fr: 'La tour de guet', en: 'The watch-tower' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sky(sheet, w, 1180, { high: clay.light, low: lit(pigment.sand, 0.45) }, 7);
      sun(sheet, [1200, 340], 104, lit(pigment.sand, 0.7));
      range(sheet, {
        from: 60,
        to: 2340,
        baseY: 1010,
        height: 420,
        seed: 27,
        colour: mix(clay.light, pigment.sand, 0.35),
        shade: mix(clay.main, clay.light, 0.45),
        pitch: 520,
      });
      ground(sheet);
    });
    tower(sheet);
    sheet.within(windowRect(w), () => {
      lane(sheet);
      for (const side of [-1, 1]) cutCells(sheet, side);
      cistern(sheet);
    });
  },
};

function ground(sheet: Sheet): void {
  const earth: Line = [
    [110, 1010],
    [420, 1000],
    [560, floorY],
    [1840, floorY],
    [1980, 1000],
    [2290, 1020],
    [2290, 1490],
    [110, 1490],
  ];
  sheet.shape(earth, mix(clay.main, pigment.umber, 0.3), { weight: weight.edge });
  const chance = new Chance(61);
  const stones = Array.from({ length: 90 }, (): Line => {
    const c: Pt = [chance.between(130, 2270), chance.between(1120, 1480)];
    return ellipse(c, chance.between(9, 26), chance.between(7, 15));
  }).filter((line) => (line[0]?.[0] ?? 0) < 800 || (line[0]?.[0] ?? 0) > 1640);
  sheet.shape(stones, mix(clay.light, pigment.sand, 0.3), { weight: weight.hair });
  sheet.stipple(earth, { gap: 34, size: 4, colour: clay.light, opacity: 0.55 });
}

function tower(sheet: Sheet): void {
  const [left, right, top] = [1730, 1970, 180];
  sheet.shape(rect(left, top, right - left, 900), stone, { weight: weight.contour });
  ashlar(
    sheet,
    { x: left, y: top, width: right - left, height: 900 },
    { course: 34, seed: 3, colour: clay.deep },
  );
  const side: Line = [
    [right, top],
    [right + 70, top - 30],
    [right + 70, 1040],
    [right, 1080],
  ];
  sheet
    .shape(side, shaded(stone, 0.35), { weight: weight.contour })
    .hatch(side, { deg: 90, gap: 10 });
  sheet.shape(
    [...merlons(left - 14, right + 14, top, 40, 66), [right + 14, top + 30], [left - 14, top + 30]],
    lit(stone, 0.3),
    { weight: weight.edge },
  );
  for (const y of [300, 470, 640]) sheet.shape(rect(1832, y, 30, 84), ink, { weight: 2 });
}

/** A surface of one wall of the lane, from `z0` to `z1` and `y0` to `y1`. */
const onWall = (side: number, z0: number, z1: number, y0: number, y1: number): Line => [
  view.to(side * HALF, y0, z0),
  view.to(side * HALF, y0, z1),
  view.to(side * HALF, y1, z1),
  view.to(side * HALF, y1, z0),
];

function lane(sheet: Sheet): void {
  const floor: Line = [
    view.to(-HALF, 0, CUT),
    view.to(HALF, 0, CUT),
    view.to(HALF, 0, END),
    view.to(-HALF, 0, END),
  ];
  gate(sheet);
  sheet.shape(floor, lit(pigment.sand, 0.4), { weight: weight.edge });
  const joints: Line[] = [];
  for (let z = CUT + 0.6; z < END; z += 1) joints.push([view.to(-HALF, 0, z), view.to(HALF, 0, z)]);
  for (const x of [-0.9, -0.3, 0.3, 0.9]) joints.push([view.to(x, 0, CUT), view.to(x, 0, END)]);
  sheet.line(joints, { weight: 2, colour: clay.main, opacity: 0.7 });
  sheet.fill(
    [view.to(HALF, 0, CUT), view.to(HALF, 0, END), view.to(0.5, 0, END), view.to(0.3, 0, CUT)],
    ink,
    { opacity: 0.22 },
  );
  for (const side of [-1, 1]) laneWall(sheet, side);
}

function laneWall(sheet: Sheet, side: number): void {
  const whole = onWall(side, CUT, END, 0, TOP + 0.5);
  const colour = side < 0 ? shaded(stone, 0.3) : lit(stone, 0.15);
  sheet.shape(whole, colour, { weight: weight.edge });
  const map = ([z, y]: Pt): Pt => view.to(side * HALF, TOP + 0.5 - y, z);
  ashlar(
    sheet,
    { x: CUT, y: 0, width: END - CUT, height: TOP + 0.5 },
    { course: 0.34, map, seed: side + 5, colour: clay.deep, opacity: 0.6 },
  );
  for (let bay = 0; bay < 6; bay++)
    for (let level = 0; level < 3; level++) {
      const z = CUT + 0.9 + bay * 2.4;
      const y = level * STOREY + 0.3;
      const door = onWall(side, z, z + 0.9, y, y + 1.2);
      sheet.shape(onWall(side, z - 0.12, z + 1.02, y + 1.2, y + 1.36), pigment.wood, { weight: 2 });
      sheet.shape(door, mix(pigment.umber, ink, 0.2), { weight: weight.detail });
      for (const share of [0.3, 0.6])
        sheet.line([view.to(side * HALF, y, z + share), view.to(side * HALF, y + 1.2, z + share)], {
          weight: 1.6,
          colour: pigment.wood,
        });
      sheet.shape(onWall(side, z + 0.64, z + 0.8, y + 0.5, y + 0.64), pigment.brass, {
        weight: 1.4,
      });
    }
  for (let bay = 5; bay >= 0; bay--)
    for (let step = 7; step >= 0; step--)
      jut(sheet, side, CUT + 2.05 + bay * 2.4 + (step % 2) * 0.36, 0.55 + step * 0.7);
}

/** A flat stone that sticks out of the wall: the only stair there is. */
function jut(sheet: Sheet, side: number, z: number, y: number): void {
  const reach = side * (HALF - 0.3);
  const top: Line = [
    view.to(side * HALF, y, z),
    view.to(reach, y, z),
    view.to(reach, y, z + 0.3),
    view.to(side * HALF, y, z + 0.3),
  ];
  const front: Line = [
    view.to(side * HALF, y, z),
    view.to(reach, y, z),
    view.to(reach, y - 0.09, z),
    view.to(side * HALF, y - 0.09, z),
  ];
  sheet
    .shape(top, lit(stone, 0.6), { weight: 1.6 })
    .shape(front, shaded(stone, 0.15), { weight: 2 });
}

function gate(sheet: Sheet): void {
  const map = view.facing(END);
  const wall = rect(-HALF, -(TOP + 0.5), HALF * 2, TOP + 0.5).map(map);
  sheet.shape(wall, mix(stone, clay.light, 0.3), { weight: weight.detail });
  const arch: Line = [
    [-0.85, 0],
    [-0.85, -1.5],
    ...bezier([-0.85, -1.5], [-0.8, -2.6], [0.8, -2.6], [0.85, -1.5], 10),
    [0.85, 0],
  ];
  sheet.shape(arch.map(map), lit(pigment.sand, 0.7), { weight: weight.edge });
  sheet.shape(
    [
      [-0.85, 0],
      [-0.85, -1.6],
      [-0.4, -2],
      [-0.4, 0],
    ].map(([x = 0, y = 0]) => map([x, y])),
    pigment.wood,
    { weight: weight.detail },
  );
  sheet.shape(rect(-0.5, -4.4, 1, 0.9).map(map), ink, { weight: 2 });
}

/** Three storeys of cells where the saw went through: thick walls, beams, and what families laid by. */
function cutCells(sheet: Sheet, side: number): void {
  const map = (x: number, y: number): Pt => view.to(side * x, y, CUT);
  const box = (x0: number, x1: number, y0: number, y1: number): Line => [
    map(x0, y0),
    map(x1, y0),
    map(x1, y1),
    map(x0, y1),
  ];
  const [inner, outer] = [HALF, 5.2];
  const whole = box(inner, outer, -0.02, TOP + 0.5);
  sheet.shape(whole, mix(clay.deep, clay.main, 0.35), { weight: weight.contour });
  sheet.hatch(whole, { deg: 45, gap: 12, colour: clay.light, weight: 1.6, opacity: 0.55 });
  for (let level = 0; level < 3; level++) {
    const y = level * STOREY + 0.22;
    const room = box(inner + 0.22, outer - 0.3, y, y + 1.62);
    sheet.shape(room, level === 1 ? lit(stone, 0.35) : lit(stone, 0.15), { weight: weight.edge });
    sheet.fill(
      [
        map(inner + 0.22, y),
        map(inner + 0.48, y + 0.3),
        map(inner + 0.48, y + 1.62),
        map(inner + 0.22, y + 1.62),
      ],
      ink,
      { opacity: 0.2 },
    );
    sheet.fill(
      [
        map(inner + 0.22, y),
        map(outer - 0.3, y),
        map(outer - 0.56, y + 0.3),
        map(inner + 0.48, y + 0.3),
      ],
      shaded(stone, 0.22),
    );
    sheet.line(
      [
        [
          map(inner + 0.48, y + 1.62),
          map(inner + 0.48, y + 0.3),
          map(outer - 0.56, y + 0.3),
          map(outer - 0.56, y + 1.62),
        ],
      ],
      { weight: 2 },
    );
    for (let i = 0; i < 7; i++) {
      const beam = map(inner + 0.5 + i * 0.38, y + 1.53);
      sheet.shape(circle(beam, 13), pigment.wood, { weight: 2 });
    }
    goods(sheet, side, level, map(3.5, y + 0.12));
  }
  const cap = box(inner - 0.06, outer + 0.08, TOP + 0.5, TOP + 0.66);
  sheet.shape(cap, lit(stone, 0.4), { weight: weight.edge });
}

function goods(sheet: Sheet, side: number, level: number, [x, y]: Pt): void {
  const kind = side < 0 ? level : (level + 1) % 3;
  if (kind === 0) grain(sheet, [x, y], side < 0 ? pigment.ochre : '#c98a5a');
  else if (kind === 1)
    for (const dx of [-120, 0, 118]) oilJar(sheet, [x + dx, y], dx === 0 ? 178 : 146);
  else chest(sheet, [x, y]);
}

function grain(sheet: Sheet, [x, y]: Pt, colour: string): void {
  const heap = smooth(
    [
      [x - 180, y],
      [x - 110, y - 70],
      [x - 20, y - 132],
      [x + 70, y - 84],
      [x + 176, y],
    ],
    { steps: 6 },
  );
  sheet.shape(heap, colour, { weight: weight.edge });
  sheet.stipple(heap, { gap: 15, size: 5, colour: shaded(colour, 0.5) });
  sheet.stipple(heap, { gap: 21, size: 5, colour: lit(colour, 0.7), seed: 9 });
  const basket: Line = [
    [x + 88, y - 66],
    [x + 190, y - 66],
    [x + 172, y + 8],
    [x + 104, y + 8],
  ];
  sheet
    .shape(basket, lit(pigment.ochre, 0.4), { weight: weight.edge })
    .hatch(basket, { deg: 45, gap: 11 })
    .hatch(basket, { deg: 135, gap: 11 });
}

function oilJar(sheet: Sheet, [x, y]: Pt, h: number): void {
  const half: Line = [
    [x + h * 0.12, y],
    ...bezier(
      [x + h * 0.12, y],
      [x + h * 0.5, y - h * 0.4],
      [x + h * 0.36, y - h * 0.75],
      [x + h * 0.13, y - h * 0.84],
      10,
    ),
    [x + h * 0.17, y - h],
  ];
  const body: Line = [...half, ...half.map(([px, py]): Pt => [2 * x - px, py]).reverse()];
  sheet.shape(body, pigment.clay, { weight: weight.edge });
  sheet.within(body, () => {
    sheet.hatch(rect(x + h * 0.08, y - h, h * 0.4, h), { deg: 78, gap: 9, opacity: 0.7 });
    sheet.line(ellipse([x, y - h * 0.56], h * 0.42, h * 0.1, 180, 360), {
      weight: 7,
      colour: lit(pigment.clay, 0.7),
    });
  });
  sheet.shape(ellipse([x, y - h], h * 0.17, h * 0.05), shaded(pigment.clay, 0.6), {
    weight: weight.detail,
  });
}

/** A chest with its deeds: rolled, tied, unwritten. */
function chest(sheet: Sheet, [x, y]: Pt): void {
  sheet.shape(rect(x - 150, y - 96, 210, 98), pigment.wood, { weight: weight.edge });
  sheet.line(
    [
      [
        [x - 150, y - 62],
        [x + 60, y - 62],
      ],
      [
        [x - 96, y - 96],
        [x - 96, y],
      ],
      [
        [x + 6, y - 96],
        [x + 6, y],
      ],
    ],
    { weight: 3, colour: shaded(pigment.wood, 0.6) },
  );
  sheet.shape(rect(x - 60, y - 74, 30, 30), pigment.brass, { weight: 2 });
  for (const [dx, dy] of [
    [-120, -112],
    [-56, -116],
    [-90, -140],
  ] as const) {
    sheet.shape(rect(x + dx, y + dy, 140, 24), pigment.lime, { weight: weight.detail });
    sheet.shape(ellipse([x + dx + 140, y + dy + 12], 7, 12), lit(pigment.sand, 0.4), { weight: 2 });
    sheet.line(
      [
        [x + dx + 66, y + dy],
        [x + dx + 66, y + dy + 24],
      ],
      { weight: 7, colour: clay.main },
    );
  }
  const almonds = Array.from({ length: 22 }, (_, i) =>
    ellipse([x + 96 + (i % 6) * 17 + Math.floor(i / 6) * 7, y - 8 - Math.floor(i / 6) * 14], 11, 7),
  );
  sheet.shape(almonds, pigment.clay, { weight: 1.6 });
}

function cistern(sheet: Sheet): void {
  const vault: Line = [
    [860, 1482],
    [860, 1330],
    ...bezier([860, 1330], [900, 1262], [1500, 1262], [1540, 1330], 20),
    [1540, 1482],
  ];
  sheet.line(vault, { weight: 44, colour: mix(clay.deep, clay.main, 0.35), flat: true });
  sheet.shape(vault, mix(clay.deep, ink, 0.4), { weight: weight.edge });
  sheet.within(vault, () => {
    sheet.hatch(rect(860, 1262, 680, 110), { deg: 90, gap: 16, colour: clay.main, weight: 2 });
    water(sheet, rect(860, 1370, 680, 130), { gap: 13 });
  });
  sheet.line(vault, { weight: weight.contour });
  const well: Line = [
    [1168, floorY - 2],
    [1232, floorY - 2],
    [1232, 1290],
    [1168, 1290],
  ];
  sheet.shape(well, mix(clay.deep, ink, 0.4), { weight: weight.edge });
  sheet.line(
    [
      [1200, floorY],
      [1200, 1350],
    ],
    { weight: 3, colour: pigment.ochre },
  );
  sheet.shape(
    [
      [1184, 1336],
      [1216, 1336],
      [1210, 1372],
      [1190, 1372],
    ],
    pigment.wood,
    { weight: weight.detail },
  );
}
