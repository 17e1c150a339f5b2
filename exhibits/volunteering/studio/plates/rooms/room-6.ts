import { extent, horseshoe, spandrel } from '../kit/arches.ts';
import { bezier, circle, ellipse, rect, smooth, softRect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, range, sky, windowRect } from '../kit/land.ts';
import { balance, lantern } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam, starBand } from '../kit/zellige.ts';

const b = accents[6];
const SHELF = 1080;

export const plate: Plate = {
  id: 'room-6',
  room: 6,
  alt: {
    ar: 'أمام قوس في جدار من الآجر ميزان نحاسي متعادل: في كفّة قطع نقدية وفي الأخرى عقد ملفوف مختوم؛ وإلى الجانبين فانوس مضيء ومفتاح كبير وصدرية معلّقة.',
    fr: 'Devant l’arc d’un mur de brique, une balance de laiton en équilibre : des pièces dans un plateau, un contrat roulé et scellé dans l’autre ; de part et d’autre une lanterne allumée, une grande clé et un gilet suspendu.',
    en: 'In front of an arch in a brick wall, brass scales in balance: coins in one pan, a rolled and sealed contract in the other; beside them a lit lantern, a large key and a hanging vest.',
  },
  caption: {
    ar: 'القواعد البسيطة ميزان يحمي المتطوع ومن يساعده.',
    fr: 'Des règles simples : une balance qui protège le bénévole et celui qu’il aide.',
    en: 'Simple rules: scales that protect the volunteer and the person helped.',
  },
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      bricks(sheet);
      const arch = horseshoe({ x: 1200, floorY: SHELF, width: 800, jamb: 235 }, 0.1);
      sheet.within(arch, () => {
        sky(sheet, w, 900, { high: mix(b.light, b.pale, 0.4), low: lit(pigment.sand, 0.6) }, 7);
        range(sheet, {
          from: 600,
          to: 1800,
          baseY: 960,
          height: 180,
          seed: 3,
          colour: mix(b.pale, b.light, 0.5),
          shade: b.light,
          pitch: 300,
          line: 2,
        });
        sheet.fill(rect(600, 950, 1200, 200), mix(pigment.sand, b.light, 0.3));
      });
      portal(sheet, arch);
      shelf(sheet);
      scales(sheet);
      lantern(sheet, [420, 112], 380, lit(pigment.brass, 0.6), 150);
      glow(sheet, [420, 470]);
      key(sheet, [560, 900]);
      vest(sheet, [1975, 330]);
    });
  },
};

/** Bejmat: small bricks in a herringbone. */
function bricks(sheet: Sheet): void {
  sheet.fill(rect(110, 110, 2180, 1130), mix(b.main, b.light, 0.3));
  const [long, thin] = [96, 32];
  const pale: Line[] = [];
  const dark: Line[] = [];
  for (let row = -12; row < 52; row++)
    for (let column = -14; column < 26; column++) {
      const x = 60 + column * long + row * thin;
      const y = 60 + row * thin - column * long * 0;
      if (x < 0 || x > 2400 || y > 1260) continue;
      (row % 3 === 0 ? dark : pale).push(rect(x + 2, y + 2, long - 4, thin - 4));
    }
  sheet.fill(pale, b.main, { union: true, opacity: 0.55 });
  sheet.fill(dark, b.deep, { union: true, opacity: 0.6 });
  sheet.hatch(rect(110, 110, 2180, 1130), { deg: 0, gap: 16, weight: 1, opacity: 0.2 });
}

