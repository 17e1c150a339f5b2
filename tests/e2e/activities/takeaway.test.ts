import type { Page } from '@playwright/test';
import { TAKEAWAY_MESSAGES } from '../../../renderer/messages/visitor/takeaway-messages.ts';
import { readQr } from '../../unit/visitor/takeaway/read-qr.ts';
import { expect, test } from '../visitor/visit.ts';

/** Reads the code off the screen: its dark modules as they are drawn, margin and all. */
async function readCode(page: Page): Promise<string> {
  const svg = page.locator('figure svg[shape-rendering]');
  const size = Number((await svg.getAttribute('viewBox'))?.split(' ')[2]);
  const outline = (await svg.locator('path').getAttribute('d')) ?? '';
  const dark = new Set(
    [...outline.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map((m) => `${m[1]} ${m[2]}`),
  );
  const modules = Array.from({ length: size - 8 }, (_row, y) =>
    Array.from({ length: size - 8 }, (_column, x) => dark.has(`${x + 4} ${y + 4}`)),
  );
  return readQr(modules).text;
}

test.describe('the farewell', () => {
  test('lets visitors choose what its code carries to their phone', async ({ visit, language }) => {
    const { page, view, told } = visit;
    const [first = '', second = '', third = ''] = view.rooms[0]?.exhibits
      .slice(0, 3)
      .map((id) => view.exhibits.find((card) => card.id === id)?.title[language] ?? '') ?? [''];
    await visit.enter();
    await visit.openExhibit(view.rooms[0]?.exhibits[0] ?? '');
    for (const title of [second, third]) {
      await page.getByRole('navigation').getByText(visit.t('next'), { exact: true }).tap();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    }

    await page.getByRole('button', { name: visit.t('finish'), exact: true }).tap();
    const shelf = page.getByRole('group', { name: TAKEAWAY_MESSAGES[language]['choose-what'] });
    await expect(shelf.getByRole('button', { pressed: true })).toHaveCount(3);
    const everything = await readCode(page);
    for (const title of [first, second, third]) expect(everything).toContain(title);
    await visit.expectAccessible();

    await shelf.getByRole('button', { name: second }).tap();
    await expect(shelf.getByRole('button', { pressed: true })).toHaveCount(2);
    const chosen = await readCode(page);
    expect(chosen).toContain(first);
    expect(chosen).toContain(third);
    expect(chosen).not.toContain(second);
    expect(chosen).not.toMatch(/https?:/);

    await shelf.getByRole('button', { name: second }).tap();
    expect(await readCode(page)).toBe(everything);
    await expect.poll(() => told.filter(({ kind }) => kind === 'takeaway')).toHaveLength(1);
  });
});
