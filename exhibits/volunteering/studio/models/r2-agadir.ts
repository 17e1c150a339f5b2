/**
 * A collective granary of the Anti-Atlas, 18 m by 10 m: two rows of family cells
 * face each other across a lane inside one wall. A type, not a survey. The lane
 * runs along x; the section cuts along it.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import { type Arch, arch, bandBetween } from '../kit/arches.ts';
import { seeded } from '../kit/noise.ts';
import { basket, jar } from '../kit/pottery.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, beam, block, box, lathe, pillar, prism, rectangle, slab } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';

const [HALF_LENGTH, HALF_WIDTH, WALL, WALL_TOP] = [9, 5, 0.8, 6.3];
const [COLUMNS, LEVELS, PITCH, STOREY] = [6, 3, 1.85, 1.75];
const [CELLS_FROM, FRONT, FRONT_THICK] = [-6.6, 1, 0.35];
const CELLS_TO = CELLS_FROM + COLUMNS * PITCH;
const ROOF = 0.25 + LEVELS * STOREY;
const DOOR = { widthM: 0.6, heightM: 0.86 };
const GATE: Arch = { spanM: 1.8, springM: 1.3, footM: 0.1 };
const CISTERN = { fromM: -3.4, toM: -0.4, halfM: 1, floorM: -2.5, springM: -1.5 };
const MOUTH = (CISTERN.fromM + CISTERN.toM) / 2;
const SHAFT = 0.3;
const GROUND_M = -3;
/** Trodden earth, paler and greyer than a wall of it. */
const EARTH = '#c4b4a2';
const STONE_CUT = '#8d7154';

export const model: ModelPlan = {
  id: 'r2-agadir',
  shadeReachM: 2.2,
  flat: [
    'clay',
    'ashlar',
    'limestone',
    'cedar',
    'iron',
    'palmwood',
    'timber',
    'earth',
    'reed',
    'paper',
  ],
  build(sculpture) {
    sculpture.cut({ axis: 'z', from: 5.4, to: -3, start: 0 });
    ground(sculpture.part('ground', { cap: '#7b634c' }));
    rampart(sculpture.part('rampart', { cap: STONE_CUT }));
    gate(sculpture.part('gate', { cap: STONE_CUT, anchor: [8.6, 2.4, 0] }));
    const cells = sculpture.part('cells', { cap: STONE_CUT, anchor: [-1, 4.2, -1] });
    for (const side of [-1, 1]) row(cells, side);
    const steps = sculpture.part('steps', { cap: STONE_CUT, anchor: [-2.9, 2.4, -0.7] });
    for (const side of [-1, 1]) flights(steps, side);
    notchedTrunk(steps);
    lane(sculpture.part('lane', { cap: '#9a8a6c', anchor: [2, 0.2, -0.4] }));
    cistern(sculpture);
    tower(sculpture.part('tower', { cap: STONE_CUT, anchor: [-8.1, 8.2, -4.1] }));
    colours(sculpture);
  },
};

/** Rock with the cistern's vault and its shaft cut out of it. */
function ground(part: Part): void {
  const [z, top] = [6.2, -0.02];
  const outline = rectangle(-z, GROUND_M, z, top);
  const { fromM, toM, halfM, floorM, springM } = CISTERN;
  const vault = arch({ spanM: 2 * halfM, springM, footM: floorM }, 0, 16);
  const open = vault.filter(([side]) => Math.abs(side) > SHAFT).reverse();
  const shaft: Vec2[] = [
    [-z, top],
    [-z, GROUND_M],
    [z, GROUND_M],
    [z, top],
    [SHAFT, top],
    ...open.filter(([side]) => side > 0),
    ...open.filter(([side]) => side < 0),
    [-SHAFT, top],
  ];
  part.add('bedrock', beam(outline, -10.4, fromM), { edgeM: 1.6 });
  part.add('bedrock', beam(outline, fromM, MOUTH - SHAFT, [vault]), { edgeM: 1.6 });
  part.add('bedrock', beam(shaft, MOUTH - SHAFT, MOUTH + SHAFT), { edgeM: 1.6 });
  part.add('bedrock', beam(outline, MOUTH + SHAFT, toM, [vault]), { edgeM: 1.6 });
  part.add('bedrock', beam(outline, toM, 10.4), { edgeM: 1.6 });
  const soil = { yM: -0.04, bevelM: 0.02, holes: [mouthPlan()] };
  part.add('soil', prism(rectangle(-10.35, -6.15, 10.35, 6.15), 0.08, soil), {
    edgeM: 0.9,
    tileM: 2,
  });
  const random = seeded(3);
  for (let k = 0; k < 26; k += 1) {
    const side = random() < 0.5 ? -1 : 1;
    const size = 0.15 + 0.4 * random() ** 2;
    const at: Vec3 = [-9.8 + 19.4 * random(), 0.03, side * (5.45 + 0.5 * random())];
    const stone = box([size * 1.5, size, size], [0, 0, 0], size * 0.35).rotateY(random() * 3);
    part.add('bedrock', stone.translate(...at), { tint: 1.15, shift: [random(), random()] });
  }
}

