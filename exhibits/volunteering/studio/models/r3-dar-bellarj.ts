/**
 * Dar Bellarj, the house of storks, as a type: a court with four rooms, a nest on
 * its corner, and the inn that is said to have paid for it, as a ghost beside it.
 * Its rooms change their use in three states. The stork is a vane of sheet iron:
 * no animal is modelled.
 * Longer than most: a whole house in three ages.
 */
import type * as THREE from 'three';
import { arch, bandBetween, wallWithOpenings } from '../kit/arches.ts';
import { book, openBook, scroll, standing } from '../kit/books.ts';
import { doorWall, leaf, wallAlong, type Axis } from '../kit/courtyard.ts';
import { star } from '../kit/figures.ts';
import { seeded } from '../kit/noise.ts';
import { bowl } from '../kit/pottery.ts';
import { tileRoof } from '../kit/roofs.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, beam, block, box, lathe, prism, rectangle, ribbon, slab } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';
import { cushion, DYES, rug } from '../kit/textiles.ts';
import { tree } from '../kit/trees.ts';

const [HALF, COURT, WALL, FLOOR, TOP] = [5, 3, 0.4, 0.15, 2.9];
const NEST: Vec3 = [-4.1, TOP + 2.05, -4.1];
/** Where a wall is cut open. */
const CUT = '#c79b6f';
const TABLES: readonly Vec2[] = [
  [-2.2, -4],
  [1.2, -4],
];

export const model: ModelPlan = {
  id: 'r3-dar-bellarj',
  shadeReachM: 1.2,
  flat: ['glaze', 'clay', 'reed', 'iron', 'timber', 'wool', 'paper', 'citrusLeaf'],
  build(sculpture) {
    house(sculpture.part('house'));
    court(sculpture.part('court', { anchor: [0, 1, 0.6] }));
    const nest = sculpture.part('nest', { anchor: [NEST[0] + 0.5, NEST[1] + 0.3, NEST[2] + 0.4] });
    twigs(nest);
    vane(sculpture.part('stork', { anchor: [NEST[0], NEST[1] + 1.3, NEST[2]] }));
    const care = sculpture.part('care', { anchor: [-0.6, 1.3, -4] });
    refuge(sculpture.part('refuge', { parent: care, states: ['refuge'], shades: true }));
    school(sculpture.part('school', { parent: care, states: ['school'] }));
    centre(sculpture.part('centre', { parent: care, states: ['centre'] }));
    inn(sculpture);
  },
};

