/**
 * An association as a small house: statutes for its plinth, members, assembly and
 * board for its columns, a useful purpose for its roof, a stamped receipt on its
 * door. Inside, a cash-box with two locks. Without its plinth the house sways.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import { doorway, wallWithOpenings } from '../kit/arches.ts';
import { scribble } from '../kit/books.ts';
import { disc, star } from '../kit/figures.ts';
import { seeded } from '../kit/noise.ts';
import { tileRoof } from '../kit/roofs.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, block, box, lathe, limb, prism, rectangle, slab } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';

const [W, D, PLINTH, COLUMN] = [2, 1.6, 0.2, 1.12];
const EAVES = PLINTH + COLUMN + 0.16;
/** The three pairs of columns, from the front to the back. */
const PAIRS = [
  { id: 'members', z: 0.62, tint: '#2d58a8', explode: [0, 0.15, 0.75] },
  { id: 'assembly', z: 0, tint: '#2f7d54', explode: [0, 0.15, 0] },
  { id: 'board', z: -0.62, tint: '#c98a2c', explode: [0, 0.15, -0.75] },
] as const;

export const model: ModelPlan = {
  id: 'r6-association-house',
  shadeReachM: 0.35,
  flat: ['paper', 'iron', 'paintedWood'],
  build(sculpture) {
    plinth(sculpture.part('plinth', { explode: [0, -0.1, 0], anchor: [0.6, 0.12, 0.82] }));
    const house = sculpture.part('house', { pivot: [0, PLINTH, 0] });
    for (const { id, z, tint, explode } of PAIRS) {
      const part = sculpture.part(id, {
        parent: house,
        explode: [...explode],
        anchor: [0.78, 0.8, z],
      });
      for (const side of [-1, 1]) column(part, side * 0.78, z, tint);
    }
    cella(sculpture.part('room', { parent: house, explode: [0, 0.12, -0.12] }));
    roof(
      sculpture.part('roof', {
        parent: house,
        explode: [0, 0.95, 0],
        anchor: [0, EAVES + 0.3, 0.4],
      }),
    );
    receipt(
      sculpture.part('receipt', {
        parent: house,
        explode: [0, 0.1, 0.95],
        anchor: [0.02, 0.9, 0.2],
      }),
    );
    cashBox(sculpture.part('cash-box', { parent: house, explode: [0, 0.12, 0.5] }));
    states(sculpture, house);
  },
};

/** A slab of stone with a step, engraved all round with lines of text. */
function plinth(part: Part): void {
  part.add('limestone', box([W, PLINTH, D], [0, PLINTH / 2, 0], 0.014), {
    edgeM: 0.16,
    tileM: 0.9,
  });
  part.add('limestone', box([0.8, 0.1, 0.22], [0, 0.05, D / 2 + 0.1], 0.012), { edgeM: 0.16 });
  const random = seeded(4);
  for (let row = 0; row < 3; row += 1)
    for (const [long, turn, away] of [
      [W, 0, D / 2],
      [D, 1, W / 2],
      [W, 2, D / 2],
      [D, 3, W / 2],
    ] as const)
      for (let x = long / 2 - 0.08; x > -long / 2 + 0.1;) {
        const length = Math.min(x + long / 2 - 0.07, 0.06 + 0.07 * random());
        if (turn === 0 && Math.abs(x - length / 2) < 0.46 && row < 2) {
          x -= length + 0.03;
          continue;
        }
        const word = scribble(length, 0.03, random).translate(x, 0.148 - row * 0.05, away + 0.001);
        part.add('ink', word.rotateY((turn * Math.PI) / 2), { crease: 2 });
        x -= length + 0.035;
      }
}

