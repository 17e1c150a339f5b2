/**
 * A Maghribi codex open on its stand, about life size. Its deed floats out in five
 * coloured zones; behind a page pricked with the word of endowment a lamp can be
 * lit. Nothing of the deed can be read: no wording is invented.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import * as THREE from 'three';
import { scribble } from '../kit/books.ts';
import { disc, pairs, star } from '../kit/figures.ts';
import { seeded } from '../kit/noise.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, box, lathe, limb, slab, tube } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';

const [PAGE_W, PAGE_H] = [0.21, 0.27];
/** How far the boards lean back, and how far they fold together. */
const [LEAN, FOLD] = [0.62, 0.3];
const BASE: Vec3 = [0, 0.15, 0.03];
const MARGIN = 0.028;

type Place = (shape: THREE.BufferGeometry) => THREE.BufferGeometry;
/** From the plane of a leaf (x outwards from the fold, y up the page, z above it) to where it lies. */
const onLeaf =
  (side: number, liftM = 0): Place =>
  (shape) =>
    shape
      .translate(0, 0, liftM)
      .rotateY(-side * FOLD)
      .rotateX(-LEAN)
      .translate(...BASE);

export const model: ModelPlan = {
  id: 'r3-ibn-khaldun-book',
  shadeReachM: 0.12,
  build(sculpture) {
    stand(sculpture.part('stand'));
    binding(sculpture.part('binding', { explode: [0, -0.06, -0.16], anchor: [-0.24, 0.2, -0.02] }));
    quires(sculpture.part('quires', { explode: [0, 0.02, -0.02] }));
    const deed = sculpture.part('deed', { explode: [0.16, 0.2, 0.3] });
    zones(sculpture, deed);
    const back = sculpture.part('holes', {
      explode: [-0.18, 0.2, 0.22],
      anchor: [-0.11, 0.34, -0.04],
    });
    pricked(sculpture, back);
  },
};

/** The rahl: two carved boards that cross in a hinge. */
function stand(part: Part): void {
  for (const side of [-1, 1]) {
    const leg = (shape: THREE.BufferGeometry) => onLeaf(side, -0.034)(shape);
    const outline: Vec2[] = [
      [0.008, 0.012],
      [0.008, -0.012],
      [0.23, -0.012],
      [0.235, 0.2],
      [0.2, 0.285],
      [0.12, 0.3],
      [0.008, 0.28],
    ].map(([x, y]): Vec2 => [side * x!, y!]);
    const hole = star(8, 0.05, { at: [side * 0.125, 0.14], turnDeg: 22.5 });
    part.add('cedar', leg(slab(outline, 0.016, { zM: -0.016, bevelM: 0.003, holes: [hole] })), {
      tileM: 0.4,
      crease: 0.5,
    });
    part.add('cedar', leg(box([0.22, 0.022, 0.06], [side * 0.118, -0.012, 0.012], 0.006)), {
      tileM: 0.4,
    });
    const foot: Vec2[] = [
      [-0.2, 0],
      [-0.14, 0],
      [-0.1, 0.035],
      [0.1, 0.035],
      [0.14, 0],
      [0.2, 0],
      [0.2, 0.03],
      [0.13, 0.1],
      [0, 0.14],
      [-0.13, 0.1],
      [-0.2, 0.03],
    ];
    const board = slab(foot, 0.016, { zM: -0.008, bevelM: 0.003 }).rotateY(Math.PI / 2);
    part.add('cedar', board.translate(side * 0.1, 0, -0.06), { tileM: 0.4 });
  }
  part.add('cedar', bar([-0.13, 0.05, -0.06], [0.13, 0.05, -0.06], 0.011));
  part.add('cedar', box([0.22, 0.1, 0.02], [0, 0.12, -0.08], 0.004), { tint: 0.85 });
}

