import { at, circle, ellipse, rect, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, range, sky, sun, tufts, windowRect } from '../kit/land.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { palm } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { water } from '../kit/water.ts';

const t = accents[2];
/** The ground, from the foot of the hills on the left to the oasis on the right. */
const surface = smooth(
  [
    [60, 560],
    [300, 580],
    [600, 640],
    [950, 720],
    [1300, 800],
    [1560, 880],
    [1700, 960],
    [1760, 1010],
    [2000, 1020],
    [2340, 1030],
  ],
  { steps: 12 },
);
/** The floor of the gallery: it falls gently all the way to the mouth. */
const GALLERY = { from: [250, 972] as Pt, to: [1735, 1032] as Pt, high: 62 };
const shafts = [420, 640, 860, 1080, 1300, 1500];

const groundAt = (x: number): number => {
  const i = surface.findIndex(([px]) => px >= x);
  return at(surface, Math.max(0, i))[1];
};
const floorAt = (x: number): number =>
  GALLERY.from[1] +
  ((GALLERY.to[1] - GALLERY.from[1]) * (x - GALLERY.from[0])) / (GALLERY.to[0] - GALLERY.from[0]);

export const plate: Plate = {
  id: 'r2-khettara',
  room: 2,
  schematic: true,
  alt: {
    ar: 'مقطع في الأرض: تحت الجبل عن اليسار طبقة مشبعة بالماء، يبدأ منها نفق ضيّق مائل فيه خيط ماء، تنزل إليه ستّ آبار على أفواهها أكوام تراب؛ ويخرج النفق من قوس حجري إلى ساقية فصهريج فبساتين نخيل.',
    fr: 'Coupe du terrain : à gauche, sous la montagne, une couche gorgée d’eau d’où part une étroite galerie en pente ; six puits y descendent, leurs bouches bordées de déblais ; elle débouche par un arc de pierre dans une seguia, un bassin et des jardins de palmiers.',
    en: 'A cut through the ground: on the left, below the hills, a water-bearing layer from which a narrow sloping gallery starts; six shafts with mounds at their mouths go down to it; it comes out under a stone arch into a channel, a basin and palm gardens.',
  },
  caption: {
    ar: 'الخطارة في مقطع طولي؛ الميل مبالغ فيه ليُرى.',
    fr: 'La khettara en coupe ; la pente est exagérée pour être visible.',
    en: 'The khettara in section; the slope is exaggerated so that it can be seen.',
  },
  labels: [
    {
      id: 'aquifer',
      at: [300, 1130],
      label: { ar: 'الفرشة المائية', fr: 'La nappe d’eau', en: 'The water table' },
    },
    {
      id: 'gallery',
      at: [970, 985],
      label: { ar: 'النفق المائل', fr: 'La galerie en pente', en: 'The sloping tunnel' },
    },
    {
      id: 'shafts',
      at: [860, 660],
      label: {
        ar: 'آبار التهوية والصيانة',
        fr: 'Les puits d’aération et d’entretien',
        en: 'The air and maintenance shafts',
      },
    },
    {
      id: 'mouth',
      at: [1742, 985],
      label: { ar: 'المخرج', fr: 'La sortie de la galerie', en: 'The outlet' },
    },
    {
      id: 'seguia',
      at: [1860, 1046],
      label: { ar: 'الساقية', fr: 'La seguia', en: 'The open canal (seguia)' },
    },
    {
      id: 'palms',
      at: [2110, 900],
      label: { ar: 'بساتين النخيل', fr: 'La palmeraie', en: 'The palm gardens' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sky(sheet, w, 900, { high: mix(t.light, t.pale, 0.4), low: lit(pigment.sand, 0.5) }, 8);
      sun(sheet, [1640, 380], 112, lit(pigment.sand, 0.75));
      range(sheet, {
        from: 110,
        to: 2290,
        baseY: 920,
        height: 330,
        seed: 7,
        colour: mix(t.pale, t.light, 0.45),
        shade: mix(t.light, t.main, 0.15),
        pitch: 460,
        line: 2,
      });
      range(sheet, {
        from: 110,
        to: 760,
        baseY: 720,
        height: 330,
        seed: 28,
        colour: mix(t.light, pigment.sand, 0.25),
        shade: mix(t.light, t.main, 0.4),
        pitch: 360,
      });
      sheet.fill(rect(110, 900, 2180, 200), mix(t.pale, pigment.sand, 0.5));
      groveBehind(sheet);
      earth(sheet);
      aquifer(sheet);
      works(sheet);
      garden(sheet);
    });
    palm(sheet, {
      foot: [2160, 1022],
      height: 560,
      lean: 40,
      crown: 210,
      seed: 14,
      leaflets: 28,
      dates: t.main,
    });
    palm(sheet, { foot: [1960, 1016], height: 400, lean: -30, crown: 160, seed: 24, leaflets: 24 });
  },
};

