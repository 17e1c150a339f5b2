/** One line of the table that `npm run bench` prints. */
export interface Figure {
  name: string;
  unit: string;
  median: number;
  /** Half of what lies between the quartiles. */
  spread: number;
  n: number;
  /** The other program's median, in the same run. */
  peer: number;
  /** `median / peer`. */
  ratio: number;
  /** What the ratio, or without a peer the median, must not exceed. */
  target: number;
  met: boolean;
}

export interface Bench {
  name: string;
  run(): Promise<Figure[]>;
}

/** A figure of repeated timings beside those of its peer. */
export function figure(
  name: string,
  ours: readonly number[],
  peers: readonly number[],
  target: number,
): Figure {
  const [median, peer] = [quantile(ours, 0.5), quantile(peers, 0.5)];
  const ratio = peer > 0 ? median / peer : NaN;
  const spread = (quantile(ours, 0.75) - quantile(ours, 0.25)) / 2;
  const met = (peers.length > 0 ? ratio : median) <= target;
  return { name, unit: 'ms', median, spread, n: ours.length, peer, ratio, target, met };
}

/** How long each of `n` runs took, in milliseconds. */
export async function timed(n: number, work: () => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < n; i += 1) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  return times;
}

function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? NaN;
}

/** Run as a program, a benchmark prints its own table. */
export async function printed(bench: Bench): Promise<void> {
  console.table(await bench.run());
}
