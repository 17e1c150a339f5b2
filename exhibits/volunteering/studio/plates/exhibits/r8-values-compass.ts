import { arc, bezier, circle, polar, ribbon } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { heart } from '../kit/icons.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { planks } from '../kit/masonry.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, star } from '../kit/zellige.ts';

const plum = accents[8];
const C: Pt = [1200, 830];
/** Seven values instead of four winds, from the top clockwise. */
const gems = ['#2f6fa8', '#5a8f3c', '#d1664f', '#c9993a', '#0f7f8e', '#70396b', '#3a4391'] as const;
const bearing = (i: number): number => 90 - (i * 360) / 7;

export const plate: Plate = {
  id: 'r8-values-compass',
  room: 8,
  alt: {
    ar: 'بوصلة نحاسية كبيرة على طاولة، في وردتها سبعة أطراف بدل أربعة، وعند كل طرف جوهرة بلون مختلف. إبرة بنفسجية وذهبية تتوسطها نجمة تشير إلى إحدى الجواهر، وعلى الإطار في الأسفل علامتان حمراوان للتحذير، وفي الأعلى حلقة.',
    fr: 'Une grande boussole de laiton posée sur une table ; sa rose a sept branches au lieu de quatre, chacune terminée par une gemme de couleur. Une aiguille prune et or, centrée sur une étoile, indique l’une d’elles ; en bas du cadran, deux marques rouges avertissent ; en haut, un anneau.',
    en: 'A large brass compass on a table; its rose has seven points instead of four, each ending in a gem of its own colour. A plum and gold needle with a star at its middle points to one of them; low on the rim two red marks give warning; a ring is at the top.',
  },
  caption: {
    ar: 'بوصلة القيم: سبع قيم وعلامتا تحذير.',
    fr: 'La boussole des valeurs : sept valeurs, deux signaux d’alerte.',
    en: 'The compass of values: seven values, two warning marks.',
  },
  labels: [
    {
      id: 'trust',
      at: polar(C, 450, bearing(0)),
      label: { ar: 'الثقة', fr: 'La confiance', en: 'Trust' },
    },
    {
      id: 'inclusion-sharing',
      at: polar(C, 450, bearing(1.5)),
      label: {
        ar: 'الإشراك والتقاسم',
        fr: 'La participation et le partage',
        en: 'Inclusion and sharing',
      },
    },
    {
      id: 'citizenship',
      at: polar(C, 380, bearing(3.5)),
      label: {
        ar: 'المواطنة والمصلحة العامة',
        fr: 'La citoyenneté et l’intérêt général',
        en: 'Citizenship and the public interest',
      },
    },
    {
      id: 'openness-education',
      at: polar(C, 450, bearing(5.5)),
      label: {
        ar: 'الانفتاح والتربية',
        fr: 'L’ouverture et l’éducation',
        en: 'Openness and education',
      },
    },
    {
      id: 'needle',
      at: C,
      label: {
        ar: 'إبرة الضمير',
        fr: 'L’aiguille de la conscience',
        en: 'The needle of conscience',
      },
    },
    {
      id: 'warnings',
      at: polar(C, 556, 245),
      label: { ar: 'علامتا التحذير', fr: 'Les deux signaux d’alerte', en: 'The two warning marks' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    const wood = mix(plum.deep, pigment.umber, 0.45);
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), wood);
      planks(sheet, { x: 110, y: 110, width: 2180, height: 1380 }, 6, {
        upright: false,
        colour: wood,
        weight: 2.2,
      });
      chart(sheet);
      sheet.fill(circle([C[0] + 46, C[1] + 52], 630), ink, { opacity: 0.4 });
    });
    casing(sheet);
    rose(sheet);
    gems.forEach((_, i) => gem(sheet, i));
    for (const deg of [245, 295]) warning(sheet, deg);
    needle(sheet);
  },
};

/** A sheet of paths under the compass: which way, it does not say. */
function chart(sheet: Sheet): void {
  const page: Line = [
    [190, 240],
    [2180, 180],
    [2230, 1380],
    [240, 1430],
  ];
  sheet
    .fill(
      page.map(([x, y]): Pt => [x + 18, y + 22]),
      ink,
      { opacity: 0.35 },
    )
    .shape(page, plum.pale);
  const grid: Line[] = [];
  for (let i = 1; i < 14; i++)
    grid.push([
      [190 + i * 143, 240 - i * 4],
      [240 + i * 143, 1430 - i * 4],
    ]);
  for (let i = 1; i < 8; i++)
    grid.push([
      [190 + i * 6, 240 + i * 148],
      [2180 + i * 6, 180 + i * 148],
    ]);
  sheet.line(grid, { weight: 2, colour: plum.light, opacity: 0.7 });
  for (const [points, colour] of [
    [bezier([250, 1300], [420, 1000], [240, 700], [480, 330], 24), '#2f6fa8'],
    [bezier([2190, 1290], [1960, 1100], [2120, 620], [1900, 280], 24), '#d1664f'],
  ] as const) {
    sheet.line(points, { weight: 9, dash: [4, 20], colour });
    for (const i of [0, 8, 16, 24])
      sheet
        .shape(circle(points[i] ?? C, 24), pigment.lime, { weight: weight.edge })
        .fill(circle(points[i] ?? C, 12), colour);
  }
}

