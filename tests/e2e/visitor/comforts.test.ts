import { expect, settled, test, type Visit } from './visit.ts';

async function openComforts(visit: Visit): Promise<void> {
  const { page } = visit;
  await page.getByRole('button', { name: visit.t('access'), exact: true }).tap();
  await expect(page.getByRole('heading', { name: visit.t('access-about') })).toBeVisible();
}

test.describe('comforts', () => {
  test('hold on every screen in high contrast, with type twice as large, within a seated reach @every-screen', async ({
    visit,
  }) => {
    const { page } = visit;
    await visit.enter();
    await openComforts(visit);
    await visit.expectAccessible();
    await page.getByRole('button', { name: visit.t('percent').replace('{n}', '200') }).tap();
    await page.getByRole('switch', { name: visit.t('contrast') }).tap();
    await page.getByRole('switch', { name: visit.t('low-reach') }).tap();
    await visit.expectAccessible();
    await page.getByRole('button', { name: visit.t('close') }).tap();

    await visit.expectAccessible();
    await expectNothingCutOff(visit);
    await visit.openRoom('room-6');
    await visit.expectAccessible();
    await page.getByRole('button', { name: visit.t('rooms'), exact: true }).tap();
    await visit.openExhibit('r6-contract');
    await visit.expectAccessible();
    await expectNothingCutOff(visit);
  });

  test('put every button into the lower half of the screen for a seated visitor @every-screen', async ({
    visit,
  }) => {
    const { page } = visit;
    const half = (page.viewportSize()?.height ?? 0) / 2;
    await visit.enter();
    await openComforts(visit);
    await page.getByRole('switch', { name: visit.t('low-reach') }).tap();
    await page.getByRole('button', { name: visit.t('close') }).tap();

    const highest = async () => {
      await settled(page);
      const tops = await page
        .locator('button:visible, [role=button]:visible')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      return Math.min(...tops);
    };
    expect(await highest()).toBeGreaterThanOrEqual(half);
    await visit.openExhibit('r6-contract');
    expect(await highest()).toBeGreaterThanOrEqual(half);
    await page.getByRole('button', { name: visit.t('quiz'), exact: true }).tap();
    expect(await highest()).toBeGreaterThanOrEqual(half);
  });

  test('stop all motion', async ({ visit }) => {
    const { page } = visit;
    await visit.enter();
    await openComforts(visit);
    await page.getByRole('switch', { name: visit.t('motion') }).tap();
    await page.getByRole('button', { name: visit.t('close') }).tap();

    await page.locator('.doors').getByRole('button').first().tap();
    const longest = await page.evaluate(() =>
      Math.max(
        0,
        ...document.getAnimations().map((one) => Number(one.effect?.getTiming().duration)),
      ),
    );

    expect(longest).toBe(0);
  });

  test('end with the visit: the next visitor finds the house’s own', async ({
    visit,
    language,
  }) => {
    const { page } = visit;
    await page.clock.install();
    await page.reload();
    await visit.enter();
    await openComforts(visit);
    await page.getByRole('button', { name: visit.t('percent').replace('{n}', '200') }).tap();
    await page.getByRole('switch', { name: visit.t('contrast') }).tap();
    const root = page.locator('html');
    await expect(root).toHaveAttribute('data-contrast', 'high');

    await page.clock.runFor(61_000);
    await page.getByRole('button', { name: visit.t('more-time') }).tap();
    await page.clock.runFor(119_000);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.clock.runFor(22_000);

    await expect(page.getByText(visit.t('touch-to-begin', language))).toBeVisible();
    await expect(root).toHaveAttribute('lang', /^ar/);
    await expect(root).not.toHaveAttribute('data-contrast');
    expect(await root.evaluate((html) => html.style.getPropertyValue('--text-scale'))).toBe('1');
  });
});

/** With large type nothing may be lost: what does not fit must be in something that scrolls. */
async function expectNothingCutOff({ page }: Visit): Promise<void> {
  await settled(page);
  const cut = await page
    .locator('button:visible')
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => button.scrollWidth > button.clientWidth + 2)
        .map((button) => button.textContent?.trim()),
    );
  expect(cut).toEqual([]);
}
