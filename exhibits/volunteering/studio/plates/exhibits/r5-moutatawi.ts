import { careBag, bookOpen, breadIcon, houseIcon, oud, sapling } from '../kit/icons.ts';
import type { Spot } from '../kit/icons.ts';
import { circle, rect } from '../kit/geometry.ts';
import type { Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { accents, ink, lit, mix, pigment, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, starBand } from '../kit/zellige.ts';

const t = accents[5];
const PITCH = 284;
const LEFT = 1200 - 3 * PITCH;
const rows = [440, 852, 1136];
const cell = (column: number, row: number): Pt => [LEFT + column * PITCH, rows[row] ?? 0];

/** The fields that a volunteer may choose, one colour each. */
const fields: { draw: (sheet: Sheet, spot: Spot) => void; colour: string }[] = [
  { draw: sapling, colour: '#6f8753' },
  { draw: breadIcon, colour: '#c9993a' },
  { draw: bookOpen, colour: '#3a4391' },
  { draw: oud, colour: '#c07a45' },
  { draw: careBag, colour: '#20613f' },
  { draw: houseIcon, colour: '#9c4120' },
];

export const plate: Plate = {
  id: 'r5-moutatawi',
  room: 5,
  alt: {
    ar: 'لوحة من واحد وعشرين مربعا، يوم لكل مربع: صفّ أول من سبعة كتب مفتوحة، ثم صفّان فيهما شتلة وخبز وكتاب وعود وحقيبة إسعاف وبيت.',
    fr: 'Un panneau de vingt et un carreaux, un par jour : un premier rang de sept livres ouverts, puis deux rangs où alternent jeune plant, pain, livre, luth, trousse de secours et maison.',
    en: 'A panel of twenty-one tiles, one for each day: a first row of seven open books, then two rows of saplings, loaves, books, lutes, first-aid bags and houses.',
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
      at: cell(0, 1),
      label: { ar: 'البيئة', fr: 'L’environnement', en: 'Environment' },
    },
    {
      id: 'solidarity',
      at: cell(1, 1),
      label: { ar: 'التضامن', fr: 'La solidarité', en: 'Solidarity' },
    },
    {
      id: 'education',
      at: cell(2, 1),
      label: { ar: 'التربية', fr: 'L’éducation', en: 'Education' },
    },
    { id: 'culture', at: cell(3, 1), label: { ar: 'الثقافة', fr: 'La culture', en: 'Culture' } },
    { id: 'health', at: cell(4, 1), label: { ar: 'الصحة', fr: 'La santé', en: 'Health' } },
    {
      id: 'other',
      at: cell(5, 1),
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
    sheet.fill(windowRect(w), t.deep);
    sheet.within(windowRect(w), () =>
      sheet.hatch(windowRect(w), { deg: 90, gap: 16, weight: 1.4, colour: t.main, opacity: 0.6 }),
    );
    for (const y of [196, 616, 1312])
      starBand(sheet, rect(150, y, 2100, 60), 35, {
        ground: t.pale,
        star: t.main,
        heart: pigment.brass,
        petal: t.light,
      });
    for (let column = 0; column < 7; column++) {
      tile(sheet, cell(column, 0), lit(pigment.sand, 0.4), t.light);
      bookOpen(sheet, { at: cell(column, 0), size: 78, colour: t.main });
      for (const row of [1, 2]) {
        const field = fields[(column + (row - 1) * 7) % 6];
        if (!field) continue;
        tile(sheet, cell(column, row), mix(field.colour, pigment.lime, 0.55), field.colour);
        field.draw(sheet, { at: cell(column, row), size: 70, colour: field.colour });
      }
    }
  },
};

/** One day: a glazed square with an eight-pointed field for its picture. */
function tile(sheet: Sheet, [x, y]: Pt, pale: string, deep: string): void {
  const half = 130;
  sheet.fill(rect(x - half + 8, y - half + 12, 2 * half, 2 * half), ink, { opacity: 0.35 });
  sheet.shape(rect(x - half, y - half, 2 * half, 2 * half), deep);
  sheet.shape(khatam([x, y], half * 0.98), pale, { weight: weight.detail });
  sheet.line(khatam([x, y], half * 0.86), { closed: true, weight: 2.4, colour: deep });
  for (const [dx, dy] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const)
    sheet.shape(circle([x + dx * (half - 24), y + dy * (half - 24)], 12), pigment.brass, {
      weight: 2,
    });
  sheet.line(
    [
      [x - half + 12, y + half - 12],
      [x - half + 12, y - half + 12],
      [x + half - 12, y - half + 12],
    ],
    { weight: 3, colour: lit(deep, 0.45) },
  );
}
