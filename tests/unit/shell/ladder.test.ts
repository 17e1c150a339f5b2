import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Ladder, type Step } from '../../../electron/shell/ladder.ts';
import { makeFolder } from '../../helpers/make-folder.ts';

/** Starts of a program that comes to nothing each time. */
function failingStarts(folder: string, starts: number): Step[] {
  return Array.from({ length: starts }, () => new Ladder(folder).step);
}

describe('the ladder', () => {
  it('leaves out the graphics card, then the pack, then all, after three failed starts each', async () => {
    expect(failingStarts(await makeFolder(), 12)).toEqual([
      ...Array<Step>(3).fill('everything'),
      ...Array<Step>(3).fill('no-gpu'),
      ...Array<Step>(3).fill('previous-pack'),
      ...Array<Step>(3).fill('safe-page'),
    ]);
  });

  it('leaves out what it left out before as well', async () => {
    const folder = await makeFolder();
    failingStarts(folder, 6);

    const ladder = new Ladder(folder);

    expect(ladder.step).toBe('previous-pack');
    expect(ladder.leavesOut('no-gpu')).toBe(true);
    expect(ladder.leavesOut('safe-page')).toBe(false);
  });

  it('counts only failures in a row: a start that went well stays where it is', async () => {
    const folder = await makeFolder();
    failingStarts(folder, 2);
    new Ladder(folder).wentWell();

    expect(failingStarts(folder, 3)).toEqual(['everything', 'everything', 'everything']);
    expect(new Ladder(folder).step).toBe('no-gpu');
  });

  it('tries everything again when it is told to forget', async () => {
    const folder = await makeFolder();
    failingStarts(folder, 9);
    new Ladder(folder).forget();

    expect(new Ladder(folder).step).toBe('everything');
  });

  it.each(['', 'not JSON', '{"step":99,"failed":0}', '{"step":-1,"failed":1}', 'null', '[]'])(
    'takes a spoilt memory for none: %s',
    async (text) => {
      const folder = await makeFolder();
      await writeFile(join(folder, 'ladder.json'), text);

      expect(new Ladder(folder).step).toBe('everything');
      expect(await readFile(join(folder, 'ladder.json'), 'utf8')).toBe('{"step":0,"failed":1}');
    },
  );

  it('opens where nothing can be written', async () => {
    const folder = await makeFolder();
    await mkdir(join(folder, 'ladder.json'));

    expect(failingStarts(folder, 4)).toEqual(Array<Step>(4).fill('everything'));
    expect(failingStarts('/proc/nowhere', 1)).toEqual(['everything']);
  });
});