function portal(sheet: Sheet, arch: Line): void {
  const { top, reach } = extent(arch);
  const frame = { left: 1200 - reach - 110, top: top - 90, right: 1200 + reach + 110 };
  const panel = spandrel(arch, frame);
  sheet.fill(panel, b.deep);
  sheet.within(panel, () => {
    for (let row = 0; row < 9; row++)
      for (let column = 0; column < 14; column++) {
        const p: Pt = [frame.left + 46 + column * 88 + (row % 2) * 44, frame.top + 50 + row * 70];
        sheet.shape(khatam(p, 30), b.main, { weight: 1.6, colour: b.light });
        sheet.fill(khatam(p, 12), pigment.brass);
      }
  });
  sheet
    .line(arch, { weight: 22, colour: b.deep })
    .line(arch, { weight: 11, colour: pigment.brass })
    .line(arch, { weight: 2.4 });
  for (const x of [frame.left, frame.right - 40])
    starBand(sheet, rect(x, frame.top, 40, SHELF - frame.top), 18, {
      ground: b.pale,
      star: b.main,
      heart: pigment.brass,
      petal: b.light,
    });
  starBand(sheet, rect(frame.left, frame.top - 40, frame.right - frame.left, 40), 26, {
    ground: b.pale,
    star: b.main,
    heart: pigment.brass,
    petal: b.light,
  });
}

function shelf(sheet: Sheet): void {
  sheet.shape(rect(110, SHELF, 2180, 70), lit(pigment.stone, 0.5));
  sheet.shape(rect(110, SHELF + 70, 2180, 90), shaded(pigment.stone, 0.2));
  sheet.hatch(rect(110, SHELF + 70, 2180, 90), { deg: 90, gap: 14, opacity: 0.5 });
  sheet.fill(
    smooth(
      [
        [1010, SHELF + 40],
        [1200, SHELF + 20],
        [1560, SHELF + 34],
        [1480, SHELF + 54],
        [1180, SHELF + 58],
      ],
      { closed: true },
    ),
    ink,
    { opacity: 0.25 },
  );
}

function scales(sheet: Sheet): void {
  const { left, right } = balance(sheet, [1200, SHELF + 44], 700);
  const coins: Pt[] = [
    [-78, 0],
    [-20, 4],
    [40, 2],
    [88, 0],
    [-48, -16],
    [12, -14],
    [62, -16],
    [-14, -32],
    [34, -32],
    [8, -48],
  ];
  for (const [dx, dy] of coins) {
    const c: Pt = [left[0] + dx, left[1] - 14 + dy];
    sheet.shape(
      [...ellipse([c[0], c[1] + 8], 38, 13, 180, 360), ...ellipse(c, 38, 13, 0, 180)],
      shaded(pigment.brass, 0.25),
      { weight: 2 },
    );
    sheet.shape(ellipse(c, 38, 13), lit(pigment.brass, 0.35), { weight: 2 });
    sheet.line(ellipse(c, 25, 8), { closed: true, weight: 1.4 });
  }
  const c: Pt = [right[0], right[1] - 30];
  const roll: Line = [
    [c[0] - 124, c[1] - 34],
    [c[0] + 112, c[1] - 34],
    [c[0] + 112, c[1] + 26],
    [c[0] - 124, c[1] + 26],
  ];
  sheet.shape(roll, pigment.lime).hatch(
    [
      [c[0] - 124, c[1] + 2],
      [c[0] + 112, c[1] + 2],
      [c[0] + 112, c[1] + 26],
      [c[0] - 124, c[1] + 26],
    ],
    { deg: 0, gap: 6, opacity: 0.6 },
  );
  sheet.shape(ellipse([c[0] + 112, c[1] - 4], 15, 30), lit(pigment.sand, 0.3));
  sheet.line(ellipse([c[0] + 112, c[1] - 4], 7, 16), { closed: true, weight: 2 });
  sheet.shape(rect(c[0] - 26, c[1] - 36, 30, 64), b.main, { weight: weight.detail });
  sheet.shape(khatam([c[0] - 11, c[1] + 18], 32), b.main, { weight: weight.detail });
  sheet.shape(circle([c[0] - 11, c[1] + 18], 13), b.light, { weight: 2 });
}

