import { randomInt } from 'node:crypto';

/** A whole number from 0 to `below - 1`, each as likely. */
export type RandomBelow = (below: number) => number;

/** The operating system's. A generator that can be seeded could be run again, and the noise taken off. */
export const secureRandom: RandomBelow = (below) => randomInt(below);

/**
 * Draws from the discrete Laplace distribution: P(x) is proportional to
 * exp(-|x| · s / t), which added to a count that one visit changes by at most
 * one gives ε-differential privacy with ε = s / t.
 *
 * Exact, in whole numbers only (Canonne, Kamath and Steinke, "The Discrete
 * Gaussian for Differential Privacy", NeurIPS 2020, algorithm 2): the usual
 * `log(random())` leaks through the gaps between floating-point numbers
 * (Mironov, CCS 2012).
 *
 * @param s - @param t - Positive whole numbers.
 */
export function discreteLaplace(s: number, t: number, random: RandomBelow): number {
  for (;;) {
    const u = random(t);
    if (!isExpMinus(u, t, random)) continue;
    let v = 0;
    while (isExpMinus(1, 1, random)) v += 1;
    const size = Math.floor((u + t * v) / s);
    const isNegative = random(2) === 1;
    if (isNegative && size === 0) continue; // or nought would come twice as often
    return isNegative ? -size : size;
  }
}

/** True with probability exp(-num / den), for num at most den. */
function isExpMinus(num: number, den: number, random: RandomBelow): boolean {
  let k = 1;
  // Bernoulli(num / (den · k)), as two draws that stay within whole numbers.
  while (random(den) < num && random(k) === 0) k += 1;
  return k % 2 === 1;
}