/** Boards of brown leather with tooled frame and medallion, the fore-edge flap, and a spine. */
function binding(part: Part): void {
  for (const side of [-1, 1]) {
    const place = onLeaf(side, -0.03);
    part.add(
      'leather',
      place(
        box(
          [PAGE_W + 0.014, PAGE_H + 0.02, 0.007],
          [side * ((PAGE_W + 0.014) / 2 + 0.012), PAGE_H / 2, 0],
          0.003,
        ),
      ),
      { tileM: 0.2 },
    );
    const under = (shape: THREE.BufferGeometry) =>
      place(shape.translate(side * (PAGE_W / 2 + 0.014), PAGE_H / 2, -0.005));
    const frame = (x: number, y: number): Vec2[] => [
      [-x, -y],
      [x, -y],
      [x, y],
      [-x, y],
    ];
    for (const inset of [0.012, 0.02])
      part.add(
        'brass',
        under(
          slab(frame(PAGE_W / 2 - inset, PAGE_H / 2 - inset), 0.001, {
            holes: [frame(PAGE_W / 2 - inset - 0.002, PAGE_H / 2 - inset - 0.002)],
          }),
        ),
      );
    part.add(
      'brass',
      under(
        slab(star(8, 0.045, { inner: 0.8 }), 0.001, { holes: [star(8, 0.038, { inner: 0.8 })] }),
      ),
    );
  }
  const spine = box([0.034, PAGE_H + 0.02, 0.008], [0, PAGE_H / 2, -0.032], 0.003);
  part.add('leather', spine.rotateX(-LEAN).translate(...BASE), { tileM: 0.2 });
  // The flap of the left board, folded out: a five-sided tongue.
  const tongue: Vec2[] = [
    [0, 0.012],
    [-0.05, 0.05],
    [-0.085, PAGE_H / 2],
    [-0.05, PAGE_H - 0.05],
    [0, PAGE_H - 0.012],
  ];
  const flap = slab(tongue, 0.005, { zM: -0.0025, bevelM: 0.0015 }).rotateY(0.55);
  part.add('leather', onLeaf(-1, -0.03)(flap.translate(-PAGE_W - 0.03, 0, 0)), { tileM: 0.2 });
  part.add(
    'leather',
    onLeaf(-1, -0.03)(box([0.012, PAGE_H, 0.006], [-PAGE_W - 0.028, PAGE_H / 2, 0], 0.002)),
  );
  const medal = slab(star(8, 0.022, { at: [-0.038, PAGE_H / 2] }), 0.001, { zM: 0.0025 }).rotateY(
    0.55,
  );
  part.add('brass', onLeaf(-1, -0.03)(medal.translate(-PAGE_W - 0.03, 0, 0)));
}

/** The two halves of the book, fanned a little; their outer pages bear lines nobody can read. */
function quires(part: Part): void {
  const random = seeded(6);
  for (const side of [-1, 1]) {
    const layers = 16;
    for (let k = 0; k < layers; k += 1) {
      const w = PAGE_W - 0.0016 * Math.abs(k - 9) - 0.001 * random();
      const h = PAGE_H - 0.002 * random();
      const place = onLeaf(side, -0.026 + k * 0.0016);
      const page = slab(leafLine(side, w), h)
        .rotateX(Math.PI / 2)
        .translate(0, h, 0);
      part.add('paper', place(page), { tint: 0.9 + 0.1 * random(), crease: 0.9 });
    }
    writing(part, side, 0.003, random);
  }
}

/** The section of one leaf: flat, but swelling next to the fold. */
function leafLine(side: number, widthM: number): Vec2[] {
  const swell = (t: number) =>
    0.009 * Math.sin(Math.PI * Math.min(1, t * 2.2)) * (t < 0.4545 ? 1 : 0);
  const top = Array.from({ length: 10 }, (_, k): Vec2 => {
    const t = k / 9;
    return [side * (0.002 + t * widthM), swell(t) + 0.0014];
  });
  const low = top.map(([x, y]): Vec2 => [x, y - 0.0014]).reverse();
  return [...top, ...low].map(([x, y]): Vec2 => [x, -y]);
}

/** Lines of script from right to left: alike, and not to be read. */
function writing(part: Part, side: number, liftM: number, random: () => number): void {
  const [right, left] = side > 0 ? [PAGE_W - MARGIN, 0.055] : [-0.055, -PAGE_W + MARGIN];
  for (let row = 0; row < 11; row += 1)
    line(part, onLeaf(side, liftM), {
      right,
      left,
      y: PAGE_H - 0.042 - row * 0.0185,
      tallM: 0.0058,
      random,
    });
}

