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
