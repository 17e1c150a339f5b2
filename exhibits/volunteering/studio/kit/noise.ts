/** Seeded, tileable noise. Everything here is a pure function: a model built twice is the same file. */

const mod = (a: number, n: number): number => ((a % n) + n) % n;

/** Numbers in [0, 1) from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number in [0, 1) for a lattice point. */
export function hash(x: number, y: number, seed: number): number {
  let h =
    Math.imul(x | 0, 374761393) + Math.imul(y | 0, 668265263) + Math.imul(seed | 0, 1274126177);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;

export function smoothstep(from: number, to: number, x: number): number {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Value noise over the unit square, repeating `px` by `py` times. */
export function noise(u: number, v: number, px: number, py: number, seed: number): number {
  const [x, y] = [u * px, v * py];
  const [xi, yi] = [Math.floor(x), Math.floor(y)];
  const ease = (t: number) => t * t * t * (t * (t * 6 - 15) + 10);
  const [fx, fy] = [ease(x - xi), ease(y - yi)];
  const at = (i: number, j: number) => hash(mod(xi + i, px), mod(yi + j, py), seed);
  return mix(mix(at(0, 0), at(1, 0), fx), mix(at(0, 1), at(1, 1), fx), fy);
}

/** Octaves of noise, each half the size and (by default) half the weight of the one before. */
export function fractal(
  u: number,
  v: number,
  px: number,
  py: number,
  octaves: number,
  seed: number,
): number {
  let [weight, sum, total] = [0.5, 0, 0];
  for (let o = 0; o < octaves; o += 1) {
    sum += weight * noise(u, v, px << o, py << o, seed + o * 17);
    total += weight;
    weight *= 0.5;
  }
  return sum / total;
}

/** Distance to the nearest of scattered points (in cells), and a number that is that point's own. */
export function cells(
  u: number,
  v: number,
  n: number,
  seed: number,
): { distance: number; own: number } {
  const [x, y] = [u * n, v * n];
  const [xi, yi] = [Math.floor(x), Math.floor(y)];
  let [distance, own] = [9, 0];
  for (let j = -1; j <= 1; j += 1)
    for (let i = -1; i <= 1; i += 1) {
      const [cx, cy] = [mod(xi + i, n), mod(yi + j, n)];
      const d = Math.hypot(xi + i + hash(cx, cy, seed) - x, yi + j + hash(cx, cy, seed + 1) - y);
      if (d < distance) [distance, own] = [d, hash(cx, cy, seed + 2)];
    }
  return { distance, own };
}
