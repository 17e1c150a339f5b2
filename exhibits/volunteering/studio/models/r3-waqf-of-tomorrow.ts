/**
 * A small museum of waqf that does not exist: an orange tree in a patio, and round
 * it four halls under glass that open like petals. On a table lie four objects that
 * somebody proposes; in its state each goes into its hall. A plate says in Arabic
 * that the building is imagined.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import { standing } from '../kit/books.ts';
import type { ModelPlan, Part, Sculpture, Track } from '../kit/sculpture.ts';
import { bar, box, lathe, prism, rectangle, slab } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';
import { tree } from '../kit/trees.ts';
import { fruit } from '../kit/trees.ts';
import { word } from '../lettering/words.ts';
import { FURNISHED } from './r3-waqf-of-tomorrow/halls.ts';
import { PROPOSED } from './r3-waqf-of-tomorrow/proposals.ts';

/** Half the patio, the outer end of a hall, its half width, its walls. */
const [PATIO, END, HALF, WALL, RIDGE] = [0.2, 0.5, 0.2, 0.2, 0.28];
const FLOOR = 0.06;
/** Which way each hall looks, turned from +z. */
const HALLS = [
  { id: 'hall-lab', state: 'lab', turnDeg: 0 },
  { id: 'hall-know', state: 'know', turnDeg: 90 },
  { id: 'hall-water', state: 'water', turnDeg: 180 },
  { id: 'hall-docs', state: 'docs', turnDeg: 270 },
] as const;
/** How far a wall leans out and its roof folds back, in degrees. */
const [LEAN, FOLD] = [52, 58];

export const model: ModelPlan = {
  id: 'r3-waqf-of-tomorrow',
  shadeReachM: 0.12,
  flat: [
    'brass',
    'soil',
    'crop',
    'palmwood',
    'citrusLeaf',
    'roofTile',
    'paper',
    'clay',
    'leather',
    'iron',
  ],
  build(sculpture) {
    base(sculpture.part('base'));
    patio(sculpture.part('patio', { anchor: [0, FLOOR + 0.3, 0.05] }));
    const petals = HALLS.map((plan) => hall(sculpture, plan));
    const table = sculpture.part('proposals');
    proposalTable(table);
    sculpture.clip('state:open', petals.flat());
    HALLS.forEach(({ id, state, turnDeg }, n) => {
      const { make, at } = PROPOSED[id];
      const object = sculpture.part(`proposed-${state}`, { shades: false });
      make(object, [at[0], FLOOR + TABLE_M, at[1]]);
      const [x, , z] = turned([0.1, 0, PATIO + 0.07], turnDeg);
      const way: Vec3 = [x - at[0], 0.075 - TABLE_M, z - at[1]];
      const raised = (t: number, up: number): Vec3 => [way[0] * t, way[1] * t + up, way[2] * t];
      sculpture.clip(`state:${state}`, [
        ...petals[n]!,
        {
          part: object,
          timesS: [0, 0.5, 0.9, 1.6, 2],
          move: [raised(0, 0), raised(0, 0), raised(0.1, 0.38), raised(0.9, 0.36), raised(1, 0)],
        },
      ]);
    });
  },
};

const radians = (deg: number) => (deg * Math.PI) / 180;
function turned([x, y, z]: Vec3, deg: number): Vec3 {
  const [c, s] = [Math.cos(radians(deg)), Math.sin(radians(deg))];
  return [x * c + z * s, y, z * c - x * s];
}

