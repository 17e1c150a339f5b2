/**
 * The event table, which is all that the kiosk keeps of a visit.
 *
 * Rows are only ever appended; one request is one transaction, and it is
 * acknowledged after the commit has reached the disk. The name of an event,
 * everywhere and for ever, is (install, epoch, seq): `install` and `epoch`
 * stand in `meta`, and time is never part of it.
 *
 * | column  | what it says |
 * | ------- | --- |
 * | `seq`   | counts up, never used twice in an epoch |
 * | `boot`  | how often the kiosk had been started; order across boots is (boot, seq), whatever the clock said |
 * | `visit` | the `seq` of the event with which the visit began; null outside a visit. It means nothing on another kiosk and goes when the row goes |
 * | `kind`  | one of `EVENT_KIND` |
 * | `what`  | the thing: a `dim`, by kind of event below; null if there is none |
 * | `detail`| what of it: a `dim`; null if there is none |
 * | `lang`  | the visit's language after this event: a `dim` of kind `language`; null outside a visit |
 * | `n`     | a small number, by kind of event below |
 * | `ms`    | a duration in milliseconds, by kind of event below, at most `MAX_DURATION_MS` |
 * | `flags` | bits of `EVENT_FLAG` |
 * | `t`     | when, by the wall clock: seconds since 1970, UTC. Only for days and hours: see `CLOCK_SUSPECT` |
 *
 * What the kinds keep, as `kind: what / detail / n / ms`; names of `dim` kinds in quotes:
 *
 * - `BEGIN`: 'pack' (`id@version`: what was on offer) / – / – / –
 * - `END`: – / 'end' (`button`, `idle`, `next-visit`, `shutdown`, `recovered`) / different exhibits stopped at / duration of the visit, from the first touch to the last; the wait for the time-out is not in it
 * - `LANGUAGE`: 'language' it was before / – / – / – (`lang` is the new one)
 * - `EXHIBIT_OPEN`: 'exhibit' / – / – / –
 * - `EXHIBIT_CLOSE`: 'exhibit' / – / – / dwell. With the flag `STOP` it counts as a stop. Every open has exactly one close, also after a power cut
 * - `MODEL`, `PICTURE`: 'exhibit' / 'model-action', 'picture-action' / – / –
 * - `QUIZ`: 'question' (`exhibit/question`) / 'option' (`exhibit/question/option`) / which try in this visit, from 1 / – ; flag `RIGHT`
 * - `TOUR`: 'tour' / 'tour-action' / – / –
 * - `MEDIA`: 'media' / 'media-action' / – / –
 * - `ACTIVITY`: 'exhibit' / 'activity-action' / – / –
 * - `SEARCH`, `TAKEAWAY`: – / – / – / –
 * - `TERM`: 'term' / – / – / –
 * - `ENDORSE`: 'recommendation' / – / – / – ; flag `ON`, or taken back
 * - `PLEDGE`: 'cause' / – / hours / –
 * - `ACCESS`: 'access' / – / – / – ; flag `ON`, or switched off
 * - `ATTRACT`: – / – / – / how long the invitation was shown; a night of it is several events (no visit)
 *
 * Numbers and bits are stored: they may be added to, never changed or used again.
 */
export const EVENT_KIND = {
  BEGIN: 0,
  END: 1,
  LANGUAGE: 2,
  EXHIBIT_OPEN: 3,
  EXHIBIT_CLOSE: 4,
  MODEL: 5,
  PICTURE: 6,
  QUIZ: 7,
  TOUR: 8,
  MEDIA: 9,
  SEARCH: 10,
  TERM: 11,
  ENDORSE: 12,
  PLEDGE: 13,
  ACCESS: 14,
  TAKEAWAY: 15,
  ATTRACT: 16,
  ACTIVITY: 17,
} as const;
export type EventKind = (typeof EVENT_KIND)[keyof typeof EVENT_KIND];

export const EVENT_FLAG = {
  /** The exhibit was open for at least `stopS`, as it was set then. */
  STOP: 1,
  /** … and it is this visit's first stop there: these add up to visits that stopped. */
  FIRST_STOP: 2,
  /** The wall clock was in doubt: `t` may be years off. Durations are right. */
  CLOCK_SUSPECT: 4,
  /** Made by staff, not by a visitor; never in a measure. */
  STAFF: 8,
  /** Nobody closed the exhibit: the dwell ends `tailCapS` after the last sign of life. */
  TAIL: 16,
  /** Written on the start after a crash; `ms` comes from the wall clock, to the second. */
  RECOVERED: 32,
  RIGHT: 64,
  ON: 128,
} as const;

/** A dwell or a visit is kept up to this long: beyond it, someone left a page open. */
export const MAX_DURATION_MS = 3_600_000;

/** What a `dim` can name. Its rows are ids of a pack or words of this code, never a visitor's. */
export type DimKind =
  | 'pack'
  | 'language'
  | 'exhibit'
  | 'question'
  | 'option'
  | 'tour'
  | 'media'
  | 'term'
  | 'recommendation'
  | 'cause'
  | 'access'
  | 'end'
  | 'model-action'
  | 'picture-action'
  | 'tour-action'
  | 'media-action'
  | 'activity-action';

/** A row as it is appended; `seq` is given by the database. */
export interface EventRow {
  boot: number;
  visit: number | null;
  kind: EventKind;
  what: number | null;
  detail: number | null;
  lang: number | null;
  n: number | null;
  ms: number | null;
  flags: number;
  t: number;
}
