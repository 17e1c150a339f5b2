import { extent, horseshoe, lobed, spandrel } from '../kit/arches.ts';
import { bezier, circle, ellipse, polar, rect, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { merlons } from '../kit/masonry.ts';
import { loaf } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, starBand, zellige } from '../kit/zellige.ts';

const g = accents[3];
const PITCH = 404;
const SHELF = 1080;
const axis = (i: number): number => 1200 + (i - 2) * PITCH;

export const plate: Plate = {
  id: 'r3-surprising-waqfs',
  room: 3,
  alt: {
    ar: 'رفّ من الخشب المنقوش فيه خمس خانات مقوّسة: جرّة مكسورة مرمّمة، وتاج عروس وعقد، وخبز، وصومعة صغيرة تحت نجوم الفجر، وخانة أخيرة فارغة مضيئة.',
    fr: 'Une étagère de bois sculpté à cinq niches : une jarre brisée et réparée, le diadème et le collier d’une mariée, des pains, un petit minaret sous les étoiles de l’aube et une dernière niche, vide et éclairée.',
    en: 'A carved wooden shelf with five niches: a jar broken and mended, a bride’s crown and necklace, loaves, a small minaret under the stars before dawn and a last niche, empty and lit.',
  },
  caption: {
    ar: 'أربعة أوقاف غير متوقعة، وخانة تنتظر فكرتك.',
    fr: 'Quatre habous inattendus, et une niche qui attend votre idée.',
    en: 'Four unexpected waqfs, and a niche that waits for your idea.',
  },
  labels: [
    {
      id: 'jar',
      at: [axis(0), 930],
      label: { ar: 'الآنية المكسورة', fr: 'Le pot cassé', en: 'The broken pot' },
    },
    {
      id: 'bride',
      at: [axis(1), 800],
      label: {
        ar: 'لباس العروس وحليّها',
        fr: 'La parure de la mariée',
        en: 'The bride’s outfit and jewels',
      },
    },
    {
      id: 'bread',
      at: [axis(2), 990],
      label: {
        ar: 'خبز الاثنين والخميس',
        fr: 'Le pain du lundi et du jeudi',
        en: 'The Monday and Thursday bread',
      },
    },
    {
      id: 'voice',
      at: [axis(3), 760],
      label: {
        ar: 'مؤنس الغرباء',
        fr: 'Le compagnon des étrangers',
        en: 'The companion of strangers',
      },
    },
    {
      id: 'empty',
      at: [axis(4), 860],
      label: {
        ar: 'الخانة الفارغة: وقفك أنت',
        fr: 'La niche vide : votre habous',
        en: 'The empty niche: your own waqf',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sheet
        .fill(windowRect(w), mix(g.pale, pigment.lime, 0.3))
        .stipple(windowRect(w), { gap: 32, size: 3, colour: g.light, opacity: 0.7 });
      zellige(sheet, {
        area: { x: 110, y: 1290, width: 2180, height: 200 },
        size: 100,
        glaze: {
          ground: pigment.lime,
          star: g.main,
          heart: pigment.brass,
          petal: g.deep,
          jointWeight: 2.4,
        },
      });
      sheet.shape(rect(110, 1262, 2180, 30), g.deep, { weight: weight.detail });
    });
    cabinet(sheet);
    mendedJar(sheet, axis(0));
    bride(sheet, axis(1));
    bread(sheet, axis(2));
  },
};

/** The shelf: cedar, five niches under lobed arches, a cornice of merlons. */
function cabinet(sheet: Sheet): void {
  const wood = mix(pigment.wood, pigment.umber, 0.25);
  const [left, right] = [150, 2250];
  sheet.fill(rect(left + 26, 330, right - left, 890), ink, { opacity: 0.25 });
  sheet.shape(
    [...merlons(left + 10, right - 10, 330, 44, 56), [right - 10, 350], [left + 10, 350]],
    shaded(wood, 0.15),
    { weight: weight.detail },
  );
  sheet.shape(rect(left - 16, 330, right - left + 32, 44), lit(wood, 0.1));
  sheet.shape(rect(left, 374, right - left, 800), wood);
  starBand(sheet, rect(left + 20, 392, right - left - 40, 62), 32, {
    ground: g.deep,
    star: g.light,
    heart: pigment.brass,
    petal: g.light,
  });
  for (let i = 0; i < 5; i++) niche(sheet, i, wood);
  sheet.shape(rect(left - 26, SHELF, right - left + 52, 46), lit(wood, 0.2));
  sheet.shape(rect(left, SHELF + 46, right - left, 60), shaded(wood, 0.25));
  sheet.line(
    Array.from({ length: 42 }, (_, k): Line => [
      [left + 25 + k * 50, SHELF + 50],
      [left + 50 + k * 50, SHELF + 100],
      [left + 75 + k * 50, SHELF + 50],
    ]),
    { weight: 2.4, colour: pigment.brass },
  );
  for (const x of [left + 120, right - 120])
    sheet.shape(
      smooth([
        [x - 50, SHELF + 106],
        [x - 40, SHELF + 160],
        [x, SHELF + 190],
        [x + 40, SHELF + 160],
        [x + 50, SHELF + 106],
      ]),
      shaded(wood, 0.35),
    );
}

