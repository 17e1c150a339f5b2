import { describe, expect, it } from 'vitest';
import * as THREE from 'three';
import {
  arch,
  bandBetween,
  crownM,
  jambM,
  doorway,
  lobedArch,
  shifted,
  wallWithOpenings,
} from '../../../exhibits/volunteering/studio/kit/arches.ts';
import { pageLine, scribble } from '../../../exhibits/volunteering/studio/kit/books.ts';
import { arcade, doorWall } from '../../../exhibits/volunteering/studio/kit/courtyard.ts';
import { sector, star } from '../../../exhibits/volunteering/studio/kit/figures.ts';
import { finish, type Geometry } from '../../../exhibits/volunteering/studio/kit/geometry.ts';
import { halfRound, landBetween } from '../../../exhibits/volunteering/studio/kit/land.ts';
import { seeded } from '../../../exhibits/volunteering/studio/kit/noise.ts';
import { halfTile } from '../../../exhibits/volunteering/studio/kit/roofs.ts';
import {
  bar,
  beam,
  block,
  box,
  lathe,
  limb,
  pillar,
  prism,
  rectangle,
  ribbon,
  slab,
  sweep,
  terrain,
  tube,
} from '../../../exhibits/volunteering/studio/kit/shapes.ts';
import { cushion } from '../../../exhibits/volunteering/studio/kit/textiles.ts';
import { blade, fruit } from '../../../exhibits/volunteering/studio/kit/trees.ts';

const square = rectangle(0, 0, 2, 1);
const hole = rectangle(0.5, 0.25, 1, 0.75);
const horseshoe = { spanM: 1, springM: 1, pointM: 0.1, horseshoeDeg: 20, footM: 0.2 };

const SOLIDS: Record<string, () => Geometry> = {
  box: () => box([1, 2, 3], [0, 1, 0], 0.1),
  block: () => block([1, 2, 3], [0, 0, 0]),
  slab: () => slab(square, 0.3, { holes: [hole] }),
  'slab with a bevel': () => slab(square, 0.3, { bevelM: 0.02 }),
  prism: () => prism(square, 0.5, { holes: [hole] }),
  beam: () => beam(square, -1, 2, [hole]),
  pillar: () => pillar({ footM: 2, topM: 1.5, heightM: 4 }, [0, 0, 0]),
  lathe: () =>
    lathe(
      [
        [0, 0],
        [0.5, 0],
        [0.4, 1],
        [0, 1],
      ],
      [0, 0, 0],
    ),
  tube: () =>
    tube(
      [
        [0, 0, 0],
        [1, 0.2, 0],
        [2, 0, 0.5],
      ],
      0.1,
    ),
  bar: () => bar([0, 0, 0], [1, 1, 1], 0.1, 0.05),
  terrain: () => terrain([2, 2], [5, 5], (x, z) => 0.2 * Math.sin(3 * x) * z, -1),
  limb: () =>
    limb(
      [
        [0, 0, 0],
        [0.2, 1, 0],
        [0, 2, 0.3],
      ],
      [0.2, 0.05],
    ),
  sweep: () =>
    sweep(
      [
        [0, 0, 0],
        [1, 0.1, 0.4],
        [2, 0, 1.5],
      ],
      rectangle(-0.1, 0, 0.1, 0.2),
    ),
  'wall with doors': () =>
    slab(
      wallWithOpenings({ fromM: -2, toM: 2, topM: 3 }, [
        shifted(doorway(0.8, 2), -1),
        shifted(doorway(0.8, 2), 1),
      ]),
      0.3,
    ),
  'wall with doors along z': () =>
    doorWall('z', { fromM: 0, toM: 3, footM: 0, topM: 3, atM: 1, thickM: 0.2, doors: [1.5] }),
  arcade: () =>
    arcade({
      axis: 'z',
      fromM: -2,
      toM: 2,
      atM: 1,
      thickM: 0.3,
      footM: 0,
      topM: 3,
      bays: 3,
      pierM: 0.4,
      springM: 1.6,
    }),
  cushion: () => cushion([0.6, 0.2, 0.4], [0, 0, 0]),
  leaf: () => blade(0.2, new THREE.Vector3(1, 1, 0), new THREE.Vector3(), 0.4),
  fruit: () => fruit(0.1, [0, 1, 0]),
  page: () => slab([...pageLine(0.2, 0.03), [0.2, 0], [0, 0]], 0.3),
  'stroke of the pen': () => scribble(0.4, 0.1, seeded(3)),
  star: () => slab(star(8, 0.5), 0.1),
  'part of a ring': () => slab(sector([0.2, 0.5], [10, 80]), 0.1),
  'half-round tile': () => halfTile(0.08, 0.1, 0.4, true),
  'hollow tile': () => halfTile(0.08, 0.1, 0.4, false),
  'arched band': () => slab(bandBetween(arch(horseshoe, 0.2), arch(horseshoe)), 0.1),
  'scalloped band': () =>
    slab(
      bandBetween(
        arch(horseshoe, 0.1),
        lobedArch(horseshoe, { insetM: 0.02, lobes: 7, depthM: 0.05 }),
      ),
      0.1,
    ),
  'land with a shaft': () =>
    landBetween([[0, -1], [2, -1], [2, 0], ...halfRound(1, 0.2), [0, 0]], {
      below: () => 0,
      above: (x) => 1 + 0.1 * x,
      edgeM: 0.3,
    }),
};

