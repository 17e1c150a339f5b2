import type { Confidence, Source } from '#format/exhibit.ts';
import type { Colophon, Exhibition } from '#format/exhibition.ts';
import type { Media } from '#format/media.ts';
import type { Id } from '#format/identifiers.ts';
import type { Text } from '#format/text.ts';

/** What an exhibit rests on. */
export interface ExhibitSources {
  exhibit: Id;
  room: Id;
  title: Text;
  confidence: Confidence;
  sources: Source[];
}

/** How many media there are of one nature, kind and licence. */
export interface MediaCount {
  nature: Media['nature'];
  kind: Media['kind'];
  licence: string;
  count: number;
}

/** Who speaks, on what ground, and in what pictures: the pack's own words and what its data say. */
export interface ColophonView extends Colophon {
  credits?: Text;
  contact?: Text;
  /** SPDX identifier of the texts' licence; media carry their own. */
  licence: string;
  /** In the order of the walk. */
  sources: ExhibitSources[];
  media: MediaCount[];
}

/** An exhibition that says nothing of itself still names its sources and its pictures. */
export function colophonView(exhibition: Exhibition): ColophonView {
  const { colophon, credits, contact, licence, rooms, exhibits, media } = exhibition;
  const byId = new Map(exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const walk = rooms.flatMap((room) => room.exhibits.flatMap((id) => byId.get(id) ?? []));
  return {
    chapters: colophon?.chapters ?? [],
    awaited: colophon?.awaited ?? [],
    ...(credits && { credits }),
    ...(contact && { contact }),
    licence,
    sources: walk.map(({ id, room, title, confidence, sources }) => ({
      exhibit: id,
      room,
      title,
      confidence,
      sources,
    })),
    media: counted(media),
  };
}

function counted(media: readonly Media[]): MediaCount[] {
  const counts = new Map<string, MediaCount>();
  // A document is counted once, not page by page.
  const pages = new Set(media.flatMap((one) => (one.kind === 'pages' ? one.pages : [])));
  for (const { id, nature, kind, licence } of media) {
    if (pages.has(id)) continue;
    const key = [nature, kind, licence].join(' ');
    const known = counts.get(key) ?? { nature, kind, licence, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
