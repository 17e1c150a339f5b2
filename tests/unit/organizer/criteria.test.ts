import { describe, expect, it } from 'vitest';
import type { SelfAssessment } from '#kiosk/statistics/self-assessment.ts';
import { criteria, CRITERIA } from '../../../renderer/organizer/self-assessment/criteria.ts';
import { wordingIn } from '../../../renderer/organizer/wording.ts';
import { DEFAULT_PARAMETERS } from '#kiosk/statistics/parameters.ts';

function makeFacts(changes: Partial<SelfAssessment> = {}): SelfAssessment {
  return {
    day: '2027-05-12',
    retention: { rawDays: 31, tallyMonths: 25, longest: { rawDays: 31, tallyMonths: 25 } },
    suppression: { inside: 5, published: 10, access: 10 },
    parameters: DEFAULT_PARAMETERS,
    events: { rows: 9, columns: ['seq', 'kind', 't'], textColumns: [], oldestDay: '2027-05-01' },
    tallies: { rows: 3, first: '2027-05-01', last: '2027-05-11' },
    typed: { notes: 1, venues: 2 },
    kinds: ['exhibit', 'language'],
    sealed: { days: 4, first: null, last: null, unsealedDays: 0, broken: [] },
    database: { secureDelete: true, synchronousFull: true },
    kiosks: 1,
    releases: { counts: 0, noised: 0 },
    ...changes,
  };
}

const notMet = (facts: SelfAssessment) =>
  criteria(facts, wordingIn('fr'))
    .filter(({ verdict }) => verdict === 'notMet')
    .map(({ id }) => id);

describe('the self-assessment', () => {
  it('is met by the program as it is', () => {
    expect(notMet(makeFacts())).toEqual([]);
    expect(criteria(makeFacts(), wordingIn('ar')).map(({ id }) => id)).toEqual([...CRITERIA]);
  });

  it.each<[string, Partial<SelfAssessment>]>([
    [
      'anonymous',
      { events: { rows: 1, columns: ['seq', 'face'], textColumns: [], oldestDay: null } },
    ],
    [
      'noFreeText',
      { events: { rows: 1, columns: ['seq'], textColumns: ['seq'], oldestDay: null } },
    ],
    [
      'rawLife',
      { retention: { rawDays: 60, tallyMonths: 25, longest: { rawDays: 31, tallyMonths: 25 } } },
    ],
    [
      'tallyLife',
      { retention: { rawDays: 31, tallyMonths: 30, longest: { rawDays: 31, tallyMonths: 25 } } },
    ],
    ['smallCells', { suppression: { inside: 5, published: 5, access: 10 } }],
    ['erased', { database: { secureDelete: false, synchronousFull: true } }],
    [
      'sealed',
      {
        sealed: {
          days: 4,
          first: null,
          last: null,
          unsealedDays: 0,
          broken: [{ day: '2027-05-01', fault: 'content' }],
        },
      },
    ],
  ])('says no to %s when the live facts are not as they must be', (id, changes) => {
    expect(notMet(makeFacts(changes))).toEqual([id]);
  });
});
