import { horseshoe } from '../kit/arches.ts';
import { bezier, circle, ellipse, rect, smooth, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { oud } from '../kit/icons.ts';
import { printWindow, sky, sun, windowRect } from '../kit/land.ts';
import { tiles } from '../kit/masonry.ts';
import { jar, lantern } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { gardenTree } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { water } from '../kit/water.ts';
import { khatam, starBand, zellige } from '../kit/zellige.ts';

const green = accents[3];
const X = 1200;
const FLOOR = 1300;
const UPPER = 830;
const EAVE = 390;
/** The court between the two cut wings. */
const [IN_LEFT, IN_RIGHT] = [690, 1710] as const;
const cut = mix(green.deep, ink, 0.3);

export const plate: Plate = {
  id: 'r3-maristan',
  room: 3,
  alt: {
    ar: 'بناية من طابقين مقطوعة كبيت دمى: في الوسط حديقة ببرتقال وحوض ماء وأروقة بيضاء، وفي مقدّمتها مصطبة عليها عود ورباب ودفّ. في الجناحين غرف هادئة فيها أسرّة وقناديل، وفي الأسفل خزانة أدوية مليئة بالجرار، ومكتب عليه سجل مفتوح.',
    fr: 'Un bâtiment à deux niveaux coupé comme une maison de poupée : au centre, un jardin d’orangers, un bassin et des galeries blanches, et au premier plan une banquette avec oud, rabab et tambourin. Dans les ailes, des chambres calmes avec lits et lanternes ; en bas, une pharmacie pleine de pots et un bureau où s’ouvre un registre.',
    en: 'A two-storey building cut open like a doll’s house: in the middle a garden with orange trees, a basin and white galleries, and in front a bench with an oud, a rabab and a frame drum. In the wings quiet rooms with beds and lanterns; below, a pharmacy full of jars and a desk with an open ledger.',
  },
  caption: {
    ar: 'مارستان سيدي فرج بفاس كما يُتخيّل؛ هُدم سنة 1944.',
    fr: 'Le maristan de Sidi Frej à Fès, imaginé ; il fut démoli en 1944.',
    en: 'The Sidi Frej maristan in Fez, imagined; it was pulled down in 1944.',
  },
  labels: [
    {
      id: 'court',
      at: [1200, 1130],
      label: { ar: 'الفناء والحديقة', fr: 'La cour et le jardin', en: 'The courtyard and garden' },
    },
    {
      id: 'ground-rooms',
      at: [1420, 1060],
      label: {
        ar: 'غرف الطابق الأرضي',
        fr: 'Les chambres du rez-de-chaussée',
        en: 'The ground-floor rooms',
      },
    },
    {
      id: 'upper-rooms',
      at: [400, 700],
      label: {
        ar: 'غرف الطابق العلوي',
        fr: 'Les chambres de l’étage',
        en: 'The upper-floor rooms',
      },
    },
    {
      id: 'music',
      at: [1200, 1370],
      label: { ar: 'مجلس الموسيقى', fr: 'Le coin des musiciens', en: 'The musicians’ bench' },
    },
    {
      id: 'pharmacy',
      at: [400, 1080],
      label: { ar: 'خزانة الأدوية', fr: 'La pharmacie', en: 'The pharmacy' },
    },
    {
      id: 'ledger',
      at: [1985, 1120],
      label: {
        ar: 'سجل الناظر',
        fr: 'Le registre de l’administrateur',
        en: 'The administrator’s ledger',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sky(
        sheet,
        w,
        1310,
        { high: mix(green.light, pigment.sky, 0.55), low: lit(pigment.sand, 0.5) },
        5,
      );
      sun(sheet, [1480, 280], 78, lit(pigment.sand, 0.75));
      court(sheet);
      sheet.fill(rect(110, FLOOR, 2180, 200), mix(green.deep, pigment.umber, 0.45));
      sheet.stipple(rect(110, FLOOR + 20, 2180, 180), {
        gap: 34,
        size: 4,
        colour: green.light,
        opacity: 0.4,
      });
    });
    wing(sheet, 150, IN_LEFT);
    wing(sheet, IN_RIGHT, 2250);
    bed(sheet, 220, UPPER - 24, 1);
    bed(sheet, 1800, UPPER - 24, -1);
    pharmacy(sheet);
    office(sheet);
    music(sheet);
  },
};

function court(sheet: Sheet): void {
  const wall = rect(IN_LEFT, EAVE + 40, IN_RIGHT - IN_LEFT, 720);
  sheet.shape(wall, pigment.lime, { weight: weight.detail });
  for (const [floorY, jamb] of [
    [UPPER, 170],
    [1130, 130],
  ] as const) {
    for (let i = 0; i < 5; i++) {
      const x = X + (i - 2) * 200;
      sheet.line(rect(x - 88, floorY - 270, 176, 270), {
        closed: true,
        weight: 2.4,
        colour: green.main,
      });
      sheet.shape(horseshoe({ x, floorY, width: 132, jamb: jamb - 40 }, 0.1), cut, {
        weight: weight.edge,
      });
      const door = horseshoe({ x: x - 14, floorY, width: 70, jamb: jamb - 60 }, 0.1);
      sheet.shape(door, mix(pigment.wood, ink, 0.25), { weight: weight.detail });
    }
    starBand(sheet, rect(IN_LEFT, floorY - 318, IN_RIGHT - IN_LEFT, 42), 26, {
      ground: green.pale,
      star: green.main,
      heart: pigment.lime,
      petal: green.light,
      jointWeight: 2,
    });
  }
  rail(sheet);
  tiles(
    sheet,
    [
      [IN_LEFT + 60, EAVE - 60],
      [IN_RIGHT - 60, EAVE - 60],
      [IN_RIGHT + 10, EAVE + 60],
      [IN_LEFT - 10, EAVE + 60],
    ],
    34,
    green.main,
  );
  zellige(sheet, {
    area: { x: IN_LEFT, y: 1130, width: IN_RIGHT - IN_LEFT, height: 170 },
    size: 85,
    glaze: {
      ground: pigment.lime,
      star: green.light,
      heart: pigment.brass,
      petal: green.main,
      joint: green.deep,
      jointWeight: 1.8,
    },
  });
  sheet.fill(
    [
      [IN_LEFT, EAVE + 60],
      [IN_LEFT + 130, EAVE + 60],
      [IN_LEFT + 60, 1130],
      [IN_LEFT + 20, 1300],
      [IN_LEFT, 1300],
    ],
    ink,
    { opacity: 0.18 },
  );
  sheet.define('orange', () => gardenTree(sheet, [0, 0], 340, { fruit: '#d98a2b' }));
  for (const x of [800, 1000, 1400, 1600]) {
    const bed: Line = [
      [x - 84, 1200],
      [x + 84, 1200],
      [x + 100, 1252],
      [x - 100, 1252],
    ];
    sheet.shape(bed, pigment.umber, { weight: weight.detail });
    sheet.put('orange', [x, 1226]);
  }
  const outer = ellipse([X, 1222], 128, 40);
  sheet
    .fill(ellipse([X + 30, 1240], 140, 40), ink, { opacity: 0.2 })
    .shape(outer, lit(pigment.stone, 0.6), { weight: weight.edge });
  water(sheet, ellipse([X, 1218], 104, 29), { gap: 8, weight: 2 });
  sheet.line(
    [-1, 1].map((s) =>
      bezier([X, 1214], [X + s * 8, 1110], [X + s * 50, 1120], [X + s * 60, 1214]),
    ),
    { weight: 4, colour: pigment.lime },
  );
}

function rail(sheet: Sheet): void {
  const bars = Array.from({ length: 51 }, (_, i): Line => [
    [IN_LEFT + 10 + i * 20, UPPER - 74],
    [IN_LEFT + 10 + i * 20, UPPER],
  ]);
  sheet.line(bars, { weight: 5, colour: pigment.umber, flat: true });
  sheet.shape(rect(IN_LEFT, UPPER - 86, IN_RIGHT - IN_LEFT, 16), pigment.wood, {
    weight: weight.detail,
  });
  sheet.shape(rect(IN_LEFT, UPPER, IN_RIGHT - IN_LEFT, 24), pigment.wood, {
    weight: weight.detail,
  });
}

/** One wing where the saw went through: walls and floors dark, two rooms lit. */
function wing(sheet: Sheet, left: number, right: number): void {
  sheet.shape(rect(left, EAVE, right - left, FLOOR - EAVE + 50), cut, { weight: weight.contour });
  sheet.hatch(rect(left, EAVE, right - left, FLOOR - EAVE + 50), {
    deg: 45,
    gap: 12,
    colour: green.main,
    weight: 1.8,
    opacity: 0.7,
  });
  for (const [top, foot] of [
    [EAVE + 44, UPPER - 6],
    [UPPER + 44, FLOOR - 6],
  ] as const) {
    const room = rect(left + 44, top, right - left - 88, foot - top);
    sheet.shape(room, top < UPPER ? mix(pigment.lime, green.pale, 0.5) : lit(pigment.sand, 0.55), {
      weight: weight.edge,
    });
    zellige(sheet, {
      area: { x: left + 44, y: foot - 104, width: right - left - 88, height: 104 },
      size: 52,
      glaze: {
        ground: green.pale,
        star: green.light,
        heart: pigment.lime,
        petal: green.main,
        joint: green.main,
        jointWeight: 1.2,
      },
    });
    sheet.line(room, { closed: true, weight: weight.edge });
    const beams = Array.from({ length: 9 }, (_, i) =>
      circle([left + 78 + (i * (right - left - 156)) / 8, top + 12], 13),
    );
    sheet.shape(beams, pigment.wood, { weight: 2 });
  }
  tiles(
    sheet,
    [
      [left + 20, EAVE - 70],
      [right - 20, EAVE - 70],
      [right + 24, EAVE + 6],
      [left - 24, EAVE + 6],
    ],
    20,
    green.main,
  );
}

function bed(sheet: Sheet, x: number, y: number, side: 1 | -1): void {
  const window = horseshoe({ x: x + 190, floorY: y - 170, width: 110, jamb: 56 }, 0.1);
  sheet.shape(window, mix(green.light, pigment.sky, 0.4), { weight: weight.edge });
  const grid = [0, 1, 2, 3, 4, 5].flatMap((i): Line[] => [
    [
      [x + 130 + i * 24, y - 330],
      [x + 130 + i * 24, y - 170],
    ],
    [
      [x + 130, y - 320 + i * 28],
      [x + 250, y - 320 + i * 28],
    ],
  ]);
  sheet.within(window, () => sheet.line(grid, { weight: 4, colour: pigment.wood }));
  lantern(sheet, [x + 190 + side * 150, EAVE + 56], 96, '#f0d38a', 30);
  sheet.fill(rect(x + 10, y - 8, 400, 20), ink, { opacity: 0.25 });
  sheet.shape(rect(x, y - 44, 390, 40), pigment.wood, { weight: weight.edge });
  for (const dx of [14, 346])
    sheet.shape(rect(x + dx, y - 10, 30, 16), shaded(pigment.wood, 0.3), { weight: weight.detail });
  sheet.shape(softRect(x, y - 92, 390, 54, 22), pigment.lime, { weight: weight.edge });
  const head = side > 0 ? x + 8 : x + 292;
  const blanket = softRect(side > 0 ? x + 116 : x - 4, y - 98, 278, 62, 16);
  sheet.shape(blanket, green.main, { weight: weight.edge });
  for (let i = 1; i < 6; i++)
    sheet.line(
      [
        [(side > 0 ? x + 116 : x - 4) + i * 46, y - 94],
        [(side > 0 ? x + 116 : x - 4) + i * 46, y - 40],
      ],
      { weight: i % 2 ? 8 : 4, colour: i % 2 ? pigment.brass : green.light },
    );
  sheet.shape(softRect(head, y - 118, 92, 40, 18), lit(pigment.sand, 0.4), { weight: weight.edge });
}

function pharmacy(sheet: Sheet): void {
  const tones = [green.main, pigment.waterDeep, pigment.clay, '#3a4391', pigment.ochre];
  for (let row = 0; row < 3; row++) {
    const y = 1000 + row * 124;
    for (let i = 0; i < 6; i++)
      jar(sheet, [262 + i * 66, y], 96, tones[(i * 2 + row * 3) % 5] ?? green.main);
    sheet.shape(rect(210, y, 428, 18), pigment.wood, { weight: weight.edge });
  }
  sheet
    .shape(rect(196, 886, 16, 408), pigment.wood, { weight: weight.edge })
    .shape(rect(634, 886, 16, 408), pigment.wood, { weight: weight.edge });
}

function office(sheet: Sheet): void {
  for (const y of [960, 1020]) {
    for (let i = 0; i < 6; i++)
      sheet.shape(
        rect(1800 + i * 34, y - 52 + (i % 3) * 6, 30, 52 - (i % 3) * 6),
        [green.main, '#91312f', '#3a4391', pigment.ochre][i % 4] ?? green.main,
        { weight: 2 },
      );
    sheet.shape(rect(1784, y, 220, 12), pigment.wood, { weight: weight.detail });
  }
  lantern(sheet, [2110, UPPER + 56], 110, '#f0d38a', 36);
  sheet.shape(rect(1816, 1168, 340, 26), pigment.wood, { weight: weight.edge });
  for (const x of [1836, 2106])
    sheet.shape(rect(x, 1194, 28, 100), shaded(pigment.wood, 0.2), { weight: weight.edge });
  const [x, y] = [1985, 1162];
  for (const side of [-1, 1]) {
    const page: Line = [
      [x, y],
      ...bezier(
        [x, y - 70],
        [x + side * 40, y - 92],
        [x + side * 90, y - 88],
        [x + side * 116, y - 72],
        8,
      ),
      [x + side * 116, y - 4],
      ...bezier(
        [x + side * 116, y - 4],
        [x + side * 80, y - 20],
        [x + side * 40, y - 20],
        [x, y],
        8,
      ),
    ];
    sheet.shape(page, pigment.lime, { weight: weight.edge });
    sheet.line(
      [0, 1, 2].map((i): Line => [
        [x + side * 18, y - 58 + i * 16],
        [x + side * 98, y - 66 + i * 16],
      ]),
      { weight: 3, colour: green.main },
    );
  }
  sheet
    .line(
      [
        [2112, 1164],
        [2140, 1080],
      ],
      { weight: 7, colour: pigment.ochre },
    )
    .shape(rect(2092, 1136, 34, 32), '#3a4391', { weight: weight.detail });
}

/** The players have just gone out: what they play on stays. */
function music(sheet: Sheet): void {
  sheet.fill(rect(800, 1440, 860, 30), ink, { opacity: 0.3 });
  sheet.shape(rect(780, 1350, 840, 96), lit(pigment.sand, 0.3), { weight: weight.contour });
  sheet.fill(
    Array.from({ length: 13 }, (_, i) => khatam([820 + i * 63.4, 1400], 25)),
    green.main,
    { union: true },
  );
  sheet.shape(softRect(764, 1318, 872, 40, 18), '#91312f', { weight: weight.contour });
  sheet.line(
    [
      [790, 1338],
      [1610, 1338],
    ],
    { weight: 6, colour: pigment.brass, dash: [4, 18] },
  );
  oud(sheet, { at: [1000, 1246], size: 118, colour: pigment.wood });
  rabab(sheet, [1230, 1320]);
  const [x, y] = [1450, 1236];
  sheet
    .shape(circle([x, y], 84), pigment.wood, { weight: weight.edge })
    .shape(circle([x, y], 70), lit(pigment.sand, 0.55), { weight: weight.detail });
  for (const deg of [20, 90, 160, 230, 310]) {
    const rad = (deg * Math.PI) / 180;
    sheet.shape(ellipse([x + 77 * Math.cos(rad), y - 77 * Math.sin(rad)], 14, 14), pigment.brass, {
      weight: weight.detail,
    });
  }
  sheet.line(khatam([x, y], 30), { closed: true, weight: 4, colour: green.main });
}

/** A rabab: a long boat of wood with a skin below, two strings, a bow. */
function rabab(sheet: Sheet, [x, y]: Pt): void {
  const body = smooth(
    [
      [x - 10, y - 230],
      [x + 22, y - 226],
      [x + 40, y - 130],
      [x + 44, y - 40],
      [x + 6, y],
      [x - 34, y - 40],
      [x - 30, y - 130],
    ],
    { closed: true },
  );
  sheet.shape(body, pigment.wood, { weight: weight.edge });
  sheet.shape(
    smooth(
      [
        [x - 26, y - 100],
        [x + 36, y - 100],
        [x + 38, y - 44],
        [x + 6, y - 12],
        [x - 28, y - 44],
      ],
      { closed: true },
    ),
    lit(pigment.sand, 0.5),
    { weight: weight.detail },
  );
  sheet.line(
    [
      [
        [x, y - 224],
        [x, y - 30],
      ],
      [
        [x + 12, y - 224],
        [x + 12, y - 30],
      ],
    ],
    { weight: 2.4 },
  );
  sheet.fill(khatam([x + 6, y - 150], 12), pigment.brass);
  sheet
    .line(bezier([x + 70, y - 4], [x + 130, y - 70], [x + 130, y - 160], [x + 84, y - 220]), {
      weight: 9,
    })
    .line(bezier([x + 70, y - 4], [x + 130, y - 70], [x + 130, y - 160], [x + 84, y - 220]), {
      weight: 5,
      colour: pigment.wood,
    });
  sheet.line(
    [
      [x + 70, y - 4],
      [x + 84, y - 220],
    ],
    { weight: 2 },
  );
}
