import { arc, circle, on, polar, rect, softRect, turned } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { planks } from '../kit/masonry.ts';
import { openNotebook, pencil, teaFromAbove } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam } from '../kit/zellige.ts';

const o = accents[7];

export const plate: Plate = {
  id: 'r7-documentation',
  room: 7,
  alt: {
    ar: 'مكتب خشبي مرتّب يُرى من فوق: استمارة عليها مربّع موقَّع، ومسجّل صوت، ودفتر أسئلة مفتوح، وصورة منظر طبيعي مع بطاقتها، وماسح مضاء فوقه ورقة، وعلبتا حفظ متماثلتان في طرفي المكتب.',
    fr: 'Un bureau bien rangé vu d’en haut : un formulaire signé, un enregistreur, un carnet de questions ouvert, la photo d’un paysage avec sa légende, un scanner allumé et deux boîtes d’archives identiques aux deux bouts.',
    en: 'A tidy desk seen from above: a signed form, a recorder, an open question notebook, a photograph of a landscape with its caption card, a lit scanner with a sheet on it and two identical archive boxes at the two ends.',
  },
  caption: {
    ar: 'محطة التوثيق: الموافقة أولا، ثم التسجيل، ثم نسختان في مكانين.',
    fr: 'La station de documentation : d’abord l’accord, puis l’enregistrement, puis deux copies en deux lieux.',
    en: 'The documentation station: first consent, then the recording, then two copies in two places.',
  },
  labels: [
    {
      id: 'consent',
      at: [640, 420],
      label: {
        ar: 'استمارة الموافقة',
        fr: 'Le formulaire de consentement',
        en: 'The consent form',
      },
    },
    {
      id: 'recorder',
      at: [1200, 430],
      label: { ar: 'المسجّل', fr: 'L’enregistreur', en: 'The recorder' },
    },
    {
      id: 'questions',
      at: [1200, 1100],
      label: { ar: 'دفتر الأسئلة', fr: 'Le carnet de questions', en: 'The question notebook' },
    },
    {
      id: 'photo',
      at: [650, 1080],
      label: {
        ar: 'الصورة وبطاقتها',
        fr: 'La photo et sa légende',
        en: 'The photo and its caption',
      },
    },
    {
      id: 'scanner',
      at: [1770, 560],
      label: { ar: 'الماسح', fr: 'Le scanner', en: 'The scanner' },
    },
    {
      id: 'copies',
      at: [2120, 1180],
      label: {
        ar: 'نسختان في مكانين',
        fr: 'Des copies en deux lieux',
        en: 'Copies kept in two places',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    const wood = mix(pigment.wood, o.light, 0.36);
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), wood);
      for (let i = 0; i < 8; i += 2)
        sheet.fill(rect(110, 110 + i * 172.5, 2180, 172.5), lit(wood, 0.1));
      planks(sheet, { x: 110, y: 110, width: 2180, height: 1380 }, 8, {
        upright: false,
        colour: wood,
        weight: 2.2,
      });
      form(sheet);
      recorder(sheet);
      openNotebook(sheet, [1210, 1110], 560, 3, o.main, 9);
      pencil(sheet, [1560, 1290], [1390, 1010], 26, '#9c4120');
      photograph(sheet);
      scanner(sheet);
      archive(sheet, [2110, 1180]);
      archive(sheet, [280, 760]);
      teaFromAbove(sheet, [1770, 1240], 112, o.main);
    });
  },
};

function form(sheet: Sheet): void {
  const c: Pt = [650, 420];
  const turn = (line: Line): Line => turned(line, c, -4);
  sheet.fill(turn(rect(470, 200, 390, 500)), ink, { opacity: 0.25 });
  sheet.shape(turn(rect(450, 180, 390, 500)), pigment.lime);
  sheet.fill(turn(rect(450, 180, 390, 60)), o.main);
  for (let i = 0; i < 4; i++) {
    sheet.line(turn(rect(484, 280 + i * 66, 34, 34)), { closed: true, weight: weight.detail });
    sheet.line(
      turn([
        [492, 298 + i * 66],
        [502, 308 + i * 66],
        [528, 272 + i * 66],
      ]),
      { weight: 7, colour: o.main },
    );
    sheet.line(
      turn([
        [544, 298 + i * 66],
        [800 - (i % 3) * 50, 298 + i * 66],
      ]),
      { weight: 4, colour: pigment.stone },
    );
  }
  sheet.line(
    turn([
      [484, 620],
      [700, 620],
    ]),
    { weight: 2.4, dash: [10, 8] },
  );
  sheet.line(
    turn([
      [490, 600],
      [520, 570],
      [540, 612],
      [576, 580],
      [600, 608],
      [660, 590],
    ]),
    { weight: 6, colour: '#252c64' },
  );
  sheet
    .shape(turn(khatam([770, 600], 42)), '#9c4120')
    .shape(turn(khatam([770, 600], 20)), lit('#9c4120', 0.5), { weight: 2 });
}

