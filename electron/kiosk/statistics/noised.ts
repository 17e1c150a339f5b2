import type Database from 'better-sqlite3';
import { z } from 'zod';
import { KioskError } from '../errors.ts';
import { audit } from './audit.ts';
import { daysBetween } from './local-day.ts';
import { discreteLaplace, secureRandom, type RandomBelow } from './noise.ts';
import type { Overview } from './overview.ts';
import type { Days } from './releases.ts';

/**
 * What all noised releases of one day may spend together, in thousandths. At
 * ε = 1 nobody who sees all of them can tell by more than a factor of e
 * whether some one visit took place. The unit is a visit, not a person.
 */
export const DAILY_BUDGET = 1000;
/** A visit stands in one day, one language and one class of depth: three tables, one cell in each. */
const TABLES = 3;
/** Of Laplace noise of scale b, 95 % lies within b · ln 20. */
const WITHIN_95 = Math.log(20);

export const AskNoised = z
  .strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    /** In thousandths, split evenly between the tables. */
    epsilonThousandths: z.int().min(10).max(DAILY_BUDGET),
  })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    message: 'the last day comes before the first',
  });
export type AskNoised = z.infer<typeof AskNoised>;

/** Counts with noise, for open data. Made once; asking again answers the same. */
export interface NoisedRelease {
  asked: AskNoised;
  madeOn: string;
  /** So far off is a count at most, 19 times in 20. */
  within95: number;
  days: { day: string; visits: number }[];
  languages: { language: string; visits: number }[];
  depth: { from: number; to: number | null; visits: number }[];
}

export interface Ledger {
  dailyBudget: number;
  releases: (AskNoised & { madeOn: string })[];
}

/** Public releases under differential privacy, and the ledger of what they spent. */
export class NoisedReleases {
  readonly #db: Database.Database;
  readonly #exact: (days: Days) => Overview;
  readonly #random: RandomBelow;

  /**
   * @param exact - An overview in which nothing is hidden.
   * @param random - For tests.
   */
  constructor(
    db: Database.Database,
    exact: (days: Days) => Overview,
    random: RandomBelow = secureRandom,
  ) {
    this.#db = db;
    this.#exact = exact;
    this.#random = random;
  }

  /**
   * Days on which nothing was recorded are in it as well: whether there is a
   * row must not depend on whether there was a visit.
   *
   * @throws KioskError `BUDGET_SPENT`; the message names the day.
   */
  make(asked: AskNoised, now: { t: number; day: string }): NoisedRelease {
    return this.#db
      .transaction(() => {
        const known = this.#db
          .prepare<[string], string>("SELECT body FROM release WHERE kind = 'noised' AND asked = ?")
          .pluck()
          .get(JSON.stringify(asked));
        if (known !== undefined) return JSON.parse(known) as NoisedRelease;
        this.#mustHaveBudget(asked, now.day);
        const release = this.#noised(asked, now.day);
        this.#db
          .prepare(
            `INSERT INTO release (asked, made_on, kind, from_day, to_day, epsilon_thousandths, body)
             VALUES (?, ?, 'noised', ?, ?, ?, ?)`,
          )
          .run(
            JSON.stringify(asked),
            now.day,
            asked.from,
            asked.to,
            asked.epsilonThousandths,
            JSON.stringify(release),
          );
        audit(this.#db, now.t, 'released', { kind: 'noised', ...asked });
        return release;
      })
      .immediate();
  }

  ledger(): Ledger {
    const releases = this.#db
      .prepare<[], { asked: string; made_on: string }>(
        "SELECT asked, made_on FROM release WHERE kind = 'noised' ORDER BY id",
      )
      .all()
      .map(({ asked, made_on }) => ({ ...(JSON.parse(asked) as AskNoised), madeOn: made_on }));
    return { dailyBudget: DAILY_BUDGET, releases };
  }

  /** Visits of different days are different visits, so what counts is the dearest single day. */
  #mustHaveBudget({ from, to, epsilonThousandths }: AskNoised, today: string): void {
    if (to >= today) {
      throw new KioskError('REQUEST_INVALID', 'Only days that are over can be released with noise');
    }
    const before = this.ledger().releases.filter((one) => one.from <= to && one.to >= from);
    // The sum is largest on a day on which some release begins.
    for (const day of [from, ...before.map((one) => one.from).filter((first) => first > from)]) {
      const spent = before
        .filter((one) => one.from <= day && day <= one.to)
        .reduce((sum, one) => sum + one.epsilonThousandths, 0);
      if (spent + epsilonThousandths > DAILY_BUDGET) {
        const left = DAILY_BUDGET - spent;
        throw new KioskError(
          'BUDGET_SPENT',
          `Of ${day} only ${left} thousandths are left to spend`,
        );
      }
    }
  }

  #noised(asked: AskNoised, madeOn: string): NoisedRelease {
    const { from, to, epsilonThousandths: s } = asked;
    const t = 1000 * TABLES;
    const noisy = (visits: number | null) =>
      Math.max(0, (visits ?? 0) + discreteLaplace(s, t, this.#random));
    const { days, languages, depth } = this.#exact({ from, to });
    const visitsOn = new Map(days.map(({ day, visits }) => [day, visits]));
    return {
      asked,
      madeOn,
      within95: Math.ceil((WITHIN_95 * t) / s),
      days: daysBetween(from, to).map((day) => ({ day, visits: noisy(visitsOn.get(day) ?? 0) })),
      languages: languages
        .map(({ language, visits }) => ({ language, visits: noisy(visits) }))
        .toSorted((a, b) => (a.language < b.language ? -1 : 1)),
      depth: depth.map((row) => ({ from: row.from, to: row.to, visits: noisy(row.visits) })),
    };
  }
}
