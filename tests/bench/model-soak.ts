import { figure, type Bench } from './tools/figure.ts';
import { type PlainPage, withPlainPage } from './tools/plain-browser.ts';
import { MODELS, withViewers } from './tools/viewers.ts';
import type { Ours } from './page/models.ts';

/** `--repeats` says how many openings; half of them at least after the first ten. */
const OPENINGS = Number(process.env['MAARID_BENCH_REPEATS'] ?? 500);
const FIRST = Math.min(10, Math.floor(OPENINGS / 2));
/** Memory is weighed a few times, each after some more openings: it goes up and down. */
const WEIGHINGS = 5;
/** At the end ÷ after the first ten. */
const TARGET = 1.05;

/** One model after the other is opened and closed on one page; nothing may stay behind. */
export default {
  name: 'model-soak',
  run: () =>
    withViewers((url) =>
      withPlainPage([countContexts], async (page) => {
        await page.goto(`${url}/models.html`);
        const before = await weighings(page, FIRST);
        await openings(page, before.opened, OPENINGS);
        const after = await weighings(page, OPENINGS);
        const one = (name: string, unit: string, key: keyof Figures, target?: number) =>
          figure({
            name: `model-soak: ${name}`,
            unit,
            values: after.figures.map((figures) => figures[key]),
            peer: {
              name: `after the first ${FIRST}`,
              values: before.figures.map((figures) => figures[key]),
            },
            ...(target !== undefined && { target }),
            note: `${OPENINGS} openings`,
          });
        return [
          one('memory of the processes', 'bytes', 'processBytes', TARGET),
          one('heap', 'bytes', 'heapBytes'),
          one('nodes', 'nodes', 'nodes', TARGET),
          one('geometries', 'objects', 'geometries', 1),
          one('textures', 'objects', 'textures', 1),
          one('programs', 'objects', 'programs', 1),
          one('contexts ever asked for', 'contexts', 'contexts', 1),
        ];
      }),
    ),
} satisfies Bench;

type Figures = Awaited<ReturnType<typeof weigh>>;

/** The first weighing comes when so many have been opened, the others each after three more. */
async function weighings(page: PlainPage, after: number) {
  let opened = after;
  if (after === FIRST) await openings(page, 0, FIRST);
  const figures: Figures[] = [];
  for (let n = 0; n < WEIGHINGS; n += 1) {
    figures.push(await weigh(page));
    await openings(page, opened, opened + MODELS.length);
    opened += MODELS.length;
  }
  return { figures, opened };
}

async function openings(page: PlainPage, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 1) {
    // The light file of each: what is measured is what stays, not what it takes to decode.
    await page.evaluate(
      async (name: string) => {
        const { ours } = window as unknown as { ours: Ours };
        await ours.open(name, false);
        ours.close();
      },
      `${MODELS[n % MODELS.length]}.first`,
    );
  }
}

function countContexts(): void {
  Object.assign(window, { contexts: 0 });
  const { prototype } = HTMLCanvasElement;
  const get = Reflect.get(prototype, 'getContext') as (...args: unknown[]) => unknown;
  Object.assign(prototype, {
    getContext(this: HTMLCanvasElement, ...args: unknown[]) {
      if (args[0] === 'webgl2') (window as unknown as { contexts: number }).contexts += 1;
      return get.apply(this, args);
    },
  });
}

async function weigh(page: PlainPage) {
  const { geometries, textures, programs, contexts } = await page.evaluate(() => {
    const { ours, contexts } = window as unknown as { ours: Ours; contexts: number };
    return { ...ours.figures(), contexts };
  });
  // One more of each, so that a ratio can be told where there is none.
  const counts = { geometries: geometries + 1, textures: textures + 1, programs: programs + 1 };
  return { ...(await page.weigh()), ...counts, contexts };
}
