import { blend, paint, rgb, scale, type Maps, type Rgb } from './maps.ts';
import { fractal, hash, noise, seeded, smoothstep } from './noise.ts';

export interface Masonry {
  /** Courses to the tile. */
  courses: number;
  /** Stones to a course, about. */
  stones: number;
  /** Joint, as a part of a course's height. */
  joint: number;
  /** How far courses and stones stray from straight lines, as a part of the tile. */
  stray: number;
  colours: readonly string[];
  bed: string;
  seed: number;
}

/** Where each course begins, and where each of its stones begins; both in [0, 1). */
function layCourses({ courses, stones, seed }: Masonry): { from: number; stones: number[] }[] {
  const random = seeded(seed);
  const shares = (n: number, spread: number) => {
    const widths = Array.from({ length: n }, () => 1 + (random() - 0.5) * 2 * spread);
    const total = widths.reduce((sum, width) => sum + width, 0);
    let at = 0;
    return widths.map((width) => (at += width / total) - width / total);
  };
  return shares(courses, 0.45).map((from) => {
    const shift = random();
    return { from, stones: shares(stones, 0.6).map((start) => (start + shift) % 1) };
  });
}

/** Stones in courses, as a mason lays them dry or in earth. */
export function masonry(sizePx: number, plan: Masonry): Maps {
  const { joint, stray, seed } = plan;
  const courses = layCourses(plan);
  const colours = plan.colours.map(rgb);
  const bed = rgb(plan.bed);
  const wrap = (x: number) => ((x % 1) + 1) % 1;
  return paint(sizePx, (u, v) => {
    const x = wrap(u + (fractal(u, v, 8, 8, 3, seed + 1) - 0.5) * stray * 2);
    const y = wrap(v + (fractal(u, v, 7, 7, 3, seed + 2) - 0.5) * stray * 2);
    const row = courses.findLastIndex(({ from }) => from <= y);
    const { from, stones } = courses[row]!;
    const height = (courses[row + 1]?.from ?? 1) - from;
    const behind = stones.map((start) => wrap(x - start));
    const stone = behind.indexOf(Math.min(...behind));
    const ahead = Math.min(...stones.map((start) => wrap(start - x)));
    const inside = Math.min(y - from, from + height - y, behind[stone]!, ahead) / height;
    const rough = fractal(u, v, 20, 20, 4, seed + 3);
    const face = smoothstep(joint * 0.5, joint * 1.2 + 0.1, inside + (rough - 0.5) * 0.12);
    const own = hash(row, stone, seed + 5);
    const colour: Rgb = scale(
      colours[Math.floor(own * colours.length)]!,
      (0.82 + 0.3 * hash(row, stone, seed + 7)) * (0.82 + 0.36 * rough),
    );
    return {
      colour: blend(scale(bed, 0.55 + 0.5 * rough), colour, face),
      height: face * (0.012 + 0.006 * own) + rough * 0.006 + noise(u, v, 160, 160, seed) * 0.001,
      roughness: 0.9,
      occlusion: 0.5 + 0.5 * smoothstep(0, joint * 2, inside),
    };
  });
}
