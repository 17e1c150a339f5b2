import type { Hotspot } from '#format/exhibit.ts';
import type { Media, Model, Picture } from '#format/media.ts';
import type { ShownModel } from '../../parts/model-source.ts';
import type { ExhibitView } from '../client.ts';

/** One thing that can stand on an exhibit's stage. */
export type Showable =
  | {
      kind: 'model';
      key: string;
      presentation: ShownModel;
      media: Model;
      poster: Picture | undefined;
    }
  | { kind: 'picture'; key: string; picture: Picture; hotspots: readonly Hotspot[] };

/** What an exhibit has to show, its model first. What is named but not in the pack is passed over. */
export function showables({ exhibit, media }: ExhibitView): Showable[] {
  const byId = new Map(media.map((medium) => [medium.id, medium]));
  const picture = (id: string) => asPicture(byId.get(id));

  const pictures = exhibit.gallery.flatMap((item): Showable[] => {
    if (item.kind !== 'picture') return [];
    const found = picture(item.media);
    return found
      ? [{ kind: 'picture', key: item.media, picture: found, hotspots: item.hotspots }]
      : [];
  });

  const presentation = exhibit.model;
  const model = byId.get(presentation?.media ?? '');
  if (!presentation || model?.kind !== 'model') return pictures;
  const poster = pictures.flatMap((one) => (one.kind === 'picture' ? [one.picture] : []))[0];
  return [{ kind: 'model', key: model.id, presentation, media: model, poster }, ...pictures];
}

function asPicture(medium: Media | undefined): Picture | undefined {
  return medium?.kind === 'picture' ? medium : undefined;
}
