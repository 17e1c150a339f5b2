/**
 * A calendar of two years beside the block: two columns of twelve months, from
 * January at the top, the months of drought in saffron; a blue drop hangs where
 * somebody came to water.
 */
import type { Sculpture } from '../../kit/sculpture.ts';
import { box, lathe, type Vec2, type Vec3 } from '../../kit/shapes.ts';

export interface Visits {
  /** Months from 0 to 23. */
  months: readonly number[];
  /** Drops crowded into the first month: all the water on one day. */
  heavy?: number;
}

const [LEFT, COLUMN, ROW, FACE] = [0.99, 0.17, 0.096, -0.235];
/** June to September. */
const DRY = [5, 6, 7, 8];
const cellAt = (month: number): Vec3 => [
  LEFT + COLUMN * (0.5 + Math.floor(month / 12)),
  1.27 - ROW * ((month % 12) + 0.5),
  FACE,
];

/** Hangs a plan's drops on the board; the board itself comes with the first. */
export function calendar(sculpture: Sculpture, plan: string, { months, heavy = 0 }: Visits): void {
  if (!sculpture.parts.some((part) => part.name === 'calendar')) board(sculpture);
  const part = sculpture.part(`visits-${plan}`, { states: [plan], shades: false });
  const drop: Vec2[] = [
    [0, -0.026],
    [0.016, -0.02],
    [0.023, -0.006],
    [0.017, 0.01],
    [0.007, 0.026],
    [0, 0.036],
  ];
  const hang = ([x, y, z]: Vec3, k = 1) =>
    part.add(
      'gloss',
      lathe(
        drop.map(([r, h]): Vec2 => [r * k, h * k]),
        [x, y - 0.004, z + 0.014],
        20,
      ),
      {
        crease: 1.2,
        tint: '#2f86c4',
      },
    );
  for (const month of months) hang(cellAt(month));
  for (let k = 0; k < heavy; k += 1) {
    const [x, y, z] = cellAt(0);
    hang([x + 0.034 * Math.cos(k * 1.257), y + 0.024 * Math.sin(k * 1.257), z + 0.012]);
  }
}

function board(sculpture: Sculpture): void {
  const part = sculpture.part('calendar', { anchor: [LEFT + COLUMN, 1.2, FACE] });
  const [midX, wide, tall] = [LEFT + COLUMN, 2 * COLUMN + 0.06, 12 * ROW + 0.07];
  part.add('cedar', box([wide, tall, 0.03], [midX, 1.27 - 6 * ROW, FACE - 0.022], 0.006), {
    tileM: 0.6,
    edgeM: 0.2,
  });
  for (const side of [-1, 1])
    part.add(
      'cedar',
      box([0.045, 1.36, 0.045], [midX + side * (wide / 2 + 0.015), 0.68, FACE - 0.03], 0.008),
      {
        tileM: 0.6,
        edgeM: 0.2,
      },
    );
  for (const side of [-1, 1])
    part.add(
      'cedar',
      box([0.06, 0.045, 0.34], [midX + side * (wide / 2 + 0.015), 0.022, FACE - 0.03], 0.008),
      {
        tileM: 0.6,
      },
    );
  for (let month = 0; month < 24; month += 1) {
    const isDry = DRY.includes(month % 12);
    part.add(
      'paintedWood',
      box(
        [COLUMN - 0.012, ROW - 0.01, 0.012],
        cellAt(month).map((c, k) => (k === 2 ? c - 0.003 : c)) as unknown as Vec3,
        0.003,
      ),
      { tint: isDry ? '#e0a03a' : '#efe6d2', tileM: 0.5 },
    );
  }
}
