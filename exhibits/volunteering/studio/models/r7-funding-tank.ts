/**
 * An oasis basin fed by five springs of different colours. With one spring the
 * level sinks and the garden of the project dies; with many it lives. The lid is
 * of glass, ruled like a ledger.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import * as THREE from 'three';
import { arch, bandBetween, shifted } from '../kit/arches.ts';
import { star } from '../kit/figures.ts';
import { crop, palm } from '../kit/plants.ts';
import { jar } from '../kit/pottery.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, block, box, lathe, prism, rectangle, ribbon, slab, sweep } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';
import { tree } from '../kit/trees.ts';
import { sandglass, trough } from '../kit/waterworks.ts';

const [HALF, WALL, RIM, GROUND] = [1, 0.16, 0.86, 0.1];
const FULL = 0.72;

interface Spring {
  id: string;
  tint: string;
  /** Round the basin from the back (-z), to the right. */
  turnDeg: number;
  kind: 'water' | 'coins' | 'light';
  flow: 'waterFlow' | 'coin' | 'light';
}
const SPRINGS: readonly Spring[] = [
  { id: 'fees', tint: '#2d58a8', turnDeg: -88, kind: 'water', flow: 'waterFlow' },
  { id: 'public', tint: '#2f7d54', turnDeg: -44, kind: 'water', flow: 'waterFlow' },
  { id: 'private', tint: '#d9762b', turnDeg: 0, kind: 'coins', flow: 'coin' },
  { id: 'waqf', tint: '#d7a520', turnDeg: 44, kind: 'coins', flow: 'coin' },
  { id: 'time', tint: '#7a4fa0', turnDeg: 88, kind: 'light', flow: 'light' },
];

/** A point at a distance from the middle, in a spring's direction. */
const at = (turnDeg: number, r: number, y: number): Vec3 => {
  const angle = (turnDeg * Math.PI) / 180;
  return [r * Math.sin(angle), y, -r * Math.cos(angle)];
};
/** How far the basin's edge is in that direction. */
const edge = (turnDeg: number): number => {
  const angle = (turnDeg * Math.PI) / 180;
  return HALF / Math.max(Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle)));
};
const way = (turnDeg: number): Vec3[] => {
  const inner = edge(turnDeg) - 0.14;
  return [
    at(turnDeg, 2.1, 1.3),
    at(turnDeg, 1.85, 1.26),
    at(turnDeg, (1.7 + inner) / 2, 1.1),
    at(turnDeg, inner + 0.12, 0.99),
    at(turnDeg, inner, 0.975),
  ];
};

export const model: ModelPlan = {
  id: 'r7-funding-tank',
  shadeReachM: 0.6,
  flat: ['sand', 'paintedWood', 'dryLeaf', 'palmLeaf'],
  build(sculpture) {
    basin(sculpture.part('basin'));
    for (const spring of SPRINGS) inlet(sculpture, spring);
    lid(sculpture.part('lid', { anchor: [-0.3, 1.02, -0.45] }));
    gauge(sculpture.part('gauge'));
    reserve(sculpture.part('reserve'));
    garden(sculpture);
    water(sculpture);
  },
};

