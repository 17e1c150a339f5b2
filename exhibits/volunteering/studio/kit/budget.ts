/** What a travelling kiosk can show smoothly and carry on a stick. */
export const BUDGET = {
  triangles: 150_000,
  bytes: 2_500_000,
  texturePx: 2048,
  textures: 32,
  firstLookBytes: 200_000,
} as const;

export interface Measures {
  triangles: number;
  bytes: number;
  texturePx: number;
  textures: number;
  firstLookBytes: number;
}

/** @returns one sentence for each limit that is passed. */
export function overBudget(measures: Measures): string[] {
  return (Object.keys(BUDGET) as (keyof Measures)[])
    .filter((what) => measures[what] > BUDGET[what])
    .map((what) => `${what}: ${measures[what]}, and ${BUDGET[what]} is the limit`);
}
