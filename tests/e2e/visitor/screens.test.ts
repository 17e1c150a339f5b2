import type { Page } from '@playwright/test';
import { ACTIVITY_DOOR } from '../../../renderer/messages/visitor/activity-door.ts';
import { expect, settled, test, type Visit } from './visit.ts';

type Language = 'ar' | 'fr' | 'en';
const ACTIVITIES = ['r7-problem-tree', 'r7-project-wheel', 'r7-funding-tank'];

/** How a walk past every screen is dressed, by project; together they are every language and mode. */
const WALKS: Record<string, { language: Language; isLarge: boolean }[]> = {
  'ar-landscape': [{ language: 'ar', isLarge: false }],
  'fr-portrait': [{ language: 'fr', isLarge: false }],
  'ar-portrait': [{ language: 'ar', isLarge: true }],
  'fr-landscape': [
    { language: 'fr', isLarge: true },
    { language: 'en', isLarge: false },
  ],
};

function walker(visit: Visit, language: Language) {
  const { page, view } = visit;
  const t = (key: Parameters<Visit['t']>[0]) => visit.t(key, language);
  const say = (text: Record<string, string> | undefined) => text?.[language] ?? '';
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().tap();
  const home = () => press(t('rooms'));
  return {
    t,
    press,
    home,
    async exhibit(id: string) {
      const card = view.exhibits.find((one) => one.id === id);
      const room = view.rooms.find((one) => one.id === card?.room);
      await home();
      for (const text of [room?.title, card?.title]) {
        await page
          .locator('main')
          .getByRole('button', { name: say(text) })
          .first()
          .tap();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(text));
      }
    },
  };
}

async function beComfortable(page: Page, walk: ReturnType<typeof walker>): Promise<void> {
  await page.getByRole('switch', { name: walk.t('contrast') }).tap();
  await page.getByRole('button', { name: walk.t('percent').replace('{n}', '200') }).tap();
}

for (const isExtra of [false, true]) {
  const name = isExtra ? 'every screen in English' : 'every screen';
  test(`${name} passes the checks of WCAG 2.2 AA @every-screen`, async ({ visit }, info) => {
    const way = WALKS[info.project.name]?.[isExtra ? 1 : 0];
    test.skip(!way, 'another project walks this way');
    if (!way) return;
    test.slow();
    const { page, view } = visit;
    const walk = walker(visit, way.language);
    const { t, press, home } = walk;
    const look = () => visit.expectAccessible();
    await page.clock.install();
    await page.reload();

    await expect(page.getByText(t('touch-to-begin'))).toBeVisible();
    await look();
    await page.touchscreen.tap(4, 4);
    await expect(page.getByText(t('choose-language'))).toBeVisible();
    await look();
    await press(view.languages.find(({ code }) => code === way.language)?.name ?? '');
    await expect(page.getByRole('heading', { name: t('rooms-invite') })).toBeVisible();
    await press(t('access'));
    if (way.isLarge) await beComfortable(page, walk);
    await look();
    await press(t('close'));
    await look();

    await walk.exhibit('r2-figuig-water');
    await page.locator('.reading').getByRole('button').first().tap();
    await expect(page.locator('#term-note').getByRole('heading')).toBeVisible();
    await look();
    await press(t('back'));
    await look();
    await walk.exhibit('r6-contract');
    for (const leaf of ['quiz', 'links', 'sources'] as const) {
      await press(t(leaf));
      await look();
    }
    for (const activity of ACTIVITIES) {
      await walk.exhibit(activity);
      await press(ACTIVITY_DOOR[way.language]);
      await expect(page.locator('main > .stage')).toBeVisible();
      await look();
    }

    await press(t('search'));
    const letters = page.getByRole('group', { name: t('keyboard') }).getByRole('button');
    for (const n of [2, 3]) await letters.nth(n).tap();
    await look();
    await home();
    await press(t('glossary'));
    await page.locator('.terms').getByRole('button').nth(3).tap();
    await look();
    await home();
    await press(t('recs'));
    await page.locator('.wall').getByRole('button').nth(4).tap();
    await look();

    await home();
    await press(t('tours'));
    await press(t('class-begin'));
    await look();
    await page.locator('main li').first().getByRole('button').first().tap();
    await expect(page.getByRole('button', { name: t('tour-leave') })).toBeVisible();
    await look();
    await press(t('class-end'));
    await press(t('finish'));
    await expect(page.getByRole('heading', { level: 1, name: t('thanks') })).toBeVisible();
    await look();
    await press(t('counted-link'));
    await expect(page.getByRole('heading', { level: 1, name: t('counted-link') })).toBeVisible();
    await look();
    await press(t('back'));
    await press(t('colophon'));
    await expect(page.locator('article').getByRole('heading', { level: 2 })).toBeVisible();
    await look();
    await press(t('back'));
    await press(t('pledge'));
    await expect(page.getByRole('heading', { level: 1, name: t('tree') })).toBeVisible();
    await look();

    await settled(page);
    await page.clock.runFor(125_000);
    await expect(page.getByRole('dialog', { name: t('idle') })).toBeVisible();
    await page.clock.resume();
    await look();
  });
}