/** Tiled walls, a worn rim, steps, a spout in front. */
function basin(part: Part): void {
  // A paved court, round behind where the springs rise, square where the garden lies.
  const court = (growM: number): Vec2[] => {
    const r = 2.52 + growM;
    const back = Array.from({ length: 33 }, (_, k): Vec2 => {
      const angle = Math.PI * (1.12 - (1.24 * k) / 32);
      return [r * Math.cos(angle), -r * Math.sin(angle)];
    });
    return [...back, [1.5 + growM, 2.66 + growM], [-1.5 - growM, 2.66 + growM]];
  };
  part.add('paving', prism(court(0), GROUND, { bevelM: 0.012 }), { edgeM: 0.45, tileM: 1.5 });
  part.add('limestone', prism(court(0.09), GROUND - 0.035, { bevelM: 0.014 }), { edgeM: 0.6 });
  part.add('limestone', prism(rectangle(-1.25, -1.25, 1.25, 1.25), 0.045, { yM: GROUND - 0.005 }), {
    edgeM: 0.3,
    tint: 0.92,
  });
  part.add('soil', prism(rectangle(-1.2, 1.58, 1.2, 2.54), 0.03, { yM: GROUND - 0.01 }), {
    edgeM: 0.4,
  });
  const outer = rectangle(-HALF, -HALF, HALF, HALF);
  const inner = rectangle(-HALF + WALL, -HALF + WALL, HALF - WALL, HALF - WALL);
  part.add('zellige', prism(outer, RIM - GROUND - 0.05, { yM: GROUND, holes: [inner] }), {
    tileM: 0.6,
    edgeM: 0.2,
  });
  const rim = rectangle(-HALF - 0.05, -HALF - 0.05, HALF + 0.05, HALF + 0.05);
  part.add('limestone', prism(rim, 0.09, { yM: RIM - 0.06, holes: [inner], bevelM: 0.02 }), {
    edgeM: 0.3,
    crease: 0.6,
  });
  part.add('limestone', prism(rim, 0.1, { yM: GROUND + 0.03, holes: [inner], bevelM: 0.02 }), {
    edgeM: 0.3,
    crease: 0.6,
  });
  part.add('glaze', prism(inner, 0.03, { yM: GROUND + 0.02 }), { tint: '#2a7f8c', edgeM: 0.3 });
  trough(
    part,
    [
      [0, 0.66, HALF - 0.1],
      [0, 0.65, HALF + 0.1],
      [0, 0.56, 1.25],
      [0, GROUND + 0.16, 1.5],
      [0, GROUND + 0.12, 1.62],
    ],
    0.16,
  );
  part.add('brass', bar([0, RIM + 0.08, HALF + 0.02], [0, RIM + 0.34, HALF + 0.02], 0.016));
  part.add(
    'brass',
    new THREE.TorusGeometry(0.09, 0.014, 8, 28)
      .rotateX(Math.PI / 2)
      .translate(0, RIM + 0.34, HALF + 0.02),
    { crease: 2 },
  );
}

/** A channel lined in its colour, on two piers, with what it springs from at its head. */
function inlet(sculpture: Sculpture, { id, tint, turnDeg }: Spring): void {
  const part = sculpture.part(id, { anchor: at(turnDeg, 1.6, 1.3) });
  const path = way(turnDeg);
  trough(part, path, 0.2);
  const lining: Vec2[] = [
    [-0.105, -0.03],
    [0.105, -0.03],
    [0.105, 0.115],
    [0.095, 0.115],
    [0.095, -0.012],
    [-0.095, -0.012],
    [-0.095, 0.115],
    [-0.105, 0.115],
  ];
  part.add('glaze', sweep(path, lining, 24), { tint, crease: 0.5 });
  carrier(part, turnDeg, tint);
  const [x, , z] = at(turnDeg, 2.12, 0);
  const head = (shape: THREE.BufferGeometry) =>
    shape.rotateY(((180 - turnDeg) * Math.PI) / 180 + Math.PI).translate(x, 1.42, z);
  part.add('limestone', head(box([0.5, 0.26, 0.34], [0, -0.14, 0], 0.02)));
  part.add('glaze', head(box([0.42, 0.03, 0.27], [0, 0, 0], 0.01)), { tint });
  SIGNS[id]!(part, head, tint);
}

/** The wall on an arch that carries a channel, the arch ringed in the channel's colour. */
function carrier(part: Part, turnDeg: number, tint: string): void {
  const [from, to] = [edge(turnDeg) + 0.12, 2.26];
  const [middle, spanM] = [(from + to) / 2, (to - from) * 0.56];
  const form = { spanM, springM: 0.5, footM: GROUND };
  const opening = (growM: number) => shifted(arch(form, growM, 14), middle);
  const inner = edge(turnDeg) - 0.14;
  const top: Vec2[] = [
    [to, 1.24],
    [1.85, 1.2],
    [(1.7 + inner) / 2, 1.04],
    [from, 0.96],
  ];
  // Laid out along x, then turned to run outwards from the middle.
  const place = (shape: THREE.BufferGeometry) => shape.rotateY(((90 - turnDeg) * Math.PI) / 180);
  const wall: Vec2[] = [[to, GROUND], ...top, [from, GROUND], ...opening(0).reverse()];
  part.add('limestone', place(slab(wall, 0.2, { zM: -0.1 })), { edgeM: 0.35, tileM: 0.8 });
  part.add(
    'glaze',
    place(slab(bandBetween(opening(0.055), opening(0.004)), 0.216, { zM: -0.108 })),
    {
      tint,
      crease: 0.5,
    },
  );
}

