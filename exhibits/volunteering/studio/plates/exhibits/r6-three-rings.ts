import { arc, circle, ellipse, move, polar, ribbon } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { lantern } from '../kit/objects.ts';
import { accents, ink, lit, mix, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';

const brick = accents[6];
const night = mix(brick.deep, ink, 0.62);
const glow = '#f3d38c';
const lamp: Pt = [1200, 360];
const band = 58;

interface Ring {
  centre: Pt;
  radius: number;
  colour: string;
}

const act: Ring = { centre: [800, 880], radius: 300, colour: '#8d8f94' };
const means: Ring = { centre: [1200, 1010], radius: 300, colour: '#a4552f' };
const purpose: Ring = { centre: [1600, 880], radius: 300, colour: '#4a4543' };
/** Where the third ring has been forced open, in degrees from the right. */
const gap = { from: 12, to: 62 };

export const plate: Plate = {
  id: 'r6-three-rings',
  room: 6,
  alt: {
    ar: 'ثلاث حلقات معدنية متشابكة في العتمة، ومصباح معلق فوقها يضيئها؛ والحلقة الثالثة مفتوحة، وقطعتها المكسورة على الأرض.',
    fr: 'Trois anneaux de métal enlacés dans l’ombre, qu’éclaire une lampe suspendue ; le troisième anneau est ouvert, son morceau brisé à terre.',
    en: 'Three metal rings linked in the dark, lit by a lamp that hangs above them; the third ring is open, its broken piece on the ground.',
  },
  caption: {
    ar: 'ثلاث حلقات، ومعرفة تنيرها، وحلقة انفتحت.',
    fr: 'Trois anneaux, un savoir qui les éclaire, et l’un d’eux s’est ouvert.',
    en: 'Three rings, knowledge that lights them up, and one that has opened.',
  },
  labels: [
    { id: 'act', at: [510, 960], label: { ar: 'الفعل', fr: 'L’acte', en: 'The act' } },
    { id: 'means', at: [1200, 1310], label: { ar: 'الوسيلة', fr: 'Le moyen', en: 'The means' } },
    {
      id: 'purpose',
      at: [1640, 1178],
      label: {
        ar: 'الغرض: الاستغلال',
        fr: 'Le but : l’exploitation',
        en: 'The purpose: exploitation',
      },
    },
    {
      id: 'lantern',
      at: [1200, 400],
      label: {
        ar: 'المعرفة: مصباح يكشف',
        fr: 'Le savoir : une lampe qui révèle',
        en: 'Knowledge: a lamp that reveals',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), night);
      light(sheet);
      const floor: Line = [
        [w.x, 1330],
        [w.x + w.width, 1330],
        [w.x + w.width, 1490],
        [w.x, 1490],
      ];
      sheet.fill(floor, mix(night, ink, 0.35));
      sheet.fill(ellipse([1200, 1372], 900, 92), mix(night, glow, 0.3));
      sheet.fill(ellipse([1200, 1366], 560, 54), mix(night, glow, 0.46));
      chain(sheet);
      broken(sheet);
      lantern(sheet, [lamp[0], w.y], 330, glow, 80);
    });
  },
};

/** Light in flat bands, as a screen printer would lay it. */
function light(sheet: Sheet): void {
  const centre: Pt = lamp;
  for (const [radius, share] of [
    [1120, 0.07],
    [860, 0.15],
    [620, 0.25],
    [400, 0.38],
    [230, 0.55],
  ] as const)
    sheet.fill(circle(centre, radius), mix(night, glow, share));
  sheet.line(
    Array.from({ length: 48 }, (_, i) => [
      polar(centre, 250 + (i % 3) * 26, i * 7.5),
      polar(centre, 560 + (i % 4) * 130, i * 7.5),
    ]),
    { weight: weight.hair, colour: mix(night, glow, 0.55), opacity: 0.5 },
  );
}

/** The rings, each over one neighbour and under the other where they cross. */
function chain(sheet: Sheet): void {
  hoop(sheet, act, 0, 360);
  hoop(sheet, means, 0, 360);
  over(sheet, act, means, 'lower');
  hoop(sheet, purpose, gap.to, gap.from + 360);
  over(sheet, means, purpose, 'upper');
}

/** A piece of a ring from one angle to another, anticlockwise. */
function hoop(sheet: Sheet, { centre, radius, colour }: Ring, from: number, to: number): void {
  const whole = to - from >= 360;
  const body = ribbon(arc(centre, radius, from, to), () => band);
  const outline = whole
    ? [circle(centre, radius + band / 2), circle(centre, radius - band / 2)]
    : body;
  sheet.fill(outline, colour);
  sheet.fill(
    ribbon(arc(centre, radius - band * 0.3, from, to), () => band * 0.3),
    shaded(colour, 0.4),
  );
  const bright = (start: number, end: number) =>
    sheet.line(arc(centre, radius + band * 0.22, start, end), {
      weight: 9,
      colour: mix(lit(colour, 0.55), glow, 0.4),
    });
  const top = aimed(centre);
  if (from <= top + 30 && to >= top - 30)
    bright(Math.max(from + 3, top - 38), Math.min(to - 3, top + 38));
  sheet.line(outline, { closed: true, weight: weight.contour });
}

/** The direction in which the lamp lies from a place, in degrees. */
const aimed = ([x, y]: Pt): number => (Math.atan2(y - lamp[1], lamp[0] - x) * 180) / Math.PI;

/** Draws the first ring again over the second where they cross, at the upper or the lower of the two crossings. */
function over(sheet: Sheet, first: Ring, second: Ring, which: 'upper' | 'lower'): void {
  const [dx, dy] = [second.centre[0] - first.centre[0], second.centre[1] - first.centre[1]];
  const along = (Math.atan2(-dy, dx) * 180) / Math.PI;
  const half = (Math.acos(Math.hypot(dx, dy) / 2 / first.radius) * 180) / Math.PI;
  const deg = which === 'upper' ? along + half : along - half;
  const patch = ribbon(arc(first.centre, first.radius, deg - 15, deg + 15), () => band + 8);
  sheet.within(patch, () => hoop(sheet, first, 0, 360));
}

/** The piece that fell out, on the ground in the light. */
function broken(sheet: Sheet): void {
  const centre: Pt = [1905, 1600];
  const piece = ribbon(arc(centre, 270, 62, 112), () => band);
  sheet.fill(move(piece, 16, 16), ink, { opacity: 0.45 });
  sheet.shape(piece, purpose.colour, { weight: weight.contour });
  sheet.line(arc(centre, 284, 70, 104), {
    weight: 8,
    colour: mix(lit(purpose.colour, 0.5), glow, 0.4),
  });
  for (const deg of [gap.from, gap.to]) {
    const [a, b] = [
      polar(purpose.centre, purpose.radius - band / 2, deg),
      polar(purpose.centre, purpose.radius + band / 2, deg),
    ];
    sheet.line([a, b], { weight: 12, colour: glow });
  }
  const heart = polar(purpose.centre, purpose.radius, (gap.from + gap.to) / 2);
  sheet.line(
    Array.from({ length: 7 }, (_, i) => [
      polar(heart, 60, -25 + i * 22),
      polar(heart, 110 + (i % 2) * 36, -25 + i * 22),
    ]),
    { weight: 7, colour: glow },
  );
}