/** A table of cedar with a stone top, and the plate that says that all this is an idea. */
function base(part: Part): void {
  part.add('cedar', box([1.44, 0.04, 1.06], [0, 0.02, 0], 0.008), { edgeM: 0.1, tileM: 0.7 });
  part.add('limestone', box([1.4, 0.02, 1.02], [0, 0.05, 0], 0.005), { edgeM: 0.07, tileM: 0.9 });
  for (const x of [-0.62, 0.62])
    for (const z of [-0.43, 0.43])
      part.add(
        'brass',
        lathe(
          [
            [0, -0.03],
            [0.03, -0.03],
            [0.034, -0.015],
            [0.02, 0],
            [0, 0],
          ],
          [x, 0, z],
          20,
        ),
        { crease: 0.7 },
      );
  const place = (shape: ReturnType<typeof box>) =>
    shape.rotateX(-0.6).translate(-0.44, FLOOR + 0.034, 0.42);
  part.add('cedar', place(box([0.36, 0.09, 0.012], [0, 0, 0], 0.004)), { tileM: 0.4 });
  part.add('brass', place(box([0.34, 0.074, 0.006], [0, 0, 0.006], 0.002)));
  part.add('ink', place(word('فكرة متخيّلة', 0.058, 0.0025).translate(0, -0.012, 0.0085)));
  part.add('cedar', box([0.3, 0.03, 0.03], [-0.44, FLOOR + 0.014, 0.405], 0.004), { tileM: 0.4 });
  for (const [x, z] of [
    [-0.36, -0.36],
    [0.36, -0.36],
  ] as const)
    garden(part, x, z);
}

/** A bed between two halls. */
function garden(part: Part, x: number, z: number): void {
  part.add('limestone', box([0.24, 0.016, 0.24], [x, FLOOR + 0.006, z], 0.004));
  part.add('soil', box([0.21, 0.012, 0.21], [x, FLOOR + 0.012, z], 0.003), { tileM: 0.3 });
  for (let k = 0; k < 9; k += 1) {
    const [dx, dz] = [((k % 3) - 1) * 0.065, (Math.floor(k / 3) - 1) * 0.065];
    const bush: Vec2[] = [
      [0, 0],
      [0.018, 0.004],
      [0.026, 0.02],
      [0.02, 0.036],
      [0, 0.044],
    ];
    part.add('crop', lathe(bush, [x + dx, FLOOR + 0.015, z + dz], 10), {
      crease: 0.5,
      tileM: 0.08,
      shift: [k * 0.3, k * 0.17],
    });
  }
}

/** The patio with its tree in a bed edged with zellij. */
function patio(part: Part): void {
  const [P, B] = [PATIO - 0.004, 0.062];
  part.add('paving', box([2 * P, 0.008, 2 * P], [0, FLOOR + 0.003, 0], 0.002), {
    tileM: 0.3,
    edgeM: 0.05,
  });
  const hole = rectangle(-B + 0.012, -B + 0.012, B - 0.012, B - 0.012);
  part.add('zellige', prism(rectangle(-B, -B, B, B), 0.034, { yM: FLOOR, holes: [hole] }), {
    tileM: 0.11,
  });
  part.add(
    'limestone',
    prism(rectangle(-B - 0.004, -B - 0.004, B + 0.004, B + 0.004), 0.008, {
      yM: FLOOR + 0.034,
      holes: [hole],
      bevelM: 0.002,
    }),
    { crease: 0.5 },
  );
  part.add('soil', box([0.1, 0.03, 0.1], [0, FLOOR + 0.016, 0], 0.003), { tileM: 0.3 });
  const { middle } = tree(part, part, {
    at: [0, FLOOR + 0.03, 0],
    heightM: 0.34,
    crownM: 0.11,
    trunkM: 0.012,
    seed: 9,
    boughs: 5,
    twigs: 6,
    leaves: 12,
    leafM: 0.026,
  });
  for (let k = 0; k < 12; k += 1) {
    const [angle, up] = [k * 2.4, -0.6 + 1.3 * ((k * 0.382) % 1)];
    const level = Math.sqrt(1 - Math.min(0.9, up * up));
    const at: Vec3 = [
      middle.x + 0.108 * level * Math.cos(angle),
      middle.y + 0.09 * up,
      middle.z + 0.108 * level * Math.sin(angle),
    ];
    part.add('gloss', fruit(0.0095, at, 10), { tint: '#e08a1a', crease: 2 });
  }
  for (const deg of [45, 135, 225, 315]) {
    const [x, , z] = turned([0, 0, 0.19], deg);
    const seat = box([0.075, 0.012, 0.026], [0, 0.026, 0], 0.003).rotateY(radians(deg));
    part.add('limestone', seat.translate(x, FLOOR, z));
    const foot = box([0.06, 0.022, 0.018], [0, 0.012, 0], 0.002).rotateY(radians(deg));
    part.add('limestone', foot.translate(x, FLOOR, z), { tint: 0.8 });
  }
}

