/** What a day of visitors does to the page: nothing may stay behind, and every touch is answered at once. */
import type { CDPSession, Page } from '@playwright/test';
import { expect, settled, test } from './visit.ts';

/** A walk leaves nothing behind; a single exhibit that stayed would be some 250 nodes. */
const SPARE_NODES = 200;
const SPARE_LISTENERS = 10;

test.describe('the invitation', () => {
  test('leaves nothing in one place for longer than 20 s', async ({ visit }) => {
    const { page } = visit;
    await page.clock.install();
    await page.reload();
    await expect(page.locator('main .titles')).toBeVisible();
    const look = async () => {
      await settled(page);
      return {
        ground: await page
          .locator('main')
          .evaluate((main) => getComputedStyle(main).backgroundColor),
        titles: await page.locator('.titles').textContent(),
        invitation: await page.locator('.invitation').boundingBox(),
        window: await page.locator('.window').boundingBox(),
      };
    };

    const before = await look();
    await page.clock.runFor(9_500);
    const after = await look();

    expect(after.titles).not.toBe(before.titles);
    expect(after.invitation).not.toEqual(before.invitation);
    expect(after.window).not.toEqual(before.window);
  });

  test('is counted when it ends', async ({ visit, kiosk }) => {
    const { page } = visit;
    const counted = page.waitForRequest(new URL('/api/attract', kiosk.url).href);

    await visit.enter();

    const request = await counted;
    expect((request.postDataJSON() as { shownS: number }).shownS).toBeGreaterThanOrEqual(0);
    await expect.poll(async () => (await request.response())?.status()).toBe(200);
  });
});

test.describe('a long session', () => {
  test('leaks nothing over sixty changes of language and visits to every exhibit', async ({
    visit,
  }) => {
    test.setTimeout(180_000);
    const { page } = visit;
    const session = await page.context().newCDPSession(page);
    await visit.enter();
    await walk(page);
    const first = await weigh(session);

    await walk(page);
    // Pictures that were still on their way when they were left are let go as they arrive.
    await expect
      .poll(async () => (await weigh(session)).nodes - first.nodes, {
        message: 'nodes that stay behind',
        timeout: 30_000,
      })
      .toBeLessThan(SPARE_NODES);
    const last = await weigh(session);
    expect(last.listeners - first.listeners).toBeLessThan(SPARE_LISTENERS);
  });
});

test('every button answers a finger by itself, without waiting for the page', async ({ visit }) => {
  const { page } = visit;
  await visit.enter();

  const unanswered = await page.evaluate(() => {
    const rules = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule);
    const isAnswered = (button: Element) =>
      rules.some(({ selectorText }) => {
        if (!selectorText.includes(':active')) return false;
        const still = selectorText.replaceAll(/:active(?::not\([^)]*\))?/g, '');
        return button.matches(still);
      });
    return [...document.querySelectorAll('button')]
      .filter((button) => !isAnswered(button))
      .map((button) => button.textContent);
  });

  expect(unanswered).toEqual([]);
});

/**
 * Every room, the words of every exhibit in it, and thirty changes of language.
 * Inside the page: a handle that a test holds would itself keep what it points at.
 */
async function walk(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const press = async (selector: string, n = 0) => {
      for (let tries = 0; tries < 200; tries += 1) {
        const button = document.querySelectorAll<HTMLButtonElement>(selector)[n];
        if (button) return button.click();
        await new Promise((next) => setTimeout(next, 25));
      }
      throw new Error(`No ${selector} ${n}`);
    };
    const back = () => press('.dock .ways button');
    const doors = document.querySelectorAll('.doors button').length;
    for (let door = 0; door < doors; door += 1) {
      await press('.doors button', door);
      await press('.cards button');
      await press('.leaves button', 1);
      await press('.leaves button', 2);
      await back();
      await press('.cards button', 1);
      await press('.leaves button', 1);
      await back();
      await press('.cards button');
      await back();
      await back();
    }
    for (let turn = 1; turn <= 30; turn += 1) await press('.languages button', turn % 3);
    await press('.doors button');
    await back();
  });
}

async function weigh(session: CDPSession): Promise<{ nodes: number; listeners: number }> {
  await session.send('HeapProfiler.enable');
  for (let again = 0; again < 3; again += 1) await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { nodes: value('Nodes'), listeners: value('JSEventListeners') };
}
