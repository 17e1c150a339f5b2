/**
 * The project as a cartwheel of six wedges, numbered by their studs, held by an
 * iron tyre and carrying a goal. Without a wedge the wheel stops on the gap and
 * the cart drops on it.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import * as THREE from 'three';
import { disc, sector, star } from '../kit/figures.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, box, lathe, limb, slab } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';

const [R, HUB, THICK, AXLE_Y, WHEEL_Z] = [0.6, 0.115, 0.08, 0.6, 0.46];
const WEDGES = [
  { id: 'need', tint: '#c0392b' },
  { id: 'plan', tint: '#e07b26' },
  { id: 'resources', tint: '#e3b528' },
  { id: 'action', tint: '#3f9b50' },
  { id: 'evaluation', tint: '#2f6fc0' },
  { id: 'share', tint: '#7d4fb0' },
] as const;
/** The middle of a wedge, in degrees from +x; they follow as a clock runs, from the top. */
const angleOf = (k: number): number => 60 - k * 60 + 30;

export const model: ModelPlan = {
  id: 'r7-project-wheel',
  shadeReachM: 0.3,
  build(sculpture) {
    const cart = sculpture.part('cart', { pivot: [0, 0, -WHEEL_Z] });
    body(cart);
    goal(sculpture.part('goal', { parent: cart, anchor: [0.1, 1.2, 0.2] }));
    const wheel = sculpture.part('wheel', { parent: cart, pivot: [0, AXLE_Y, WHEEL_Z] });
    hub(wheel);
    const wedges = WEDGES.map(({ id, tint }, k) => wedge(sculpture, wheel, { id, tint, k }));
    ground(sculpture.part('ground'));
    WEDGES.forEach(({ id }, k) => without(sculpture, { id, k, wheel, cart, part: wedges[k]! }));
  },
};

const inWheel = (shape: THREE.BufferGeometry): THREE.BufferGeometry =>
  shape.translate(0, AXLE_Y, WHEEL_Z);
const on = (r: number, deg: number): Vec2 => [
  r * Math.cos((deg * Math.PI) / 180),
  r * Math.sin((deg * Math.PI) / 180),
];

/** One wedge: painted boards, a darker edge, and as many studs as its place in the order. */
function wedge(
  sculpture: Sculpture,
  parent: Part,
  { id, tint, k }: { id: string; tint: string; k: number },
): Part {
  const deg = angleOf(k);
  const [x, y] = on(0.42, deg);
  const part = sculpture.part(id, {
    parent,
    explode: [x * 1.15, y * 1.15, 0.12],
    anchor: [x * 0.8, AXLE_Y + y * 0.8, WHEEL_Z + 0.06],
  });
  const outline = sector([HUB + 0.008, R - 0.055], [deg - 29, deg + 29]);
  part.add('paintedWood', inWheel(slab(outline, THICK, { zM: -THICK / 2, bevelM: 0.008 })), {
    tint,
    tileM: 0.5,
    edgeM: 0.12,
    crease: 0.4,
  });
  const inner = sector([HUB + 0.05, R - 0.09], [deg - 24, deg + 24]);
  const frame = sector([HUB + 0.038, R - 0.078], [deg - 25.5, deg + 25.5]);
  for (const z of [THICK / 2, -THICK / 2 - 0.004])
    part.add('paintedWood', inWheel(slab(frame, 0.004, { zM: z, holes: [inner] })), {
      tint: '#f4e6c4',
      tileM: 0.5,
    });
  const places: Vec2[][] = [
    [[0, 0]],
    [
      [-1, 0],
      [1, 0],
    ],
    [
      [-1, -0.6],
      [1, -0.6],
      [0, 0.9],
    ],
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ],
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
      [0, 0],
    ],
    [
      [-1, -1.3],
      [-1, 0],
      [-1, 1.3],
      [1, -1.3],
      [1, 0],
      [1, 1.3],
    ],
  ];
  for (const [dx, dy] of places[k]!) {
    const turn = ((deg - 90) * Math.PI) / 180;
    const [u, v] = [dx * 0.045, dy * 0.04];
    const [sx, sy] = [
      on(0.36, deg)[0] + u * Math.cos(turn) - v * Math.sin(turn),
      on(0.36, deg)[1] + u * Math.sin(turn) + v * Math.cos(turn),
    ];
    const stud = lathe(
      [
        [0, 0],
        [0.024, 0],
        [0.024, 0.006],
        [0.014, 0.016],
        [0, 0.019],
      ],
      [0, 0, 0],
      20,
    ).rotateX(Math.PI / 2);
    part.add('brass', inWheel(stud.translate(sx, sy, THICK / 2)), { crease: 0.9 });
  }
  return part;
}