/** Base, shaft with a band of the pair's colour, and a capital of carved plaster. */
function column(part: Part, x: number, z: number, tint: string): void {
  const at: Vec3 = [x, PLINTH, z];
  part.add('limestone', box([0.24, 0.06, 0.24], [x, PLINTH + 0.03, z], 0.008));
  const shaft: Vec2[] = [
    [0, 0.06],
    [0.1, 0.06],
    [0.1, 0.085],
    [0.082, 0.11],
    [0.086, 0.13],
    [0.074, 0.15],
    [0.076, 0.5],
    [0.07, 0.88],
    [0.08, 0.895],
    [0.08, 0.915],
    [0, 0.915],
  ];
  part.add('whitewash', lathe(shaft, at, 32), { crease: 0.5, tileM: 0.8, edgeM: 0.2 });
  for (const y of [0.24, 0.82])
    part.add(
      'glaze',
      lathe(
        [
          [0.07, y - 0.045],
          [0.081, y - 0.04],
          [0.081, y + 0.04],
          [0.07, y + 0.045],
          [0.06, y],
          [0.07, y - 0.045],
        ],
        at,
        32,
      ),
      { tint, crease: 0.5 },
    );
  const capital: Vec2[] = [
    [0, 0.91],
    [0.076, 0.91],
    [0.092, 0.925],
    [0.08, 0.945],
    [0.09, 0.985],
    [0.125, 1.03],
    [0.125, 1.06],
    [0, 1.06],
  ];
  part.add('plaster', lathe(capital, at, 24), { crease: 0.4, tileM: 0.3 });
  // Eight leaves that bend out under the slab.
  for (let k = 0; k < 8; k += 1) {
    const turn = (k * Math.PI) / 4;
    const [dx, dz] = [Math.cos(turn), Math.sin(turn)];
    const rib = (r: number, y: number): Vec3 => [x + dx * r, PLINTH + y, z + dz * r];
    part.add(
      'plaster',
      limb([rib(0.084, 0.945), rib(0.1, 0.99), rib(0.134, 1.035)], [0.012, 0.02], { sides: 6 }),
      { crease: 2, tileM: 0.3 },
    );
  }
  part.add('limestone', box([0.27, 0.06, 0.27], [x, PLINTH + COLUMN - 0.03, z], 0.008));
}

/** The room between the columns, its door ajar, open windows on its sides. */
function cella(part: Part): void {
  const [x, z, top] = [0.52, 0.4, PLINTH + COLUMN];
  const front = wallWithOpenings({ fromM: -x, toM: x, footM: PLINTH, topM: top }, [
    doorway(0.42, 0.86, PLINTH),
  ]);
  part.add('whitewash', slab(front, 0.05, { zM: z - 0.05 }), { edgeM: 0.18 });
  part.add('whitewash', slab(rectangle(-x, PLINTH, x, top), 0.05, { zM: -z }), { edgeM: 0.18 });
  for (const side of [-1, 1]) {
    const window = rectangle(-0.14, PLINTH + 0.4, 0.14, PLINTH + 0.8);
    const wall = slab(rectangle(-z + 0.05, PLINTH, z - 0.05, top), 0.05, {
      zM: -0.025,
      holes: [window],
    }).rotateY(Math.PI / 2);
    part.add('whitewash', wall.translate(side * (x - 0.025), 0, 0), { edgeM: 0.18 });
    for (let k = 0; k < 5; k += 1)
      part.add(
        'cedar',
        bar(
          [side * (x - 0.025), PLINTH + 0.4, -0.1 + k * 0.05],
          [side * (x - 0.025), PLINTH + 0.8, -0.1 + k * 0.05],
          0.008,
          0.008,
          6,
        ),
      );
  }
  part.add('zellige', block([2 * x + 0.008, 0.22, 2 * z + 0.008], [0, PLINTH + 0.11, 0]), {
    tileM: 0.4,
  });
  part.add('limestone', block([2 * x - 0.1, 0.012, 2 * z - 0.1], [0, PLINTH + 0.224, 0]), {
    tint: 0.85,
  });
  // The wall's own crown, so that it ends under the roof and not in the air.
  part.add('plaster', frieze(x + 0.006, z + 0.006, [top - 0.15, top - 0.03]), { tileM: 0.34 });
  part.add('cedar', frieze(x + 0.025, z + 0.025, [top - 0.03, top]), { tint: 0.9 });
  for (const side of [-1, 1]) {
    part.add('limestone', box([0.05, 0.66, 0.075], [side * 0.235, PLINTH + 0.55, z - 0.02], 0.008));
    part.add('cedar', box([0.03, 0.05, 0.36], [side * (x + 0.005), PLINTH + 0.385, 0], 0.006));
    part.add('cedar', box([0.03, 0.05, 0.36], [side * (x + 0.005), PLINTH + 0.815, 0], 0.006));
  }
  part.add('cedar', box([0.5, 0.05, 0.07], [0, PLINTH + 0.885, z], 0.008), { tint: 0.8 });
}

/** A band round the room, hollow inside, between two heights. */
const frieze = (x: number, z: number, [fromM, toM]: Vec2) =>
  prism(rectangle(-x, -z, x, z), toM - fromM, {
    yM: fromM,
    holes: [rectangle(-x + 0.07, -z + 0.07, x - 0.07, z - 0.07)],
  });

