import { describe, expect, it } from 'vitest';
import { shuffledDigits, TELEPHONE_DIGITS } from '../../../renderer/staff/parts/digit-keys.ts';

describe('the digits of the staff door, shuffled', () => {
  it('are the same ten, each once', () => {
    for (let n = 0; n < 100; n += 1) {
      expect(shuffledDigits().toSorted()).toEqual(TELEPHONE_DIGITS.toSorted());
    }
  });

  it('come to each place equally often', () => {
    const turns = 5000;
    const orders = Array.from({ length: turns }, shuffledDigits);
    const expected = turns / 10;
    for (const place of TELEPHONE_DIGITS.keys()) {
      const chiSquare = TELEPHONE_DIGITS.reduce((sum, digit) => {
        const times = orders.filter((order) => order[place] === digit).length;
        return sum + (times - expected) ** 2 / expected;
      }, 0);
      // Nine degrees of freedom: chance alone passes this once in a hundred million.
      expect(chiSquare).toBeLessThan(55);
    }
  });
});
