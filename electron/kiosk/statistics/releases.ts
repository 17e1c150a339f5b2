import type Database from 'better-sqlite3';
import { KioskError } from '../errors.ts';
import { audit } from './audit.ts';
import { addDays } from './local-day.ts';
import { masked } from './mask.ts';
import type { Overview } from './overview.ts';
import { forEverybody, type Publishable } from './publication.ts';
import { sha256 } from './segment.ts';

/** First and last local day, both included. */
export interface Days {
  from: string;
  to: string;
}

interface Row {
  from_day: string;
  to_day: string;
  body: string;
}

/** As it lies in `release.body`: what was published, and by what its days are known again. */
interface Kept {
  content: string;
  published: Publishable;
}

/**
 * What was published, period by period. Whoever holds two tables subtracts one
 * from the other, so published periods never overlap: a longer one is the sum
 * of those that it contains and of the days between, each with its own small
 * counts hidden, and what is hidden in one of them is hidden in the sum. A
 * period once published is answered as it was, however often it is asked for.
 *
 * | column | what it says |
 * | ------ | --- |
 * | `asked` | the period, and for a sum `isSum`; for noised counts the budget too |
 * | `kind` | `counts` or `noised` (`noised.ts`) |
 * | `from_day`, `to_day` | its days |
 * | `epsilon_thousandths` | what it spent of the budget; 0 for counts |
 * | `body` | what was published, word for word |
 */
export class Releases {
  readonly #db: Database.Database;
  readonly #read: (days: Days) => Overview;

  /** @param read - An overview with `kPublic` as its threshold. */
  constructor(db: Database.Database, read: (days: Days) => Overview) {
    this.#db = db;
    this.#read = read;
  }

  /** @throws KioskError `NOT_PUBLISHED` */
  published(days: Days): Publishable {
    const known = this.#kept({ ...days, isSum: true }) ?? this.#kept(days);
    if (!known) {
      throw new KioskError('NOT_PUBLISHED', `${days.from} to ${days.to} has not been published`);
    }
    return known.published;
  }

  /**
   * @param now - The wall clock in seconds, and the local day.
   * @throws KioskError `RELEASE_OVERLAPS`; the message names the days.
   */
  publish(days: Days, now: { t: number; day: string }): Publishable {
    return this.#db
      .transaction(() => {
        const known = this.#kept({ ...days, isSum: true }) ?? this.#kept(days);
        if (known) return known.published;
        const before = this.#within(days);
        const parts = before.map((row) => this.#unchanged(row));
        for (const gap of gapsIn(days, before)) parts.push(this.#publishPart(gap, now));
        const only = parts[0];
        if (parts.length === 1 && only && before.length === 0) return only;

        const whole = this.#read(days);
        const published = masked(forEverybody(whole, whole.parameters.kPublic), parts);
        this.#keep({ ...days, isSum: true }, now, { content: contentOf(whole), published });
        return published;
      })
      .immediate();
  }

  /**
   * Publishes parts of a period by themselves, then the period as their sum: all or nothing.
   * A part that may not stand alone is left out. Where what is left out has too few visits to
   * be hidden in the sum, a part beside it is left out with it: of the two the smaller.
   *
   * @throws KioskError `RELEASE_OVERLAPS` if the whole may not be published, or no part by itself.
   */
  publishWith(days: Days, parts: readonly Days[], now: { t: number; day: string }): Publishable {
    return this.#db
      .transaction(() => {
        let left = [...parts];
        for (;;) {
          try {
            return this.#db.transaction(() => this.#publishAll(days, left, now))();
          } catch (error) {
            const beside = error instanceof TooFew ? this.#beside(error.days, left) : undefined;
            left = left.filter((part) => part !== beside);
            if (!beside || left.every((part) => this.#isSmall(part))) throw error;
          }
        }
      })
      .immediate();
  }

  #publishAll(days: Days, parts: readonly Days[], now: { t: number; day: string }): Publishable {
    for (const part of parts) {
      try {
        this.publish(part, now);
      } catch (error) {
        if (!(error instanceof KioskError && error.code === 'RELEASE_OVERLAPS')) throw error;
      }
    }
    return this.publish(days, now);
  }

  /** Of the parts that begin or end where these days do, the one with the fewest visits. */
  #beside({ from, to }: Days, parts: readonly Days[]): Days | undefined {
    const visitsOf = (part: Days) => this.#read(part).totals.visits;
    return parts
      .filter((part) => part.to === addDays(from, -1) || part.from === addDays(to, 1))
      .toSorted((a, b) => visitsOf(a) - visitsOf(b))
      .at(0);
  }

  #isSmall(days: Days): boolean {
    const { totals, parameters } = this.#read(days);
    return totals.visits < parameters.kPublic;
  }

  #publishPart(days: Days, now: { t: number; day: string }): Publishable {
    const overview = this.#read(days);
    const { visits } = overview.totals;
    if (visits > 0 && visits < overview.parameters.kPublic) throw new TooFew(days);
    const published = forEverybody(overview, overview.parameters.kPublic);
    this.#keep(days, now, { content: contentOf(overview), published });
    return published;
  }