/** The cut face: layers of soil, gravel, clay and rock, each with its own grain. */
function earth(sheet: Sheet): void {
  const body: Line = [...surface, [2340, 1500], [60, 1500]];
  sheet.fill(body, mix(t.light, pigment.ochre, 0.35));
  sheet.within(body, () => {
    const layers: [number, string, (shape: Line) => void][] = [
      [
        58,
        mix(pigment.clay, t.light, 0.45),
        (shape) => void sheet.stipple(shape, { gap: 20, size: 4, colour: t.deep }),
      ],
      [190, mix(pigment.clay, t.main, 0.3), (shape) => pebbles(sheet, shape)],
      [
        430,
        mix(t.main, pigment.umber, 0.35),
        (shape) =>
          void sheet.hatch(shape, {
            deg: 6,
            gap: 17,
            weight: 2,
            ragged: 0.3,
            colour: t.deep,
            opacity: 0.7,
          }),
      ],
      [
        640,
        mix(t.deep, pigment.umber, 0.3),
        (shape) =>
          void sheet.hatch(shape, {
            deg: -24,
            gap: 20,
            weight: 2.2,
            ragged: 0.25,
            colour: ink,
            opacity: 0.5,
          }),
      ],
    ];
    for (const [depth, colour, grain] of layers) {
      const shape: Line = [
        ...surface.map(([x, y], i): Pt => [
          x,
          y + depth + (1000 - y) * 0.22 * (depth / 430) + Math.sin(i * 0.37 + depth) * 7,
        ]),
        [2340, 1520],
        [60, 1520],
      ];
      sheet.fill(shape, colour);
      grain(shape);
      sheet.line(shape.slice(0, -2), { weight: 2 });
    }
  });
  sheet.line(surface, { weight: weight.contour });
  const chance = new Chance(12);
  tufts(
    sheet,
    Array.from({ length: 30 }, (): Pt => {
      const x = chance.between(130, 1700);
      return [x, groundAt(x) + 3];
    }),
    34,
    pigment.leafDeep,
  );
}

function pebbles(sheet: Sheet, shape: Line): void {
  const chance = new Chance(66);
  sheet.within(shape, () => {
    for (let i = 0; i < 190; i++) {
      const x = chance.between(110, 2290);
      const p: Pt = [x, groundAt(x) + chance.between(190, 420)];
      sheet.shape(
        ellipse(p, chance.between(6, 17), chance.between(4, 11)).filter((_, k) => k % 2 === 0),
        mix(pigment.sand, t.light, chance.next()),
        { weight: 1.6 },
      );
    }
  });
}

/** The saturated layer: its upper edge is the water table, and it gives drop by drop. */
function aquifer(sheet: Sheet): void {
  const shape = smooth(
    [
      [60, 850],
      [200, 868],
      [340, 912],
      [470, 962],
      [600, 1006],
      [520, 1120],
      [360, 1220],
      [200, 1290],
      [60, 1330],
    ],
    { steps: 8 },
  );
  sheet.fill([...shape, [60, 850]], pigment.water, { opacity: 0.82 });
  sheet.hatch([...shape, [60, 850]], {
    deg: -12,
    gap: 20,
    weight: 3,
    colour: pigment.waterDeep,
    ragged: 0.3,
  });
  sheet.stipple([...shape, [60, 850]], { gap: 26, size: 6, colour: lit(pigment.water, 0.7) });
  sheet.line(shape, { weight: weight.edge, colour: pigment.waterDeep });
}