/** The common wall: battered, without an opening but the gate; beehives on its sunny side. */
function rampart(part: Part): void {
  const section: Vec2[] = [
    [HALF_WIDTH + 0.12, 0],
    [HALF_WIDTH - WALL, 0],
    [HALF_WIDTH - WALL, WALL_TOP],
    [HALF_WIDTH - 0.1, WALL_TOP],
  ];
  for (const side of [-1, 1]) {
    const wall = section.map(([z, y]): Vec2 => [z * side, y]);
    part.add('rubble', beam(wall, -HALF_LENGTH, HALF_LENGTH), { edgeM: 0.9 });
  }
  const inner = HALF_WIDTH - WALL;
  part.add(
    'rubble',
    block([WALL, WALL_TOP, 2 * inner], [-HALF_LENGTH + WALL / 2, WALL_TOP / 2, 0]),
    {
      edgeM: 0.9,
    },
  );
  const end: Vec2[] = [
    ...([
      [inner, 0],
      [inner, WALL_TOP],
      [-inner, WALL_TOP],
      [-inner, 0],
    ] as Vec2[]),
    ...arch({ ...GATE, footM: 0 }, 0.25, 20).reverse(),
  ];
  part.add('rubble', beam(end, HALF_LENGTH - WALL, HALF_LENGTH), { edgeM: 0.9 });
  for (const x of [-HALF_LENGTH + 0.4, HALF_LENGTH - 0.4])
    for (const z of [HALF_WIDTH - 0.42, -HALF_WIDTH + 0.42]) horn(part, [x, WALL_TOP, z]);
  coping(part);
  // Hives: clay tubes let into the wall that has the sun.
  for (let level = 0; level < 2; level += 1)
    for (let k = 0; k < 9; k += 1) {
      const [x, y, z] = [-4.4 + k * 0.62 + level * 0.31, 1.5 + level * 0.55, HALF_WIDTH + 0.04];
      part.add('clay', bar([x, y, z - 0.3], [x, y, z + 0.06], 0.16, 0.16, 14), { tint: 0.95 });
      part.add('ink', bar([x, y, z], [x, y, z + 0.065], 0.035, 0.035, 8));
    }
}

/** Flat slabs laid over the wall's head against the rain, and hollow trunks that lead it off. */
function coping(part: Part): void {
  const random = seeded(41);
  const slabs = (fromM: number, toM: number, place: (along: number) => Vec3, isAlongX: boolean) => {
    for (let at = fromM; at < toM - 0.1;) {
      const long = Math.min(0.5 + 0.45 * random(), toM - at);
      const size: Vec3 = [long - 0.02, 0.1 + 0.04 * random(), 1.02 + 0.12 * random()];
      const [x, y, z] = place(at + long / 2);
      part.add('fieldstone', box(isAlongX ? size : [size[2], size[1], size[0]], [x, y, z], 0.03), {
        tint: 1 + 0.5 * random(),
        shift: [random(), random()],
      });
      at += long;
    }
  };
  const y = WALL_TOP + 0.04;
  for (const side of [-1, 1]) {
    slabs(-HALF_LENGTH + 0.85, HALF_LENGTH - 0.85, (x) => [x, y, side * (HALF_WIDTH - 0.44)], true);
    const inner = HALF_WIDTH - 0.9;
    slabs(-inner, inner, (z) => [side * (HALF_LENGTH - 0.4), y, z], false);
    for (let k = 0; k < 5; k += 1) {
      const x = CELLS_FROM + (k + 0.6) * 2.3;
      const [inM, outM] = [HALF_WIDTH - WALL - 0.1, HALF_WIDTH + 0.75];
      part.add(
        'palmwood',
        bar([x, ROOF + 0.34, side * inM], [x, ROOF + 0.22, side * outM], 0.1, 0.085, 8),
        { tint: 0.9 },
      );
      part.add(
        'ink',
        bar([x, ROOF + 0.225, side * (outM - 0.02)], [x, ROOF + 0.22, side * (outM + 0.006)], 0.05),
      );
    }
  }
}