type Place = (shape: THREE.BufferGeometry) => THREE.BufferGeometry;

/** What stands at a channel's head, facing outwards: box of dues, public portico, chest, tree, sandglass. */
const SIGNS: Record<string, (part: Part, place: Place, tint: string) => void> = {
  fees(part, place, tint) {
    part.add('paintedWood', place(box([0.26, 0.2, 0.18], [0, 0.115, 0], 0.012)), {
      tint,
      tileM: 0.4,
    });
    part.add('ink', place(block([0.1, 0.004, 0.016], [0, 0.217, 0])));
    part.add('coin', place(bar([0, 0.245, -0.006], [0, 0.245, 0.006], 0.045, 0.045, 28)), {
      crease: 0.6,
    });
  },
  public(part, place) {
    part.add('limestone', place(box([0.38, 0.03, 0.2], [0, 0.025, 0], 0.005)));
    for (const x of [-0.14, -0.047, 0.047, 0.14])
      part.add('limestone', place(bar([x, 0.04, 0.05], [x, 0.22, 0.05], 0.02, 0.017, 12)), {
        crease: 0.6,
      });
    part.add('limestone', place(box([0.36, 0.17, 0.06], [0, 0.125, -0.05], 0.005)));
    part.add('limestone', place(box([0.38, 0.03, 0.2], [0, 0.235, 0], 0.005)));
    part.add(
      'glaze',
      place(
        slab(
          [
            [-0.2, 0],
            [0.2, 0],
            [0, 0.1],
          ],
          0.2,
          { zM: -0.1, bevelM: 0.006 },
        ).translate(0, 0.25, 0),
      ),
      { tint: '#2f7d54' },
    );
  },
  private(part, place, tint) {
    part.add('paintedWood', place(box([0.3, 0.14, 0.19], [0, 0.085, 0], 0.01)), {
      tint,
      tileM: 0.4,
    });
    const lid = Array.from({ length: 11 }, (_, k): Vec2 => [
      0.095 * Math.cos((k * Math.PI) / 10),
      0.06 * Math.sin((k * Math.PI) / 10),
    ]);
    part.add(
      'paintedWood',
      place(
        slab(lid, 0.3, { zM: -0.15 })
          .rotateY(Math.PI / 2)
          .translate(0, 0.157, 0),
      ),
      { tint, tileM: 0.4, crease: 0.5 },
    );
    for (const x of [-0.1, 0.1])
      part.add('brass', place(box([0.03, 0.21, 0.2], [x, 0.1, 0], 0.006)));
    part.add('brass', place(slab(star(8, 0.035), 0.012, { zM: 0.096 }).translate(0, 0.14, 0)));
  },
  waqf(part, place) {
    const holder: Part = Object.create(part) as Part;
    // The tree is grown at the origin; every piece of it is then put in place.
    holder.add = (material, shape, coat) => part.add(material, place(shape), coat);
    part.add(
      'clay',
      place(
        lathe(
          [
            [0, 0],
            [0.09, 0],
            [0.12, 0.1],
            [0.125, 0.11],
            [0.1, 0.11],
            [0, 0.09],
          ],
          [0, 0.015, 0],
          20,
        ),
      ),
      { crease: 0.7 },
    );
    tree(holder, holder, {
      at: [0, 0.1, 0],
      heightM: 0.5,
      crownM: 0.19,
      trunkM: 0.022,
      seed: 5,
      boughs: 4,
      twigs: 5,
      leaves: 14,
      leafM: 0.06,
      leaf: 'crop',
    });
  },
  time(part, place, tint) {
    const holder: Part = Object.create(part) as Part;
    holder.add = (material, shape, coat) => part.add(material, place(shape), coat);
    for (const y of [0.015, 0.37])
      part.add(
        'paintedWood',
        place(
          lathe(
            [
              [0, 0],
              [0.12, 0],
              [0.12, 0.03],
              [0, 0.03],
            ],
            [0, y, 0],
            24,
          ),
        ),
        { tint, crease: 0.5, tileM: 0.4 },
      );
    for (let k = 0; k < 3; k += 1) {
      const [px, pz] = [0.1 * Math.cos(k * 2.094), 0.1 * Math.sin(k * 2.094)];
      part.add('paintedWood', place(bar([px, 0.03, pz], [px, 0.38, pz], 0.012)), {
        tint,
        tileM: 0.4,
      });
    }
    sandglass(holder, [0, 0.045, 0], 0.325);
  },
};

