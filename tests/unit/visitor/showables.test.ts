import { describe, expect, it } from 'vitest';
import type { Showable } from '../../../renderer/visitor/exhibit/showables.ts';
import { inVoiceOf, pictureNumber } from '../../../renderer/visitor/exhibit/showables.ts';

const voice = (key: string, language?: string) =>
  ({
    key,
    kind: 'audio',
    media: { id: key, ...(language && { language }) },
  }) as unknown as Showable;
const all = [voice('ar', 'ar'), voice('fr', 'fr'), voice('music')];

describe('voices in several languages', () => {
  it.each([
    ['fr', ['fr', 'music']],
    ['en', ['ar', 'fr', 'music']],
  ])('for a visitor who reads %s are %j', (language, keys) => {
    expect(inVoiceOf(language, all).map(({ key }) => key)).toEqual(keys);
  });
});

describe('pictures of one exhibit', () => {
  const model = { key: 'model', kind: 'model' } as Showable;
  const picture = (key: string) => ({ key, kind: 'picture' }) as Showable;
  const numbers = (shown: readonly Showable[]) => shown.map((one) => pictureNumber(shown, one));

  it('are numbered where there are several, and nothing else is', () => {
    expect(numbers([model, picture('still'), picture('plate')])).toEqual([undefined, 1, 2]);
  });

  it('need no number where there is one', () => {
    expect(numbers([model, picture('plate')])).toEqual([undefined, undefined]);
  });
});