describe('the solids of the kit', () => {
  it.each(Object.entries(SOLIDS))(
    '%s is closed, so that a cut through it can be filled',
    (_, make) => {
      expect(openEdges(make())).toEqual([]);
    },
  );

  it.each(Object.entries(SOLIDS))('%s shows its outside', (_, make) => {
    expect(volumeM3(make())).toBeGreaterThan(0);
  });
});

describe('arch', () => {
  it('is as wide at its springing as its span says, and narrower at its foot', () => {
    const widest = Math.max(...arch(horseshoe).map(([x]) => x));

    expect(widest).toBeCloseTo(0.5, 2);
    expect(jambM(horseshoe)).toBeLessThan(0.5);
    expect(arch(horseshoe)[0]).toEqual([jambM(horseshoe), 0.2]);
  });

  it('reaches its crown', () => {
    expect(Math.max(...arch(horseshoe).map(([, y]) => y))).toBeCloseTo(crownM(horseshoe), 6);
  });
});

describe('ribbon', () => {
  it('runs from 0 to 1 along the way, as what flows needs', () => {
    const uv = ribbon(
      [
        [0, 0, 0],
        [2, 0, 0],
      ],
      0.2,
    ).getAttribute('uv');
    const along = Array.from({ length: uv.count }, (_, i) => uv.getX(i));

    expect(Math.min(...along)).toBe(0);
    expect(Math.max(...along)).toBe(1);
  });
});

describe('finish', () => {
  it('drops triangles without area, which have no normal', () => {
    const folded = new THREE.BufferGeometry();
    folded.setAttribute(
      'position',
      new THREE.Float32BufferAttribute([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0], 3),
    );

    expect(finish(folded, {}).getAttribute('position').count).toBe(3);
  });

  it('lays a pattern in metres', () => {
    const uv = finish(block([2, 1, 1], [0, 0, 0]), { tileM: 0.5 }).getAttribute('uv');
    const us = Array.from({ length: uv.count }, (_, i) => uv.getX(i));

    expect(Math.max(...us) - Math.min(...us)).toBeCloseTo(4);
  });

  it('runs a grain along the longest side', () => {
    const post = finish(block([0.1, 2, 0.1], [0, 0, 0]), { tileM: 1, along: 'longest' });
    const uv = post.getAttribute('uv');
    const us = Array.from({ length: uv.count }, (_, i) => uv.getX(i));

    expect(Math.max(...us) - Math.min(...us)).toBeCloseTo(2);
  });
});

/** Edges that are not shared by exactly two triangles in opposite directions. */
function openEdges(shape: Geometry): string[] {
  const g = shape.index ? shape.toNonIndexed() : shape;
  const position = g.getAttribute('position');
  const at = (i: number) =>
    [position.getX(i), position.getY(i), position.getZ(i)]
      .map((value) => Math.round(value * 1e4) + 0)
      .join();
  const edges = new Map<string, number>();
  for (let i = 0; i < position.count; i += 3)
    for (let k = 0; k < 3; k += 1) {
      const [a, b] = [at(i + k), at(i + ((k + 1) % 3))];
      if (a === b) continue;
      edges.set(`${a}|${b}`, (edges.get(`${a}|${b}`) ?? 0) + 1);
      edges.set(`${b}|${a}`, (edges.get(`${b}|${a}`) ?? 0) - 1);
    }
  return [...edges].filter(([, count]) => count !== 0).map(([edge]) => edge);
}

function volumeM3(shape: Geometry): number {
  const g = shape.index ? shape.toNonIndexed() : shape;
  const position = g.getAttribute('position');
  const [a, b, c] = [new THREE.Vector3(), new THREE.Vector3(), new THREE.Vector3()];
  let sum = 0;
  for (let i = 0; i < position.count; i += 3) {
    [a, b, c].forEach((corner, k) => corner.fromBufferAttribute(position, i + k));
    sum += a.dot(b.clone().cross(c)) / 6;
  }
  return sum;
}
