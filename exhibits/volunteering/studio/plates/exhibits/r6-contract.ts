import { arc, bezier, circle, on, rect, smooth, softRect, turned } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { hourglass, shield, toolsIcon } from '../kit/icons.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { planks } from '../kit/masonry.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam } from '../kit/zellige.ts';

const b = accents[6];
const zones = [
  {
    id: 'who',
    y: 270,
    colour: '#3a4391',
    label: {
      ar: 'من؟ متطوع عمره 18 سنة أو أكثر، وجهة معتمدة',
      fr: 'Qui ? Un bénévole d’au moins 18 ans, un organisme agréé',
      en: 'Who? A volunteer of 18 or over, an approved body',
    },
  },
  {
    id: 'what',
    y: 490,
    colour: '#6f8753',
    label: {
      ar: 'ماذا؟ نشاط للصالح العام دون أجر',
      fr: 'Quoi ? Une activité d’intérêt général, sans salaire',
      en: 'What? An unpaid activity for the public good',
    },
  },
  {
    id: 'how-long',
    y: 710,
    colour: '#c9993a',
    label: { ar: 'كم المدة؟', fr: 'Combien de temps ?', en: 'How long?' },
  },
  {
    id: 'rights',
    y: 930,
    colour: '#0f606e',
    label: {
      ar: 'الحقوق: الحرية والكرامة وعدم التمييز',
      fr: 'Les droits : liberté, dignité, non-discrimination',
      en: 'Rights: freedom, dignity, non-discrimination',
    },
  },
  {
    id: 'duties',
    y: 1150,
    colour: '#9c4120',
    label: { ar: 'الواجبات', fr: 'Les devoirs', en: 'Duties' },
  },
];

export const plate: Plate = {
  id: 'r6-contract',
  room: 6,
  alt: {
    ar: 'صفحة عقد كبيرة على طاولة، فيها خمسة أقسام ملوّنة لكل منها صورة: شخصان، أدوات عمل، ساعة رملية، درع، ميزان؛ وفي أسفلها توقيعان وخاتم أحمر، وإلى جانبها قلم حبر.',
    fr: 'Une grande page de contrat posée sur une table : cinq zones de couleur, chacune avec son image – deux silhouettes, des outils, un sablier, un bouclier, une balance – et au bas deux signatures et un cachet rouge ; un stylo à côté.',
    en: 'A large contract page on a table: five coloured zones, each with a picture – two figures, tools, an hourglass, a shield, scales – and at the foot two signatures and a red seal; a fountain pen beside it.',
  },
  caption: {
    ar: 'أبواب عقد التطوع، من دون نصّه.',
    fr: 'Les parties d’un contrat de volontariat, sans son texte.',
    en: 'The parts of a volunteering contract, without its wording.',
  },
  schematic: true,
  labels: [
    ...zones.map(({ id, y, label }) => ({ id, at: [905, y] as Pt, label })),
    {
      id: 'signatures',
      at: [1180, 1342],
      label: { ar: 'التوقيعان', fr: 'Les signatures', en: 'The signatures' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    const wood = mix(pigment.umber, b.main, 0.45);
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), wood);
      planks(sheet, { x: 110, y: 110, width: 2180, height: 1380 }, 6, {
        upright: false,
        colour: wood,
        weight: 2.2,
      });
      page(sheet);
      fountainPen(sheet);
      stampPad(sheet);
      lawBook(sheet);
    });
  },
};

