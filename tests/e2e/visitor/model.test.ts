/** The real models under real fingers: every gesture goes through the browser's own touch. */
import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test, type Visit } from './visit.ts';

interface Counted {
  frames: number;
  draws: number;
}

type Place = [x: number, y: number];

test('a model comes in two steps, obeys two fingers, its list and its slider, and rests when it is left alone', async ({
  visit,
}) => {
  test.setTimeout(180_000);
  const { page, told } = visit;
  await countDrawing(page);
  const letGo = await holdBack(page, /r3-saqqaya\.glb$/);
  await page.reload();
  await visit.enter();
  await visit.openExhibit('r3-saqqaya');
  const viewer = page.locator('.viewer');
  await expect(viewer).toHaveAttribute('data-phase', 'first-look');
  await expect(page.locator('.viewer-canvas')).toBeVisible();
  letGo();
  await expect(viewer).toHaveAttribute('data-phase', 'ready', { timeout: 60_000 });
  await expectRest(page);
  const first = await dots(page);

  const fingers = await page.context().newCDPSession(page);
  await pinch(fingers, await page.locator('.viewer-canvas').boundingBox());
  await expect.poll(async () => spread(await dots(page))).toBeLessThan(spread(first) * 0.85);
  await page.getByRole('button', { name: visit.t('reset') }).tap();
  await expect.poll(async () => farthest(await dots(page), first)).toBeLessThan(1);

  // Two visitors at one screen: one turns the model, another presses a button meanwhile.
  const list = page.getByRole('region', { name: visit.t('parts') });
  const turning = await takeHold(page, fingers);
  await turning.meanwhileTap(page.getByRole('button', { name: visit.t('parts'), exact: true }));
  await expect(list).toBeVisible();
  const held = await dots(page);
  await turning.goOn();
  await expect.poll(async () => farthest(await dots(page), held)).toBeGreaterThan(5);
  await turning.letGo();
  const part = list.getByRole('button').first();
  await part.tap();
  await expect(part).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.viewer-label.is-focused')).toHaveText(
    (await part.innerText()).trim(),
  );
  await page.getByRole('button', { name: visit.t('parts'), exact: true }).tap();
  await page.getByRole('button', { name: visit.t('reset') }).tap();
  await expect.poll(async () => farthest(await dots(page), first)).toBeLessThan(1);

  const explode = page.getByRole('slider', { name: visit.t('explode') });
  await expect(async () => {
    await slide(fingers, explode, await valueOf(explode), 0.9);
    expect(await valueOf(explode)).toBeGreaterThan(0.7);
  }).toPass();
  await expect.poll(async () => farthest(await dots(page), first)).toBeGreaterThan(10);

  await page.getByRole('button', { name: visit.t('flow-water') }).tap();
  await expect(page.getByRole('button', { name: visit.t('flow-stop') })).toBeVisible();
  const flowing = await counted(page);
  await expect.poll(async () => (await counted(page)).draws).toBeGreaterThan(flowing.draws);

  await page.getByRole('button', { name: visit.t('reset') }).tap();
  await expect(page.getByRole('button', { name: visit.t('flow-water') })).toBeVisible();
  await expect.poll(() => valueOf(explode)).toBe(0);
  await expect.poll(async () => farthest(await dots(page), first)).toBeLessThan(1);
  await expectRest(page);
  await expect
    .poll(() => told.filter(({ kind }) => kind === 'model').map(({ action }) => action))
    .toEqual(expect.arrayContaining(['open', 'turn', 'part', 'interaction', 'reset']));
});

test('a guided look gives each stop time to be read, and does not wait for someone who has gone', async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const { page } = visit;
  await page.clock.install();
  await page.reload();
  await visit.enter();
  await visit.openExhibit('r2-khettara');
  /** In steps, between which the page looks at its clock; running every frame would take a minute. */
  const pass = async (seconds: number) => {
    for (let s = 0; s < seconds; s += 5) await page.clock.fastForward(5_000);
  };
  const idle = page.getByRole('dialog', { name: visit.t('idle') });
  const next = page
    .getByRole('toolbar')
    .getByRole('button', { name: visit.t('next'), exact: true });
  await page
    .getByRole('button', { name: visit.t('model-tour'), exact: true })
    .tap({ timeout: 60_000 });

  await pass(100);
  await expect(idle).toHaveCount(0);
  await next.tap();
  await pass(100);
  await expect(idle).toHaveCount(0);

  await pass(25);
  await expect(idle).toBeVisible();
});