function works(sheet: Sheet): void {
  const { from, to, high } = GALLERY;
  const void_ = mix(ink, t.deep, 0.35);
  for (const x of shafts) {
    const top = groundAt(x);
    const mound = smooth(
      [
        [x - 112, groundAt(x - 112) + 8],
        [x - 62, top - 44],
        [x - 32, top - 54],
        [x - 26, top - 18],
        [x + 26, top - 14],
        [x + 34, top - 48],
        [x + 62, top - 36],
        [x + 112, groundAt(x + 112) + 8],
      ],
      { steps: 5 },
    );
    sheet.shape(mound, mix(pigment.clay, t.light, 0.6), { weight: weight.edge });
    sheet.hatch(
      smooth(
        [
          [x + 34, top - 46],
          [x + 62, top - 34],
          [x + 108, groundAt(x + 108) + 4],
          [x + 30, top + 10],
        ],
        { closed: true },
      ),
      { deg: 60, gap: 8 },
    );
    const well = rect(x - 25, top - 30, 50, floorAt(x) - top + 34 - high + 20);
    sheet.fill(well, void_);
    sheet.line(
      [
        [
          [x - 25, top - 30],
          [x - 25, floorAt(x) - high],
        ],
        [
          [x + 25, top - 30],
          [x + 25, floorAt(x) - high],
        ],
      ],
      { weight: weight.edge },
    );
    sheet.line(
      Array.from({ length: Math.floor((floorAt(x) - top - high) / 34) }, (_, i): Line => [
        [x - 25, top + 16 + i * 34],
        [x - 12, top + 22 + i * 34],
      ]),
      { weight: 3, colour: t.light },
    );
    sheet.fill(
      [
        [x - 22, top - 28],
        [x - 6, top - 28],
        [x - 12, floorAt(x) - high],
        [x - 22, floorAt(x) - high],
      ],
      lit(pigment.sand, 0.2),
      { opacity: 0.35 },
    );
  }
  const tunnel: Line = [
    [from[0], from[1] - high * 0.6],
    [from[0] + 30, from[1] - high],
    [to[0], to[1] - high],
    to,
    from,
  ];
  sheet.shape(tunnel, void_);
  const stream: Line = [[from[0] + 4, from[1] - 20], [to[0], to[1] - 22], to, from];
  water(sheet, stream, { gap: 9, weight: 2.6 });
  sheet.line(tunnel, { closed: true });
  for (let x = 300; x < 620; x += 40)
    sheet.fill(circle([x, floorAt(x) - high + 12 + (x % 3) * 5], 5), lit(pigment.water, 0.5));
  capstan(sheet, shafts[2] ?? 860);
  mouth(sheet);
}

/** The windlass with which the shafts are cleared: its rope, and a basket of silt. */
function capstan(sheet: Sheet, x: number): void {
  const top = groundAt(x) - 40;
  const posts: Line[] = [
    [
      [x - 60, top],
      [x - 50, top - 130],
    ],
    [
      [x + 60, top],
      [x + 50, top - 130],
    ],
    [
      [x - 78, top - 112],
      [x + 92, top - 112],
    ],
  ];
  sheet.line(posts, { weight: 17 }).line(posts, { weight: 11, colour: pigment.wood });
  sheet.line(
    [
      [
        [x - 10, top - 124],
        [x - 10, top - 100],
      ],
      [
        [x, top - 124],
        [x, top - 100],
      ],
      [
        [x + 10, top - 124],
        [x + 10, top - 100],
      ],
    ],
    { weight: 6, colour: pigment.ochre },
  );
  sheet.line(
    [
      [x + 92, top - 112],
      [x + 92, top - 70],
      [x + 114, top - 70],
    ],
    { weight: 9 },
  );
  sheet.line(
    [
      [x, top - 100],
      [x, top + 170],
    ],
    { weight: 4, colour: pigment.ochre },
  );
  sheet.shape(
    [
      [x - 19, top + 170],
      [x + 19, top + 170],
      [x + 14, top + 206],
      [x - 14, top + 206],
    ],
    pigment.ochre,
    { weight: weight.detail },
  );
}

