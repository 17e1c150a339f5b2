import { basename, extname } from 'node:path';
import { Id } from '#format/identifiers.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { numberIn, oneOf, slugOf } from './cells.ts';
import { VALUES } from './columns.ts';
import { languagesOf, type SourceDraft } from './draft.ts';
import { empty, exhibitOf, idOf } from './exhibit-row.ts';
import type { Photos } from './photos.ts';
import type { Workbook } from './read-workbook.ts';
import { readTable, type Row } from './table.ts';

const ACCENTS = Object.keys(VALUES.colour);
const ROOM: Record<string, string> = { ar: 'القاعة', fr: 'Salle', en: 'Room' };

/** A filled-in workbook as a pack's source. With errors among the problems, the draft is of no use. */
export function sourceOf(
  workbook: Workbook,
  file: string,
  photos: Photos,
): { draft: SourceDraft; problems: Problem[] } {
  const problems = [...workbook.problems];
  const rowsOf = (kind: 'exhibits' | 'rooms' | 'exhibition') =>
    workbook.sheets
      .filter((sheet) => sheet.kind === kind)
      .flatMap((sheet) => readTable(sheet, file, problems));
  const rows = rowsOf('exhibits');
  if (rows.length === 0 && problems.length === 0) {
    problems.push(problem('SHEET_EMPTY', { file: basename(file) }));
  }

  const rooms = new Rooms(rowsOf('rooms'));
  const seen = new Map<string, number>();
  const [{ name = '' } = {}] = workbook.sheets.filter(({ kind }) => kind === 'exhibits');
  const read = rows.map((row) => {
    const id = unique(row, seen);
    const room = rooms.of(row);
    return { ...exhibitOf(row, id, photos), room, place: `${name}!${row.n}` };
  });
  const exhibits = rooms.inOrder(read.map(({ exhibit, room }) => ({ exhibit, room })));
  const placeOf = new Map(read.map(({ exhibit, place }) => [exhibit['id'], place]));
  const places = Object.fromEntries([
    ...exhibits.map(({ id }, i) => [`exhibits[${i}]`, placeOf.get(id)]),
    ...read
      .flatMap(({ media, place }) => media.map(() => place))
      .map((place, i) => [`media[${i}]`, place]),
  ]) as Record<string, string>;
  const codes = exhibits.flatMap(({ title, text }) => [
    ...Object.keys(title as object),
    ...Object.keys(text as object),
  ]);
  const languages = languagesOf(codes) as { code: string }[];
  const fallback = languages.map(({ code }) => code);
  const about = aboutOf(rowsOf('exhibition')[0], file);
  const document = {
    formatVersion: 1,
    ...about,
    ...(empty(about.title) && { title: { [fallback[0] ?? 'ar']: basename(file, extname(file)) } }),
    languages,
    fallback,
    baseLanguage: fallback[0],
    rooms: rooms.documents(fallback),
    exhibits,
    media: read.flatMap(({ media }) => media),
  };
  const origins = { file: basename(file), places };
  return { draft: { document, copies: read.flatMap(({ copies }) => copies), origins }, problems };
}

/** A code that is given twice is a mistake; a title that is given twice may well be meant. */
function unique(row: Row, seen: Map<string, number>): string {
  const id = idOf(row);
  const other = seen.get(id);
  if (other !== undefined && row.get('code')) {
    row.fault('CELL_TWICE', 'code', '', { found: id, other });
  }
  let free = id;
  for (let n = 2; seen.has(free); n++) free = `${id}-${n}`;
  seen.set(free, row.n);
  return free;
}

function aboutOf(row: Row | undefined, file: string) {
  const text = (key: string) => {
    const said = row?.texts(key) ?? {};
    return empty(said) ? {} : { [key]: said };
  };
  const code = row?.get('code') ?? '';
  if (code && !Id.safeParse(code).success) row?.fault('CELL_CODE', 'code', '', { found: code });
  return {
    id: code || slugOf(basename(file, extname(file))) || 'exhibition',
    version: row?.get('version') ? (numberIn(row, 'version') ?? 1) : 1,
    title: row?.texts('title') ?? {},
    ...text('subtitle'),
    licence: row?.get('licence') || 'all-rights-reserved',
    ...text('credits'),
    ...text('contact'),
  };
}

/** The rooms of the sheet, and those that only exhibits name. */
class Rooms {
  readonly #rows = new Map<number, Row>();
  readonly #used = new Map<number, string[]>();

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const n = numberIn(row, 'n');
      if (n === undefined) continue;
      const other = this.#rows.get(n);
      if (other) row.fault('CELL_TWICE', 'n', '', { found: n, other: other.n });
      else this.#rows.set(n, row);
    }
  }

  /** The number of the room in which a row's exhibit stands. */
  of(row: Row): number {
    const n = numberIn(row, 'room');
    if (n !== undefined && this.#rows.size > 0 && !this.#rows.has(n)) {
      const known = [...this.#rows.keys()].join(' · ');
      row.fault('CELL_VALUE', 'room', '', { found: n, known });
    }
    return n ?? 1;
  }

  /** Exhibits by room, and in it in the order of the rows. */
  inOrder(read: readonly { exhibit: Record<string, unknown>; room: number }[]) {
    return read
      .toSorted((a, b) => a.room - b.room)
      .map(({ exhibit, room }) => {
        const list = this.#used.get(room) ?? [];
        this.#used.set(room, [...list, String(exhibit['id'])]);
        return { ...exhibit, room: `room-${room}`, order: list.length + 1 };
      }) as Record<string, unknown>[];
  }

  documents(languages: readonly string[]): object[] {
    return [...this.#used].map(([n, exhibits], i) => {
      const row = this.#rows.get(n);
      const named = row?.texts('title') ?? {};
      const title = empty(named)
        ? Object.fromEntries(languages.map((one) => [one, `${ROOM[one] ?? ROOM['en']} ${n}`]))
        : named;
      const intro = row?.texts('intro') ?? {};
      const accent = (row && oneOf(row, 'colour', VALUES.colour)) ?? ACCENTS[i % ACCENTS.length];
      return { id: `room-${n}`, n, title, intro: empty(intro) ? title : intro, accent, exhibits };
    });
  }
}
