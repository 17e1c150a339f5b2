import { existsSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { buildPack, type BuildOptions } from '#packing/build-pack.ts';
import { hashFile } from '#packing/hash-file.ts';
import { openPack } from '#packing/open-pack.ts';
import { PackError } from '#packing/pack-error.ts';
import { filesBelow, verifyPack } from '#packing/verify-pack.ts';
import { makeFolder } from '#tests/helpers/make-folder.ts';
import { type Draft, makeGlb, makePng, makeSource, writeFiles } from '#tests/helpers/make-pack.ts';

const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2);

/** Builds, and tells which media were made anew. */
async function build(source: string, out: string, options: BuildOptions = {}) {
  const made: string[] = [];
  const onProgress: BuildOptions['onProgress'] = ({ id, reused }) => {
    if (!reused) made.push(id);
  };
  const built = await buildPack(source, out, { onProgress, ...options });
  return { ...built, made: made.sort() };
}

const newPack = async () => join(await makeFolder(), 'pack');

const hashes = async (dir: string) =>
  Object.fromEntries(
    await Promise.all(
      (await filesBelow(dir)).map(async (file) => [file, await hashFile(join(dir, file))] as const),
    ),
  );

async function refusal(source: string): Promise<PackError> {
  const out = await newPack();
  const error = await buildPack(source, out).then(
    () => expect.unreachable('It was built'),
    (cause: unknown) => cause,
  );
  if (!(error instanceof PackError)) throw error;
  expect(existsSync(join(out, 'pack.json'))).toBe(false);
  return error;
}

describe('building a pack', () => {
  it('makes a pack that opens and whose every file has its hash', async () => {
    const out = await newPack();
    const { manifest, exhibition } = await build(await makeSource(), out);

    const pack = await openPack(out);

    expect(pack.manifest).toEqual(manifest);
    expect(pack.exhibition).toEqual(exhibition);
    expect(await verifyPack(out)).toEqual([]);
    expect(manifest.files.map(({ path, type }) => `${path} ${type}`)).toEqual([
      'audio/bread-sound.mp3 audio/mpeg',
      'exhibition.json application/json',
      'models/oven-model.glb model/gltf-binary',
      'pictures/oven-picture-1200.webp image/webp',
      'pictures/oven-picture-480.webp image/webp',
      'pictures/oven-picture-960.webp image/webp',
    ]);
  });

  it('fills in what a page needs to lay out media before they load', async () => {
    const { exhibition } = await build(await makeSource(), await newPack());
    const [picture, model, sound] = exhibition.media;

    expect(picture).toMatchObject({
      file: 'pictures/oven-picture-1200.webp',
      widthPx: 1200,
      heightPx: 800,
      variants: [
        { file: 'pictures/oven-picture-480.webp', widthPx: 480, heightPx: 320 },
        { file: 'pictures/oven-picture-960.webp', widthPx: 960, heightPx: 640 },
        { file: 'pictures/oven-picture-1200.webp', widthPx: 1200, heightPx: 800 },
      ],
    });
    expect(model).toMatchObject({ file: 'models/oven-model.glb', triangles: 24 });
    expect(sound).toMatchObject({ file: 'audio/bread-sound.mp3' });
  });

  it('gives the same bytes from the same source', async () => {
    const source = await makeSource();
    const [first, second] = [await newPack(), await newPack()];
    await build(source, first);
    await build(source, second);

    expect(await hashes(second)).toEqual(await hashes(first));
  });

  it('gives captions names that cannot collide with others', async () => {
    const source = await makeSource((draft) =>
      Object.assign(draft.media[2]!, {
        captions: [{ language: 'zgh-Tfng', file: 'captions/bread.vtt' }],
      }),
    );
    await writeFiles(source, { 'captions/bread.vtt': 'WEBVTT\n' });

    const { exhibition, manifest } = await build(source, await newPack());

    expect(exhibition.media[2]).toMatchObject({
      captions: [{ language: 'zgh-Tfng', file: 'captions/bread-sound-zgh-tfng.vtt' }],
    });
    expect(manifest.files.map(({ type }) => type)).toContain('text/vtt');
  });
});

