/**
 * An upright loom, 1.8 m by 1.6 m: the frame strung with the partners' threads in
 * six colours, then row by row the rug, its knot, and a weight that it bears.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import * as THREE from 'three';
import { seeded } from '../kit/noise.ts';
import type { ModelPlan, Part, Sculpture } from '../kit/sculpture.ts';
import { bar, block, box, lathe, limb, tube } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';

const [HALF, POST, LOW, HIGH, TOP] = [0.9, 0.72, 0.3, 1.5, 1.6];
const [RUG_HALF, ROW, COLUMN] = [0.6, 0.02, 0.025];
const ROWS = 48;
const RUG_FROM = LOW + 0.06;
const DYED = ['#93352b', '#d0922f', '#34467f', '#3f7a56', '#7a4a86', '#c9603a'] as const;
const [GROUND, NATURAL, DARK] = ['#8f2f26', '#f2e8d2', '#33241c'];

export const model: ModelPlan = {
  id: 'r7-loom',
  shadeReachM: 0.25,
  build(sculpture) {
    frame(sculpture.part('frame', { anchor: [-0.74, 1.2, 0.05] }));
    warp(
      sculpture.part('warp', {
        steps: { from: 0, to: 4 },
        shades: false,
        anchor: [0.3, 1.35, 0.02],
      }),
    );
    yarns(sculpture.part('yarns'));
    rug(sculpture);
    const weft = sculpture.part('weft', {
      steps: { from: 1, to: 4 },
      anchor: [0.5, RUG_FROM + 0.36, 0.04],
    });
    yarn(weft);
    const comb = combOf(sculpture);
    knot(
      sculpture.part('knot', {
        steps: { from: 3, to: 4 },
        anchor: [RUG_HALF + 0.05, RUG_FROM + ROWS * ROW, 0.04],
      }),
    );
    weight(sculpture.part('weight', { steps: { from: 4, to: 4 } }));
    const rise = (step: number): Vec3 => [0, [0, 0, ROW * 16, ROW * 32, ROW * 32][step]!, 0];
    const timesS = [0, 1, 2, 3, 4];
    sculpture.clip('sequence', [
      { part: weft, timesS, move: timesS.map(rise) },
      {
        part: comb,
        timesS: [0, 0.5, 0.7, 0.9, 1.1, 1.5, 1.7, 1.9, 2.1, 2.5, 2.7, 2.9, 3.1, 4],
        move: [
          [0, -0.702, 0.3],
          [0, 0.02, 0],
          [0, 0.08, 0],
          [0, 0, 0],
          [0, 0, 0],
          ...[0.5, 0, 0.5, 0].map((up): Vec3 => [0.12, ROW * 16 + up * 0.15, 0]),
          ...[0.5, 0, 0.5, 0].map((up): Vec3 => [-0.1, ROW * 32 + up * 0.15, 0]),
          [-0.1, ROW * 32, 0],
        ],
      },
    ]);
  },
};

/** Two posts, two beams, feet, wedges, and a bar that parts the threads. */
function frame(part: Part): void {
  const wood = (size: Vec3, at: Vec3, tint = 1) =>
    part.add('cedar', box(size, at, 0.012), {
      tint,
      tileM: 0.7,
      shift: [at[0], at[1]],
      edgeM: 0.25,
    });
  for (const side of [-1, 1]) {
    wood([0.1, TOP, 0.12], [side * POST, TOP / 2 + 0.04, 0]);
    wood([0.14, 0.1, 0.7], [side * POST, 0.05, 0]);
    for (const z of [-1, 1])
      part.add(
        'cedar',
        bar([side * POST, 0.1, z * 0.28], [side * POST, 0.42, z * 0.05], 0.022, 0.022, 8),
      );
    wood([0.13, 0.05, 0.15], [side * POST, TOP + 0.065, 0], 0.85);
    for (const y of [LOW, HIGH]) wood([0.05, 0.16, 0.04], [side * (POST + 0.075), y, 0], 0.8);
    // Painted lozenges on the posts: the agreement is written for all to see.
    for (let k = 0; k < 5; k += 1) {
      const mark = box([0.045, 0.045, 0.006], [0, 0, 0], 0.002).rotateZ(Math.PI / 4);
      part.add('paint', mark.translate(side * POST, 0.55 + k * 0.18, 0.0615), {
        tint: k % 2 ? '#d0922f' : NATURAL,
      });
    }
  }
  for (const [y, r] of [
    [LOW, 0.05],
    [HIGH, 0.048],
  ] as const) {
    part.add('cedar', bar([-HALF + 0.02, y, 0], [HALF - 0.02, y, 0], r, r, 20), {
      crease: 0.8,
      along: 'x',
      tileM: 0.7,
    });
    for (const side of [-1, 1])
      part.add(
        'cedar',
        lathe(
          [
            [0, -0.02],
            [0.065, -0.02],
            [0.07, 0],
            [0.065, 0.02],
            [0, 0.02],
          ],
          [0, 0, 0],
          20,
        )
          .rotateZ(Math.PI / 2)
          .translate(side * (HALF - 0.02), y, 0),
        { crease: 0.6 },
      );
  }
  part.add(
    'timber',
    bar([-RUG_HALF - 0.12, 1.32, 0.03], [RUG_HALF + 0.12, 1.32, 0.03], 0.013, 0.013, 10),
  );
  part.add(
    'timber',
    bar([-RUG_HALF - 0.12, 1.38, -0.02], [RUG_HALF + 0.12, 1.38, -0.02], 0.013, 0.013, 10),
  );
}

