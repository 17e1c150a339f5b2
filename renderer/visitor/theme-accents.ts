import type { Accent } from '#format/exhibition.ts';

const ORDER: readonly Accent[] = [
  'indigo',
  'terracotta',
  'green',
  'saffron',
  'teal',
  'plum',
  'olive',
  'brick',
];

/** The colour of a theme, by its place among the themes. Words name the theme too: colour never speaks alone. */
export function accentOfTheme(place: number): Accent | undefined {
  return place < 0 ? undefined : ORDER[place % ORDER.length];
}