function glow(sheet: Sheet, at: Pt): void {
  const rays = Array.from({ length: 24 }, (_, i): Line => {
    const a = (i * Math.PI) / 12;
    const [r0, r1] = [230, i % 2 === 0 ? 300 : 268];
    return [
      [at[0] + Math.cos(a) * r0, at[1] + Math.sin(a) * r0],
      [at[0] + Math.cos(a) * r1, at[1] + Math.sin(a) * r1],
    ];
  });
  sheet.line(rays, { weight: 5, colour: '#f2cf7c' });
}

/** A large old door key leaning on the wall. */
function key(sheet: Sheet, [x, y]: Pt): void {
  const iron = mix(pigment.slate, ink, 0.3);
  const piece = (line: Line): void => void sheet.shape(line, iron, { weight: weight.detail });
  sheet
    .line(circle([x - 190, y + 40], 58), { closed: true, weight: 34 })
    .line(circle([x - 190, y + 40], 58), { closed: true, weight: 26, colour: iron });
  piece(rect(x - 204, y + 98, 28, 124 + 20));
  piece([
    [x - 176, y + 170],
    [x - 110, y + 170],
    [x - 110, y + 190],
    [x - 136, y + 190],
    [x - 136, y + 204],
    [x - 110, y + 204],
    [x - 110, y + 224],
    [x - 176, y + 224],
  ]);
  sheet.line(
    [
      [x - 198, y + 110],
      [x - 198, y + 230],
    ],
    { weight: 4, colour: lit(iron, 0.35) },
  );
}

/** A volunteer's vest on a peg, with two bands that catch the light. */
function vest(sheet: Sheet, [x, y]: Pt): void {
  const p = (dx: number, dy: number): Pt => [x + dx, y + dy];
  const cloth = '#e0912c';
  const half: Pt[] = [
    p(-46, 40),
    p(-112, 62),
    p(-134, 120),
    p(-112, 200),
    p(-128, 300),
    p(-136, 470),
    p(-8, 486),
    p(-8, 200),
  ];
  const left = [
    ...bezier(p(-46, 40), p(-40, 90), p(-26, 150), p(-8, 200), 8).slice().reverse(),
    ...smooth(half.slice(0, 6)),
    ...half.slice(6, 7),
  ];
  sheet.fill(
    left.map(([px, py]): Pt => [px + 40, py + 26]),
    ink,
    { opacity: 0.28 },
  );
  const back: Line = [
    p(-46, 40),
    ...bezier(p(-46, 40), p(-20, 76), p(20, 76), p(46, 40)),
    p(30, 200),
    p(-30, 200),
  ];
  sheet.shape(back, shaded(cloth, 0.45), { weight: weight.detail });
  for (const side of [1, -1]) {
    const flap = left.map(([px, py]): Pt => [x + (px - x) * side, py]);
    sheet.shape(flap, side === 1 ? cloth : shaded(cloth, 0.1));
    sheet.within(flap, () => {
      for (const dy of [250, 370])
        sheet.shape(rect(x - 160, y + dy, 320, 42), lit(pigment.sand, 0.7), {
          weight: weight.detail,
        });
      if (side === -1) sheet.hatch(rect(x + 70, y, 90, 500), { deg: 90, gap: 8, opacity: 0.5 });
    });
    sheet.line(flap, { closed: true });
  }
  sheet.shape(softRect(x + 34, y + 150, 72, 50, 6), pigment.lime, { weight: weight.detail });
  sheet
    .line(
      [
        [x + 44, y + 166],
        [x + 92, y + 166],
      ],
      { weight: 3, colour: b.main },
    )
    .line(
      [
        [x + 44, y + 182],
        [x + 78, y + 182],
      ],
      { weight: 3, colour: b.main },
    );
  sheet.line(bezier(p(-46, 40), p(-20, 0), p(20, 0), p(46, 40)), {
    weight: 9,
    colour: shaded(cloth, 0.3),
  });
  sheet.shape(circle(p(0, 4), 13), pigment.wood, { weight: weight.detail });
}