function recorder(sheet: Sheet): void {
  const body = softRect(1080, 200, 250, 480, 36);
  sheet.fill(
    body.map(([x, y]): Pt => [x + 18, y + 22]),
    ink,
    { opacity: 0.28 },
  );
  sheet.shape(body, pigment.slate, { weight: weight.contour });
  sheet.shape(softRect(1110, 330, 190, 120, 12), '#dfe6c0');
  const wave = [6, 14, 26, 12, 34, 44, 20, 10, 28, 40];
  sheet.line(
    Array.from({ length: 21 }, (_, i): Line => [
      [1122 + i * 8.4, 390 - (wave[i % 10] ?? 0)],
      [1122 + i * 8.4, 390 + (wave[i % 10] ?? 0)],
    ]),
    { weight: 4, colour: o.main },
  );
  for (const x of [1150, 1260]) {
    sheet.shape(circle([x, 262], 38), shaded(pigment.slate, 0.5), { weight: weight.detail });
    sheet
      .hatch(circle([x, 262], 38), { deg: 45, gap: 9, colour: pigment.stone })
      .hatch(circle([x, 262], 38), { deg: -45, gap: 9, colour: pigment.stone });
  }
  sheet
    .shape(circle([1205, 540], 54), lit(pigment.slate, 0.3))
    .shape(circle([1205, 540], 26), '#b8322c', { weight: weight.detail });
  for (const [x, y] of [
    [1130, 620],
    [1205, 632],
    [1280, 620],
  ] as const)
    sheet.shape(softRect(x - 26, y - 12, 52, 24, 10), lit(pigment.slate, 0.3), {
      weight: weight.detail,
    });
}

/** A photograph of a place, not of a face, and the card that says when and where. */
function photograph(sheet: Sheet): void {
  const c: Pt = [640, 1060];
  const turn = (p: Pt): Pt => turned([p], c, 5)[0] ?? p;
  const lay = (line: Line): Line => on(turn, line);
  sheet.fill(lay(rect(430, 890, 460, 360)), ink, { opacity: 0.25 });
  sheet.shape(lay(rect(410, 870, 460, 360)), pigment.lime);
  sheet.shape(lay(rect(436, 896, 408, 278)), lit(pigment.sky, 0.3), { weight: weight.detail });
  sheet.within(lay(rect(436, 896, 408, 278)), () => {
    sheet.fill(circle(turn([760, 960]), 34), '#e9c46a');
    sheet.fill(
      lay([
        [420, 1090],
        [540, 960],
        [620, 1050],
        [700, 980],
        [860, 1100],
        [860, 1190],
        [420, 1190],
      ]),
      mix(pigment.leafDeep, o.main, 0.4),
    );
    sheet.fill(
      lay([
        [420, 1120],
        [860, 1080],
        [860, 1190],
        [420, 1190],
      ]),
      pigment.ochre,
    );
    for (const [x, h] of [
      [500, 96],
      [560, 70],
      [770, 84],
    ] as const) {
      sheet.fill(lay(rect(x - 5, 1130 - h, 10, h)), pigment.umber);
      sheet.line(
        Array.from({ length: 9 }, (_, i) =>
          lay([[x, 1130 - h], polar([x, 1130 - h], 44, -20 + i * 27)]),
        ),
        { weight: 7, colour: pigment.leaf },
      );
    }
  });
  sheet.shape(lay(rect(500, 1214, 300, 110)), '#f3e3bd');
  sheet.line(
    [0, 1, 2].map((i) =>
      lay([
        [524, 1244 + i * 26],
        [770 - i * 40, 1244 + i * 26],
      ]),
    ),
    { weight: 5, colour: pigment.stone },
  );
}

function scanner(sheet: Sheet): void {
  const bed = softRect(1500, 220, 620, 640, 26);
  sheet.fill(
    bed.map(([x, y]): Pt => [x + 22, y + 26]),
    ink,
    { opacity: 0.28 },
  );
  sheet.shape(bed, lit(pigment.stone, 0.35), { weight: weight.contour });
  sheet.shape(softRect(1546, 262, 528, 500, 10), shaded(pigment.slate, 0.35));
  sheet.shape(rect(1590, 300, 400, 430), '#efe3c8', { weight: weight.detail });
  sheet.line(
    Array.from({ length: 11 }, (_, i): Line => [
      [1622, 340 + i * 34],
      [1956 - (i % 4) * 44, 340 + i * 34],
    ]),
    { weight: 4, colour: mix(pigment.stone, pigment.umber, 0.4) },
  );
  sheet.fill(rect(1546, 520, 528, 70), '#dff3a8', { opacity: 0.55 }).line(
    [
      [1546, 555],
      [2074, 555],
    ],
    { weight: 9, colour: '#f6ffd8' },
  );
  for (const [x, tone] of [
    [1590, '#63b08a'],
    [1650, pigment.stone],
    [1710, pigment.stone],
  ] as const)
    sheet.shape(circle([x, 812], 18), tone, { weight: weight.detail });
}

/** An archive box with its tie; there are two of them, alike, and far apart. */
function archive(sheet: Sheet, [x, y]: Pt): void {
  const box = rect(x - 120, y - 170, 240, 340);
  sheet.fill(
    box.map(([px, py]): Pt => [px + 18, py + 22]),
    ink,
    { opacity: 0.28 },
  );
  sheet.shape(box, o.main, { weight: weight.contour });
  sheet.hatch(rect(x + 70, y - 170, 50, 340), { deg: 90, gap: 9, opacity: 0.5 });
  sheet.shape(rect(x - 70, y - 130, 140, 84), pigment.lime, { weight: weight.detail });
  sheet.line(
    [0, 1].map((i): Line => [
      [x - 48, y - 104 + i * 30],
      [x + 46 - i * 34, y - 104 + i * 30],
    ]),
    { weight: 5, colour: pigment.stone },
  );
  sheet.line(
    [
      [x - 120, y + 30],
      [x + 120, y + 30],
    ],
    { weight: 16, colour: pigment.ochre },
  );
  sheet.shape(circle([x, y + 30], 24), pigment.brass, { weight: weight.detail });
  sheet.line(arc([x, y + 90], 46, 120, 420), { weight: 7, colour: pigment.ochre });
}
