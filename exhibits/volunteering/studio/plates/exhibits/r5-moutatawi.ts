import { careBag, bookOpen, breadIcon, houseIcon, oud, sapling } from '../kit/icons.ts';
import type { Spot } from '../kit/icons.ts';
import { circle, rect } from '../kit/geometry.ts';
import type { Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { planks } from '../kit/masonry.ts';
import { castShadow } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, starBand } from '../kit/zellige.ts';

const t = accents[5];
/** The calendar on the wall: three rows of seven days. */
const PITCH = 190;
const LEFT = 1200 - 3 * PITCH;
const rows = [330, 550, 740];
const cell = (column: number, row: number): Pt => [LEFT + column * PITCH, rows[row] ?? 0];
/** The shelf below, on which each field has its thing. */
const SHELF = 1230;
const stand = (i: number): Pt => [1200 + (i - 2.5) * 330, SHELF];

/** The fields that a volunteer may choose, one colour each, and how far below its middle each picture stands. */
const fields: { draw: (sheet: Sheet, spot: Spot) => void; colour: string; foot: number }[] = [
  { draw: sapling, colour: '#6f8753', foot: 1 },
  { draw: breadIcon, colour: '#c9993a', foot: 0.62 },
  { draw: bookOpen, colour: '#3a4391', foot: 0.64 },
  { draw: oud, colour: '#c07a45', foot: 0.93 },
  { draw: careBag, colour: '#20613f', foot: 0.77 },
  { draw: houseIcon, colour: '#9c4120', foot: 0.8 },
];

export const plate: Plate = {
  id: 'r5-moutatawi',
  room: 5,
  alt: {
    ar: 'تقويم كبير معلق على جدار، فيه واحد وعشرون يوما: صفّ أول من سبعة كتب مفتوحة، ثم صفّان من أيام ملوّنة؛ وتحته رفّ عليه شتلة في أصيص، وخبز، وكتاب، وعود، وحقيبة إسعاف، وبيت صغير.',
    fr: 'Un grand calendrier au mur, de vingt et un jours : un premier rang de sept livres ouverts, puis deux rangs de jours en couleurs ; dessous, une étagère porte un jeune plant en pot, du pain, un livre, un luth, une trousse de secours et une petite maison.',
    en: 'A large calendar on a wall with twenty-one days: a first row of seven open books, then two rows of coloured days; below it a shelf holds a sapling in a pot, bread, a book, a lute, a first-aid bag and a small house.',
  },
  caption: {
    ar: 'واحد وعشرون يوما: سبعة للتعلّم وأربعة عشر للعطاء.',
    fr: 'Vingt et un jours : sept pour apprendre, quatorze pour donner.',
    en: 'Twenty-one days: seven to learn, fourteen to give.',
  },
  schematic: true,
  labels: [
    {
      id: 'week-1',
      at: cell(3, 0),
      label: { ar: 'أسبوع للتكوين', fr: 'Une semaine de formation', en: 'One week of training' },
    },
    {
      id: 'environment',
      at: [stand(0)[0], SHELF - 110],
      label: { ar: 'البيئة', fr: 'L’environnement', en: 'Environment' },
    },
    {
      id: 'solidarity',
      at: [stand(1)[0], SHELF - 110],
      label: { ar: 'التضامن', fr: 'La solidarité', en: 'Solidarity' },
    },
    {
      id: 'education',
      at: [stand(2)[0], SHELF - 110],
      label: { ar: 'التربية', fr: 'L’éducation', en: 'Education' },
    },
    {
      id: 'culture',
      at: [stand(3)[0], SHELF - 110],
      label: { ar: 'الثقافة', fr: 'La culture', en: 'Culture' },
    },
    {
      id: 'health',
      at: [stand(4)[0], SHELF - 110],
      label: { ar: 'الصحة', fr: 'La santé', en: 'Health' },
    },
    {
      id: 'other',
      at: [stand(5)[0], SHELF - 110],
      label: { ar: 'مجال آخر', fr: 'Un autre domaine', en: 'Another field' },
    },
    {
      id: 'weeks-2-3',
      at: cell(3, 2),
      label: {
        ar: 'أسبوعان من العمل التطوعي',
        fr: 'Deux semaines de bénévolat',
        en: 'Two weeks of volunteering',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      room(sheet);
      calendar(sheet);
      shelf(sheet);
    });
  },
};