/** A trunk with notches for feet, leaning on a row of cells. */
function notchedTrunk(part: Part): void {
  const [x, heightM, lean] = [-5.2, 3.4, 0.17];
  const z = (y: number) => -FRONT + 0.16 + (heightM - y) * lean;
  part.add('palmwood', bar([x, 0.1, z(0.1)], [x, heightM, z(heightM)], 0.11, 0.085, 10));
  for (let k = 1; k < 9; k += 1) {
    const y = k * 0.37;
    part.add('palmwood', box([0.26, 0.05, 0.17], [x, y, z(y) + 0.06], 0.015), { tint: 0.8 });
  }
}

/** A stepped horn on a corner. */
function horn(part: Part, [x, y, z]: Vec3): void {
  for (const [n, size] of [0.84, 0.6, 0.34].entries())
    part.add('rubble', box([size, 0.34, size], [x, y + 0.17 + n * 0.32, z], 0.05));
}

/** The one gate: stone arch, two heavy leaves, and the keeper's room behind it. */
function gate(part: Part): void {
  const ring = bandBetween(arch(GATE, 0.26, 20), arch(GATE, 0, 20));
  part.add('ashlar', beam(ring, HALF_LENGTH - 0.72, HALF_LENGTH + 0.12), {
    edgeM: 0.6,
    tileM: 1.4,
  });
  part.add('limestone', box([1, 0.1, 1.9], [HALF_LENGTH - 0.3, 0.06, 0], 0.03));
  for (const side of [-1, 1]) {
    const hinge = side * 0.88;
    const leaf = box([0.9, 2.05, 0.09], [-0.46, 1.14, 0], 0.02);
    part.add('cedar', leaf.rotateY(side * 0.18).translate(HALF_LENGTH - 0.74, 0, hinge), {
      tint: 0.85,
    });
    for (const y of [0.5, 1.15, 1.8]) {
      const strap = box([0.84, 0.09, 0.12], [-0.46, y, 0], 0.01);
      part.add('iron', strap.rotateY(side * 0.18).translate(HALF_LENGTH - 0.74, 0, hinge));
    }
  }
  room(part);
  stairs(part);
}

/** The keeper's room, two metres square inside, with its door to the passage. */
function room(part: Part): void {
  const [x0, x1, z0, z1, top] = [5.5, HALF_LENGTH - WALL, -FRONT - 0.2, -3.9, 2.5];
  const front = rectangle(x0, 0, x1, top);
  const door = rectangle(6.1, 0.12, 6.9, 1.75);
  part.add('rubble', slab(front, 0.35, { zM: z0 - 0.35, holes: [door] }), { edgeM: 0.8 });
  part.add('rubble', block([0.4, top, z0 - 0.35 - z1], [x0 + 0.2, top / 2, (z0 - 0.35 + z1) / 2]), {
    edgeM: 0.8,
  });
  part.add('rubble', block([x1 - x0, top, 0.3], [(x0 + x1) / 2, top / 2, z1 - 0.15]), {
    edgeM: 0.8,
  });
  part.add(
    'sand',
    box([x1 - x0 + 0.1, 0.22, z0 - z1 + 0.2], [(x0 + x1) / 2, top + 0.11, (z0 + z1) / 2]),
    {
      edgeM: 0.8,
    },
  );
  for (let k = 0; k < 5; k += 1) {
    const x = x0 + 0.3 + k * 0.55;
    part.add('palmwood', bar([x, top - 0.08, z1], [x, top - 0.08, z0 + 0.14], 0.06));
  }
  part.add('timber', box([0.95, 0.12, 0.3], [6.5, 1.82, z0 - 0.16], 0.02));
  part.add('timber', box([0.78, 1.6, 0.05], [6.5, 0.93, z0 - 0.24], 0.01));
  // A bench, a chest with the keys' board above it: the keeper's few things.
  part.add('earth', box([0.5, 0.42, 1.6], [7.85, 0.3, -2.8], 0.06));
  part.add('cedar', box([0.7, 0.4, 0.42], [6.5, 0.3, -3.6], 0.02));
  jar(part, 0.5, [7.4, 0.1, -3.5]);
}

