/**
 * The type of a country zawiya, 12 m by 12 m, opened from above: a door that is
 * never shut, a court with its well and its great dish, and rooms for all who
 * come. Lit steps lead each guest on. Nobody is shown.
 * Longer than most: a whole house, room by room.
 */
import * as THREE from 'three';
import { arch, bandBetween, wallWithOpenings } from '../kit/arches.ts';
import { book, openBook, standing } from '../kit/books.ts';
import { arcade, doorWall, leaf, wallAlong, type Axis } from '../kit/courtyard.ts';
import { bowl, jar } from '../kit/pottery.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, block, box, lathe, prism, rectangle, slab } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';
import { bedroll, cushion, DYES, rug } from '../kit/textiles.ts';

const [HALF, WALL, INNER, COURT, FLOOR, TOP] = [6, 0.6, 0.35, 2.7, 0.15, 3.5];
const CUT = '#cbbb9f';
/** The colours of the band round every room. */
const [BAND, LINE] = ['#8fb3a2', '#3f7566'];
const GATE = { spanM: 2, springM: FLOOR + 1.7, footM: FLOOR, pointM: 0.12, horseshoeDeg: 18 };

export const model: ModelPlan = {
  id: 'r2-zawiya',
  shadeReachM: 1.4,
  flat: ['iron', 'leather', 'paper', 'glaze'],
  build(sculpture) {
    sculpture.cut({ axis: 'y', from: 5.2, to: 1, start: 1.9 });
    const house = sculpture.part('house', { cap: CUT });
    walls(house);
    dress(house);
    roof(sculpture.part('roof', { cap: CUT }));
    door(sculpture.part('door', { cap: '#7a4a28', anchor: [0, 1.6, HALF] }));
    well(sculpture.part('well', { cap: CUT, anchor: [-1.5, 1.3, -1.3] }));
    kitchen(sculpture.part('kitchen', { cap: '#5d4a3a', anchor: [-4.2, 1.1, -0.4] }));
    guest(sculpture.part('guest', { cap: '#b9a888', anchor: [2.4, 1, -4.2] }));
    study(sculpture.part('study', { cap: '#7a4a28', anchor: [-3.5, 1, -4.3] }));
    dish(sculpture.part('dish', { cap: '#a5623c', anchor: [0.75, 0.9, 0.85] }));
    paths(sculpture);
  },
};

