import { describe, expect, it } from 'vitest';
import type { Showable } from '../../../renderer/visitor/exhibit/showables.ts';
import { inVoiceOf } from '../../../renderer/visitor/exhibit/showables.ts';

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
