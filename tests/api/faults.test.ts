import { describe, expect, it } from 'vitest';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { canMount, fullDisks, readOnlyDisks } from '../faults/bad-disks.ts';
import { bitFlips } from '../faults/bit-flips.ts';
import { clockJumps } from '../faults/clock-jumps.ts';
import { cutBackups } from '../faults/cut-backups.ts';
import { kills } from '../faults/kills.ts';
import { powerCuts } from '../faults/power-cuts.ts';
import { pulledSticks } from '../faults/pulled-sticks.ts';
import { buildLayer } from '../faults/recording.ts';
import { makeFolder } from '../helpers/make-folder.ts';

/** A short sample of `npm run faults`. */
const SEED = 20_261_123;
const sample = async (cases: number) => ({ cases, seed: SEED, folder: await makeFolder() });
const mayMount = canMount('/tmp/maarid-mount-trial-faults');
const mayRecord = buildLayer('/tmp/maarid-recording-trial') !== undefined;
const SURVIVED = { failures: 0, examples: [] };

describe('nothing that was acknowledged is lost', () => {
  it.skipIf(!mayRecord)(
    'when the power is cut anywhere between two calls to the disk',
    async () => {
      const outcome = await powerCuts({ ...(await sample(60)), requests: 60 });

      expect(outcome).toMatchObject({ cases: 60, ...SURVIVED });
    },
  );

  it.skipIf(!mayRecord)(
    'and the simulator would find it: without a sync at every commit it does',
    async () => {
      const outcome = await powerCuts({
        ...(await sample(40)),
        requests: 40,
        synchronous: 'NORMAL',
      });

      expect(outcome?.failures).toBeGreaterThan(0);
    },
  );

  it('when the kiosk is killed, over one data folder again and again', async () => {
    expect(await kills(await sample(4))).toMatchObject({ cases: 4, ...SURVIVED });
  });

  it.skipIf(!mayMount)('when the disk fills up', async () => {
    expect(await fullDisks(await sample(2))).toMatchObject({ cases: 2, ...SURVIVED });
  });

  it.skipIf(!mayMount)('when the disk comes up read-only', async () => {
    expect(await readOnlyDisks(await sample(1))).toMatchObject({ cases: 1, ...SURVIVED });
  });

  it('when a backup or a restoration is cut off', async () => {
    expect((await cutBackups(await sample(16))).examples).toEqual([]);
  });

  it('when the clock jumps', async () => {
    expect(await clockJumps(await sample(20))).toMatchObject({ cases: 20, ...SURVIVED });
  });
});

it('a flipped bit is found, or no sealed number has changed', async () => {
  expect(await bitFlips(await sample(40))).toMatchObject({ cases: 40, ...SURVIVED });
});

it('a stick that is pulled while it is read leaves nothing behind', async () => {
  const options = await sample(15);
  await mkdir(join(options.folder, 'media'), { recursive: true });

  expect(await pulledSticks(options)).toMatchObject({ cases: 15, ...SURVIVED });
});