/** Thick lime-washed walls, cross walls with their doors, a portico on the east, floors. */
function walls(part: Part): void {
  part.add('paving', prism(rectangle(-HALF - 0.6, -HALF - 0.6, HALF + 0.6, HALF + 1.4), FLOOR), {
    edgeM: 1.3,
  });
  const coat = { edgeM: 1 };
  const outside = (axis: Axis, atM: number, toM: number, holes: Vec2[][] = []) =>
    part.add(
      'whitewash',
      wallAlong(axis, rectangle(-toM, FLOOR, toM, TOP), { atM, thickM: WALL, holes }),
      coat,
    );
  outside('x', -HALF + WALL / 2, HALF, [
    rectangle(-3.8, 2.3, -3.3, 2.9),
    rectangle(2.2, 2.3, 2.7, 2.9),
  ]);
  for (const side of [-1, 1])
    outside('z', side * (HALF - WALL / 2), HALF - WALL, [rectangle(-0.3, 2.3, 0.2, 2.9)]);
  const front = wallWithOpenings({ fromM: -HALF, toM: HALF, footM: FLOOR, topM: TOP }, [
    arch(GATE, 0, 18),
  ]);
  part.add('whitewash', wallAlong('x', front, { atM: HALF - WALL / 2, thickM: WALL }), coat);
  const cross = (
    axis: Axis,
    fromM: number,
    toM: number,
    atM: number,
    doors: number[] = [],
    widthM = 0.95,
  ) => {
    const edges = [fromM, ...doors.flatMap((at) => [at - widthM / 2, at + widthM / 2]), toM];
    for (let k = 0; k < edges.length; k += 2)
      dado(part, axis, [edges[k]!, edges[k + 1]!], atM, INNER + 0.03);
    for (const at of doors) frame(part, axis, at, atM, widthM);
    part.add(
      'whitewash',
      doorWall(axis, {
        fromM,
        toM,
        atM,
        footM: FLOOR,
        topM: TOP,
        thickM: INNER,
        doors,
        widthM,
        heightM: 2,
      }),
      coat,
    );
  };
  const end = HALF - WALL;
  cross('x', -end, end, -COURT, [-3.4, 1.8]);
  cross('x', -end, end, COURT, [-3.6, 0, 3.6], 1.3);
  cross('z', -COURT, COURT, -COURT, [0]);
  cross('z', -end, -COURT, -1.2);
  for (const x of [-1.5, 1.5]) cross('z', COURT, end, x);
  part.add(
    'whitewash',
    arcade({
      axis: 'z',
      fromM: -COURT,
      toM: COURT,
      atM: COURT,
      thickM: INNER,
      footM: FLOOR,
      topM: TOP,
      bays: 3,
      pierM: 0.5,
      springM: 1.75,
    }),
    coat,
  );
  // The inner faces of the outer walls wear the same band.
  const face = HALF - WALL;
  dado(part, 'x', [-face, face], -face, 0.03);
  for (const side of [-1, 1]) {
    dado(part, 'z', [-face, face], side * face, 0.03);
    dado(part, 'x', side > 0 ? [1.3, face] : [-face, -1.3], face, 0.03);
  }
  for (const [x, z] of [
    [-face - 0.1, -face - 0.1],
    [COURT, -face - 0.1],
    [-face - 0.1, COURT],
    [COURT, COURT],
  ] as const)
    part.add(
      'clay',
      prism(rectangle(x, z, x + face - COURT + 0.1, z + face - COURT + 0.1), 0.02, {
        yM: FLOOR - 0.005,
      }),
      { edgeM: 1, tint: 0.92 },
    );
  for (const z of [-face - 0.1, COURT])
    part.add(
      'clay',
      prism(rectangle(-COURT, z, COURT, z + face - COURT + 0.1), 0.02, { yM: FLOOR - 0.005 }),
      { edgeM: 1, tint: 0.92 },
    );
  part.add(
    'clay',
    prism(rectangle(-face - 0.1, -COURT, -COURT, COURT), 0.02, { yM: FLOOR - 0.005 }),
    { edgeM: 1, tint: 0.92 },
  );
  part.add('lime', box([2.2, 0.4, 4.6], [4.2, FLOOR + 0.2, 0], 0.05), { edgeM: 0.7 });
  rug(part, { from: [3.2, -2.1], to: [5.2, 2.1], yM: FLOOR + 0.4, ground: 'green' });
  for (const [x, z, h] of [
    [-4.9, 4.9, 0.95],
    [-4.1, 5, 0.8],
    [-4.9, 4.1, 0.85],
    [-2.1, 5, 0.7],
  ] as const)
    jar(part, h, [x, FLOOR, z]);
  part.add('cedar', box([1.1, 0.6, 0.55], [4.7, FLOOR + 0.3, 4.8], 0.03));
  bedroll(part, { lengthM: 1.1, radiusM: 0.17, at: [3.1, FLOOR, 5], tint: DYES.saffron });
}

/** A painted band along the foot of a wall, as high as one sits. */
function dado(part: Part, axis: Axis, [from, to]: Vec2, atM: number, thickM: number): void {
  const [long, heightM] = [to - from, 0.95];
  const at: Vec3 =
    axis === 'x'
      ? [(from + to) / 2, FLOOR + heightM / 2, atM]
      : [atM, FLOOR + heightM / 2, (from + to) / 2];
  const size = (h: number, t: number): Vec3 => (axis === 'x' ? [long, h, t] : [t, h, long]);
  part.add('whitewash', block(size(heightM, thickM), at), { tint: BAND, edgeM: 1 });
  const line: Vec3 = [at[0], FLOOR + heightM + 0.015, at[2]];
  part.add('paint', block(size(0.035, thickM + 0.004), line), { tint: LINE });
}

