import { bezier, circle, polar, rect, ribbon, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { accents, ink, lit, mix, paper, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';

const s = accents[1];
const GROUND = 1190;
/** One tone for each language; the large leaves carry the words that visitors can touch. */
const tones = ['#e2a72e', '#875600', '#a9b04a', '#5a6012'];
const CROWN = { at: [1200, 560] as Pt, rx: 960, ry: 400 };
const large: { at: Pt; deg: number; tone: number }[] = [
  { at: [560, 520], deg: 166, tone: 0 },
  { at: [760, 390], deg: 142, tone: 1 },
  { at: [1030, 350], deg: 108, tone: 0 },
  { at: [1370, 350], deg: 72, tone: 1 },
  { at: [1640, 390], deg: 38, tone: 2 },
  { at: [1840, 520], deg: 14, tone: 3 },
  { at: [1760, 720], deg: -14, tone: 2 },
  { at: [640, 720], deg: 194, tone: 3 },
];

const words = [
  {
    id: 'tatawwu',
    label: { ar: 'تطوّع', fr: 'tatawwu‘ : le bénévolat', en: 'tatawwu‘: volunteering' },
  },
  { id: 'ihsan', label: { ar: 'إحسان', fr: 'ihsan : la bonté', en: 'ihsan: kindness' } },
  { id: 'sadaqa', label: { ar: 'صدقة', fr: 'sadaqa : l’aumône', en: 'sadaqa: charity' } },
  { id: 'waqf', label: { ar: 'وقف (حُبُس)', fr: 'waqf, ou « habous »', en: 'waqf, or “habous”' } },
  {
    id: 'touiza',
    label: {
      ar: 'تويزة',
      fr: 'touiza : le travail fait ensemble',
      en: 'touiza: work done together',
    },
  },
  {
    id: 'tawiza',
    label: { ar: 'ⵜⴰⵡⵉⵣⴰ', fr: 'ⵜⴰⵡⵉⵣⴰ (tawiza)', en: 'ⵜⴰⵡⵉⵣⴰ (tawiza)' },
    text: { ar: 'العمل معا', fr: 'Travailler ensemble', en: 'Working together' },
  },
  {
    id: 'tiwisi',
    label: { ar: 'ⵜⵉⵡⵉⵙⵉ', fr: 'ⵜⵉⵡⵉⵙⵉ (tiwisi)', en: 'ⵜⵉⵡⵉⵙⵉ (tiwisi)' },
    text: { ar: 'العون', fr: 'L’aide', en: 'Help' },
  },
  {
    id: 'tanmmirt',
    label: { ar: 'ⵜⴰⵏⵎⵎⵉⵔⵜ', fr: 'ⵜⴰⵏⵎⵎⵉⵔⵜ (tanmmirt)', en: 'ⵜⴰⵏⵎⵎⵉⵔⵜ (tanmmirt)' },
    text: { ar: 'شكرا', fr: 'Merci', en: 'Thank you' },
  },
];

export const plate: Plate = {
  id: 'r1-words-of-giving',
  room: 1,
  alt: {
    ar: 'شجرة كبيرة أوراقها بأربعة ألوان، ثماني منها كبيرة مضيئة تنتظر كلماتها؛ وتحت الأرض تمتد جذورها بين بذور.',
    fr: 'Un grand arbre aux feuilles de quatre couleurs, dont huit, grandes et claires, attendent leurs mots ; sous la terre, ses racines courent parmi des graines.',
    en: 'A large tree with leaves in four colours, eight of them large and bright, waiting for their words; below the ground its roots run among seeds.',
  },
  caption: {
    ar: 'شجرة كلمات العطاء: لكل لغة لون، والكلمات بذور.',
    fr: 'L’arbre des mots du don : une couleur par langue, et les mots sont des graines.',
    en: 'The tree of words for giving: a colour for each language, and the words are seeds.',
  },
  labels: [7, 0, 1, 2, 3, 4, 5, 6].flatMap((place, i) => {
    const [leaf, word] = [large[place], words[i]];
    return leaf && word ? [{ ...word, at: polar(leaf.at, 125, leaf.deg) }] : [];
  }),
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), s.pale);
      for (const [r, share] of [
        [900, 0.15],
        [740, 0.3],
        [560, 0.5],
        [380, 0.75],
      ] as const)
        sheet.fill(circle([1200, 640], r), mix(s.pale, lit(s.light, 0.55), share));
      soil(sheet);
    });
    tree(sheet, false);
    leaves(sheet);
    tree(sheet, true);
    for (const leaf of large) bigLeaf(sheet, leaf.at, leaf.deg, tones[leaf.tone] ?? s.light);
  },
};

