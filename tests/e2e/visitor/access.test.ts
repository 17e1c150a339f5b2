import { expect, settled, test } from './visit.ts';

test.describe('every screen', () => {
  test('has targets of 64 px, 12 px apart, none in the top of a portrait screen, and text large enough to read @every-screen', async ({
    visit,
    language,
  }) => {
    const { page } = visit;
    const portrait = (page.viewportSize()?.height ?? 0) > (page.viewportSize()?.width ?? 0);

    // A picture's points stand where the picture has them; they are measured with the viewer.
    const placed = ':not(.anywhere):not(.viewer-hotspot)';

    async function expectReachable(): Promise<void> {
      await settled(page);
      const boxes = await page.locator(`button:visible${placed}`).evaluateAll((buttons) =>
        buttons.flatMap((button) => {
          const box = button.getBoundingClientRect();
          const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          // What has scrolled out of its frame is not there to be touched.
          if (!button.contains(hit)) return [];
          const what = button.textContent?.trim() || button.getAttribute('aria-label');
          return [{ what, ...(box.toJSON() as DOMRect) }];
        }),
      );
      expect(boxes.length).toBeGreaterThan(0);
      for (const box of boxes) {
        expect(Math.min(box.width, box.height), `size of ${box.what}`).toBeGreaterThanOrEqual(64);
        if (portrait) expect(box.top, `top of ${box.what}`).toBeGreaterThanOrEqual(0.15 * 1920);
      }
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) {
          const apart = Math.max(
            a.left - b.right,
            b.left - a.right,
            a.top - b.bottom,
            b.top - a.bottom,
          );
          expect(apart, `${a.what} and ${b.what}`).toBeGreaterThanOrEqual(11.5);
        }
      }
    }

    async function expectReadable(): Promise<void> {
      const reading = page.locator('.reading');
      const sizePx = await reading.evaluate((p) => parseFloat(getComputedStyle(p).fontSize));
      const lineHeight = await reading.evaluate((p) => parseFloat(getComputedStyle(p).lineHeight));
      const lines = await reading.evaluate((p) => p.getBoundingClientRect().height);
      const letters = ((await reading.textContent()) ?? '').length;

      expect(sizePx).toBeGreaterThanOrEqual(22);
      expect(lineHeight / sizePx).toBeGreaterThanOrEqual(language === 'ar' ? 1.79 : 1.5);
      expect(letters / Math.round(lines / lineHeight)).toBeLessThanOrEqual(76);
    }

    await expectReachable();
    await visit.enter();
    await expectReachable();
    await visit.openExhibit('r6-contract');
    await expectReachable();
    await expectReadable();
    await page.getByRole('button', { name: visit.t('quiz'), exact: true }).tap();
    await expectReachable();
  });
});
