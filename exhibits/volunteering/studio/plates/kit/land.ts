import { at, circle, rect, smooth } from './geometry.ts';
import type { Line, Pt } from './geometry.ts';
import { ink, mix, pigment, weight } from './palette.ts';
import { Chance } from './random.ts';
import type { Sheet } from './sheet.ts';

/** The part of a plate that is printed in colour; the paper round it is its frame. */
export interface Window {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The usual window: an even margin of paper, as a print on a museum wall has. */
export function printWindow(sheet: Sheet, margin = 110): Window {
  return {
    x: margin,
    y: margin,
    width: sheet.width - 2 * margin,
    height: sheet.height - 2 * margin,
  };
}

export const windowRect = (w: Window): Line => rect(w.x, w.y, w.width, w.height);

/** A sky in flat bands, palest at the horizon: what a screen printer does instead of a gradient. */
export function sky(
  sheet: Sheet,
  w: Window,
  horizonY: number,
  colours: { high: string; low: string },
  bands = 6,
): void {
  const chance = new Chance(91);
  sheet.fill(rect(w.x, w.y, w.width, horizonY - w.y), colours.high);
  for (let i = 1; i < bands; i++) {
    const y = w.y + ((horizonY - w.y) * (i / bands)) ** 1;
    const points: Pt[] = [];
    for (let x = w.x - 60; x <= w.x + w.width + 290; x += 170)
      points.push([x, y + chance.about(0, 9)]);
    const edge = smooth(points);
    sheet.fill(
      [...edge, [w.x + w.width + 290, horizonY], [w.x - 60, horizonY]],
      mix(colours.high, colours.low, i / (bands - 1)),
    );
  }
}

export function sun(sheet: Sheet, centre: Pt, radius: number, colour: string): void {
  sheet.fill(circle(centre, radius), colour);
}

export interface Range {
  /** Left and right ends, and the foot below which nothing of it shows. */
  from: number;
  to: number;
  baseY: number;
  height: number;
  seed: number;
  colour: string;
  shade: string;
  /** Distance between summits, roughly. */
  pitch?: number;
  hatchWeight?: number;
  line?: number;
}

/**
 * A mountain range lit from the left: summits, and from each a spur running
 * down to the right of which the face lies in shade and is hatched.
 */
export function range(sheet: Sheet, r: Range): Line {
  const chance = new Chance(r.seed);
  const pitch = r.pitch ?? 320;
  const crest: Pt[] = [];
  const faces: Line[] = [];
  const spurs: Line[] = [];
  let x = r.from - pitch;
  crest.push([x, r.baseY - r.height * 0.4]);
  while (x < r.to + pitch) {
    const width = pitch * chance.between(0.7, 1.35);
    const peak: Pt = [
      x + width * chance.between(0.36, 0.52),
      r.baseY - r.height * chance.between(0.62, 1),
    ];
    const valley: Pt = [x + width, r.baseY - r.height * chance.between(0.2, 0.45)];
    const up = ridge(at(crest, -1), peak, chance);
    const down = ridge(peak, valley, chance);
    crest.push(...up, ...down);
    const foot: Pt = [peak[0] + width * chance.between(0.02, 0.2), r.baseY];
    const spur = spurFrom(peak, foot, chance);
    spurs.push(spur);
    faces.push([...down, [valley[0] + width * 0.04, r.baseY], ...spur.slice().reverse()]);
    const shoulder = at(up, 2);
    const gully = spurFrom(shoulder, [shoulder[0] + width * 0.16, r.baseY], chance);
    spurs.push(gully);
    const [high, low] = [at(gully, 1), at(gully, 4)];
    faces.push([
      shoulder,
      high,
      at(gully, 2),
      at(gully, 3),
      low,
      [low[0] + width * 0.1, low[1]],
      [high[0] + width * 0.07, high[1] + width * 0.05],
    ]);
    x += width;
  }
  const body: Line = [...crest, [r.to + pitch, r.baseY], [r.from - pitch, r.baseY]];
  sheet.fill(body, r.colour);
  for (const face of faces) sheet.fill(face, r.shade);
  for (const face of faces)
    sheet.hatch(face, {
      deg: 66,
      gap: 14,
      weight: r.hatchWeight ?? 1.4,
      ragged: 0.45,
      opacity: 0.6,
    });
  sheet.line(spurs, { weight: r.hatchWeight ?? 1.4, opacity: 0.8 });
  sheet.line(crest, { weight: r.line ?? weight.detail });
  return crest;
}

function ridge(a: Pt, b: Pt, chance: Chance): Pt[] {
  const steps = 6;
  return Array.from({ length: steps }, (_, i): Pt => {
    const t = (i + 1) / steps;
    if (t === 1) return b;
    const [wide, high] = [Math.abs(b[0] - a[0]) * 0.05, Math.abs(b[1] - a[1]) * 0.09];
    return [
      a[0] + (b[0] - a[0]) * t + chance.about(0, wide),
      a[1] + (b[1] - a[1]) * t + chance.about(0, high),
    ];
  });
}

/** The edge between a lit face and a shaded one, from a summit to the foot. */
function spurFrom(peak: Pt, foot: Pt, chance: Chance): Line {
  const sway = Math.abs(foot[1] - peak[1]) * 0.09;
  return Array.from({ length: 6 }, (_, i): Pt => {
    const t = i / 5;
    const off = i === 0 || i === 5 ? 0 : (i % 2 === 0 ? -1 : 1) * sway * chance.between(0.4, 1);
    return [peak[0] + (foot[0] - peak[0]) * t + off, peak[1] + (foot[1] - peak[1]) * t];
  });
}

/** Rolling ground with a smooth upper edge, from one side of the window to the other. */
export function hill(w: Window, heights: readonly number[], bottomY = w.y + w.height): Line {
  const step = w.width / (heights.length - 1);
  const edge = smooth(heights.map((y, i): Pt => [w.x + i * step, y]));
  return [...edge, [w.x + w.width, bottomY], [w.x, bottomY]];
}

/** Furrows drawn towards a vanishing point. */
export function furrows(
  sheet: Sheet,
  field: Line,
  vanishing: Pt,
  count: number,
  colour: string = ink,
  w: number = weight.hair,
): void {
  sheet.within(field, () => {
    const rays = Array.from({ length: count }, (_, i): Line => {
      const spread = ((i + 0.5) / count - 0.5) * 7000;
      return [vanishing, [vanishing[0] + spread, vanishing[1] + 1500]];
    });
    sheet.line(rays, { colour, weight: w });
  });
}

/** Small tufts of grass or esparto, scattered in a shape's rows. */
export function tufts(
  sheet: Sheet,
  places: readonly Pt[],
  size: number,
  colour: string = pigment.leafDeep,
  seed = 3,
): void {
  const chance = new Chance(seed);
  const blades = places.flatMap(([x, y]) =>
    Array.from({ length: 7 }, (_, i): Line => {
      const lean = (i - 3) / 3;
      const tall = size * chance.between(0.6, 1) * (1 - Math.abs(lean) * 0.35);
      return [
        [x + lean * size * 0.12, y],
        [x + lean * size * 0.3, y - tall * 0.6],
        [x + lean * size * 0.62, y - tall],
      ];
    }),
  );
  sheet.line(blades, { colour, weight: Math.max(1.4, size * 0.07) });
}