/** Jambs and head of a door in a cross wall. */
function frame(part: Part, axis: Axis, along: number, atM: number, widthM: number): void {
  const deep = INNER + 0.08;
  const add = (w: number, h: number, offM: number, upM: number) =>
    part.add(
      'cedar',
      block(
        axis === 'x' ? [w, h, deep] : [deep, h, w],
        axis === 'x' ? [along + offM, FLOOR + upM, atM] : [atM, FLOOR + upM, along + offM],
      ),
    );
  for (const side of [-1, 1]) add(0.09, 2, (side * (widthM - 0.05)) / 2, 1);
  add(widthM + 0.34, 0.14, 0, 2.06);
}

/** What meets the road: a foot of stone, benches on either side of the door, water for who passes. */
function dress(part: Part): void {
  const out = HALF + 0.05;
  const foot = (size: Vec3, at: Vec3) =>
    part.add('limestone', block(size, at), { edgeM: 1.1, tint: 0.92 });
  const y = FLOOR + 0.22;
  foot([2 * out, 0.44, 0.12], [0, y, -HALF]);
  for (const side of [-1, 1]) {
    foot([0.12, 0.44, 2 * out], [side * HALF, y, 0]);
    foot([out - 1.35, 0.44, 0.12], [(side * (out + 1.35)) / 2, y, HALF]);
    part.add('lime', box([2.3, 0.42, 0.5], [side * 3, FLOOR + 0.21, HALF + 0.28], 0.05), {
      edgeM: 0.6,
    });
    part.add('limestone', box([2.36, 0.07, 0.56], [side * 3, FLOOR + 0.44, HALF + 0.29], 0.02));
  }
  jar(part, 0.75, [4.7, FLOOR, HALF + 0.45]);
  jar(part, 0.6, [5.3, FLOOR, HALF + 0.4]);
}

/** A shelf on a wall that runs along z, and what stands on it. */
function shelf(part: Part, [x, y, z]: Vec3, longM: number): void {
  const side = Math.sign(x);
  part.add('cedar', box([0.3, 0.05, longM], [x - side * 0.15, y, z], 0.01));
  for (const end of [-1, 1])
    part.add(
      'cedar',
      box([0.26, 0.2, 0.05], [x - side * 0.13, y - 0.12, z + end * longM * 0.4], 0.01),
    );
}

/** A woven hanging on the back wall. */
function hanging(part: Part, [x, y, z]: Vec3, widthM: number, ground: string): void {
  part.add('wool', box([widthM, 1.05, 0.03], [x, y, z], 0.01), { tint: ground });
  for (const [dy, h, tint] of [
    [0.42, 0.06, '#ffffff'],
    [0.32, 0.05, DYES.saffron],
    [0, 0.2, '#ffffff'],
    [-0.32, 0.05, DYES.saffron],
    [-0.42, 0.06, '#ffffff'],
  ] as const)
    part.add('wool', box([widthM - 0.02, h, 0.036], [x, y + dy, z], 0.008), { tint });
  for (let k = 0; k < 5; k += 1)
    part.add(
      'wool',
      box([0.13, 0.13, 0.042], [0, 0, 0], 0.008)
        .rotateZ(Math.PI / 4)
        .translate(x - widthM * 0.38 + k * widthM * 0.19, y, z),
      { tint: k % 2 ? DYES.indigo : DYES.red },
    );
  part.add(
    'cedar',
    bar([x - widthM / 2 - 0.08, y + 0.54, z], [x + widthM / 2 + 0.08, y + 0.54, z], 0.022),
  );
}

