import { inLanguage, type Text } from '#format/text.ts';
import type { Cell } from './csv.ts';
import {
  HEADINGS,
  HIDDEN,
  SHEET_NAMES,
  TABLES,
  type ExportLanguage,
  type Heading,
  type TableName,
} from './export-words.ts';
import type { Sheet } from './xlsx.ts';
import type { Publishable } from './publication.ts';
import type { ShownShare } from './suppression.ts';

/** A table with its headings in the first row. Durations in seconds, shares from 0 to 1. */
export function exportTable(
  name: TableName,
  overview: Publishable,
  language: ExportLanguage,
): Cell[][] {
  const { columns, rows } = TABLE[name](overview, textIn(language), HIDDEN[language]);
  return [columns.map((heading) => HEADINGS[language][heading]), ...rows];
}

/** A table under the names of its columns, which are the same in every language; a hidden cell is `isHidden`. */
export function exportColumns(
  name: TableName,
  overview: Publishable,
  language: ExportLanguage,
): { columns: readonly Heading[]; rows: Cell[][]; isHidden: (cell: Cell) => boolean } {
  const hidden = HIDDEN[language];
  const { columns, rows } = TABLE[name](overview, textIn(language), hidden);
  return { columns, rows, isHidden: (cell) => cell === hidden };
}

/** Every table as a sheet, and last what the numbers depend on. */
export function exportSheets(overview: Publishable, language: ExportLanguage): Sheet[] {
  const names = SHEET_NAMES[language];
  const { exhibition, range, parameters } = overview;
  const settings: Cell[][] = [
    ['key', 'value'],
    ['exhibition', `${exhibition.id}@${exhibition.version}`],
    ['from', range.from ?? range.first],
    ['to', range.to ?? range.last],
    ...Object.entries(parameters),
  ];
  return [
    ...TABLES.map((name) => ({ name: names[name], rows: exportTable(name, overview, language) })),
    { name: names.settings, rows: settings },
  ];
}

interface Table {
  columns: readonly Heading[];
  rows: Cell[][];
}

type Build = (overview: Publishable, text: (text: Text) => string, hidden: string) => Table;

const TABLE: Record<TableName, Build> = {
  days: ({ days }, _text, hidden) => ({
    columns: ['day', 'visits', 'engaged'],
    rows: days.map(({ day, visits, engaged }) => [day, visits ?? hidden, engaged ?? hidden]),
  }),

  hours: ({ hours }, _text, hidden) => ({
    columns: ['weekday', 'hour', 'visits', 'daysRunning', 'mean'],
    rows: hours.map((row) => [
      row.weekday,
      row.hour,
      row.visits ?? hidden,
      row.days,
      rounded(row.mean) ?? hidden,
    ]),
  }),

  exhibits: ({ exhibits, rooms }, text, hidden) => {
    const roomTitle = new Map(rooms.map(({ id, title }) => [id, text(title)]));
    const shown = (isHidden: true | undefined, value: number | null) =>
      isHidden ? hidden : rounded(value);
    return {
      columns: [
        'id',
        'exhibit',
        'room',
        'visitsStopped',
        'n',
        'attracting',
        'low',
        'high',
        'stops',
        'medianDwellS',
        'upperDwellS',
        'holding',
        'attention',
        'exits',
      ],
      rows: exhibits.map((row) => [
        row.id,
        text(row.title),
        roomTitle.get(row.room) ?? '',
        shown(row.isHidden, row.visits),
        row.n,
        shown(row.isHidden, row.attractingShare),
        rounded(row.interval?.low ?? null),
        rounded(row.interval?.high ?? null),
        shown(row.isHidden, row.stops),
        shown(row.isHidden, seconds(row.medianDwellMs)),
        shown(row.isHidden, seconds(row.upperQuartileDwellMs)),
        shown(row.isHidden, row.holdingRatio),
        shown(row.isHidden, row.attentionShare),
        row.exits ?? hidden,
      ]),
    };
  },

  rooms: ({ rooms }, text, hidden) => ({
    columns: ['id', 'room', 'visitsStopped', 'n', 'share', 'diligentVisits', 'diligentShare'],
    rows: rooms.map(({ id, title, visits, diligent }) => [
      id,
      text(title),
      visits.count ?? hidden,
      visits.n,
      shareCell(visits, hidden),
      diligent.count ?? hidden,
      shareCell(diligent, hidden),
    ]),
  }),

  languages: ({ languages }, _text, hidden) => ({
    columns: ['code', 'language', 'visits', 'n', 'share', 'low', 'high'],
    rows: languages.map((row) => [
      row.language,
      row.name,
      row.visits ?? hidden,
      row.n,
      row.isHidden ? hidden : rounded(row.share),
      rounded(row.interval?.low ?? null),
      rounded(row.interval?.high ?? null),
    ]),
  }),

  questions: ({ deeds }, text, hidden) => deedTable('question', deeds.questions, text, hidden),
  recommendations: ({ deeds }, text, hidden) =>
    deedTable('recommendation', deeds.endorsements, text, hidden),
  tours: ({ deeds }, text, hidden) => deedTable('tour', deeds.tours, text, hidden),
  pledges: ({ deeds }, text, hidden) => {
    const { columns, rows } = deedTable('cause', deeds.pledges, text, hidden);
    return {
      columns: [...columns, 'hoursPledged'],
      rows: rows.map((row, i) => [...row, deeds.pledges[i]?.hours ?? hidden]),
    };
  },
};

function deedTable(
  heading: Heading,
  deeds: readonly { id: string; title: Text; share: ShownShare }[],
  text: (text: Text) => string,
  hidden: string,
): Table {
  return {
    columns: ['id', heading, 'count', 'n', 'share', 'low', 'high'],
    rows: deeds.map(({ id, title, share }) => [
      id,
      text(title),
      share.count ?? hidden,
      share.n ?? hidden,
      shareCell(share, hidden),
      rounded(share.isHidden ? null : (share.interval?.low ?? null)),
      rounded(share.isHidden ? null : (share.interval?.high ?? null)),
    ]),
  };
}

function shareCell(share: ShownShare, hidden: string): Cell {
  return share.isHidden ? hidden : rounded(share.share);
}

function seconds(ms: number | null): number | null {
  return ms === null ? null : ms / 1000;
}

/** Four places: a tenth of a thousandth is finer than any of these counts. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}

function textIn(language: ExportLanguage): (text: Text) => string {
  return (text) => inLanguage(text, language, ['ar', 'fr', 'en'])?.words ?? '';
}