/** A limewashed wall over a foot of tiles. */
function room(sheet: Sheet): void {
  sheet.fill(rect(110, 110, 2180, 1380), mix(t.pale, pigment.lime, 0.3));
  sheet.stipple(rect(110, 110, 2180, 1260), { gap: 46, size: 3, colour: t.light, opacity: 0.6 });
  starBand(sheet, rect(90, 1372, 2220, 140), 16, {
    ground: t.deep,
    star: t.light,
    heart: pigment.brass,
    petal: t.pale,
  });
}

/** Seven days to learn, fourteen to give: each field's colour comes back in the days. */
function calendar(sheet: Sheet): void {
  const [x, y, wide, high] = [470, 190, 1460, 700];
  sheet.line(
    [
      [x + 120, y],
      [1200, 128],
      [x + wide - 120, y],
    ],
    { weight: weight.edge },
  );
  sheet.shape(circle([1200, 126], 13), pigment.brass, { weight: weight.detail });
  sheet.fill(rect(x + 30, y + 34, wide, high), ink, { opacity: 0.2 });
  sheet.shape(rect(x, y, wide, high), pigment.wood, { weight: weight.contour });
  sheet.shape(rect(x + 26, y + 26, wide - 52, high - 52), t.deep, { weight: weight.edge });
  for (let column = 0; column < 7; column++) {
    day(sheet, cell(column, 0), lit(pigment.sand, 0.4), t.light);
    bookOpen(sheet, { at: cell(column, 0), size: 56, colour: t.main });
    for (const row of [1, 2]) {
      const field = fields[(column + (row - 1) * 7) % 6];
      if (field) day(sheet, cell(column, row), mix(field.colour, pigment.lime, 0.45), field.colour);
    }
  }
  sheet.line(
    [
      [x + 60, 440],
      [x + wide - 60, 440],
    ],
    { weight: weight.edge, colour: pigment.brass, dash: [6, 18] },
  );
}

/** One day: a glazed square with an eight-pointed field. */
function day(sheet: Sheet, [x, y]: Pt, pale: string, deep: string): void {
  const half = 86;
  sheet.shape(rect(x - half, y - half, 2 * half, 2 * half), deep, { weight: weight.detail });
  sheet.shape(khatam([x, y], half * 0.96), pale, { weight: weight.detail });
  sheet.line(khatam([x, y], half * 0.8), { closed: true, weight: 2.2, colour: deep });
}

/** What one may choose to do, as things that stand on a shelf. */
function shelf(sheet: Sheet): void {
  for (const [i, field] of fields.entries()) {
    const [x, foot] = stand(i);
    const size = 124;
    castShadow(sheet, [x, foot - 4], 92, 70);
    // The sapling's mound of earth stays hidden in its pot.
    const raised = i === 0 ? 52 : 0;
    sheet.within(rect(x - 160, 900, 320, i === 0 ? foot - 1024 : 400), () =>
      field.draw(sheet, {
        at: [x, foot - field.foot * size - raised],
        size,
        colour: field.colour,
        line: weight.edge,
      }),
    );
    if (i === 0) pot(sheet, [x, foot]);
  }
  sheet.fill(rect(226, SHELF + 46, 2010, 34), ink, { opacity: 0.2 });
  sheet.shape(rect(200, SHELF, 2000, 46), pigment.wood, { weight: weight.contour });
  planks(sheet, { x: 200, y: SHELF, width: 2000, height: 46 }, 1, { weight: 2 });
  for (const x of [420, 1980])
    sheet.shape(
      [
        [x - 26, SHELF + 46],
        [x + 26, SHELF + 46],
        [x + 10, SHELF + 128],
        [x - 26, SHELF + 128],
      ],
      shaded(pigment.wood, 0.2),
      { weight: weight.edge },
    );
}

function pot(sheet: Sheet, [x, foot]: Pt): void {
  sheet.shape(
    [
      [x - 62, foot - 104],
      [x + 62, foot - 104],
      [x + 44, foot],
      [x - 44, foot],
    ],
    pigment.clay,
    { weight: weight.edge },
  );
  sheet.shape(rect(x - 70, foot - 124, 140, 26), lit(pigment.clay, 0.2), { weight: weight.edge });
}
