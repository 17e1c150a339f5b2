/**
 * Words that stand on the models themselves. They are few: a label that a visitor
 * reads is the screen's, in the visitor's language; these are what such a thing
 * would carry in Morocco, traced by `trace.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import type { Geometry } from '../kit/geometry.ts';
import { pairs } from '../kit/figures.ts';
import { slab } from '../kit/shapes.ts';

const TRACED = JSON.parse(readFileSync(join(import.meta.dirname, 'words.json'), 'utf8')) as Record<
  string,
  number[][][]
>;

/**
 * A word in the plane (x, y), in the middle of its baseline, raised towards +z.
 *
 * @param emM - its size: an em in metres
 * @throws Error if the word was never traced.
 */
export function word(text: string, emM: number, thickM: number): Geometry {
  const shapes = TRACED[text];
  if (!shapes) throw new Error(`${text} is not among the words that were traced`);
  const metres = (row: readonly number[]) => pairs(row.map((n) => n * emM));
  return mergeGeometries(
    shapes.map(([outline, ...holes]) =>
      slab(metres(outline!), thickM, { holes: holes.map(metres) }).deleteAttribute('uv'),
    ),
  );
}

/** How wide a word is, in ems. */
export function widthEm(text: string): number {
  const xs = (TRACED[text] ?? []).flatMap(([outline]) => outline!.filter((_, k) => k % 2 === 0));
  return Math.max(...xs) - Math.min(...xs);
}
