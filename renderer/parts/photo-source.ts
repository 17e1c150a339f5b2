import type { Hotspot } from '#format/exhibit.ts';
import type { Picture } from '#format/media.ts';
import type { Text } from '#format/text.ts';
import type { PhotoHotspot, PhotoSize, PhotoSource } from '../viewer/photo-viewer.ts';

interface Options {
  picture: Picture;
  mediaBase: string;
  hotspots: readonly Hotspot[];
  /** Chooses the words of a text for the reader. */
  say: (text: Text) => { words: string; language: string } | undefined;
}

/** What the photo viewer needs to show a picture of the pack to a reader. */
export function photoSource({ picture, mediaBase, hotspots, say }: Options): PhotoSource {
  const sizes = sizesOf(picture, mediaBase);
  const largest = sizes.at(-1);
  const alt = say(picture.alt);
  return {
    widthPx: picture.widthPx ?? largest?.widthPx ?? 0,
    heightPx: picture.heightPx ?? largest?.heightPx ?? 0,
    sizes,
    ...(picture.tiles && {
      tiles: { ...picture.tiles, url: `${mediaBase}${picture.tiles.folder}/` },
    }),
    alt: alt?.words ?? '',
    ...(alt && { language: alt.language }),
    hotspots: hotspots.map((hotspot) => hotspotFor(hotspot, say)),
  };
}

function hotspotFor({ id, at, label }: Hotspot, say: Options['say']): PhotoHotspot {
  const said = say(label);
  return { id, at, label: said?.words ?? '', ...(said && { language: said.language }) };
}

function sizesOf(picture: Picture, mediaBase: string): PhotoSize[] {
  const variants = (picture.variants ?? []).map(({ file, widthPx, heightPx }) => ({
    url: mediaBase + file,
    widthPx,
    heightPx,
  }));
  if (variants.length > 0) return variants;
  const { widthPx = 0, heightPx = 0, file } = picture;
  return [{ url: mediaBase + file, widthPx, heightPx }];
}
