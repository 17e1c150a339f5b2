import type Database from 'better-sqlite3';
import type { Exhibit } from '#format/exhibit.ts';
import type { Exhibition } from '#format/exhibition.ts';
import type { Media } from '#format/media.ts';
import { hashOf } from '#packing/hash-file.ts';
import { Names } from './names.ts';
import type { OfferedExhibits } from './visit-tallies.ts';

/** A slow reader's pace, from which the time that a label asks for is worked out. */
const WORDS_PER_MINUTE = 200;
const PICTURE_MS = 5_000;
const SHORTEST_MS = 1_000;

/** Names of packs travel in segments, which take no longer ones. */
const LONGEST_PARTS = 60;

/**
 * How a pack is named in events and tallies. Without some of its parts it
 * offers less, so it is another one: its shares must not be measured by rooms
 * that nobody could enter.
 */
export function packKey(
  { id, version }: { id: string; version: number },
  leftOut: readonly string[] = [],
): string {
  const whole = `${id}@${version}`;
  if (leftOut.length === 0) return whole;
  const parts = leftOut.toSorted().join('.');
  return `${whole}/without.${parts.length > LONGEST_PARTS ? hashOf(parts).slice(0, 16) : parts}`;
}

/**
 * Keeps what a pack had on offer, exhibit by exhibit and language by language.
 * Shares need it long after the pack itself has left the kiosk.
 */
export function rememberOffer(
  db: Database.Database,
  exhibition: Exhibition,
  leftOut: readonly string[] = [],
): void {
  const names = new Names(db);
  const insert = db.prepare<[number, number, number, number, number]>(`
    INSERT INTO offer (pack, lang, exhibit, room, needs_ms) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO NOTHING
  `);
  const media = new Map(exhibition.media.map((medium) => [medium.id, medium]));

  db.transaction(() => {
    const pack = names.idOf('pack', packKey(exhibition, leftOut));
    for (const { code } of exhibition.languages) {
      const lang = names.idOf('language', code);
      for (const exhibit of exhibition.exhibits.filter(({ text }) => text[code])) {
        const [what, room] = [names.idOf('exhibit', exhibit.id), names.idOf('room', exhibit.room)];
        insert.run(pack, lang, what, room, neededMs(exhibit, code, media));
      }
    }
  }).immediate();
}

/** Reads what a pack offered in a language, once for each. */
export function offers(db: Database.Database): (pack: number, lang: number) => OfferedExhibits {
  const select = db.prepare<[number, number], { exhibit: number; room: number }>(
    'SELECT exhibit, room FROM offer WHERE pack = ? AND lang = ?',
  );
  const known = new Map<string, OfferedExhibits>();

  return (pack, lang) => {
    const remembered = known.get(`${pack}/${lang}`);
    if (remembered) return remembered;
    const rows = select.all(pack, lang);
    const sizeOf = new Map<number, number>();
    for (const { room } of rows) sizeOf.set(room, (sizeOf.get(room) ?? 0) + 1);
    const offered = { roomOf: new Map(rows.map((row) => [row.exhibit, row.room])), sizeOf };
    if (rows.length > 0) known.set(`${pack}/${lang}`, offered);
    return offered;
  };
}

/** The time that an exhibit asks for: its words at a slow reader's pace and five seconds a picture. */
export function neededMs(
  exhibit: Exhibit,
  language: string,
  media: ReadonlyMap<string, Media>,
): number {
  const words = exhibit.wordCount?.[language] ?? wordsIn(exhibit.text[language] ?? '');
  let neededMs = (words / WORDS_PER_MINUTE) * 60_000;
  for (const item of exhibit.gallery) {
    if (item.kind === 'before-after') neededMs += 2 * PICTURE_MS;
    else if (item.kind === 'sequence') neededMs += item.steps.length * PICTURE_MS;
    else neededMs += mediumMs(media.get(item.media));
  }
  return Math.max(SHORTEST_MS, Math.round(neededMs));
}

/** A recording asks for nothing: version 1 of the format does not say how long it is. */
function mediumMs(medium: Media | undefined): number {
  if (medium?.kind === 'pages') return medium.pages.length * PICTURE_MS;
  return medium?.kind === 'picture' ? PICTURE_MS : 0;
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