/** Nave, iron bands, linchpin, and the tyre with its rivets. */
function hub(part: Part): void {
  const nave: Vec2[] = [
    [0, -0.13],
    [0.07, -0.13],
    [0.085, -0.1],
    [0.11, -0.05],
    [0.115, 0],
    [0.11, 0.05],
    [0.085, 0.1],
    [0.07, 0.13],
    [0.04, 0.135],
    [0, 0.135],
  ];
  const facing = (shape: THREE.BufferGeometry) => inWheel(shape.rotateX(Math.PI / 2));
  part.add('cedar', facing(lathe(nave, [0, 0, 0], 36)), { crease: 0.6, tileM: 0.4 });
  for (const y of [-0.1, 0.1])
    part.add(
      'iron',
      facing(
        lathe(
          [
            [0.07, y - 0.018],
            [0.092, y - 0.018],
            [0.092, y + 0.018],
            [0.07, y + 0.018],
            [0.07, y - 0.018],
          ],
          [0, 0, 0],
          36,
        ),
      ),
      { crease: 0.5 },
    );
  part.add(
    'iron',
    facing(
      lathe(
        [
          [0, 0.13],
          [0.03, 0.13],
          [0.03, 0.2],
          [0.022, 0.21],
          [0, 0.21],
        ],
        [0, 0, 0],
        20,
      ),
    ),
    { crease: 0.6 },
  );
  part.add('iron', inWheel(bar([0, -0.05, 0.175], [0, 0.06, 0.175], 0.008)));
  const tyre = slab(disc(R, [0, 0], 96), THICK + 0.016, {
    zM: -THICK / 2 - 0.008,
    bevelM: 0.006,
    holes: [disc(R - 0.05, [0, 0], 96)],
  });
  part.add('iron', inWheel(tyre), { crease: 0.4, edgeM: 0.15, tileM: 0.4 });
  for (let k = 0; k < 12; k += 1) {
    const [x, y] = on(R - 0.025, k * 30 + 30);
    part.add(
      'iron',
      inWheel(new THREE.SphereGeometry(0.012, 10, 8).translate(x, y, THICK / 2 + 0.008)),
      { crease: 2 },
    );
  }
}

/** The small cart: boards, rails, shafts, a leg, and a plain wheel on the far side. */
function body(part: Part): void {
  const wood = (size: Vec3, at: Vec3, tint: number | string = 1) =>
    part.add('timber', box(size, at, 0.01), { tint, edgeM: 0.3, shift: [at[0], at[2]] });
  for (let k = 0; k < 5; k += 1) wood([1.2, 0.035, 0.128], [-0.05, 0.74, -0.27 + k * 0.135]);
  for (const z of [-0.3, 0.3]) {
    wood([1.25, 0.09, 0.05], [-0.05, 0.685, z], 0.85);
    wood([1.2, 0.05, 0.04], [-0.05, 0.95, z], 0.9);
    for (const x of [-0.6, -0.25, 0.15, 0.5]) wood([0.04, 0.22, 0.04], [x, 0.86, z], 0.9);
    const shaft: Vec3[] = [
      [0.5, 0.69, z * 0.95],
      [0.95, 0.67, z * 0.9],
      [1.35, 0.72, z * 0.85],
    ];
    part.add('timber', limb(shaft, [0.032, 0.024]), { crease: 1 });
  }
  wood([0.06, 0.62, 0.06], [0.8, 0.36, 0], 0.9);
  wood([0.06, 0.06, 0.58], [0.8, 0.66, 0], 0.9);
  wood([0.16, 0.04, 0.16], [0.8, 0.03, 0], 0.9);
  part.add('iron', bar([0, AXLE_Y, -WHEEL_Z - 0.12], [0, AXLE_Y, WHEEL_Z + 0.1], 0.026, 0.026, 16));
  wood([0.12, 0.09, 0.62], [0, AXLE_Y + 0.05, 0], 0.8);
  const far = (shape: THREE.BufferGeometry) => shape.translate(0, AXLE_Y, -WHEEL_Z);
  part.add(
    'cedar',
    far(slab(disc(R - 0.03, [0, 0], 64), 0.06, { zM: -0.03, holes: [disc(R - 0.12, [0, 0], 64)] })),
    { crease: 0.4, tileM: 0.5 },
  );
  part.add(
    'iron',
    far(slab(disc(R, [0, 0], 64), 0.07, { zM: -0.035, holes: [disc(R - 0.03, [0, 0], 64)] })),
    { crease: 0.4 },
  );
  for (let k = 0; k < 10; k += 1)
    part.add(
      'cedar',
      far(bar([...on(0.06, k * 36), 0], [...on(R - 0.1, k * 36), 0], 0.022, 0.02, 8)),
      { tileM: 0.4 },
    );
  part.add('cedar', far(bar([0, 0, -0.1], [0, 0, 0.1], 0.085, 0.085, 24)), { crease: 0.6 });
}