function mouth(sheet: Sheet): void {
  const [x, y] = GALLERY.to;
  const frame: Line = [
    [x - 20, y + 6],
    [x - 20, y - 96],
    [x + 40, y - 96],
    [x + 40, y + 6],
  ];
  sheet.shape(frame, lit(pigment.stone, 0.3));
  sheet.line(
    [
      [
        [x - 20, y - 60],
        [x + 40, y - 60],
      ],
      [
        [x - 20, y - 28],
        [x + 40, y - 28],
      ],
      [
        [x + 10, y - 96],
        [x + 10, y - 60],
      ],
      [
        [x - 4, y - 60],
        [x - 4, y - 28],
      ],
    ],
    { weight: 2 },
  );
  sheet.shape(
    [
      [x - 14, y + 4],
      [x - 14, y - 34],
      ...ellipse([x + 10, y - 34], 24, 24, 180, 0),
      [x + 34, y + 4],
    ],
    ink,
    { weight: weight.detail },
  );
}

function groveBehind(sheet: Sheet): void {
  sheet.define('far-palm', () =>
    palm(sheet, { foot: [0, 0], height: 230, lean: 12, crown: 106, seed: 3 }),
  );
  for (const [x, y, k] of [
    [1800, 1020, 0.8],
    [1880, 1010, 1],
    [2040, 1014, 1.15],
    [2240, 1016, 1.05],
    [2110, 1010, 0.85],
    [1760, 1012, 0.6],
    [2290, 1010, 0.8],
  ] as const)
    sheet.put('far-palm', [x, y], { scale: k, flip: x % 4 > 1 });
}

/** The channel, the basin and the plots, laid open in the same cut. */
function garden(sheet: Sheet): void {
  const y = 1034;
  sheet.shape(
    [
      [1765, y - 20],
      [1990, y - 14],
      [1990, y + 34],
      [1765, y + 24],
    ],
    lit(pigment.stone, 0.2),
    { weight: weight.detail },
  );
  water(
    sheet,
    [
      [1766, y - 12],
      [1990, y - 6],
      [1990, y + 16],
      [1766, y + 8],
    ],
    { gap: 8, weight: 2.4 },
  );
  sheet.shape(rect(1984, y - 26, 190, 120), lit(pigment.stone, 0.25));
  water(sheet, rect(2000, y - 8, 158, 86), { gap: 12, weight: 2.6 });
  sheet.line(rect(2000, y - 8, 158, 86), { closed: true, weight: weight.detail });
  for (let i = 0; i < 4; i++) {
    const x = 2186 + i * 34;
    sheet.line(
      [0, 1, 2].map((k): Line => [
        [x + k * 9, y],
        [x + k * 9 - 6, y - 28 - (k % 2) * 10],
      ]),
      {
        weight: 6,
        colour: [pigment.leaf, pigment.leafLight, pigment.leafDeep][i % 3] ?? pigment.leaf,
      },
    );
  }
  const roots = [
    [1960, 1016],
    [2160, 1022],
  ] as const;
  for (const [x, ry] of roots)
    sheet.line(
      [-2, -1, 0, 1, 2].map((k) =>
        smooth([
          [x, ry + 4],
          [x + k * 20, ry + 60],
          [x + k * 44, ry + 130 - Math.abs(k) * 12],
        ]),
      ),
      { weight: 5, colour: shaded(pigment.umber, 0.2) },
    );
}
