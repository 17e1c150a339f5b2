import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { z } from 'zod';
import { KioskError } from '../errors.ts';
import { csv } from '../statistics/csv.ts';
import { exportSheets, exportTable } from '../statistics/export-tables.ts';
import { EXPORT_LANGUAGES, TABLES, type TableName } from '../statistics/export-words.ts';
import type { MergeOutcome } from '../statistics/merge-outcome.ts';
import type { Overview } from '../statistics/overview.ts';
import { forEverybody } from '../statistics/publication.ts';
import type { SourceRow } from '../statistics/source-row.ts';
import type { Selection } from '../statistics/tally-sums.ts';
import { xlsx } from '../statistics/xlsx.ts';

/** Who is to see the numbers: those inside the association, or everybody. */
export const Audience = z.enum(['inside', 'public']);
export type Audience = z.infer<typeof Audience>;

/**
 * What organizers can ask of the statistics. No type of the database may stand
 * in this interface: the pages read it through `type Api`.
 */
export interface Statistics {
  overview(selection: Selection, audience?: Audience): Overview;
  /** The kiosks whose visits are counted here. */
  sources(): SourceRow[];
  /** The sealed days of this kiosk, to be carried home: one segment after another. */
  segments(): string;
  /** Merges what was carried home; one outcome for each segment, in their order. */
  merge(text: string): Promise<MergeOutcome[]>;
}

const Range = z
  .object({
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    kiosk: z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .optional(),
  })
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
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Raised when the shape of the JSON changes. */
const EXPORT_VERSION = 1;

/** What organizers read: numbers with their definitions, and the same as CSV. */
export function organizerRoutes(statistics: Statistics) {
  return new Hono()
    .get('/overview', query(Range), (c) => {
      return c.json(statistics.overview(selectionOf(c.req.valid('query'))));
    })
    .get('/sources', (c) => c.json(statistics.sources()))
    .get('/segments', (c) =>
      c.body(statistics.segments(), 200, {
        'Content-Type': 'application/jsonl; charset=utf-8',
        'Content-Disposition': 'attachment; filename="maarid-days.jsonl"',
      }),
    )
    .post('/segments', async (c) => c.json(await statistics.merge(await c.req.text())))
    .get('/export/:file', query(Export), (c) => {
      const { language, separator, audience, ...asked } = c.req.valid('query');
      const selection = selectionOf(asked);
      const file = fileIn(c.req.param('file'));
      const all = statistics.overview(selection, audience);
      const overview = audience === 'public' ? forEverybody(all, all.parameters.kPublic) : all;
      const name = `${fileName(file.name, selection, audience)}.${file.type}`;
      c.header('Content-Disposition', `attachment; filename="${name}"`);
      switch (file.type) {
        case 'csv':
          return c.body(csv(exportTable(file.name, overview, language), { separator }), 200, {
            'Content-Type': 'text/csv; charset=utf-8; header=present',
          });
        case 'xlsx':
          return c.body(
            xlsx(exportSheets(overview, language), { isRightToLeft: language === 'ar' }),
            200,
            { 'Content-Type': XLSX_TYPE },
          );
        case 'json':
          return c.json({ exportVersion: EXPORT_VERSION, audience, ...overview });
      }
    });
}

function query<Schema extends z.ZodType>(schema: Schema) {
  return zValidator('query', schema, (result) => {
    if (result.success) return;
    const places = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new KioskError('REQUEST_INVALID', `The request does not fit: ${places.join(', ')}`);
  });
}

/** A table as CSV, or everything at once: `days.csv`, `report.xlsx`, `report.json`. */
type ExportFile = { type: 'csv'; name: TableName } | { type: 'xlsx' | 'json'; name: 'report' };

function fileIn(file: string): ExportFile {
  if (file === 'report.xlsx') return { type: 'xlsx', name: 'report' };
  if (file === 'report.json') return { type: 'json', name: 'report' };
  const asked = CSV_NAME.exec(file)?.[1];
  const name = TABLES.find((table) => table === asked);
  if (name) return { type: 'csv', name };
  throw new KioskError(
    'NOT_FOUND',
    `There is no such file; there are report.xlsx, report.json and, as .csv, ${TABLES.join(', ')}`,
  );
}

/** An absent bound is left out altogether, not `undefined`. */
function selectionOf(asked: { [Key in keyof Selection]: Selection[Key] | undefined }): Selection {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** Says what is in it, so that two exports of one tour can lie in one folder. */
function fileName(name: string, { from, to }: Selection, audience: Audience): string {
  const span = [from, to].filter((day) => day !== undefined).join('_');
  const parts = ['maarid', name, span, audience === 'public' ? 'public' : ''];
  return parts.filter((part) => part !== '').join('-');
}
