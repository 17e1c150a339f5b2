/**
 * The wall of 39 recommendations: eight tiles of the morning round a clear one,
 * thirty-one of the afternoon round them, sorted by theme like the slices of a
 * wheel; the place that is left holds a lamp. A theme that is asked for steps out.
 * Longer than most: one object that is measured as a whole, part by part.
 */
import * as THREE from 'three';
import { disc, star } from '../kit/figures.ts';
import type { ModelPlan, Part, Sculpture, Track } from '../kit/sculpture.ts';
import { box, lathe, rectangle, slab } from '../kit/shapes.ts';
import type { Vec2, Vec3 } from '../kit/shapes.ts';

/** The themes in the order of the wheel: glaze, tiles of the morning, tiles of the afternoon. */
const THEMES: readonly { id: string; tint: string; counts: Vec2 }[] = [
  { id: 'heritage', tint: '#a8432c', counts: [1, 3] },
  { id: 'governance', tint: '#23489c', counts: [3, 1] },
  { id: 'law', tint: '#5a2f6e', counts: [1, 2] },
  { id: 'values', tint: '#d79a2b', counts: [0, 2] },
  { id: 'networking', tint: '#1f8f8c', counts: [0, 3] },
  { id: 'diaspora', tint: '#126b43', counts: [0, 5] },
  { id: 'migrants', tint: '#c25a80', counts: [0, 1] },
  { id: 'waqf', tint: '#7f9a34', counts: [0, 4] },
  { id: 'diplomacy', tint: '#62a3d6', counts: [0, 3] },
  { id: 'publishing', tint: '#3a3335', counts: [3, 7] },
];
const [WIDTH, HEIGHT, MIDDLE]: [number, number, Vec2] = [3.2, 2.3, [-0.42, 1.3]];
const FACE = 0.02;

export const model: ModelPlan = {
  id: 'r8-recommendations-wall',
  shadeReachM: 0.1,
  build(sculpture) {
    wall(sculpture.part('wall'));
    const tiles1 = sculpture.part('tiles1', { anchor: [MIDDLE[0], MIDDLE[1] + 0.3, 0.06] });
    const tiles2 = sculpture.part('tiles2', { anchor: [MIDDLE[0] + 0.55, MIDDLE[1] + 0.45, 0.06] });
    const morning = lay(sculpture, tiles1, 0, PETALS, 'glaze');
    const afternoon = lay(sculpture, tiles2, 1, RINGS, 'coin');
    centre(sculpture.part('center', { anchor: [...MIDDLE, 0.06] }));
    lamp(sculpture.part('lamp', { anchor: [MIDDLE[0], MIDDLE[1] - 0.86, 0.08] }));
    legend(sculpture);
    for (const { id } of THEMES)
      sculpture.clip(
        `state:${id}`,
        [...morning, ...afternoon].filter(({ name }) => name.endsWith(id)).map(stepOut),
      );
    sculpture.clip('state:morning', morning.map(stepOut));
    sculpture.clip('state:afternoon', afternoon.map(stepOut));
  },
};

const stepOut = (part: Part): Track => ({
  part,
  timesS: [0, 0.6],
  move: [
    [0, 0, 0],
    [0, 0, 0.22],
  ],
});

const polar = (r: number, deg: number): Vec2 => [
  MIDDLE[0] + r * Math.cos((deg * Math.PI) / 180),
  MIDDLE[1] + r * Math.sin((deg * Math.PI) / 180),
];

/** Eight petals between the points of the central star. */
const PETALS = Array.from({ length: 8 }, (_, k): Vec2[] => {
  const at = 90 - 22.5 - k * 45;
  return [
    polar(0.165, at),
    polar(0.215, at + 22.5),
    polar(0.37, at + 22.5),
    polar(0.47, at),
    polar(0.37, at - 22.5),
    polar(0.215, at - 22.5),
  ];
});

