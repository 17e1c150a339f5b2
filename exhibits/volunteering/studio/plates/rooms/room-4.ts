import { arc, at, circle, ellipse, rect, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, range, sky, windowRect } from '../kit/land.ts';
import { ashlar, merlons } from '../kit/masonry.ts';
import { loadedCar } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { palm } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import { Chance } from '../kit/random.ts';
import type { Sheet } from '../kit/sheet.ts';
import { water } from '../kit/water.ts';
import { khatam } from '../kit/zellige.ts';

const i4 = accents[4];
const SEA = 890;
/** The deck rises gently to the middle of the strait. */
const deckY = (x: number): number => 610 + ((x - 1250) / 1000) ** 2 * 60;
const spans = [430, 780, 1190, 1640].map((x, k) => ({ x, r: [128, 160, 190, 196][k] ?? 160 }));

export const plate: Plate = {
  id: 'room-4',
  room: 4,
  schematic: true,
  alt: {
    ar: 'ليلٌ على البحر: جسر طويل من أقواس يصل مدينة بعيدة مضاءة نوافذها ببلدة مغربية فوق ربوة، وانعكاس الأقواس في الماء يتمّم دوائرها، وعليه سيارات محمّلة بأمتعة الصيف.',
    fr: 'La nuit sur la mer : un long pont d’arches relie une ville lointaine aux fenêtres éclairées à un bourg marocain sur sa colline ; le reflet des arches achève leurs cercles, et des voitures chargées pour l’été le traversent.',
    en: 'Night over the sea: a long bridge of arches joins a distant town with lit windows to a Moroccan village on its hill; the arches’ reflections complete their circles, and cars loaded for the summer are crossing.',
  },
  caption: {
    ar: 'جسر لا وجود له على الخرائط: ذاك الذي يبنيه من يعود بالخير إلى بلدته.',
    fr: 'Un pont qui n’est sur aucune carte : celui que bâtissent ceux qui reviennent donner.',
    en: 'A bridge that is on no map: the one built by those who come home to give.',
  },
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sky(sheet, w, 780, { high: mix(i4.deep, ink, 0.35), low: mix(i4.light, i4.pale, 0.2) }, 9);
      stars(sheet);
      range(sheet, {
        from: 110,
        to: 2290,
        baseY: 800,
        height: 150,
        seed: 8,
        colour: mix(i4.main, i4.light, 0.35),
        shade: i4.main,
        pitch: 360,
        line: 2,
      });
      sea(sheet);
      bridge(sheet);
      farTown(sheet);
      homeHill(sheet);
    });
    palm(sheet, {
      foot: [2100, 930],
      height: 500,
      lean: 30,
      crown: 190,
      seed: 9,
      leaflets: 30,
      leaves: { deep: '#1d3540', main: '#3d5a55', light: '#7f9a80' },
    });
  },
};

function stars(sheet: Sheet): void {
  const chance = new Chance(77);
  const places = Array.from({ length: 46 }, (): { p: Pt; r: number } => ({
    p: [chance.between(150, 2250), chance.between(140, 470)],
    r: chance.between(3, 11),
  }));
  sheet.fill(
    places.map(({ p, r }) => khatam(p, r)),
    lit(pigment.sand, 0.5),
    { union: true },
  );
  sheet.fill(circle([620, 300], 88), lit(pigment.sand, 0.6));
}

function sea(sheet: Sheet): void {
  const surface = rect(110, 790, 2180, 460);
  water(sheet, surface, {
    gap: 17,
    colour: mix(i4.main, i4.light, 0.12),
    deep: i4.deep,
    weight: 3.4,
  });
  const glint: Line[] = [];
  const chance = new Chance(2);
  for (let y = 800; y < 1230; y += 16)
    glint.push([
      [620 - chance.between(10, 90), y],
      [620 + chance.between(10, 90), y],
    ]);
  sheet.line(glint, { weight: 5, colour: lit(pigment.sand, 0.5), opacity: 0.8 });
}

/** The town across the sea: plain blocks, every one with somebody's window. */
function farTown(sheet: Sheet): void {
  const chance = new Chance(5);
  sheet.shape(
    [
      ...smooth([
        [110, 800],
        [260, 806],
        [340, 850],
        [390, 910],
      ]),
      [110, 930],
    ],
    i4.deep,
    { weight: weight.detail },
  );
  for (const [x, y, wide, high] of [
    [118, 830, 84, 330],
    [200, 836, 64, 220],
    [268, 846, 66, 268],
    [146, 872, 90, 170],
    [244, 884, 80, 140],
  ] as const) {
    sheet.shape(rect(x, y - high, wide, high), mix(i4.main, ink, chance.between(0.1, 0.45)), {
      weight: 2,
    });
    const panes: Line[] = [];
    for (let r = 0; r < high / 26 - 1; r++)
      for (let c = 0; c < wide / 20 - 1; c++)
        if (chance.next() < 0.55) panes.push(rect(x + 10 + c * 20, y - high + 14 + r * 26, 9, 13));
    sheet.fill(panes, '#f0c869', { union: true });
  }
}

