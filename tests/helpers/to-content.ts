import { AgeBand, type Exhibit } from '#format/exhibit.ts';
import type { Exhibition } from '#format/exhibition.ts';

/**
 * The five files from which the bundled exhibition was made, rebuilt from its
 * document. What comes out equal to the originals was not lost on the way.
 * What the format writes as absent, those files wrote as `""` or `null`.
 */
export function toContent(exhibition: Exhibition): Record<string, unknown> {
  return {
    'exhibits.json': exhibitsFile(exhibition),
    'glossary.json': glossaryFile(exhibition),
    'learning.json': learningFile(exhibition),
    'recommendations.json': recommendationsFile(exhibition),
    'ui_terms.json': {
      ...head('ui-terms', exhibition),
      terms: exhibition.wording.map(({ note, ...term }) => ({ ...term, note: note?.['en'] ?? '' })),
    },
  };
}

const head = (name: string, { languages }: Exhibition) => ({
  schema: `oujda-volunteering-exhibition/${name}-1`,
  languages: languages.map(({ code }) => code),
});

/** `{ "a": { "en": "…" } }` as `{ "a": "…" }`. */
const english = (notes: Partial<Record<string, Record<string, string>>> | undefined) =>
  Object.fromEntries(Object.entries(notes ?? {}).map(([key, note]) => [key, note?.['en']]));

function exhibitsFile(exhibition: Exhibition) {
  const { baseLanguage, vocabulary, rooms, exhibits } = exhibition;
  return {
    ...head('exhibits', exhibition),
    base_language: baseLanguage,
    confidence_marks: english(vocabulary.confidence),
    model_interactions: english(vocabulary.interactions),
    age_bands: AgeBand.options,
    rooms: rooms.map(({ id, n, title, intro, exhibits: list }) => ({
      id,
      n,
      title,
      intro,
      exhibits: list,
    })),
    exhibits: exhibits.map((exhibit) => ({
      id: exhibit.id,
      room: exhibit.room,
      order: exhibit.order,
      title: exhibit.title,
      text: exhibit.text,
      word_count: exhibit.wordCount,
      photo: { brief_en: exhibit.photoSlot?.brief['en'] },
      model: modelOf(exhibit),
      quiz: exhibit.quiz,
      age_bands: exhibit.ageBands,
      child_path: exhibit.childPath,
      sensitive: exhibit.sensitive,
      recommendations: exhibit.recommendations,
      confidence: exhibit.confidence,
      claims: exhibit.claims.map(({ confidence, claim }) => ({
        confidence,
        claim_en: claim['en'],
      })),
      sources: exhibit.sources,
      curator_note_en: exhibit.curatorNote?.['en'] ?? '',
    })),
  };
}

function modelOf({ suitsModel, model }: Exhibit) {
  if (!model) return { suits: suitsModel };
  return {
    suits: suitsModel,
    interaction: model.interaction,
    scale_hint: model.scaleHint?.['en'],
    description: model.description?.['en'],
    parts: model.parts.map(({ id, label, geometry }) => ({
      id,
      label,
      geometry: geometry?.['en'],
    })),
    interaction_detail: model.interactionDetail?.['en'],
    visitor_instruction: model.instruction,
    alt: model.alt,
  };
}

function glossaryFile(exhibition: Exhibition) {
  const { schema, languages } = head('glossary', exhibition);
  return {
    schema,
    languages: [...languages, 'zgh'],
    zgh_status: english(exhibition.vocabulary.tifinaghStatus),
    terms: exhibition.glossary.map(({ plain, tifinagh, note, ...term }) => ({
      ...term,
      ar_plain: plain['ar'],
      zgh: tifinagh
        ? { tifinagh: tifinagh.script, latin: tifinagh.latin, status: tifinagh.status }
        : null,
      note: note?.['en'] ?? '',
    })),
  };
}

function learningFile(exhibition: Exhibition) {
  const { paths = [], discussion, activity } = exhibition.learning ?? {};
  return {
    ...head('learning', exhibition),
    bands: paths.map(({ ageBand, stops, ...path }) => ({ ...path, band: ageBand, path: stops })),
    discussion,
    teacher_activity: activity,
  };
}

function recommendationsFile(exhibition: Exhibition) {
  const { source, note, sessions, themes, items = [] } = exhibition.recommendations ?? {};
  return {
    ...head('recommendations', exhibition),
    source: {
      file: source?.file,
      publisher: source?.publisher,
      event_date: source?.eventDate,
      organisers: source?.organisers,
      topic_ar: source?.topic['ar'],
    },
    sessions,
    note: note?.['en'],
    themes,
    recommendations: items.map(
      ({ nInSession, raw, reading, editorNote, otherThemes, ...item }) => ({
        ...item,
        n_in_session: nInSession,
        ar_raw: raw['ar'],
        ar_display: reading['ar'],
        editor_note_ar: editorNote?.['ar'] ?? '',
        other_themes: otherThemes,
      }),
    ),
  };
}
