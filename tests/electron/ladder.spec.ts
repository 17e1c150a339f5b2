import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askPage, expect, isBack, openApp, test, wordsOnScreen } from './kiosk-app.ts';

/** Leaves behind what so many failed starts would have. */
async function afterFailedStarts(dataDir: string, step: number): Promise<void> {
  await mkdir(join(dataDir, 'electron'), { recursive: true });
  await writeFile(join(dataDir, 'electron', 'ladder.json'), JSON.stringify({ step, failed: 3 }));
}

/** Place of the step on which this start stands, as it is remembered for the next. */
const stepOf = async (dataDir: string): Promise<number> => {
  const text = await readFile(join(dataDir, 'electron', 'ladder.json'), 'utf8');
  return (JSON.parse(text) as { step: number }).step;
};

test.describe('a kiosk that failed at its last starts', () => {
  test('does without the graphics card, and shows the exhibition', async ({ dataDir }) => {
    await afterFailedStarts(dataDir, 0);

    const kiosk = await openApp(dataDir);

    await expect.poll(() => wordsOnScreen(kiosk)).toContain('English');
    expect(await stepOf(dataDir)).toBe(1);
    const composited = await kiosk.app.evaluate(
      ({ app }) => app.getGPUFeatureStatus().gpu_compositing,
    );
    expect(composited).toContain('disabled');
    await kiosk.app.close();
  });

  test('then shows another pack', async ({ dataDir }) => {
    await afterFailedStarts(dataDir, 1);

    const kiosk = await openApp(dataDir);

    await expect.poll(() => wordsOnScreen(kiosk)).toContain('English');
    expect(await stepOf(dataDir)).toBe(2);
    await kiosk.app.close();
  });

  test('then rests on a calm page that needs nothing, and leaves the data alone', async ({
    dataDir,
  }) => {
    await afterFailedStarts(dataDir, 2);

    const kiosk = await openApp(dataDir);

    await expect.poll(() => wordsOnScreen(kiosk)).toContain('The exhibition is closed');
    expect(existsSync(join(dataDir, 'kiosk.db'))).toBe(false);
    await kiosk.app.close();
  });

  test('stays on its step after a start that was ended on purpose', async ({ dataDir }) => {
    await afterFailedStarts(dataDir, 0);
    const first = await openApp(dataDir);
    const ended = new Promise((gone) => first.app.process().once('exit', gone));
    first.app.process().kill('SIGTERM');
    await ended;

    const second = await openApp(dataDir);

    // One good start is not yet a reason to try the card again.
    expect(await stepOf(dataDir)).toBe(1);
    await second.app.close();
  });
});

test('a page that lives and shows nothing is found by its picture, and comes back', async ({
  ownKiosk: kiosk,
}) => {
  await expect.poll(() => wordsOnScreen(kiosk)).toContain('English');
  // Until it was seen once, a page may be slow.
  await expect.poll(() => askPage(kiosk, 'performance.now()')).toBeGreaterThan(4500);
  const emptiedMs = performance.now();
  await askPage(kiosk, "document.body.replaceChildren(), 'empty'");

  const blank = () => kiosk.log.filter(({ event }) => event === 'screen-blank').length;
  await expect.poll(blank, { timeout: 90_000, intervals: [50] }).toBe(1);
  await isBack(kiosk, 'it showed nothing', emptiedMs);
});
