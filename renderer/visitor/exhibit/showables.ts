import type { GalleryItem, Hotspot } from '#format/exhibit.ts';
import type { Audio, Media, Model, Picture, Video } from '#format/media.ts';
import type { Text } from '#format/text.ts';
import type { ShownModel } from '../../parts/model-source.ts';
import type { ExhibitView } from '../client.ts';

interface Page {
  picture: Picture;
  caption?: Text;
}

/** One thing that can stand on an exhibit's stage. `key` names it within the exhibit. */
export type Showable = { key: string } & (
  | { kind: 'model'; presentation: ShownModel; media: Model; poster: Picture | undefined }
  | { kind: 'picture'; picture: Picture; hotspots: readonly Hotspot[] }
  | { kind: 'before-after'; before: Picture; after: Picture; caption: Text | undefined }
  | { kind: 'sequence'; pages: readonly Page[] }
  | { kind: 'pages'; pages: readonly Page[]; direction: 'rtl' | 'ltr' }
  | { kind: 'audio'; media: Audio }
  | { kind: 'video'; media: Video; poster: Picture | undefined }
);

/** What an exhibit has to show, its model first. What is named but not in the pack is passed over. */
export function showables({ exhibit, media }: ExhibitView): Showable[] {
  const byId = new Map(media.map((medium) => [medium.id, medium]));
  const hung = exhibit.gallery.flatMap((item, i) => hang(item, `${i} ${item.kind}`, byId));

  const presentation = exhibit.model;
  const model = byId.get(presentation?.media ?? '');
  if (!presentation || model?.kind !== 'model') return hung;
  const poster = hung.flatMap((one) => (one.kind === 'picture' ? [one.picture] : []))[0];
  return [{ kind: 'model', key: 'model', presentation, media: model, poster }, ...hung];
}

/** Of voices that say the same in several languages, the one in the visitor's; the others only where it has none. */
export function inVoiceOf(language: string, all: readonly Showable[]): Showable[] {
  const speaks = (one: Showable) => one.kind === 'audio' && one.media.language === language;
  if (!all.some(speaks)) return [...all];
  return all.filter((one) => one.kind !== 'audio' || !one.media.language || speaks(one));
}

function hang(item: GalleryItem, key: string, byId: ReadonlyMap<string, Media>): Showable[] {
  const pictureOf = (id: string | undefined): Picture | undefined => {
    const medium = byId.get(id ?? '');
    return medium?.kind === 'picture' ? medium : undefined;
  };
  switch (item.kind) {
    case 'picture': {
      const picture = pictureOf(item.media);
      return picture ? [{ key, kind: 'picture', picture, hotspots: item.hotspots }] : [];
    }
    case 'before-after': {
      const [before, after] = [pictureOf(item.before), pictureOf(item.after)];
      if (!before || !after) return [];
      return [{ key, kind: 'before-after', before, after, caption: item.caption }];
    }
    case 'sequence': {
      const pages = item.steps.flatMap(({ media, caption }) => {
        const picture = pictureOf(media);
        return picture ? [{ picture, caption }] : [];
      });
      return pages.length > 0 ? [{ key, kind: 'sequence', pages }] : [];
    }
    case 'pages': {
      const document = byId.get(item.media);
      if (document?.kind !== 'pages') return [];
      const pages = document.pages.flatMap((id) => {
        const picture = pictureOf(id);
        return picture ? [{ picture, ...(picture.caption && { caption: picture.caption }) }] : [];
      });
      return pages.length > 0 ? [{ key, kind: 'pages', pages, direction: document.direction }] : [];
    }
    case 'audio': {
      const media = byId.get(item.media);
      return media?.kind === 'audio' ? [{ key, kind: 'audio', media }] : [];
    }
    case 'video': {
      const media = byId.get(item.media);
      if (media?.kind !== 'video') return [];
      return [{ key, kind: 'video', media, poster: pictureOf(media.poster) }];
    }
  }
}

/** The place of a picture among several, from 1; `undefined` for what its kind alone names. */
export function pictureNumber(all: readonly Showable[], shown: Showable): number | undefined {
  const pictures = all.filter(({ kind }) => kind === 'picture');
  return pictures.length > 1 && pictures.includes(shown) ? pictures.indexOf(shown) + 1 : undefined;
}
