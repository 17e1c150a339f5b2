import { openKiosk } from '#kiosk/open-kiosk.ts';
import { WRITTEN_AT_MS } from '#kiosk/visits/wall-clock.ts';
import { furnish, HandClock, MORNING_MS, visiting } from '../helpers/make-kiosk.ts';
import { randomOf, Tally, type FaultOptions, type Outcome } from './fault.ts';

const YEAR_MS = 365 * 86_400_000;
const DWELL_MS = 40_000;

/**
 * Sets the wall clock anywhere between 1970 and 2040 in the middle of visits.
 * How long something lasted and in what order must not depend on it, and a
 * time before the program was written must be marked.
 */
export async function clockJumps({ cases, seed, folder }: FaultOptions): Promise<Outcome> {
  const random = randomOf(seed);
  const tally = new Tally();
  const house = await furnish(folder);
  const clock = new HandClock(MORNING_MS);
  const jump = (): void => {
    clock.wallMs =
      random() < 0.3 ? Math.floor(random() * YEAR_MS) : Math.floor(random() * 70 * YEAR_MS);
  };
  const kiosk = await openKiosk({ ...house, clock, log: () => {} });
  const { begin, record, end, events } = visiting(kiosk, house);
  for (let n = 0; n < cases; n += 1) {
    jump();
    const visit = await begin();
    await record(visit, { kind: 'exhibit-open', exhibit: 'oven' });
    clock.advance(DWELL_MS);
    jump();
    await record(visit, { kind: 'exhibit-close', exhibit: 'oven', dwellMs: DWELL_MS });
    jump();
    await end(visit, 'button');
    const mine = events().filter((event) => event.visit === visit);
    const closed = mine.find(({ kind }) => kind === 'EXHIBIT_CLOSE');
    const ended = mine.find(({ kind }) => kind === 'END');
    const unmarked = mine.find(
      ({ t, flags }) => t * 1000 < WRITTEN_AT_MS && !flags.includes('CLOCK_SUSPECT'),
    );
    if (closed?.ms !== DWELL_MS) tally.count(`an exhibit lasted ${closed?.ms} ms`);
    else if (ended?.ms !== DWELL_MS) tally.count(`a visit lasted ${ended?.ms} ms`);
    else tally.count(unmarked && `t = ${unmarked.t} is not marked as suspect`);
  }
  const isInOrder = events().every(({ seq }, i) => seq === i + 1);
  await kiosk.close();
  if (!isInOrder) tally.count('the events are out of order');
  return tally.outcome('clock jumps', 'between 1970 and 2040, three in each visit');
}
