/** Lanterns of panes between metal ribs, with a light in them. */
import type { Part } from './sculpture.ts';
import { bar, lathe, type Vec2, type Vec3 } from './shapes.ts';

/** A six-sided hanging lantern, brass, from its foot upwards; `heightM` with its ring. */
export function hangingLantern(part: Part, lamp: Part, [x, y, z]: Vec3, heightM: number): void {
  const k = heightM;
  const turned = (profile: readonly Vec2[], sides: number) =>
    lathe(
      profile.map(([r, h]): Vec2 => [r * k, h * k]),
      [x, y, z],
      sides,
    );
  const foot: Vec2[] = [
    [0, 0],
    [0.04, 0.01],
    [0.05, 0.05],
    [0.19, 0.1],
    [0.23, 0.13],
    [0.23, 0.16],
    [0, 0.16],
  ];
  const crown: Vec2[] = [
    [0, 0.6],
    [0.33, 0.6],
    [0.34, 0.64],
    [0.25, 0.7],
    [0.15, 0.77],
    [0.1, 0.82],
    [0.1, 0.86],
    [0.05, 0.9],
    [0, 0.92],
  ];
  part.add('brass', turned(foot, 6), { crease: 0.4 });
  part.add('brass', turned(crown, 6), { crease: 0.4 });
  for (let n = 0; n < 6; n += 1) {
    const angle = (n * Math.PI) / 3;
    const at = (r: number, h: number): Vec3 => [
      x + r * k * Math.sin(angle),
      y + h * k,
      z + r * k * Math.cos(angle),
    ];
    part.add('brass', bar(at(0.22, 0.15), at(0.3, 0.61), 0.017 * k, 0.017 * k, 8));
    for (const h of [0.3, 0.46]) {
      const r = 0.22 + (0.08 * (h - 0.15)) / 0.46;
      const next = ((n + 1) * Math.PI) / 3;
      part.add(
        'brass',
        bar(
          at(r, h),
          [x + r * k * Math.sin(next), y + h * k, z + r * k * Math.cos(next)],
          0.009 * k,
          0.009 * k,
          6,
        ),
      );
    }
  }
  const flame: Vec2[] = [
    [0, 0.17],
    [0.195, 0.17],
    [0.27, 0.6],
    [0, 0.6],
  ];
  lamp.add('light', turned(flame, 6), { crease: 0.4 });
}