/** Steps to the terrace, against the inside of the end wall. */
function stairs(part: Part): void {
  for (let k = 0; k < 10; k += 1) {
    const height = 0.25 * (k + 1);
    part.add('rubble', block([0.32, height, 1.3], [4.95 + k * 0.32, height / 2, 2.2]));
  }
}

/** One row of cells: cross walls, floors, a front pierced with small doors, and what a few hold. */
function row(part: Part, side: number): void {
  const [from, to] = [CELLS_FROM - FRONT_THICK / 2, CELLS_TO + FRONT_THICK / 2];
  const back = HALF_WIDTH - WALL;
  const [depth, middle] = [back - FRONT - FRONT_THICK, (back + FRONT + FRONT_THICK) / 2];
  const random = seeded(side === 1 ? 5 : 8);
  const doors: { x: number; y: number }[] = [];
  for (let level = 0; level < LEVELS; level += 1)
    for (let k = 0; k < COLUMNS; k += 1)
      doors.push({ x: CELLS_FROM + (k + 0.5) * PITCH, y: 0.25 + level * STOREY + 0.28 });
  const holes = doors.map(({ x, y }) =>
    rectangle(x - DOOR.widthM / 2, y, x + DOOR.widthM / 2, y + DOOR.heightM),
  );
  const front = slab(rectangle(from, 0, to, ROOF + 0.3), FRONT_THICK, {
    zM: side > 0 ? FRONT : -FRONT - FRONT_THICK,
    holes,
  });
  part.add('rubble', front, { edgeM: 0.8, tileM: 1.5 });
  part.add(
    'whitewash',
    box(
      [to - from + 0.04, 0.13, FRONT_THICK + 0.08],
      [(from + to) / 2, ROOF + 0.34, side * (FRONT + FRONT_THICK / 2)],
      0.03,
    ),
    { edgeM: 1 },
  );
  for (let k = 0; k <= COLUMNS; k += 1) {
    const wall = block(
      [FRONT_THICK, ROOF, depth],
      [CELLS_FROM + k * PITCH, ROOF / 2, side * middle],
    );
    part.add('rubble', wall, { edgeM: 0.9 });
  }
  for (let level = 0; level <= LEVELS; level += 1) {
    const floor = block(
      [to - from - 0.06, 0.26, depth],
      [(from + to) / 2, 0.13 + level * STOREY, side * middle],
    );
    part.add('sand', floor, { edgeM: 0.9, tint: EARTH });
    for (let k = 0; level > 0 && k < COLUMNS * 3; k += 1) {
      const [x, y] = [CELLS_FROM + (k + 0.5) * (PITCH / 3), level * STOREY - 0.03];
      const pole = bar([x, y, side * (FRONT - 0.14)], [x, y, side * (FRONT + 0.9)], 0.055, 0.05, 8);
      part.add('palmwood', pole, { tint: 0.85 + 0.3 * random() });
    }
  }
  doors.forEach(({ x, y }, n) => {
    const isOpen = [4, 9, 13].includes(n);
    door(part, { x, y, side, isOpen, isLimed: random() < 0.4, tint: 0.55 + 0.4 * random() });
    goods(part, [x, 0.26 + Math.floor(n / COLUMNS) * STOREY, side * middle], n);
  });
}

