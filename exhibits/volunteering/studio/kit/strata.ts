import { blend, paint, rgb, scale, type Maps } from './maps.ts';
import { cells, fractal, noise, smoothstep } from './noise.ts';

export const DRY = ['#bd9064', '#9c6a42', '#cba878', '#85573a', '#b3835a', '#d3c2a2'];
/** The same ground where it stands in water. */
export const WET = ['#3f86a3', '#33708f', '#4b93ad', '#2b6282', '#407f9c', '#9cc4d0'];

/** Earth rammed between boards, a hand's height at a time. */
export const RAMMED = ['#bd8858', '#9a683f', '#c79666', '#a57046', '#b98556', '#d2b892'];

/**
 * Ground cut open: lenses of silt, gravel and clay that lie almost level.
 *
 * @param colours - of the beds from above, and last of the gravel's pebbles
 */
export function strata(sizePx: number, seed: number, colours = DRY): Maps {
  const beds = colours.slice(0, -1).map(rgb);
  const pebble = rgb(colours.at(-1)!);
  return paint(sizePx, (u, v) => {
    const bend = (fractal(u, v, 3, 3, 4, seed) - 0.5) * 0.16;
    const level = ((((v + bend) % 1) + 1) % 1) * beds.length;
    const [band, into] = [Math.floor(level), level % 1];
    const next = beds[(band + 1) % beds.length]!;
    const ground = blend(beds[band % beds.length]!, next, smoothstep(0.86, 1, into));
    const grain = noise(u, v, 180, 180, seed + 3);
    const cloud = fractal(u, v, 10, 16, 4, seed + 5);
    const { distance, own } = cells(u, v, 26, seed + 7);
    // Gravel lies in every other bed.
    const gravel = band % 2 === 1 ? smoothstep(0.34 * own, 0.3 * own - 0.06, distance) : 0;
    return {
      colour: scale(
        blend(ground, pebble, gravel * 0.6),
        (0.78 + 0.34 * cloud) * (0.92 + 0.14 * grain),
      ),
      height: cloud * 0.008 + grain * 0.001 + gravel * 0.006,
      roughness: 0.93,
      occlusion: 0.82 + 0.18 * cloud,
    };
  });
}