test('a model is cut open by a finger, and a guided look tells its story stop by stop', async ({
  visit,
  language,
}) => {
  test.setTimeout(180_000);
  const { page, told } = visit;
  await visit.enter();
  await visit.openExhibit('r2-khettara');
  await expect(page.locator('.viewer')).toHaveAttribute('data-phase', 'ready', { timeout: 60_000 });
  const labels = page.locator('.viewer-label:not(.is-hidden)');
  await expect.poll(() => labels.count()).toBeGreaterThan(2);
  const whole = await labels.count();

  await expectRows(page);

  const section = page.getByRole('slider', { name: visit.t('section') });
  const fingers = await page.context().newCDPSession(page);
  await expect(async () => {
    await slide(fingers, section, await valueOf(section), 0.9);
    expect(await valueOf(section)).toBeGreaterThan(0.8);
  }).toPass();
  await expect.poll(() => labels.count()).toBeLessThan(whole);

  const { tour } = (await presentationOf(visit)).model;
  await page.getByRole('button', { name: visit.t('model-tour'), exact: true }).tap();
  const caption = page.getByText(tour[0]?.caption[language] ?? '');
  await expect(caption).toBeVisible();
  const host = page.locator('.stage .host');
  const footPx = await host.evaluate((box) => box.getBoundingClientRect().bottom);
  // Beneath the model, never over its foot.
  expect((await caption.boundingBox())?.y).toBeGreaterThanOrEqual(footPx);
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: visit.t('next'), exact: true })
    .tap();
  await expect(page.getByText(tour[1]?.caption[language] ?? '')).toBeVisible();
  await visit.expectAccessible();
  await page.getByRole('button', { name: visit.t('model-tour-stop') }).tap();
  // The guide closed what the visitor had cut open, and let the water run that the look speaks of.
  await expect.poll(() => valueOf(section)).toBe(0);
  await expect(page.getByRole('button', { name: visit.t('flow-stop') })).toBeVisible();
  await page.getByRole('button', { name: visit.t('about-model') }).tap();
  await expect(page.getByText('CC-BY-4.0')).toBeVisible();

  const shareOfModel = () =>
    page.locator('section.stage').evaluate((stage) => {
      const host = stage.querySelector('.host');
      return (host?.clientHeight ?? 0) / stage.clientHeight;
    });
  expect(await shareOfModel()).toBeGreaterThan(0.54);
  await page.getByRole('button', { name: visit.t('access'), exact: true }).tap();
  await page.getByRole('button', { name: visit.t('percent').replace('{n}', '200') }).tap();
  await expect.poll(shareOfModel).toBeGreaterThan(0.4);
  await expect.poll(() => told.map(({ action }) => action)).toContain('tour');
});

/** What the model is worked with is large enough, far enough apart, and wholly in sight from top to foot. */
async function expectRows(page: Page): Promise<void> {
  const rows = await page.locator('section.stage .bar').evaluate((bar) => ({
    hiddenPx: bar.scrollHeight - bar.clientHeight,
    boxes: [...bar.querySelectorAll('button')].map(
      (one) => one.getBoundingClientRect().toJSON() as DOMRect,
    ),
  }));
  expect(rows.hiddenPx).toBeLessThanOrEqual(1);
  expect(rows.boxes.length).toBeGreaterThan(8);
  for (const [i, a] of rows.boxes.entries()) {
    expect(Math.min(a.width, a.height)).toBeGreaterThanOrEqual(64);
    for (const b of rows.boxes.slice(i + 1)) {
      const across = Math.max(a.left - b.right, b.left - a.right);
      const along = Math.max(a.top - b.bottom, b.top - a.bottom);
      expect(Math.max(across, along)).toBeGreaterThanOrEqual(11.5);
    }
  }
}

/** Counts, from the next load on, the frames that the page asks for and what it has drawn in them. */
async function countDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted = { frames: 0, draws: 0 };
    Object.assign(window, { counted });
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => ((counted.frames += 1), ask(callback));
    const gl = WebGL2RenderingContext.prototype as unknown as Record<string, () => void>;
    for (const name of ['drawElements', 'drawArrays']) {
      gl[name] = new Proxy(gl[name]!, {
        apply: (draw, on, args: []) => {
          counted.draws += 1;
          Reflect.apply(draw, on, args);
        },
      });
    }
  });
}

const counted = (page: Page): Promise<Counted> =>
  page.evaluate(() => ({ ...(window as unknown as { counted: Counted }).counted }));

/** A whole second in which no frame was asked for and nothing was drawn. */
async function expectRest(page: Page): Promise<void> {
  const overASecond = async () => {
    const before = await counted(page);
    await page.waitForTimeout(1_000);
    const after = await counted(page);
    return { frames: after.frames - before.frames, draws: after.draws - before.draws };
  };
  await expect.poll(overASecond, { timeout: 60_000 }).toEqual({ frames: 0, draws: 0 });
}