function door(
  part: Part,
  {
    x,
    y,
    side,
    isOpen,
    isLimed,
    tint,
  }: { x: number; y: number; side: number; isOpen: boolean; isLimed: boolean; tint: number },
): void {
  const { widthM: w, heightM: h } = DOOR;
  const leaf = box([w, h, 0.05], [w / 2, h / 2, 0], 0.01);
  if (isOpen) leaf.rotateY(-side * 1.25);
  part.add('cedar', leaf.translate(x - w / 2, y, side * (FRONT + 0.08)), { tint });
  if (isLimed) {
    const surround = rectangle(x - w / 2 - 0.16, y - 0.04, x + w / 2 + 0.16, y + h + 0.22);
    const hole = rectangle(x - w / 2, y, x + w / 2, y + h);
    const zM = side > 0 ? FRONT - 0.02 : -FRONT;
    part.add('whitewash', slab(surround, 0.02, { zM, holes: [hole] }));
  }
  part.add(
    'palmwood',
    box([w + 0.36, 0.11, 0.28], [x, y + h + 0.055, side * (FRONT + 0.08)], 0.02),
  );
  part.add('fieldstone', box([w + 0.24, 0.07, 0.24], [x, y - 0.035, side * (FRONT + 0.06)], 0.02));
  if (!isOpen)
    part.add('iron', box([0.05, 0.07, 0.05], [x + 0.2, y + h * 0.5, side * (FRONT + 0.045)], 0.01));
}

/** Jars, baskets and a chest for papers: each family's own. */
function goods(part: Part, [x, y, z]: Vec3, n: number): void {
  const random = seeded(100 + n);
  if (n % 3 !== 2)
    jar(part, 0.55 + 0.2 * random(), [x - 0.4, y, z - 0.3 + 0.6 * random()], 0.9 + 0.2 * random());
  if (n % 2 === 0) basket(part, 0.42, [x + 0.3, y, z + 0.4 - 0.8 * random()]);
  if (n % 4 === 1)
    part.add('cedar', box([0.6, 0.32, 0.36], [x + 0.2, y + 0.16, z], 0.02), { tint: 0.9 });
  if (n % 4 === 1)
    part.add('paper', bar([x + 0.05, y + 0.36, z], [x + 0.36, y + 0.36, z + 0.06], 0.04));
}

/** Flat stones let into the front, staggered: one climbs from door to door. */
function flights(part: Part, side: number): void {
  const random = seeded(side === 1 ? 21 : 24);
  for (let k = 0; k < COLUMNS; k += 1)
    for (let n = 0; n < 9; n += 1) {
      const x = CELLS_FROM + k * PITCH + 0.32 * (n % 2 ? 1 : -1) + (random() - 0.5) * 0.06;
      const y = 0.5 + n * 0.4;
      if (k === 0 && n % 2 === 0) continue;
      const stone = box([0.52, 0.09 + 0.04 * random(), 0.56], [x, y, side * (FRONT - 0.12)], 0.025);
      part.add('fieldstone', stone, { tint: 1.35 + 0.3 * random(), shift: [random(), random()] });
    }
}

const mouthPlan = () => rectangle(MOUTH - SHAFT, -SHAFT, MOUTH + SHAFT, SHAFT);

function lane(part: Part): void {
  const [from, to] = [-HALF_LENGTH + WALL, HALF_LENGTH - WALL];
  part.add(
    'paving',
    prism(rectangle(from, -FRONT, to, FRONT), 0.09, { yM: 0.02, holes: [mouthPlan()] }),
    {
      edgeM: 0.6,
    },
  );
}