/** The page, so close that its head leaves the picture. */
function page(sheet: Sheet): void {
  const paperShape = rect(760, 130, 930, 1336);
  sheet.fill(
    paperShape.map(([x, y]): Pt => [x + 22, y + 26]),
    ink,
    { opacity: 0.35 },
  );
  sheet.shape(paperShape, pigment.lime);
  sheet.fill(
    [
      [1690, 1466],
      [1690, 1396],
      [1620, 1466],
    ],
    mix(pigment.stone, ink, 0.25),
  );
  sheet.shape(
    [
      [1690, 1396],
      [1620, 1466],
      [1632, 1406],
    ],
    lit(pigment.sand, 0.4),
    { weight: weight.detail },
  );
  for (const { y, colour } of zones) {
    sheet.fill(rect(790, y - 98, 870, 196), mix(colour, pigment.lime, 0.72));
    sheet.fill(rect(790, y - 98, 12, 196), colour);
    sheet.shape(circle([905, y], 82), mix(colour, pigment.lime, 0.35), { weight: weight.detail });
    const ruled = Array.from({ length: 5 }, (_, i): Line => [
      [1040, y - 62 + i * 31],
      [1610 - ([0, 40, 10, 90, 260][i] ?? 0), y - 62 + i * 31],
    ]);
    sheet.line(ruled, { weight: 3, colour: mix(colour, ink, 0.25), opacity: 0.8 });
  }
  people(sheet, [905, 276]);
  toolsIcon(sheet, { at: [905, 492], size: 56, colour: '#6f8753' });
  hourglass(sheet, { at: [905, 712], size: 56, colour: '#c9993a' });
  shield(sheet, { at: [905, 934], size: 56, colour: '#0f606e' });
  scalesIcon(sheet, [905, 1156]);
  signatures(sheet);
}

function people(sheet: Sheet, [x, y]: Pt): void {
  for (const [dx, tone] of [
    [-26, '#3a4391'],
    [26, '#98a0e3'],
  ] as const) {
    sheet.shape(
      [...arc([x + dx, y + 46], 34, 180, 0, 12), [x + dx + 34, y + 50], [x + dx - 34, y + 50]],
      tone,
      { weight: 2 },
    );
    sheet.shape(circle([x + dx, y - 16], 22), tone, { weight: 2 });
  }
}

function scalesIcon(sheet: Sheet, [x, y]: Pt): void {
  sheet.line(
    [
      [
        [x, y - 54],
        [x, y + 46],
      ],
      [
        [x - 30, y + 48],
        [x + 30, y + 48],
      ],
      [
        [x - 48, y - 40],
        [x + 48, y - 40],
      ],
    ],
    { weight: 7, colour: '#9c4120' },
  );
  for (const side of [-48, 48]) {
    sheet.line(
      [
        [x + side - 22, y + 6],
        [x + side, y - 38],
        [x + side + 22, y + 6],
      ],
      { weight: 2.4 },
    );
    sheet.shape(arc([x + side, y + 6], 24, 180, 360, 10), '#9c4120', { weight: 2 });
  }
}

/** Two marks of agreement that spell no name, and a seal. */
function signatures(sheet: Sheet): void {
  const swirl = (x: number, y: number, k: number): Line =>
    smooth([
      [x, y],
      [x + 40, y - 50 * k],
      [x + 66, y + 18],
      [x + 96, y - 34 * k],
      [x + 120, y + 12],
      [x + 164, y - 26],
      [x + 190, y + 6],
      [x + 250, y - 12],
    ]);
  for (const [x, k] of [
    [830, 1],
    [1160, -0.7],
  ] as const) {
    sheet.line(
      [
        [x, 1378],
        [x + 270, 1378],
      ],
      { weight: 2.4, dash: [12, 9] },
    );
    sheet.line(swirl(x + 6, 1350, k), { weight: 6, colour: '#252c64' });
  }
  sheet.shape(khatam([1560, 1340], 78), b.main);
  sheet.shape(circle([1560, 1340], 50), mix(b.main, b.light, 0.35), { weight: weight.detail });
  sheet.shape(khatam([1560, 1340], 34), b.main, { weight: 2 });
}