/** Flat terraces of poles and earth, a dome over the study, stepped merlons. */
function roof(part: Part): void {
  const hole = rectangle(-COURT + 0.2, -COURT + 0.2, COURT - 0.2, COURT - 0.2);
  part.add('lime', prism(rectangle(-HALF, -HALF, HALF, HALF), 0.25, { yM: TOP, holes: [hole] }), {
    edgeM: 1.2,
  });
  const inner = rectangle(-HALF + 0.3, -HALF + 0.3, HALF - 0.3, HALF - 0.3);
  part.add(
    'whitewash',
    prism(rectangle(-HALF, -HALF, HALF, HALF), 0.45, { yM: TOP + 0.25, holes: [inner] }),
    { edgeM: 1.2 },
  );
  const around = rectangle(-COURT - 0.1, -COURT - 0.1, COURT + 0.1, COURT + 0.1);
  part.add('whitewash', prism(around, 0.3, { yM: TOP + 0.25, holes: [hole] }), { edgeM: 1 });
  for (const [x, z] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const)
    for (const [n, size] of [0.7, 0.46, 0.24].entries())
      part.add(
        'whitewash',
        box([size, 0.22, size], [x * (HALF - 0.35), TOP + 0.8 + n * 0.21, z * (HALF - 0.35)], 0.03),
      );
  const dome: Vec2[] = Array.from({ length: 11 }, (_, k): Vec2 => [
    1.2 * Math.cos((k * Math.PI) / 20),
    1.05 * Math.sin((k * Math.PI) / 20),
  ]);
  part.add('whitewash', box([2.7, 0.35, 2.4], [-3.4, TOP + 0.4, -4.1], 0.04), { edgeM: 0.8 });
  part.add('glaze', lathe([[0, 0], ...dome], [-3.4, TOP + 0.55, -4.1], 28), {
    crease: 0.8,
    tint: '#2f7d54',
  });
}

/** The door that is never shut: a stone arch, and leaves folded back against the passage. */
function door(part: Part): void {
  part.add(
    'limestone',
    wallAlong('x', bandBetween(arch(GATE, 0.34, 18), arch(GATE, 0.01, 18)), {
      atM: HALF + 0.03,
      thickM: 0.12,
    }),
    { edgeM: 0.5, tileM: 1 },
  );
  part.add('limestone', box([2.9, 0.14, 0.9], [0, FLOOR + 0.05, HALF + 0.35], 0.04), {
    edgeM: 0.5,
  });
  for (const side of [-1, 1])
    leaf(part, [0.95, 2.35], (shape) =>
      shape
        .rotateY(side > 0 ? Math.PI / 2 + 0.12 : Math.PI / 2 - 0.12)
        .translate(side * 1.12, FLOOR + 0.06, HALF - WALL - 0.05),
    );
  for (const side of [-1, 1]) {
    const [x, y, z] = [side * 1.55, FLOOR + 2.1, HALF + 0.14];
    part.add('iron', bar([x, y + 0.4, HALF], [x, y + 0.4, z + 0.05], 0.02));
    lantern(part, [x, y, z + 0.05], 0.34);
  }
}

/** A lantern of six panes with a light in it. */
function lantern(part: Part, [x, y, z]: Vec3, heightM: number): void {
  const k = heightM;
  part.add(
    'iron',
    lathe(
      [
        [0, 0],
        [0.26 * k, 0],
        [0.3 * k, 0.06 * k],
        [0, 0.06 * k],
      ],
      [x, y, z],
      6,
    ),
    { crease: 0.3 },
  );
  part.add(
    'light',
    lathe(
      [
        [0, 0.08 * k],
        [0.2 * k, 0.08 * k],
        [0.24 * k, 0.3 * k],
        [0.2 * k, 0.58 * k],
        [0, 0.58 * k],
      ],
      [x, y, z],
      6,
    ),
    { crease: 0.3 },
  );
  part.add(
    'iron',
    lathe(
      [
        [0, 0.58 * k],
        [0.3 * k, 0.58 * k],
        [0.2 * k, 0.72 * k],
        [0.06 * k, 0.86 * k],
        [0.03 * k, k],
        [0, k],
      ],
      [x, y, z],
      6,
    ),
    { crease: 0.3 },
  );
  for (let n = 0; n < 6; n += 1) {
    const [dx, dz] = [
      0.25 * k * Math.sin((n * Math.PI) / 3),
      0.25 * k * Math.cos((n * Math.PI) / 3),
    ];
    part.add(
      'iron',
      bar([x + dx, y + 0.04 * k, z + dz], [x + dx, y + 0.6 * k, z + dz], 0.02 * k, 0.02 * k, 5),
    );
  }
}