/** Six balls of yarn before the loom, one for each partner. */
function yarns(part: Part): void {
  DYED.forEach((tint, k) => {
    const at: Vec3 = [-0.02 + k * 0.118, 0.058, 0.34 + 0.05 * (k % 2)];
    part.add('wool', new THREE.SphereGeometry(0.055, 20, 14).translate(...at), {
      tint,
      crease: 2,
      tileM: 0.08,
    });
    for (let n = 0; n < 5; n += 1) {
      const strand = new THREE.TorusGeometry(0.055, 0.0055, 6, 26).rotateX(n * 0.63 + k);
      const lit = new THREE.Color(tint).multiplyScalar(n % 2 ? 0.8 : 1.05);
      part.add('wool', strand.rotateY(n * 1.1).translate(...at), {
        tint: [lit.r, lit.g, lit.b],
        crease: 2,
        tileM: 0.1,
      });
    }
  });
}

/** Twenty-four threads, four of each colour, over the upper beam and round the lower. */
function warp(part: Part): void {
  for (let k = 0; k < 24; k += 1) {
    const x = -RUG_HALF + 0.02 + (k * (2 * RUG_HALF - 0.04)) / 23;
    const tint = DYED[Math.floor(k / 4)]!;
    const front = k % 2 ? 0.02 : -0.012;
    part.add(
      'wool',
      tube(
        [
          [x, LOW - 0.03, 0.048],
          [x, 0.7, 0.012],
          [x, 1.1, 0.006],
          [x, 1.34, front],
          [x, HIGH + 0.02, 0.04],
          [x, HIGH + 0.05, 0],
        ],
        0.0048,
        { segments: 14, sides: 6 },
      ),
      { tint, crease: 2, tileM: 0.1 },
    );
    for (const y of [LOW, HIGH])
      part.add(
        'wool',
        new THREE.TorusGeometry(0.053, 0.0055, 6, 18).rotateY(Math.PI / 2).translate(x, y, 0),
        { tint, crease: 2, tileM: 0.1 },
      );
  }
}