/** Walls without a roof, so that the rooms lie open; arches to the court; a street door. */
function house(part: Part): void {
  const floor = rectangle(-HALF - 0.5, -HALF - 0.5, HALF + 0.5, HALF + 1);
  part.add('paving', prism(floor, FLOOR), { edgeM: 1.2 });
  const coat = { edgeM: 0.9 };
  const wall = (
    axis: Axis,
    fromM: number,
    toM: number,
    atM: number,
    topM: number,
    doors: number[] = [],
  ) =>
    part.add(
      'whitewash',
      doorWall(axis, {
        fromM,
        toM,
        atM,
        footM: FLOOR,
        topM,
        thickM: WALL,
        doors,
        widthM: 1,
        heightM: 2,
      }),
      coat,
    );
  wall('x', -HALF, HALF, -HALF + WALL / 2, TOP);
  for (const side of [-1, 1]) wall('z', -HALF + WALL, HALF - WALL, side * (HALF - WALL / 2), TOP);
  const gate = { spanM: 1.5, springM: FLOOR + 1.2, footM: FLOOR, pointM: 0.1, horseshoeDeg: 20 };
  const front = wallWithOpenings({ fromM: -HALF, toM: HALF, footM: FLOOR, topM: 1.9 }, []);
  part.add(
    'whitewash',
    slab(
      [
        ...front.slice(0, 2),
        [1.5, 1.9],
        [1.5, TOP],
        [-1.5, TOP],
        [-1.5, 1.9],
        ...front.slice(2, 4),
        ...[...arch(gate, 0, 16)].reverse(),
      ],
      WALL,
      { zM: HALF - WALL },
    ),
    coat,
  );
  part.add(
    'limestone',
    slab(bandBetween(arch(gate, 0.22, 16), arch(gate, 0.01, 16)), 0.1, { zM: HALF - 0.05 }),
    { crease: 0.5 },
  );
  for (const side of [-1, 1])
    leaf(part, [0.68, 1.75], (shape) =>
      shape
        .rotateY(side > 0 ? Math.PI / 2 + 0.2 : Math.PI / 2 - 0.2)
        .translate(side * 0.78, FLOOR + 0.03, HALF - WALL - 0.05),
    );
  for (const [axis, side] of [
    ['x', -1],
    ['x', 1],
    ['z', -1],
    ['z', 1],
  ] as const) {
    const form = { spanM: 1.5, springM: FLOOR + 1.35, footM: FLOOR, pointM: 0.1, horseshoeDeg: 20 };
    const outlines = [-1.7, 0, 1.7].map((x) => arch(form, 0, 12).map(([u, y]): Vec2 => [u + x, y]));
    const ring = wallWithOpenings({ fromM: -COURT, toM: COURT, footM: FLOOR, topM: TOP }, outlines);
    part.add('plaster', wallAlong(axis, ring, { atM: side * COURT, thickM: 0.3 }), {
      edgeM: 0.8,
      tileM: 1.1,
    });
    for (const u of [-2.55, -0.85, 0.85, 2.55]) {
      const size: Vec3 = axis === 'x' ? [0.3, 0.9, 0.33] : [0.33, 0.9, 0.3];
      part.add(
        'zellige',
        block(
          size,
          axis === 'x' ? [u, FLOOR + 0.45, side * COURT] : [side * COURT, FLOOR + 0.45, u],
        ),
        { tileM: 0.6 },
      );
    }
  }
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      wall('x', x > 0 ? COURT : -HALF + WALL, x > 0 ? HALF - WALL : -COURT, z * COURT, TOP, [
        x * 3.8,
      ]);
  for (const turn of [0, 1, 3]) eaves(part, turn);
  // Rooms are floored with fired clay; and where walls are cut, they say so.
  const ring = (half: number, hole: number) => ({
    plan: rectangle(-half, -half, half, half),
    holes: [rectangle(-hole, -hole, hole, hole)],
  });
  const rooms = ring(HALF - WALL, COURT + 0.15);
  part.add('clay', prism(rooms.plan, 0.02, { yM: FLOOR - 0.005, holes: rooms.holes }), {
    edgeM: 0.9,
    tint: 0.92,
  });
  const cut = (size: Vec3, at: Vec3) => part.add('paint', block(size, at), { tint: CUT });
  const long = 2 * HALF;
  cut([long, 0.012, WALL], [0, TOP + 0.006, -HALF + WALL / 2]);
  for (const side of [-1, 1]) {
    const x = side * (HALF - WALL / 2);
    cut([WALL, 0.012, long - 2 * WALL], [x, TOP + 0.006, 0]);
    cut([HALF - 1.5, 0.012, WALL], [(side * (HALF + 1.5)) / 2, 1.906, HALF - WALL / 2]);
    for (const z of [-1, 1])
      cut(
        [HALF - WALL - COURT - 0.15, 0.012, WALL],
        [(side * (HALF - WALL + COURT + 0.15)) / 2, TOP + 0.006, z * COURT],
      );
  }
  cut([3, 0.012, WALL], [0, TOP + 0.006, HALF - WALL / 2]);
  cut([2 * COURT, 0.012, 0.3], [0, TOP + 0.006, COURT]);
  // The corner stands up as a small tower for the nest.
  part.add('whitewash', box([1.5, 2, 1.5], [NEST[0], TOP + 0.95, NEST[2]], 0.04), { edgeM: 0.6 });
  part.add('limestone', box([1.7, 0.12, 1.7], [NEST[0], TOP + 1.98, NEST[2]], 0.03));
}

