/**
 * Twenty years as two rows of bars before the tree: kept, it gives the same each
 * year; cut, it gives five years' worth at once (the heap) and then nothing. The
 * amounts are a lesson in arithmetic, not a yield that anyone measured.
 */
import type { Sculpture } from '../../kit/sculpture.ts';
import { box, type Vec3 } from '../../kit/shapes.ts';
import { word } from '../../lettering/words.ts';

const YEARS = 20;
/** A year's fruit, as a height; and how many years' worth one cut brings. */
const [YEAR_M, ONCE] = [0.085, 5];
const [EVERY, FROM, TOP] = [0.094, -0.893, 0.1];
const [CUT_Z, KEPT_Z] = [1.5, 1.64];

export function twentyYears(sculpture: Sculpture): void {
  const part = sculpture.part('years', { anchor: [0, 0.24, KEPT_Z] });
  part.add('limestone', box([2.2, 0.07, 0.44], [0, 0.035, 1.56], 0.012), { edgeM: 0.2 });
  part.add('cedar', box([2.04, 0.03, 0.32], [0, 0.085, 1.56], 0.006), { tileM: 0.6, edgeM: 0.2 });
  for (let year = 0; year < YEARS; year += 1) {
    const x = FROM + year * EVERY;
    for (const z of [CUT_Z, KEPT_Z])
      part.add('paintedWood', box([0.072, 0.008, 0.09], [x, TOP + 0.002, z], 0.002), {
        tint: year % 5 === 4 ? '#c9a55c' : '#e9dcc0',
        tileM: 0.4,
      });
    bar([x, TOP, KEPT_Z], YEAR_M, '#e08a1a');
  }
  bar([FROM, TOP, CUT_Z], YEAR_M * ONCE, '#7a4a2a');
  const numeral = word('20', 0.085, 0.006).translate(FROM + 19 * EVERY, 0.018, 1.781);
  part.add('ink', numeral);

  function bar([x, y, z]: Vec3, heightM: number, tint: string): void {
    part.add('paintedWood', box([0.058, heightM, 0.07], [x, y + heightM / 2, z], 0.006), {
      tint,
      tileM: 0.4,
    });
  }
}