/** The load: a corded box with a target on its side. */
function goal(part: Part): void {
  const [x, y] = [-0.05, 0.98];
  part.add('paintedWood', box([0.62, 0.42, 0.44], [x, y, 0], 0.012), {
    tint: '#e9d2a0',
    tileM: 0.5,
    edgeM: 0.15,
  });
  for (const dx of [-0.2, 0.2])
    for (const [size, at] of [
      [
        [0.03, 0.43, 0.456],
        [x + dx, y, 0],
      ],
    ] as [Vec3, Vec3][])
      part.add('reed', box(size, at, 0.006));
  part.add('reed', box([0.636, 0.03, 0.456], [x, y + 0.05, 0], 0.006));
  for (const [n, r] of [0.15, 0.11, 0.07, 0.03].entries())
    part.add('gloss', slab(disc(r, [x, y], 48), 0.004 + n * 0.003, { zM: 0.222 }), {
      tint: n % 2 ? '#f6efe0' : '#b3261e',
    });
  part.add(
    'coin',
    slab(star(8, 0.09, { at: [x, 0], inner: 0.7 }), 0.006)
      .rotateX(-Math.PI / 2)
      .translate(0, y + 0.21, 0),
  );
}

function ground(part: Part): void {
  part.add('paving', box([3, 0.08, 1.7], [0.2, -0.04, 0], 0.02), { edgeM: 0.2, tileM: 1.4 });
}

/** The wedge comes out; the wheel runs on to its gap; the cart drops there and rocks. */
function without(
  sculpture: Sculpture,
  { id, k, wheel, cart, part }: { id: string; k: number; wheel: Part; cart: Part; part: Part },
): void {
  // From where the gap is to the ground, as a wheel that runs on would turn: backwards is never farther than half round.
  const down = ((-90 - angleOf(k) - 180) % 360) + 180;
  const [x, y] = on(0.2, angleOf(k));
  const times = [0, 0.4, 0.6, 1.5, 1.6, 1.75, 1.9, 2.1];
  sculpture.clip(`state:without-${id}`, [
    {
      part,
      timesS: [0, 0.4, 2.1],
      move: [
        [0, 0, 0],
        [x * -0.7, y * -0.7, 0.34],
        [x * -0.7, y * -0.7, 0.34],
      ],
    },
    {
      part: wheel,
      timesS: times,
      turn: { axis: [0, 0, 1], deg: [0, 0, 0, down, down, down, down, down] },
    },
    { part: cart, timesS: times, turn: { axis: [1, 0, 0], deg: [0, 0, 0, 0, 3.6, 2, 3.2, 2.8] } },
  ]);
  const flag = sculpture.part(`gap-${id}`, { states: [`without-${id}`] });
  flag.add(
    'paint',
    slab(disc(0.05, [0, 0], 4), 0.006)
      .rotateX(-Math.PI / 2)
      .translate(0, 0.001, WHEEL_Z + 0.2),
    { tint: '#b3261e' },
  );
}
