import { axonometry, block, Scene, shadowOf } from '../kit/axonometry.ts';
import type { View } from '../kit/axonometry.ts';
import { at, circle, on, rect } from '../kit/geometry.ts';
import type { Line, Pt } from '../kit/geometry.ts';
import { heart } from '../kit/icons.ts';
import { printWindow, windowRect } from '../kit/land.ts';
import { accents, ink, lit, mix, pigment, shaded, weight } from '../kit/palette.ts';
import { olive } from '../kit/plants.ts';
import type { Plate } from '../kit/plate.ts';
import type { Sheet } from '../kit/sheet.ts';
import { khatam } from '../kit/zellige.ts';

const i4 = accents[4];
const view: View = axonometry([1150, 720], 92, 28);
/** The stations stand in a row along x, each four units wide. */
const stations = [-8.2, -3.6, 1, 5.6];

export const plate: Plate = {
  id: 'r4-medical-caravan',
  room: 4,
  schematic: true,
  alt: {
    ar: 'مخيّم طبي يُرى من الأعلى: أربع مظلّات في صفّ تصل بينها خطى، فيها طاولة استقبال وسرير فحص خلف ستار ولوحة فحص النظر ورفّ أدوية، وفي آخر الصفّ سيارة إسعاف عليها قلب.',
    fr: 'Un camp médical vu d’en haut : quatre auvents en ligne reliés par des pas – une table d’accueil, un lit d’examen derrière un paravent, un tableau pour la vue, une étagère de remèdes – et au bout une ambulance marquée d’un cœur.',
    en: 'A medical camp from above: four awnings in a row linked by footsteps – a reception table, an examination bed behind a screen, an eye chart, a shelf of medicines – and at the end an ambulance marked with a heart.',
  },
  caption: {
    ar: 'محطات القافلة الطبية، من الاستقبال إلى الإحالة.',
    fr: 'Les étapes d’une caravane médicale, de l’accueil à l’orientation.',
    en: 'The stations of a medical caravan, from welcome to referral.',
  },
  labels: [
    {
      id: 'welcome',
      at: view.to([-6.6, 1.6, 0.6]),
      label: {
        ar: 'الاستقبال والتسجيل',
        fr: 'L’accueil et l’enregistrement',
        en: 'Welcome and registration',
      },
    },
    {
      id: 'exam',
      at: view.to([-2.2, 0.6, 0.5]),
      label: { ar: 'الفحص', fr: 'La consultation', en: 'The examination' },
    },
    {
      id: 'privacy',
      at: view.to([-1.6, 3.5, 0.7]),
      label: { ar: 'ستار الخصوصية', fr: 'Le paravent de l’intimité', en: 'The privacy screen' },
    },
    {
      id: 'eyes',
      at: view.to([2.9, 2, 1.1]),
      label: { ar: 'فحص العيون', fr: 'Le contrôle de la vue', en: 'The eye test' },
    },
    {
      id: 'pharmacy',
      at: view.to([7.3, 0.4, 1]),
      label: { ar: 'الصيدلية', fr: 'La pharmacie', en: 'The pharmacy' },
    },
    {
      id: 'ambulance',
      at: view.to([6, 8.5, 1.4]),
      label: {
        ar: 'سيارة الإسعاف والإحالة',
        fr: 'L’ambulance et l’orientation',
        en: 'The ambulance and referral',
      },
    },
  ],
  draw(sheet) {
    const w = printWindow(sheet);
    sheet.define('olive', () => olive(sheet, [0, 0], 230, { leaf: 12 }));
    sheet.within(windowRect(w), () => {
      sheet
        .fill(windowRect(w), mix(pigment.sand, i4.pale, 0.45))
        .stipple(windowRect(w), { gap: 32, size: 3.2, colour: i4.light, opacity: 0.8 });
      path(sheet);
      const scene = new Scene();
      for (const [x, y] of [
        [-5.4, -4.2],
        [11.6, -4.4],
        [13.4, -2.4],
        [-12, 5],
        [-8, 8.4],
        [12.4, 2.6],
        [-2, 9.6],
        [3.4, 10.2],
      ] as const)
        scene.add(x + y, () => sheet.put('olive', view.to([x, y, 0])));
      for (const [i, x] of stations.entries()) station(sheet, scene, x, i);
      ambulance(sheet, scene);
      village(sheet, scene);
      scene.draw();
    });
  },
};