/** A stone kerb, two posts and a pulley with its bucket. */
function well(part: Part): void {
  const at: Vec3 = [-1.5, FLOOR, -1.3];
  part.add(
    'limestone',
    lathe(
      [
        [0.36, 0],
        [0.6, 0],
        [0.58, 0.08],
        [0.54, 0.5],
        [0.6, 0.56],
        [0.6, 0.66],
        [0.36, 0.66],
        [0.36, 0],
      ],
      at,
      32,
    ),
    { crease: 0.5, edgeM: 0.3 },
  );
  part.add(
    'ink',
    lathe(
      [
        [0, 0.02],
        [0.36, 0.02],
        [0.36, 0.1],
        [0, 0.1],
      ],
      at,
      24,
    ),
  );
  part.add(
    'water',
    lathe(
      [
        [0, 0.2],
        [0.355, 0.2],
        [0.355, 0.22],
        [0, 0.22],
      ],
      at,
      24,
    ),
  );
  for (const side of [-1, 1])
    part.add(
      'palmwood',
      bar(
        [at[0] + side * 0.66, FLOOR, at[2]],
        [at[0] + side * 0.6, FLOOR + 1.75, at[2]],
        0.06,
        0.05,
        10,
      ),
    );
  part.add(
    'palmwood',
    bar([at[0] - 0.8, FLOOR + 1.7, at[2]], [at[0] + 0.8, FLOOR + 1.7, at[2]], 0.05, 0.05, 10),
  );
  const wheel = slab(
    Array.from({ length: 28 }, (_, k): Vec2 => [
      0.16 * Math.cos((k * Math.PI) / 14),
      0.16 * Math.sin((k * Math.PI) / 14),
    ]),
    0.07,
    { zM: -0.035, bevelM: 0.012 },
  );
  part.add('cedar', wheel.rotateY(Math.PI / 2).translate(at[0], FLOOR + 1.48, at[2]), {
    crease: 0.6,
  });
  part.add(
    'reed',
    bar([at[0], FLOOR + 0.95, at[2] + 0.16], [at[0], FLOOR + 1.5, at[2] + 0.16], 0.014, 0.014, 6),
  );
  part.add(
    'leather',
    lathe(
      [
        [0, 0],
        [0.1, 0],
        [0.14, 0.2],
        [0.13, 0.22],
        [0.11, 0.2],
        [0, 0.06],
      ],
      [at[0], FLOOR + 0.74, at[2] + 0.16],
      18,
    ),
    { crease: 0.8 },
  );
}

