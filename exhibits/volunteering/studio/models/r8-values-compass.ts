/**
 * A compass with seven points instead of four: seven values in four families, a
 * needle that each visitor turns, and two warning marks on its rim.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import type * as THREE from 'three';
import { disc, sector, star } from '../kit/figures.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, box, lathe, slab } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';

const [LEAN, MIDDLE_Y] = [0.82, 0.3];
const POINTS = 7;
/** Degrees from +x; the first value is at the top, the others follow to the right. */
const angleOf = (k: number): number => 90 - (360 / POINTS) * k;

interface Family {
  id: string;
  gems: readonly { tint: string; icon: (at: Vec2) => Vec2[][] }[];
}

const bars = (at: Vec2, rows: readonly [number, number, number, number][]): Vec2[][] =>
  rows.map(([x, y, w, h]) => [
    [at[0] + x - w, at[1] + y - h],
    [at[0] + x + w, at[1] + y - h],
    [at[0] + x + w, at[1] + y + h],
    [at[0] + x - w, at[1] + y + h],
  ]);

/** Signs without words: a heart for trust, a circle of seats, a parted loaf, a column, a sun, a door, a book. */
const FAMILIES: readonly Family[] = [
  {
    id: 'trust',
    gems: [
      {
        tint: '#2463c9',
        icon: (at) => [
          Array.from({ length: 24 }, (_, k): Vec2 => {
            const t = (k / 24) * 2 * Math.PI;
            return [
              at[0] + 0.0013 * 16 * Math.sin(t) ** 3,
              at[1] +
                0.0013 *
                  (13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t)),
            ];
          }),
        ],
      },
    ],
  },
  {
    id: 'inclusion',
    gems: [
      {
        tint: '#1f9a8a',
        icon: (at) =>
          Array.from({ length: 7 }, (_, k) =>
            disc(
              0.0055,
              [at[0] + 0.017 * Math.cos(k * 0.8976), at[1] + 0.017 * Math.sin(k * 0.8976)],
              12,
            ),
          ),
      },
      {
        tint: '#57a639',
        icon: (at) =>
          [0, 120, 240].map((turn) =>
            sector([0, 0.02], [turn + 8, turn + 112]).map(([x, y]): Vec2 => [at[0] + x, at[1] + y]),
          ),
      },
    ],
  },
  {
    id: 'citizen',
    gems: [
      {
        tint: '#d9a419',
        icon: (at) =>
          bars(at, [
            [0, -0.018, 0.018, 0.003],
            [-0.009, 0, 0.003, 0.013],
            [0.009, 0, 0.003, 0.013],
            [0, 0.017, 0.02, 0.003],
          ]),
      },
      { tint: '#e0741c', icon: (at) => [star(12, 0.022, { at, inner: 0.62 })] },
    ],
  },
  {
    id: 'open',
    gems: [
      {
        tint: '#c2334d',
        icon: (at) =>
          bars(at, [
            [-0.013, 0, 0.003, 0.02],
            [0.013, 0, 0.003, 0.02],
            [0, 0.019, 0.016, 0.003],
          ]).concat([
            [
              [at[0] - 0.008, at[1] - 0.02],
              [at[0] + 0.004, at[1] - 0.015],
              [at[0] + 0.004, at[1] + 0.011],
              [at[0] - 0.008, at[1] + 0.014],
            ],
          ]),
      },
      {
        tint: '#7d46b8',
        icon: (at) =>
          [-1, 1].map((side): Vec2[] => [
            [at[0] + side * 0.0015, at[1] - 0.014],
            [at[0] + side * 0.022, at[1] - 0.008],
            [at[0] + side * 0.022, at[1] + 0.015],
            [at[0] + side * 0.0015, at[1] + 0.01],
          ]),
      },
    ],
  },
];

type Place = (shape: THREE.BufferGeometry) => THREE.BufferGeometry;
/** From the dial's plane to where it leans on its stand. */
const onDial: Place = (shape) => shape.rotateX(-LEAN).translate(0, MIDDLE_Y, 0);
const NORMAL: Vec3 = [0, Math.sin(LEAN), Math.cos(LEAN)];
const above = (x: number, y: number, z: number): Vec3 => [
  x,
  MIDDLE_Y + y * Math.cos(LEAN) + z * Math.sin(LEAN),
  z * Math.cos(LEAN) - y * Math.sin(LEAN),
];
const on = (r: number, deg: number): Vec2 => [
  r * Math.cos((deg * Math.PI) / 180),
  r * Math.sin((deg * Math.PI) / 180),
];