/** The footsteps that lead from one station to the next. */
function path(sheet: Sheet): void {
  const lane = on(view.ground(0), [
    [-15, 4.6],
    [16, 4.6],
    [16, 6],
    [-15, 6],
  ]);
  sheet.fill(lane, lit(pigment.sand, 0.5)).line(
    [
      [at(lane, 0), at(lane, 1)],
      [at(lane, 3), at(lane, 2)],
    ],
    { weight: 3, colour: i4.light, dash: [24, 16] },
  );
  for (let i = 0; i < 42; i++) {
    const [x, y] = [-14 + i * 0.66, 5.3 + (i % 2 === 0 ? 0.2 : -0.2)];
    const sole = on(view.ground(0), [
      [x, y - 0.09],
      [x + 0.22, y - 0.11],
      [x + 0.36, y - 0.06],
      [x + 0.38, y + 0.04],
      [x + 0.24, y + 0.1],
      [x, y + 0.08],
    ]);
    sheet.fill(sole, i4.main);
  }
}

/** An awning on four poles; what stands under it says what is done there. */
function station(sheet: Sheet, scene: Scene, x: number, i: number): void {
  const [wide, deep, high] = [3.5, 3.3, 2.3];
  sheet.fill(shadowOf(view, { at: [x, 0, 0], size: [wide, deep, high] }, 0.5), ink, {
    opacity: 0.18,
  });
  scene.add(x + 1, () => {
    const carpet = on(view.ground(0), rect(x, 0, wide, deep));
    sheet.shape(
      carpet,
      [
        mix('#9c4120', pigment.sand, 0.35),
        i4.light,
        mix('#0f606e', pigment.sand, 0.45),
        mix('#c9993a', pigment.sand, 0.35),
      ][i] ?? i4.light,
      { weight: weight.detail },
    );
    sheet.line(on(view.ground(0), rect(x + 0.2, 0.2, wide - 0.4, deep - 0.4)), {
      closed: true,
      weight: 3,
      colour: pigment.lime,
    });
    for (const [px, py] of [
      [0, 0],
      [wide, 0],
    ] as const)
      pole(sheet, x + px, py, high);
    inside(sheet, x, i);
    for (const [px, py] of [
      [0, deep],
      [wide, deep],
    ] as const)
      pole(sheet, x + px, py, high - 0.3);
    frame(sheet, x, [wide, deep, high]);
    roof(sheet, x, wide, deep, high);
    if (i === 1) screen(sheet, x);
  });
}

const pole = (sheet: Sheet, x: number, y: number, h: number): void => {
  const line: Line = [view.to([x, y, 0]), view.to([x, y, h])];
  sheet.line(line, { weight: 13 }).line(line, { weight: 7, colour: pigment.wood });
};

/** The bars from pole to pole that carry the canvas: it is drawn back over the front half. */
function frame(
  sheet: Sheet,
  x: number,
  [wide, deep, high]: readonly [number, number, number],
): void {
  const [back, front] = [high, high - 0.3];
  const bars: Line[] = [
    [view.to([x, 0, back]), view.to([x, deep, front])],
    [view.to([x + wide, 0, back]), view.to([x + wide, deep, front])],
    [view.to([x, deep, front]), view.to([x + wide, deep, front])],
  ];
  sheet.line(bars, { weight: 12 }).line(bars, { weight: 6.5, colour: pigment.wood });
}

/** The canvas reaches only half-way forward, so that one can see under it. */
function roof(sheet: Sheet, x: number, wide: number, deep: number, high: number): void {
  const cut = deep * 0.42;
  const quad = (x0: number, x1: number): Line => [
    view.to([x0, 0, high]),
    view.to([x1, 0, high]),
    view.to([x1, cut, high - 0.12]),
    view.to([x0, cut, high - 0.12]),
  ];
  for (let k = 0; k < 7; k++)
    sheet.fill(
      quad(x + (k * wide) / 7, x + ((k + 1) * wide) / 7),
      k % 2 === 0 ? pigment.lime : i4.light,
    );
  sheet.line(quad(x, x + wide), { closed: true });
  const scallop: Line[] = [];
  for (let k = 0; k < 7; k++) {
    const [a, b, c] = [
      view.to([x + (k * wide) / 7, cut, high - 0.12]),
      view.to([x + ((k + 1) * wide) / 7, cut, high - 0.12]),
      view.to([x + ((k + 0.5) * wide) / 7, cut, high - 0.42]),
    ];
    scallop.push([a, c, b]);
    sheet.shape([a, c, b], k % 2 === 0 ? shaded(pigment.lime, 0.08) : i4.main, { weight: 2 });
  }
}

