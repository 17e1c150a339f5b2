/** Open channels of stone, and sandglasses. */
import type { MaterialName } from './materials.ts';
import type { Coat, Part } from './sculpture.ts';
import { lathe, sweep, type Vec2, type Vec3 } from './shapes.ts';

/** An open channel along a way; the way is its floor. */
export function trough(
  part: Part,
  way: readonly Vec3[],
  clearM: number,
  { material = 'limestone', tint = 1 }: { material?: MaterialName; tint?: Coat['tint'] } = {},
): void {
  const [w, t, h] = [clearM / 2, 0.06, clearM > 0.3 ? 0.18 : 0.1];
  const outline: Vec2[] = [
    [-w - t, -0.12],
    [w + t, -0.12],
    [w + t, h],
    [w, h],
    [w, -0.02],
    [-w, -0.02],
    [-w, h],
    [-w - t, h],
  ];
  part.add(material, sweep(way, outline, way.length * 5), { tileM: 0.6, crease: 0.5, tint });
}

/** The two bulbs of a sandglass and the sand in them; the caller frames it. */
export function sandglass(part: Part, [x, y, z]: Vec3, heightM: number): void {
  const k = heightM / 0.52;
  const scaled = (profile: readonly Vec2[]): Vec2[] => profile.map(([r, h]) => [r * k, h * k]);
  const glass = Array.from({ length: 21 }, (_, n): Vec2 => {
    const t = n / 20;
    const end = Math.min(1, 8 * Math.min(t, 1 - t) + 0.25);
    return [0.014 + 0.12 * Math.abs(Math.cos(Math.PI * t)) ** 0.55 * end, 0.52 * t];
  });
  part.add('glass', lathe(scaled(glass), [x, y, z], 28), { crease: 1 });
  const low: Vec2[] = [
    [0, 0.01],
    [0.115, 0.015],
    [0.11, 0.07],
    [0.03, 0.14],
    [0, 0.15],
  ];
  const high: Vec2[] = [
    [0, 0.29],
    [0.05, 0.36],
    [0.095, 0.42],
    [0, 0.4],
  ];
  for (const sand of [low, high])
    part.add('sand', lathe(scaled(sand), [x, y, z], 20), { crease: 0.8 });
}
