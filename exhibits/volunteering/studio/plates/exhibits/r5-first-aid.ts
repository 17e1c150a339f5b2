import { arc, circle, ellipse, polar, rect, smooth, softRect, turned } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { heart, shield } from '../kit/icons.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';

const t = accents[5];
const green = '#2a6b4f';

export const plate: Plate = {
  id: 'r5-first-aid',
  room: 5,
  alt: {
    ar: 'حقيبة إسعاف خضراء مفتوحة على طاولة، غطاؤها عليه قلب، وفيها وحولها قفازات وضمادات ملفوفة وشاش معقم ومقص وغطاء نجاة ذهبي مطويّ وبطاقة من ثلاث خطوات مصوّرة.',
    fr: 'Une trousse verte ouverte à plat, un cœur sur le couvercle ; dedans et autour, des gants, des bandes roulées, des compresses stériles, des ciseaux, une couverture de survie dorée pliée et une carte à trois étapes dessinées.',
    en: 'A green first-aid bag lying open, a heart on its lid; in it and around it gloves, rolled bandages, sterile gauze, scissors, a folded golden survival blanket and a card with three drawn steps.',
  },
  caption: {
    ar: 'حقيبة الإسعاف وما فيها، وأهم ما فيها لا يُرى: الهدوء.',
    fr: 'La trousse et son contenu ; le plus important ne se voit pas : le calme.',
    en: 'The kit and what it holds; its most important part cannot be seen: calm.',
  },
  labels: [
    { id: 'gloves', at: [420, 560], label: { ar: 'القفازات', fr: 'Les gants', en: 'The gloves' } },
    {
      id: 'gauze',
      at: [930, 1050],
      label: { ar: 'الشاش المعقم', fr: 'Les compresses stériles', en: 'The sterile gauze' },
    },
    {
      id: 'bandage',
      at: [1230, 1060],
      label: { ar: 'الضمادات', fr: 'Les bandes', en: 'The bandages' },
    },
    {
      id: 'scissors',
      at: [1990, 560],
      label: { ar: 'المقص', fr: 'Les ciseaux', en: 'The scissors' },
    },
    {
      id: 'blanket',
      at: [1520, 1050],
      label: { ar: 'غطاء النجاة', fr: 'La couverture de survie', en: 'The survival blanket' },
    },
    {
      id: 'card',
      at: [1960, 1170],
      label: {
        ar: 'بطاقة: احمِ، نبّه، أسعف',
        fr: 'La carte : protéger, alerter, secourir',
        en: 'The card: protect, alert, help',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), t.pale);
      sheet
        .hatch(windowRect(w), { deg: 0, gap: 40, weight: 1.6, colour: t.light, opacity: 0.7 })
        .hatch(windowRect(w), { deg: 90, gap: 40, weight: 1.6, colour: t.light, opacity: 0.7 });
      kit(sheet);
      gloves(sheet);
      scissors(sheet);
      card(sheet);
      roll(sheet, [420, 1120], 110);
      roll(sheet, [560, 1260], 84);
    });
  },
};

/** The bag, lying open: lid above with its pockets, body below with its compartments. */
function kit(sheet: Sheet): void {
  const lid = softRect(700, 190, 1000, 560, 70);
  const body = softRect(680, 760, 1040, 600, 70);
  for (const half of [lid, body])
    sheet.fill(
      half.map(([x, y]): Pt => [x + 24, y + 30]),
      ink,
      { opacity: 0.24 },
    );
  sheet
    .line(arc([1200, 214], 84, 180, 0), { weight: 46 })
    .line(arc([1200, 214], 84, 180, 0), { weight: 34, colour: shaded(green, 0.3) });
  sheet.shape(lid, green, { weight: weight.contour });
  sheet.line(softRect(728, 218, 944, 504, 52), {
    closed: true,
    weight: 4,
    colour: lit(green, 0.4),
    dash: [20, 12],
  });
  sheet.shape(circle([1200, 450], 170), lit(green, 0.85));
  sheet.shape(heart([1200, 452], 96), green);
  for (const x of [820, 1440]) {
    sheet.shape(softRect(x, 560, 140 + (x > 1000 ? 0 : 0), 140, 16), shaded(green, 0.18), {
      weight: weight.detail,
    });
    sheet.line(
      [
        [x, 600],
        [x + 140, 600],
      ],
      { weight: 3, colour: lit(green, 0.4), dash: [12, 8] },
    );
  }
  sheet.shape(rect(760, 742, 880, 30), shaded(green, 0.45), { weight: weight.detail });
  sheet.shape(body, green, { weight: weight.contour });
  sheet.shape(softRect(716, 800, 968, 520, 44), shaded(green, 0.42));
  sheet.line(
    [
      [
        [1076, 800],
        [1076, 1320],
      ],
      [
        [1374, 800],
        [1374, 1320],
      ],
    ],
    { weight: 18, colour: green },
  );
  sheet.line(softRect(694, 776, 1012, 568, 60), {
    closed: true,
    weight: 5,
    colour: pigment.brass,
    dash: [7, 6],
    flat: true,
  });
  gauze(sheet);
  bandages(sheet);
  blanket(sheet);
}