function inside(sheet: Sheet, x: number, i: number): void {
  const wood = lit(pigment.wood, 0.25);
  if (i === 0) {
    block(sheet, view, { at: [x + 0.5, 1.5, 0], size: [2.2, 0.8, 0.75], colour: wood });
    sheet.shape(on(view.ground(0.75), rect(x + 0.7, 1.65, 0.6, 0.45)), pigment.lime, { weight: 2 });
    sheet.line(
      [0, 1, 2].map((k) =>
        on(view.ground(0.75), [
          [x + 0.78, 1.76 + k * 0.12],
          [x + 1.2, 1.76 + k * 0.12],
        ]),
      ),
      { weight: 2 },
    );
    block(sheet, view, {
      at: [x + 1.9, 1.7, 0.75],
      size: [0.5, 0.4, 0.25],
      colour: i4.light,
      line: 2,
    });
    for (const dx of [0.6, 1.7])
      block(sheet, view, { at: [x + dx, 2.5, 0], size: [0.55, 0.55, 0.42], colour: i4.main });
  }
  if (i === 1) {
    block(sheet, view, { at: [x + 0.5, 0.5, 0], size: [2.4, 1.1, 0.55], colour: pigment.lime });
    block(sheet, view, {
      at: [x + 0.5, 0.6, 0.55],
      size: [0.5, 0.9, 0.16],
      colour: i4.light,
      line: 2,
    });
  }
  if (i === 2) {
    block(sheet, view, { at: [x + 1.1, 1.9, 0.25], size: [1.5, 0.1, 1.7], colour: pigment.lime });
    const face = view.alongX([x + 1.1, 2, 1.95]);
    for (const [row, size] of [0.22, 0.17, 0.13, 0.1, 0.07].entries()) {
      const count = row + 1;
      for (let k = 0; k < count; k++)
        sheet.fill(
          on(face, [...ring(0.75 + (k - (count - 1) / 2) * size * 3, 0.22 + row * 0.3, size)]),
          ink,
        );
    }
    block(sheet, view, { at: [x + 0.3, 2.5, 0], size: [0.6, 0.6, 0.5], colour: wood });
  }
  if (i === 3) {
    block(sheet, view, { at: [x + 0.4, 0.2, 0], size: [2.6, 0.5, 1.6], colour: wood });
    const face = view.alongX([x + 0.4, 0.7, 1.6]);
    for (const row of [0, 1, 2]) {
      sheet.fill(on(face, rect(0.08, 0.08 + row * 0.5, 2.44, 0.42)), shaded(wood, 0.55));
      for (let k = 0; k < 7; k++)
        sheet.shape(
          on(
            face,
            rect(0.16 + k * 0.34, 0.2 + row * 0.5 - (k % 2) * 0.06, 0.24, 0.3 + (k % 2) * 0.06),
          ),
          [pigment.lime, i4.light, '#dd8158', '#63b08a'][(k + row) % 4] ?? pigment.lime,
          { weight: 1.8 },
        );
    }
    block(sheet, view, { at: [x + 0.7, 1.9, 0], size: [2, 0.7, 0.75], colour: pigment.lime });
  }
}

/** A ring with a gap, the sign of the eye chart that needs no alphabet. */
const ring = (cx: number, cy: number, r: number): Line => {
  const arcPoints = (radius: number): Pt[] =>
    Array.from({ length: 15 }, (_, k): Pt => {
      const a = 0.5 + (k / 14) * 5.3;
      return [cx + Math.cos(a) * radius, cy + Math.sin(a) * radius];
    });
  return [...arcPoints(r), ...arcPoints(r * 0.55).reverse()];
};

