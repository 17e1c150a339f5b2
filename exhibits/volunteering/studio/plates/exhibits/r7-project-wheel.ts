import { arc, circle, move, polar, rect, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { bookOpen, coin, heart, hourglass, houseIcon, sapling, toolsIcon } from '../kit/icons.ts';
import { hill, printWindow, tufts, windowRect } from '../kit/land.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate, Words } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { star } from '../kit/zellige.ts';

const o = accents[7];
const hub: Pt = [1080, 814];
const road = 1390;
const [bore, felloe, tyre] = [150, 520, 576];
/** The piece that is still out of its place, and how far. */
const lift = 190;

interface Piece {
  id: string;
  /** Where its middle lies in the wheel, in degrees. */
  deg: number;
  colour: string;
  label: Words;
  sign: (sheet: Sheet, at: Pt) => void;
}

// Clockwise, as the wheel turns.
const pieces: readonly Piece[] = [
  {
    id: 'need',
    deg: 270,
    colour: '#9c4120',
    label: { ar: 'الحاجة', fr: 'Le besoin', en: 'The need' },
    sign: (sheet, at) => void sheet.shape(heart(at, 74), lit('#9c4120', 0.75)),
  },
  {
    id: 'plan',
    deg: 210,
    colour: pigment.brass,
    label: { ar: 'التخطيط', fr: 'La planification', en: 'The planning' },
    sign: (sheet, at) => hourglass(sheet, { at, size: 88, colour: lit(pigment.brass, 0.5) }),
  },
  {
    id: 'resources',
    deg: 150,
    colour: '#8a8a3a',
    label: { ar: 'الموارد', fr: 'Les ressources', en: 'The resources' },
    sign: (sheet, at) => {
      for (const [dx, dy] of [
        [-46, 40],
        [46, 40],
        [0, -38],
      ] as const)
        coin(sheet, { at: [at[0] + dx, at[1] + dy], size: 50, colour: pigment.brass });
    },
  },
  {
    id: 'action',
    deg: 90,
    colour: '#4d7a52',
    label: { ar: 'التنفيذ والمتابعة', fr: 'L’action et le suivi', en: 'Action and monitoring' },
    sign: (sheet, at) => toolsIcon(sheet, { at, size: 96, colour: pigment.stone }),
  },
  {
    id: 'evaluation',
    deg: 30,
    colour: pigment.waterDeep,
    label: { ar: 'التقييم', fr: 'L’évaluation', en: 'The evaluation' },
    sign: gauge,
  },
  {
    id: 'share',
    deg: 330,
    colour: '#70396b',
    label: {
      ar: 'التوثيق والتقاسم',
      fr: 'La documentation et le partage',
      en: 'Documentation and sharing',
    },
    sign: (sheet, at) => bookOpen(sheet, { at, size: 92, colour: lit('#70396b', 0.6) }),
  },
];

const isOut = ({ id }: Piece): boolean => id === 'evaluation';
const middleOf = (piece: Piece): Pt =>
  polar(hub, (bore + felloe) / 2 + 22 + (isOut(piece) ? lift : 0), piece.deg);

export const plate: Plate = {
  id: 'r7-project-wheel',
  room: 7,
  schematic: true,
  alt: {
    ar: 'عجلة كبيرة من ست قطع ملونة على طريق: خمس منها في أماكنها، على كل منها علامة، والسادسة، قطعة التقييم، ما زالت خارج مكانها الفارغ؛ وفي آخر الطريق بيت ونبتات.',
    fr: 'Une grande roue de six pièces de couleur sur un chemin : cinq sont en place, chacune avec son signe ; la sixième, l’évaluation, est encore hors de sa place vide ; au bout du chemin, une maison et de jeunes plants.',
    en: 'A large wheel of six coloured pieces on a road: five are in place, each with its sign; the sixth, the evaluation, is still outside its empty place; at the end of the road a house and young plants.',
  },
  caption: {
    ar: 'عجلة المشروع: ست قطع، فإن نقصت واحدة تعثرت.',
    fr: 'La roue du projet : six pièces ; qu’il en manque une, et elle trébuche.',
    en: 'The project wheel: six pieces, and it stumbles when one is missing.',
  },
  labels: pieces.map((piece) => ({ id: piece.id, at: middleOf(piece), label: piece.label })),
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), mix(o.pale, pigment.lime, 0.35));
      const far = hill(w, [980, 900, 1010, 930, 1040, 960], 1500);
      sheet.fill(far, mix(o.pale, o.light, 0.35));
      sheet.hatch(far, { deg: 20, gap: 30, colour: o.light, ragged: 0.3 });
      const near = hill(w, [1240, 1180, 1270, 1200, 1160, 1230], 1500);
      sheet.fill(near, mix(o.light, pigment.leafLight, 0.4)).line(near.slice(0, -2), {
        weight: weight.detail,
        colour: o.deep,
      });
      arrival(sheet);
      way(sheet, w.x, w.width);
      wheel(sheet);
    });
  },
};

