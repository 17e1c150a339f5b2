import { scan } from './geometry.ts';
import type { Line, Pt, Shape } from './geometry.ts';
import { lit, pigment } from './palette.ts';
import { Chance } from './random.ts';
import type { Sheet } from './sheet.ts';

/** Still or slow water: a wash and level strokes, pale towards the light, deep below. */
export function water(
  sheet: Sheet,
  shape: Shape,
  options: { gap?: number; seed?: number; colour?: string; deep?: string; weight?: number } = {},
): void {
  const {
    gap = 16,
    seed = 4,
    colour = pigment.water,
    deep = pigment.waterDeep,
    weight = 3,
  } = options;
  const chance = new Chance(seed);
  sheet.fill(shape, colour);
  const dark: Line[] = [];
  const pale: Line[] = [];
  for (const [a, b] of scan(shape, 0, gap)) {
    const [from, to] = [a as Pt, b as Pt];
    let x = from[0] + chance.between(0, gap * 4);
    while (x < to[0] - gap) {
      const end = Math.min(to[0] - 4, x + gap * chance.between(1.2, 6));
      (chance.next() < 0.62 ? dark : pale).push([
        [x, from[1]],
        [end, from[1]],
      ]);
      x = end + gap * chance.between(1.5, 5);
    }
  }
  sheet.line(dark, { colour: deep, weight });
  sheet.line(pale, { colour: lit(colour, 0.65), weight });
}