/** A hall: what stays, what furnishes it, and its petal; gives how the petal opens. */
function hall(sculpture: Sculpture, { id, turnDeg }: (typeof HALLS)[number]): Track[] {
  const place = standing([0, FLOOR, 0], turnDeg);
  const part = sculpture.part(id, {
    explode: turned([0, 0, 0.26], turnDeg),
    anchor: turned([0, FLOOR + RIDGE + 0.02, 0.34], turnDeg),
  });
  shell(part, place);
  FURNISHED[id](part, place);
  const foot = turned([0, FLOOR + 0.006, END], turnDeg);
  const top = turned([0, FLOOR + WALL, END], turnDeg);
  const petal = sculpture.part(`${id}-petal`, { parent: part, pivot: foot });
  const roof = sculpture.part(`${id}-roof`, { parent: petal, pivot: top });
  outerWall(petal, place);
  glassRoof(roof, place);
  const axis = turned([1, 0, 0], turnDeg);
  const timesS = [0, 0.3, 1.2, 1.5];
  return [
    { part: petal, timesS, turn: { axis, deg: [0, 10, LEAN + 3, LEAN] } },
    { part: roof, timesS, turn: { axis, deg: [0, 4, FOLD + 4, FOLD] } },
  ];
}

type Place = ReturnType<typeof standing>;

/** Floor, side walls, and an arch between two columns towards the patio. */
function shell(part: Part, place: Place): void {
  const middle = (PATIO + END) / 2;
  part.add('paving', place(box([2 * HALF, 0.01, END - PATIO], [0, 0.005, middle], 0.002)), {
    tileM: 0.3,
    edgeM: 0.05,
    tint: 0.92,
  });
  // Seen from its end: (z, y), as high as the roof that it carries.
  const gable: Vec2[] = [
    [PATIO, 0],
    [END - 0.002, 0],
    [END - 0.002, WALL],
    [PATIO, RIDGE],
  ];
  for (const side of [-1, 1])
    part.add(
      'whitewash',
      place(
        slab(gable, 0.012, { bevelM: 0.001 })
          .rotateY(-Math.PI / 2)
          .translate(side * (HALF - 0.006) + 0.006, 0, 0),
      ),
      { edgeM: 0.05, tileM: 0.8 },
    );
  const arch: Vec2[] = [
    [-HALF + 0.012, RIDGE],
    [HALF - 0.012, RIDGE],
    [HALF - 0.012, 0],
    [0.15, 0],
    [0.15, 0.12],
    ...Array.from({ length: 13 }, (_, k): Vec2 => {
      const angle = (Math.PI * k) / 12;
      return [0.155 * Math.cos(angle), 0.125 + 0.115 * Math.sin(angle)];
    }),
    [-0.15, 0.12],
    [-0.15, 0],
    [-HALF + 0.012, 0],
  ];
  part.add('plaster', place(slab(arch, 0.012, { zM: PATIO })), { tileM: 0.2, edgeM: 0.06 });
  for (const x of [-0.142, 0.142])
    part.add(
      'limestone',
      place(
        lathe(
          [
            [0, 0],
            [0.014, 0],
            [0.014, 0.01],
            [0.009, 0.016],
            [0.008, 0.1],
            [0.013, 0.112],
            [0.014, 0.124],
            [0, 0.124],
          ],
          [x, 0, PATIO - 0.004],
          16,
        ),
      ),
      { crease: 0.7 },
    );
  part.add(
    'roofTile',
    place(box([2 * HALF, 0.012, 0.03], [0, RIDGE + 0.004, PATIO + 0.004], 0.004)),
    { tileM: 0.2 },
  );
}

