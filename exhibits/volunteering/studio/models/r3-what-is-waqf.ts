/**
 * The waqf as an orange tree: the root gives, the trunk is under lock, every year
 * the fruit falls into four bowls and grows again. Cut once, there is a heap, and
 * then nothing; two rows of bars count twenty years of both.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import type * as THREE from 'three';
import { disc } from '../kit/figures.ts';
import { seeded } from '../kit/noise.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, block, box, lathe, limb, prism, rectangle, slab, tube } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';
import { fruit, tree } from '../kit/trees.ts';
import { twentyYears } from './r3-what-is-waqf/years.ts';

const [PLANTER, SOIL] = [0.62, 0.42];
/** School, hospital, fountain, bread. */
const KINDS = ['#2d58a8', '#b3261e', '#2a8a88', '#e08a1a'] as const;
const BOWLS: readonly Vec2[] = [
  [-0.78, 0.78],
  [-0.27, 0.92],
  [0.27, 0.92],
  [0.78, 0.78],
];
const FRUIT_R = 0.055;

export const model: ModelPlan = {
  id: 'r3-what-is-waqf',
  shadeReachM: 0.5,
  build(sculpture) {
    planter(sculpture.part('planter'));
    const kept = { states: ['waqf'], shades: true } as const;
    const roots = sculpture.part('roots', { anchor: [0.22, SOIL + 0.06, 0.2] });
    rooted(roots);
    const trunk = sculpture.part('trunk', { anchor: [0, SOIL + 0.55, 0.12] });
    const branches = sculpture.part('branches', { ...kept, anchor: [-0.45, 1.85, 0.3] });
    const wood = sculpture.part('trunk-whole', { ...kept, parent: trunk });
    const grown = tree(wood, branches, {
      at: [0, SOIL - 0.05, 0],
      heightM: 2.2,
      crownM: 0.82,
      trunkM: 0.1,
      seed: 12,
      boughs: 5,
      twigs: 8,
      leaves: 24,
      leafM: 0.15,
    });
    lock(sculpture.part('lock', { ...kept, parent: trunk }));
    stump(sculpture, trunk);
    fruits(sculpture, grown.middle);
    bowls(sculpture);
    stream(sculpture, trunk, branches);
    twentyYears(sculpture);
  },
};

/** A square bed edged in zellige, on a stone step. */
function planter(part: Part): void {
  part.add('limestone', box([2.4, 0.06, 2.4], [0, 0.03, 0.12], 0.015), { edgeM: 0.25 });
  const hole = rectangle(-PLANTER + 0.12, -PLANTER + 0.12, PLANTER - 0.12, PLANTER - 0.12);
  const outer = rectangle(-PLANTER, -PLANTER, PLANTER, PLANTER);
  part.add('zellige', prism(outer, SOIL - 0.12, { yM: 0.06, holes: [hole] }), {
    tileM: 0.5,
    edgeM: 0.2,
  });
  const rim = rectangle(-PLANTER - 0.03, -PLANTER - 0.03, PLANTER + 0.03, PLANTER + 0.03);
  part.add('limestone', prism(rim, 0.07, { yM: SOIL - 0.06, holes: [hole], bevelM: 0.012 }), {
    edgeM: 0.25,
    crease: 0.5,
  });
  part.add('limestone', prism(rim, 0.05, { yM: 0.06, holes: [hole], bevelM: 0.01 }), {
    crease: 0.5,
  });
  part.add('soil', block([1.02, 0.3, 1.02], [0, SOIL - 0.19, 0]), { edgeM: 0.2 });
}