/** What colour a knot has: a ground with a border of lozenges, and in its middle a star of eight points. */
function knotAt(column: number, row: number): string {
  const columns = Math.round((2 * RUG_HALF) / COLUMN);
  const [x, y] = [column - (columns - 1) / 2, row - (ROWS - 1) / 2];
  const [ex, ey] = [Math.min(column, columns - 1 - column), Math.min(row, ROWS - 1 - row)];
  const edge = Math.min(ex, ey);
  if (edge < 1) return DARK;
  if (edge < 5) {
    const along = ex < ey ? row : column;
    const wave = Math.abs(((along + 400) % 6) - 3);
    return edge === 1 || edge === 4
      ? NATURAL
      : wave + Math.abs(edge - 2.5) < 2.4
        ? '#d0922f'
        : '#34467f';
  }
  if (edge < 6) return DARK;
  const [ax, ay] = [Math.abs(x), Math.abs(y)];
  const star = Math.min(Math.max(ax, ay), (ax + ay) / Math.SQRT2);
  if (star < 2.2) return '#d0922f';
  if (star < 5) return '#34467f';
  if (star < 6.2) return NATURAL;
  if (star < 9) return '#3f7a56';
  if (star < 10.2) return '#d0922f';
  for (const side of [-1, 1])
    for (const up of [-1, 1]) {
      const away = Math.abs(x - side * 13.5) + Math.abs(y - up * 13);
      if (away < 1.6) return '#d0922f';
      if (away < 3.6) return NATURAL;
      if (away < 4.8) return '#34467f';
    }
  if (ay < 1.4 && ax > 11.5 && ax < 17) return ax % 2 < 1 ? NATURAL : '#c9603a';
  return GROUND;
}

/** The rug in three parts, each row a strand of coloured stretches. */
function rug(sculpture: Sculpture): void {
  const parent = sculpture.part('rug', {
    steps: { from: 1, to: 4 },
    anchor: [0, RUG_FROM + 0.2, 0.05],
  });
  const random = seeded(8);
  const columns = Math.round((2 * RUG_HALF) / COLUMN);
  for (const third of [0, 1, 2]) {
    const part = sculpture.part(`rug-${third + 1}`, { parent, steps: { from: 1 + third, to: 4 } });
    for (let row = third * 16; row < third * 16 + 16; row += 1) {
      const y = RUG_FROM + (row + 0.5) * ROW;
      const stray = (random() - 0.5) * 0.006;
      let from = 0;
      for (let column = 1; column <= columns; column += 1) {
        if (column < columns && knotAt(column, row) === knotAt(from, row)) continue;
        const [x0, x1] = [-RUG_HALF + from * COLUMN, -RUG_HALF + column * COLUMN];
        const lit = 0.86 + 0.24 * random();
        const tint = new THREE.Color(knotAt(from, row)).multiplyScalar(lit);
        const strand = box(
          [x1 - x0 + 0.001, ROW * 0.97, 0.026],
          [(x0 + x1) / 2 + stray, y, 0.004],
          0.007,
        );
        part.add('wool', strand, {
          tint: [tint.r, tint.g, tint.b],
          tileM: 0.12,
          shift: [random(), random()],
        });
        from = column;
      }
    }
  }
  const fringe = sculpture.part('fringe', { parent, steps: { from: 1, to: 4 } });
  for (let k = 0; k < 40; k += 1) {
    const x = -RUG_HALF + 0.015 + k * 0.03;
    fringe.add(
      'wool',
      limb(
        [
          [x, RUG_FROM + 0.005, 0.018],
          [x + 0.004, RUG_FROM - 0.04, 0.05],
          [x, RUG_FROM - 0.1, 0.056 + 0.01 * random()],
        ],
        [0.006, 0.004],
        { segments: 6, sides: 5 },
      ),
      { tileM: 0.1, crease: 2 },
    );
  }
}

