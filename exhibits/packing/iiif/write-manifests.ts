import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Exhibition } from '#format/exhibition.ts';
import type { Exhibit } from '#format/exhibit.ts';
import type { Media, Picture } from '#format/media.ts';
import { mediaUsesOfExhibit, mediaUsesOfMedium } from '#format/media-use.ts';
import type { Text } from '#format/text.ts';
import type { OpenedPack } from '../open-pack.ts';

const CONTEXT = 'http://iiif.io/api/presentation/3/context.json';
/** Of a thumbnail, at most. */
const SMALL_PX = 480;

/**
 * Writes a pack as IIIF Presentation 3: a manifest for each exhibit that has a
 * picture, a collection for each room, and `collection.json` above them, with
 * the pictures beside. Everything stands on its address, as IIIF wants it.
 *
 * @param base - the address at which `out` will be served
 */
export async function writeManifests(pack: OpenedPack, out: string, base: string): Promise<void> {
  const { exhibition } = pack;
  const root = base.endsWith('/') ? base : `${base}/`;
  const write = async (path: string, value: object) => {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), `${JSON.stringify({ '@context': CONTEXT, ...value }, undefined, 2)}\n`);
  }; // prettier-ignore
  const copied = new Set<string>();
  const shown = new Map<string, object>();
  for (const exhibit of exhibition.exhibits) {
    const pictures = picturesOf(exhibition, exhibit);
    if (pictures.length === 0) continue;
    const id = `${root}exhibits/${exhibit.id}/manifest.json`;
    shown.set(exhibit.id, { id, type: 'Manifest', label: mapOf(exhibit.title) });
    await write(`exhibits/${exhibit.id}/manifest.json`, manifestOf(exhibition, exhibit, pictures, root)); // prettier-ignore
    for (const { file, variants } of pictures) {
      const small = smallOf(variants);
      for (const path of [file, ...(small ? [small.file] : [])]) copied.add(path);
    }
  }
  for (const path of copied) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await copyFile(pack.file(path)?.absolutePath ?? '', join(out, path));
  }
  const rooms = [];
  for (const { id, title, intro, exhibits } of exhibition.rooms) {
    const items = exhibits.flatMap((one) => shown.get(one) ?? []);
    if (items.length === 0) continue;
    const about = { id: `${root}rooms/${id}.json`, type: 'Collection', label: mapOf(title) };
    rooms.push(about);
    await write(`rooms/${id}.json`, { ...about, summary: mapOf(intro), items });
  }
  const { title, subtitle } = exhibition;
  await write('collection.json', {
    ...{ id: `${root}collection.json`, type: 'Collection', label: mapOf(title) },
    ...(subtitle && { summary: mapOf(subtitle) }),
    items: rooms,
  });
}

/** The pictures that hang beside an exhibit, and the pages of its documents. */
function picturesOf({ media }: Exhibition, exhibit: Exhibit): Picture[] {
  const byId = new Map(media.map((medium) => [medium.id, medium]));
  const hung = [...mediaUsesOfExhibit(exhibit)].map((use) => byId.get(use.media));
  const all = hung.flatMap((medium): (Media | undefined)[] =>
    medium ? [medium, ...[...mediaUsesOfMedium(medium)].map((use) => byId.get(use.media))] : [],
  );
  return [...new Set(all)].filter((medium) => medium?.kind === 'picture');
}

function manifestOf(exhibition: Exhibition, exhibit: Exhibit, pictures: Picture[], root: string) {
  const at = `${root}exhibits/${exhibit.id}`;
  return {
    id: `${at}/manifest.json`,
    type: 'Manifest',
    label: mapOf(exhibit.title),
    summary: mapOf(exhibit.text),
    ...(exhibition.languages.some(
      ({ code, direction }) => code === exhibition.baseLanguage && direction === 'rtl',
    ) && { viewingDirection: 'right-to-left' }),
    items: pictures.map((picture) => canvasOf(picture, at, root)),
  };
}

function canvasOf({ id, file, widthPx = 1, heightPx = 1, variants, ...about }: Picture, at: string, root: string) {
  const canvas = `${at}/canvas/${id}`;
  const largest = variants?.at(-1);
  const [width, height] = [largest?.widthPx ?? widthPx, largest?.heightPx ?? heightPx];
  const small = smallOf(variants);
  const rights = rightsOf(about.licence);
  return {
    id: canvas,
    type: 'Canvas',
    label: mapOf(about.caption ?? about.alt),
    summary: mapOf(about.alt),
    requiredStatement: {
      label: { ar: ['صاحب الصورة'], fr: ['Crédit'], en: ['Credit'] },
      value: mapOf(about.credit),
    },
    ...(rights && { rights }),
    height,
    width,
    ...(small && {
      thumbnail: [
        { id: `${root}${small.file}`, type: 'Image', format: 'image/webp', width: small.widthPx, height: small.heightPx },
      ],
    }),
    items: [
      {
        id: `${canvas}/page`,
        type: 'AnnotationPage',
        items: [
          {
            id: `${canvas}/painting`,
            type: 'Annotation',
            motivation: 'painting',
            target: canvas,
            body: { id: `${root}${file}`, type: 'Image', format: 'image/webp', width, height },
          },
        ],
      },
    ],
  };
} // prettier-ignore

const smallOf = (variants: Picture['variants']) =>
  variants?.find(({ widthPx, heightPx }) => Math.max(widthPx, heightPx) <= SMALL_PX);

const mapOf = (text: Text): Record<string, string[]> =>
  Object.fromEntries(Object.entries(text).map(([language, words]) => [language, [words]]));

/** The address of a Creative Commons licence; IIIF allows few others, and none is better than a wrong one. */
function rightsOf(licence: string): string | undefined {
  const zero = /^CC0-(\d\.\d)$/.exec(licence);
  if (zero) return `http://creativecommons.org/publicdomain/zero/${zero[1]}/`;
  const found = /^CC-([A-Z-]+)-(\d\.\d)$/.exec(licence);
  return found ? `http://creativecommons.org/licenses/${found[1]?.toLowerCase()}/${found[2]}/` : undefined; // prettier-ignore
}
