export interface Slope {
  /** By how much it grows with each step. */
  perStep: number;
  /** Half the width of the 95 % interval around it. */
  uncertainty: number;
  /** Zero lies within the interval: what there is of a slope may be chance. */
  isFlat: boolean;
}

/** The straight line through numbers that were taken at equal steps, by least squares. */
export function slopeOf(values: readonly number[], stepLength = 1): Slope {
  const n = values.length;
  const middleX = (n - 1) / 2;
  const middleY = values.reduce((sum, y) => sum + y, 0) / n;
  const spreadX = values.reduce((sum, _, x) => sum + (x - middleX) ** 2, 0);
  const together = values.reduce((sum, y, x) => sum + (x - middleX) * (y - middleY), 0);
  const slope = together / spreadX;
  const rest = values.reduce((sum, y, x) => sum + (y - middleY - slope * (x - middleX)) ** 2, 0);
  const error = Math.sqrt(rest / Math.max(1, n - 2) / spreadX);
  // Two standard errors are a little less than 95 % with few points; ask for more of them.
  const uncertainty = (2.1 * error) / stepLength;
  const perStep = slope / stepLength;
  return { perStep, uncertainty, isFlat: Math.abs(perStep) <= uncertainty };
}

/** What the last third weighs more than the first, as a share of the first: the middle of each. */
export function grewBy(values: readonly number[]): number {
  const third = Math.max(1, Math.floor(values.length / 3));
  const before = middle(values.slice(0, third));
  const after = middle(values.slice(-third));
  return before === 0 ? 0 : Math.round((after / before - 1) * 1000) / 1000;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
