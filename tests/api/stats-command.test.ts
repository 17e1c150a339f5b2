import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HandClock, makeFolder, makeKiosk, MORNING_MS } from '#tests/helpers/make-kiosk.ts';

const DAY_MS = 86_400_000;

function stats(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['electron/serve/stats.ts', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

/** A data folder with three visits a few days ago; days that are still to come are no days to carry. */
async function makeDataDir(): Promise<string> {
  const clock = new HandClock(Math.min(MORNING_MS, Date.now()) - 3 * DAY_MS);
  const kiosk = await makeKiosk({ clock });
  for (let i = 0; i < 3; i += 1) await kiosk.end(await kiosk.begin('ar'), 'button');
  await kiosk.close();
  return kiosk.house.dataDir;
}

describe('npm run stats', () => {
  it('carries the days of one folder into another, once', async () => {
    const [from, to] = [await makeDataDir(), await makeFolder()];
    const file = join(await makeFolder(), 'days.jsonl');

    expect(stats('carry', '--data', from, file)).toMatchObject({ status: 0 });
    expect(stats('merge', '--data', to, file).stdout).toBe(
      `${file}: 1 days added, 0 known before, 0 in conflict, 0 refused\n`,
    );
    expect(stats('merge', '--data', to, file).stdout).toContain('0 days added, 1 known before');
  });

  it('says what it refuses, and fails', async () => {
    const [from, to] = [await makeDataDir(), await makeFolder()];
    const file = join(await makeFolder(), 'days.jsonl');
    stats('carry', '--data', from, file);
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, -9));

    const { status, stdout } = stats('merge', '--data', to, file);

    expect(status).toBe(1);
    expect(stdout).toContain('refused: torn');
  });

  it('checks the seals', async () => {
    const data = await makeDataDir();
    stats('carry', '--data', data, join(await makeFolder(), 'days.jsonl'));

    expect(stats('check', '--data', data)).toMatchObject({
      status: 0,
      stdout: 'Every sealed day is as it was sealed\n',
    });
  });

  it.each([[[]], [['merge']], [['carry']], [['count']]])('shows its usage for %j', (args) => {
    const { status, stderr } = stats(...args, '--data', '/tmp/maarid-stats-usage');

    expect(status).toBe(1);
    expect(stderr).toContain('npm run stats -- merge');
  });
});