/** The outer wall with a window of two lights, hinged at its foot. */
function outerWall(part: Part, place: Place): void {
  const window = (x: number): Vec2[] => [
    [x - 0.05, 0.06],
    [x + 0.05, 0.06],
    [x + 0.05, 0.115],
    ...Array.from({ length: 9 }, (_, k): Vec2 => {
      const angle = (Math.PI * (k + 1)) / 10;
      return [x + 0.05 * Math.cos(angle), 0.115 + 0.05 * Math.sin(angle)];
    }),
    [x - 0.05, 0.115],
  ];
  const wall = slab(rectangle(-HALF + 0.014, 0.006, HALF - 0.014, WALL), 0.012, {
    zM: END - 0.012,
    holes: [window(-0.085), window(0.085)],
  });
  part.add('whitewash', place(wall), { edgeM: 0.05, tileM: 0.8 });
  for (const x of [-0.085, 0.085]) {
    for (let k = -1; k <= 1; k += 1)
      part.add(
        'cedar',
        place(
          bar(
            [x + k * 0.025, 0.06, END - 0.006],
            [x + k * 0.025, 0.158, END - 0.006],
            0.0026,
            0.0026,
            6,
          ),
        ),
      );
    for (const y of [0.085, 0.115])
      part.add(
        'cedar',
        place(bar([x - 0.05, y, END - 0.006], [x + 0.05, y, END - 0.006], 0.0026, 0.0026, 6)),
      );
  }
  part.add('zellige', place(box([2 * HALF - 0.03, 0.036, 0.004], [0, 0.026, END + 0.001], 0.001)), {
    tileM: 0.07,
  });
  part.add(
    'brass',
    place(bar([-HALF + 0.02, 0.006, END], [HALF - 0.02, 0.006, END], 0.005, 0.005, 10)),
  );
}

/** A lean-to of glass in a brass frame, hinged on the outer wall. */
function glassRoof(part: Part, place: Place): void {
  const [depth, rise] = [END - PATIO, RIDGE - WALL];
  const angle = Math.atan2(rise, depth);
  const length = Math.hypot(depth, rise);
  const tilted = (shape: ReturnType<typeof box>) =>
    place(
      shape
        .translate(0, 0, -length / 2)
        .rotateX(angle)
        .translate(0, WALL + 0.008, END + 0.004),
    );
  part.add('glass', tilted(box([2 * HALF - 0.004, 0.004, length - 0.004], [0, 0, 0], 0.001)));
  for (let k = 0; k <= 4; k += 1)
    part.add(
      'brass',
      tilted(
        box([0.007, 0.009, length], [-HALF + 0.004 + (k * (2 * HALF - 0.008)) / 4, 0, 0], 0.002),
      ),
    );
  for (const z of [-length / 2, 0, length / 2])
    part.add('brass', tilted(box([2 * HALF, 0.009, 0.008], [0, 0, z], 0.002)));
}

const TABLE_M = 0.09;

/** The table of proposals, in the corner between two halls. */
function proposalTable(part: Part): void {
  const [x, z] = [0.37, 0.36];
  part.add('cedar', box([0.25, 0.012, 0.19], [x, FLOOR + TABLE_M - 0.006, z], 0.004), {
    tileM: 0.4,
    edgeM: 0.06,
  });
  for (const dx of [-0.105, 0.105])
    for (const dz of [-0.075, 0.075])
      part.add(
        'cedar',
        bar([x + dx, FLOOR, z + dz], [x + dx, FLOOR + TABLE_M - 0.01, z + dz], 0.009, 0.007, 8),
      );
  // A pedestal waits in each hall.
  for (const { turnDeg } of HALLS) {
    const [px, , pz] = turned([0.1, 0, PATIO + 0.07], turnDeg);
    part.add('limestone', box([0.05, 0.064, 0.05], [px, FLOOR + 0.042, pz], 0.004));
  }
}