function soil(sheet: Sheet): void {
  const earth = mix(s.deep, pigment.umber, 0.4);
  sheet.fill(rect(110, GROUND, 2180, 300), earth);
  for (let i = 0; i < 4; i++) {
    const edge = smooth(
      Array.from({ length: 9 }, (_, k): Pt => [
        110 + k * 273,
        GROUND + 60 + i * 62 + Math.sin(k * 1.7 + i * 2) * 14,
      ]),
    );
    sheet.fill(
      [...edge, [2294, 1490], [110, 1490]],
      mix(earth, i % 2 === 0 ? ink : s.main, 0.16 + i * 0.05),
    );
  }
  sheet.line(
    [
      [110, GROUND],
      [2290, GROUND],
    ],
    { weight: weight.contour },
  );
  const chance = new Chance(30);
  for (let i = 0; i < 46; i++) {
    const p: Pt = [chance.between(150, 2250), chance.between(GROUND + 40, 1465)];
    const deg = chance.between(0, 180);
    const seed = [
      ...bezier(
        polar(p, 17, deg),
        polar(p, 13, deg + 70),
        polar(p, 13, deg + 110),
        polar(p, 17, deg + 180),
        6,
      ),
      ...bezier(
        polar(p, 17, deg + 180),
        polar(p, 13, deg + 250),
        polar(p, 13, deg + 290),
        polar(p, 17, deg + 360),
        6,
      ),
    ];
    sheet.shape(seed, mix(tones[i % 4] ?? s.light, paper, 0.25), { weight: 2 });
  }
}

/** The boughs behind the leaves, or the trunk, its forks and its roots before them. */
function tree(sheet: Sheet, front: boolean): void {
  const bark = mix(pigment.umber, s.deep, 0.35);
  const bough = (points: Line, from: number, to: number): void => {
    const line = smooth(points, { steps: 10 });
    if (!front)
      sheet.fill(
        ribbon(line, (t) => from + (to - from) * t),
        bark,
      );
  };
  for (const side of [-1, 1]) {
    const p = (dx: number, dy: number): Pt => [1200 + side * dx, GROUND - dy];
    bough([p(10, 260), p(70, 400), p(240, 520), p(450, 590), p(650, 600)], 96, 12);
    bough([p(40, 340), p(90, 540), p(220, 680), p(380, 770)], 70, 10);
    bough([p(150, 460), p(330, 470), p(560, 440), p(740, 390)], 50, 9);
    bough([p(4, 400), p(40, 600), p(100, 730), p(150, 830)], 56, 10);
    if (!front) continue;
    for (const [dx, dy, k] of [
      [230, -70, 60],
      [430, -150, 44],
      [640, -200, 32],
      [160, -210, 40],
      [330, -260, 26],
    ] as const) {
      const root = smooth([
        p(30, 60),
        p(dx * 0.4, dy * 0.25),
        p(dx * 0.8, dy * 0.7),
        p(dx, dy),
        p(dx * 1.3, dy * 1.05),
      ]);
      sheet.fill(
        ribbon(root, (t) => k * (1 - t) ** 0.8 + 5),
        lit(bark, 0.1),
      );
      sheet.line(root, { weight: 2, colour: shaded(bark, 0.4) });
    }
  }
  if (!front) return;
  const trunk: Line = [
    ...bezier([1060, GROUND + 40], [1130, GROUND - 40], [1140, GROUND - 180], [1100, GROUND - 350]),
    [1200, GROUND - 330],
    ...bezier([1300, GROUND - 350], [1260, GROUND - 180], [1270, GROUND - 40], [1340, GROUND + 40]),
  ];
  sheet.fill(trunk, bark);
  sheet.within(trunk, () =>
    sheet.line(
      Array.from({ length: 13 }, (_, i) =>
        smooth([
          [1070 + i * 22, GROUND + 40],
          [1136 + i * 11, GROUND - 100],
          [1128 + i * 12, GROUND - 230],
          [1090 + i * 18, GROUND - 380],
        ]),
      ),
      { weight: 3, colour: shaded(bark, 0.55) },
    ),
  );
}

