/** What visitors might propose: made where it lies on the table, to be carried into a hall. */
import { book, scroll, standing } from '../../kit/books.ts';
import { jar } from '../../kit/pottery.ts';
import type { Part } from '../../kit/sculpture.ts';
import { box, lathe, type Vec2, type Vec3 } from '../../kit/shapes.ts';

interface Proposal {
  make: (part: Part, at: Vec3) => void;
  /** Where on the table: (x, z). */
  at: Vec2;
}

export const PROPOSED = {
  'hall-docs': { make: deed, at: [0.3, 0.33] },
  'hall-water': { make: vessel, at: [0.35, 0.4] },
  'hall-know': { make: books, at: [0.4, 0.33] },
  'hall-lab': { make: lamp, at: [0.44, 0.4] },
} satisfies Record<string, Proposal> as Record<string, Proposal> &
  Record<'hall-docs' | 'hall-water' | 'hall-know' | 'hall-lab', Proposal>;

/** The deed of a waqf that a school sets up. */
function deed(part: Part, at: Vec3): void {
  scroll(part, 0.05, 0.0085, standing(at, 25));
}

/** A jar for the one who is thirsty. */
function vessel(part: Part, at: Vec3): void {
  jar(part, 0.058, at);
}

/** Books bought with a year's income. */
function books(part: Part, [x, y, z]: Vec3): void {
  for (const [k, tint] of ['#2d58a8', '#2a8a55', '#b3261e'].entries())
    book(part, {
      size: [0.032, 0.01, 0.042],
      place: standing([x - 0.016 + 0.003 * k, y + 0.0105 * k, z], 12 * (k - 1)),
      cover: 'paintedWood',
      tint,
    });
}

/** A lamp with a solar plate on its head, from a pupils' workshop. */
function lamp(part: Part, [x, y, z]: Vec3): void {
  const body: Vec2[] = [
    [0, 0],
    [0.017, 0],
    [0.017, 0.005],
    [0.005, 0.009],
    [0.004, 0.034],
    [0, 0.034],
  ];
  part.add('paintedWood', lathe(body, [x, y, z], 16), { tint: '#e0a03a', crease: 0.6 });
  part.add(
    'light',
    lathe(
      [
        [0, 0.034],
        [0.009, 0.034],
        [0.013, 0.046],
        [0, 0.052],
      ],
      [x, y, z],
      16,
    ),
    { crease: 0.6 },
  );
  part.add(
    'gloss',
    box([0.034, 0.003, 0.026], [0, 0, 0], 0.001)
      .rotateX(0.5)
      .translate(x, y + 0.057, z),
    { tint: '#1d2f5e' },
  );
}