/** Green tiles on brackets of cedar, against a low wall that stands on the arcade. */
function eaves(part: Part, turn: number): void {
  const half = COURT + 0.25;
  const place = (shape: THREE.BufferGeometry) => shape.rotateY((turn * Math.PI) / 2);
  part.add(
    'whitewash',
    place(box([2 * half + 0.1, 0.62, 0.22], [0, TOP + 0.3, -COURT - 0.1], 0.02)),
  );
  part.add(
    'roofTile',
    place(box([2 * half + 0.16, 0.08, 0.3], [0, TOP + 0.62, -COURT - 0.1], 0.03)),
  );
  const deck: Vec2[] = [
    [-COURT, TOP + 0.43],
    [-COURT + 0.56, TOP + 0.14],
    [-COURT + 0.56, TOP + 0.08],
    [-COURT, TOP + 0.37],
  ];
  part.add('cedar', place(beam(deck, -half + 0.25, half - 0.25)), { tint: 0.75 });
  for (let k = 0; k < 11; k += 1) {
    const x = -half + 0.4 + (k * (2 * half - 0.8)) / 10;
    const bracket: Vec2[] = [
      [-COURT + 0.14, TOP - 0.12],
      [-COURT + 0.5, TOP + 0.1],
      [-COURT + 0.5, TOP + 0.16],
      [-COURT + 0.14, TOP + 0.33],
    ];
    part.add('cedar', place(beam(bracket, x - 0.045, x + 0.045)), { shift: [k * 0.2, 0] });
  }
  tileRoof(part, {
    halfM: half,
    ridge: [-COURT - 0.02, TOP + 0.47],
    eaves: [-COURT + 0.66, TOP + 0.13],
    courses: 2,
    pitchM: 0.3,
    seed: 60 + turn,
    place,
  });
}

function court(part: Part): void {
  part.add('zellige', block([5.6, 0.04, 5.6], [0, FLOOR + 0.01, 0]), { tileM: 1.1, edgeM: 0.7 });
  const octagon = (r: number) => star(8, r, { inner: 0.765 });
  part.add(
    'limestone',
    prism(octagon(1), 0.3, { yM: FLOOR, holes: [octagon(0.84)], bevelM: 0.02 }),
    { crease: 0.4 },
  );
  part.add('glaze', prism(octagon(0.86), 0.04, { yM: FLOOR + 0.02 }), { tint: '#2a6f9c' });
  part.add('water', prism(octagon(0.83), 0.02, { yM: FLOOR + 0.2 }));
  const stem: Vec2[] = [
    [0, 0],
    [0.16, 0],
    [0.08, 0.14],
    [0.065, 0.5],
    [0.36, 0.62],
    [0.38, 0.68],
    [0.06, 0.62],
    [0.05, 0.74],
    [0, 0.78],
  ];
  part.add('limestone', lathe(stem, [0, FLOOR, 0], 28), { crease: 0.8 });
  for (const [x, z] of [
    [-2.2, 2.2],
    [2.2, 2.2],
    [2.2, -2.2],
    [-2.2, -2.2],
  ] as const) {
    part.add(
      'clay',
      lathe(
        [
          [0, 0],
          [0.2, 0],
          [0.3, 0.34],
          [0.33, 0.38],
          [0.27, 0.38],
          [0, 0.32],
        ],
        [x, FLOOR, z],
        20,
      ),
      { crease: 0.7 },
    );
    tree(part, part, {
      at: [x, FLOOR + 0.34, z],
      heightM: 1.5,
      crownM: 0.46,
      trunkM: 0.04,
      seed: 30 + Math.round(x + 2 * z),
      boughs: 5,
      twigs: 5,
      leaves: 15,
      leafM: 0.13,
    });
  }
}