/** Roots that grip the soil, their tips gilded: what was given first. */
function rooted(part: Part): void {
  const random = seeded(7);
  for (let k = 0; k < 8; k += 1) {
    const angle = (k * Math.PI) / 4 + 0.3 * random();
    const reach = 0.3 + 0.14 * random();
    const at = (r: number, y: number, swing = 0): Vec3 => [
      r * Math.cos(angle + swing),
      SOIL + y,
      r * Math.sin(angle + swing),
    ];
    const bend = 0.3 * (random() - 0.5);
    part.add(
      'palmwood',
      limb(
        [
          at(0.05, 0.16),
          at(0.13, 0.05),
          at(reach * 0.65, -0.02, bend * 0.6),
          at(reach, -0.035, bend),
        ],
        [0.055, 0.02],
        { sides: 9, segments: 14 },
      ),
      { crease: 2, tileM: 0.5 },
    );
    part.add(
      'coin',
      limb(
        [
          at(reach * 0.97, -0.03, bend),
          at(reach + 0.07, -0.02, bend * 1.2),
          at(reach + 0.12, -0.045, bend * 1.3),
        ],
        [0.0225, 0.006],
        { sides: 9, segments: 8 },
      ),
      { crease: 2 },
    );
  }
}

/** A brass ring shut round the trunk, with its hasp and padlock. */
function lock(part: Part): void {
  const y = SOIL + 0.5;
  const ring: Vec2[] = [
    [0.094, -0.045],
    [0.118, -0.045],
    [0.123, -0.03],
    [0.117, -0.02],
    [0.117, 0.02],
    [0.123, 0.03],
    [0.118, 0.045],
    [0.094, 0.045],
    [0.094, -0.045],
  ];
  part.add('brass', lathe(ring, [0, y, 0], 40), { crease: 0.6 });
  const body: Vec2[] = [
    [-0.06, 0],
    [-0.06, -0.06],
    [-0.04, -0.095],
    [0.04, -0.095],
    [0.06, -0.06],
    [0.06, 0],
  ];
  part.add('brass', slab(body, 0.045, { zM: 0.115, bevelM: 0.008 }).translate(0, y - 0.055, 0));
  part.add(
    'iron',
    tube(
      [
        [-0.035, y - 0.06, 0.138],
        [-0.035, y, 0.138],
        [0, y + 0.025, 0.138],
        [0.035, y, 0.138],
        [0.035, y - 0.06, 0.138],
      ],
      0.01,
      { segments: 24, sides: 8 },
    ),
    { crease: 2 },
  );
  part.add('ink', slab(disc(0.011, [0, y - 0.095], 14), 0.004, { zM: 0.159 }));
  part.add('ink', block([0.009, 0.03, 0.004], [0, y - 0.113, 0.161]));
}

/** What is left in the other state: a stump with its rings, the axe, logs, one heap of fruit. */
function stump(sculpture: Sculpture, trunk: Part): void {
  const part = sculpture.part('trunk-cut', { parent: trunk, states: ['cut'] });
  part.add(
    'palmwood',
    limb(
      [
        [0, SOIL - 0.05, 0],
        [0.01, SOIL + 0.12, 0],
        [0, SOIL + 0.26, 0],
      ],
      [0.125, 0.1],
      { sides: 16 },
    ),
    { crease: 1, along: 'y', tileM: 0.5 },
  );
  for (const r of [0.095, 0.075, 0.055, 0.035, 0.016])
    part.add(
      'paintedWood',
      lathe(
        [
          [0, 0],
          [r, 0],
          [r, 0.002],
          [0, 0.002],
        ],
        [0, SOIL + 0.26 + (0.1 - r) * 0.02, 0],
        28,
      ),
      { tint: (r * 1000) % 2 < 1 ? '#c08a4c' : '#e0b87c' },
    );
  const axe = (shape: THREE.BufferGeometry) => shape.rotateZ(-0.75).translate(0.02, SOIL + 0.3, 0);
  part.add(
    'paintedWood',
    axe(
      limb(
        [
          [0, 0, 0],
          [0.015, 0.3, 0],
          [0, 0.62, 0],
        ],
        [0.017, 0.015],
      ),
    ),
    { tint: '#b98a52' },
  );
  part.add(
    'iron',
    axe(
      slab(
        [
          [-0.025, 0.02],
          [0.03, 0.035],
          [0.03, 0.085],
          [-0.025, 0.07],
          [-0.14, 0.13],
          [-0.155, -0.05],
        ],
        0.028,
        { zM: -0.014, bevelM: 0.006 },
      ).translate(0, -0.03, 0),
    ),
  );
  const heap = sculpture.part('heap', { states: ['cut'] });
  const random = seeded(3);
  for (let k = 0; k < 7; k += 1) {
    const [row, n] = k < 4 ? [0, k] : [1, k - 4];
    const [y, z] = [0.13 + row * 0.13, -0.3 + n * 0.16 + row * 0.08];
    heap.add('palmwood', bar([-1.12, y, z], [-0.72, y, z + 0.02], 0.075, 0.068, 12), {
      tileM: 0.4,
      along: 'x',
    });
    for (const [x, way] of [
      [-1.121, -1],
      [-0.719, 1],
    ] as const)
      heap.add(
        'paintedWood',
        bar([x, y, z + (way > 0 ? 0.02 : 0)], [x + way * 0.003, y, z], 0.062, 0.06, 12),
        { tint: '#d2a868' },
      );
  }
  const layers: [number, number, number][] = [
    [0.06, 3, 4],
    [0.15, 2, 3],
    [0.235, 1, 2],
  ];
  for (const [y, nx, nz] of layers)
    for (let i = 0; i < nx; i += 1)
      for (let j = 0; j < nz; j += 1) {
        const at: Vec3 = [
          0.86 + (i - (nx - 1) / 2) * 0.112,
          y + 0.055,
          -0.05 + (j - (nz - 1) / 2) * 0.112,
        ];
        heap.add('gloss', fruit(FRUIT_R, at), {
          tint: KINDS[Math.floor(random() * 4)]!,
          crease: 2,
        });
      }
}