/** Sixteen tiles round them and sixteen round those, by turns, beginning beside the lamp at the foot. */
const RINGS = Array.from({ length: 32 }, (_, n): Vec2[] => {
  const at = -90 - n * 11.25;
  if (n % 2 === 0)
    return [
      polar(0.655, at - 11.25 + 0),
      polar(0.74, at - 11.25),
      polar(0.9, at - 11.25),
      polar(0.985, at),
      polar(0.9, at + 11.25),
      polar(0.74, at + 11.25),
      polar(0.66, at),
    ].slice(1);
  const inner = n % 4 === 1 ? 0.37 : 0.47;
  return [
    polar(inner, at),
    polar(0.412, at + 11.25),
    polar(0.66, at + 11.25),
    polar(0.74, at),
    polar(0.66, at - 11.25),
    polar(0.412, at - 11.25),
  ];
}).slice(1);

/** A tile pulled in from its neighbours by its joint, and its glaze by its rim. */
function pulledIn(outline: readonly Vec2[], byM: number): Vec2[] {
  const points = THREE.ShapeUtils.isClockWise(outline.map(([x, y]) => new THREE.Vector2(x, y)))
    ? [...outline].reverse()
    : outline;
  return points.map((at, k) => {
    const [before, after] = [
      points[(k + points.length - 1) % points.length]!,
      points[(k + 1) % points.length]!,
    ];
    const normal = (a: Vec2, b: Vec2) => new THREE.Vector2(a[1] - b[1], b[0] - a[0]).normalize();
    const [n1, n2] = [normal(before, at), normal(at, after)];
    const out = n1.clone().add(n2).normalize();
    const reach = byM / Math.max(0.4, out.dot(n1));
    return [at[0] + out.x * reach, at[1] + out.y * reach];
  });
}

/** Lays one session's tiles by theme; each theme is a part of its own. */
function lay(
  sculpture: Sculpture,
  parent: Part,
  session: 0 | 1,
  places: readonly Vec2[][],
  rim: 'glaze' | 'coin',
): Part[] {
  let next = 0;
  return THEMES.filter(({ counts }) => counts[session] > 0).map(({ id, tint, counts }) => {
    const part = sculpture.part(`${parent.name}-${id}`, { parent });
    for (let k = 0; k < counts[session]; k += 1, next += 1) {
      const outline = places[next]!;
      part.add(rim, slab(pulledIn(outline, 0.006), 0.034, { zM: FACE, bevelM: 0.004 }), {
        crease: 0.3,
      });
      const lit = 0.88 + 0.2 * ((next * 0.618) % 1);
      const shade = new THREE.Color(tint).multiplyScalar(lit);
      part.add('glaze', slab(pulledIn(outline, 0.02), 0.022, { zM: FACE + 0.024, bevelM: 0.006 }), {
        tint: [shade.r, shade.g, shade.b],
        crease: 0.3,
        shift: [next * 0.37, next * 0.61],
      });
    }
    return part;
  });
}

/** Lime wall, carved plaster round the rosette, stone frame, a tiled foot. */
function wall(part: Part): void {
  const [x, y] = [WIDTH / 2, HEIGHT + 0.15];
  part.add('limestone', box([WIDTH + 0.24, y, 0.16], [0, y / 2, -0.081], 0.015), { edgeM: 0.3 });
  part.add('limestone', box([WIDTH + 0.5, 0.12, 0.44], [0, 0.06, 0.06], 0.02), { edgeM: 0.3 });
  const field = rectangle(-x + 0.1, 0.26, x - 0.1, y - 0.14);
  const round = Array.from({ length: 16 }, (_, k) => polar(1.02, k * 22.5 + 11.25));
  part.add('plaster', slab(field, 0.02, { holes: [round] }), { edgeM: 0.16, tileM: 0.56 });
  part.add('whitewash', slab(round, 0.008), { tint: 0.62, edgeM: 0.2 });
  const ring = Array.from({ length: 16 }, (_, k) => polar(1.045, k * 22.5 + 11.25));
  part.add('limestone', slab(ring, 0.04, { bevelM: 0.006, holes: [round] }), { crease: 0.3 });
  for (const [grow, width, proud] of [
    [0, 0.05, 0.05],
    [0.05, 0.03, 0.075],
  ] as const) {
    const outer = rectangle(-x + 0.06 - grow, 0.22 - grow, x - 0.06 + grow, y - 0.1 + grow);
    const inner = rectangle(
      -x + 0.06 - grow + width,
      0.22 - grow + width,
      x - 0.06 + grow - width,
      y - 0.1 + grow - width,
    );
    part.add('limestone', slab(outer, proud, { holes: [inner], bevelM: 0.008 }), { crease: 0.4 });
  }
  part.add('glaze', box([WIDTH + 0.3, 0.05, 0.24], [0, y + 0.02, -0.03], 0.012), {
    tint: '#1f6a45',
  });
}

