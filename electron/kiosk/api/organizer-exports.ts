import { Hono } from 'hono';
import { z } from 'zod';
import { KioskError } from '../errors.ts';
import { csv } from '../statistics/csv.ts';
import { exportSheets, exportTable } from '../statistics/export-tables.ts';
import { EXPORT_LANGUAGES, TABLES, type TableName } from '../statistics/export-words.ts';
import { AskNoised } from '../statistics/noised.ts';
import { parquet } from '../statistics/parquet.ts';
import type { Selection } from '../statistics/tally-sums.ts';
import { xlsx } from '../statistics/xlsx.ts';
import { SelectionQuery, selectionOf } from './selection.ts';
import { Audience, type Statistics } from './statistics.ts';
import { body, query } from './validated.ts';

/** `language` is that of the words in the file; `spoken` narrows to visits in a language. */
const Export = z.intersection(
  SelectionQuery,
  z.object({
    language: z.enum(EXPORT_LANGUAGES).default('ar'),
    spoken: SelectionQuery.shape.language,
    separator: z.enum([',', ';']).default(','),
    audience: Audience.default('inside'),
  }),
);

const TABLE_FILE = /^([a-z]+)\.(csv|parquet)$/;
const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  parquet: 'application/vnd.apache.parquet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
/** Raised when the shape of the JSON changes. */
const EXPORT_VERSION = 1;

/** Which days to publish, and whether venue by venue. Reading never publishes: what is published is asked for by name, and binds. */
const AskRelease = z.strictObject({
  ...SelectionQuery.shape,
  byVenue: z.boolean().default(false),
});

/** What organizers take away. A file for everybody holds nothing finer than hours and no small count. */
export function organizerExportRoutes(statistics: Statistics) {
  const shownTo = (selection: Selection, audience: Audience) =>
    audience === 'public' ? statistics.published(selection) : statistics.overview(selection);
  return new Hono()
    .get('/report', query(Export), (c) => {
      const { language, spoken, separator: _, audience, ...asked } = c.req.valid('query');
      const selection = selectionOf({ ...asked, language: spoken });
      const { from, to } = selection;
      return c.json({
        exportVersion: EXPORT_VERSION,
        audience,
        language,
        overview: shownTo(selection, audience),
        // Words on days are for those inside.
        notes: audience === 'public' ? [] : statistics.notes.within(from, to),
        stays: statistics.stays(),
        assessment: statistics.selfAssessment(),
      });
    })
    .post('/releases', body(AskRelease), (c) => {
      const { byVenue, ...asked } = c.req.valid('json');
      statistics.publish(selectionOf(asked), { byVenue });
      return c.json({ isPublished: true as const });
    })
    .get('/noised', (c) => c.json(statistics.ledger()))
    .post('/noised', body(AskNoised), (c) => c.json(statistics.releaseNoised(c.req.valid('json'))))
    .get('/export/:file', query(Export), (c) => {
      const { language, spoken, separator, audience, ...asked } = c.req.valid('query');
      const selection = selectionOf({ ...asked, language: spoken });
      const file = fileIn(c.req.param('file'));
      const overview = shownTo(selection, audience);
      const name = `${fileName(file.name, selection, audience)}.${file.type}`;
      c.header('Content-Disposition', `attachment; filename="${name}"`);
      switch (file.type) {
        case 'csv':
          return c.body(csv(exportTable(file.name, overview, language), { separator }), 200, {
            'Content-Type': TYPES.csv,
          });
        case 'parquet':
          return c.body(parquet(file.name, overview, language), 200, {
            'Content-Type': TYPES.parquet,
          });
        case 'xlsx':
          return c.body(
            xlsx(exportSheets(overview, language), { isRightToLeft: language === 'ar' }),
            200,
            { 'Content-Type': TYPES.xlsx },
          );
        case 'json':
          return c.json({ exportVersion: EXPORT_VERSION, audience, ...overview });
      }
    });
}

/** A table as CSV or Parquet, or everything at once: `days.csv`, `report.xlsx`, `report.json`. */
type ExportFile =
  { type: 'csv' | 'parquet'; name: TableName } | { type: 'xlsx' | 'json'; name: 'report' };

function fileIn(file: string): ExportFile {
  if (file === 'report.xlsx') return { type: 'xlsx', name: 'report' };
  if (file === 'report.json') return { type: 'json', name: 'report' };
  const [, asked, type] = TABLE_FILE.exec(file) ?? [];
  const name = TABLES.find((table) => table === asked);
  if (name) return { type: type === 'parquet' ? 'parquet' : 'csv', name };
  throw new KioskError(
    'NOT_FOUND',
    `There is no such file; there are report.xlsx, report.json and, as .csv or .parquet, ${TABLES.join(', ')}`,
  );
}

/** Says what is in it, so that two exports of one tour can lie in one folder. */
function fileName(name: string, { from, to }: Selection, audience: Audience): string {
  const span = [from, to].filter((day) => day !== undefined).join('_');
  const parts = ['maarid', name, span, audience === 'public' ? 'public' : ''];
  return parts.filter((part) => part !== '').join('-');
}
