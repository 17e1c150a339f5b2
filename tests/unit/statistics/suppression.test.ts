import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenAmong, shownShare } from '#kiosk/statistics/suppression.ts';

const K = 5;
const shown = (counts: number[], k = K) => {
  const hidden = hiddenAmong(counts, k);
  return counts.map((count, i) => (hidden[i] ? '?' : count));
};

describe('hiddenAmong', () => {
  it('hides nothing where nothing is small', () => {
    expect(shown([5, 0, 12])).toEqual([5, 0, 12]);
  });

  it('hides a small count and the smallest other with it', () => {
    expect(shown([20, 3, 8, 0])).toEqual([20, '?', '?', 0]);
  });

  it('goes on until the hidden ones leave room for each to be large', () => {
    expect(shown([1, 1, 6, 9])).toEqual(['?', '?', '?', 9]);
    expect(shown([3, 3, 9])).toEqual(['?', '?', 9]);
  });

  it('hides the zeros too where all counts together are too few', () => {
    expect(shown([2, 1, 0])).toEqual(['?', '?', '?']);
    expect(shown([3, 0])).toEqual(['?', '?']);
  });
});

describe('someone who knows the total and every shown count', () => {
  it('cannot tell of any hidden count whether it is small', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 2, max: 10 }),
        (counts, k) => {
          const hidden = hiddenAmong(counts, k);
          const left = counts.reduce((sum, count, i) => (hidden[i] ? sum + count : sum), 0);
          const among = hidden.filter(Boolean).length;
          if (among === 0) return;

          expect(among).toBeGreaterThanOrEqual(2);
          // What a hidden count can be, given that the others are there too:
          // where nothing is shown, zeros may be among them.
          const zerosHidden = hidden.every(Boolean);
          const least = zerosHidden ? 0 : 1;
          const most = left - least * (among - 1);
          expect(most).toBeGreaterThan(least);
          if (!zerosHidden) expect(most).toBeGreaterThanOrEqual(k);
        },
      ),
    );
  });

  it('never sees a small count', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), (counts) => {
        const hidden = hiddenAmong(counts, K);
        for (const [i, count] of counts.entries()) {
          if (count > 0 && count < K) expect(hidden[i]).toBe(true);
        }
      }),
    );
  });
});

describe('a share', () => {
  it('is hidden if few did or few did not', () => {
    expect(shownShare(4, 20, K)).toEqual({ count: null, n: 20, share: null, isHidden: true });
    expect(shownShare(16, 20, K)).toMatchObject({ isHidden: true });
    expect(shownShare(15, 20, K)).toMatchObject({ count: 15, share: 0.75 });
  });

  it('hides what it was counted from if that is small', () => {
    expect(shownShare(1, 3, K)).toEqual({ count: null, n: null, share: null, isHidden: true });
  });

  it('of all or of none is shown', () => {
    expect(shownShare(0, 20, K)).toMatchObject({ count: 0 });
    expect(shownShare(20, 20, K)).toMatchObject({ count: 20 });
  });
});
