import type { Page } from '@playwright/test';
import { expect, test } from './visit.ts';

async function type(page: Page, label: string, word: string): Promise<void> {
  const keyboard = page.getByRole('group', { name: label });
  for (const letter of word)
    await keyboard.getByRole('button', { name: letter, exact: true }).tap();
}

test.describe('finding', () => {
  test('finds an exhibit by touch typing, without vowels, hamza or article', async ({
    visit,
    language,
  }) => {
    const { page, view, told } = visit;
    await visit.enter();
    await page.getByRole('button', { name: visit.t('search'), exact: true }).tap();

    // «خطار» for «الخطّارة»: no article, no doubled letter, not even to its end.
    await type(page, visit.t('keyboard'), language === 'ar' ? 'خطار' : 'khetta');

    const card = view.exhibits.find(({ id }) => id === 'r2-khettara');
    const result = page.getByRole('button', { name: card?.title[language] ?? '' });
    await expect(result).toBeVisible();
    await result.tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(card?.title[language] ?? '');
    expect(told.filter(({ kind }) => kind === 'search')).toHaveLength(1);
    expect(told.find(({ kind }) => kind === 'search')).toEqual({ kind: 'search' });
  });

  test('says kindly that nothing was found', async ({ visit, language }) => {
    const { page } = visit;
    await visit.enter();
    await page.getByRole('button', { name: visit.t('search'), exact: true }).tap();

    await type(page, visit.t('keyboard'), language === 'ar' ? 'ضضظظضض' : 'qqxwqq');

    await expect(page.getByText(visit.t('search-none'))).toBeVisible();
  });

  test('opens a term in place, where the text uses it', async ({ visit, language }) => {
    const { page, told } = visit;
    await visit.enter();
    await visit.openExhibit('r2-khettara');

    const term = page.locator('.reading').getByRole('button').first();
    await term.tap();
    const note = page.locator('#term-note');
    await expect(note.getByRole('heading')).toBeVisible();
    await expect(term).toHaveAttribute('aria-expanded', 'true');
    await expect(note.locator('p'))
      .toHaveAttribute('lang', language)
      .catch(async () => {
        await expect(note.locator('p [lang]').first()).toHaveAttribute('lang', language);
      });
    await note.getByRole('button', { name: visit.t('term-close') }).tap();

    await expect(note.getByRole('heading')).toHaveCount(0);
    expect(told.filter(({ kind }) => kind === 'term')).toHaveLength(1);
  });

  test('lists the glossary in dictionary order and leads from a word to its exhibits', async ({
    visit,
  }) => {
    const { page } = visit;
    await visit.enter();
    await page.getByRole('button', { name: visit.t('glossary') }).tap();
    await expect(page.getByRole('heading', { level: 1, name: visit.t('glossary') })).toBeVisible();
    await visit.expectAccessible();

    await page.locator('.terms').getByRole('button').nth(3).tap();
    await expect(page.locator('main article').getByRole('heading', { level: 2 })).toBeVisible();
    await visit.expectAccessible();
    await page.locator('.exhibits').getByRole('button').first().tap();

    await expect(page.locator('.reading')).toBeVisible();
  });

  test('shows related exhibits and marks what was seen', async ({ visit, language }) => {
    const { page, view } = visit;
    await visit.enter();
    await visit.openExhibit('r6-contract');
    await page.getByRole('button', { name: visit.t('links'), exact: true }).tap();
    await page.locator('.related').getByRole('button').first().tap();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(
      view.exhibits.find(({ id }) => id === 'r6-contract')?.title[language] ?? '',
    );

    await page.getByRole('button', { name: visit.t('rooms'), exact: true }).tap();
    await visit.openRoom('room-6');
    await expect(page.getByText(visit.t('seen'), { exact: true }).first()).toBeVisible();
  });
});

test.describe('tours', () => {
  test('lead from stop to stop, wait for a visitor who wanders off, and end in a certificate', async ({
    visit,
    language,
  }) => {
    const { page, view, told } = visit;
    const tour = view.tours.find(({ audience }) => audience === 'children');
    if (!tour) throw new Error('The exhibition has no children’s path');
    const title = (exhibit: string) =>
      view.exhibits.find(({ id }) => id === exhibit)?.title[language] ?? '';
    await visit.enter();
    await page.getByRole('button', { name: visit.t('tours') }).tap();
    await visit.expectAccessible();

    await page
      .locator('li', { hasText: tour.title[language] ?? '' })
      .getByRole('button')
      .tap();
    const bar = page.getByRole('region', { name: visit.t('tours') });
    const [first, second] = tour.stops;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title(first?.exhibit ?? ''));
    await visit.expectAccessible();
    await bar.getByRole('button', { name: visit.t('tour-next') }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title(second?.exhibit ?? ''));

    await page.getByRole('button', { name: visit.t('rooms'), exact: true }).tap();
    await bar.getByRole('button', { name: visit.t('tour-resume') }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title(second?.exhibit ?? ''));

    for (let stop = 2; stop < tour.stops.length; stop += 1) {
      await bar.getByRole('button', { name: visit.t('tour-next') }).tap();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        title(tour.stops[stop]?.exhibit ?? ''),
      );
    }
    await bar.getByRole('button', { name: visit.t('tour-done') }).tap();

    await expect(page.getByText(visit.t('certificate-title'))).toBeVisible();
    await visit.expectAccessible();
    await expect
      .poll(() =>
        told
          .filter(({ kind }) => kind === 'tour')
          .map(({ action }) => action)
          .join(' '),
      )
      .toMatch(/^start stop( stop)+ complete$/);
  });

  test('can be left', async ({ visit }) => {
    const { page, told } = visit;
    await visit.enter();
    await page.getByRole('button', { name: visit.t('tours') }).tap();
    await page.locator('main li').nth(1).getByRole('button').tap();

    await page.getByRole('button', { name: visit.t('tour-leave') }).tap();

    await expect(page.getByRole('region', { name: visit.t('tours') })).toHaveCount(0);
    await expect.poll(() => told.at(-1)).toMatchObject({ kind: 'tour', action: 'leave' });
  });
});