const leafShape = (p: Pt, deg: number, r: number, fat = 0.34): Line => {
  const tip = polar(p, r, deg);
  return [
    ...bezier(
      p,
      polar(p, r * 0.4, deg + fat * 150),
      polar(tip, r * 0.45, deg + 180 - fat * 90),
      tip,
      7,
    ),
    ...bezier(
      tip,
      polar(tip, r * 0.45, deg + 180 + fat * 90),
      polar(p, r * 0.4, deg - fat * 150),
      p,
      7,
    ),
  ];
};

/** The crown: leaves laid like scales from its edge inwards, each pointing out. */
function leaves(sheet: Sheet): void {
  const chance = new Chance(99);
  const count = 560;
  for (let i = count; i > 0; i--) {
    const share = Math.sqrt(i / count);
    const turn = i * 137.508;
    const p: Pt = [
      CROWN.at[0] + Math.cos((turn * Math.PI) / 180) * CROWN.rx * share + chance.about(0, 18),
      CROWN.at[1] - Math.sin((turn * Math.PI) / 180) * CROWN.ry * share + chance.about(0, 18),
    ];
    if (p[1] > 900 || (p[1] > 820 && Math.abs(p[0] - 1200) < 250)) continue;
    const out = (Math.atan2(-(p[1] - 980), p[0] - 1200) * 180) / Math.PI;
    const r = chance.between(66, 104);
    const deg = out + chance.about(0, 34);
    const light = p[0] + p[1] * 0.8 < 1650 ? 0.28 : 0;
    sheet.shape(
      leafShape(p, deg, r),
      mix(mix(chance.pick(tones), s.light, chance.between(0, 0.25)), paper, light),
      { weight: 2 },
    );
    sheet.line([p, polar(p, r * 0.75, deg)], { weight: 1.5 });
  }
}

/** A leaf large enough to carry a word: it is left blank for the label. */
function bigLeaf(sheet: Sheet, p: Pt, deg: number, tone: string): void {
  const shape = leafShape(p, deg, 270, 0.42);
  sheet.fill(
    shape.map(([x, y]): Pt => [x + 9, y + 13]),
    ink,
    { opacity: 0.24 },
  );
  sheet.shape(shape, mix(tone, paper, 0.42), { weight: weight.contour });
  sheet.within(shape, () =>
    sheet.hatch(leafShape(p, deg - 16, 250, 0.22), {
      deg: deg + 40,
      gap: 12,
      weight: 2,
      colour: tone,
    }),
  );
  const veins = [0.25, 0.45, 0.62].flatMap((t) =>
    [1, -1].map((side): Line => [
      polar(p, 250 * t, deg),
      polar(polar(p, 250 * t, deg), 62, deg + side * 42),
    ]),
  );
  sheet.line([[p, polar(p, 225, deg)], ...veins], { weight: weight.detail });
  sheet.line([polar(p, 40, deg + 180), p], { weight: 9, colour: mix(pigment.umber, s.deep, 0.35) });
}