/** Clear glass over the back of the basin, ruled in brass like a page of accounts. */
function lid(part: Part): void {
  const [x, z0, z1, y] = [HALF - 0.02, -HALF + 0.14, 0.05, RIM + 0.03];
  part.add('glass', block([2 * x, 0.016, z1 - z0], [0, y + 0.012, (z0 + z1) / 2]));
  const frame = rectangle(-x - 0.02, z0 - 0.02, x + 0.02, z1 + 0.02);
  const hole = rectangle(-x + 0.03, z0 + 0.03, x - 0.03, z1 - 0.03);
  part.add('brass', prism(frame, 0.03, { yM: y, holes: [hole], bevelM: 0.005 }), { crease: 0.5 });
  for (let k = 1; k < 8; k += 1)
    part.add(
      'brass',
      block([2 * x - 0.06, 0.004, 0.006], [0, y + 0.022, z0 + (k * (z1 - z0)) / 8]),
    );
  for (const at of [-0.55, 0.35, 0.65])
    part.add('brass', block([0.008, 0.004, z1 - z0 - 0.06], [at, y + 0.022, (z0 + z1) / 2]));
  for (const side of [-1, 1])
    part.add(
      'brass',
      bar(
        [side * 0.7 - 0.08, y + 0.02, z1 + 0.02],
        [side * 0.7 + 0.08, y + 0.02, z1 + 0.02],
        0.016,
      ),
    );
}

/** A glass tube on a board with marks: how much is there, for all to see. */
function gauge(part: Part): void {
  const [x, z] = [0.72, HALF + 0.05];
  part.add('paintedWood', box([0.2, 0.66, 0.03], [x, 0.5, z], 0.008), {
    tint: '#efe4cc',
    tileM: 0.4,
  });
  part.add('glass', bar([x - 0.03, 0.2, z + 0.04], [x - 0.03, 0.8, z + 0.04], 0.026, 0.026, 18), {
    crease: 1,
  });
  for (const y of [0.2, 0.8])
    part.add(
      'brass',
      bar([x - 0.03, y - 0.015, z + 0.04], [x - 0.03, y + 0.015, z + 0.04], 0.032, 0.032, 18),
      { crease: 0.6 },
    );
  for (let k = 0; k <= 10; k += 1) {
    const tint = k < 3 ? '#b3261e' : k < 6 ? '#d79a2b' : '#2f7d54';
    part.add(
      'paint',
      block([k % 5 ? 0.04 : 0.065, 0.01, 0.004], [x + 0.045, 0.24 + k * 0.052, z + 0.016]),
      { tint },
    );
  }
}

/** The reserve: a jar whose mouth is sealed. */
function reserve(part: Part): void {
  const [x, z] = [-1.2, 1.25];
  jar(part, 0.62, [x, GROUND, z]);
  part.add(
    'paint',
    lathe(
      [
        [0, 0],
        [0.118, 0],
        [0.112, 0.03],
        [0.05, 0.05],
        [0, 0.052],
      ],
      [x, GROUND + 0.612, z],
      24,
    ),
    { tint: '#8f2f26', crease: 0.8 },
  );
  part.add('brass', slab(star(8, 0.05), 0.012, { zM: 0.2 }).translate(x, GROUND + 0.34, z));
}

