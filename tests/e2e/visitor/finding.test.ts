import type { Page } from '@playwright/test';
import type { ExhibitView } from '../../../electron/kiosk/exhibition/exhibit-view.ts';
import { TAKEAWAY_MESSAGES } from '../../../renderer/messages/visitor/takeaway-messages.ts';
import { expect, test } from './visit.ts';

async function type(page: Page, label: string, word: string): Promise<void> {
  const keyboard = page.getByRole('group', { name: label });
  for (const letter of word)
    await keyboard.getByRole('button', { name: letter, exact: true }).tap();
}

test('a visitor finds by letters, by a word of the text, by the glossary and by what is related', async ({
  visit,
  language,
}) => {
  test.slow();
  const { page, view, told } = visit;
  const toldOf = (kind: string) => told.filter((one) => one.kind === kind);
  const titleOf = (id: string) => view.exhibits.find((one) => one.id === id)?.title[language] ?? '';
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heading = page.getByRole('heading', { level: 1 });
  await visit.enter();

  await test.step('what is not there is said kindly', async () => {
    await button(visit.t('search')).tap();
    await type(page, visit.t('keyboard'), language === 'ar' ? 'ضضظظضض' : 'qqxwqq');
    await expect(page.getByText(visit.t('search-none'))).toBeVisible();
    await button(visit.t('key-clear')).tap();
  });

  await test.step('typing needs no vowels, hamza or article', async () => {
    // «خطار» for «الخطّارة»: no article, no doubled letter, not even to its end.
    await type(page, visit.t('keyboard'), language === 'ar' ? 'خطار' : 'khetta');
    await page.getByRole('button', { name: titleOf('r2-khettara') }).tap();
    await expect(heading).toHaveText(titleOf('r2-khettara'));
    expect(toldOf('search')).toEqual([{ kind: 'search' }]);
  });

  await test.step('a term opens in place, where the text uses it', async () => {
    const term = page.locator('.reading').getByRole('button').first();
    await term.tap();
    const note = page.locator('#term-note');
    await expect(note.getByRole('heading')).toBeVisible();
    await expect(term).toHaveAttribute('aria-expanded', 'true');
    await expect(note.locator(`[lang=${language}]`).first()).toBeVisible();
    await note.getByRole('button', { name: visit.t('term-close') }).tap();
    await expect(note.getByRole('heading')).toHaveCount(0);
    expect(toldOf('term')).toHaveLength(1);
  });

  await test.step('the glossary leads from a word to its exhibits', async () => {
    await button(visit.t('rooms')).tap();
    await button(visit.t('glossary')).tap();
    await expect(page.getByRole('heading', { level: 1, name: visit.t('glossary') })).toBeVisible();
    await page.locator('.terms').getByRole('button').nth(3).tap();
    await expect(page.locator('main article').getByRole('heading', { level: 2 })).toBeVisible();
    await page.locator('.exhibits').getByRole('button').first().tap();
    await expect(page.locator('.reading')).toBeVisible();
  });

  await test.step('what is related is shown, and what was seen is marked', async () => {
    await button(visit.t('rooms')).tap();
    await visit.openExhibit('r6-contract');
    await button(visit.t('links')).tap();
    await page.locator('.related').getByRole('button').first().tap();
    await expect(heading).not.toHaveText(titleOf('r6-contract'));
    await button(visit.t('rooms')).tap();
    await visit.openRoom('room-6');
    await expect(page.getByText(visit.t('seen'), { exact: true }).first()).toBeVisible();
  });
});

