import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { Picture } from '#format/media.ts';
import { HUNG, stillMediumOf } from '../../../exhibits/volunteering/studio/stills/hung.ts';
import { SHOTS } from '../../../exhibits/volunteering/studio/stills/shots.ts';

const FOLDER = join(import.meta.dirname, '../../../exhibits/volunteering');

describe.each(HUNG)('the still of $id', (still) => {
  const medium = Picture.parse(stillMediumOf(still));

  it('is 2400 pixels long, below 700 kB, and has a shot that makes it again', async () => {
    const bytes = await readFile(join(FOLDER, medium.file));
    const { width, height } = await sharp(bytes).metadata();

    expect(Math.max(width, height)).toBe(2400);
    expect(bytes.length).toBeLessThan(700_000);
    expect(SHOTS.map(({ id }) => id)).toContain(still.id);
  });

  it('is called an illustration computed from the model, in three languages, as committed', async () => {
    const committed = await readFile(join(FOLDER, 'media', `${medium.id}.json`), 'utf8');

    expect(JSON.parse(committed)).toEqual(stillMediumOf(still));
    expect(medium.nature).toBe('illustration');
    expect(medium.caption?.['ar']).toContain('وليست صورة فوتوغرافية');
    expect(medium.caption?.['fr']).toContain('ce n’est pas une photographie');
    expect(medium.caption?.['en']).toContain('not a photograph');
  });
});