function niche(sheet: Sheet, i: number, wood: string): void {
  const x = axis(i);
  const opening = { x, floorY: SHELF, width: 320, jamb: 380 };
  const arch = lobed(opening, 9);
  const last = i === 4;
  const back = last ? '#f7e3a8' : i === 3 ? '#1f3350' : mix(g.deep, ink, 0.25);
  sheet.fill(
    spandrel(arch, { left: x - 190, top: extent(arch).top - 50, right: x + 190 }),
    shaded(wood, 0.12),
  );
  sheet.within(
    spandrel(arch, { left: x - 190, top: extent(arch).top - 50, right: x + 190 }),
    () => {
      for (const side of [-1, 1])
        for (const [dx, dy, r] of [
          [130, 30, 34],
          [164, 110, 20],
          [70, 8, 16],
        ] as const)
          sheet.shape(khatam([x + side * dx, extent(arch).top + dy], r), pigment.brass, {
            weight: 2,
          });
    },
  );
  sheet.line(rect(x - 190, extent(arch).top - 50, 380, SHELF - extent(arch).top + 50), {
    closed: true,
    weight: weight.detail,
  });
  sheet.fill(arch, back);
  sheet.within(arch, () => {
    if (last) light(sheet, x);
    else if (i === 3) dawn(sheet, x);
    else sheet.hatch(rect(x + 40, 400, 130, 700), { deg: 90, gap: 12, colour: g.main, weight: 2 });
    sheet.fill(rect(x - 170, 400, 40, 700), ink, { opacity: 0.18 });
  });
  sheet.line(arch, { weight: 12, colour: pigment.brass, flat: true }).line(arch, { weight: 2.4 });
}

function light(sheet: Sheet, x: number): void {
  const rays = Array.from({ length: 18 }, (_, k): Line => [
    polar([x, 860], 90, k * 20),
    polar([x, 860], k % 2 === 0 ? 170 : 140, k * 20),
  ]);
  sheet.line(rays, { weight: 6, colour: '#e2a72e' });
  sheet.line(khatam([x, 860], 66), { closed: true, weight: 4, colour: g.main, dash: [12, 10] });
}

/** The hour before dawn, when muezzins sang so that the sick felt less alone. */
function dawn(sheet: Sheet, x: number): void {
  sheet.fill(rect(x - 170, 900, 340, 200), '#5b6c8f').fill(rect(x - 170, 980, 340, 110), '#b98a78');
  sheet.fill(
    Array.from({ length: 14 }, (_, k) =>
      khatam([x - 140 + ((k * 83) % 280), 560 + ((k * 57) % 320)], 4 + (k % 3) * 3),
    ),
    '#f7e3a8',
    { union: true },
  );
  const tower = rect(x - 44, 730, 88, 360);
  sheet
    .shape(tower, pigment.lime)
    .hatch(rect(x + 8, 730, 36, 360), { deg: 90, gap: 7, opacity: 0.6 });
  sheet.shape(
    [...merlons(x - 52, x + 52, 730, 15, 20), [x + 52, 742], [x - 52, 742]],
    pigment.lime,
    { weight: weight.detail },
  );
  sheet.shape(rect(x - 20, 650, 40, 80), pigment.lime, { weight: weight.detail });
  sheet.shape(ellipse([x, 650], 20, 22, 0, 180), pigment.lime, { weight: weight.detail });
  sheet.shape(horseshoe({ x, floorY: 830, width: 34, jamb: 30 }, 0.1), '#f3c76d', {
    weight: weight.detail,
  });
  for (const [k, r] of [
    [1, 80],
    [2, 116],
    [3, 152],
  ] as const)
    sheet
      .line([...ellipse([x, 800], r, r * 0.8, -32, 32)], { weight: 6 - k, colour: '#f7e3a8' })
      .line(ellipse([x, 800], r, r * 0.8, 148, 212), { weight: 6 - k, colour: '#f7e3a8' });
}

