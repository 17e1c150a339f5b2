import { describe, expect, it } from 'vitest';
import { Heartbeat } from '../../../electron/shell/heartbeat.ts';
import { HandClock, MORNING_MS } from '../../helpers/make-kiosk.ts';

function makeHeart() {
  const clock = new HandClock(MORNING_MS);
  const heart = new Heartbeat(clock);
  const page = {
    answers: true,
    loads: false,
    executeJavaScript: () => (page.answers ? Promise.resolve(0) : new Promise<never>(() => {})),
    isLoadingMainFrame: () => page.loads,
    isCrashed: () => false,
  };
  /** One second, then one beat; and time for an answer. */
  const second = async (isVisited = false, ms = 1000) => {
    clock.advance(ms);
    const hangs = heart.beat(page, isVisited);
    await new Promise((done) => setImmediate(done));
    return hangs;
  };
  /** @returns after how many seconds it is said to hang; at most a minute */
  const secondsUntilHanging = async (isVisited: boolean) => {
    for (let count = 1; count <= 60; count += 1) if (await second(isVisited)) return count;
    return undefined;
  };
  return { page, second, secondsUntilHanging };
}

describe('a page that is asked every second', () => {
  it('lives as long as it answers', async () => {
    const { secondsUntilHanging } = makeHeart();

    expect(await secondsUntilHanging(false)).toBeUndefined();
  });

  it('hangs after three seconds of silence, and is asked anew once it is back', async () => {
    const { page, secondsUntilHanging } = makeHeart();
    page.answers = false;

    expect(await secondsUntilHanging(false)).toBe(4);
    page.answers = true;
    expect(await secondsUntilHanging(false)).toBeUndefined();
  });

  it('gets eight in a visit, when a model may keep it busy', async () => {
    const { page, secondsUntilHanging } = makeHeart();
    page.answers = false;

    expect(await secondsUntilHanging(true)).toBe(9);
  });

  it('is not asked while it loads', async () => {
    const { page, secondsUntilHanging } = makeHeart();
    page.answers = false;
    page.loads = true;

    expect(await secondsUntilHanging(false)).toBeUndefined();
  });

  it('is not blamed when the whole machine is late', async () => {
    const { page, second } = makeHeart();
    page.answers = false;

    for (let count = 0; count < 10; count += 1) expect(await second(false, 2000)).toBe(false);
  });
});
