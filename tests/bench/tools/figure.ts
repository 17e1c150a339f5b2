/** One measured number, beside that of its peer in the same run. */
export interface Figure {
  /** `bench` or `bench: what of it`. */
  name: string;
  unit: string;
  median: number;
  /** Largest less smallest. */
  spread: number;
  /** How often it was measured. */
  n: number;
  /** What it is compared with; absent if there is nothing to compare it with. */
  peer?: { name: string; median: number };
  /** Median ÷ the peer's median. */
  ratio?: number;
  /** At most this: of the ratio if it is compared, else of the median. */
  target?: number;
  met?: boolean;
  /** Anything a reader must know to believe it. */
  note?: string;
}

export interface Bench {
  name: string;
  run(): Promise<Figure[]>;
}

interface Measured {
  name: string;
  unit: string;
  values: readonly number[];
  peer?: { name: string; values: readonly number[] };
  target?: number;
  note?: string;
}

export function figure({ name, unit, values, peer, target, note }: Measured): Figure {
  const middle = median(values);
  const spread = Math.max(...values) - Math.min(...values);
  const other = peer && { name: peer.name, median: rounded(median(peer.values)) };
  const ratio = other && rounded(middle / other.median);
  const judged = ratio ?? middle;
  return {
    name,
    unit,
    median: rounded(middle),
    spread: rounded(spread),
    n: values.length,
    ...(other && { peer: other }),
    ...(ratio !== undefined && { ratio }),
    ...(target !== undefined && { target, met: judged <= target }),
    ...(note !== undefined && { note }),
  };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The smallest value that at least this share of the values do not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  if (share === 0.5 && sorted.length % 2 === 0) {
    return ((sorted[sorted.length / 2 - 1] ?? NaN) + (sorted[sorted.length / 2] ?? NaN)) / 2;
  }
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** How often to measure: `--repeats`, else what the bench thinks right. */
export function repeats(usual: number): number {
  return Number(process.env['MAARID_BENCH_REPEATS'] ?? usual);
}

const rounded = (n: number): number => Number(n.toPrecision(4));
