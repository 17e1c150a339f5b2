import { describe, expect, it } from 'vitest';
import type { Picture } from '#format/media.ts';
import { fittingFile } from '../../../renderer/parts/fitting-file.ts';

const text = { ar: 'صورة' };
const variant = (widthPx: number) => ({
  file: `pictures/p-${widthPx}.webp`,
  widthPx,
  heightPx: 10,
});
const picture: Picture = {
  kind: 'picture',
  id: 'p',
  alt: text,
  credit: text,
  licence: 'MIT',
  nature: 'illustration',
  consent: { status: 'not-needed', minors: 'none' },
  file: 'pictures/p-1920.webp',
  variants: [variant(1920), variant(480), variant(960)],
};

describe('the copy of a picture that is fetched', () => {
  it('is the smallest one that is sharp enough', () => {
    expect(fittingFile(picture, 481)).toBe('pictures/p-960.webp');
    expect(fittingFile(picture, 480)).toBe('pictures/p-480.webp');
  });

  it('is the largest when none is sharp enough', () => {
    expect(fittingFile(picture, 4000)).toBe('pictures/p-1920.webp');
  });

  it('is the original when there are no copies', () => {
    const { variants: _variants, ...original } = picture;

    expect(fittingFile(original, 200)).toBe('pictures/p-1920.webp');
  });
});
