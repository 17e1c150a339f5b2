/**
 * Path-traced stills of the models, with Debian's Blender:
 *
 *   node exhibits/volunteering/studio/stills/stills.ts [--only ID …] [--preview] [--keep]
 *
 * `--preview` makes a small picture in seconds, to look at the composition.
 * Needs `apt-get install --no-install-recommends blender python3-numpy`. The
 * finished stills are committed; nothing but this script needs Blender.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { makeRenderSource } from '../kit/make-model.ts';
import { modelPlan } from '../models.ts';
import { HUNG, stillMediumOf } from './hung.ts';
import { SHOTS } from './shots.ts';

const volunteering = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    preview: { type: 'boolean', default: false },
    samples: { type: 'string', default: '12' },
    out: { type: 'string' },
  },
});

for (const shot of SHOTS) {
  if (values.only && !values.only.includes(shot.id)) continue;
  const began = performance.now();
  const work = await mkdtemp(join(tmpdir(), 'maarid-still-'));
  const scene = {
    ...shot,
    model: join(work, 'model.glb'),
    samples: values.preview ? 8 : Number(values.samples),
    widthPx: values.preview ? 600 : 2400,
    heightPx: values.preview ? 375 : 1500,
  };
  // From the source, not from the committed file: its baked shade would darken twice.
  await writeFile(scene.model, await makeRenderSource(await modelPlan(shot.id)));
  await writeFile(join(work, 'scene.json'), JSON.stringify(scene));
  const picture = join(work, 'still.png');
  const { status, stdout, stderr } = spawnSync(
    'nice',
    [
      '-n',
      '15',
      'blender',
      '-b',
      '--factory-startup',
      '-P',
      join(import.meta.dirname, 'render.py'),
      '--',
      join(work, 'scene.json'),
      picture,
    ],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0 || !existsSync(picture))
    throw new Error(
      `${shot.id}: Blender made no picture\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`,
    );
  const folder = values.out ?? join(volunteering, 'photos');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `still-${shot.id}.webp`);
  await sharp(picture).webp({ quality: 82, effort: 6 }).toFile(file);
  const hung = HUNG.find(({ id }) => id === shot.id);
  if (hung && !values.out)
    await writeFile(
      join(volunteering, 'media', `still-${shot.id}.json`),
      `${JSON.stringify(stillMediumOf(hung), undefined, 2)}\n`,
    );
  await rm(work, { recursive: true, force: true });
  console.log(`${shot.id}: ${((performance.now() - began) / 1000).toFixed(0)} s, ${file}`);
}
