import { z } from 'zod';
import type { Selection } from '../statistics/tally-sums.ts';

/** Given once or several times, as `kiosk=…&kiosk=…`. */
const listOf = <Item extends z.ZodType<string>>(item: Item) =>
  z.union([item, z.array(item).min(1).max(100)]).optional();

const Filters = z.object({
  kiosk: listOf(z.string().regex(/^[0-9a-f]{32}$/)),
  language: listOf(z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)),
  pack: listOf(z.string().regex(/^[a-z0-9][a-z0-9.-]{0,99}@\d{1,9}$/)),
});

/** The filters that may stand on both sides of a comparison. */
export const CompareQuery = Filters.extend({ a: z.string().max(80), b: z.string().max(80) });

export const SelectionQuery = Filters.extend({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  venue: listOf(z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
}).refine(({ from, to }) => !from || !to || from <= to, {
  path: ['to'],
  message: 'the last day comes before the first',
});

type Asked = { [Key in keyof Selection]?: string | string[] | undefined };

/** An absent bound or filter is left out altogether, not `undefined`. */
export function selectionOf({ from, to, ...filters }: Asked): Selection {
  const lists = (['venue', 'kiosk', 'language', 'pack'] as const).flatMap((name) => {
    const asked = filters[name];
    return asked === undefined ? [] : [[name, [asked].flat()] as const];
  });
  return {
    ...(typeof from === 'string' && { from }),
    ...(typeof to === 'string' && { to }),
    ...Object.fromEntries(lists),
  };
}