/** A nest of sticks as wide as a cart's wheel. */
function twigs(part: Part): void {
  const random = seeded(21);
  const [x, y, z] = NEST;
  for (let k = 0; k < 260; k += 1) {
    const angle = random() * 2 * Math.PI;
    const layer = random();
    const r = 0.48 + 0.3 * layer + 0.06 * random();
    const length = 0.35 + 0.45 * random();
    const skew = (random() - 0.5) * 0.9;
    const [cx, cz] = [x + r * Math.cos(angle), z + r * Math.sin(angle)];
    const [tx, tz] = [
      -Math.sin(angle + skew) * length * 0.5,
      Math.cos(angle + skew) * length * 0.5,
    ];
    const cy = y + 0.04 + 0.36 * layer * random();
    const tilt = (random() - 0.5) * 0.22;
    part.add(
      'palmwood',
      bar(
        [cx - tx, cy - tilt * 0.4, cz - tz],
        [cx + tx, cy + tilt * 0.4, cz + tz],
        0.018,
        0.009,
        5,
      ),
      { tint: 0.7 + 0.5 * random(), crease: 1, tileM: 0.4 },
    );
  }
  part.add(
    'reed',
    lathe(
      [
        [0, 0],
        [0.62, 0],
        [0.72, 0.18],
        [0.5, 0.16],
        [0, 0.08],
      ],
      NEST,
      26,
    ),
    { crease: 0.8, tint: 0.7 },
  );
}

/** A stork cut from sheet iron on a rod, as a house bears its emblem. */
function vane(part: Part): void {
  const [x, y, z] = NEST;
  const place = (shape: THREE.BufferGeometry) => shape.rotateY(0.35).translate(x, y + 0.06, z);
  part.add('iron', place(bar([0, 0, 0], [0, 0.72, 0], 0.018)));
  const body: Vec2[] = [
    [-0.52, 0.5],
    [-0.3, 0.56],
    [-0.1, 0.62],
    [0.1, 0.66],
    [0.2, 0.74],
    [0.24, 0.9],
    [0.24, 1.04],
    [0.28, 1.12],
    [0.36, 1.14],
    [0.42, 1.1],
    [0.4, 1.05],
    [0.35, 1.0],
    [0.35, 0.84],
    [0.33, 0.68],
    [0.26, 0.55],
    [0.12, 0.46],
    [-0.1, 0.44],
    [-0.3, 0.46],
  ];
  const sheet = (outline: Vec2[], tint: string, thick = 0.02, lift = 0) =>
    part.add('gloss', place(slab(outline, thick, { zM: -thick / 2 + lift })), { tint });
  sheet(body, '#f5f1e6');
  for (const lift of [-0.014, 0.014])
    sheet(
      [
        [-0.56, 0.47],
        [-0.28, 0.5],
        [0.02, 0.5],
        [0.12, 0.56],
        [0.0, 0.6],
        [-0.3, 0.55],
      ],
      '#26221f',
      0.012,
      lift,
    );
  sheet(
    [
      [0.4, 1.1],
      [0.72, 1.02],
      [0.4, 1.06],
    ],
    '#c8321f',
    0.024,
  );
  for (const dx of [0.02, 0.1])
    part.add('gloss', place(bar([dx, 0.47, 0], [dx - 0.02, 0.02, 0], 0.011, 0.011, 8)), {
      tint: '#c8321f',
    });
  part.add('ink', place(bar([0.36, 1.08, -0.016], [0.36, 1.08, 0.016], 0.011, 0.011, 10)));
}

const table = (part: Part, [x, z]: Vec2, size: Vec3): void => {
  const [w, h, d] = size;
  part.add('cedar', box([w, 0.06, d], [x, FLOOR + h, z], 0.012));
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      part.add(
        'cedar',
        box(
          [0.07, h, 0.07],
          [x + sx * (w / 2 - 0.08), FLOOR + h / 2, z + sz * (d / 2 - 0.08)],
          0.01,
        ),
      );
};

