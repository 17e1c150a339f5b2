import { extent, horseshoe, roundArch, spandrel } from '../kit/arches.ts';
import { circle, ellipse, polar, rect, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { bookOpen, coin } from '../kit/icons.ts';
import { printWindow, sky, windowRect } from '../kit/land.ts';
import { merlons, planks, tiles } from '../kit/masonry.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { water } from '../kit/water.ts';
import { khatam, zellige } from '../kit/zellige.ts';

const g = accents[3];
const gold = '#e7b84a';

export const plate: Plate = {
  id: 'r3-bou-inania',
  room: 3,
  schematic: true,
  alt: {
    ar: 'واجهة مدرسة في وسطها لوح رخام، وتحتها صفّان من 74 دكانا صغيرا، وعن اليسار حمّام بقباب، وعن اليمين رحيان ودار صغيرة؛ تخرج من كل منها قناة ذهبية إلى صندوق في الوسط، ومنه إلى ثلاث خانات: سقالة بنّاء وكتاب وغرفة طالب.',
    fr: 'La façade d’une madrasa avec sa plaque de marbre ; au-dessous, deux rangs de 74 petites boutiques, à gauche un hammam à coupoles, à droite deux moulins et une petite maison ; de chacun un filet d’or mène à un coffre puis à trois niches : un échafaudage, un livre, une chambre d’étudiant.',
    en: 'The front of a madrasa with its marble plaque; below it two rows of 74 small shops, on the left a domed bathhouse, on the right two mills and a small house; a golden line runs from each to a chest and on to three niches: a scaffold, a book, a student’s room.',
  },
  caption: {
    ar: 'ميزانية المدرسة البوعنانية بفاس كما يعدّدها نقش تحبيسها.',
    fr: 'Le budget de la madrasa Bou Inania de Fès, tel que l’énumère son inscription.',
    en: 'The budget of the Bou Inania madrasa in Fez, as its inscription lists it.',
  },
  labels: [
    {
      id: 'plaque',
      at: [1200, 330],
      label: {
        ar: 'نقش التحبيس',
        fr: 'L’inscription de fondation',
        en: 'The endowment inscription',
      },
    },
    { id: 'shops', at: [700, 1330], label: { ar: '74 دكانا', fr: '74 boutiques', en: '74 shops' } },
    { id: 'hammam', at: [380, 900], label: { ar: 'الحمّام', fr: 'Le hammam', en: 'The bathhouse' } },
    { id: 'mills', at: [1920, 960], label: { ar: 'الأرحية', fr: 'Les moulins', en: 'The mills' } },
    {
      id: 'house',
      at: [2170, 880],
      label: { ar: 'الدار الصغيرة', fr: 'La petite maison', en: 'The small house' },
    },
    {
      id: 'chest',
      at: [1200, 1010],
      label: {
        ar: 'صندوق الناظر',
        fr: 'La caisse de l’administrateur',
        en: 'The administrator’s chest',
      },
    },
    {
      id: 'repairs',
      at: [860, 660],
      label: { ar: 'الإصلاح', fr: 'Les réparations', en: 'Repairs' },
    },
    {
      id: 'teaching',
      at: [1200, 660],
      label: { ar: 'التعليم', fr: 'L’enseignement', en: 'Teaching' },
    },
    {
      id: 'students',
      at: [1540, 660],
      label: { ar: 'الطلبة', fr: 'Les étudiants', en: 'The students' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sky(
        sheet,
        w,
        900,
        { high: mix(g.light, pigment.sky, 0.45), low: lit(pigment.sand, 0.55) },
        7,
      );
      sheet.fill(rect(110, 1080, 2180, 420), mix(pigment.sand, g.light, 0.12));
      hammam(sheet);
      mills(sheet);
      madrasa(sheet);
      shops(sheet);
      money(sheet);
      chest(sheet);
    });
  },
};

function madrasa(sheet: Sheet): void {
  const [left, right, foot] = [640, 1760, 1080];
  tiles(
    sheet,
    [
      [left - 10, 176],
      [right + 10, 176],
      [right + 44, 236],
      [left - 44, 236],
    ],
    58,
    g.main,
  );
  sheet.shape(rect(left, 236, right - left, foot - 236), pigment.lime);
  sheet.shape(rect(left - 24, 236, right - left + 48, 22), mix(pigment.wood, pigment.umber, 0.3), {
    weight: weight.detail,
  });
  plaque(sheet);
  for (const [i, x] of [860, 1200, 1540].entries()) niche(sheet, x, i);
  zellige(sheet, {
    area: { x: left, y: 880, width: right - left, height: foot - 880 },
    size: 80,
    glaze: {
      ground: pigment.lime,
      star: g.main,
      heart: pigment.brass,
      petal: g.deep,
      jointWeight: 1.8,
    },
  });
  sheet.shape(rect(left, 858, right - left, 22), g.deep, { weight: weight.detail });
  sheet.hatch(rect(right - 80, 260, 80, 600), { deg: 90, gap: 10, opacity: 0.4 });
  sheet.line(rect(left, 236, right - left, foot - 236), { closed: true });
}

/** The plaque: a field of ruled lines between borders; what it says is told beside it. */
function plaque(sheet: Sheet): void {
  const slab = rect(930, 278, 540, 130);
  sheet.fill(
    slab.map(([x, y]): Pt => [x + 8, y + 10]),
    ink,
    { opacity: 0.25 },
  );
  sheet.shape(slab, mix(pigment.stone, pigment.lime, 0.5));
  sheet.line(rect(944, 292, 512, 102), { closed: true, weight: 2.4, colour: g.main });
  sheet.line(
    [316, 336, 356, 376].map((y): Line => [
      [966, y],
      [1434, y],
    ]),
    { weight: 7, colour: g.deep, dash: [34, 9, 12, 9, 52, 11, 20, 9], flat: true },
  );
}

function niche(sheet: Sheet, x: number, i: number): void {
  const arch = horseshoe({ x, floorY: 820, width: 220, jamb: 190 }, 0.1);
  const frame = { left: x - 156, top: extent(arch).top - 34, right: x + 156 };
  const panel = spandrel(arch, frame);
  sheet.fill(panel, g.pale);
  sheet.within(panel, () => {
    for (let r = 0; r < 6; r++)
      for (let c = 0; c < 7; c++)
        sheet.fill(
          khatam([frame.left + 20 + c * 46 + (r % 2) * 23, frame.top + 22 + r * 40], 16),
          g.light,
        );
  });
  sheet.line(rect(frame.left, frame.top, 312, 820 - frame.top), {
    closed: true,
    weight: weight.detail,
    colour: g.main,
  });
  sheet.fill(arch, mix(g.deep, ink, 0.2));
  sheet.within(arch, () => {
    sheet.fill(rect(x - 130, 790, 260, 40), mix(pigment.sand, g.main, 0.3));
    if (i === 0) scaffold(sheet, x);
    if (i === 1) bookOpen(sheet, { at: [x, 690], size: 84, colour: gold });
    if (i === 2) room(sheet, x);
  });
  sheet
    .line(arch, { weight: 8, colour: pigment.brass, flat: true })
    .line(arch, { weight: 2, flat: true });
}

function scaffold(sheet: Sheet, x: number): void {
  sheet.shape(rect(x - 40, 560, 120, 240), mix(pigment.lime, g.light, 0.2), {
    weight: weight.detail,
  });
  sheet.fill(
    smooth(
      [
        [x - 40, 560],
        [x + 80, 560],
        [x + 80, 640],
        [x + 30, 620],
        [x - 10, 660],
        [x - 40, 630],
      ],
      { closed: true, steps: 3 },
    ),
    pigment.clay,
  );
  const bars: Line[] = [
    [
      [x - 76, 500],
      [x - 76, 800],
    ],
    [
      [x + 10, 500],
      [x + 10, 800],
    ],
    [
      [x - 92, 600],
      [x + 40, 600],
    ],
    [
      [x - 92, 700],
      [x + 40, 700],
    ],
    [
      [x - 76, 700],
      [x + 10, 600],
    ],
  ];
  sheet.line(bars, { weight: 12 }).line(bars, { weight: 7, colour: pigment.ochre });
}

function room(sheet: Sheet, x: number): void {
  sheet.fill(rect(x - 130, 480, 260, 340), '#f3d38a');
  sheet.shape(rect(x - 34, 560, 68, 84), '#1f3350', { weight: weight.detail });
  sheet.line(
    [
      [x, 560],
      [x, 644],
    ],
    { weight: 4, colour: pigment.wood },
  );
  sheet.shape(rect(x - 96, 752, 130, 40), '#9c4120', { weight: weight.detail });
  sheet.shape(rect(x - 96, 736, 44, 24), pigment.lime, { weight: 2 });
  sheet.shape(
    [
      [x + 48, 792],
      [x + 60, 716],
      [x + 104, 716],
      [x + 92, 792],
    ],
    pigment.wood,
    { weight: weight.detail },
  );
  sheet.shape(rect(x + 56, 700, 56, 16), pigment.lime, { weight: 2 });
}

/** 74 doors, two rows of 37: one could count them. */
function shops(sheet: Sheet): void {
  for (const [row, y] of [1258, 1440].entries()) {
    sheet.shape(
      rect(128, y - 146, 2144, 146),
      row === 0 ? lit(pigment.sand, 0.35) : lit(pigment.sand, 0.15),
      { weight: weight.detail },
    );
    tiles(
      sheet,
      [
        [120, y - 164],
        [2280, y - 164],
        [2290, y - 128],
        [110, y - 128],
      ],
      111,
      row === 0 ? g.main : shaded(g.main, 0.1),
      { line: 1.2 },
    );
    for (let i = 0; i < 37; i++) {
      const x = 128 + (i + 0.5) * (2144 / 37);
      const colour =
        [pigment.wood, g.main, '#9c4120', pigment.wood, '#3a4391'][(i * 3 + row) % 5] ??
        pigment.wood;
      sheet.shape(
        roundArch({ x, floorY: y - 8, width: 40, jamb: 62 }),
        shaded(pigment.umber, 0.45),
        { weight: 2 },
      );
      sheet.fill(rect(x - 20, y - 40, 40, 32), colour);
      sheet.line(
        [
          [
            [x - 20, y - 40],
            [x + 20, y - 40],
          ],
          [
            [x, y - 40],
            [x, y - 8],
          ],
        ],
        { weight: 1.8 },
      );
    }
  }
}

function hammam(sheet: Sheet): void {
  sheet.shape(rect(180, 800, 420, 280), lit(pigment.clay, 0.35));
  sheet.hatch(rect(500, 800, 100, 280), { deg: 90, gap: 9, opacity: 0.5 });
  for (const [x, r] of [
    [270, 74],
    [430, 110],
    [556, 46],
  ] as const) {
    const dome = ellipse([x, 804], r, r * 0.82, 0, 180);
    sheet
      .shape(dome, pigment.lime)
      .hatch([...ellipse([x, 804], r, r * 0.82, 0, 74), [x + r * 0.3, 804]], {
        deg: 60,
        gap: 9,
        opacity: 0.6,
      });
    sheet.fill(
      [-0.5, -0.15, 0.25].flatMap((k) => [
        circle([x + k * r, 770 - r * 0.12], 6),
        circle([x + k * r + 16, 752 - r * 0.3], 5),
      ]),
      '#f3c76d',
      { union: true },
    );
    sheet.shape(circle([x, 804 - r * 0.86], 8), pigment.brass, { weight: 2 });
  }
  sheet.shape(
    horseshoe({ x: 330, floorY: 1080, width: 96, jamb: 80 }, 0.1),
    shaded(pigment.umber, 0.5),
  );
  for (const dx of [0, 40, 80])
    sheet.line(
      smooth([
        [470 + dx, 690],
        [456 + dx, 650],
        [486 + dx, 610],
        [466 + dx, 566],
      ]),
      { weight: 5, colour: pigment.lime },
    );
}

function mills(sheet: Sheet): void {
  for (const x of [1890, 2060]) {
    sheet.shape(rect(x - 80, 810, 150, 270), lit(pigment.ochre, 0.4));
    sheet.shape(
      [...merlons(x - 84, x + 74, 810, 22, 24), [x + 74, 826], [x - 84, 826]],
      lit(pigment.ochre, 0.25),
      { weight: 2 },
    );
    sheet.shape(rect(x - 22, 850, 34, 44), shaded(pigment.umber, 0.4), { weight: weight.detail });
  }
  sheet.shape(rect(2150, 880, 110, 200), pigment.lime);
  sheet.hatch(rect(2216, 880, 44, 200), { deg: 90, gap: 8, opacity: 0.5 });
  sheet.shape([...merlons(2146, 2264, 880, 18, 22), [2264, 892], [2146, 892]], pigment.lime, {
    weight: 2,
  });
  sheet.shape(roundArch({ x: 2190, floorY: 1080, width: 50, jamb: 60 }), '#3a4391', {
    weight: weight.detail,
  });
  const stream: Line = rect(1780, 1052, 370, 30);
  water(sheet, stream, { gap: 8, weight: 2.4 });
  for (const c of [
    [1856, 990],
    [2030, 990],
  ] as const) {
    const wheel: Pt = [c[0], c[1]];
    const spokes = Array.from({ length: 6 }, (_, i): Line => [
      polar(wheel, 78, i * 30),
      polar(wheel, 78, i * 30 + 180),
    ]);
    sheet
      .line(circle(wheel, 70), { closed: true, weight: 20 })
      .line(circle(wheel, 70), { closed: true, weight: 12, colour: pigment.wood });
    sheet.line(spokes, { weight: 11 }).line(spokes, { weight: 6, colour: pigment.wood });
    for (let i = 0; i < 12; i++)
      sheet.shape(
        [
          polar(wheel, 66, i * 30 - 7),
          polar(wheel, 92, i * 30 - 7),
          polar(wheel, 92, i * 30 + 7),
          polar(wheel, 66, i * 30 + 7),
        ],
        shaded(pigment.wood, 0.25),
        { weight: 2 },
      );
    sheet.shape(circle(wheel, 14), pigment.slate, { weight: weight.detail });
  }
}

/** The channels of gold: from every property to the chest, from the chest to what it pays for. */
function money(sheet: Sheet): void {
  const lines: Line[] = [
    smooth([
      [340, 1064],
      [520, 1096],
      [800, 1076],
      [1080, 1050],
    ]),
    smooth([
      [1900, 1074],
      [1720, 1100],
      [1480, 1076],
      [1320, 1050],
    ]),
    smooth([
      [2200, 1080],
      [1980, 1112],
      [1560, 1104],
      [1320, 1072],
    ]),
    smooth([
      [700, 1120],
      [860, 1104],
      [1000, 1096],
      [1100, 1074],
    ]),
    smooth([
      [1620, 1122],
      [1500, 1112],
      [1400, 1098],
      [1300, 1074],
    ]),
    smooth([
      [1140, 960],
      [1080, 900],
      [900, 880],
      [860, 822],
    ]),
    [
      [1200, 950],
      [1200, 822],
    ],
    smooth([
      [1260, 960],
      [1320, 900],
      [1500, 880],
      [1540, 822],
    ]),
  ];
  for (const line of lines)
    sheet.line(line, { weight: 17, colour: g.deep }).line(line, { weight: 10, colour: gold });
  const places: Pt[] = [
    [520, 1096],
    [800, 1076],
    [1720, 1100],
    [1480, 1078],
    [1980, 1112],
    [860, 1104],
    [1000, 893],
    [1200, 886],
    [1400, 893],
  ];
  for (const p of places) coin(sheet, { at: p, size: 24, colour: gold });
}

function chest(sheet: Sheet): void {
  const box = rect(1080, 970, 240, 126);
  const lid: Line = [[1080, 972], ...ellipse([1200, 972], 120, 52, 180, 0), [1320, 972]];
  sheet.shape(box, pigment.wood);
  planks(sheet, { x: 1080, y: 970, width: 240, height: 126 }, 3, { upright: false });
  sheet.shape(lid, shaded(pigment.wood, 0.2));
  for (const x of [1104, 1266])
    sheet.shape(rect(x, 932, 30, 164), pigment.brass, { weight: weight.detail });
  sheet.shape(rect(1176, 958, 48, 56), pigment.brass, { weight: weight.detail });
  sheet.shape(circle([1200, 982], 8), ink, { weight: 1 });
  sheet.line(box, { closed: true });
}