/** The great pot on its hearth, others beside it, jars, wood, bowls on a shelf. */
function kitchen(part: Part): void {
  shelf(part, [-HALF + WALL, FLOOR + 1.25, 0.4], 3.4);
  for (let k = 0; k < 8; k += 1)
    part.add(
      'glaze',
      lathe(
        [
          [0, 0],
          [0.07, 0],
          [0.16, 0.1],
          [0.15, 0.11],
          [0, 0.03],
        ],
        [-5.25, FLOOR + 1.275, -1.1 + k * 0.43],
        18,
      ),
      { crease: 0.8, tint: ['#f2ede0', '#2d58a8', '#c98a2c', '#2f7d54'][k % 4]! },
    );
  const [x, z] = [-4.3, -0.9];
  for (let k = 0; k < 7; k += 1) {
    const angle = k * 0.7 + 0.5;
    part.add(
      'limestone',
      box([0.3, 0.3, 0.26], [0, 0, 0], 0.07)
        .rotateY(-angle)
        .translate(x + 0.56 * Math.cos(angle), FLOOR + 0.14, z + 0.56 * Math.sin(angle)),
    );
  }
  part.add('ink', bar([x, FLOOR, z], [x, FLOOR + 0.06, z], 0.5, 0.45, 20));
  part.add(
    'light',
    lathe(
      [
        [0, 0],
        [0.2, 0.02],
        [0.16, 0.12],
        [0.06, 0.22],
        [0, 0.26],
      ],
      [x, FLOOR + 0.05, z],
      7,
    ),
    { crease: 0.1 },
  );
  const pot: Vec2[] = [
    [0, 0],
    [0.22, 0.01],
    [0.42, 0.14],
    [0.5, 0.36],
    [0.46, 0.58],
    [0.38, 0.68],
    [0.43, 0.76],
    [0.4, 0.78],
    [0.34, 0.68],
    [0, 0.62],
  ];
  part.add('iron', lathe(pot, [x, FLOOR + 0.26, z], 36), { crease: 0.7, tint: 0.75 });
  part.add(
    'iron',
    lathe(
      [
        [0, 0],
        [0.39, 0],
        [0.3, 0.08],
        [0.05, 0.14],
        [0.05, 0.2],
        [0, 0.2],
      ],
      [x, FLOOR + 1.02, z],
      28,
    ),
    { crease: 0.6 },
  );
  for (const side of [-1, 1])
    part.add(
      'iron',
      new THREE.TorusGeometry(0.1, 0.02, 8, 20).translate(x + side * 0.5, FLOOR + 0.78, z),
      { crease: 2 },
    );
  part.add('lime', box([0.7, 0.6, 2.2], [-5, FLOOR + 0.3, 1.3], 0.06), { edgeM: 0.5 });
  for (const [dz, h] of [
    [0.5, 0.26],
    [1.1, 0.3],
    [1.8, 0.24],
  ] as const)
    bowl(part, h, [-5, FLOOR + 0.6, dz], 0.75 + dz * 0.12);
  for (const [dx, dz, h] of [
    [-3.3, 1.9, 0.9],
    [-3.9, 2, 0.7],
    [-5, -2, 0.8],
  ] as const)
    jar(part, h, [dx, FLOOR, dz]);
  for (let k = 0; k < 15; k += 1) {
    const [y, dz] = [
      FLOOR + 0.07 + 0.11 * Math.floor(k / 5),
      -2.3 + 0.13 * (k % 5) + (Math.floor(k / 5) % 2) * 0.06,
    ];
    part.add('palmwood', bar([-3.9, y, dz], [-3.15, y, dz + 0.02], 0.06, 0.055, 7));
  }
}

/** Five rolled mattresses, a rug, cushions, lanterns, and hangings against the cold wall. */
function guest(part: Part): void {
  for (const [x, ground] of [
    [0.4, DYES.red],
    [2.5, DYES.indigo],
    [4.4, DYES.red],
  ] as const)
    hanging(part, [x, FLOOR + 1.12, -HALF + WALL + 0.05], 1.5, ground);
  rug(part, { from: [0.1, -5], to: [4.4, -3.3], yM: FLOOR });
  for (let k = 0; k < 5; k += 1)
    bedroll(part, {
      lengthM: 0.95,
      radiusM: 0.2,
      at: [-0.3 + k * 1.12, FLOOR, -5.1],
      tint: [DYES.indigo, '#ffffff', DYES.red, DYES.green, DYES.saffron][k]!,
    });
  for (const [x, z] of [
    [0.6, -3.3],
    [1.6, -3.2],
    [3, -3.25],
    [4, -3.3],
  ] as const)
    part.add('wool', cushion([0.62, 0.2, 0.45], [x, FLOOR + 0.02, z]), {
      tint: x > 2 ? DYES.indigo : DYES.red,
    });
  part.add(
    'cedar',
    lathe(
      [
        [0, 0.3],
        [0.4, 0.3],
        [0.4, 0.34],
        [0, 0.34],
      ],
      [2.3, FLOOR, -4.1],
      28,
    ),
    { crease: 0.4 },
  );
  for (let k = 0; k < 4; k += 1) {
    const [dx, dz] = [0.3 * Math.cos(k * 1.571 + 0.8), 0.3 * Math.sin(k * 1.571 + 0.8)];
    part.add(
      'cedar',
      bar([2.3 + dx, FLOOR, -4.1 + dz], [2.3 + dx, FLOOR + 0.3, -4.1 + dz], 0.03, 0.03, 8),
    );
  }
  lantern(part, [2.3, FLOOR + 0.34, -4.1], 0.36);
  lantern(part, [5, FLOOR, -3.4], 0.5);
}