export const model: ModelPlan = {
  id: 'r8-values-compass',
  shadeReachM: 0.09,
  build(sculpture) {
    stand(sculpture.part('stand'));
    dial(sculpture.part('dial'));
    let k = 0;
    for (const { id, gems } of FAMILIES) {
      const first = k;
      const part = sculpture.part(id, { anchor: above(...on(0.262, angleOf(k)), 0.04) });
      const lit = sculpture.part(`${id}-lit`, { parent: part, states: [id] });
      for (const { tint, icon } of gems) {
        gem(part, on(0.262, angleOf(k)), tint);
        for (const outline of icon(on(0.192, angleOf(k))))
          part.add('coin', onDial(slab(outline, 0.003, { zM: 0.012 })));
        const halo = disc(0.037, on(0.262, angleOf(k)), 32);
        lit.add(
          'light',
          onDial(slab(halo, 0.004, { zM: 0.011, holes: [disc(0.031, on(0.262, angleOf(k)), 32)] })),
        );
        k += 1;
      }
      turnTo(sculpture, id, (angleOf(first) + angleOf(k - 1)) / 2);
    }
    needle(sculpture);
    warnings(sculpture);
    finishTurns(sculpture);
  },
};

/** A cut stone in a brass seat. */
function gem(part: Part, [x, y]: Vec2, tint: string): void {
  const facing = (shape: THREE.BufferGeometry, z: number) =>
    onDial(shape.rotateX(Math.PI / 2).translate(x, y, z));
  part.add(
    'brass',
    facing(
      lathe(
        [
          [0, 0],
          [0.031, 0],
          [0.031, 0.007],
          [0.026, 0.012],
          [0.022, 0.007],
          [0, 0.006],
        ],
        [0, 0, 0],
        28,
      ),
      0.01,
    ),
    { crease: 0.7 },
  );
  part.add(
    'gloss',
    facing(
      lathe(
        [
          [0, 0],
          [0.024, 0.004],
          [0.0245, 0.008],
          [0.014, 0.02],
          [0, 0.02],
        ],
        [0, 0, 0],
        8,
      ),
      0.013,
    ),
    { tint, crease: 0.05 },
  );
}

/** Bowl, rim with its marks, ivory face, and the rose in two tones. */
function dial(part: Part): void {
  const facing = (shape: THREE.BufferGeometry) => onDial(shape.rotateX(Math.PI / 2));
  const bowl: Vec2[] = [
    [0, -0.07],
    [0.2, -0.065],
    [0.3, -0.045],
    [0.345, -0.01],
    [0.352, 0.01],
    [0.352, 0.03],
    [0.345, 0.04],
    [0.325, 0.042],
    [0.318, 0.034],
    [0.316, 0.006],
    [0, 0.006],
  ];
  part.add('brass', facing(lathe(bowl, [0, 0, 0], 84)), { crease: 0.5, tileM: 0.25, edgeM: 0.06 });
  part.add('glaze', onDial(slab(disc(0.314, [0, 0], 72), 0.006, { zM: 0.004 })), {
    tint: '#f4ead2',
    edgeM: 0.05,
    tileM: 0.5,
  });
  for (let k = 0; k < 70; k += 1) {
    const deg = angleOf(0) - (k * 360) / 70;
    const long = k % 10 === 0 ? 0.016 : k % 5 === 0 ? 0.011 : 0.006;
    const tick = box([long, 0.0016, 0.001], [0.308 - long / 2, 0, 0.0105], 0.0003).rotateZ(
      (deg * Math.PI) / 180,
    );
    part.add('ink', onDial(tick));
  }
  for (const r of [0.232, 0.152])
    part.add(
      'coin',
      onDial(
        slab(disc(r, [0, 0], 84), 0.0012, { zM: 0.0095, holes: [disc(r - 0.003, [0, 0], 84)] }),
      ),
    );
  for (let k = 0; k < POINTS; k += 1)
    for (const side of [-1, 1]) {
      const tip = on(0.165, angleOf(k));
      const shoulder = on(0.052, angleOf(k) + (side * 180) / POINTS);
      part.add('paint', onDial(slab([[0, 0], tip, shoulder], 0.003, { zM: 0.0095 })), {
        tint: side > 0 ? '#24406e' : '#d9b35a',
      });
      const [small, waist] = [
        on(0.085, angleOf(k) + 180 / POINTS),
        on(0.045, angleOf(k) + (side > 0 ? 360 / POINTS : 0)),
      ];
      part.add('paint', onDial(slab([[0, 0], small, waist], 0.0018, { zM: 0.0095 })), {
        tint: side > 0 ? '#8f2f26' : '#efe0b8',
      });
    }
}