/** The road, with the ruts of how far the wheel has come, and a stone before it. */
function way(sheet: Sheet, x: number, width: number): void {
  const ground = rect(x, road, width, 200);
  sheet.fill(ground, mix(pigment.sand, pigment.ochre, 0.4));
  sheet.line(
    [
      [x, road],
      [x + width, road],
    ],
    { weight: weight.contour },
  );
  sheet.stipple(rect(x, road + 16, width, 180), { gap: 26, size: 3.6, colour: pigment.umber });
  for (let i = 0; i < 7; i += 1) {
    const rut: Line = [
      [x + 20 + i * 118, road + 34],
      [x + 88 + i * 118, road + 34],
    ];
    sheet.line(rut, { weight: 10, colour: shaded(pigment.ochre, 0.3) });
  }
  const stone = smooth(
    [
      [1690, road + 8],
      [1712, road - 44],
      [1772, road - 62],
      [1830, road - 30],
      [1846, road + 8],
    ],
    { steps: 6 },
  );
  sheet.fill(move(stone, 26, 8), ink, { opacity: 0.2 });
  sheet.shape(stone, pigment.stone);
  sheet.hatch(stone, { deg: 60, gap: 14, opacity: 0.5 });
}

/** Where the road leads. */
function arrival(sheet: Sheet): void {
  houseIcon(sheet, { at: [2080, 1120], size: 170, colour: lit(o.main, 0.55) });
  for (const [x, y, size] of [
    [1850, 1230, 70],
    [1935, 1276, 58],
    [2255, 1262, 66],
  ] as const)
    sapling(sheet, { at: [x, y], size, colour: pigment.leaf });
  tufts(
    sheet,
    [
      [180, 1370],
      [330, 1340],
      [470, 1376],
      [1960, 1374],
      [2200, 1380],
    ],
    30,
  );
}

function wheel(sheet: Sheet): void {
  const foot: Line = [
    [hub[0] - 330, road + 6],
    [hub[0] + 700, road + 6],
    [hub[0] + 560, road + 70],
    [hub[0] - 200, road + 70],
  ];
  sheet.fill(smooth(foot, { closed: true, steps: 10 }), ink, { opacity: 0.2 });
  turning(sheet);
  sheet.shape([circle(hub, tyre), circle(hub, felloe + 8)], pigment.slate, {
    weight: weight.contour,
  });
  sheet.line(arc(hub, (tyre + felloe) / 2 + 6, 100, 190), {
    weight: 7,
    colour: lit(pigment.slate, 0.6),
  });
  sheet.fill(circle(hub, felloe + 8), mix(o.pale, pigment.stone, 0.5));
  for (const piece of pieces) if (!isOut(piece)) wedge(sheet, piece, hub);
  const last = pieces.find(isOut);
  if (last) {
    // Its empty place, and the way in.
    sheet.line(sector(hub, last.deg), { closed: true, weight: weight.detail, dash: [22, 16] });
    for (const side of [-24, 24])
      sheet.line(
        [
          polar(hub, felloe + 30, last.deg + side),
          polar(hub, felloe + lift - 30, last.deg + side * 0.76),
        ],
        {
          weight: weight.detail,
          dash: [16, 14],
        },
      );
    wedge(sheet, last, polar(hub, lift, last.deg));
  }
  sheet.shape(circle(hub, bore - 8), mix(pigment.wood, o.main, 0.2), { weight: weight.contour });
  sheet.shape(circle(hub, bore - 34), lit(o.light, 0.35));
  sheet.shape(star(hub, bore - 44, 12, 4), o.main, { weight: weight.detail });
  sheet.shape(circle(hub, 34), pigment.brass);
}

const sector = (centre: Pt, deg: number): Line => [
  ...arc(centre, felloe, deg - 29.4, deg + 29.4),
  ...arc(centre, bore, deg + 28, deg - 28),
];

function wedge(sheet: Sheet, piece: Piece, centre: Pt): void {
  const outline = sector(centre, piece.deg);
  if (isOut(piece)) sheet.fill(move(outline, 24, 32), ink, { opacity: 0.22 });
  sheet.fill(outline, piece.colour);
  sheet.within(outline, () => {
    for (let k = 1; k < 7; k += 1)
      sheet.line(arc(centre, bore + k * 54, piece.deg - 30, piece.deg + 30), {
        weight: weight.hair,
        colour: shaded(piece.colour, 0.35),
      });
    sheet.line(arc(centre, felloe - 12, piece.deg - 30, piece.deg + 30), {
      weight: 14,
      colour: lit(piece.colour, 0.3),
    });
  });
  sheet.line(outline, { closed: true, weight: weight.contour });
  const at = middleOf(piece);
  sheet.shape(circle(at, 122), lit(piece.colour, 0.82), { weight: weight.detail });
  piece.sign(sheet, at);
}

/** A dial with its hand: did we get there? */
function gauge(sheet: Sheet, [x, y]: Pt): void {
  const pivot: Pt = [x, y + 36];
  sheet.shape([...arc(pivot, 92, 0, 180)], pigment.lime);
  for (const [from, to, colour] of [
    [120, 180, '#9c4120'],
    [60, 120, pigment.brass],
    [0, 60, pigment.leaf],
  ] as const)
    sheet.shape([...arc(pivot, 84, from, to), ...arc(pivot, 56, to, from)], colour, { weight: 2 });
  sheet.line([pivot, polar(pivot, 66, 52)], { weight: 10 });
  sheet.shape(circle(pivot, 15), pigment.brass);
}

/** Strokes behind the wheel that say which way it turns. */
function turning(sheet: Sheet): void {
  for (const [radius, from, to] of [
    [640, 150, 196],
    [694, 158, 190],
    [746, 164, 184],
  ] as const)
    sheet.line(arc(hub, radius, from, to), { weight: 12, colour: o.light });
}