/** The village to which people come home. */
function homeHill(sheet: Sheet): void {
  const chance = new Chance(18);
  const slope = smooth([
    [1850, 930],
    [1900, 840],
    [1980, 745],
    [2080, 680],
    [2200, 640],
    [2320, 620],
  ]);
  sheet.shape([...slope, [2320, 1010], [2150, 990], [1990, 960]], mix(i4.deep, pigment.umber, 0.3));
  const houses: Pt[] = [
    [2010, 730],
    [2095, 694],
    [2180, 664],
    [1965, 800],
    [2050, 776],
    [2135, 752],
    [2225, 730],
    [1930, 872],
    [2015, 850],
    [2105, 836],
    [2200, 820],
  ];
  for (const [x, y] of houses) {
    const [wide, high] = [chance.between(70, 96), chance.between(58, 92)];
    const lime = mix(pigment.lime, i4.light, chance.between(0.2, 0.5));
    sheet.shape(rect(x, y - high, wide, high), lime, { weight: 2.4 });
    sheet.fill(rect(x + wide * 0.68, y - high, wide * 0.32, high), mix(lime, i4.main, 0.45));
    sheet.line(
      [
        [x + wide * 0.68, y - high],
        [x + wide * 0.68, y],
      ],
      { weight: 1.6 },
    );
    sheet.shape(rect(x + 14, y - high + 18, 15, 21), '#f0c869', { weight: 1.6 });
    if (chance.next() < 0.6)
      sheet.shape(rect(x + 38, y - 34, 18, 34), chance.pick([i4.main, pigment.umber]), {
        weight: 1.6,
      });
  }
  const tower = rect(2090, 420, 66, 200);
  sheet
    .shape(tower, mix(pigment.lime, i4.light, 0.3), { weight: 2.4 })
    .hatch(rect(2130, 420, 26, 200), { deg: 90, gap: 6 });
  sheet.shape(
    [...merlons(2086, 2160, 420, 12, 16), [2160, 428], [2086, 428]],
    mix(pigment.lime, i4.light, 0.3),
    { weight: 2 },
  );
  sheet.shape(rect(2108, 368, 30, 52), mix(pigment.lime, i4.light, 0.3), { weight: 2 });
  sheet.shape(ellipse([2123, 368], 15, 16, 0, 180), mix(pigment.lime, i4.light, 0.3), {
    weight: 2,
  });
}

/** Stone arches whose reflections make them whole circles. */
function bridge(sheet: Sheet): void {
  const stone = mix(pigment.sand, i4.light, 0.3);
  const deck = (offset: number): Line =>
    Array.from({ length: 54 }, (_, k): Pt => [180 + k * 36, deckY(180 + k * 36) + offset]);
  const holes = spans.map(({ x, r }): Line => arc([x, SEA], r, 0, 180));
  const wall: Line = [...deck(0), [2088, SEA], [180, SEA]];
  mirror(sheet, wall, holes);
  sheet.fill([wall, ...holes], stone);
  sheet.within([wall, ...holes], () => {
    ashlar(
      sheet,
      { x: 170, y: 560, width: 1930, height: 340 },
      { course: 30, weight: 1.5, opacity: 0.6 },
    );
    spans.forEach(({ x, r }) => {
      sheet.shape(
        [...arc([x, SEA], r + 34, 0, 180), ...arc([x, SEA], r, 180, 0)],
        lit(stone, 0.3),
        { weight: 2 },
      );
      sheet.line(
        Array.from({ length: 22 }, (_, k): Line => [
          at(arc([x, SEA], r, 0, 180, 22), k),
          at(arc([x, SEA], r + 34, 0, 180, 22), k),
        ]),
        { weight: 2 },
      );
    });
  });
  for (const hole of holes) sheet.line(hole, { weight: weight.edge });
  spans.forEach(({ x, r }) => {
    const soffit: Line = [...arc([x, SEA], r, 4, 90), ...arc([x - r * 0.16, SEA], r * 0.98, 84, 0)];
    sheet.fill(soffit, shaded(stone, 0.6));
  });
  sheet.shape([...deck(-26), ...deck(14).slice().reverse()], lit(stone, 0.4));
  sheet.line(deck(0), { weight: 2 });
  for (let x = 400; x < 1960; x += 110) post(sheet, [x, deckY(x) - 26]);
  for (const [x, size, colour] of [
    [560, 118, i4.main],
    [820, 126, '#b0562f'],
    [1040, 120, i4.light],
    [1420, 130, pigment.brass],
    [1690, 128, pigment.waterDeep],
  ] as const)
    loadedCar(sheet, [x, deckY(x + 60) - 22], size, colour, 2.4);
}

function post(sheet: Sheet, [x, y]: Pt): void {
  sheet.line(
    [
      [x, y],
      [x, y - 66],
    ],
    { weight: 4 },
  );
  sheet.fill(circle([x, y - 72], 22), '#f0c869', { opacity: 0.28 });
  sheet.shape(circle([x, y - 72], 9), '#f5d98a', { weight: 1.6 });
}

/** What the water gives back of the bridge: paler, and broken by the swell. */
function mirror(sheet: Sheet, wall: Line, holes: readonly Line[]): void {
  const flip = (line: Line): Line => line.map(([x, y]): Pt => [x, 2 * SEA - y]);
  const reflection = [flip(wall), ...holes.map(flip)];
  sheet.fill(reflection, mix(i4.light, pigment.sand, 0.2), { opacity: 0.34 });
  sheet.hatch(reflection, {
    deg: 0,
    gap: 17,
    weight: 3,
    colour: i4.pale,
    opacity: 0.5,
    ragged: 0.3,
  });
  for (const hole of holes) sheet.line(flip(hole), { weight: 2, colour: i4.pale, dash: [22, 14] });
}