function fountainPen(sheet: Sheet): void {
  const at: Pt = [1870, 520];
  const turn = (line: Line): Line => turned(line, at, 24);
  const part = (line: Line, colour: string): void => void sheet.shape(turn(line), colour);
  const [x, y] = at;
  sheet.fill(
    turn([
      [x - 20, y - 400],
      [x + 70, y - 400],
      [x + 74, y + 300],
      [x + 20, y + 420],
    ]),
    ink,
    { opacity: 0.3 },
  );
  part(softRect(x - 40, y - 420, 80, 430, 36), b.deep);
  part(rect(x - 44, y - 40, 88, 34), pigment.brass);
  part(
    [
      [x - 36, y - 6],
      [x + 36, y - 6],
      [x + 28, y + 230],
      [x - 28, y + 230],
    ],
    b.main,
  );
  part(
    [
      [x - 26, y + 230],
      [x + 26, y + 230],
      [x + 20, y + 290],
      [x - 20, y + 290],
    ],
    ink,
  );
  part(
    [
      [x - 22, y + 290],
      [x + 22, y + 290],
      ...bezier([x + 30, y + 330], [x + 24, y + 370], [x + 8, y + 400], [x, y + 424], 8),
      ...bezier([x, y + 424], [x - 8, y + 400], [x - 24, y + 370], [x - 30, y + 330], 8),
    ],
    pigment.brass,
  );
  sheet
    .line(
      turn([
        [x, y + 340],
        [x, y + 420],
      ]),
      { weight: 2.4 },
    )
    .shape(turn(circle([x, y + 338], 6)), ink, { weight: 1 });
  sheet.line(
    turn([
      [x - 22, y - 380],
      [x - 22, y - 60],
    ]),
    { weight: 7, colour: b.light },
  );
  part(softRect(x + 8, y - 424, 18, 220, 8), pigment.brass);
}

function stampPad(sheet: Sheet): void {
  const [x, y] = [2010, 1220];
  sheet.fill(softRect(x - 122, y - 92, 290, 226, 20), ink, { opacity: 0.3 });
  sheet.shape(softRect(x - 140, y - 110, 290, 226, 20), pigment.slate);
  sheet.shape(softRect(x - 112, y - 82, 234, 170, 10), b.main, { weight: weight.detail });
  sheet.hatch(softRect(x - 112, y - 82, 234, 170, 10), {
    deg: 45,
    gap: 10,
    colour: b.deep,
    weight: 2,
  });
  sheet.shape(circle([x + 60, y - 240], 88), pigment.wood);
  sheet.line([circle([x + 60, y - 250], 74), circle([x + 60, y - 250], 50)], {
    closed: true,
    weight: 2.4,
    colour: shaded(pigment.wood, 0.5),
  });
  sheet.shape(circle([x + 60, y - 250], 34), lit(pigment.wood, 0.2), { weight: weight.detail });
}

/** The law book lies to the other side: bound, closed, without a title. */
function lawBook(sheet: Sheet): void {
  const at: Pt = [420, 820];
  const turn = (p: Pt): Pt => turned([p], at, -7)[0] ?? p;
  const cover = on(turn, rect(190, 480, 430, 620));
  sheet.fill(
    cover.map(([x, y]): Pt => [x + 24, y + 28]),
    ink,
    { opacity: 0.32 },
  );
  sheet.shape(on(turn, rect(200, 490, 436, 624)), pigment.lime, { weight: weight.detail });
  sheet.shape(cover, b.deep);
  sheet.shape(on(turn, rect(190, 480, 56, 620)), shaded(b.deep, 0.3), { weight: weight.detail });
  sheet.line(on(turn, rect(276, 516, 312, 548)), {
    closed: true,
    weight: 5,
    colour: pigment.brass,
  });
  sheet.line(on(turn, rect(290, 530, 284, 520)), {
    closed: true,
    weight: 2.4,
    colour: pigment.brass,
  });
  sheet
    .fill(on(turn, khatam([432, 790], 112)), pigment.brass)
    .fill(on(turn, khatam([432, 790], 96)), b.main)
    .fill(on(turn, khatam([432, 790], 46)), pigment.brass);
  for (const p of [
    [330, 572],
    [534, 572],
    [330, 1008],
    [534, 1008],
  ] as const)
    sheet.fill(on(turn, khatam([p[0], p[1]], 26)), pigment.brass);
}
