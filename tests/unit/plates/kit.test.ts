import { describe, expect, it } from 'vitest';
import { horseshoe } from '../../../exhibits/volunteering/studio/plates/kit/arches.ts';
import {
  at,
  circle,
  rect,
  scan,
} from '../../../exhibits/volunteering/studio/plates/kit/geometry.ts';
import { Chance } from '../../../exhibits/volunteering/studio/plates/kit/random.ts';
import { Sheet } from '../../../exhibits/volunteering/studio/plates/kit/sheet.ts';
import { hankin, regular } from '../../../exhibits/volunteering/studio/plates/kit/zellige.ts';

describe('hatching', () => {
  it('keeps to the inside of a shape and leaves its hole free', () => {
    const frame = [rect(0, 0, 100, 100), rect(40, 40, 20, 20)];

    const lines = scan(frame, 0, 10, 5).flat();

    expect(lines.length).toBeGreaterThan(0);
    for (const [x, y] of lines) {
      expect(x >= -0.01 && x <= 100.01 && y >= 0 && y <= 100).toBe(true);
      expect(x > 40.01 && x < 59.99 && y > 40 && y < 60).toBe(false);
    }
  });
});

describe('a horseshoe arch', () => {
  it('is wider at its middle than between its imposts, and stands on its floor', () => {
    const arch = horseshoe({ x: 0, floorY: 0, width: 100, jamb: 80 }, 0.1);

    const widest = Math.max(...arch.map(([x]) => x));
    expect(widest).toBeGreaterThan(51);
    expect(at(arch, 0)).toEqual([-50, 0]);
    expect(at(arch, -1)).toEqual([50, 0]);
  });

  it('is the same on both sides', () => {
    const arch = horseshoe({ x: 0, floorY: 0, width: 100, jamb: 80 }, 0.1);

    arch.forEach(([x, y], i) => {
      const [otherX, otherY] = at(arch, -1 - i);
      expect(x).toBeCloseTo(-otherX, 6);
      expect(y).toBeCloseTo(otherY, 6);
    });
  });
});

describe('Hankin’s polygons in contact', () => {
  it('makes an eight-pointed star in an octagon, its points on the middles of the sides', () => {
    const octagon = regular([0, 0], 100, 8);

    const { star, kites } = hankin(octagon, 62);

    expect(star).toHaveLength(16);
    expect(kites).toHaveLength(8);
    const radii = star.map(([x, y]) => Math.hypot(x, y));
    radii.forEach((radius, i) => expect(radius).toBeCloseTo(radii[i % 2] ?? 0, 6));
    expect(radii[0]).toBeCloseTo(100 * Math.cos(Math.PI / 8), 6);
    expect(radii[1]).toBeLessThan(radii[0] ?? 0);
  });
});

describe('a sheet', () => {
  it('draws the same thing from the same seed', () => {
    const draw = (): string => {
      const chance = new Chance(5);
      return new Sheet(100, 100).shape(circle([50, 50], chance.between(10, 20)), '#123456').svg();
    };

    expect(draw()).toBe(draw());
  });

  it('refuses a point that its line does not have', () => {
    expect(() => at([[0, 0]], 3)).toThrow(RangeError);
  });
});