function gauze(sheet: Sheet): void {
  for (let i = 0; i < 4; i++) {
    const pack = turned(
      softRect(752 + (i % 2) * 16, 836 + i * 112, 280, 150, 8),
      [892, 900 + i * 112],
      (i - 1.5) * 2.4,
    );
    sheet.fill(
      pack.map(([x, y]): Pt => [x + 8, y + 10]),
      ink,
      { opacity: 0.3 },
    );
    sheet.shape(pack, pigment.lime, { weight: weight.detail });
    sheet
      .hatch(pack, { deg: 0, gap: 13, weight: 1.4, colour: t.main, opacity: 0.5 })
      .hatch(pack, { deg: 90, gap: 13, weight: 1.4, colour: t.main, opacity: 0.5 });
    const window = turned(
      softRect(800 + (i % 2) * 16, 862 + i * 112, 184, 66, 6),
      [892, 900 + i * 112],
      (i - 1.5) * 2.4,
    );
    sheet.shape(window, mix(t.light, pigment.lime, 0.35), { weight: 2 });
  }
}

function bandages(sheet: Sheet): void {
  for (const [x, y, r] of [
    [1166, 900, 76],
    [1290, 986, 70],
    [1160, 1070, 78],
    [1288, 1170, 74],
    [1160, 1240, 62],
  ] as const)
    roll(sheet, [x, y], r);
}

/** A rolled bandage, seen on end, its free edge pinned. */
function roll(sheet: Sheet, c: Pt, r: number): void {
  sheet.fill(circle([c[0] + 9, c[1] + 12], r), ink, { opacity: 0.28 });
  sheet.shape(circle(c, r), lit(pigment.sand, 0.55));
  sheet.line(
    Array.from({ length: 120 }, (_, i) => polar(c, 5 + (i / 120) * (r - 9), i * 24)),
    { weight: 2.4, colour: shaded(pigment.sand, 0.45) },
  );
  sheet.shape(circle(c, r * 0.14), shaded(pigment.sand, 0.5), { weight: 2 });
  const flap: Line = [polar(c, r, 20), polar(c, r + 26, 14), polar(c, r + 22, 2), polar(c, r, -6)];
  sheet.shape(flap, lit(pigment.sand, 0.55), { weight: weight.detail });
}

function blanket(sheet: Sheet): void {
  const gold = '#dcae3e';
  for (let i = 0; i < 3; i++) {
    const fold = softRect(1402 + i * 6, 850 + i * 146, 250, 132, 12);
    sheet.fill(
      fold.map(([x, y]): Pt => [x + 8, y + 10]),
      ink,
      { opacity: 0.3 },
    );
    sheet.shape(fold, gold);
    const facets: Line[] = [];
    for (let k = 0; k < 6; k++)
      facets.push([
        [1402 + i * 6 + k * 42, 850 + i * 146],
        [1424 + i * 6 + k * 42, 916 + i * 146 + (k % 2) * 20],
        [1402 + i * 6 + k * 42 + (k % 3) * 16, 982 + i * 146],
      ]);
    sheet.within(fold, () => {
      facets.forEach((f, k) =>
        sheet.fill(
          [...f, [1432 + i * 6 + k * 42, 984 + i * 146], [1436 + i * 6 + k * 42, 850 + i * 146]],
          k % 2 === 0 ? lit(gold, 0.5) : shaded(gold, 0.2),
          { opacity: 0.8 },
        ),
      );
      sheet.line(facets, { weight: 2 });
    });
    sheet.line(fold, { closed: true });
  }
}