/** Six wooden tablets along the wall, a low desk with an open book, mats. */
function study(part: Part): void {
  shelf(part, [-HALF + WALL, FLOOR + 1.2, -4], 1.9);
  for (let k = 0; k < 9; k += 1)
    part.add(
      'leather',
      box(
        [0.2, 0.26 + 0.05 * (k % 3), 0.1],
        [-5.27, FLOOR + 1.36 + 0.025 * (k % 3), -4.75 + k * 0.13],
        0.012,
      ),
      { tint: [0.7, 1, '#8fa08a', 0.85, '#c9b38a'][k % 5]! },
    );
  hanging(part, [-3.5, FLOOR + 1.25, -HALF + WALL + 0.03], 0.9, DYES.green);
  rug(part, { from: [-5, -4.9], to: [-2, -3.3], yM: FLOOR, ground: 'indigo' });
  for (let k = 0; k < 6; k += 1) {
    const x = -5 + k * 0.6;
    const board: Vec2[] = [
      [-0.2, 0],
      [0.2, 0],
      [0.2, 0.5],
      [0.07, 0.56],
      [0.05, 0.68],
      [-0.05, 0.68],
      [-0.07, 0.56],
      [-0.2, 0.5],
    ];
    const place = (shape: THREE.BufferGeometry) =>
      shape.rotateX(-0.22).translate(x, FLOOR + 0.03, -5.18);
    part.add('cedar', place(slab(board, 0.03, { bevelM: 0.006 })), { tint: 0.95 });
    part.add('whitewash', place(slab(rectangle(-0.17, 0.04, 0.17, 0.46), 0.004, { zM: 0.029 })), {
      tileM: 0.8,
    });
    for (let row = 0; row < 5; row += 1)
      part.add(
        'ink',
        place(
          block(
            [0.26 - 0.05 * ((row * 7 + k) % 3), 0.014, 0.004],
            [0.01 * (row % 2), 0.4 - row * 0.075, 0.035],
          ),
        ),
      );
  }
  part.add('cedar', box([1.1, 0.05, 0.5], [-3.4, FLOOR + 0.34, -4.1], 0.012));
  for (const side of [-1, 1])
    part.add('cedar', box([0.06, 0.32, 0.44], [-3.4 + side * 0.48, FLOOR + 0.16, -4.1], 0.012));
  openBook(part, {
    size: [0.56, 0.05, 0.38],
    place: standing([-3.4, FLOOR + 0.365, -4.1]),
    cover: 'leather',
    lines: 6,
  });
  for (let k = 0; k < 3; k += 1)
    book(part, {
      size: [0.3, 0.07, 0.38],
      place: standing([-2.4, FLOOR + k * 0.07, -3.5], 8 * k),
      cover: 'leather',
    });
  for (const x of [-4.2, -3.4, -2.6])
    part.add('wool', cushion([0.5, 0.14, 0.5], [x, FLOOR + 0.02, -3.45]), { tint: DYES.saffron });
}

