import { figure, quantile, type Bench, type Figure } from './tools/figure.ts';
import { withBrowser, withKiosk, withPage } from './tools/stand.ts';

const TARGET_MS = 100;
/** How long a visitor looks at a room before touching a card of it: quick, and so quick that nothing could be made ready. */
const LOOKED_MS = { 'a second’s look': 1000, 'no look': 0 };

/**
 * Milliseconds from the touch on a card to the exhibit painted: its title, its whole
 * text, and on its stage the picture, decoded. Every exhibit of every room.
 */
export default {
  name: 'exhibit-open',
  run: () =>
    withKiosk(({ url }) =>
      withBrowser(async (browser) => {
        const figures: Figure[] = [];
        for (const [how, lookedMs] of Object.entries(LOOKED_MS)) {
          const values = await withPage(browser, async (page) => {
            await page.goto(url);
            await page.getByRole('button', { name: 'Français', exact: true }).tap();
            await page.locator('.doors button').first().waitFor();
            return page.evaluate(openEverything, lookedMs);
          });
          figures.push(
            figure({ name: `exhibit-open after ${how}`, unit: 'ms, median', values }),
            figure({
              name: `exhibit-open after ${how}: p95`,
              unit: 'ms',
              values: [quantile(values, 0.95)],
              ...(lookedMs > 0 && { target: TARGET_MS }),
              note: `of ${values.length} exhibits; longest ${Math.round(Math.max(...values))}`,
            }),
          );
        }
        return figures;
      }),
    ),
} satisfies Bench;

/** Runs in the page: every room, every card in it. */
async function openEverything(lookedMs: number): Promise<number[]> {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  /** The task after a frame: what was drawn in it is on its way to the screen. */
  const painted = async () => {
    await frame();
    const { port1, port2 } = new MessageChannel();
    await new Promise((next) => {
      port1.onmessage = next;
      port2.postMessage(undefined);
    });
  };
  const pause = (ms: number) => new Promise((next) => setTimeout(next, ms));
  const all = <E extends HTMLElement>(selector: string) => [
    ...document.querySelectorAll<E>(selector),
  ];
  const until = async (isThere: () => boolean) => {
    for (let n = 0; n < 1200; n += 1) {
      if (isThere()) return;
      await frame();
    }
    throw new Error('It did not come');
  };
  const isOpen = () => {
    const [stage] = all('main > section.stage');
    const pictures = all<HTMLImageElement>('main > section.stage img');
    const isPictured = pictures.some(({ complete, naturalWidth }) => complete && naturalWidth > 0);
    const hasWords = all('main article .reading').length > 0;
    return hasWords && (stage ? isPictured : all('main.typographic').length > 0);
  };
  const back = () => all('.dock .ways button')[0]!.click();
  const values: number[] = [];
  for (let room = 0; room < all('.doors button').length; room += 1) {
    all('.doors button')[room]!.click();
    await until(() => all('.cards button').length > 0);
    const cards = all('.cards button').length;
    for (let card = 0; card < cards; card += 1) {
      await pause(lookedMs);
      const began = performance.now();
      all('.cards button')[card]!.click();
      await until(isOpen);
      await painted();
      values.push(performance.now() - began);
      back();
      await until(() => all('.cards button').length === cards);
    }
    back();
    await until(() => all('.doors button').length > 0);
  }
  return values;
}