/** A hipped roof of green tiles on a cedar cornice, with a brass finial. */
function roof(part: Part): void {
  part.add('cedar', box([W - 0.1, 0.1, D - 0.1], [0, EAVES - 0.11, 0], 0.01), { edgeM: 0.3 });
  part.add('cedar', box([W + 0.04, 0.05, D + 0.04], [0, EAVES - 0.035, 0], 0.01), {
    tint: 0.85,
    edgeM: 0.3,
  });
  corbels(part);
  const [rise, ridge] = [0.46, 0.22];
  const [hx, hz] = [W / 2 + 0.06, D / 2 + 0.06];
  const core: Vec2[] = [
    [-hx + 0.06, 0],
    [hx - 0.06, 0],
    [ridge, rise - 0.04],
    [-ridge, rise - 0.04],
  ];
  part.add('cedar', slab(core, 0.3, { zM: -0.15 }).translate(0, EAVES - 0.01, 0), { tint: 0.6 });
  for (const turn of [0, 1, 2, 3])
    slope(part, {
      turn,
      run: turn % 2 ? hx - ridge : hz,
      half: turn % 2 ? hz : hx,
      top: turn % 2 ? 0 : ridge,
      away: turn % 2 ? ridge : 0,
      rise,
    });
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      part.add(
        'roofTile',
        bar(
          [sx * hx, EAVES + 0.06, sz * hz],
          [sx * ridge, EAVES + rise + 0.03, 0],
          0.035,
          0.035,
          8,
        ),
        { crease: 1 },
      );
  part.add(
    'roofTile',
    bar([-ridge, EAVES + rise + 0.03, 0], [ridge, EAVES + rise + 0.03, 0], 0.04, 0.04, 10),
    { crease: 1 },
  );
  for (const [y, r] of [
    [0.09, 0.05],
    [0.17, 0.036],
    [0.23, 0.025],
  ] as const)
    part.add(
      'brass',
      lathe(
        [
          [0, -r],
          [r * 0.7, -r * 0.7],
          [r, 0],
          [r * 0.7, r * 0.7],
          [0, r],
        ],
        [0, EAVES + rise + y, 0],
        20,
      ),
      { crease: 1 },
    );
}

/** Small carved brackets that carry the eaves, all round. */
function corbels(part: Part): void {
  const bracket: Vec2[] = [
    [0, 0],
    [0.12, 0],
    [0.12, -0.03],
    [0.075, -0.04],
    [0.06, -0.075],
    [0.02, -0.085],
    [0, -0.1],
  ];
  for (const [turn, half, away] of [
    [0, W / 2, D / 2],
    [1, D / 2, W / 2],
    [2, W / 2, D / 2],
    [3, D / 2, W / 2],
  ] as const)
    for (let k = 0; k < 9; k += 1) {
      const along = -half + 0.12 + (k * (2 * half - 0.24)) / 8;
      const shape = slab(bracket, 0.04, { zM: -0.02 }).rotateY(-Math.PI / 2);
      part.add(
        'cedar',
        shape.translate(along, EAVES - 0.06, away - 0.052).rotateY((turn * Math.PI) / 2),
        { tint: 0.9 + 0.1 * (k % 2), shift: [k * 0.2, 0] },
      );
    }
}

/** One slope, laid as a full rectangle of tiles and cut back to its trapezoid. */
function slope(
  part: Part,
  {
    turn,
    run,
    half,
    top,
    away,
    rise,
  }: { turn: number; run: number; half: number; top: number; away: number; rise: number },
): void {
  const kept: Part = Object.create(part) as Part;
  kept.add = (material, shape, coat) => {
    shape.computeBoundingBox();
    const { min, max } = shape.boundingBox!;
    const [x, z] = [(min.x + max.x) / 2, (min.z + max.z) / 2];
    const down = (z - away) / run;
    if (Math.abs(x) > top + (half - top) * down - 0.01) return part;
    return part.add(material, shape.rotateY((turn * Math.PI) / 2), coat);
  };
  tileRoof(kept, {
    halfM: half,
    ridge: [away, EAVES + rise],
    eaves: [away + run, EAVES + 0.01],
    courses: 5,
    pitchM: 0.13,
    seed: 40 + turn,
  });
  const board: Vec2[] = [
    [-half, away + run],
    [half, away + run],
    [top, away],
    [-top, away],
  ];
  const deck = prism(board, 0.012);
  const position = deck.getAttribute('position');
  for (let i = 0; i < position.count; i += 1)
    position.setY(i, EAVES + position.getY(i) + rise * (1 - (position.getZ(i) - away) / run));
  deck.deleteAttribute('normal');
  part.add('cedar', deck.rotateY((turn * Math.PI) / 2), { tint: 0.5 });
}