interface Line {
  right: number;
  left: number;
  y: number;
  tallM: number;
  random: () => number;
}

function line(part: Part, place: Place, { right, left, y, tallM, random }: Line): void {
  for (let x = right; x > left + tallM;) {
    const length = Math.min(x - left, tallM * (1.6 + 2.6 * random()));
    part.add('ink', place(scribble(length, tallM, random).translate(x, y, 0)), { crease: 2 });
    if (random() < 0.6) {
      const dot = [x - length * 0.5, y + (random() < 0.5 ? -0.55 : 1.25) * tallM] as const;
      part.add('ink', place(box([tallM * 0.26, tallM * 0.26, 0.0006], [...dot, 0], 0.0002)));
    }
    x -= length + tallM * (0.7 + 0.4 * random());
  }
}

const DEED: readonly { id: string; tint: string; fromM: number; toM: number }[] = [
  { id: 'donor', tint: '#e9c46a', fromM: 0.222, toM: 0.26 },
  { id: 'benef', tint: '#8fb98a', fromM: 0.166, toM: 0.216 },
  { id: 'rules', tint: '#8fb3cf', fromM: 0.08, toM: 0.16 },
  { id: 'date', tint: '#d9c9b0', fromM: 0.054, toM: 0.074 },
  { id: 'witness', tint: '#d99a86', fromM: 0.01, toM: 0.048 },
];

/** The deed on the right: a leaf of its own, divided into zones; two marks for two witnesses. */
function zones(sculpture: Sculpture, deed: Part): void {
  const place = onLeaf(1, 0.012);
  const sheet = slab(
    [
      [0.02, 0],
      [PAGE_W, 0],
      [PAGE_W, PAGE_H],
      [0.02, PAGE_H],
    ],
    0.0012,
    { bevelM: 0.0004 },
  );
  deed.add('paper', place(sheet), { tileM: 0.3 });
  const gilt: Vec2[] = [
    [0.03, 0.006],
    [PAGE_W - 0.008, 0.006],
    [PAGE_W - 0.008, PAGE_H - 0.006],
    [0.03, PAGE_H - 0.006],
  ];
  const inner: Vec2[] = [
    [0.032, 0.008],
    [PAGE_W - 0.01, 0.008],
    [PAGE_W - 0.01, PAGE_H - 0.008],
    [0.032, PAGE_H - 0.008],
  ];
  deed.add('coin', place(slab(gilt, 0.0005, { zM: 0.0012, holes: [inner] })));
  const random = seeded(15);
  for (const { id, tint, fromM, toM } of DEED) {
    const part = sculpture.part(id === 'date' ? 'deed-date' : id, { parent: deed });
    part.add(
      'paint',
      place(
        box(
          [PAGE_W - 0.05, toM - fromM, 0.0014],
          [(PAGE_W + 0.022) / 2, (fromM + toM) / 2, 0.0014],
          0.0006,
        ),
      ),
      { tint },
    );
    const rows = id === 'donor' ? 1 : id === 'witness' ? 0 : Math.floor((toM - fromM) / 0.0175);
    for (let row = 0; row < rows; row += 1) {
      const tallM = id === 'donor' ? 0.0125 : 0.0058;
      const y = toM - ((row + 0.62) * (toM - fromM)) / rows - (id === 'donor' ? 0.003 : 0);
      line(part, (shape) => place(shape.translate(0, 0, 0.0026)), {
        right: PAGE_W - 0.02,
        left: 0.045,
        y,
        tallM,
        random,
      });
    }
    if (id === 'witness')
      for (const x of [0.08, 0.165]) signature(part, place, x, (fromM + toM) / 2, x > 0.1 ? 1 : -1);
  }
}

/** A notary's knot of loops. */
function signature(part: Part, place: Place, x: number, y: number, way: number): void {
  const loop = Array.from({ length: 34 }, (_, k): Vec3 => {
    const t = k / 33;
    return [
      x + way * (-0.026 + 0.052 * t + 0.009 * Math.sin(t * 21)),
      y + 0.0095 * Math.sin(t * 15.7 + way) * (1 - 0.3 * t),
      0.0024,
    ];
  });
  part.add('ink', place(tube(loop, 0.0008, { segments: 110, sides: 5 })), { crease: 2 });
}