/** As told of about 1803: low tables with splints and bandages, herbs in bowls, straw beds. */
function refuge(part: Part): void {
  for (const [x, z] of TABLES) {
    table(part, [x, z], [1.5, 0.55, 0.8]);
    for (let k = 0; k < 4; k += 1)
      part.add(
        'timber',
        box([0.5, 0.02, 0.05], [x - 0.4, FLOOR + 0.595 + k * 0.003, z - 0.2 + k * 0.09], 0.006),
      );
    for (let k = 0; k < 3; k += 1) {
      const at: Vec3 = [x + 0.1 + k * 0.18, FLOOR + 0.65, z - 0.15];
      part.add(
        'wool',
        bar([at[0], at[1], at[2] - 0.07], [at[0], at[1], at[2] + 0.07], 0.065, 0.065, 16),
        { crease: 0.8 },
      );
    }
    part.add('wool', box([0.5, 0.008, 0.09], [x + 0.3, FLOOR + 0.588, z + 0.15], 0.003));
    bowl(part, 0.13, [x + 0.6, FLOOR + 0.58, z - 0.1], 0.9);
  }
  for (const z of [-1.6, 0, 1.6])
    for (const x of [-4.1, 4.1])
      part.add(
        'reed',
        lathe(
          [
            [0, 0],
            [0.5, 0],
            [0.58, 0.1],
            [0.5, 0.2],
            [0.35, 0.12],
            [0, 0.1],
          ],
          [x, FLOOR, z],
          20,
        ),
        { crease: 0.8 },
      );
}

/** The school of the twentieth century: benches, desks with books, a blackboard, satchels of scrolls. */
function school(part: Part): void {
  for (const side of [-1, 1])
    for (const z of [-1.7, -0.4, 0.9, 2.1]) {
      const x = side * 4.05;
      part.add('cedar', box([0.9, 0.05, 0.42], [x, FLOOR + 0.68, z], 0.01));
      part.add('cedar', box([0.9, 0.05, 0.28], [x, FLOOR + 0.4, z + 0.46], 0.01));
      for (const dx of [-0.38, 0.38])
        part.add('cedar', box([0.06, 0.66, 0.7], [x + dx, FLOOR + 0.33, z + 0.14], 0.01), {
          tint: 0.85,
        });
      book(part, {
        size: [0.2, 0.04, 0.27],
        place: standing([x - 0.3, FLOOR + 0.705, z], 6),
        cover: 'paint',
        tint: z > 0 ? '#2d58a8' : '#93352b',
      });
    }
  part.add('ink', box([2.6, 1.1, 0.05], [-0.4, FLOOR + 1.5, -4.52], 0.01));
  part.add('cedar', box([2.8, 0.08, 0.12], [-0.4, FLOOR + 0.92, -4.5], 0.01));
  for (let row = 0; row < 3; row += 1)
    part.add(
      'paint',
      block([1.6 - 0.3 * row, 0.025, 0.006], [0.2 + 0.1 * row, FLOOR + 1.8 - row * 0.24, -4.492]),
      { tint: '#f2efe6' },
    );
  table(part, [1.8, -3.9], [1.2, 0.72, 0.6]);
  openBook(part, {
    size: [0.5, 0.05, 0.34],
    place: standing([1.7, FLOOR + 0.75, -3.9]),
    cover: 'paint',
    coverTint: '#6e3a22',
    lines: 6,
  });
  for (let k = 0; k < 4; k += 1)
    scroll(part, 0.4, 0.04, standing([2.15, FLOOR + 0.75 + 0.07 * k, -3.9], 90));
}