/** The door with its knocker in the form of a stamp, and the receipt pinned to it. */
function receipt(part: Part): void {
  const z = 0.375;
  for (const k of [0, 1, 2])
    part.add(
      'cedar',
      box([0.135, 0.84, 0.03], [-0.138 + k * 0.138, PLINTH + 0.44, z - 0.01], 0.006),
      { shift: [k * 0.3, 0] },
    );
  part.add('paper', box([0.22, 0.28, 0.004], [0.02, PLINTH + 0.52, z + 0.01], 0.001), {
    tileM: 0.3,
  });
  const random = seeded(9);
  for (let row = 0; row < 6; row += 1)
    for (let x = 0.11; x > -0.05;) {
      const length = Math.min(x + 0.065, 0.024 + 0.03 * random());
      part.add(
        'ink',
        scribble(length, 0.011, random).translate(x, PLINTH + 0.615 - row * 0.028, z + 0.0125),
        { crease: 2 },
      );
      x -= length + 0.012;
    }
  const seal: Vec2 = [-0.03, PLINTH + 0.44];
  part.add(
    'paint',
    slab(disc(0.042, seal, 32), 0.002, { zM: z + 0.0125, holes: [disc(0.035, seal, 32)] }),
    { tint: '#7a2a86' },
  );
  part.add(
    'paint',
    slab(star(5, 0.026, { at: seal, inner: 0.42, turnDeg: 90 }), 0.002, { zM: z + 0.0125 }),
    { tint: '#7a2a86' },
  );
  part.add(
    'brass',
    bar([0.02, PLINTH + 0.655, z + 0.01], [0.02, PLINTH + 0.655, z + 0.022], 0.008),
  );
  const knocker: Vec2[] = [
    [0, 0],
    [0.034, 0],
    [0.034, 0.014],
    [0.014, 0.022],
    [0.011, 0.05],
    [0.02, 0.064],
    [0.02, 0.075],
    [0, 0.082],
  ];
  part.add(
    'brass',
    lathe(knocker, [0, 0, 0], 22)
      .rotateX(Math.PI / 2)
      .translate(0.02, PLINTH + 0.74, z + 0.004),
    { crease: 0.8 },
  );
}

/** The cash-box that opens to two keys only: the treasurer's and the president's. */
function cashBox(part: Part): void {
  const [y, z] = [PLINTH + 0.23, -0.05];
  part.add('paintedWood', box([0.3, 0.16, 0.2], [0, y + 0.08, z], 0.01), {
    tint: '#5a6a78',
    tileM: 0.4,
  });
  part.add('iron', box([0.31, 0.03, 0.21], [0, y + 0.165, z], 0.008));
  for (const [x, tint] of [
    [-0.08, '#c98a2c'],
    [0.08, '#2d58a8'],
  ] as const) {
    part.add('brass', slab(disc(0.026, [x, y + 0.09], 20), 0.006, { zM: z + 0.1 }));
    part.add('gloss', bar([x, y + 0.09, z + 0.1], [x, y + 0.09, z + 0.16], 0.006), { tint });
    part.add(
      'gloss',
      slab(disc(0.024, [x, y + 0.09], 20), 0.008, {
        zM: z + 0.16,
        holes: [disc(0.013, [x, y + 0.09], 16)],
      }),
      { tint },
    );
  }
}

/** With statutes it stands; on the bare ground it sways from side to side and stays crooked. */
function states(sculpture: Sculpture, house: Part): void {
  const plinthPart = sculpture.parts.find(({ name }) => name === 'plinth')!;
  sculpture.clip('state:without', [
    {
      part: plinthPart,
      timesS: [0, 0.7],
      move: [
        [0, 0, 0],
        [0, -0.001, 1.9],
      ],
    },
    {
      part: house,
      timesS: [0, 0.7, 0.9],
      move: [
        [0, 0, 0],
        [0, 0, 0],
        [0, -PLINTH, 0],
      ],
    },
    {
      part: house,
      timesS: [0.9, 1.3, 1.7, 2.1, 2.5, 2.8],
      turn: { axis: [0, 0, 1], deg: [0, 5, -4.5, 4.5, -2, 3] },
    },
  ]);
  const pebbles = sculpture.part('pebbles', { states: ['without'] });
  const random = seeded(12);
  for (let k = 0; k < 22; k += 1) {
    const size = 0.03 + 0.04 * random();
    const [x, z] = [-0.95 + 1.9 * random(), -0.75 + 1.5 * random()];
    pebbles.add('limestone', box([size * 1.5, size, size], [x, size / 2, z], size * 0.4), {
      tint: 0.8,
      tileM: 0.3,
    });
  }
}