/** Ten fruits in four colours; running, they fall into their bowls and others swell in their place. */
function fruits(sculpture: Sculpture, middle: THREE.Vector3): void {
  const parent = sculpture.part('fruit', {
    states: ['waqf'],
    shades: false,
    anchor: [0.3, middle.y - 0.2, 0.75],
  });
  const tracks = Array.from({ length: 10 }, (_, k) => {
    const angle = Math.PI * (0.03 + (0.94 * (((k * 3) % 10) + 0.5)) / 10);
    const [r, y] = [0.74 + 0.05 * (k % 2), middle.y - 0.32 + 0.55 * ((k * 0.382) % 1)];
    const from: Vec3 = [r * Math.cos(angle), y, r * Math.sin(angle) * 0.98];
    const part = sculpture.part(`fruit-${k + 1}`, {
      parent,
      pivot: [from[0], from[1] + FRUIT_R, from[2]],
    });
    part.add('gloss', fruit(FRUIT_R, from), { tint: KINDS[k % 4]!, crease: 2 });
    part.add(
      'palmwood',
      bar(
        [from[0], from[1] + FRUIT_R * 0.8, from[2]],
        [from[0] * 0.9, from[1] + FRUIT_R + 0.12, from[2] * 0.9],
        0.006,
        0.006,
        6,
      ),
    );
    const [bx, bz] = BOWLS[k % 4]!;
    const to: Vec3 = [
      bx - from[0] + 0.05 * (Math.floor(k / 4) - 0.7),
      0.16 - from[1] + 0.03 * Math.floor(k / 4),
      bz - from[2],
    ];
    const drop = 0.3 + k * 0.16;
    const way = (t: number): Vec3 => [to[0] * t, to[1] * t ** 1.8, to[2] * t];
    return {
      part,
      timesS: [0, drop, drop + 0.2, drop + 0.4, drop + 0.55, 3.6, 3.7, 3.75, 4.8, 5],
      move: [way(0), way(0), way(0.35), way(0.75), to, to, to, way(0), way(0), way(0)],
      grow: [
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
        [0.05, 0.05, 0.05],
        [0.05, 0.05, 0.05],
        [1, 1, 1],
        [1, 1, 1],
      ] as Vec3[],
    };
  });
  sculpture.clip('flow', tracks);
}