/** The garden of the project, green in one state and dry in the other. */
function garden(sculpture: Sculpture): void {
  const part = sculpture.part('garden', { anchor: [0, 0.7, 2.1] });
  for (const [size, at] of [
    [
      [2.3, 0.08, 0.08],
      [0, GROUND + 0.03, 2.5],
    ],
    [
      [1.0, 0.08, 0.08],
      [-0.65, GROUND + 0.03, 1.62],
    ],
    [
      [1.0, 0.08, 0.08],
      [0.65, GROUND + 0.03, 1.62],
    ],
    [
      [0.08, 0.08, 0.92],
      [-1.15, GROUND + 0.03, 2.06],
    ],
    [
      [0.08, 0.08, 0.92],
      [1.15, GROUND + 0.03, 2.06],
    ],
  ] as [Vec3, Vec3][])
    part.add('soil', box(size, at, 0.03), { tint: 0.85 });
  for (const isDry of [false, true]) {
    const bed = sculpture.part(isDry ? 'garden-dry' : 'garden-green', {
      parent: part,
      states: [isDry ? 'one' : 'many'],
      shades: !isDry,
    });
    crop(bed, {
      from: [-1.02, 1.72],
      to: [1.02, 2.42],
      yM: GROUND + 0.01,
      everyM: 0.12,
      seed: 8,
      leaf: isDry ? 'dryLeaf' : 'crop',
      tall: isDry ? 0.4 : 1.05,
    });
    for (const [n, x] of [-0.92, 0.92].entries())
      palm(bed, {
        heightM: 0.95 + 0.1 * n,
        at: [x, GROUND, 2.3],
        seed: 11 + n,
        leaf: isDry ? 'dryLeaf' : 'palmLeaf',
        thirst: isDry ? 0.6 : 0,
        fronds: 14,
      });
  }
}

/** Springs first, then the basin, then the garden; alone, the public spring fills it only to a third. */
function water(sculpture: Sculpture): void {
  const flow = (
    name: string,
    kind: Spring['kind'],
    start: number,
    end: number,
    states?: string[],
  ) => sculpture.part(name, { flow: { kind, start, end }, ...(states && { states }) });
  SPRINGS.forEach(({ id, turnDeg, kind, flow: material }, n) => {
    const path = way(turnDeg).map(([x, y, z]): Vec3 => [x, y + 0.045, z]);
    const part = flow(
      `flow-${id}`,
      kind,
      n * 0.06,
      n * 0.06 + 0.26,
      id === 'public' ? undefined : ['many'],
    );
    part.add(material, ribbon(path, 0.18, 30));
    const inner = edge(turnDeg) - 0.14;
    const fall = [
      at(turnDeg, inner, 1.015),
      at(turnDeg, inner - 0.06, 0.98),
      at(turnDeg, inner - 0.11, FULL + 0.02),
    ];
    part.add(material, ribbon(fall, 0.18, 12));
  });
  const level = (name: string, y: number, state: string, end: number) => {
    const half = HALF - WALL;
    flow(name, 'water', 0.4, end, [state]).add(
      'waterFlow',
      ribbon(
        [
          [0, y, -half + 0.01],
          [0, y, 0],
          [0, y, half - 0.01],
        ],
        2 * half - 0.02,
        20,
      ),
    );
  };
  level('water-full', FULL, 'many', 0.7);
  level('water-low', 0.26, 'one', 0.6);
  const out: Vec3[] = [
    [0, FULL - 0.02, HALF - WALL],
    [0, FULL - 0.02, HALF],
    [0, 0.6, 1.25],
    [0, GROUND + 0.2, 1.5],
    [0, GROUND + 0.14, 1.64],
    [0, GROUND + 0.05, 1.75],
    [0, GROUND + 0.04, 2.35],
  ];
  flow('water-out', 'water', 0.7, 1, ['many']).add('waterFlow', ribbon(out, 0.15, 40));
  const tube = sculpture.part('gauge-full', { states: ['many'] });
  tube.add('waterFlow', bar([0.69, 0.2, HALF + 0.09], [0.69, 0.72, HALF + 0.09], 0.02, 0.02, 14), {
    crease: 1,
  });
  const low = sculpture.part('gauge-low', { states: ['one'] });
  low.add('paint', bar([0.69, 0.2, HALF + 0.09], [0.69, 0.3, HALF + 0.09], 0.02, 0.02, 14), {
    crease: 1,
    tint: '#b3261e',
  });
}
