/**
 * What watching the page costs: processor time of all processes for one look at
 * the screen and for one beat of the heart, as a share of one core.
 *
 *   MAARID_COSTS=1 node tests/electron/run.ts watch
 *
 * Both are made so often that the exhibition's own work, which is taken away,
 * is small beside them. A figure and no test: it is run by hand.
 */
import { openApp, test, type KioskApp } from './kiosk-app.ts';
import { setTimeout } from 'node:timers/promises';

const LASTS_MS = 15_000;
const OFTEN_MS = 50;
const NEVER_MS = 100_000_000;
const BEATS = 3000;
/** How often each comes in the kiosk: `LOOK_MS` and `BEAT_MS`. */
const USUAL_MS = { look: 2000, beat: 500 };

/** Seconds of processor that all processes have taken so far. */
const taken = ({ app }: KioskApp) =>
  app.evaluate(({ app: electron }) =>
    electron
      .getAppMetrics()
      .reduce(
        (sum, { cpu }) => sum + ((cpu as { cumulativeCPUUsage?: number }).cumulativeCPUUsage ?? 0),
        0,
      ),
  );

async function atRest(
  dataDir: string,
  lookMs: number,
): Promise<{ kiosk: KioskApp; seconds: number }> {
  const kiosk = await openApp(dataDir, [`--rehearse-look-ms=${lookMs}`]);
  await setTimeout(8000);
  const before = await taken(kiosk);
  await setTimeout(LASTS_MS);
  return { kiosk, seconds: (await taken(kiosk)) - before };
}

test('what a look and a beat cost', async ({ dataDir }) => {
  const often = await atRest(dataDir, OFTEN_MS);
  await often.kiosk.app.close();
  const never = await atRest(dataDir, NEVER_MS);
  const lookMs = ((often.seconds - never.seconds) * 1000) / (LASTS_MS / OFTEN_MS);

  const before = await taken(never.kiosk);
  const began = performance.now();
  await never.kiosk.app.evaluate(async ({ BrowserWindow }, beats) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    for (let n = 0; n < beats; n += 1) await webContents.executeJavaScript('0');
  }, BEATS);
  const resting = (never.seconds * (performance.now() - began)) / LASTS_MS;
  const beatMs = (((await taken(never.kiosk)) - before - resting) * 1000) / BEATS;
  await never.kiosk.app.close();

  const share = (ms: number, everyMs: number) => `${((100 * ms) / everyMs).toFixed(2)} % of a core`;
  console.log(`    at rest: ${((100 * never.seconds * 1000) / LASTS_MS).toFixed(1)} % of a core`);
  console.log(`    a look: ${lookMs.toFixed(2)} ms, ${share(lookMs, USUAL_MS.look)}`);
  console.log(`    a beat: ${beatMs.toFixed(3)} ms, ${share(beatMs, USUAL_MS.beat)}`);
});