for (const { name, exhibit, point, leadsTo } of [
  { name: 'a map', exhibit: 'r1-oriental-map', point: 'figuig', leadsTo: 'r2-figuig-water' },
  { name: 'a line of years', exhibit: 'r5-timeline', point: 'y1957', leadsTo: 'r5-unity-road' },
]) {
  test(`${name} is read point by point with a finger, and leads on`, async ({
    visit,
    language,
    kiosk,
  }) => {
    const { page, view, told } = visit;
    const answer = await fetch(new URL(`/api/visitor/exhibits/${exhibit}`, kiosk.url));
    const { gallery } = ((await answer.json()) as ExhibitView).exhibit;
    const points = gallery.flatMap((item) => (item.kind === 'picture' ? item.hotspots : []));
    const labelOf = (id: string | undefined) =>
      points.find((one) => one.id === id)?.label[language] ?? '';
    const at = points.findIndex(({ id }) => id === point);
    const before = points[at === 0 ? 1 : at - 1];
    // Where there is a model too, it stands in front.
    const toPicture = async () => {
      const tab = page.getByRole('button', { name: visit.t('picture'), exact: true });
      if (view.exhibits.find(({ id }) => id === exhibit)?.hasModel) await tab.tap();
    };
    await visit.enter();
    await visit.openExhibit(exhibit);
    await toPicture();

    await page.locator(`[data-hotspot=${before?.id}]`).first().tap();
    const note = page.locator('.note');
    await expect(note.getByRole('heading')).toHaveText(labelOf(before?.id));
    await note.getByRole('button', { name: visit.t(at === 0 ? 'prev' : 'next') }).tap();
    await expect(note.getByRole('heading')).toHaveText(labelOf(point));
    const title = view.exhibits.find(({ id }) => id === leadsTo)?.title[language] ?? '';
    await note.getByRole('button', { name: title }).tap();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.getByRole('button', { name: visit.t('back'), exact: true }).tap();
    await toPicture();
    await expect(page.locator('.viewer-hotspot').first()).toBeAttached();
    expect(told.some(({ action }) => action === 'hotspot')).toBe(true);
  });
}

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

    await page
      .locator('li', { hasText: tour.title[language] ?? '' })
      .getByRole('button')
      .tap();
    const bar = page.getByRole('region', { name: visit.t('tours') });
    const [first, second] = tour.stops;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title(first?.exhibit ?? ''));
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
    await expect(page.getByText(TAKEAWAY_MESSAGES[language]['star-full'])).toBeVisible();
    await expect(page.locator('.petal.seen')).toHaveCount(tour.stops.length);
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

  test('can be left and taken up again, or begun afresh', async ({ visit, language }) => {
    const { page, view, told } = visit;
    const tour = view.tours[1];
    const title = (stop: number) =>
      view.exhibits.find(({ id }) => id === tour?.stops[stop]?.exhibit)?.title[language] ?? '';
    const tours = page.getByRole('button', { name: visit.t('tours'), exact: true });
    const card = page.locator('main li').nth(1);
    const total = tour?.stops.length ?? 0;
    await visit.enter();
    await tours.tap();
    await card.getByRole('button').tap();
    await page.getByRole('button', { name: visit.t('tour-next') }).tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title(1));

    await page.getByRole('button', { name: visit.t('tour-leave') }).tap();
    await expect(page.getByRole('region', { name: visit.t('tours') })).toHaveCount(0);
    await expect.poll(() => told.at(-1)).toMatchObject({ kind: 'tour', action: 'leave' });
    await page.getByRole('button', { name: visit.t('rooms'), exact: true }).tap();
    await tours.tap();
    const resume = visit.t('tour-from').replace('{n}', '2').replace('{total}', String(total));
    await expect(card.getByRole('button', { name: visit.t('tour-afresh') })).toBeVisible();
    await card.getByRole('button', { name: resume }).tap();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title(1));
  });

  test('wait for a class until its guide says that it is over', async ({ visit }) => {
    const { page } = visit;
    const textSize = () =>
      page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    await page.clock.install();
    await page.reload();
    await visit.enter();
    const before = await textSize();
    await page.getByRole('button', { name: visit.t('tours'), exact: true }).tap();

    await page.getByRole('button', { name: visit.t('class-begin') }).tap();
    const bar = page.getByRole('region', { name: visit.t('class-mode') });
    await expect(bar).toContainText(visit.t('class-hint'));
    await expect.poll(textSize).toBeCloseTo(before * 1.5, 0);
    await page.clock.runFor(10 * 60_000);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(bar).toBeVisible();

    await bar.getByRole('button', { name: visit.t('class-end') }).tap();
    await expect.poll(textSize).toBeCloseTo(before, 0);
    await page.clock.runFor(61_000);
    await expect(page.getByRole('dialog', { name: visit.t('idle') })).toBeVisible();
  });
});