/** The tanudfi: a plastered vault under the lane, its water, and its mouth in the paving. */
function cistern(sculpture: Sculpture): void {
  const { fromM, toM, halfM, floorM, springM } = CISTERN;
  const part = sculpture.part('cistern', { cap: '#d8c9ad', anchor: [fromM + 1, -1.2, 0.4] });
  const vault = { spanM: 2 * halfM, springM, footM: floorM };
  const lining = bandBetween(arch(vault, 0, 16), arch({ ...vault, footM: floorM }, -0.1, 16));
  for (const [from, to] of [
    [fromM + 0.01, MOUTH - SHAFT],
    [MOUTH + SHAFT, toM - 0.01],
  ] as const)
    part.add('whitewash', beam(lining, from, to), { edgeM: 0.6 });
  part.add(
    'whitewash',
    block([toM - fromM, 0.1, 2 * halfM - 0.2], [(fromM + toM) / 2, floorM + 0.05, 0]),
  );
  const mouth: Vec3 = [MOUTH, 0.1, 0];
  const kerb: Vec2[] = [
    [0.32, 0],
    [0.56, 0],
    [0.55, 0.4],
    [0.36, 0.42],
    [0.32, 0],
  ];
  part.add('limestone', lathe(kerb, mouth, 20), { crease: 0.7, tileM: 0.8 });
  part.add('timber', bar([mouth[0] - 0.7, 1, 0], [mouth[0] + 0.7, 1, 0], 0.05));
  for (const end of [-0.66, 0.66])
    part.add('timber', bar([mouth[0] + end, 0.1, 0], [mouth[0] + end, 1.1, 0], 0.06));
  const water = sculpture.part('cistern-water', { parent: part, cap: '#3b7f92' });
  const level = block([toM - fromM - 0.05, 1.15, 2 * halfM - 0.21], [mouth[0], floorM + 0.68, 0]);
  water.add('water', level);
}

/** The watch-tower over one corner. */
function tower(part: Part): void {
  const at: Vec3 = [-7.95, 0, -4];
  part.add('rubble', pillar({ footM: 2.6, topM: 2.2, heightM: 8.1 }, at), { edgeM: 0.8 });
  part.add('whitewash', box([2.36, 0.3, 2.36], [at[0], 8.2, at[2]], 0.04));
  for (const [dx, dz] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const)
    for (const [n, size] of [0.7, 0.46, 0.24].entries()) {
      const inset = 1.13 - size / 2;
      part.add(
        'whitewash',
        box([size, 0.22, size], [at[0] + dx * inset, 8.45 + n * 0.21, at[2] + dz * inset], 0.03),
      );
    }
  for (const [y, turn] of [
    [6.6, 0],
    [4.4, 0],
    [6.6, 1],
  ] as const) {
    const away = 1.3 - 0.02 * y - 0.03;
    const slit = turn
      ? box([0.1, 0.55, 0.3], [at[0] + away, y, at[2]], 0.01)
      : box([0.3, 0.55, 0.1], [at[0], y, at[2] + away], 0.01);
    part.add('ink', slit);
  }
}

/** What is one family's and what is everyone's, washed over the stone. */
function colours(sculpture: Sculpture): void {
  const mine = sculpture.part('colour-mine', { states: ['mine'], cap: '#d98a1f' });
  for (const side of [-1, 1])
    for (let level = 0; level < LEVELS; level += 1)
      for (let k = 0; k < COLUMNS; k += 1) {
        const at: Vec3 = [CELLS_FROM + (k + 0.5) * PITCH, 0.26 + level * STOREY + 0.74, side * 2.6];
        mine.add('washSaffron', block([PITCH - 0.34, 1.46, 3.24], at));
      }
  const ours = sculpture.part('colour-ours', { states: ['ours'], cap: '#2d5a9a' });
  const wash = (size: Vec3, at: Vec3) => ours.add('washIndigo', block(size, at));
  const height = WALL_TOP + 0.03;
  for (const side of [-1, 1])
    wash([2 * HALF_LENGTH + 0.3, height, WALL + 0.3], [0, height / 2, side * (HALF_WIDTH - 0.36)]);
  const inner = 2 * (HALF_WIDTH - WALL) - 0.1;
  wash([WALL + 0.06, height, inner], [-HALF_LENGTH + 0.4, height / 2, 0]);
  for (const side of [-1, 1])
    wash(
      [WALL + 0.06, height, inner / 2 - 0.9],
      [HALF_LENGTH - 0.4, height / 2, side * (inner / 4 + 0.45)],
    );
  wash([WALL + 0.06, height - 2.2, 1.8], [HALF_LENGTH - 0.4, (height + 2.2) / 2, 0]);
  wash([2 * (HALF_LENGTH - WALL), 0.06, 2 * FRONT], [0, 0.15, 0]);
  wash([2.66, 8.2, 2.66], [-7.95, 4.2, -4]);
  wash([2.95, 1.9, 1.9], [MOUTH, -1.5, 0]);
}
