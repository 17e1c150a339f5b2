import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { z } from 'zod';
import { KioskError } from '../errors.ts';
import { csv, type Cell } from '../statistics/csv.ts';
import { TABLES, type TableName } from '../statistics/export-tables.ts';
import { EXPORT_LANGUAGES, type ExportLanguage } from '../statistics/export-words.ts';
import type { Overview } from '../statistics/overview.ts';
import type { Selection } from '../statistics/tally-sums.ts';

/** Who is to see the numbers: those inside the association, or everybody. */
export const Audience = z.enum(['inside', 'public']);
export type Audience = z.infer<typeof Audience>;

/**
 * What organizers can ask of the statistics. No type of the database may stand
 * in this interface: the pages read it through `type Api`.
 */
export interface Statistics {
  overview(selection: Selection, audience?: Audience): Overview;
  /** A table with its headings in the first row. */
  table(
    name: TableName,
    how: { selection: Selection; audience: Audience; language: ExportLanguage },
  ): Cell[][];
}

const Range = z
  .object({ from: z.iso.date().optional(), to: z.iso.date().optional() })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    message: 'the last day comes before the first',
  });

const Export = z.intersection(
  Range,
  z.object({
    language: z.enum(EXPORT_LANGUAGES).default('ar'),
    separator: z.enum([',', ';']).default(','),
    audience: Audience.default('inside'),
  }),
);

const CSV_NAME = /^([a-z]+)\.csv$/;

/** What organizers read: numbers with their definitions, and the same as CSV. */
export function organizerRoutes(statistics: Statistics) {
  return new Hono()
    .get('/overview', query(Range), (c) => {
      return c.json(statistics.overview(selectionOf(c.req.valid('query'))));
    })
    .get('/export/:file', query(Export), (c) => {
      const { language, separator, audience, ...range } = c.req.valid('query');
      const name = tableIn(c.req.param('file'));
      const selection = selectionOf(range);
      const table = statistics.table(name, { selection, audience, language });
      return c.body(csv(table, { separator }), 200, {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="${fileName(name, selection, audience)}"`,
      });
    });
}

function query<Schema extends z.ZodType>(schema: Schema) {
  return zValidator('query', schema, (result) => {
    if (result.success) return;
    const places = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new KioskError('REQUEST_INVALID', `The request does not fit: ${places.join(', ')}`);
  });
}

function tableIn(file: string): TableName {
  const asked = CSV_NAME.exec(file)?.[1];
  const found = TABLES.find((name) => name === asked);
  if (!found)
    throw new KioskError('NOT_FOUND', `There is no such table; there are ${TABLES.join(', ')}`);
  return found;
}

/** An absent bound is left out altogether, not `undefined`. */
function selectionOf({
  from,
  to,
}: {
  from?: string | undefined;
  to?: string | undefined;
}): Selection {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** Says what is in it, so that two exports of one tour can lie in one folder. */
function fileName(name: TableName, { from, to }: Selection, audience: Audience): string {
  const span = [from, to].filter((day) => day !== undefined).join('_');
  const parts = ['maarid', name, span, audience === 'public' ? 'public' : ''];
  return `${parts.filter((part) => part !== '').join('-')}.csv`;
}