describe('building a pack again', () => {
  it('redoes nothing when nothing changed', async () => {
    const [source, out] = [await makeSource(), await newPack()];
    const first = await build(source, out);
    const before = await stat(join(out, 'pictures/oven-picture-480.webp'));
    const second = await build(source, out);

    expect(first.made).toEqual(['bread-sound', 'oven-model', 'oven-picture']);
    expect(second.made).toEqual([]);
    expect(second.manifest).toEqual(first.manifest);
    expect((await stat(join(out, 'pictures/oven-picture-480.webp'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('redoes a picture that changed, and removes what it left behind', async () => {
    const [source, out] = [await makeSource(), await newPack()];
    await build(source, out);
    await writeFiles(source, { 'photos/oven.png': await makePng(700, 700) });

    const { made, manifest } = await build(source, out);

    expect(made).toEqual(['oven-picture']);
    expect(await filesBelow(join(out, 'pictures'))).toEqual([
      'oven-picture-480.webp',
      'oven-picture-700.webp',
    ]);
    expect(await verifyPack(out)).toEqual([]);
    expect(manifest.files).toHaveLength(5);
  });

  it('keeps a picture whose caption changed, and tells the new caption', async () => {
    const [source, out] = [await makeSource(), await newPack()];
    await build(source, out);
    const caption = { ar: 'فرن القرية', fr: 'Le four', en: 'The oven' };
    const text = await readFile(join(source, 'exhibition.json'), 'utf8');
    const draft = JSON.parse(text) as Draft;
    draft.media[0]!.caption = caption;
    await writeFiles(source, { 'exhibition.json': JSON.stringify(draft) });

    const { made, exhibition } = await build(source, out);

    expect(made).toEqual([]);
    expect(exhibition.media[0]?.caption).toEqual(caption);
  });

  it('redoes what was spoiled or lost in the pack', async () => {
    const [source, out] = [await makeSource(), await newPack()];
    await build(source, out);
    const size = (await stat(join(out, 'models/oven-model.glb'))).size;
    await writeFiles(out, { 'models/oven-model.glb': Buffer.alloc(size) });
    await rm(join(out, 'pictures/oven-picture-960.webp'));

    expect((await build(source, out)).made).toEqual(['oven-model', 'oven-picture']);
    expect(await verifyPack(out)).toEqual([]);
  });

  it('removes media that are no longer wanted', async () => {
    const [source, out] = [await makeSource(), await newPack()];
    await build(source, out);
    const bare = await makeSource((draft) => {
      draft.media = [];
      draft.exhibits[0]!.gallery = [];
      Reflect.deleteProperty(draft.exhibits[0]!.model!, 'media');
    });

    await build(bare, out);

    expect(await filesBelow(out)).toEqual(['exhibition.json', 'pack.json']);
  });

  it('makes everything anew when its memory is damaged', async () => {
    const [source, out] = [await makeSource(), await newPack()];
    const cacheFile = join(await makeFolder(), 'cache.json');
    await build(source, out, { cacheFile });
    await writeFiles(cacheFile.slice(0, -'/cache.json'.length), { 'cache.json': '{"media":[' });

    expect((await build(source, out, { cacheFile })).made).toHaveLength(3);
  });
});

describe('pictures', () => {
  const sizes = async (files: Record<string, Uint8Array>, file: string) => {
    const source = await makeSource((draft) => Object.assign(draft.media[0]!, { file }));
    await writeFiles(source, files);
    const out = await newPack();
    const { exhibition } = await build(source, out);
    const [picture] = exhibition.media;
    if (picture?.kind !== 'picture') throw new Error('No picture');
    return { out, picture, widths: picture.variants?.map(({ widthPx }) => widthPx) };
  };

  it('are drawn at 2400 pixels when the original is a drawing', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30v20z"/></svg>';
    const { widths, picture } = await sizes(
      { 'photos/plan.svg': Buffer.from(svg) },
      'photos/plan.svg',
    );

    expect(widths).toEqual([480, 960, 1920, 2400]);
    expect(picture).toMatchObject({ widthPx: 2400, heightPx: 1600 });
    expect(picture.tiles).toBeUndefined();
  });

  it('are never enlarged', async () => {
    const { widths } = await sizes(
      { 'photos/small.png': await makePng(300, 200) },
      'photos/small.png',
    );

    expect(widths).toEqual([300]);
  });

  it('are cut into tiles when they are larger than a screen', async () => {
    const { out, picture, widths } = await sizes(
      { 'photos/large.png': await makePng(4200, 1000) },
      'photos/large.png',
    );
    const tiles = await filesBelow(join(out, 'tiles/oven-picture'));
    const last = await sharp(join(out, 'tiles/oven-picture/13/8_1.webp')).metadata();

    expect(widths).toEqual([480, 960, 1920, 3840]);
    expect(picture).toMatchObject({
      widthPx: 4200,
      heightPx: 1000,
      tiles: { folder: 'tiles/oven-picture', tileSizePx: 512, overlapPx: 1, format: 'webp' },
    });
    expect(tiles.filter((file) => file.startsWith('13/'))).toHaveLength(18);
    expect(tiles).toContain('0/0_0.webp');
    expect([last.width, last.height]).toEqual([4200 - 8 * 512 + 1, 1000 - 512 + 1]);
    expect(await verifyPack(out)).toEqual([]);
  });

  it('stand upright, and do not tell where a telephone was', async () => {
    const photo = await sharp(await makePng(600, 400))
      .jpeg()
      .withExif({ IFD0: { Make: 'Telephone' }, IFD3: { GPSLatitude: '34/1 41/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { out, picture } = await sizes({ 'photos/phone.jpg': photo }, 'photos/phone.jpg');
    const packed = await sharp(join(out, picture.file)).metadata();

    expect([packed.width, packed.height]).toEqual([400, 600]);
    expect([packed.exif, packed.xmp, packed.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a source that cannot become a pack', () => {
  it('is refused with every missing file and the exhibits that need it', async () => {
    const source = await makeSource();
    await rm(join(source, 'photos/oven.png'));
    await rm(join(source, 'models/oven.glb'));

    const { code, message } = await refusal(source);

    expect(code).toBe('PACK_FILE_MISSING');
    expect(message.split('\n')).toEqual([
      'exhibition.json: media[0].file: the file photos/oven.png is missing (needed by oven)',
      'exhibition.json: media[1].file: the file models/oven.glb is missing (needed by oven)',
    ]);
  });

  const UNREADABLE: [string, string, () => Promise<string | Uint8Array>, string][] = [
    ['a web page named .png', 'photos/oven.png', async () => '<html></html>', 'PICTURE_UNREADABLE'],
    ['half a picture', 'photos/oven.png', async () => half(await makePng(900, 900)), 'PICTURE_UNREADABLE'],
    ['a picture named .glb', 'models/oven.glb', () => makePng(10, 10), 'MODEL_UNREADABLE'],
    ['half a model', 'models/oven.glb', async () => half(await makeGlb(['dome'])), 'MODEL_UNREADABLE'],
  ]; // prettier-ignore

  it.each(UNREADABLE)('is refused for %s, by name', async (_what, file, content, code) => {
    const source = await makeSource();
    await writeFiles(source, { [file]: await content() });

    const { problems, code: packCode } = await refusal(source);

    expect(packCode).toBe('PACK_DOCUMENT_INVALID');
    expect(problems.find((found) => found.code === code)?.values['file']).toBe(file);
  });

  it('is refused for a sound that the kiosk cannot serve', async () => {
    const source = await makeSource((draft) =>
      Object.assign(draft.media[2]!, { file: 'audio/bread.wma' }),
    );
    await writeFiles(source, { 'audio/bread.wma': 'x' });

    expect((await refusal(source)).problems).toMatchObject([
      { code: 'LINK_ONE_WAY' },
      { code: 'SOUND_UNREADABLE', path: 'media[2].file', values: { reason: '.wma' } },
    ]);
  });

  it('is refused for a name that leads nowhere', async () => {
    const source = await makeSource((draft) => draft.attract.push('attic'));

    expect((await refusal(source)).code).toBe('PACK_DOCUMENT_INVALID');
  });

  it('is refused for a later format', async () => {
    const source = await makeSource((draft) => Object.assign(draft, { formatVersion: 2 }));

    expect((await refusal(source)).code).toBe('PACK_VERSION_UNKNOWN');
  });

  it('is refused for a folder without a document', async () => {
    expect((await refusal(await makeFolder())).code).toBe('PACK_UNREADABLE');
  });
});