  /** Published periods that share a day with this one. All must lie within it. */
  #within({ from, to }: Days): Row[] {
    const rows = this.#db
      .prepare<[string, string], Row>(
        `SELECT from_day, to_day, body FROM release
         WHERE kind = 'counts' AND json_extract(asked, '$.isSum') IS NULL
           AND from_day <= ? AND to_day >= ? ORDER BY from_day`,
      )
      .all(to, from);
    for (const row of rows) {
      if (row.from_day < from || row.to_day > to) throw cuts(row);
    }
    return rows;
  }

  /** A part to whose days visits have been added since would give them away. */
  #unchanged({ from_day: from, to_day: to, body }: Row): Publishable {
    const { content, published } = JSON.parse(body) as Kept;
    if (content !== contentOf(this.#read({ from, to }))) {
      throw new KioskError(
        'RELEASE_OVERLAPS',
        `${from} to ${to} was published, and visits have been added to it since: a longer period would tell them`,
      );
    }
    return published;
  }

  #kept(asked: object): Kept | undefined {
    const body = this.#db
      .prepare<[string], string>("SELECT body FROM release WHERE kind = 'counts' AND asked = ?")
      .pluck()
      .get(JSON.stringify(asked));
    return body === undefined ? undefined : (JSON.parse(body) as Kept);
  }

  #keep(asked: Days & { isSum?: true }, now: { t: number; day: string }, kept: Kept): void {
    const { from, to } = asked;
    this.#db
      .prepare(
        `INSERT INTO release (asked, made_on, kind, from_day, to_day, epsilon_thousandths, body)
         VALUES (?, ?, 'counts', ?, ?, 0, ?)`,
      )
      .run(JSON.stringify(asked), now.day, from, to, JSON.stringify(kept));
    audit(this.#db, now.t, 'released', { kind: 'counts', from, to });
  }
}

/** The days of a period that none of the others has, as periods. */
function gapsIn({ from, to }: Days, taken: readonly Row[]): Days[] {
  const gaps: Days[] = [];
  let next = from;
  for (const { from_day, to_day } of taken) {
    if (next < from_day) gaps.push({ from: next, to: addDays(from_day, -1) });
    next = addDays(to_day, 1);
  }
  if (next <= to) gaps.push({ from: next, to });
  return gaps;
}

function contentOf({ totals, days, exhibits, languages }: Overview): string {
  return sha256(JSON.stringify([totals, days, exhibits, languages]));
}

function cuts({ from_day, to_day }: Row): KioskError {
  return new KioskError(
    'RELEASE_OVERLAPS',
    `${from_day} to ${to_day} was published as one: publish it whole, or the days outside it`,
  );
}

class TooFew extends KioskError {
  readonly days: Days;

  constructor(days: Days) {
    const { from, to } = days;
    super(
      'RELEASE_OVERLAPS',
      `${from} to ${to} has too few visits to be published, alone or by the difference from what was`,
    );
    this.days = days;
  }
}
