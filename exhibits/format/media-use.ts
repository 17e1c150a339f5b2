import type { Exhibit, GalleryItem } from './exhibit.ts';
import type { Exhibition } from './exhibition.ts';
import type { Id } from './identifiers.ts';
import type { Media } from './media.ts';

/** One place at which a medium is shown, and the kind that belongs there. */
export interface MediaUse {
  media: Id;
  kind: Media['kind'];
  path: PropertyKey[];
}

/** Every place of the exhibition that shows a medium. */
export function* mediaUses(exhibition: Exhibition): Generator<MediaUse> {
  for (const [i, room] of exhibition.rooms.entries()) {
    if (room.picture) yield { media: room.picture, kind: 'picture', path: ['rooms', i, 'picture'] };
  }
  for (const [i, exhibit] of exhibition.exhibits.entries()) {
    yield* mediaUsesOfExhibit(exhibit, ['exhibits', i]);
  }
  for (const [i, medium] of exhibition.media.entries()) {
    yield* mediaUsesOfMedium(medium, ['media', i]);
  }
}

/** The media that an exhibit shows by itself; those may lead on to others (pages, posters). */
export function* mediaUsesOfExhibit(
  exhibit: Exhibit,
  path: readonly PropertyKey[] = [],
): Generator<MediaUse> {
  for (const [i, item] of exhibit.gallery.entries()) {
    yield* mediaUsesOfItem(item, [...path, 'gallery', i]);
  }
  const model = exhibit.model?.media;
  if (model) yield { media: model, kind: 'model', path: [...path, 'model', 'media'] };
}

function* mediaUsesOfItem(item: GalleryItem, path: PropertyKey[]): Generator<MediaUse> {
  switch (item.kind) {
    case 'before-after':
      yield { media: item.before, kind: 'picture', path: [...path, 'before'] };
      yield { media: item.after, kind: 'picture', path: [...path, 'after'] };
      break;
    case 'sequence':
      for (const [i, step] of item.steps.entries()) {
        yield { media: step.media, kind: 'picture', path: [...path, 'steps', i, 'media'] };
      }
      break;
    default:
      yield { media: item.media, kind: item.kind, path: [...path, 'media'] };
  }
}

/** The media that a medium leads on to: the pages of a document, the poster of a video. */
export function* mediaUsesOfMedium(
  medium: Media,
  path: readonly PropertyKey[] = [],
): Generator<MediaUse> {
  if (medium.kind === 'pages') {
    for (const [i, page] of medium.pages.entries()) {
      yield { media: page, kind: 'picture', path: [...path, 'pages', i] };
    }
  } else if (medium.kind === 'video' && medium.poster) {
    yield { media: medium.poster, kind: 'picture', path: [...path, 'poster'] };
  }
}