/** A pot that broke and was paid for: its seams are drawn in brass. */
function mendedJar(sheet: Sheet, x: number): void {
  const y = SHELF;
  const right: Line = smooth([
    [x + 60, y],
    [x + 112, y - 90],
    [x + 122, y - 180],
    [x + 74, y - 270],
    [x + 48, y - 300],
    [x + 62, y - 336],
  ]);
  const body: Line = [...right, ...right.map(([px, py]): Pt => [2 * x - px, py]).reverse()];
  sheet.fill(
    [
      [x + 40, y - 6],
      [x + 160, y - 18],
      [x + 156, y],
    ],
    ink,
    { opacity: 0.4 },
  );
  sheet.shape(body, pigment.clay);
  sheet.within(body, () => {
    for (const [dy, h] of [
      [220, 34],
      [96, 22],
    ] as const)
      sheet.shape(rect(x - 140, y - dy, 280, h), pigment.sand, { weight: weight.detail });
    sheet.line(
      Array.from({ length: 14 }, (_, k): Line => [
        [x - 130 + k * 20, y - 190],
        [x - 120 + k * 20, y - 216],
        [x - 110 + k * 20, y - 190],
      ]),
      { weight: 3 },
    );
    sheet.hatch(rect(x + 50, y - 340, 90, 340), { deg: 90, gap: 8, opacity: 0.55 });
    const cracks: Line[] = [
      [
        [x - 62, y - 336],
        [x - 30, y - 270],
        [x - 70, y - 210],
        [x - 20, y - 150],
        [x - 64, y - 84],
        [x - 40, y],
      ],
      [
        [x - 20, y - 150],
        [x + 46, y - 176],
        [x + 80, y - 130],
        [x + 130, y - 150],
      ],
      [
        [x + 46, y - 176],
        [x + 20, y - 250],
        [x + 60, y - 320],
      ],
    ];
    sheet.line(cracks, { weight: 12 }).line(cracks, { weight: 7, colour: '#efc65c' });
  });
  sheet.line(body, { closed: true });
  sheet.shape(ellipse([x, y - 336], 62, 13), shaded(pigment.clay, 0.55), { weight: weight.detail });
}

/** A stand with a crown, a necklace and a belt: for a day, and then for the next bride. */
function bride(sheet: Sheet, x: number): void {
  const y = SHELF;
  const robe: Line = [
    ...bezier([x - 30, y - 350], [x - 150, y - 320], [x - 120, y - 140], [x - 136, y]),
    ...bezier([x + 136, y], [x + 120, y - 140], [x + 150, y - 320], [x + 30, y - 350]),
  ];
  sheet.shape(robe, '#8f2f4a');
  sheet.within(robe, () => {
    sheet.hatch(rect(x + 50, y - 360, 110, 360), { deg: 90, gap: 9, opacity: 0.5 });
    sheet.fill(rect(x - 16, y - 360, 32, 360), pigment.brass);
    sheet.fill(
      Array.from({ length: 14 }, (_, k) => circle([x, y - 14 - k * 24], 7)),
      '#8f2f4a',
      { union: true },
    );
    sheet.line(
      [0, 1, 2, 3, 4].map((k): Line => [
        [x - 110 + k * 8, y],
        [x - 80 + k * 10, y - 170],
      ]),
      { weight: 2.4, colour: shaded('#8f2f4a', 0.5) },
    );
    sheet.shape(rect(x - 150, y - 190, 300, 40), pigment.brass, { weight: weight.detail });
    sheet.fill(
      Array.from({ length: 8 }, (_, k) => khatam([x - 110 + k * 32, y - 170], 13)),
      '#8f2f4a',
      { union: true },
    );
  });
  sheet.line(robe, { closed: true });
  const beads = bezier(
    [x - 74, y - 330],
    [x - 60, y - 210],
    [x + 60, y - 210],
    [x + 74, y - 330],
    16,
  );
  for (const p of beads) sheet.shape(circle(p, 8), '#efc65c', { weight: 1.6 });
  sheet.shape(khatam([x, y - 236], 24), g.main, { weight: 2 });
  sheet.shape(rect(x - 12, y - 396, 24, 50), pigment.wood, { weight: weight.detail });
  const crown: Line = [
    ...ellipse([x, y - 400], 98, 92, 180, 0),
    ...ellipse([x, y - 400], 66, 44, 0, 180),
  ];
  sheet.shape(crown, '#efc65c');
  for (let k = 0; k < 7; k++)
    sheet.shape(
      circle(
        [
          x + Math.cos((k * 30 * Math.PI) / 180) * 82,
          y - 400 - Math.sin((k * 30 * Math.PI) / 180) * 69,
        ],
        k === 3 ? 13 : 8,
      ),
      k % 2 === 0 ? g.main : '#8f2f4a',
      { weight: 2 },
    );
  for (const side of [-1, 1])
    sheet
      .line(
        [
          [x + side * 84, y - 396],
          [x + side * 92, y - 340],
        ],
        { weight: 3 },
      )
      .shape(circle([x + side * 92, y - 334], 9), '#efc65c', { weight: 2 });
}

function bread(sheet: Sheet, x: number): void {
  for (const [dx, dy] of [
    [-62, 34],
    [62, 34],
    [0, 92],
    [-8, 150],
  ] as const)
    loaf(sheet, [x + dx * 0.9, SHELF - dy], 96);
}
