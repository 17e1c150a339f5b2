import type { Exhibit, ModelPart, ModelPresentation } from '#format/exhibit.ts';
import type { Exhibition, GlossaryTerm, Recommendation } from '#format/exhibition.ts';
import type { Media } from '#format/media.ts';

const MOST_RELATED = 4;

type PartView = Omit<ModelPart, 'geometry'>;
type ModelView = Omit<
  ModelPresentation,
  'description' | 'interactionDetail' | 'scaleHint' | 'parts'
> & { parts: PartView[] };

/** One exhibit with everything that it shows. What is meant for curators and modellers stays behind. */
export interface ExhibitView {
  exhibit: Omit<Exhibit, 'curatorNote' | 'photoSlot' | 'model'> & { model?: ModelView };
  media: Media[];
  glossary: GlossaryTerm[];
  recommendations: Pick<Recommendation, 'id' | 'n' | 'text' | 'reading' | 'theme'>[];
  /** Ids of at most four other exhibits. */
  related: string[];
}

/** @returns `undefined` if the exhibition has no such exhibit. */
export function exhibitView(exhibition: Exhibition, id: string): ExhibitView | undefined {
  const found = exhibition.exhibits.find((exhibit) => exhibit.id === id);
  if (!found) return undefined;
  const { curatorNote: _note, photoSlot: _slot, model, ...exhibit } = found;
  return {
    exhibit: { ...exhibit, ...(model && { model: modelView(model) }) },
    media: mediaOf(found, exhibition.media),
    glossary: exhibition.glossary.filter((term) => term.exhibits.includes(id)),
    recommendations: recommendationsOf(found, exhibition),
    related: relatedTo(found, exhibition),
  };
}

function modelView(model: ModelPresentation): ModelView {
  const { description: _d, interactionDetail: _i, scaleHint: _s, parts, ...shown } = model;
  return { ...shown, parts: parts.map(({ geometry: _g, ...part }) => part) };
}

/** What the exhibit names, and what those name in turn: pages of a document, the poster of a video. */
function mediaOf({ gallery, model }: Exhibit, media: Media[]): Media[] {
  const wanted = new Set(model?.media ? [model.media] : []);
  for (const item of gallery) {
    if (item.kind === 'before-after') wanted.add(item.before).add(item.after);
    else if (item.kind === 'sequence') item.steps.forEach((step) => wanted.add(step.media));
    else wanted.add(item.media);
  }
  for (const medium of media.filter(({ id }) => wanted.has(id))) {
    if (medium.kind === 'pages') medium.pages.forEach((page) => wanted.add(page));
    if (medium.kind === 'video' && medium.poster) wanted.add(medium.poster);
  }
  return media.filter(({ id }) => wanted.has(id));
}

function recommendationsOf(
  { id, recommendations: named }: Exhibit,
  { recommendations }: Exhibition,
) {
  return (recommendations?.items ?? [])
    .filter((item) => named.includes(item.id) || item.exhibits.includes(id))
    .map(({ id, n, text, reading, theme }) => ({ id, n, text, reading, theme }));
}

/** First those that the curators named, then those on the same recommendations, then the next ones in the room. */
function relatedTo(exhibit: Exhibit, { exhibits, rooms }: Exhibition): string[] {
  const shared = ({ recommendations }: Exhibit) =>
    recommendations.filter((id) => exhibit.recommendations.includes(id)).length;
  const kindred = exhibits
    .filter((other) => shared(other) > 0)
    .toSorted((a, b) => shared(b) - shared(a))
    .map(({ id }) => id);

  const room = rooms.find(({ id }) => id === exhibit.room)?.exhibits ?? [];
  const here = room.indexOf(exhibit.id);
  const next = [...room.slice(here + 1), ...room.slice(0, Math.max(0, here))];

  const all = new Set([...exhibit.related, ...kindred, ...next]);
  all.delete(exhibit.id);
  return [...all].slice(0, MOST_RELATED);
}
