import { describe, expect, it } from 'vitest';
import { BEAT_MS, Heartbeat } from '../../../electron/shell/heartbeat.ts';
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
  /** Half a second, then one beat; and time for an answer. */
  const beat = async (ms = BEAT_MS) => {
    clock.advance(ms);
    const hangs = heart.beat(page);
    await new Promise((done) => setImmediate(done));
    return hangs;
  };
  /** @returns after how long it is said to hang; at most a minute */
  const msUntilHanging = async () => {
    for (let ms = BEAT_MS; ms <= 60_000; ms += BEAT_MS) if (await beat()) return ms;
    return undefined;
  };
  const fetchModel = () => heart.saw({ url: 'maarid://kiosk/pack/models/saqqaya.glb' });
  return { page, beat, msUntilHanging, fetchModel };
}

describe('a page that is asked twice a second', () => {
  it('lives as long as it answers', async () => {
    const { msUntilHanging } = makeHeart();

    expect(await msUntilHanging()).toBeUndefined();
  });

  it('hangs after three seconds of silence, and is asked anew once it is back', async () => {
    const { page, msUntilHanging } = makeHeart();
    page.answers = false;

    expect(await msUntilHanging()).toBe(3500);
    page.answers = true;
    expect(await msUntilHanging()).toBeUndefined();
  });

  it('gets eight for a model only where one has kept it silent before', async () => {
    const { page, msUntilHanging, fetchModel } = makeHeart();
    page.answers = false;

    fetchModel();
    expect(await msUntilHanging()).toBe(3500);
    fetchModel();
    expect(await msUntilHanging()).toBe(8500);
  });

  it('gets three again when no model was fetched of late', async () => {
    const { page, msUntilHanging, fetchModel, beat } = makeHeart();
    page.answers = false;
    fetchModel();
    await msUntilHanging();
    page.answers = true;
    for (let ms = 0; ms < 10_000; ms += BEAT_MS) await beat();

    page.answers = false;
    expect(await msUntilHanging()).toBeLessThanOrEqual(3500);
  });

  it('is not asked while it loads', async () => {
    const { page, msUntilHanging } = makeHeart();
    page.answers = false;
    page.loads = true;

    expect(await msUntilHanging()).toBeUndefined();
  });

  it('is not blamed when the whole machine is late', async () => {
    const { page, beat } = makeHeart();
    page.answers = false;

    for (let count = 0; count < 10; count += 1) expect(await beat(2000)).toBe(false);
  });
});
