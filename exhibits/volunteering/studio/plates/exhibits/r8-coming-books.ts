import { arc, bezier, circle, polar, rect, smooth, softRect } from '../kit/geometry.ts';
import type { Line } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { planks } from '../kit/masonry.ts';
import { castShadow, standingBook } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, zellige } from '../kit/zellige.ts';

const p8 = accents[8];
const SHELF = 1060;

export const plate: Plate = {
  id: 'r8-coming-books',
  room: 8,
  alt: {
    ar: 'رفّ خشبي على جدار فيه ثلاثة كتب مجلّدة بالقماش بلا عناوين، ومكان رابع مرسوم بخط متقطّع، وصندوق بطاقات بشقّ في أعلاه، ومصباح صغير يضيء المكان الفارغ.',
    fr: 'Sur une étagère de bois, trois livres reliés de toile, sans titre, une quatrième place tracée en pointillé, une boîte à fiches fendue sur le dessus et une petite lampe qui éclaire la place vide.',
    en: 'On a wooden shelf three cloth-bound books without titles, a fourth place drawn in a dotted line, a card box with a slot in its top and a small lamp that lights the empty place.',
  },
  caption: {
    ar: 'ثلاثة كتب لم تُكتب بعد، ومكان لكتابك.',
    fr: 'Trois livres encore à écrire, et une place pour le vôtre.',
    en: 'Three books still to be written, and a place for yours.',
  },
  labels: [
    {
      id: 'book1',
      at: [500, 720],
      label: {
        ar: 'الكتاب الجماعي لليوم الدراسي',
        fr: 'Le livre collectif de la journée d’étude',
        en: 'The collective book of the study day',
      },
    },
    {
      id: 'book2',
      at: [770, 740],
      label: {
        ar: 'أشكال التطوع في التراث المحلي',
        fr: 'Les formes du bénévolat dans le patrimoine local',
        en: 'Forms of volunteering in local heritage',
      },
    },
    {
      id: 'book3',
      at: [1040, 720],
      label: {
        ar: 'آفاق التطوع المهاجر',
        fr: 'Les horizons du bénévolat migrant',
        en: 'Horizons of migrant volunteering',
      },
    },
    {
      id: 'ghost',
      at: [1320, 730],
      label: { ar: 'مكان كتابك', fr: 'La place de votre livre', en: 'The place for your book' },
    },
    {
      id: 'cards',
      at: [1790, 900],
      label: { ar: 'صندوق البطاقات', fr: 'La boîte à fiches', en: 'The card box' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sheet
        .fill(windowRect(w), mix(p8.pale, pigment.lime, 0.15))
        .stipple(windowRect(w), { gap: 34, size: 3, colour: p8.light, opacity: 0.7 });
      zellige(sheet, {
        area: { x: 110, y: 1270, width: 2180, height: 220 },
        size: 110,
        glaze: {
          ground: pigment.lime,
          star: p8.main,
          heart: pigment.brass,
          petal: p8.deep,
          jointWeight: 2.4,
        },
      });
      sheet.shape(rect(110, 1244, 2180, 28), p8.deep, { weight: weight.detail });
      glow(sheet);
      shelf(sheet);
      books(sheet);
      ghost(sheet);
      cardBox(sheet);
      lamp(sheet);
    });
  },
};

/** The cone of the lamp, falling on the place that is still free. */
function glow(sheet: Sheet): void {
  sheet.fill(
    [
      [1250, 350],
      [1420, 350],
      [1560, SHELF],
      [1120, SHELF],
    ],
    '#f7dfa0',
    { opacity: 0.75 },
  );
}

function shelf(sheet: Sheet): void {
  const wood = mix(pigment.wood, p8.deep, 0.2);
  sheet.fill(rect(240, SHELF + 56, 1960, 44), ink, { opacity: 0.18 });
  sheet.shape(rect(210, SHELF, 1980, 60), wood);
  planks(sheet, { x: 210, y: SHELF, width: 1980, height: 60 }, 2, { upright: false, colour: wood });
  for (const x of [360, 2040]) {
    const bracket: Line = [
      [x - 26, SHELF + 60],
      [x + 26, SHELF + 60],
      ...bezier(
        [x + 26, SHELF + 60],
        [x + 22, SHELF + 120],
        [x + 4, SHELF + 140],
        [x, SHELF + 170],
      ),
      ...bezier(
        [x, SHELF + 170],
        [x - 4, SHELF + 140],
        [x - 22, SHELF + 120],
        [x - 26, SHELF + 60],
      ),
    ];
    sheet.shape(bracket, shaded(wood, 0.3));
    sheet.shape(khatam([x, SHELF + 92], 17), pigment.brass, { weight: 2 });
  }
}