/** Has a file wait on its way. @returns what lets it go. */
async function holdBack(page: Page, file: RegExp): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(file, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** Where the ends of the leader lines are: points of the model's surface, in its box. */
async function dots(page: Page): Promise<Map<string, Place>> {
  const placed = await page.locator('.viewer').evaluate((viewer) => {
    const parts = [...viewer.querySelectorAll<HTMLElement>('.viewer-label')];
    const ends = [...viewer.querySelectorAll('.viewer-dot')];
    return ends.flatMap((dot, i): [string, [number, number]][] => {
      if (dot.classList.contains('is-hidden')) return [];
      const at = (name: string) => Number(dot.getAttribute(name));
      return [[parts[i]?.dataset['part'] ?? '', [at('cx'), at('cy')]]];
    });
  });
  return new Map(placed);
}

/** How tall the cloud of points is. */
function spread(places: ReadonlyMap<string, Place>): number {
  const heights = [...places.values()].map(([, y]) => y);
  return Math.max(...heights) - Math.min(...heights);
}

/** By how many pixels the points lie apart that went farthest; infinite if others are to be seen. */
function farthest(now: ReadonlyMap<string, Place>, then: ReadonlyMap<string, Place>): number {
  if ([...now.keys()].join() !== [...then.keys()].join()) return Infinity;
  return Math.max(
    ...[...now].map(([id, [x, y]]) => Math.hypot(x - then.get(id)![0], y - then.get(id)![1])),
  );
}

type Box = { x: number; y: number; width: number; height: number } | null;

/** Two fingers land either side of the middle of a box and close. */
async function pinch(fingers: CDPSession, box: Box): Promise<void> {
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const apart = (px: number) => [-px, px].map((dx, id) => ({ x: middleX + dx, y: middleY, id }));
  await touch(fingers, 'touchStart', apart(110));
  for (const px of [100, 90, 80, 70, 60]) await touch(fingers, 'touchMove', apart(px));
  await touch(fingers, 'touchEnd', []);
}

/** A finger takes hold of the model and turns it a little. */
async function takeHold(page: Page, fingers: CDPSession) {
  const {
    x = 0,
    y = 0,
    width = 0,
    height = 0,
  } = (await page.locator('.viewer-canvas').boundingBox()) ?? {};
  let at = { x: x + width * 0.4, y: y + height / 2, id: 0 };
  const turn = async (px: number): Promise<void> => {
    for (const end = at.x + px; at.x < end;) {
      at = { ...at, x: at.x + 15 };
      await touch(fingers, 'touchMove', [at]);
    }
  };
  await touch(fingers, 'touchStart', [at]);
  await turn(60);
  return {
    goOn: () => turn(90),
    /** Another finger's; the first stays where it is. */
    async meanwhileTap(button: Locator) {
      const box = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      const other = { x: box.x + box.width / 2, y: box.y + box.height / 2, id: 1 };
      await touch(fingers, 'touchStart', [at, other]);
      await touch(fingers, 'touchEnd', [other]);
    },
    letGo: () => touch(fingers, 'touchEnd', []),
  };
}

/** One finger takes a slider's knob and draws it along; shares of its length, in the reading direction. */
async function slide(
  fingers: CDPSession,
  slider: Locator,
  from: number,
  to: number,
): Promise<void> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await slider.boundingBox()) ?? {};
  const isRtl = await slider.evaluate((input) => getComputedStyle(input).direction === 'rtl');
  const knob = 44;
  const at = (share: number) => {
    const along = knob / 2 + (isRtl ? 1 - share : share) * (width - knob);
    return [{ x: x + along, y: y + height / 2, id: 0 }];
  };
  await touch(fingers, 'touchStart', at(from));
  for (let step = 1; step <= 6; step++) {
    await touch(fingers, 'touchMove', at(from + ((to - from) * step) / 6));
  }
  await touch(fingers, 'touchEnd', []);
}

async function touch(
  fingers: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  touchPoints: { x: number; y: number; id: number }[],
): Promise<void> {
  await fingers.send('Input.dispatchTouchEvent', { type, touchPoints });
}

const valueOf = (slider: Locator): Promise<number> =>
  slider.evaluate((input: HTMLInputElement) => input.valueAsNumber);

/** What the kiosk says of the model on the screen. */
async function presentationOf({ page }: Visit) {
  const answer = await page.request.get('/api/visitor/exhibits/r2-khettara');
  const view = (await answer.json()) as {
    exhibit: { model: { tour: { caption: Record<string, string> }[] } };
  };
  return view.exhibit;
}
