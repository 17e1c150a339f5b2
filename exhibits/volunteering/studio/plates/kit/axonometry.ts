import { rect } from './geometry.ts';
import type { Line, Pt } from './geometry.ts';
import { lit, shaded, weight } from './palette.ts';
import type { Sheet } from './sheet.ts';

/** A place in the model: x to the right and towards us, y to the left and towards us, z up. */
export type Place = readonly [x: number, y: number, z: number];

/** The drawing that architects call axonometric: no vanishing points, so everything can be measured and pointed at. */
export interface View {
  to: (place: Place) => Pt;
  /** A flat drawing laid on a wall that runs along x (its left edge at `place`, y downwards as on the sheet). */
  alongX: (place: Place) => (point: Pt) => Pt;
  /** The same on a wall that runs along y; the drawing's x runs away from us. */
  alongY: (place: Place) => (point: Pt) => Pt;
  /** The same on the ground: drawing's x along x, its y along y. */
  ground: (z: number) => (point: Pt) => Pt;
}

/**
 * @param origin - Where the model's zero lies on the sheet.
 * @param scale - Pixels for one unit.
 * @param tiltDeg - Slope of the ground lines: 30 is isometric, more looks down more steeply.
 */
export function axonometry(origin: Pt, scale: number, tiltDeg = 30, rise = 1): View {
  const rad = (tiltDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(rad) * scale, Math.sin(rad) * scale];
  const to = ([x, y, z]: Place): Pt => [
    origin[0] + (x - y) * cos,
    origin[1] + (x + y) * sin - z * scale * rise,
  ];
  return {
    to,
    alongX:
      ([x, y, z]) =>
      ([u, v]) =>
        to([x + u, y, z - v]),
    alongY:
      ([x, y, z]) =>
      ([u, v]) =>
        to([x, y - u, z - v]),
    ground:
      (z) =>
      ([u, v]) =>
        to([u, v, z]),
  };
}

export interface Block {
  at: Place;
  /** Along x, along y, and up. */
  size: readonly [number, number, number];
  colour: string;
  /** Colours of the faces if they are not one colour in three lights. */
  top?: string;
  left?: string;
  right?: string;
  line?: number;
  hatchGap?: number;
}

/** A block lit from the left: pale above, its colour towards y, hatched in shade towards x. Draw from the back forwards. */
export function block(sheet: Sheet, view: View, b: Block): void {
  const [x, y, z] = b.at;
  const [dx, dy, dz] = b.size;
  const face = (...places: Place[]): Line => places.map(view.to);
  const top = face(
    [x, y, z + dz],
    [x + dx, y, z + dz],
    [x + dx, y + dy, z + dz],
    [x, y + dy, z + dz],
  );
  const left = face(
    [x, y + dy, z],
    [x + dx, y + dy, z],
    [x + dx, y + dy, z + dz],
    [x, y + dy, z + dz],
  );
  const right = face(
    [x + dx, y, z],
    [x + dx, y + dy, z],
    [x + dx, y + dy, z + dz],
    [x + dx, y, z + dz],
  );
  const line = b.line ?? weight.detail;
  sheet.fill(left, b.left ?? b.colour);
  sheet.fill(right, b.right ?? shaded(b.colour, 0.3));
  if (b.hatchGap !== 0)
    sheet.hatch(right, { deg: 90, gap: b.hatchGap ?? 9, weight: 1.2, opacity: 0.55 });
  sheet.fill(top, b.top ?? lit(b.colour, 0.45));
  sheet.line([top, left, right], { closed: true, weight: line });
}

/** A door or window on a face, given by its wall's map. */
export const panel = (
  map: (p: Pt) => Pt,
  x: number,
  y: number,
  width: number,
  height: number,
): Line => rect(x, y, width, height).map(map);

/** The shadow of a block on the ground, thrown to the right of the sheet. */
export function shadowOf(view: View, b: Pick<Block, 'at' | 'size'>, reach = 0.45): Line {
  const [x, y, z] = b.at;
  const [dx, dy, dz] = b.size;
  const s = dz * reach;
  return [
    [x, y, z],
    [x, y + dy, z],
    [x + dx, y + dy, z],
    [x + dx + s, y + dy - s, z],
    [x + dx + s, y - s, z],
    [x + s, y - s, z],
  ].map(([px = 0, py = 0, pz = 0]) => view.to([px, py, pz]));
}

/** Things that hide one another, drawn in the order of their depth (x + y of their middle). */
export class Scene {
  readonly #things: { depth: number; draw: () => void }[] = [];

  add(depth: number, draw: () => void): void {
    this.#things.push({ depth, draw });
  }

  draw(): void {
    this.#things.sort((a, b) => a.depth - b.depth);
    for (const thing of this.#things) thing.draw();
  }
}
