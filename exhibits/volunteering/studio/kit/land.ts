/** Land in blocks: what lies under a plan, up to a surface that rises and falls. */
import { TessellateModifier } from 'three/addons/modifiers/TessellateModifier.js';
import { type Geometry } from './geometry.ts';
import { prism, type Vec2 } from './shapes.ts';

type Height = (x: number, z: number) => number;

/**
 * The solid between two surfaces over a plan (x, z), closed. Notches in the plan
 * become shafts.
 *
 * @param edgeM - how fine the surfaces follow their heights
 */
export function landBetween(
  plan: readonly Vec2[],
  { below, above, edgeM }: { below: Height; above: Height; edgeM: number },
): Geometry {
  const block = new TessellateModifier(edgeM, 9).modify(prism(plan, 1));
  const position = block.getAttribute('position');
  for (let i = 0; i < position.count; i += 1) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)];
    const [low, high] = [below(x, z), above(x, z)];
    position.setY(i, low + (high - low) * y);
  }
  block.deleteAttribute('normal');
  return block;
}

/** The skin of such a solid: a thin layer of another material on its surface. */
export function turf(
  plan: readonly Vec2[],
  { above, thickM, edgeM }: { above: Height; thickM: number; edgeM: number },
): Geometry {
  return landBetween(plan, { below: above, above: (x, z) => above(x, z) + thickM, edgeM });
}

/** A half ring in a plan, for the hollow of a shaft cut at z = 0: from its right end to its left. */
export function halfRound(x: number, radiusM: number, segments = 12): Vec2[] {
  return Array.from({ length: segments + 1 }, (_, k): Vec2 => {
    const angle = (Math.PI * k) / segments;
    return [x + radiusM * Math.cos(angle), -radiusM * Math.sin(angle)];
  });
}
