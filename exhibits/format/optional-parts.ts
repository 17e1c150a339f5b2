import type { Exhibit, GalleryItem } from './exhibit.ts';
import type { Exhibition, Room } from './exhibition.ts';
import type { Id } from './identifiers.ts';
import { mediaUses } from './media-use.ts';
import type { Media } from './media.ts';

/**
 * For which optional parts a medium is needed; absent from the map if it always
 * is. A medium that a part names is of that part; any other is of the parts in
 * whose rooms alone it is shown.
 */
export function partsOfMedia(exhibition: Exhibition): Map<Id, Id[]> {
  const { optional, rooms, exhibits, media } = exhibition;
  const named = new Map(optional.flatMap((part) => part.media.map((id) => [id, part.id])));
  const partOfRoom = new Map(optional.flatMap((part) => part.rooms.map((id) => [id, part.id])));
  const usersOf = Map.groupBy(mediaUses(exhibition), ({ media: id }) => id);

  /** `undefined`: always needed. The ways lead from pages and posters up, and end in rooms. */
  const partsOf = (id: Id, seen: readonly Id[]): Id[] | undefined => {
    const own = named.get(id);
    if (own !== undefined) return [own];
    const parts: Id[] = [];
    for (const { path } of usersOf.get(id) ?? []) {
      const [list, index] = path as ['rooms' | 'exhibits' | 'media', number];
      let found: Id[] | undefined;
      if (list === 'media') {
        const above = media[index]?.id ?? id;
        found = seen.includes(above) ? [] : partsOf(above, [...seen, id]);
      } else {
        const room = list === 'rooms' ? rooms[index]?.id : exhibits[index]?.room;
        const part = partOfRoom.get(room ?? '');
        found = part === undefined ? undefined : [part];
      }
      if (!found) return undefined;
      parts.push(...found);
    }
    return parts.length > 0 ? [...new Set(parts)] : undefined;
  };

  return new Map(
    media.flatMap(({ id }) => {
      const parts = partsOf(id, []);
      return parts ? [[id, parts] as const] : [];
    }),
  );
}

/**
 * The exhibition as visitors see it where some optional parts were left out:
 * nothing in it leads to what is not there. A room without its picture shows
 * none, an exhibit without its model its pictures, a tour goes past what is
 * missing, and what has nothing left is left out itself.
 */
export function withoutParts(exhibition: Exhibition, leftOut: readonly Id[]): Exhibition {
  const isLeft = ({ id }: { id: Id }) => leftOut.includes(id);
  if (!exhibition.optional.some(isLeft)) return exhibition;
  const goneRooms = new Set(exhibition.optional.filter(isLeft).flatMap(({ rooms }) => rooms));
  const partsOf = partsOfMedia(exhibition);
  const isShown = (medium: Id) =>
    partsOf.get(medium)?.some((part) => !leftOut.includes(part)) ?? true;
  const here = new Set(
    exhibition.exhibits.filter(({ room }) => !goneRooms.has(room)).map(({ id }) => id),
  );
  const isHere = (exhibit: Id) => here.has(exhibit);
  const media = mediaShown(exhibition.media, isShown);
  const known = new Set(media.map(({ id }) => id));
  const isKnown = (medium: Id) => known.has(medium);
  const { rooms, exhibits, attract, tours, glossary, recommendations, learning } = exhibition;

  return {
    ...exhibition,
    optional: exhibition.optional.filter((part) => !isLeft(part)),
    media,
    rooms: rooms.filter(({ id }) => !goneRooms.has(id)).map((room) => roomWith(room, isKnown)),
    exhibits: exhibits
      .filter(({ id }) => isHere(id))
      .map((exhibit) => exhibitWith(exhibit, isKnown, isHere)),
    attract: attract.filter(isHere),
    tours: tours
      .map((tour) => ({ ...tour, stops: tour.stops.filter(({ exhibit }) => isHere(exhibit)) }))
      .filter(({ stops }) => stops.length > 0),
    glossary: glossary.map((term) => ({ ...term, exhibits: term.exhibits.filter(isHere) })),
    ...(recommendations && {
      recommendations: {
        ...recommendations,
        items: recommendations.items.map((item) => ({
          ...item,
          exhibits: item.exhibits.filter(isHere),
        })),
      },
    }),
    ...(learning && {
      learning: {
        ...learning,
        paths: learning.paths
          .map((path) => ({ ...path, stops: path.stops.filter(isHere) }))
          .filter(({ stops }) => stops.length > 0),
        discussion: learning.discussion.filter(({ room }) => !goneRooms.has(room)),
      },
    }),
  };
}

/** Without what is gone, and without documents all of whose pages are. */
function mediaShown(media: readonly Media[], isShown: (id: Id) => boolean): Media[] {
  return media.flatMap((medium): Media[] => {
    if (!isShown(medium.id)) return [];
    if (medium.kind === 'pages') {
      const pages = medium.pages.filter(isShown);
      return pages.length > 0 ? [{ ...medium, pages }] : [];
    }
    if (medium.kind !== 'video' || !medium.poster || isShown(medium.poster)) return [medium];
    const { poster: _gone, ...film } = medium;
    return [film];
  });
}

function roomWith({ picture, ...room }: Room, isKnown: (medium: Id) => boolean): Room {
  return picture !== undefined && isKnown(picture) ? { ...room, picture } : room;
}

function exhibitWith(
  exhibit: Exhibit,
  isKnown: (medium: Id) => boolean,
  isHere: (exhibit: Id) => boolean,
): Exhibit {
  const { model, ...rest } = exhibit;
  return {
    ...rest,
    gallery: exhibit.gallery.flatMap((item) => itemWith(item, isKnown, isHere)),
    related: exhibit.related.filter(isHere),
    ...(model && { model: modelWith(model, isKnown) }),
  };
}

/** Without its file a model is one that does not exist yet: its words stay, the button goes. */
function modelWith(
  { media, ...model }: NonNullable<Exhibit['model']>,
  isKnown: (medium: Id) => boolean,
): NonNullable<Exhibit['model']> {
  return media !== undefined && isKnown(media) ? { ...model, media } : model;
}

function itemWith(
  item: GalleryItem,
  isKnown: (medium: Id) => boolean,
  isHere: (exhibit: Id) => boolean,
): GalleryItem[] {
  switch (item.kind) {
    case 'before-after':
      return isKnown(item.before) && isKnown(item.after) ? [item] : [];
    case 'sequence': {
      const steps = item.steps.filter(({ media }) => isKnown(media));
      return steps.length > 1 ? [{ ...item, steps }] : [];
    }
    case 'picture': {
      if (!isKnown(item.media)) return [];
      const hotspots = item.hotspots.map((hotspot) =>
        hotspot.exhibits ? { ...hotspot, exhibits: hotspot.exhibits.filter(isHere) } : hotspot,
      );
      return [{ ...item, hotspots }];
    }
    default:
      return isKnown(item.media) ? [item] : [];
  }
}
