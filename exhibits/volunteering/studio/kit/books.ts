/** Books, papers and scrolls. All lie flat at the origin, spine to the left, and are placed by the caller. */
import * as THREE from 'three';
import type { Geometry } from './geometry.ts';
import type { MaterialName } from './materials.ts';
import { seeded } from './noise.ts';
import type { Coat, Part } from './sculpture.ts';
import { bar, box, slab, tube, type Vec2, type Vec3 } from './shapes.ts';

/** Puts a shape made at the origin where it belongs. */
export type Place = (shape: Geometry) => Geometry;

/** Turned about the vertical axis, then moved. */
export const standing =
  (at: Vec3, turnDeg = 0): Place =>
  (shape) =>
    shape.rotateY((turnDeg * Math.PI) / 180).translate(...at);

export interface Book {
  /** Width away from the spine, thickness, height of the page. */
  size: Vec3;
  place: Place;
  cover?: MaterialName;
  tint?: Coat['tint'];
}

/** A closed book: boards, rounded spine, and pages set back between them. */
export function book(part: Part, { size, place, cover = 'leather', tint = 1 }: Book): void {
  const [w, t, h] = size;
  const board = Math.min(0.006, t * 0.16);
  for (const y of [board / 2, t - board / 2])
    part.add(cover, place(box([w, board, h], [w / 2, y, 0], board * 0.3)), { tint });
  const spine = Array.from({ length: 9 }, (_, k): Vec2 => {
    const angle = Math.PI / 2 + (Math.PI * k) / 8;
    return [0.004 + t * 0.28 * Math.cos(angle), t / 2 + (t / 2) * Math.sin(angle)];
  });
  part.add(cover, place(slab([...spine, [0.012, 0], [0.012, t]], h, { zM: -h / 2 })), {
    tint,
    crease: 1,
  });
  const pages = box([w - 0.012, t - 2 * board, h - 0.014], [w / 2 - 0.002, t / 2, 0], 0.002);
  part.add('paper', place(pages));
}

export interface OpenBook {
  /** Both pages together, thickness in the middle of a page, height of the page. */
  size: Vec3;
  place: Place;
  cover?: MaterialName;
  coverTint?: Coat['tint'];
  /** Rows of writing that nobody can read; 0 leaves the pages blank. */
  lines?: number;
  seed?: number;
}

/** Half the section of an open book: its pages swell away from the fold. */
export function pageLine(halfM: number, thickM: number): Vec2[] {
  return Array.from({ length: 13 }, (_, k): Vec2 => {
    const t = k / 12;
    const y = thickM * (0.35 + 0.75 * Math.sin(Math.PI * Math.min(1, t * 1.25 + 0.02)) ** 0.8);
    return [t * halfM, Math.max(thickM * 0.35, t > 0.5 ? thickM * (1.1 - 0.28 * (t - 0.5)) : y)];
  });
}

/** An open book: two blocks of pages that swell from the fold, on its spread cover. */
export function openBook(part: Part, plan: OpenBook): void {
  const { size, place, cover = 'leather', coverTint = 1, lines = 9, seed = 1 } = plan;
  const [w, t, h] = size;
  const random = seeded(seed);
  const top = pageLine(w / 2, t);
  const upright = (outline: Vec2[], depthM: number) => slab(outline, depthM, { zM: -depthM / 2 });
  part.add(cover, place(box([w + 0.02, 0.006, h + 0.016], [0, 0.003, 0], 0.002)), {
    tint: coverTint,
  });
  for (const side of [-1, 1]) {
    const outline: Vec2[] = [...top, [w / 2, 0.006], [0, 0.006]];
    const block = upright(
      outline.map(([x, y]): Vec2 => [side * x, y]),
      h,
    );
    part.add('paper', place(block), { crease: 0.7 });
    for (let n = 0; n < lines; n += 1) {
      const z = -h * 0.4 + ((n + 0.5) / lines) * h * 0.8;
      const [from, to] = [0.14, 0.9 - (n === lines - 1 ? 0.3 : 0.05 * random())];
      part.add('ink', place(stroke(top, { side, from, to, z, deep: h * 0.012 })));
    }
  }
}

/** A line of ink that follows the swell of a page. */
function stroke(
  top: readonly Vec2[],
  { side, from, to, z, deep }: { side: number; from: number; to: number; z: number; deep: number },
): Geometry {
  const last = top.at(-1)![0];
  const upper = top.filter(([x]) => x / last >= from && x / last <= to);
  const outline: Vec2[] = [
    ...upper.map(([x, y]): Vec2 => [side * x, y + 0.0012]),
    ...upper.map(([x, y]): Vec2 => [side * x, y - 0.001]).reverse(),
  ];
  return slab(outline, deep, { zM: z - deep / 2 });
}

/** A rolled paper with a tie. */
export function scroll(part: Part, lengthM: number, radiusM: number, place: Place): void {
  const rolled = bar([-lengthM / 2, radiusM, 0], [lengthM / 2, radiusM, 0], radiusM, radiusM, 14);
  part.add('paper', place(rolled), { crease: 1 });
  const tie = new THREE.TorusGeometry(radiusM * 1.02, radiusM * 0.1, 6, 14).rotateY(Math.PI / 2);
  part.add('paint', place(tie.translate(0, radiusM, 0)), { crease: 2, tint: '#8f2f26' });
}

/**
 * A word as a stroke of the pen in the plane (x, y), from x = 0 to the left:
 * teeth, a tall letter now and then, a tail. It reads as script and says nothing.
 */
export function scribble(lengthM: number, tallM: number, random: () => number): Geometry {
  const points: Vec3[] = [[0, tallM * (random() < 0.4 ? 1.3 : 0.4), 0]];
  const steps = Math.max(2, Math.round(lengthM / (tallM * 0.55)));
  for (let k = 1; k <= steps; k += 1) {
    const x = (-lengthM * k) / steps;
    const rise = k % 2 ? 0.05 : 0.25 + 0.35 * random() + (random() < 0.12 ? 0.8 : 0);
    points.push([x, tallM * rise, 0]);
  }
  if (random() < 0.5) points.push([-lengthM - tallM * 0.2, -tallM * 0.5, 0]);
  return tube(points, tallM * 0.11, { segments: points.length * 3, sides: 4 });
}