/** The thread that is being laid: through the warp, then down to its balls of yarn. */
function yarn(part: Part): void {
  const y = RUG_FROM + ROW * 16 + 0.016;
  const wave = Array.from({ length: 49 }, (_, k): Vec3 => {
    const x = -RUG_HALF + (k / 48) * 2 * RUG_HALF;
    return [x, y + 0.01 * Math.sin((Math.PI * k) / 48), 0.012 + (k % 2 ? 0.014 : -0.012)];
  });
  part.add('wool', tube(wave, 0.0065, { segments: 150, sides: 6 }), {
    tint: '#d0922f',
    crease: 2,
    tileM: 0.1,
  });
  part.add(
    'wool',
    tube(
      [
        [RUG_HALF, y, 0.02],
        [RUG_HALF + 0.04, y - 0.05, 0.08],
        [RUG_HALF + 0.02, y - 0.2, 0.12],
      ],
      0.006,
      { segments: 20, sides: 6 },
    ),
    { tint: '#d0922f', crease: 2, tileM: 0.1 },
  );
  const at: Vec3 = [RUG_HALF + 0.015, y - 0.24, 0.125];
  part.add('wool', new THREE.SphereGeometry(0.05, 20, 14).translate(...at), {
    tint: '#d0922f',
    crease: 2,
    tileM: 0.08,
  });
  for (let k = 0; k < 5; k += 1)
    part.add(
      'wool',
      new THREE.TorusGeometry(0.05, 0.005, 6, 26)
        .rotateX(k * 0.63)
        .rotateY(k * 1.1)
        .translate(...at),
      { tint: k % 2 ? '#c18528' : '#d0922f', crease: 2, tileM: 0.1 },
    );
}

/** The heavy comb that beats every row home. */
function combOf(sculpture: Sculpture): Part {
  const part = sculpture.part('comb', {
    steps: { from: 0, to: 4 },
    shades: false,
    anchor: [-0.2, RUG_FROM + 0.5, 0.12],
  });
  const [x, y, z] = [-0.2, RUG_FROM + ROW * 16 + 0.03, 0.045];
  part.add('iron', box([0.25, 0.035, 0.028], [x, y + 0.1, z], 0.006));
  for (let k = 0; k < 12; k += 1)
    part.add('iron', box([0.009, 0.1, 0.014], [x - 0.115 + k * 0.0209, y + 0.045, z], 0.004));
  part.add(
    'timber',
    lathe(
      [
        [0, 0],
        [0.018, 0],
        [0.024, 0.06],
        [0.016, 0.11],
        [0.022, 0.16],
        [0, 0.175],
      ] as Vec2[],
      [0, 0, 0],
      16,
    )
      .rotateX(0.9)
      .translate(x, y + 0.112, z + 0.008),
    { crease: 0.8 },
  );
  return part;
}

/** A golden knot where the last thread is tied. */
function knot(part: Part): void {
  const shape = new THREE.TorusKnotGeometry(0.042, 0.013, 140, 12, 2, 3);
  part.add('coin', shape.translate(RUG_HALF + 0.05, RUG_FROM + ROWS * ROW, 0.03), { crease: 2 });
  part.add(
    'coin',
    tube(
      [
        [RUG_HALF - 0.02, RUG_FROM + ROWS * ROW - 0.01, 0.02],
        [RUG_HALF + 0.02, RUG_FROM + ROWS * ROW, 0.03],
        [RUG_HALF + 0.04, RUG_FROM + ROWS * ROW, 0.03],
      ],
      0.009,
      { segments: 12, sides: 8 },
    ),
    { crease: 2 },
  );
}

/** A stone weight on cords from the finished edge: it holds. */
function weight(part: Part): void {
  const y = RUG_FROM + 0.02;
  for (const x of [-0.22, 0.22])
    part.add('reed', bar([x, y, 0.03], [x * 0.35, 0.2, 0.16], 0.008, 0.008, 6));
  part.add(
    'iron',
    lathe(
      [
        [0, 0],
        [0.11, 0],
        [0.12, 0.02],
        [0.12, 0.13],
        [0.1, 0.155],
        [0.03, 0.165],
        [0.03, 0.18],
        [0, 0.18],
      ],
      [0, 0.012, 0.16],
      32,
    ),
    { crease: 0.6 },
  );
  part.add('iron', new THREE.TorusGeometry(0.035, 0.01, 8, 24).translate(0, 0.215, 0.16), {
    crease: 2,
  });
  part.add('paint', block([0.09, 0.012, 0.004], [0, 0.09, 0.2795]), { tint: '#d0922f' });
}