function casing(sheet: Sheet): void {
  sheet
    .line(circle([C[0], 150], 74), { closed: true, weight: 40 })
    .line(circle([C[0], 150], 74), { closed: true, weight: 28, colour: pigment.brass });
  sheet.shape(
    [
      [C[0] - 58, 200],
      [C[0] + 58, 200],
      [C[0] + 84, 290],
      [C[0] - 84, 290],
    ],
    shaded(pigment.brass, 0.15),
    { weight: weight.contour },
  );
  sheet.shape(circle(C, 610), pigment.brass, { weight: weight.contour });
  const shade: Line = [...arc(C, 608, 40, -130, 60), ...arc(C, 520, -130, 40, 60)];
  sheet.fill(shade, shaded(pigment.brass, 0.3));
  sheet.line(arc(C, 590, 100, 190, 40), { weight: 12, colour: lit(pigment.brass, 0.65) });
  sheet.shape(circle(C, 512), pigment.lime, { weight: weight.contour });
  const marks = Array.from({ length: 84 }, (_, i): Line => [
    polar(C, 506, bearing(i / 12)),
    polar(C, i % 12 === 0 ? 460 : i % 6 === 0 ? 474 : 486, bearing(i / 12)),
  ]);
  sheet.line(marks, { weight: 4 });
  sheet.line([circle(C, 528), circle(C, 604)], { closed: true, weight: 2.4 });
}

/** Each ray has a lit and a shaded half, as on old charts. */
function rose(sheet: Sheet): void {
  sheet.shape(circle(C, 300), plum.pale, { weight: weight.detail });
  sheet.line(star(C, 300, 14, 5), { closed: true, weight: 2.4, colour: plum.light });
  for (let i = 0; i < 7; i++) {
    const colour = gems[i] ?? plum.main;
    const tip = polar(C, 396, bearing(i));
    sheet.shape([C, polar(C, 128, bearing(i + 0.5)), tip], shaded(colour, 0.3), {
      weight: weight.edge,
    });
    sheet.shape([C, polar(C, 128, bearing(i - 0.5)), tip], lit(colour, 0.3), {
      weight: weight.edge,
    });
    const minor = polar(C, 250, bearing(i + 0.5));
    sheet.shape(
      [
        polar(C, 128, bearing(i + 0.5)),
        polar(C, 158, bearing(i + 0.32)),
        minor,
        polar(C, 158, bearing(i + 0.68)),
      ],
      pigment.brass,
      { weight: weight.detail },
    );
  }
}

function gem(sheet: Sheet, i: number): void {
  const colour = gems[i] ?? plum.main;
  const at = polar(C, 438, bearing(i));
  const cut = (r: number): Line => Array.from({ length: 8 }, (_, k) => polar(at, r, k * 45 + 22.5));
  sheet.shape(circle(at, 66), pigment.brass, { weight: weight.edge });
  sheet.shape(cut(54), colour, { weight: weight.edge });
  sheet.fill(cut(54).slice(1, 5).concat([at]), lit(colour, 0.35));
  sheet.line(
    cut(54).map((p): Line => [p, at]),
    { weight: 2.4, colour: shaded(colour, 0.4) },
  );
  sheet.shape(cut(28), lit(colour, 0.55), { weight: weight.detail });
}

/** Narrow interest, and the hand that would use volunteers for its own ends. */
function warning(sheet: Sheet, deg: number): void {
  const at = polar(C, 562, deg);
  const mark = [90, 210, 330].map((d) => polar(at, 58, d));
  sheet.shape(mark, '#c0342b', { weight: weight.contour });
  sheet
    .line(
      [
        [at[0], at[1] - 26],
        [at[0], at[1] + 4],
      ],
      { weight: 11, colour: pigment.lime },
    )
    .fill(circle([at[0], at[1] + 18], 7), pigment.lime);
}

function needle(sheet: Sheet): void {
  const deg = bearing(1) + 8;
  const half = (to: number): Line =>
    ribbon([C, polar(C, to * 0.4, deg), polar(C, to, deg)], (t) => 78 * (1 - t) + 2);
  const cast = (line: Line): Line => line.map(([x, y]): Pt => [x + 14, y + 18]);
  for (const to of [410, -340]) sheet.fill(cast(half(to)), ink, { opacity: 0.28 });
  sheet.shape(half(-340), pigment.brass, { weight: weight.contour });
  sheet.shape(half(410), plum.main, { weight: weight.contour });
  sheet
    .line([C, polar(C, 390, deg)], { weight: 3, colour: plum.light })
    .line([C, polar(C, -320, deg)], { weight: 3, colour: shaded(pigment.brass, 0.4) });
  sheet
    .shape(circle(C, 84), pigment.brass, { weight: weight.contour })
    .shape(khatam(C, 68), plum.deep, { weight: weight.edge })
    .shape(circle(C, 38), lit(pigment.brass, 0.4), { weight: weight.edge });
  sheet.shape(heart([C[0], C[1] - 1], 19), '#c0342b', { weight: 2 });
}
