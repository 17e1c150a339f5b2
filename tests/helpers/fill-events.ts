import type Database from 'better-sqlite3';
import type { Exhibition } from '#format/exhibition.ts';
import { EVENT_FLAG, EVENT_KIND, type EventRow } from '#kiosk/storage/event.ts';
import { Names } from '#kiosk/statistics/names.ts';
import { packKey } from '#kiosk/statistics/offer.ts';
import { mulberry32, TOUR_BEGIN_MS } from './simulate-tour.ts';

export interface Crowd {
  seed: number;
  /** At least so many events; the last visit is made whole. */
  events: number;
  days: number;
  exhibition: Exhibition;
}

const OPEN_S = 9 * 3600;
const HOURS_S = 9 * 3600;

/**
 * Writes events as a kiosk would have left them, straight into the table: a
 * million a few seconds. The same seed gives the same rows. Visits are spread
 * over the days from nine to six; about 19 events each.
 *
 * @returns how many events and visits were written.
 */
export function fillEvents(
  db: Database.Database,
  { seed, events, days, exhibition }: Crowd,
): { events: number; visits: number } {
  const random = mulberry32(seed);
  const names = new Names(db);
  const insert = db.prepare<[EventRow & { seq: number }]>(`
    INSERT INTO event (seq, boot, visit, kind, what, detail, lang, n, ms, flags, t)
    VALUES (@seq, @boot, @visit, @kind, @what, @detail, @lang, @n, @ms, @flags, @t)`);
  let seq = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM event').pluck().get() ?? 0;
  const first = seq;
  let visits = 0;
  const pick = <Item>(items: readonly Item[], power = 1): Item =>
    items[Math.floor(random() ** power * items.length)] as Item;

  db.transaction(() => {
    const pack = names.idOf('pack', packKey(exhibition));
    const languages = exhibition.languages.map(({ code }) => names.idOf('language', code));
    const exhibits = exhibition.exhibits.map(({ id, quiz, model }) => ({
      id: names.idOf('exhibit', id),
      hasModel: model !== undefined,
      question: quiz[0] && names.idOf('question', `${id}/${quiz[0].id}`),
      options: quiz[0]?.options.map((o) => names.idOf('option', `${id}/${quiz[0]?.id}/${o.id}`)),
    }));
    const causes = (exhibition.recommendations?.themes ?? []).map((c) => names.idOf('cause', c.id));
    const held = (exhibition.recommendations?.items ?? []).map((r) =>
      names.idOf('recommendation', r.id),
    );
    const word = {
      idle: names.idOf('end', 'idle'),
      button: names.idOf('end', 'button'),
      turn: names.idOf('model-action', 'turn'),
      size: names.idOf('access', 'text-size'),
    };
    while (seq - first < events) {
      visits += 1;
      // In order of time: day by day, morning to evening.
      const share = (seq - first) / events;
      const day = Math.min(days - 1, Math.floor(share * days));
      let t =
        TOUR_BEGIN_MS / 1000 + day * 86_400 + OPEN_S + Math.floor((share * days - day) * HOURS_S);
      const begin = t;
      const visit = seq + 1;
      const lang = pick(languages, 2.2);
      const add = (row: Partial<EventRow> & Pick<EventRow, 'kind'>) => {
        seq += 1;
        insert.run({
          seq,
          boot: 1,
          visit,
          what: null,
          detail: null,
          lang,
          n: null,
          ms: null,
          flags: 0,
          t,
          ...row,
        });
      };
      add({ kind: EVENT_KIND.BEGIN, what: pack });
      const stopped = new Set<number>();
      const looks = random() < 0.18 ? 0 : 1 + Math.floor(15 * random() ** 1.5);
      for (let i = 0; i < looks; i += 1) {
        const exhibit = pick(exhibits, 1.7);
        const dwellS = 1 + Math.floor(90 * random() ** 3);
        t += 2;
        add({ kind: EVENT_KIND.EXHIBIT_OPEN, what: exhibit.id });
        if (exhibit.hasModel && random() < 0.4) {
          add({ kind: EVENT_KIND.MODEL, what: exhibit.id, detail: word.turn });
        }
        if (exhibit.question && exhibit.options && random() < 0.3) {
          const place = Math.floor(random() * exhibit.options.length);
          const flags = place === 0 ? EVENT_FLAG.RIGHT : 0;
          add({
            kind: EVENT_KIND.QUIZ,
            what: exhibit.question,
            detail: exhibit.options[place] ?? null,
            n: 1,
            flags,
          });
        }
        if (random() < 0.05 && held.length > 0) {
          add({ kind: EVENT_KIND.ENDORSE, what: pick(held), flags: EVENT_FLAG.ON });
        }
        if (random() < 0.03 && causes.length > 0) {
          add({ kind: EVENT_KIND.PLEDGE, what: pick(causes), n: 1 + Math.floor(random() * 8) });
        }
        if (random() < 0.02)
          add({ kind: EVENT_KIND.ACCESS, what: word.size, flags: EVENT_FLAG.ON });
        t += dwellS;
        const isStop = dwellS >= 3;
        const isFirst = isStop && !stopped.has(exhibit.id);
        if (isStop) stopped.add(exhibit.id);
        const flags = (isStop ? EVENT_FLAG.STOP : 0) | (isFirst ? EVENT_FLAG.FIRST_STOP : 0);
        add({ kind: EVENT_KIND.EXHIBIT_CLOSE, what: exhibit.id, ms: dwellS * 1000, flags });
      }
      t += 2;
      const detail = random() < 0.4 ? word.idle : word.button;
      add({ kind: EVENT_KIND.END, detail, n: stopped.size, ms: (t - begin) * 1000 });
      if (random() < 0.3) {
        seq += 1;
        insert.run({
          seq,
          boot: 1,
          visit: null,
          kind: EVENT_KIND.ATTRACT,
          what: null,
          detail: null,
          lang: null,
          n: null,
          ms: 20_000,
          flags: 0,
          t,
        });
      }
    }
  })();
  return { events: seq - first, visits };
}
