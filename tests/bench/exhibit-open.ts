import { figure, quantile, type Bench } from './tools/figure.ts';
import { withBrowser, withKiosk, withPage } from './tools/stand.ts';

const TARGET_MS = 100;

/** Milliseconds from the touch on a card to the exhibit painted: its title, text and picture's place. */
export default {
  name: 'exhibit-open',
  run: () =>
    withKiosk(({ url }) =>
      withBrowser((browser) =>
        withPage(browser, async (page) => {
          await page.goto(url);
          await page.getByRole('button', { name: 'Français', exact: true }).tap();
          await page.locator('.doors button').first().waitFor();
          const values = await page.evaluate(openEverything);
          const p95 = quantile(values, 0.95);
          return [
            figure({ name: 'exhibit-open', unit: 'ms, median', values }),
            figure({
              name: 'exhibit-open: p95',
              unit: 'ms',
              values: [p95],
              target: TARGET_MS,
              note: `of ${values.length} exhibits`,
            }),
          ];
        }),
      ),
    ),
} satisfies Bench;

/** Runs in the page: every room, every card in it. */
async function openEverything(): Promise<number[]> {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const until = async (isThere: () => boolean) => {
    for (let n = 0; n < 1200; n += 1) {
      if (isThere()) return;
      await frame();
    }
    throw new Error('It did not come');
  };
  const back = () => all('.dock .ways button')[0]!.click();
  const values: number[] = [];
  for (let room = 0; room < all('.doors button').length; room += 1) {
    all('.doors button')[room]!.click();
    await until(() => all('.cards button').length > 0);
    const cards = all('.cards button').length;
    for (let card = 0; card < cards; card += 1) {
      const began = performance.now();
      all('.cards button')[card]!.click();
      await until(() => all('.cards button').length === 0 && document.querySelector('h1') !== null);
      await frame();
      values.push(performance.now() - began);
      back();
      await until(() => all('.cards button').length === cards);
    }
    back();
    await until(() => all('.doors button').length > 0);
  }
  return values;
}
