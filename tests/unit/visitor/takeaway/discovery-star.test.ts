import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../../../../renderer/messages/numbers.ts';
import { translator } from '../../../../renderer/messages/translate.ts';
import { TAKEAWAY_MESSAGES } from '../../../../renderer/messages/visitor/takeaway-messages.ts';
import { discoveryStar } from '../../../../renderer/visitor/takeaway/discovery-star.ts';

const pointsOf = (outline: string) =>
  outline
    .slice(1, -1)
    .split('L')
    .map((point) => point.split(' ').map(Number) as [number, number]);

const middleOf = (outline: string): [number, number] => {
  const points = pointsOf(outline);
  const sum = points.reduce<[number, number]>((s, [x, y]) => [s[0] + x, s[1] + y], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
};

describe('the star of discoveries', () => {
  it.each([5, 8, 10, 16])('has a petal and a dart for each of %i stops', (n) => {
    const star = discoveryStar(n);

    expect(new Set(star.petals).size).toBe(n);
    expect(new Set(star.darts).size).toBe(n);
  });

  it('begins on top and follows the reading direction', () => {
    const [top, second] = discoveryStar(10, 1).petals.map(middleOf);
    const [, mirrored] = discoveryStar(10, -1).petals.map(middleOf);

    expect(Math.abs(top?.[0] ?? 1)).toBeLessThan(0.1);
    expect(top?.[1]).toBeLessThan(0);
    expect(second?.[0]).toBeGreaterThan(0);
    expect(mirrored?.[0]).toBeCloseTo(-(second?.[0] ?? 0), 1);
  });

  it('stays within its circle and lets no petal run into the next', () => {
    for (const n of [5, 10, 24]) {
      for (const [i, outline] of discoveryStar(n).petals.entries()) {
        const towards = -Math.PI / 2 + (i * 2 * Math.PI) / n;
        for (const [x, y] of pointsOf(outline)) {
          expect(Math.hypot(x, y)).toBeLessThan(100);
          const off = Math.atan2(
            Math.sin(Math.atan2(y, x) - towards),
            Math.cos(Math.atan2(y, x) - towards),
          );
          expect(Math.abs(off)).toBeLessThan(Math.PI / n);
        }
      }
    }
  });

  it('draws a whole rosette for a path of one stop too', () => {
    expect(discoveryStar(1).petals).toHaveLength(5);
  });

  it.each(INTERFACE_LANGUAGES)('is described in %s', (language) => {
    const say = translator(language, TAKEAWAY_MESSAGES[language]);

    expect(say('star-says', { seen: 6, total: 10 })).toMatch(/6.*10/);
    for (const n of [1, 2, 5, 11]) expect(say('star-left', { n })).not.toMatch(/[{}#]/);
    expect(say('carries', { n: 0 })).not.toMatch(/[{}#]/);
  });
});
