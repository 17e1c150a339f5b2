import type { ExhibitView } from '../../../electron/kiosk/exhibition/exhibit-view.ts';
import { expect, test } from './visit.ts';

test.describe('doing', () => {
  test('answers a wrong choice kindly, lets the visitor try again, and explains', async ({
    visit,
    kiosk,
    language,
  }) => {
    const { page, told } = visit;
    const { exhibit } = (await (
      await fetch(new URL('/api/visitor/exhibits/r6-contract', kiosk.url))
    ).json()) as ExhibitView;
    const question = exhibit.quiz[0];
    const right = question?.options.find(({ id }) => id === question.answer);
    const wrong = question?.options.find(({ id }) => id !== question.answer);
    await visit.enter();
    await visit.openExhibit('r6-contract');
    await page.getByRole('button', { name: visit.t('quiz'), exact: true }).tap();

    await page.getByRole('button', { name: wrong?.text[language] ?? '', exact: true }).tap();
    await expect(page.getByText(visit.t('wrong'))).toBeVisible();
    await page.getByRole('button', { name: right?.text[language] ?? '', exact: true }).tap();

    await expect(page.getByText(visit.t('right'))).toBeVisible();
    await expect(page.getByText(question?.explanation[language] ?? '')).toBeVisible();
    await visit.expectAccessible();
    await expect
      .poll(() => told.filter(({ kind }) => kind === 'quiz').map(({ option }) => option))
      .toEqual([wrong?.id, right?.id]);
  });

  test('hangs the wall of recommendations, to the letter, and takes three endorsements', async ({
    visit,
    kiosk,
  }) => {
    const { page, told } = visit;
    const { items } = (await (
      await fetch(new URL('/api/visitor/recommendations', kiosk.url))
    ).json()) as { items: { id: string; n: number; text: Record<string, string> }[] };
    await visit.enter();
    await page.getByRole('button', { name: visit.t('recs'), exact: true }).tap();
    const tiles = page.locator('.wall').getByRole('button');
    await expect(tiles).toHaveCount(39);
    await visit.expectAccessible();

    await tiles.nth(28).tap();
    await expect(
      page.getByText(items[28]?.text['ar'] ?? '', { exact: true }).first(),
    ).toBeVisible();
    await visit.expectAccessible();
    for (const n of [0, 5, 9]) {
      await tiles.nth(n).tap();
      await page.getByRole('button', { name: visit.t('endorse') }).tap();
      await expect(
        page.getByRole('button', { name: visit.t('endorsed'), exact: true }),
      ).toBeVisible();
    }
    await tiles.nth(12).tap();

    await expect(page.getByRole('button', { name: visit.t('endorse') })).toBeDisabled();
    await expect
      .poll(() => told.filter(({ kind }) => kind === 'endorse').map((one) => one['recommendation']))
      .toEqual([0, 5, 9].map((n) => items[n]?.id));
  });

  test('hangs a pledge on the tree and asks for nothing else', async ({ visit, language }) => {
    const { page, told } = visit;
    await visit.enter();
    await visit.openExhibit('r6-contract');
    await page.getByRole('button', { name: visit.t('finish'), exact: true }).tap();
    await page.getByRole('button', { name: visit.t('pledge'), exact: true }).tap();
    await expect(page.getByRole('heading', { level: 1, name: visit.t('tree') })).toBeVisible();
    await visit.expectAccessible();
    await expect(page.getByRole('textbox')).toHaveCount(0);

    const hang = page.getByRole('button', { name: visit.t('pledge'), exact: true });
    await expect(hang).toBeDisabled();
    const cause = page.getByRole('group', { name: visit.t('pledge-cause') });
    await cause.getByRole('button').nth(2).tap();
    const hours = page.getByRole('group', { name: visit.t('pledge-hours') });
    await hours.getByRole('button').nth(1).tap();
    await hang.tap();

    await expect(page.getByText(visit.t('pledge-hung'))).toBeVisible();
    await expect(page.getByText(language === 'ar' ? 'ساعتين' : '2 heures')).toBeVisible();
    await expect.poll(() => told.find(({ kind }) => kind === 'pledge')).toMatchObject({ hours: 2 });
  });

  test('gives a code that holds the visit, and ends it', async ({ visit }) => {
    const { page, told } = visit;
    await visit.enter();
    await visit.openExhibit('r6-contract');

    await page.getByRole('button', { name: visit.t('finish'), exact: true }).tap();
    await expect(page.getByRole('heading', { level: 1, name: visit.t('thanks') })).toBeVisible();
    await expect(page.getByRole('img')).toBeVisible();
    await visit.expectAccessible();
    await page.getByRole('button', { name: visit.t('farewell-done') }).tap();

    await expect(page.getByText(visit.t('touch-to-begin', 'ar'))).toBeVisible();
    await expect.poll(() => told.slice(-2).map(({ kind }) => kind)).toEqual(['takeaway', 'end']);
  });
});
