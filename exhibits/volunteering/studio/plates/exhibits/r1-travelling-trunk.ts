import { axonometry, block, panel, shadowOf } from '../kit/axonometry.ts';
import type { Place, View } from '../kit/axonometry.ts';
import { circle, ellipse, polar, rect, smooth } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { openNotebook, pencil, tent } from '../kit/objects.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam } from '../kit/zellige.ts';

const saffron = accents[1];
const view: View = axonometry([1130, 760], 112, 30);
const teal = '#0f606e';
/** The trunk: along x, along y, and up; its trays climb away from it like stairs. */
const [DX, DY, DZ] = [6.4, 3.6, 2.4] as const;

export const plate: Plate = {
  id: 'r1-travelling-trunk',
  room: 1,
  alt: {
    ar: 'صندوق سفر خشبي أزرق مفتوح بزوايا نحاسية ومقابض جلدية، غطاؤه قائم وعليه خط مسار منقّط بين دوائر. في جوفه ثلاثة أدراج: صور قائمة، ومجسمات صغيرة لكرسي ومخزن ونافورة وخيمة، ونرد وبطاقات. وأمامه دفتر مفتوح وقلم.',
    fr: 'Une malle de voyage bleue, ouverte, aux coins de laiton et poignées de cuir ; sur son couvercle dressé, un itinéraire en pointillé relie des ronds. Dedans, trois tiroirs : des photos dressées, des maquettes – tabouret, grenier, fontaine, tente –, des dés et des cartes. Devant, un cahier ouvert et un crayon.',
    en: 'An open blue travelling trunk with brass corners and leather handles; on its raised lid a dotted route joins rings. Inside, three trays: standing photographs; tiny models of a stool, a granary, a fountain and a tent; dice and cards. In front lie an open notebook and a pencil.',
  },
  caption: {
    ar: 'متحف في صندوق: كل ما فيه يسهل حمله.',
    fr: 'Un musée dans une malle : tout s’y porte facilement.',
    en: 'A museum in a trunk: everything in it is easy to carry.',
  },
  labels: [
    {
      id: 'lid',
      at: view.to([3.2, 0, 4.2]),
      label: {
        ar: 'الغطاء: خريطة المسار',
        fr: 'Le couvercle : la carte du parcours',
        en: 'The lid: the route map',
      },
    },
    {
      id: 'photos',
      at: view.to([1.2, 1.8, 2.9]),
      label: { ar: 'درج الصور', fr: 'Le tiroir des photos', en: 'The photo tray' },
    },
    {
      id: 'models',
      at: view.to([3.3, 1.8, 2.8]),
      label: { ar: 'درج المجسمات', fr: 'Le tiroir des maquettes', en: 'The models tray' },
    },
    {
      id: 'games',
      at: view.to([5.4, 1.8, 2.6]),
      label: {
        ar: 'درج الألعاب والأسئلة',
        fr: 'Le tiroir des jeux et des questions',
        en: 'The games and questions tray',
      },
    },
    {
      id: 'notebook',
      at: [560, 1310],
      label: { ar: 'دفتر الزوار', fr: 'Le cahier des visiteurs', en: 'The visitors’ notebook' },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.within(windowRect(w), () => {
      sheet.fill(windowRect(w), saffron.pale);
      sheet.fill(circle([1180, 720], 640), lit(saffron.light, 0.35));
      const court: Line[] = [];
      for (let i = -12; i < 13; i++)
        court.push(
          [view.to([i * 2, -24, 0]), view.to([i * 2, 24, 0])],
          [view.to([-24, i * 2, 0]), view.to([24, i * 2, 0])],
        );
      sheet.line(court, { weight: 2, colour: saffron.light, opacity: 0.55 });
      sheet.fill(shadowOf(view, { at: [0, 0, 0], size: [DX, DY, DZ] }, 0.7), ink, { opacity: 0.2 });
    });
    lid(sheet);
    trunk(sheet);
    openNotebook(sheet, [560, 1310], 420, 12, '#91312f');
    pencil(sheet, [330, 1130], [560, 1100], 26, teal);
  },
};

const face = (...places: Place[]): Line => places.map(view.to);

/** The raised lid bears the route: rings and a dotted line, no coast and no border. */
function lid(sheet: Sheet): void {
  const map = view.alongX([0, 0, DZ + 3.4]);
  sheet.shape(
    face([0, -0.5, DZ + 3.4], [DX, -0.5, DZ + 3.4], [DX, 0, DZ + 3.4], [0, 0, DZ + 3.4]),
    lit(teal, 0.4),
    { weight: weight.edge },
  );
  const side = face([DX, -0.5, DZ], [DX, 0, DZ], [DX, 0, DZ + 3.4], [DX, -0.5, DZ + 3.4]);
  sheet.shape(side, shaded(teal, 0.4), { weight: weight.edge }).hatch(side, { deg: 90, gap: 8 });
  sheet.shape(panel(map, 0, 0, DX, 3.4), teal, { weight: weight.contour });
  sheet.shape(panel(map, 0.25, 0.25, DX - 0.5, 2.9), lit(pigment.sand, 0.5), {
    weight: weight.edge,
  });
  const stops: readonly Pt[] = [
    [0.8, 2.6],
    [1.7, 1.5],
    [2.6, 2.3],
    [3.5, 1],
    [4.5, 1.9],
    [5.6, 0.8],
  ];
  const contour = [0.5, 0.9, 1.3].map((r) =>
    smooth(
      [
        [3.2 - r * 2, 1.7],
        [2.4, 1.7 - r * 0.9],
        [3.8, 1.7 - r],
        [3.2 + r * 2, 1.6],
        [4, 1.7 + r * 0.9],
        [2.2, 1.7 + r * 0.8],
      ],
      { closed: true },
    ).map(map),
  );
  sheet.within(panel(map, 0.25, 0.25, DX - 0.5, 2.9), () =>
    sheet.line(contour, { closed: true, weight: 2.4, colour: saffron.light }),
  );
  sheet.line(smooth(stops).map(map), { weight: 9, dash: [4, 18], colour: '#91312f' });
  const ring = (c: Pt, r: number): Line =>
    Array.from({ length: 28 }, (_, i) => map(polar(c, r, (i * 360) / 28)));
  stops.forEach((c, i) =>
    sheet
      .shape(ring(c, i === 5 ? 0.3 : 0.2), i === 5 ? saffron.light : pigment.lime, {
        weight: weight.edge,
      })
      .shape(ring(c, 0.09), '#91312f', { weight: 2 }),
  );
  for (const [x, y] of [
    [0, 0],
    [DX - 0.5, 0],
  ] as const)
    sheet.shape(panel(map, x, y, 0.5, 0.5), pigment.brass, { weight: weight.edge });
}

function trunk(sheet: Sheet): void {
  const inner = mix(pigment.wood, ink, 0.45);
  sheet.shape(face([0, 0, DZ], [DX, 0, DZ], [DX, DY, DZ], [0, DY, DZ]), inner, {
    weight: weight.edge,
  });
  tray(sheet, 0.2, 0.42, saffron.main);
  photographs(sheet);
  tray(sheet, 2.3, 0.3, '#3a4391');
  models(sheet);
  tray(sheet, 4.4, 0.16, '#91312f');
  games(sheet);
  const front = view.alongX([0, DY, DZ]);
  const end = view.alongY([DX, DY, DZ]);
  sheet.shape(panel(front, 0, 0, DX, DZ), teal, { weight: weight.contour });
  sheet
    .shape(panel(end, 0, 0, DY, DZ), shaded(teal, 0.3), { weight: weight.contour })
    .hatch(panel(end, 0, 0, DY, DZ), { deg: 90, gap: 10, opacity: 0.45 });
  for (const [map, wide] of [
    [front, DX],
    [end, DY],
  ] as const) {
    sheet.line([panel(map, 0.24, 0.24, wide - 0.48, DZ - 0.48)], {
      closed: true,
      weight: 5,
      colour: saffron.light,
    });
    for (const x of [0, wide - 0.5])
      for (const y of [0, DZ - 0.5])
        sheet.shape(panel(map, x, y, 0.5, 0.5), pigment.brass, { weight: weight.edge });
    const middle: Pt = [wide / 2, DZ / 2];
    const star = (r: number): Line => khatam(middle, r).map(map);
    if (wide === DX) {
      sheet
        .shape(star(0.8), saffron.light, { weight: weight.edge })
        .shape(star(0.58), teal, { weight: weight.detail })
        .shape(star(0.3), pigment.lime, { weight: weight.detail });
      for (const x of [1, DX - 1])
        sheet.shape(khatam([x, DZ / 2], 0.36).map(map), saffron.light, { weight: weight.detail });
    } else {
      const strap = smooth([
        [0.9, 0.9],
        [1.1, 1.35],
        [1.8, 1.5],
        [2.5, 1.35],
        [2.7, 0.9],
      ]).map(map);
      sheet.line(strap, { weight: 34 }).line(strap, { weight: 24, colour: pigment.wood });
      for (const x of [0.9, 2.7])
        sheet.shape(panel(map, x - 0.16, 0.72, 0.32, 0.36), pigment.brass, { weight: weight.edge });
    }
  }
  sheet.shape(panel(front, DX / 2 - 0.24, -0.04, 0.48, 0.42), pigment.brass, {
    weight: weight.edge,
  });
  sheet
    .line([face([0, DY, DZ], [DX, DY, DZ], [DX, 0, DZ])], { weight: 14, colour: pigment.brass })
    .line([face([0, DY, DZ], [DX, DY, DZ], [DX, 0, DZ])], { weight: 3 });
}

function tray(sheet: Sheet, x: number, rise: number, colour: string): void {
  block(sheet, view, {
    at: [x, 0.2, DZ - 0.3 + rise],
    size: [1.9, DY - 0.4, 0.3],
    colour,
    top: lit(pigment.sand, 0.4),
    line: weight.edge,
    hatchGap: 8,
  });
}

function photographs(sheet: Sheet): void {
  const tones = [pigment.water, saffron.light, pigment.leafLight, pigment.clay];
  for (let i = 0; i < 4; i++) {
    const map = view.alongX([0.4, 0.6 + i * 0.8, DZ + 0.42 + 1]);
    sheet
      .shape(panel(map, 0, 0, 1.5, 1), pigment.lime, { weight: weight.edge })
      .shape(panel(map, 0.12, 0.12, 1.26, 0.76), tones[i] ?? pigment.water, {
        weight: weight.detail,
      });
    sheet.fill(
      [
        [0.12, 0.88],
        [0.5, 0.45],
        [0.75, 0.65],
        [1.05, 0.36],
        [1.38, 0.88],
      ].map(([u = 0, v = 0]) => map([u, v])),
      shaded(tones[i] ?? pigment.water, 0.4),
    );
  }
}

/** What stands in the other rooms, small enough for a pocket. */
function models(sheet: Sheet): void {
  const top = DZ + 0.3;
  const [sx, sy] = view.to([3.2, 0.7, top]);
  for (const dx of [-24, 0, 24])
    sheet
      .line(
        [
          [sx + dx * 0.6, sy - 60],
          [sx + dx, sy],
        ],
        { weight: 11 },
      )
      .line(
        [
          [sx + dx * 0.6, sy - 60],
          [sx + dx, sy],
        ],
        { weight: 6, colour: pigment.wood },
      );
  sheet.shape(ellipse([sx, sy - 64], 44, 16), pigment.wood, { weight: weight.edge });
  block(sheet, view, {
    at: [2.9, 1.3, top],
    size: [0.8, 0.6, 0.75],
    colour: pigment.ochre,
    line: weight.detail,
    hatchGap: 7,
  });
  for (const x of [0.12, 0.48])
    sheet.shape(panel(view.alongX([2.9, 1.9, top + 0.75]), x, 0.22, 0.2, 0.4), pigment.umber, {
      weight: 2,
    });
  const [fx, fy] = view.to([3.25, 2.35, top]);
  sheet
    .shape(ellipse([fx, fy - 8], 54, 22), lit(pigment.stone, 0.5), { weight: weight.detail })
    .shape(ellipse([fx, fy - 12], 40, 14), pigment.water, { weight: 2 });
  sheet
    .shape(rect(fx - 5, fy - 54, 10, 42), lit(pigment.stone, 0.5), { weight: 2 })
    .shape(ellipse([fx, fy - 56], 24, 8), pigment.water, { weight: 2 });
  const [tx, ty] = view.to([3.1, 3.05, top]);
  tent(sheet, [tx, ty], 92, pigment.lime);
}

function games(sheet: Sheet): void {
  const top = DZ + 0.16;
  for (const [x, y, colour] of [
    [4.8, 0.6, pigment.lime],
    [5.4, 0.9, saffron.light],
  ] as const) {
    block(sheet, view, {
      at: [x, y, top],
      size: [0.45, 0.45, 0.45],
      colour,
      line: weight.detail,
      hatchGap: 0,
    });
    const pips = [
      [0.12, 0.12],
      [0.33, 0.33],
      [0.12, 0.33],
      [0.33, 0.12],
    ] as const;
    sheet.fill(
      pips.map(([u, v]) => circle(view.to([x + u, y + v, top + 0.45]), 5)),
      ink,
      { union: true },
    );
    sheet.fill([circle(view.to([x + 0.22, y + 0.45, top + 0.22]), 6)], ink);
  }
  const tones = ['#3a4391', pigment.leaf, saffron.light, '#91312f'];
  tones.forEach((tone, i) => {
    const y = 1.7 + i * 0.36;
    const z = top + 0.04 + i * 0.05;
    sheet.shape(
      face([4.7, y, z], [5.8, y, z], [5.8, y + 0.72, z], [4.7, y + 0.72, z]),
      pigment.lime,
      { weight: weight.detail },
    );
    sheet.shape(khatam([5.25, y + 0.36], 0.24).map(view.ground(z)), tone, { weight: 2 });
  });
}