/** A wooden cradle on an eight-sided foot. */
function stand(part: Part): void {
  const foot = (r: number): Vec2[] => Array.from({ length: 8 }, (_, k) => on(r, 22.5 + k * 45));
  for (const [r, y, h] of [
    [0.34, 0, 0.035],
    [0.31, 0.035, 0.025],
  ] as const)
    part.add(
      'cedar',
      slab(foot(r), h, { bevelM: 0.006 })
        .rotateX(-Math.PI / 2)
        .translate(0, y, 0),
      { tileM: 0.5, crease: 0.4, edgeM: 0.1 },
    );
  part.add(
    'brass',
    slab(foot(0.25), 0.003, { holes: [foot(0.243)] })
      .rotateX(-Math.PI / 2)
      .translate(0, 0.06, 0),
  );
  for (const side of [-1, 1]) {
    const cheek: Vec2[] = [
      [-0.16, 0.05],
      [0.2, 0.05],
      [0.17, 0.11],
      [0.1, 0.16],
      [0.06, 0.24],
      [0.04, 0.32],
      [-0.02, 0.36],
      [-0.08, 0.3],
      [-0.1, 0.18],
      [-0.15, 0.12],
    ];
    const board = slab(cheek, 0.03, { zM: -0.015, bevelM: 0.006 })
      .rotateY(-Math.PI / 2)
      .translate(side * 0.372, 0, 0);
    part.add('cedar', board, { tileM: 0.5, crease: 0.4 });
    part.add('brass', bar([side * 0.34, MIDDLE_Y, 0], [side * 0.405, MIDDLE_Y, 0], 0.02, 0.02, 20));
  }
  part.add('cedar', box([0.74, 0.03, 0.05], [0, 0.085, 0.1], 0.008), { tileM: 0.5 });
  part.add('cedar', box([0.74, 0.03, 0.05], [0, 0.085, -0.1], 0.008), { tileM: 0.5 });
}

const turns = new Map<string, number>();
const turnTo = (_: Sculpture, id: string, deg: number): void => void turns.set(id, deg);

/** The needle points to the first value until it is turned; steel on one side, red on the other. */
function needle(sculpture: Sculpture): void {
  const part = sculpture.part('needle', {
    pivot: [0, MIDDLE_Y, 0],
    anchor: above(0.1, -0.12, 0.05),
  });
  const half = (tip: number, side: number): Vec2[] => [
    [0, tip],
    [side * 0.022, tip * 0.12],
    [0, 0],
  ];
  for (const side of [-1, 1]) {
    part.add('gloss', onDial(slab(half(0.225, side), 0.006, { zM: 0.038, bevelM: 0.0012 })), {
      tint: side > 0 ? '#c0392b' : '#a12318',
    });
    part.add('gloss', onDial(slab(half(-0.225, side), 0.006, { zM: 0.038, bevelM: 0.0012 })), {
      tint: side > 0 ? '#5d6570' : '#434a54',
    });
  }
  const hub = lathe(
    [
      [0, 0.01],
      [0.014, 0.01],
      [0.014, 0.03],
      [0.028, 0.034],
      [0.028, 0.046],
      [0.018, 0.054],
      [0, 0.058],
    ],
    [0, 0, 0],
    32,
  ).rotateX(Math.PI / 2);
  part.add('brass', onDial(hub), { crease: 0.7 });
}

/** Two red marks at the foot of the rim; a narrow interest lights them. */
function warnings(sculpture: Sculpture): void {
  const part = sculpture.part('warn', { anchor: above(0.05, -0.335, 0.05) });
  const lit = sculpture.part('warn-lit', { parent: part, states: ['narrow'] });
  for (const deg of [-90 - 9, -90 + 9]) {
    const mark = (r: number): Vec2[] =>
      [on(r, 0), on(r, 120), on(r, 240)].map(([x, y]): Vec2 => [x + 0.334, y]);
    const there = (shape: THREE.BufferGeometry) => onDial(shape.rotateZ((deg * Math.PI) / 180));
    part.add('gloss', there(slab(mark(0.024), 0.012, { zM: 0.038, bevelM: 0.003 })), {
      tint: '#c81e1e',
    });
    lit.add('light', there(slab(mark(0.036), 0.006, { zM: 0.04, holes: [mark(0.027)] })));
    lit.add('light', there(slab(mark(0.01), 0.004, { zM: 0.05 })));
  }
}

/** In each state the needle swings to its value, past it, and settles. */
function finishTurns(sculpture: Sculpture): void {
  const part = sculpture.parts.find(({ name }) => name === 'needle')!;
  turns.set('narrow', -90);
  for (const [id, to] of turns) {
    const deg = to - 90;
    const swing = [0, deg * 0.6, deg * 1.06, deg * 0.97, deg * 1.01, deg];
    sculpture.clip(`state:${id}`, [
      {
        part,
        timesS: [0, 0.35, 0.75, 1.05, 1.3, 1.5],
        turn: { axis: NORMAL, deg: deg === 0 ? [0, 14, -9, 5, -2, 0] : swing },
      },
    ]);
  }
}