/** A pair of gloves laid one on the other, fingers up. */
function gloves(sheet: Sheet): void {
  const glove = (cx: number, cy: number, deg: number, colour: string): void => {
    const outline = smooth(
      [
        [cx - 92, cy + 250],
        [cx - 86, cy + 90],
        [cx - 150, cy - 10],
        [cx - 176, cy - 90],
        [cx - 140, cy - 112],
        [cx - 96, cy - 40],
        [cx - 92, cy - 200],
        [cx - 62, cy - 232],
        [cx - 40, cy - 200],
        [cx - 34, cy - 70],
        [cx - 26, cy - 244],
        [cx + 6, cy - 274],
        [cx + 32, cy - 240],
        [cx + 32, cy - 72],
        [cx + 46, cy - 218],
        [cx + 74, cy - 240],
        [cx + 96, cy - 208],
        [cx + 86, cy - 50],
        [cx + 110, cy - 140],
        [cx + 138, cy - 152],
        [cx + 152, cy - 120],
        [cx + 118, cy + 70],
        [cx + 96, cy + 250],
      ],
      { closed: true, steps: 6 },
    );
    const turnedGlove = turned(outline, [cx, cy], deg);
    sheet.fill(
      turnedGlove.map(([x, y]): Pt => [x + 14, y + 18]),
      ink,
      { opacity: 0.24 },
    );
    sheet.shape(turnedGlove, colour);
    sheet.line(
      [0, 1].map((k) =>
        turned(
          [
            [cx - 88, cy + 210 - k * 24],
            [cx + 96, cy + 210 - k * 24],
          ],
          [cx, cy],
          deg,
        ),
      ),
      { weight: 4, colour: shaded(colour, 0.3) },
    );
    sheet.line(
      turned(
        [
          [cx - 40, cy - 40],
          [cx - 50, cy + 110],
        ],
        [cx, cy],
        deg,
      ),
      { weight: 4, colour: lit(colour, 0.6) },
    );
  };
  glove(470, 600, -14, shaded(t.light, 0.12));
  glove(390, 640, 8, t.light);
}

function scissors(sheet: Sheet): void {
  const pivot: Pt = [1990, 520];
  for (const side of [-1, 1]) {
    const blade = turned(
      [
        [pivot[0] - 17, pivot[1] + 20],
        [pivot[0] + 17, pivot[1] + 20],
        [pivot[0] + 14, pivot[1] - 170],
        [pivot[0] - 4, pivot[1] - 300],
      ],
      pivot,
      side * 15,
    );
    const shank = turned(
      smooth(
        [
          [pivot[0] - 14, pivot[1]],
          [pivot[0] - 22, pivot[1] + 90],
          [pivot[0] + side * 4, pivot[1] + 170],
          [pivot[0] + 20, pivot[1] + 90],
          [pivot[0] + 14, pivot[1]],
        ],
        { closed: true, steps: 4 },
      ),
      pivot,
      side * 15,
    );
    const ringAt = turned([[pivot[0] + side * -10, pivot[1] + 236]], pivot, side * 18)[0] ?? pivot;
    sheet.fill(
      blade.map(([x, y]): Pt => [x + 12, y + 16]),
      ink,
      { opacity: 0.24 },
    );
    sheet.shape(blade, lit(pigment.slate, 0.45)).shape(shank, t.main);
    sheet
      .line(ellipse(ringAt, 66, 80), { closed: true, weight: 40 })
      .line(ellipse(ringAt, 66, 80), { closed: true, weight: 31, colour: t.main });
  }
  sheet.shape(circle(pivot, 20), pigment.brass);
  sheet.line(
    [
      [pivot[0] - 10, pivot[1] - 8],
      [pivot[0] + 10, pivot[1] + 8],
    ],
    { weight: 4 },
  );
}

/** Three steps without a word: protect, alert, help. */
function card(sheet: Sheet): void {
  const c: Pt = [1990, 1130];
  const body = turned(softRect(1830, 900, 320, 470, 18), c, -5);
  sheet.fill(
    body.map(([x, y]): Pt => [x + 14, y + 18]),
    ink,
    { opacity: 0.24 },
  );
  sheet.shape(body, pigment.lime);
  const place = (dy: number): Pt => turned([[1990, 900 + dy]], c, -5)[0] ?? c;
  shield(sheet, { at: place(88), size: 62, colour: t.main });
  const bell = place(232);
  sheet.shape(
    [
      ...arc([bell[0], bell[1] - 8], 44, 180, 0, 14),
      [bell[0] + 50, bell[1] + 34],
      [bell[0] + 64, bell[1] + 46],
      [bell[0] - 64, bell[1] + 46],
      [bell[0] - 50, bell[1] + 34],
    ],
    '#c9993a',
  );
  sheet.shape(circle([bell[0], bell[1] + 54], 12), ink, { weight: 1 });
  for (const side of [-1, 1])
    sheet.line(arc([bell[0], bell[1]], 84, side > 0 ? 20 : 160, side > 0 ? -20 : 200, 10), {
      weight: 6,
      colour: '#c9993a',
    });
  sheet.shape(heart(place(380), 56), '#9c4120');
  sheet.line(
    [160, 310].map((dy): Line => [place(dy - 4), place(dy + 4)]),
    { weight: 12, colour: t.light },
  );
}
