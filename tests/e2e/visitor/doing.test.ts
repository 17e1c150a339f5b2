import type { ExhibitView } from '../../../electron/kiosk/exhibition/exhibit-view.ts';
import { expect, test } from './visit.ts';

test('a visitor answers, endorses, promises, takes the visit away, and leaves nothing behind', async ({
  visit,
  kiosk,
  language,
}) => {
  test.slow();
  const { page, told } = visit;
  const ask = async <Answer>(path: string) =>
    (await (await fetch(new URL(path, kiosk.url))).json()) as Answer;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const toldOf = (kind: string) => told.filter((one) => one.kind === kind);

  await test.step('a wrong choice is answered kindly, may be tried again, and is explained', async () => {
    const { exhibit } = await ask<ExhibitView>('/api/visitor/exhibits/r6-contract');
    const question = exhibit.quiz[0];
    const right = question?.options.find(({ id }) => id === question.answer);
    const wrong = question?.options.find(({ id }) => id !== question.answer);
    await visit.enter();
    await visit.openExhibit('r6-contract');
    await button(visit.t('quiz')).tap();

    await button(wrong?.text[language] ?? '').tap();
    await expect(page.getByText(visit.t('wrong'))).toBeVisible();
    await button(right?.text[language] ?? '').tap();

    await expect(page.getByText(visit.t('right'))).toBeVisible();
    await expect(page.getByText(question?.explanation[language] ?? '')).toBeVisible();
    await expect
      .poll(() => toldOf('quiz').map(({ option }) => option))
      .toEqual([wrong?.id, right?.id]);
  });

  await test.step('the wall holds the recommendations to the letter and takes three endorsements', async () => {
    const { items } = await ask<{ items: { id: string; text: Record<string, string> }[] }>(
      '/api/visitor/recommendations',
    );
    await button(visit.t('rooms')).tap();
    await button(visit.t('recs')).tap();
    const tiles = page.locator('.wall').getByRole('button');
    await expect(tiles).toHaveCount(39);

    await tiles.nth(28).tap();
    const letter = page.getByText(items[28]?.text['ar'] ?? '', { exact: true }).first();
    await expect(letter).toBeVisible();
    for (const n of [0, 5, 9]) {
      await tiles.nth(n).tap();
      await page.getByRole('button', { name: visit.t('endorse') }).tap();
      await expect(button(visit.t('endorsed'))).toBeVisible();
    }
    await tiles.nth(12).tap();

    await expect(page.getByRole('button', { name: visit.t('endorse') })).toBeDisabled();
    await expect
      .poll(() => toldOf('endorse').map((one) => one['recommendation']))
      .toEqual([0, 5, 9].map((n) => items[n]?.id));
  });

  await test.step('a pledge is a cause and hours, and nothing else is asked', async () => {
    await button(visit.t('finish')).tap();
    await expect(page.getByRole('heading', { level: 1, name: visit.t('thanks') })).toBeVisible();
    await expect(page.getByRole('img')).toBeVisible();
    await button(visit.t('pledge')).tap();
    await expect(page.getByRole('heading', { level: 1, name: visit.t('tree') })).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(page.locator('.tree .leaf')).toHaveCount(0);

    const hang = button(visit.t('pledge'));
    await expect(hang).toBeDisabled();
    const cause = page.getByRole('group', { name: visit.t('pledge-cause') });
    await cause.getByRole('button').nth(2).tap();
    const hours = page.getByRole('group', { name: visit.t('pledge-hours') });
    await hours.getByRole('button').nth(1).tap();
    await hang.tap();

    await expect(page.getByText(visit.t('pledge-hung'))).toBeVisible();
    await expect(page.getByText(language === 'ar' ? 'ساعتين' : '2 heures').first()).toBeVisible();
    await expect.poll(() => toldOf('pledge')).toMatchObject([{ hours: 2 }]);
  });

  await test.step('the visit ends, and stores nothing in the browser', async () => {
    await button(visit.t('end')).tap();
    await button(visit.t('farewell-done')).tap();
    await expect(page.getByText(visit.t('touch-to-begin', 'ar'))).toBeVisible();
    await expect.poll(() => told.at(-1)).toMatchObject({ kind: 'end', reason: 'button' });
    expect(toldOf('takeaway')).not.toHaveLength(0);
    expect(
      await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
      ]),
    ).toEqual([0, 0, '', 0]);
  });

  await test.step('the next one finds the leaf on the tree, and no one’s name', async () => {
    await visit.enter();
    await visit.openExhibit('r6-contract');
    await expect(page.locator('.option.tried')).toHaveCount(0);
    await button(visit.t('finish')).tap();
    await button(visit.t('pledge')).tap();

    await expect(page.locator('.tree .leaf')).toHaveCount(1);
    await expect(page.getByText(visit.t('pledge-hung'))).toHaveCount(0);
  });
});