/** The visitor's tile: clear glass over nothing, in a brass star. */
function centre(part: Part): void {
  const outer = star(8, 0.2, { at: MIDDLE, inner: 0.76 });
  const inner = star(8, 0.172, { at: MIDDLE, inner: 0.76 });
  part.add('brass', slab(outer, 0.03, { zM: FACE, holes: [inner], bevelM: 0.004 }), {
    crease: 0.3,
  });
  part.add('glass', slab(inner, 0.02, { zM: FACE + 0.006 }), { crease: 0.3 });
  part.add(
    'glass',
    slab(star(8, 0.12, { at: MIDDLE, inner: 0.76 }), 0.012, { zM: FACE + 0.026, bevelM: 0.004 }),
    { crease: 0.3 },
  );
}

/** In the fortieth place: a little brass lamp, lit because a start has been made. */
function lamp(part: Part): void {
  const outline = Array.from(
    { length: 6 },
    (_, k) =>
      [
        polar(0.74, -101.25),
        polar(0.9, -101.25),
        polar(0.985, -90),
        polar(0.9, -78.75),
        polar(0.74, -78.75),
        polar(0.66, -90),
      ][k]!,
  );
  part.add('brass', slab(pulledIn(outline, 0.006), 0.03, { zM: FACE, bevelM: 0.005 }), {
    crease: 0.3,
  });
  const [x, y] = polar(0.835, -90);
  const cup: Vec2[] = [
    [0, 0],
    [0.07, 0],
    [0.075, 0.012],
    [0.055, 0.02],
    [0, 0.02],
  ];
  const facing = (shape: THREE.BufferGeometry, z: number) =>
    shape.rotateX(Math.PI / 2).translate(x, y, z);
  part.add('brass', facing(lathe(cup, [0, 0, 0], 24), FACE + 0.028), { crease: 0.8 });
  part.add(
    'light',
    facing(
      lathe(
        [
          [0, 0],
          [0.05, 0],
          [0.046, 0.02],
          [0.028, 0.042],
          [0, 0.05],
        ],
        [0, 0, 0],
        20,
      ),
      FACE + 0.045,
    ),
    { crease: 2 },
  );
}

/** Ten small tiles in two columns, each beside its label; a ring round the theme that is asked for. */
function legend(sculpture: Sculpture): void {
  const part = sculpture.part('legend', { anchor: [1.1, 1.3, 0.06] });
  const board = rectangle(0.7, 0.46, 1.44, 2.14);
  part.add('whitewash', slab(board, 0.02, { zM: FACE, bevelM: 0.006 }), { edgeM: 0.2 });
  part.add(
    'coin',
    slab(board, 0.006, { zM: FACE + 0.016, holes: [rectangle(0.715, 0.475, 1.425, 2.125)] }),
  );
  THEMES.forEach(({ id, tint }, n) => {
    const at: Vec2 = [0.81, 2.03 - n * 0.163];
    part.add(
      'glaze',
      slab(star(8, 0.062, { at, inner: 0.78, turnDeg: 22.5 }), 0.02, {
        zM: FACE + 0.018,
        bevelM: 0.005,
      }),
      { tint, crease: 0.3, shift: [n * 0.3, n * 0.2] },
    );
    const label: Vec3 = [1.14, at[1], FACE + 0.022];
    part.add('paint', box([0.46, 0.085, 0.008], label, 0.003), { tint: '#faf4e4' });
    for (const [dy, w] of [
      [0.016, 0.36],
      [-0.016, 0.2 + 0.14 * ((n * 0.618) % 1)],
    ] as const)
      part.add(
        'ink',
        box(
          [w, 0.009, 0.002],
          [label[0] + (0.36 - w) / 2 - 0.01, at[1] + dy, FACE + 0.0262],
          0.001,
        ),
      );
    const chosen = sculpture.part(`legend-${id}`, { parent: part, states: [id] });
    chosen.add(
      'light',
      slab(disc(0.082, at, 40), 0.012, { zM: FACE + 0.018, holes: [disc(0.07, at, 40)] }),
    );
  });
}
