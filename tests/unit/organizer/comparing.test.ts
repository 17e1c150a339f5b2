import { describe, expect, it } from 'vitest';
import { differenceWords, figureWords, sideName } from '../../../renderer/organizer/comparing.ts';
import { wordingIn } from '../../../renderer/organizer/wording.ts';

const fr = wordingIn('fr');
/** Without the marks of direction and the spaces that do not break. */
const plain = (words: string) => words.replaceAll('\u200e', '').replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a comparison in words', () => {
  it('gives a share with its interval, and a dash where it is hidden', () => {
    const share = { value: 0.67, n: 120, interval: { low: 0.58, high: 0.75 } };

    expect(plain(figureWords(share, 'share', fr))).toBe('67 % (de 58 % à 75 %)');
    expect(figureWords({ value: null, n: null }, 'share', fr)).toBe('–');
  });

  it('gives a difference of shares in points, and says when chance may have made it', () => {
    const unclear = { value: -0.013, interval: { low: -0.064, high: 0.039 }, isClear: false };

    expect(plain(differenceWords(unclear, 'share', fr))).toBe(
      '−1,3 points (de −6,4 points à +3,9 points) · incertaine',
    );
  });

  it('gives no sign to what rounds to nothing', () => {
    const nothing = { value: -0.0001, interval: { low: -2, high: 2 }, isClear: true };

    expect(plain(differenceWords(nothing, 'number', fr))).toBe('0 (de −2 à +2)');
    expect(differenceWords(null, 'number', fr)).toBe('–');
  });

  it('calls a venue by its name and a period by its days', () => {
    const choices = {
      venues: [{ id: 'oujda', name: 'Dar Sebti', from: '2027-04-01', to: '2027-04-07' }],
      kiosks: [],
      languages: [],
      packs: [],
      first: null,
      last: null,
    };

    expect(sideName('venue:oujda', choices, fr)).toBe('Dar Sebti');
    expect(sideName('venue:gone', choices, fr)).toBe('gone');
    expect(sideName('2027-04-01..2027-04-07', choices, fr)).toBe(
      'Du 1er avril 2027 au 7 avril 2027',
    );
  });
});
