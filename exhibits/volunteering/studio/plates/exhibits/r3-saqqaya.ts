import { extent, horseshoe, lobed, spandrel } from '../kit/arches.ts';
import { bezier, circle, ellipse, rect, smooth, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { ashlar, tiles } from '../kit/masonry.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { water } from '../kit/water.ts';
import { khatam, starBand, zellige } from '../kit/zellige.ts';

const green = accents[3];
const X = 1080;
const cedar = mix(pigment.wood, pigment.umber, 0.35);

export const plate: Plate = {
  id: 'r3-saqqaya',
  room: 3,
  alt: {
    ar: 'سقاية على جدار زقاق: في الأعلى سقيفة من خشب الأرز المنقوش وقرمود أخضر، وتحتها واجهة مقوّسة من الزليج فيها صنبوران نحاسيان يسيل منهما الماء في حوض حجري طويل. على اليمين سقط الطلاء فظهرت قناة فخارية خلف الجدار، وعلى اليسار لوحة رخام بلا كتابة.',
    fr: 'Une fontaine adossée au mur d’une ruelle : en haut un auvent de cèdre sculpté et de tuiles vertes, dessous une façade en arc tapissée de zellige d’où deux becs de laiton versent l’eau dans une longue auge de pierre. À droite, le mur ouvert laisse voir la conduite de terre cuite ; à gauche, une plaque de marbre nue.',
    en: 'A wall fountain in a lane: above, a canopy of carved cedar and green tiles; below it an arched front lined with zellij, where two brass spouts pour water into a long stone trough. On the right the wall is opened to show the clay pipe; on the left, a bare marble plaque.',
  },
  caption: {
    ar: 'سقاية في مدينة عتيقة، من نسج الخيال، بأقسامها الثلاثة.',
    fr: 'Une seqqaya de médina, imaginée, avec ses trois parties.',
    en: 'An imagined saqqaya of an old town, with its three parts.',
  },
  labels: [
    {
      id: 'canopy',
      at: [1080, 265],
      label: { ar: 'السقيفة', fr: 'L’auvent (sqifa)', en: 'The canopy (sqifa)' },
    },
    {
      id: 'front',
      at: [1080, 760],
      label: {
        ar: 'الصدرية والزليج',
        fr: 'La façade de zellige (sedriya)',
        en: 'The zellij front (sadriya)',
      },
    },
    {
      id: 'spouts',
      at: [920, 966],
      label: { ar: 'الصنابير (البزبوز)', fr: 'Les becs verseurs', en: 'The spouts' },
    },
    {
      id: 'basin',
      at: [780, 1300],
      label: { ar: 'الحوض', fr: 'Le bassin (hawd)', en: 'The basin (hawd)' },
    },
    {
      id: 'pipe',
      at: [1930, 800],
      label: {
        ar: 'قناة الماء خلف الجدار',
        fr: 'La conduite derrière le mur',
        en: 'The pipe behind the wall',
      },
    },
    {
      id: 'stone',
      at: [305, 800],
      label: { ar: 'لوحة الواقف', fr: 'La plaque du fondateur', en: 'The founder’s plaque' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      wall(sheet);
      pipe(sheet);
      front(sheet);
      plaque(sheet);
      basin(sheet);
    });
    canopy(sheet);
  },
};

function wall(sheet: Sheet): void {
  const plaster = mix(pigment.sand, pigment.lime, 0.45);
  sheet.fill(rect(110, 110, 2180, 1280), plaster);
  sheet.stipple(rect(110, 110, 2180, 1280), {
    gap: 44,
    size: 3.4,
    colour: pigment.ochre,
    opacity: 0.75,
  });
  sheet.fill(rect(110, 1360, 2180, 140), mix(pigment.stone, pigment.sand, 0.3));
  const joints = Array.from({ length: 19 }, (_, i): Line => [
    [X + (i - 9) * 150, 1372],
    [X + (i - 9) * 210, 1492],
  ]);
  sheet.line(
    [
      ...joints,
      [
        [110, 1426],
        [2290, 1426],
      ],
    ],
    { weight: 2, colour: pigment.umber },
  );
  sheet.line(
    [
      [110, 1366],
      [2290, 1366],
    ],
    { weight: weight.edge },
  );
  sheet.fill(
    [
      [1750, 420],
      [1920, 520],
      [1920, 1370],
      [1640, 1370],
    ],
    pigment.umber,
    { opacity: 0.22 },
  );
}

/** Where the plaster is opened, brick and the pipe that nobody sees. */
function pipe(sheet: Sheet): void {
  const hole = smooth(
    [
      [1790, 560],
      [1860, 470],
      [1980, 500],
      [2060, 440],
      [2150, 540],
      [2120, 680],
      [2180, 800],
      [2110, 950],
      [2150, 1090],
      [2040, 1180],
      [1900, 1130],
      [1760, 1190],
      [1700, 1060],
      [1750, 900],
      [1700, 740],
    ],
    { closed: true },
  );
  sheet.fill(hole, pigment.clay);
  sheet.within(hole, () => {
    ashlar(
      sheet,
      { x: 1640, y: 400, width: 600, height: 840 },
      { course: 36, colour: shaded(pigment.clay, 0.6), weight: 2, opacity: 1 },
    );
    sheet.fill(rect(1860, 300, 150, 800), shaded(pigment.clay, 0.72));
    sheet.fill(rect(1400, 930, 610, 130), shaded(pigment.clay, 0.72));
    for (let y = 300; y < 980; y += 150) joint(sheet, y);
    elbow(sheet);
  });
  sheet.line(hole, { closed: true, weight: 16, colour: lit(pigment.sand, 0.5) });
  sheet.line(hole, { closed: true, weight: weight.edge });
}

function joint(sheet: Sheet, y: number): void {
  const body = rect(1888, y, 94, 160);
  sheet.shape(body, lit(pigment.clay, 0.35), { weight: weight.edge });
  sheet.hatch(rect(1944, y, 38, 160), { deg: 90, gap: 8, opacity: 0.7 });
  sheet.line(
    [
      [1908, y + 12],
      [1908, y + 130],
    ],
    { weight: 7, colour: lit(pigment.clay, 0.8) },
  );
  sheet.shape(softRect(1874, y + 116, 122, 44, 12), lit(pigment.clay, 0.2), {
    weight: weight.edge,
  });
}

function elbow(sheet: Sheet): void {
  const bend: Line = [
    [1888, 960],
    [1982, 960],
    ...bezier([1982, 960], [1982, 1040], [1960, 1046], [1880, 1046], 8),
    [1400, 1046],
    [1400, 952],
    [1860, 952],
    ...bezier([1860, 952], [1880, 952], [1888, 956], [1888, 940], 6),
  ];
  sheet.shape(bend, lit(pigment.clay, 0.35), { weight: weight.edge });
  sheet.hatch(rect(1400, 1008, 500, 38), { deg: 0, gap: 8, opacity: 0.7 });
  for (const x of [1840, 1700])
    sheet.shape(softRect(x - 20, 940, 44, 120, 12), lit(pigment.clay, 0.2), {
      weight: weight.edge,
    });
}

function front(sheet: Sheet): void {
  const [left, right, top] = [540, 1620, 440];
  sheet.shape(rect(left - 40, top, right - left + 80, 820), pigment.lime, {
    weight: weight.contour,
  });
  const opening = { x: X, floorY: 1200, width: 760, jamb: 220 };
  const arch = horseshoe(opening, 0.08);
  const { top: crown } = extent(arch);
  const frame = { left: left + 20, top: crown - 70, right: right - 20 };
  sheet.within(spandrel(arch, frame), () => {
    zellige(sheet, {
      area: {
        x: frame.left,
        y: frame.top,
        width: frame.right - frame.left,
        height: 1200 - frame.top,
      },
      size: 84,
      glaze: {
        ground: green.deep,
        star: green.main,
        heart: pigment.brass,
        petal: green.light,
        joint: mix(green.deep, ink, 0.5),
        jointWeight: 2,
      },
    });
  });
  sheet.within(arch, () => {
    zellige(sheet, {
      area: { x: 640, y: 480, width: 880, height: 740 },
      size: 148,
      glaze: {
        ground: pigment.lime,
        star: pigment.waterDeep,
        heart: pigment.brass,
        petal: green.main,
        joint: green.deep,
        jointWeight: 3,
      },
    });
    const inner = lobed({ x: X, floorY: 1200, width: 560, jamb: 330 }, 11);
    sheet
      .line(inner, { weight: 34, colour: pigment.lime, flat: true })
      .line(inner, { weight: 4, flat: true });
    sheet.hatch(
      [
        [1340, 480],
        [1500, 480],
        [1500, 1200],
        [1410, 1200],
      ],
      { deg: 90, gap: 12, opacity: 0.4 },
    );
    sheet.fill(
      [
        [640, 480],
        [1500, 480],
        [1500, 640],
        [1200, 600],
        [900, 610],
        [640, 680],
      ],
      ink,
      { opacity: 0.28 },
    );
  });
  sheet
    .line(arch, { weight: 30, colour: pigment.lime, flat: true })
    .line(arch, { weight: 12, colour: pigment.brass, flat: true })
    .line(arch, { weight: 3, flat: true });
  sheet.line(rect(frame.left, frame.top, frame.right - frame.left, 1200 - frame.top), {
    closed: true,
    weight: 12,
    colour: pigment.brass,
  });
  for (const x of [left - 40, right - 20])
    starBand(sheet, rect(x, top, 60, 820), 13, {
      ground: green.deep,
      star: green.light,
      heart: pigment.brass,
      petal: green.light,
    });
  for (const x of [920, 1240]) spout(sheet, x);
}

function spout(sheet: Sheet, x: number): void {
  const y = 966;
  sheet.shape(khatam([x, y], 74), green.deep, { weight: weight.edge });
  sheet.shape(circle([x, y], 46), pigment.brass, { weight: weight.edge });
  sheet.line(circle([x, y], 34), { closed: true, weight: 3, colour: lit(pigment.brass, 0.6) });
  sheet.fill(
    [
      [x - 13, y + 26],
      [x + 13, y + 26],
      [x + 20, 1228],
      [x - 20, 1228],
    ],
    lit(pigment.water, 0.55),
  );
  sheet.line(
    [
      [
        [x - 6, y + 36],
        [x - 9, 1220],
      ],
      [
        [x + 7, y + 36],
        [x + 10, 1220],
      ],
    ],
    { weight: 4, colour: pigment.water },
  );
  sheet.shape(
    [
      [x - 20, y - 14],
      [x + 20, y - 14],
      [x + 26, y + 34],
      [x - 26, y + 34],
    ],
    pigment.brass,
    { weight: weight.edge },
  );
  sheet.hatch(
    [
      [x + 4, y - 14],
      [x + 20, y - 14],
      [x + 26, y + 34],
      [x + 4, y + 34],
    ],
    { deg: 90, gap: 6 },
  );
  sheet.shape(ellipse([x, y + 34], 26, 9), shaded(pigment.brass, 0.6), { weight: weight.detail });
  sheet.line(
    [
      [x, y - 14],
      [x, y - 52],
    ],
    { weight: 9, colour: pigment.brass },
  );
  sheet
    .line(
      [
        [x - 26, y - 54],
        [x + 26, y - 54],
      ],
      { weight: 13 },
    )
    .line(
      [
        [x - 25, y - 54],
        [x + 25, y - 54],
      ],
      { weight: 8, colour: pigment.brass },
    );
}

function basin(sheet: Sheet): void {
  const stone = lit(pigment.stone, 0.4);
  sheet.fill(
    [
      [560, 1420],
      [1700, 1420],
      [1860, 1396],
      [1720, 1240],
      [1600, 1300],
    ],
    ink,
    { opacity: 0.24 },
  );
  const rim: Line = [
    [500, 1190],
    [1660, 1190],
    [1700, 1258],
    [460, 1258],
  ];
  sheet.shape(rim, lit(stone, 0.5), { weight: weight.contour });
  const pool: Line = [
    [548, 1202],
    [1612, 1202],
    [1638, 1244],
    [522, 1244],
  ];
  water(sheet, pool, { gap: 9, weight: 3 });
  for (const x of [920, 1240])
    sheet.line([ellipse([x, 1226], 42, 10), ellipse([x, 1226], 76, 16)], {
      closed: true,
      weight: 3.4,
      colour: pigment.lime,
    });
  sheet.line(pool, { closed: true, weight: weight.edge });
  const face = rect(460, 1258, 1240, 150);
  sheet.shape(face, stone, { weight: weight.contour });
  sheet.hatch(rect(1400, 1258, 300, 150), { deg: 90, gap: 12, opacity: 0.4 });
  for (let i = 0; i < 12; i++) {
    const x = 512 + i * 103.2;
    const niche = horseshoe({ x, floorY: 1386, width: 62, jamb: 38 }, 0.1);
    sheet.shape(niche, mix(stone, pigment.umber, 0.3), { weight: weight.detail });
  }
  const lip: Line = [
    [1700, 1252],
    ...bezier([1700, 1252], [1734, 1256], [1738, 1300], [1740, 1366], 8),
    [1722, 1366],
    ...bezier([1722, 1366], [1720, 1310], [1716, 1274], [1696, 1268], 8),
  ];
  sheet
    .fill(lip, lit(pigment.water, 0.4))
    .line(lip, { closed: true, weight: weight.detail, colour: pigment.waterDeep });
  const gutter: Line = [
    [1706, 1366],
    [2290, 1366],
    [2290, 1392],
    [1712, 1392],
  ];
  water(sheet, gutter, { gap: 8, weight: 2 });
  sheet.line(gutter, { closed: true, weight: weight.detail });
}

/** The plaque is bare: whoever reads here has given the water. */
function plaque(sheet: Sheet): void {
  sheet.fill(rect(206, 690, 232, 244), ink, { opacity: 0.22 });
  sheet.shape(rect(190, 672, 232, 244), lit(pigment.stone, 0.62), { weight: weight.contour });
  sheet.line(rect(208, 690, 196, 208), { closed: true, weight: 4, colour: green.main });
  sheet
    .fill(khatam([306, 794], 66), green.main)
    .fill(khatam([306, 794], 52), lit(pigment.stone, 0.7))
    .fill(khatam([306, 794], 24), pigment.brass);
  for (const [x, y] of [
    [228, 710],
    [384, 710],
    [228, 878],
    [384, 878],
  ] as const)
    sheet.shape(circle([x, y], 7), pigment.brass, { weight: 2 });
}

/** The roof reaches over the picture's edge, as it reaches over the lane. */
function canopy(sheet: Sheet): void {
  sheet.fill(
    [
      [500, 440],
      [1660, 440],
      [1660, 520],
      [500, 470],
    ],
    ink,
    { opacity: 0.3 },
  );
  const beam = rect(430, 318, 1300, 128);
  sheet.shape(beam, cedar, { weight: weight.contour });
  starBand(sheet, rect(446, 330, 1268, 52), 24, {
    ground: shaded(cedar, 0.35),
    star: pigment.ochre,
    heart: shaded(cedar, 0.4),
    petal: pigment.ochre,
  });
  const stalactites: Line[] = [];
  for (let i = 0; i < 20; i++) {
    const x = 462 + i * 64;
    stalactites.push([
      [x - 26, 392],
      [x + 26, 392],
      [x + 26, 412],
      [x + 12, 426],
      [x, 462],
      [x - 12, 426],
      [x - 26, 412],
    ]);
  }
  sheet.shape(stalactites, mix(cedar, pigment.ochre, 0.35), { weight: weight.detail });
  for (const x of [430, 1730]) corbel(sheet, x, x < X ? 1 : -1);
  tiles(
    sheet,
    [
      [470, 92],
      [1690, 92],
      [1790, 318],
      [370, 318],
    ],
    26,
    green.main,
    { line: 2.2 },
  );
  sheet.line(
    [
      [370, 318],
      [1790, 318],
    ],
    { weight: weight.edge },
  );
  sheet.shape(softRect(456, 68, 1248, 34, 14), shaded(green.main, 0.2), { weight: weight.edge });
}

function corbel(sheet: Sheet, x: number, side: number): void {
  const body: Line = [
    [x - side * 10, 446],
    [x + side * 86, 446],
    ...bezier(
      [x + side * 86, 446],
      [x + side * 60, 500],
      [x + side * 66, 540],
      [x + side * 20, 600],
      10,
    ),
    [x - side * 10, 600],
  ];
  sheet.shape(body, cedar, { weight: weight.edge });
  const spot: Pt = [x + side * 26, 500];
  sheet.shape(circle(spot, 20), pigment.ochre, { weight: weight.detail });
}
