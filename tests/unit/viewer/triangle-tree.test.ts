import {
  BufferAttribute,
  BufferGeometry,
  InterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  Raycaster,
  TorusKnotGeometry,
  Vector3,
} from 'three';
import { describe, expect, it } from 'vitest';
import { TriangleTree } from '../../../renderer/viewer/model/triangle-tree.ts';

const knot = new TorusKnotGeometry(1, 0.3, 120, 16);

/** Lines through the knot from all round it, always the same ones. */
const lines = Array.from({ length: 200 }, (_, i) => {
  const from = new Vector3().setFromSphericalCoords(4, 0.3 + (i % 17) * 0.15, i * 0.7);
  const to = new Vector3(Math.sin(i), Math.cos(i * 3), Math.sin(i * 5)).multiplyScalar(1.2);
  return { from, along: to.sub(from).multiplyScalar(2) };
});

describe('TriangleTree', () => {
  it('meets what a search through all triangles meets', () => {
    const tree = new TriangleTree(knot);
    const mesh = new Mesh(knot);
    // The tree sees triangles from both sides, as the raycaster does if told so.
    (mesh.material as { side: number }).side = 2;
    let met = 0;
    for (const { from, along } of lines) {
      const length = along.length();
      const ray = new Raycaster(from, along.clone().normalize());
      const expected = ray.intersectObject(mesh)[0]?.distance ?? Infinity;
      const t = tree.cast(from, along, 0, 1);
      if (expected > length) {
        expect(t).toBe(Infinity);
      } else {
        expect(t * length).toBeCloseTo(expected, 4);
        met += 1;
      }
    }
    expect(met).toBeGreaterThan(50);
  });

  it('looks only between the two ends it is given', () => {
    const tree = new TriangleTree(knot);
    const line = lines.find(({ from, along }) => tree.cast(from, along, 0, 1) < 1);
    if (!line) throw new Error('no line meets the knot');
    const t = tree.cast(line.from, line.along, 0, 1);

    expect(tree.cast(line.from, line.along, 0, t * 0.99)).toBe(Infinity);
    expect(tree.cast(line.from, line.along, t * 1.001, 1)).toBeGreaterThan(t);
  });

  it('reads positions that are packed as whole numbers and interleaved', () => {
    const geometry = new BufferGeometry();
    const packed = new InterleavedBuffer(
      new Int16Array([-32767, -32767, 0, 9, 32767, -32767, 0, 9, 0, 32767, 0, 9]),
      4,
    );
    geometry.setAttribute('position', new InterleavedBufferAttribute(packed, 3, 0, true));
    geometry.setIndex(new BufferAttribute(new Uint16Array([0, 1, 2]), 1));

    const t = new TriangleTree(geometry).cast(new Vector3(0, 0, 1), new Vector3(0, 0, -2), 0, 1);

    expect(t).toBeCloseTo(0.5, 6);
  });

  it('is empty for a geometry without triangles', () => {
    const tree = new TriangleTree(new BufferGeometry());

    expect(tree.triangles).toBe(0);
    expect(tree.cast(new Vector3(), new Vector3(1, 0, 0), 0, 1)).toBe(Infinity);
  });
});