/** Four bowls, each with the sign of those who receive: a book, a cross of care, a drop, a loaf's round. */
function bowls(sculpture: Sculpture): void {
  const part = sculpture.part('bowls', { anchor: [0.27, 0.2, 0.95] });
  const profile: Vec2[] = [
    [0, 0],
    [0.08, 0],
    [0.085, 0.025],
    [0.14, 0.07],
    [0.18, 0.13],
    [0.182, 0.14],
    [0.17, 0.138],
    [0.13, 0.085],
    [0.06, 0.05],
    [0, 0.048],
  ];
  BOWLS.forEach(([x, z], n) => {
    part.add('glaze', lathe(profile, [x, 0.06, z], 36), { crease: 0.9, tint: '#f4efe2' });
    part.add(
      'gloss',
      lathe(
        [
          [0.1615, 0.107],
          [0.1705, 0.105],
          [0.1805, 0.128],
          [0.176, 0.131],
          [0.1615, 0.107],
        ],
        [x, 0.06, z],
        36,
      ),
      { tint: KINDS[n]!, crease: 0.9 },
    );
    const sign = (outline: Vec2[], holes: Vec2[][] = []) =>
      part.add(
        'gloss',
        slab(outline, 0.012, { zM: 0, holes, bevelM: 0.002 })
          .rotateX(-0.5)
          .translate(x, 0.062, z + 0.25),
        { tint: KINDS[n]! },
      );
    if (n === 0)
      for (const side of [-1, 1])
        sign([
          [side * 0.004, 0.02],
          [side * 0.055, 0.035],
          [side * 0.055, 0.1],
          [side * 0.004, 0.085],
        ]);
    if (n === 1)
      sign([
        [-0.014, 0.02],
        [0.014, 0.02],
        [0.014, 0.046],
        [0.04, 0.046],
        [0.04, 0.074],
        [0.014, 0.074],
        [0.014, 0.1],
        [-0.014, 0.1],
        [-0.014, 0.074],
        [-0.04, 0.074],
        [-0.04, 0.046],
        [-0.014, 0.046],
      ]);
    if (n === 2)
      sign(
        [...disc(0.03, [0, 0.05], 20).filter(([, y]) => y < 0.066), [0, 0.108]].sort(
          (a, b) => Math.atan2(a[1] - 0.055, a[0]) - Math.atan2(b[1] - 0.055, b[0]),
        ) as Vec2[],
      );
    if (n === 3)
      sign(disc(0.042, [0, 0.06], 28), [
        disc(0.008, [0, 0.06], 10),
        disc(0.006, [0.02, 0.07], 8),
        disc(0.006, [-0.02, 0.07], 8),
        disc(0.006, [0.012, 0.042], 8),
        disc(0.006, [-0.012, 0.042], 8),
      ]);
    part.add('limestone', box([0.17, 0.03, 0.06], [x, 0.07, z + 0.24], 0.008));
  });
}

/** What keeps rising: light from the gilded roots through the trunk to the crown. */
function stream(sculpture: Sculpture, trunk: Part, branches: Part): void {
  const flow = (name: string, parent: Part, start: number, end: number) =>
    sculpture.part(name, { parent, flow: { kind: 'light', start, end }, states: ['waqf'] });
  const sap = flow('sap-trunk', trunk, 0, 0.45);
  for (const turn of [0.6, 2.2, 3.9, 5.4]) {
    const line = Array.from({ length: 7 }, (_, k): Vec3 => {
      const [y, angle] = [(k / 6) * 0.62, turn + k * 0.16];
      return [
        0.128 * Math.cos(angle) * (1 - 0.2 * (k / 6)),
        SOIL + y,
        0.128 * Math.sin(angle) * (1 - 0.2 * (k / 6)),
      ];
    });
    sap.add('light', tube(line, 0.008, { segments: 30, sides: 6 }), { crease: 2 });
  }
  const crown = flow('sap-crown', branches, 0.45, 1);
  for (let k = 0; k < 6; k += 1) {
    const angle = (k * Math.PI) / 3 + 0.2;
    const at = (r: number, y: number): Vec3 => [r * Math.cos(angle), SOIL + y, r * Math.sin(angle)];
    crown.add(
      'light',
      tube([at(0.075, 0.6), at(0.12, 0.8), at(0.24, 0.96), at(0.4, 1.06)], 0.007, {
        segments: 30,
        sides: 6,
      }),
      { crease: 2 },
    );
  }
}
