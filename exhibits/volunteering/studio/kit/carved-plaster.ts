import { blend, paint, rgb, scale, type Maps } from './maps.ts';
import { fractal, smoothstep } from './noise.ts';
import { layOut } from './zellige.ts';

const PLASTER = rgb('#e4d8c2');
const DUST = rgb('#9c8262');
const STRAP_HALF_WIDTH = 0.02;

/** Carved plaster (gebs): raised double straps along the star pattern, leaves on a deep ground between them. */
export function carvedPlaster(sizePx: number, seed: number): Maps {
  const repeats = 2;
  const { pieces, owner, depth } = layOut(sizePx, repeats, false);
  const centres = pieces.map(({ outline }) => [
    outline.reduce((sum, [x]) => sum + x, 0) / outline.length,
    outline.reduce((sum, [, y]) => sum + y, 0) / outline.length,
  ]);
  // Pieces of a kind share one inner radius, so that the tile repeats without a seam.
  const kind = (n: number) => `${pieces[n]!.role}${pieces[n]!.k % 8}`;
  const radii = new Map<string, number>();
  owner.forEach((n, at) => radii.set(kind(n), Math.max(radii.get(kind(n)) ?? 0.01, depth[at]!)));
  return paint(sizePx, (u, v) => {
    const at = Math.floor(v * sizePx) * sizePx + Math.floor(u * sizePx);
    const n = owner[at]!;
    const d = depth[at]!;
    const [px, py] = [u * repeats - centres[n]![0]!, v * repeats - centres[n]![1]!];
    const r = Math.hypot(px, py) / radii.get(kind(n))!;
    const angle = Math.atan2(py, px);
    const leaves = pieces[n]!.role === 'core' ? 8 : pieces[n]!.role === 'saft' ? 6 : 4;
    const strap = smoothstep(STRAP_HALF_WIDTH + 0.006, STRAP_HALF_WIDTH - 0.004, d);
    const groove = smoothstep(0.0055, 0.001, d);
    const inField = smoothstep(STRAP_HALF_WIDTH + 0.004, STRAP_HALF_WIDTH + 0.012, d);
    const rosette = Math.max(
      leafAt(r, angle, { from: 0.16, to: 0.98, half: 0.46, turn: 0, count: leaves }) * 0.75,
      leafAt(r, angle, { from: 0.45, to: 1.12, half: 0.3, turn: Math.PI, count: leaves }) * 0.6,
      smoothstep(0.17, 0.1, r) * 0.8,
    );
    const relief =
      Math.max(strap * (1 - 0.45 * groove), rosette * inField) +
      (fractal(u, v, 48, 48, 3, seed) - 0.5) * 0.07;
    const hollow = smoothstep(0.45, 0, relief);
    return {
      colour: scale(
        blend(PLASTER, DUST, hollow * 0.75),
        0.93 + 0.12 * fractal(u, v, 8, 8, 4, seed + 3),
      ),
      height: relief * 0.012,
      roughness: 0.86 + 0.08 * hollow,
      occlusion: 1 - 0.55 * hollow,
    };
  });
}

interface Leaf {
  from: number;
  to: number;
  half: number;
  turn: number;
  count: number;
}

/** The height of a veined leaf that grows outwards from the middle of a rosette. */
function leafAt(r: number, angle: number, { from, to, half, turn, count }: Leaf): number {
  const t = (r - from) / (to - from);
  if (t <= 0 || t >= 1) return 0;
  const full = 2 * Math.PI;
  const a = ((((angle * count + turn + Math.PI) % full) + full) % full) - Math.PI;
  const across = Math.abs(a) / (half * Math.sin(Math.PI * t ** 0.75) * Math.PI + 1e-6);
  if (across >= 1) return 0;
  return (0.25 + 0.75 * Math.sqrt(1 - across * across)) * (1 - 0.5 * smoothstep(0.14, 0, across));
}