/** The house of culture since 1999: framed pictures, a carpet, low seats, a lamp. */
function centre(part: Part): void {
  const skies = ['#d9c08a', '#2d58a8', '#93352b', '#2f7d54', '#c98a2c', '#5a4a86'];
  for (let k = 0; k < 6; k += 1) {
    const x = -3.2 + k * 1.15;
    part.add('cedar', box([0.85, 1.05, 0.05], [x, FLOOR + 1.5, -4.55], 0.012));
    part.add('paint', block([0.7, 0.9, 0.01], [x, FLOOR + 1.5, -4.522]), { tint: '#f6f0e0' });
    part.add(
      'paint',
      slab(star(6 + (k % 3) * 2, 0.26, { at: [x, FLOOR + 1.5], inner: 0.5 + 0.08 * k }), 0.008, {
        zM: -4.518,
      }),
      { tint: skies[k]! },
    );
  }
  for (const side of [-1, 1]) {
    rug(part, {
      from: [side * 4.1 - 0.45, -1.8],
      to: [side * 4.1 + 0.45, 1.8],
      yM: FLOOR,
      ground: side > 0 ? 'red' : 'indigo',
    });
    for (const z of [-1.2, -0.4, 0.4, 1.2])
      part.add('wool', cushion([0.5, 0.3, 0.5], [side * 4.15, FLOOR + 0.02, z], true), {
        tint: z > 0 ? DYES.saffron : DYES.green,
      });
  }
  table(part, [1.2, -3.8], [1.1, 0.5, 0.7]);
  for (let k = 0; k < 4; k += 1)
    book(part, {
      size: [0.24, 0.05, 0.32],
      place: standing([1.0, FLOOR + 0.53 + 0.05 * k, -3.8], k * 9 - 10),
      cover: 'paint',
      tint: skies[k + 1]!,
    });
}

/** The inn as a ghost of glass, and the coins that flow from it to the house. */
function inn(sculpture: Sculpture): void {
  const part = sculpture.part('funduq', { anchor: [8.2, 3, 0] });
  const [x, w, d, h] = [8.2, 3, 4.6, 4];
  part.add('glass', box([w, h, d], [x, FLOOR + h / 2, 0], 0.05));
  part.add('limestone', box([w + 0.4, FLOOR, d + 0.4], [x, FLOOR / 2, 0], 0.03));
  for (const level of [0, 1])
    for (let k = 0; k < 4; k += 1) {
      const opening = arch(
        {
          spanM: 0.8,
          springM: FLOOR + 0.95 + level * 2,
          footM: FLOOR + 0.2 + level * 2,
          pointM: 0.05,
        },
        0,
        8,
      ).map(([u, v]): Vec2 => [u - 1.7 + k * 1.13, v]);
      const frame = opening.map(([u, v]): Vec2 => [u * 1 + 0, v]);
      const inner = frame.map(([u, v]): Vec2 => [
        -1.7 + k * 1.13 + (u - (-1.7 + k * 1.13)) * 0.86,
        FLOOR + 0.24 + level * 2 + (v - FLOOR - 0.2 - level * 2) * 0.92,
      ]);
      part.add(
        'washSaffron',
        slab(bandBetween(frame, inner), 0.06)
          .rotateY(-Math.PI / 2)
          .translate(x - w / 2, 0, 0),
      );
    }
  const floor = rectangle(x - w / 2 - 0.06, -d / 2 - 0.06, x + w / 2 + 0.06, d / 2 + 0.06);
  const yard = rectangle(x - w / 4, -d / 4, x + w / 4, d / 4);
  for (const y of [FLOOR + 2, FLOOR + h])
    part.add('washSaffron', prism(floor, 0.09, { yM: y, holes: [yard] }));
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      part.add(
        'washSaffron',
        bar(
          [x + (sx * w) / 4, FLOOR, (sz * d) / 4],
          [x + (sx * w) / 4, FLOOR + h, (sz * d) / 4],
          0.07,
        ),
      );
  const flow = sculpture.part('coins', { parent: part, flow: { kind: 'coins', start: 0, end: 1 } });
  const way: Vec3[] = [
    [x - w / 2 + 0.2, FLOOR + 0.06, 1.2],
    [6, FLOOR + 0.06, 2.4],
    [5.6, FLOOR + 0.06, 5],
    [3, FLOOR + 0.06, 5.7],
    [0, FLOOR + 0.06, 5.4],
    [0, FLOOR + 0.06, 3.4],
    [0, FLOOR + 0.06, 1.2],
  ];
  flow.add('coin', ribbon(way, 0.32, 90));
}
