import { at, ellipse, polar, rect, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { hill, printWindow, range, sky, sun, tufts, windowRect } from '../kit/land.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { olive, sheaf } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';

const t = accents[2];
const straw = { straw: '#e3b862', dark: '#7d5520' };
const C: Pt = [1080, 1110];
const [RX, RY] = [820, 250];

export const plate: Plate = {
  id: 'r2-threshing',
  room: 2,
  alt: {
    ar: 'بيدر مستدير تحيط به حجارة، في وسطه عمود وعلى أرضه دوائر آثار الدرس، وحوله حزم سنابل وكومة تبن وكومة حبّ؛ وعن اليمين مذراة خشبية وتبن تحمله الريح نحو السماء.',
    fr: 'Une aire à battre ronde, bordée de pierres : un pieu au centre, les cercles du piétinement, des gerbes, une meule de paille et un cône de grain ; à droite une fourche à vanner et la paille qu’emporte le vent.',
    en: 'A round threshing floor edged with stones: a post in the middle, the circles worn by treading, sheaves, a stack of straw and a cone of grain; on the right a winnowing fork and the straw that the wind carries off.',
  },
  caption: {
    ar: 'البيدر ساعة التذرية: الريح تأخذ التبن والحبّ يسقط.',
    fr: 'L’aire à battre à l’heure du vannage : le vent prend la paille, le grain retombe.',
    en: 'The threshing floor at winnowing time: the wind takes the straw, the grain falls.',
  },
  labels: [
    {
      id: 'floor',
      at: [820, 1180],
      label: { ar: 'أرض البيدر', fr: 'L’aire à battre', en: 'The threshing floor' },
    },
    {
      id: 'post',
      at: [C[0], C[1] - 190],
      label: { ar: 'العمود الأوسط', fr: 'Le pieu central', en: 'The central post' },
    },
    {
      id: 'sheaves',
      at: [420, 930],
      label: { ar: 'كومة السنابل', fr: 'Le tas de gerbes', en: 'The heap of sheaves' },
    },
    {
      id: 'fork',
      at: [1790, 880],
      label: { ar: 'المذراة', fr: 'La fourche à vanner', en: 'The winnowing fork' },
    },
    {
      id: 'straw',
      at: [1980, 520],
      label: {
        ar: 'التبن الذي تحمله الريح',
        fr: 'La paille que le vent emporte',
        en: 'Straw carried by the wind',
      },
    },
    {
      id: 'grain',
      at: [1480, 1120],
      label: { ar: 'الحبّ النقيّ', fr: 'Le grain propre', en: 'The clean grain' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.define('olive', () => olive(sheet, [0, 0], 170, { leaf: 9 }));
    sheet.within(windowRect(w), () => {
      sky(sheet, w, 760, { high: mix(t.light, t.pale, 0.3), low: lit('#f3d9a0', 0.35) }, 8);
      sun(sheet, [620, 470], 130, lit('#f3d9a0', 0.5));
      range(sheet, {
        from: 110,
        to: 2290,
        baseY: 800,
        height: 240,
        seed: 51,
        colour: mix(t.pale, t.light, 0.45),
        shade: mix(t.light, t.main, 0.2),
        pitch: 400,
        line: 2,
      });
      const far = hill(w, [770, 740, 760, 790, 750, 770, 730]);
      sheet
        .fill(far, mix(t.light, pigment.ochre, 0.5))
        .line(far.slice(0, -2), { weight: weight.detail });
      for (const [x, y, k] of [
        [260, 800, 0.7],
        [420, 790, 0.55],
        [1120, 800, 0.5],
        [1260, 806, 0.65],
        [1620, 790, 0.55],
        [2060, 780, 0.75],
        [2200, 800, 0.9],
      ] as const)
        sheet.put('olive', [x, y], { scale: k });
      stubble(sheet);
      floor(sheet);
      stack(sheet);
      for (const [x, y, h, seed] of [
        [300, 1010, 300, 2],
        [520, 990, 280, 3],
        [410, 1050, 340, 4],
        [240, 1110, 330, 5],
        [560, 1060, 290, 6],
      ] as const)
        sheaf(sheet, [x, y], h, straw, seed);
      post(sheet);
      grain(sheet);
      chaff(sheet);
    });
    fork(sheet);
  },
};

function stubble(sheet: Sheet): void {
  const w = printWindow(sheet);
  const field = hill(w, [860, 850, 842, 850, 846, 852, 840]);
  sheet
    .fill(field, mix(straw.straw, pigment.sand, 0.45))
    .line(field.slice(0, -2), { weight: weight.detail });
  const chance = new Chance(7);
  tufts(
    sheet,
    Array.from({ length: 90 }, (): Pt => [chance.between(130, 2270), chance.between(880, 1480)]),
    26,
    straw.dark,
    8,
  );
}

/** The floor: packed earth, a ring of stones, the rounds that many hooves have worn. */
function floor(sheet: Sheet): void {
  sheet.shape(ellipse(C, RX, RY), mix(t.light, pigment.sand, 0.45));
  for (const k of [0.3, 0.42, 0.55, 0.67, 0.8, 0.9]) {
    sheet.line(ellipse(C, RX * k, RY * k), {
      closed: true,
      weight: 7,
      colour: mix(t.light, pigment.sand, 0.15),
      dash: [60, 26],
    });
    sheet.line(ellipse(C, RX * k + 9, RY * k + 4), {
      closed: true,
      weight: 2,
      colour: t.main,
      dash: [16, 30],
    });
  }
  const chance = new Chance(61);
  const wisps = Array.from({ length: 420 }, (): Line => {
    const p = polar([0, 0], Math.sqrt(chance.next()) * 0.96, chance.between(0, 360));
    const q: Pt = [C[0] + p[0] * RX, C[1] + p[1] * RY];
    return [
      q,
      polar(q, chance.between(12, 34), chance.between(-25, 25) + (chance.next() > 0.5 ? 180 : 0)),
    ];
  });
  sheet.line(wisps, { weight: 3, colour: straw.straw }).line(
    wisps.filter((_, i) => i % 3 === 0),
    { weight: 1.6, colour: straw.dark },
  );
  const stones = Array.from({ length: 66 }, (_, i) => {
    const p = polar([0, 0], 1, (i * 360) / 66 + chance.about(0, 0.8));
    return [C[0] + p[0] * (RX + 22), C[1] + p[1] * (RY + 12)] as Pt;
  }).sort((a, b) => a[1] - b[1]);
  for (const [x, y] of stones) {
    const near = 0.62 + ((y - C[1] + RY) / (2 * RY)) * 0.55;
    const [rx, ry] = [chance.between(36, 50) * near, chance.between(24, 34) * near];
    const stone = smooth(
      Array.from({ length: 7 }, (_, i): Pt => [
        x + Math.cos(i * 0.9) * rx * chance.between(0.88, 1.1),
        y - ry * 0.5 + Math.sin(i * 0.9) * ry,
      ]),
      { closed: true, steps: 3 },
    );
    sheet.shape(stone, mix(pigment.stone, pigment.lime, chance.between(0, 0.5)), { weight: 2.4 });
    sheet.line(
      smooth(
        [
          [x - rx * 0.1, y - ry * 0.2],
          [x + rx * 0.5, y + ry * 0.1],
          [x + rx * 0.6, y - ry * 0.6],
        ],
        { steps: 3 },
      ),
      { weight: 1.8, opacity: 0.6 },
    );
  }
}

/** The straw, stacked in a long mound on the far side. */
function stack(sheet: Sheet): void {
  const mound = smooth(
    [
      [700, 880],
      [760, 780],
      [900, 716],
      [1120, 700],
      [1340, 726],
      [1460, 800],
      [1510, 890],
      [1100, 910],
    ],
    { closed: true },
  );
  sheet.shape(mound, straw.straw);
  const chance = new Chance(71);
  sheet.within(mound, () => {
    sheet.fill(
      [
        [1240, 700],
        [1540, 720],
        [1540, 920],
        [1180, 920],
      ],
      shaded(straw.straw, 0.22),
    );
    const blades = Array.from({ length: 380 }, (): Line => {
      const p: Pt = [chance.between(690, 1520), chance.between(700, 905)];
      return [p, polar(p, chance.between(18, 46), chance.between(-40, 40) - 15)];
    });
    sheet.line(blades, { weight: 2.2, colour: straw.dark }).line(
      blades.filter((_, i) => i % 2 === 0).map((l) => l.map(([x, y]): Pt => [x + 5, y - 4])),
      { weight: 3, colour: lit(straw.straw, 0.4) },
    );
  });
  sheet.line(mound, { closed: true });
}

function post(sheet: Sheet): void {
  const [x, y] = C;
  sheet.fill(
    smooth(
      [
        [x, y + 8],
        [x + 150, y - 16],
        [x + 330, y - 4],
        [x + 150, y + 16],
      ],
      { closed: true },
    ),
    ink,
    { opacity: 0.25 },
  );
  sheet.shape(
    [
      [x - 19, y + 10],
      [x - 15, y - 320],
      [x + 15, y - 320],
      [x + 19, y + 10],
    ],
    pigment.umber,
  );
  sheet.hatch(
    [
      [x + 2, y + 6],
      [x + 2, y - 316],
      [x + 15, y - 316],
      [x + 19, y + 6],
    ],
    { deg: 90, gap: 5, opacity: 0.6 },
  );
  sheet.line(
    [-250, -240, -230].map((dy): Line => [
      [x - 19, y + dy],
      [x + 19, y + dy - 6],
    ]),
    { weight: 9, colour: pigment.ochre },
  );
  const rope = smooth([
    [x + 14, y - 240],
    [x + 90, y - 130],
    [x + 190, y - 20],
    [x + 300, y + 50],
    [x + 390, y + 44],
  ]);
  sheet
    .line(rope, { weight: 11 })
    .line(rope, { weight: 7, colour: pigment.ochre })
    .line(rope, { weight: 7, colour: straw.dark, dash: [4, 9] });
}

function grain(sheet: Sheet): void {
  const [x, y] = [1480, 1230];
  const cone: Line = [
    ...smooth([
      [x - 250, y],
      [x - 120, y - 130],
      [x - 16, y - 262],
      [x + 14, y - 262],
      [x + 130, y - 128],
      [x + 250, y],
    ]),
    ...ellipse([x, y], 250, 62, 0, -180),
  ];
  sheet.fill(
    smooth(
      [
        [x - 100, y + 40],
        [x + 250, y - 40],
        [x + 480, y + 6],
        [x + 240, y + 72],
      ],
      { closed: true },
    ),
    ink,
    { opacity: 0.22 },
  );
  sheet.shape(cone, '#d9a441');
  sheet.within(cone, () => {
    sheet.fill(
      [
        [x + 10, y - 280],
        [x + 280, y - 40],
        [x + 280, y + 90],
        [x + 60, y + 90],
      ],
      shaded('#d9a441', 0.25),
    );
    sheet.stipple(rect(x - 260, y - 280, 520, 360), { gap: 13, size: 4.6, colour: straw.dark });
    sheet.stipple(rect(x - 260, y - 280, 300, 360), {
      gap: 19,
      size: 4.6,
      colour: lit('#d9a441', 0.65),
      seed: 9,
    });
  });
  sheet.line(cone, { closed: true, weight: weight.contour });
}

/** Straw in the wind: it rises from the fork and thins out to the right. */
function chaff(sheet: Sheet): void {
  const chance = new Chance(81);
  const blades: Line[] = [];
  for (let i = 0; i < 520; i++) {
    const s = chance.next() ** 0.75;
    const base: Pt = [
      1590 + s * 680,
      760 - 420 * Math.sin(s * 1.9) + chance.about(0, 40 + 150 * s),
    ];
    blades.push([base, polar(base, chance.between(14, 38), 32 - s * 40 + chance.about(0, 34))]);
  }
  sheet.line(blades, { weight: 3.4, colour: lit(straw.straw, 0.15) }).line(
    blades.filter((_, i) => i % 3 === 0),
    { weight: 2, colour: straw.dark },
  );
  const drops = Array.from({ length: 70 }, (): Line => {
    const p: Pt = [1510 + chance.about(0, 90), chance.between(640, 950)];
    return [p, [p[0], p[1] + 5]];
  });
  sheet.line(drops, { weight: 7, colour: '#b97f22' });
  const gusts = [0, 1, 2].map((i) =>
    smooth([
      [1250 - i * 60, 700 - i * 96],
      [1480, 640 - i * 100],
      [1720, 500 - i * 70],
      [1960, 440 - i * 54],
      [2200, 470 - i * 60],
    ]),
  );
  sheet.line(gusts, { weight: 3, colour: pigment.lime, dash: [90, 30, 20, 30] });
}

/** The wooden fork, its five tines cut from one branch. */
function fork(sheet: Sheet): void {
  const handle: Line = [
    [2020, 1500],
    [1690, 760],
  ];
  sheet.line(handle, { weight: 34 }).line(handle, { weight: 24, colour: pigment.wood });
  const head = at(handle, 1);
  const tines = [-44, -22, 0, 22, 44].map((deg) =>
    smooth([
      head,
      polar(head, 90, 112 + deg * 1.1),
      polar(head, 210, 118 + deg * 0.55),
      polar(head, 300, 122 + deg * 0.42),
    ]),
  );
  sheet.line(tines, { weight: 24 }).line(tines, { weight: 15, colour: lit(pigment.wood, 0.15) });
  sheet.line(
    [0, 1, 2].map((i): Line => [
      [head[0] - 34 + i * 3, head[1] + 14 + i * 16],
      [head[0] + 34 + i * 3, head[1] - 10 + i * 16],
    ]),
    { weight: 13, colour: pigment.ochre },
  );
  sheet.line(
    [
      [2000, 1450],
      [1740, 870],
    ],
    { weight: 4, colour: lit(pigment.wood, 0.4) },
  );
}