function screen(sheet: Sheet, x: number): void {
  for (const k of [0, 1, 2]) {
    const [x0, y0, y1] = [x + 0.3 + k * 0.95, 3.35 + (k % 2) * 0.3, 3.35 + ((k + 1) % 2) * 0.3];
    const leaf: Line = [
      view.to([x0, y0, 0.1]),
      view.to([x0 + 0.95, y1, 0.1]),
      view.to([x0 + 0.95, y1, 1.5]),
      view.to([x0, y0, 1.5]),
    ];
    sheet.shape(leaf, k % 2 === 0 ? lit(i4.light, 0.35) : i4.light);
    sheet.hatch(leaf, { deg: 90, gap: 13, weight: 2, colour: i4.main, opacity: 0.6 });
  }
}

function ambulance(sheet: Sheet, scene: Scene): void {
  const size = [4.2, 1.9, 1.9] as const;
  sheet.fill(shadowOf(view, { at: [4.4, 6.6, 0], size }), ink, { opacity: 0.22 });
  scene.add(13.2, () => {
    block(sheet, view, { at: [4.4, 6.6, 0.35], size: [3.1, 1.9, 1.75], colour: pigment.lime });
    block(sheet, view, { at: [7.5, 6.6, 0.35], size: [1.3, 1.9, 1.05], colour: pigment.lime });
    const side = view.alongX([4.4, 8.5, 2.1]);
    sheet
      .fill(on(side, rect(0, 0.85, 4.4, 0.28)), i4.main)
      .line(on(side, rect(0, 0.85, 4.4, 0.28)), { closed: true, weight: 2 });
    sheet.shape(on(side, heart([1.3, 0.56], 0.32)), '#9c4120', { weight: weight.detail });
    sheet.shape(on(side, rect(2.3, 0.2, 0.6, 0.5)), lit(pigment.sky, 0.3), {
      weight: weight.detail,
    });
    const pane: Line = [
      view.to([7.5, 8.5, 1.4]),
      view.to([8.4, 8.5, 1.4]),
      view.to([7.9, 8.5, 2.05]),
      view.to([7.5, 8.5, 2.1]),
    ];
    sheet.shape(pane, lit(pigment.sky, 0.3), { weight: weight.detail });
    sheet.shape(
      [
        view.to([8.45, 6.7, 1.4]),
        view.to([8.45, 8.4, 1.4]),
        view.to([7.92, 8.4, 2.05]),
        view.to([7.92, 6.7, 2.05]),
      ],
      mix(pigment.sky, i4.main, 0.35),
      { weight: weight.detail },
    );
    for (const x of [0.9, 3.5]) {
      const wheel = on(side, circle([x, 1.8], 0.4));
      sheet
        .shape(wheel, ink, { weight: 2 })
        .shape(on(side, circle([x, 1.8], 0.18)), pigment.stone, { weight: 2 });
    }
    const lamp = view.to([7.1, 7.6, 2.16]);
    sheet.shape(khatam([lamp[0], lamp[1] - 10], 24), '#57b3bf', { weight: weight.detail });
  });
}

/** The village that the caravan has come to. */
function village(sheet: Sheet, scene: Scene): void {
  const houses = [
    [-4.4, -8.8, 1.7],
    [-1.2, -8.2, 2.2],
    [2.1, -8.6, 1.6],
    [5.2, -7.4, 2],
    [8.3, -7.8, 1.6],
    [2.6, -11.6, 2],
  ] as const;
  for (const [x, y, high] of houses) {
    const size = [2.2, 2.2, high] as const;
    sheet.fill(shadowOf(view, { at: [x, y, 0], size }), ink, { opacity: 0.18 });
    scene.add(x + y + 2.2, () => {
      const colour = mix(pigment.clay, pigment.lime, 0.35 + (x % 2) * 0.2);
      block(sheet, view, { at: [x, y, 0], size: [...size], colour });
      sheet.line(on(view.ground(high), rect(x + 0.16, y + 0.16, 1.88, 1.88)), {
        closed: true,
        weight: 2,
      });
      const face = view.alongX([x, y + 2.2, high]);
      sheet.shape(on(face, rect(0.5, high - 0.9, 0.46, 0.9)), i4.main, { weight: 2 });
      sheet.shape(on(face, rect(1.4, 0.4, 0.36, 0.4)), ink, { weight: 2 });
    });
  }
}
