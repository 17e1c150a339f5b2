import { describe, expect, it } from 'vitest';
import { VisitorPage } from '../../../renderer/visitor/visitor-page.svelte.ts';
import { makeClient, makeView } from './make-page.ts';

describe('what staff have set', () => {
  it('is what every visit begins with, and what the next one finds again', () => {
    const view = makeView();
    const access = { ...view.house.access, textPercent: 150 as const, highContrast: true };
    const page = new VisitorPage(
      { ...view, house: { ...view.house, access }, defaultLanguage: 'fr' },
      makeClient(),
    );
    expect(page.reader.comforts).toMatchObject({ textPercent: 150, highContrast: true });
    expect(page.reader.isAdjusted).toBe(false);

    page.begin('ar');
    page.adjust({ textPercent: 100 });
    expect(page.reader.isAdjusted).toBe(true);
    page.finish('button');

    expect(page.reader.comforts.textPercent).toBe(150);
    expect(page.reader.language).toBe('fr');
  });
});