/** Three books in cloth, each with its own stamp; their titles are told beside them. */
function books(sheet: Sheet): void {
  const set = [
    [390, 230, 620, p8.main],
    [655, 214, 560, '#9c4120'],
    [920, 236, 640, '#0f606e'],
  ] as const;
  for (const [x, width, height, tone] of set) {
    sheet.fill(
      [
        [x + width, SHELF],
        [x + width + 60, SHELF - 8],
        [x + width + 60, SHELF - height + 90],
        [x + width, SHELF - height],
      ],
      ink,
      { opacity: 0.2 },
    );
    standingBook(sheet, x, SHELF, width, height, tone);
    sheet.stipple(rect(x + 4, SHELF - height * 0.78, width * 0.68, height * 0.56), {
      gap: 16,
      size: 2.4,
      colour: lit(tone, 0.35),
    });
    sheet
      .shape(khatam([x + width / 2, SHELF - height / 2], width * 0.34), pigment.brass, {
        weight: weight.detail,
      })
      .shape(khatam([x + width / 2, SHELF - height / 2], width * 0.22), tone, { weight: 2 })
      .shape(khatam([x + width / 2, SHELF - height / 2], width * 0.1), pigment.brass, {
        weight: 2,
      });
    sheet.shape(softRect(x - 4, SHELF - height - 8, width + 8, 18, 6), shaded(tone, 0.25), {
      weight: weight.detail,
    });
    const ribbonLine = smooth([
      [x + width * 0.7, SHELF],
      [x + width * 0.72, SHELF + 40],
      [x + width * 0.66, SHELF + 92],
    ]);
    sheet.line(ribbonLine, { weight: 16 }).line(ribbonLine, { weight: 11, colour: lit(tone, 0.3) });
  }
}

function ghost(sheet: Sheet): void {
  const [x, y, w, h] = [1205, SHELF, 236, 600];
  sheet.fill(rect(x, y - h, w, h), pigment.lime, { opacity: 0.6 });
  sheet.line(rect(x, y - h, w, h), {
    closed: true,
    weight: 7,
    colour: p8.main,
    dash: [26, 18],
    flat: true,
  });
  sheet.line(
    [0.12, 0.88].map((k): Line => [
      [x, y - h * k],
      [x + w, y - h * k],
    ]),
    { weight: 4, colour: p8.main, dash: [14, 12], flat: true },
  );
  sheet.line(khatam([x + w / 2, y - h / 2], 80), {
    closed: true,
    weight: 5,
    colour: p8.main,
    dash: [12, 10],
    flat: true,
  });
}

/** A box with a slot, and cards on their way into it. */
function cardBox(sheet: Sheet): void {
  const [x, y] = [1620, SHELF];
  castShadow(sheet, [x + 200, y + 6], 190, 60);
  const card = (dx: number, dy: number, lean: number, tone: string): void => {
    const shape: Line = [
      [x + dx, y - dy],
      [x + dx + 190, y - dy - lean],
      [x + dx + 190, y - dy + 150 - lean],
      [x + dx, y - dy + 150],
    ];
    sheet.shape(shape, tone);
    sheet.line(
      [0, 1, 2].map((i): Line => [
        [x + dx + 20, y - dy + 40 + i * 30 - lean * 0.1],
        [x + dx + 160 - i * 26, y - dy + 40 + i * 30 - lean * 0.8],
      ]),
      { weight: 4, colour: p8.light },
    );
  };
  card(110, 420, 20, pigment.lime);
  card(70, 360, -12, '#f3e3bd');
  sheet.shape(
    [
      [x - 20, y - 250],
      [x + 30, y - 300],
      [x + 390, y - 300],
      [x + 340, y - 250],
    ],
    lit(pigment.wood, 0.35),
  );
  sheet.shape(
    [
      [x + 70, y - 268],
      [x + 84, y - 284],
      [x + 296, y - 284],
      [x + 282, y - 268],
    ],
    ink,
    { weight: 1 },
  );
  sheet.shape(rect(x - 20, y - 250, 360, 250), lit(pigment.wood, 0.15));
  planks(sheet, { x: x - 20, y: y - 250, width: 360, height: 250 }, 3, { upright: false });
  sheet.shape(
    [
      [x + 340, y - 250],
      [x + 390, y - 300],
      [x + 390, y - 40],
      [x + 340, y],
    ],
    shaded(pigment.wood, 0.25),
  );
  sheet.shape(rect(x + 70, y - 170, 180, 90), pigment.lime, { weight: weight.detail });
  sheet.line(rect(x + 62, y - 178, 196, 106), { closed: true, weight: 7, colour: pigment.brass });
  sheet.shape(khatam([x + 160, y - 125], 30), p8.main, { weight: 2 });
}

/** A lamp on an arm fixed to the wall. */
function lamp(sheet: Sheet): void {
  const arm = smooth([
    [1660, 470],
    [1640, 330],
    [1520, 240],
    [1400, 230],
    [1335, 262],
  ]);
  sheet.line(arm, { weight: 20 }).line(arm, { weight: 12, colour: pigment.brass });
  sheet.shape(softRect(1636, 440, 48, 110, 12), pigment.brass);
  sheet.shape(
    [
      [1300, 262],
      [1370, 262],
      [1430, 352],
      [1240, 352],
    ],
    p8.deep,
  );
  sheet.hatch(
    [
      [1345, 262],
      [1370, 262],
      [1430, 352],
      [1365, 352],
    ],
    { deg: 90, gap: 8, colour: p8.light, opacity: 0.6 },
  );
  sheet.shape(arc([1335, 352], 38, 180, 360), '#f7dfa0', { weight: weight.detail });
  sheet.shape(circle([1335, 256], 14), pigment.brass, { weight: 2 });
  sheet.line(
    Array.from({ length: 5 }, (_, i): Line => [
      polar([1335, 360], 62, 214 + i * 28),
      polar([1335, 360], 96, 214 + i * 28),
    ]),
    { weight: 5, colour: '#e2a72e' },
  );
}
