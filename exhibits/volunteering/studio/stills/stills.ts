/**
 * Path-traced stills of the models, with Debian's Blender:
 *
 *   node exhibits/volunteering/studio/stills/stills.ts [--only ID …] [--preview] [--patch L,T,R,B]
 *
 * `--preview` makes a small picture in seconds, to look at the composition.
 * `--patch LEFT,TOP,RIGHT,BOTTOM` (shares of the picture) computes only that part
 * anew, over the finished still: when a part of the model is hidden or mended.
 * Needs `apt-get install --no-install-recommends blender python3-numpy`. The
 * finished stills are committed; nothing but this script needs Blender.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
    samples: { type: 'string', default: '7' },
    out: { type: 'string' },
    patch: { type: 'string' },
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
    ...(values.patch ? { patch: values.patch.split(',').map(Number) } : {}),
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
  const whole = join(folder, `still-${shot.id}.png`);
  const finished = scene.patch
    ? await patched(await readFile(whole), picture, scene.patch)
    : picture;
  await sharp(finished).webp({ quality: 82, effort: 6 }).toFile(file);
  // Beside a trial its lossless picture stays, for a patch.
  if (values.out && !values.preview) await sharp(finished).png().toFile(whole);
  const hung = HUNG.find(({ id }) => id === shot.id);
  if (hung && !values.out)
    await writeFile(
      join(volunteering, 'media', `still-${shot.id}.json`),
      `${JSON.stringify(stillMediumOf(hung), undefined, 2)}\n`,
    );
  await rm(work, { recursive: true, force: true });
  console.log(`${shot.id}: ${((performance.now() - began) / 1000).toFixed(0)} s, ${file}`);
}

/** The whole picture with the part that was computed anew laid over it. */
async function patched(
  whole: Buffer,
  part: string,
  [left = 0, top = 0, right = 1, bottom = 1]: readonly number[],
): Promise<Buffer> {
  const { width, height } = await sharp(whole).metadata();
  const box = {
    left: Math.ceil(left * width),
    top: Math.ceil(top * height),
    width: Math.floor((right - left) * width) - 1,
    height: Math.floor((bottom - top) * height) - 1,
  };
  const fresh = await sharp(part).extract(box).png().toBuffer();
  return sharp(whole)
    .composite([{ input: fresh, left: box.left, top: box.top }])
    .png()
    .toBuffer();
}