/** The qas'a under its plaited cover, and eight cushions round it. */
function dish(part: Part): void {
  const at: Vec3 = [0.75, FLOOR, 0.75];
  const mat = Array.from({ length: 40 }, (_, k): Vec2 => [
    at[0] + 1.75 * Math.cos((k * Math.PI) / 20),
    at[2] + 1.75 * Math.sin((k * Math.PI) / 20),
  ]);
  part.add('reed', prism(mat, 0.02, { yM: FLOOR }), { tileM: 0.5 });
  part.add(
    'clay',
    lathe(
      [
        [0, 0.1],
        [0.3, 0.1],
        [0.34, 0],
        [0.4, 0],
        [0.4, 0.12],
        [0.74, 0.2],
        [0.9, 0.34],
        [0.88, 0.37],
        [0.7, 0.27],
        [0, 0.2],
      ],
      at,
      44,
    ),
    { crease: 0.7, tileM: 0.9 },
  );
  const cover: Vec2[] = [
    [0, 0.27],
    [0.78, 0.27],
    [0.76, 0.34],
    [0.6, 0.56],
    [0.34, 0.8],
    [0.12, 0.97],
    [0.06, 1.03],
    [0.1, 1.09],
    [0, 1.14],
  ];
  part.add('reed', lathe(cover, at, 40), { crease: 0.8, tileM: 0.5 });
  for (const [r, y] of [
    [0.7, 0.435],
    [0.5, 0.665],
    [0.27, 0.86],
  ] as const)
    part.add(
      'paint',
      new THREE.TorusGeometry(r, 0.018, 6, 48)
        .rotateX(Math.PI / 2)
        .translate(at[0], FLOOR + y, at[2]),
      { crease: 2, tint: '#93352b' },
    );
  for (let k = 0; k < 8; k += 1) {
    const angle = (k * Math.PI) / 4 + 0.2;
    const seat = cushion([0.56, 0.18, 0.42], [0, 0, 0]).rotateY(Math.PI / 2 - angle);
    part.add(
      'wool',
      seat.translate(at[0] + 1.34 * Math.cos(angle), FLOOR + 0.02, at[2] + 1.34 * Math.sin(angle)),
      { tint: [DYES.red, DYES.indigo, DYES.saffron, DYES.green][k % 4]! },
    );
  }
}

/** Where each guest is led: soles of light from the door to a room. */
const WAYS: Record<string, readonly Vec2[]> = {
  traveller: [
    [0, 6.8],
    [0, 3],
    [-0.9, 0.5],
    [-0.6, -1.6],
    [1.8, -2.4],
    [1.8, -3.6],
  ],
  student: [
    [0, 6.8],
    [0, 3],
    [-1, 0.6],
    [-0.7, -1.4],
    [-2.4, -2.2],
    [-3.4, -2.6],
    [-3.4, -3.4],
  ],
  family: [
    [0, 6.8],
    [0, 3.2],
    [-0.4, 2.4],
    [0.1, 1.9],
  ],
  pilgrim: [
    [0, 6.8],
    [0, 3],
    [-1, 1.2],
    [-1.3, -0.4],
  ],
};

function paths(sculpture: Sculpture): void {
  for (const [id, way] of Object.entries(WAYS)) {
    const part = sculpture.part(`way-${id}`, { states: [id], cap: '#ffd27a' });
    const curve = new THREE.CatmullRomCurve3(
      way.map(([x, z]) => new THREE.Vector3(x, 0, z)),
      false,
      'centripetal',
    );
    const steps = Math.round(curve.getLength() / 0.42);
    for (let k = 0; k <= steps; k += 1) {
      const at = curve.getPointAt(k / steps);
      const along = curve.getTangentAt(k / steps);
      const side = k % 2 ? 0.13 : -0.13;
      const sole = Array.from({ length: 14 }, (_, n): Vec2 => {
        const angle = (n * Math.PI) / 7;
        return [0.075 * Math.cos(angle) * (1 - 0.25 * Math.sin(angle)), 0.16 * Math.sin(angle)];
      });
      const shape = prism(sole, 0.02).rotateY(Math.atan2(along.x, along.z));
      part.add(
        'light',
        shape.translate(at.x - side * along.z, FLOOR + 0.012, at.z + side * along.x),
      );
    }
  }
}
