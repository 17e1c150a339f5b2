import Database from 'better-sqlite3';
import { EVENT_FLAG, EVENT_KIND } from '#kiosk/storage/event.ts';

/** An event in words, without what is null in the row. */
export interface ReadEvent {
  seq: number;
  boot: number;
  visit?: number;
  kind: string;
  what?: string;
  detail?: string;
  lang?: string;
  n?: number;
  ms?: number;
  flags: string[];
  t: number;
}

type Row = Omit<ReadEvent, 'kind' | 'flags'> & { kind: number; flags: number };

/** All events of a database, oldest first. */
export function readEvents(file: string): ReadEvent[] {
  const db = new Database(file, { readonly: true });
  try {
    const rows = db.prepare<[], Row>(`
      SELECT seq, boot, visit, event.kind, thing.key AS what, part.key AS detail,
        language.key AS lang, n, ms, flags, t
      FROM event
        LEFT JOIN dim AS thing ON thing.id = what
        LEFT JOIN dim AS part ON part.id = detail
        LEFT JOIN dim AS language ON language.id = lang
      ORDER BY seq
    `);
    return rows.all().map(inWords);
  } finally {
    db.close();
  }
}

function inWords({ kind, flags, ...row }: Row): ReadEvent {
  const said = Object.entries(row).filter(([, value]) => value !== null);
  return {
    ...(Object.fromEntries(said) as Omit<ReadEvent, 'kind' | 'flags'>),
    kind: nameOf(EVENT_KIND, kind),
    flags: Object.entries(EVENT_FLAG)
      .filter(([, bit]) => flags & bit)
      .map(([name]) => name),
  };
}

function nameOf(names: Record<string, number>, value: number): string {
  return Object.keys(names).find((name) => names[name] === value) ?? String(value);
}
