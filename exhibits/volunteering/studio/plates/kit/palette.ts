/**
 * The inks of the exhibition. A plate uses paper, ink, one room's accent and
 * two or three pigments: as a printer would, who pays for every screen.
 */

export const paper = '#f6f0e4';
export const paperDeep = '#e9dfcc';
export const ink = '#1f1b16';

/** Pigments that every room shares. */
export const pigment = {
  lime: '#fcf6ea',
  sand: '#e6d2ac',
  ochre: '#d2a860',
  clay: '#bb7850',
  umber: '#6d4934',
  stone: '#bdb09b',
  slate: '#5d6672',
  sky: '#cddad8',
  water: '#6ba3aa',
  waterDeep: '#2f6473',
  leaf: '#6f8753',
  leafDeep: '#35503f',
  leafLight: '#aebb82',
  brass: '#c9993a',
  wood: '#8f5f3b',
} as const;

/** A room's colour in four strengths, as `renderer/styles/tokens.css` names them: deep, accent, bright and tint. */
export interface Accent {
  deep: string;
  main: string;
  light: string;
  pale: string;
}

export type RoomNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export const accents: Record<RoomNumber, Accent> = {
  /** Saffron. */
  1: { deep: '#573700', main: '#875600', light: '#e2a72e', pale: '#f3e3bd' },
  /** Terracotta. */
  2: { deep: '#672812', main: '#9c4120', light: '#dd8158', pale: '#f3dccd' },
  /** Green of the waqf. */
  3: { deep: '#123f29', main: '#20613f', light: '#63b08a', pale: '#d8e6d6' },
  /** Indigo. */
  4: { deep: '#252c64', main: '#3a4391', light: '#98a0e3', pale: '#dddfee' },
  /** Teal. */
  5: { deep: '#083f49', main: '#0f606e', light: '#57b3bf', pale: '#d3e6e6' },
  /** Brick. */
  6: { deep: '#611d1d', main: '#91312f', light: '#dc8077', pale: '#f2d9d5' },
  /** Olive. */
  7: { deep: '#3a3f08', main: '#5a6012', light: '#a9b04a', pale: '#e6e6c4' },
  /** Plum. */
  8: { deep: '#4a2347', main: '#70396b', light: '#c08bbb', pale: '#ead9e6' },
};

/** Widths of lines in pixels of the plate, from the contour that carries the picture to the finest texture. */
export const weight = { contour: 6, edge: 4, detail: 2.6, hair: 1.6 } as const;

const channels = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** A colour between two others; `share` 0 is the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const other = channels(second);
  const mixed = channels(first).map((value, i) =>
    Math.round(value + ((other[i] ?? value) - value) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}

/** The colour as the side away from the light shows it. */
export const shaded = (colour: string, share = 0.25): string => mix(colour, ink, share);

/** The colour thinned with lime, as full light shows it. */
export const lit = (colour: string, share = 0.35): string => mix(colour, pigment.lime, share);