/** Pin-holes along the middle of the strokes of حُبُس, as Noto Naskh draws it: thousandths of an em from the word's middle. */
const HOLES = pairs([
  211, 120, 195, 118, 185, 106, 171, 99, 183, 129, 187, 145, 203, 141, 82, 84, 66, 83, 56, 71, 42,
  64, 54, 93, 57, 109, 73, 107, 134, 1, 148, 8, 164, 9, 179, 5, 193, -3, 206, -12, 220, -21, 230,
  -33, 217, -42, 202, -48, 187, -54, 172, -60, 157, -64, 141, -66, 125, -67, 109, -68, 93, -66, 78,
  -62, 64, -55, 49, -59, 34, -65, 18, -67, 2, -65, -13, -59, -29, -57, -43, -65, -59, -66, -75, -63,
  -91, -65, -107, -67, -123, -67, -138, -71, -136, -87, -138, -103, -147, -116, -159, -127, -173,
  -135, -188, -141, -204, -144, -220, -145, -236, -141, -250, -132, -258, -118, -262, -103, -262,
  -87, -259, -71, -143, -56, -147, -41, -144, -25, -77, -47, -73, -32, -67, -17, -24, -42, -20, -27,
  -13, -12, 63, -39, 70, -25, 246, -32, 262, -33, 64, -121,
]);

/** The pricked leaf on the left, the lamp behind it, and the light that comes through. */
function pricked(sculpture: Sculpture, part: Part): void {
  const place = onLeaf(-1, 0.014);
  const at = ([x, y]: Vec2): Vec2 => [-0.114 + x * 0.00031, 0.135 + y * 0.00031];
  const sheet: Vec2[] = [
    [-PAGE_W, 0],
    [-0.02, 0],
    [-0.02, PAGE_H],
    [-PAGE_W, PAGE_H],
  ];
  const day = sculpture.part('holes-day', { parent: part, states: ['day'], shades: false });
  day.add('paper', place(slab(sheet, 0.001)), { tileM: 0.3 });
  for (const hole of HOLES)
    day.add('ink', place(slab(disc(0.0014, at(hole), 8), 0.0006, { zM: 0.0006 })));
  // By lamp-light the page itself is dark, and only its holes shine.
  const night = sculpture.part('holes-lit', { parent: part, states: ['lamp'], shades: false });
  night.add('paper', place(slab(sheet, 0.001)), { tileM: 0.3, tint: '#4a3a28' });
  for (const hole of HOLES)
    night.add(
      'light',
      place(new THREE.SphereGeometry(0.0024, 10, 8).translate(...at(hole), 0.001)),
      { crease: 2 },
    );
  const lamp = sculpture.part('lamp', { anchor: [-0.33, 0.3, 0.02] });
  const cup: Vec2[] = [
    [0, 0],
    [0.035, 0],
    [0.036, 0.006],
    [0.012, 0.02],
    [0.01, 0.09],
    [0.02, 0.1],
    [0.034, 0.112],
    [0.036, 0.128],
    [0.03, 0.13],
    [0.012, 0.122],
    [0, 0.122],
  ];
  lamp.add('brass', lathe(cup, [-0.34, 0, 0.06], 24), { crease: 0.8 });
  lamp.add(
    'brass',
    limb(
      [
        [-0.31, 0.122, 0.06],
        [-0.285, 0.128, 0.06],
        [-0.27, 0.136, 0.06],
      ],
      [0.012, 0.007],
    ),
    { crease: 2 },
  );
  lamp.add(
    'brass',
    tube(
      [
        [-0.372, 0.118, 0.06],
        [-0.396, 0.112, 0.06],
        [-0.396, 0.086, 0.06],
        [-0.366, 0.092, 0.06],
      ],
      0.003,
      { segments: 16, sides: 6 },
    ),
    { crease: 2 },
  );
  const flame = sculpture.part('flame', { parent: lamp, states: ['lamp'] });
  flame.add(
    'light',
    lathe(
      [
        [0, 0],
        [0.006, 0.006],
        [0.0075, 0.013],
        [0.004, 0.026],
        [0, 0.036],
      ],
      [-0.268, 0.137, 0.06],
      14,
    ),
    { crease: 2 },
  );
}
