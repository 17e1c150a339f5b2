import type { Wording } from '../wording.ts';

/** One value of a chart: where it is drawn, and what is said of it. */
export interface ChartPoint {
  /** Pixels from the left and from the top of the drawing. */
  x: number;
  y: number;
  label: string;
}

/** A drawing, with its values in reading order. */
export interface Drawing {
  svg: SVGSVGElement;
  points: ChartPoint[];
}

/** What a chart is drawn for. */
export interface Sheet {
  widthPx: number;
  /** Size of the labels in pixels; margins follow it. */
  textPx: number;
  say: Wording;
}

/** Draws on a sheet. Charts mirror in Arabic: time and quantity run from the right. */
export type Draw = (sheet: Sheet) => Drawing;

/**
 * Makes a drawing of Plot's fit the page: its inline `<style>` would break the
 * content security policy, and its words are in the table.
 */
export function finished(plot: SVGSVGElement | HTMLElement, points: ChartPoint[]): Drawing {
  if (!(plot instanceof SVGSVGElement)) throw new TypeError('Plot drew a figure, not an SVG');
  plot.querySelector('style')?.remove();
  plot.setAttribute('aria-hidden', 'true');
  for (const name of ['font-family', 'font-size', 'class']) plot.removeAttribute(name);
  return { svg: plot, points };
}

/** Where a scale puts a value, in pixels. */
export function placed(
  plot: {
    scale(name: 'x' | 'y'): { apply(value: unknown): unknown; bandwidth?: number } | undefined;
  },
  axis: 'x' | 'y',
  value: unknown,
): number {
  const scale = plot.scale(axis);
  return Number(scale?.apply(value) ?? 0) + (scale?.bandwidth ?? 0) / 2;
}

/** Colours by their part: they come from the page's tokens, so that high contrast reaches the charts. */
export const INK = {
  strong: 'var(--accent-deep)',
  accent: 'var(--accent)',
  tint: 'var(--accent-bright)',
  rule: 'var(--rule)',
  soft: 'var(--ink-soft)',
  paper: 'var(--paper)',
} as const;
