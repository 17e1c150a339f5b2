import { z } from 'zod';
import { AgeBand, Confidence, Exhibit, ModelInteraction } from './exhibit.ts';
import { Id } from './identifiers.ts';
import { Media } from './media.ts';
import { Language, LanguageCode, Note, Text } from './text.ts';

/** The version of the exhibition document that this code reads and writes. */
export const FORMAT_VERSION = 1;

/** Nine digits fit every file name, and leave no room to jump ahead of all later versions. */
export const LARGEST_VERSION = 999_999_999;

/** Colours that the kiosk knows how to set with enough contrast on paper and on ink. */
export const Accent = z.enum([
  'saffron',
  'terracotta',
  'green',
  'indigo',
  'teal',
  'brick',
  'olive',
  'plum',
]);
export type Accent = z.infer<typeof Accent>;

export const Room = z
  .strictObject({
    id: Id,
    n: z.int().positive().describe('the number over the door'),
    title: Text,
    intro: Text,
    accent: Accent.describe('the room’s colour'),
    picture: Id.optional().describe('a medium of kind "picture"'),
    exhibits: z.array(Id).min(1).describe('in the order in which they hang'),
  })
  .meta({ id: 'Room' });
export type Room = z.infer<typeof Room>;

/** A path through the exhibits, led by the kiosk. */
export const Tour = z
  .strictObject({
    id: Id,
    title: Text,
    intro: Text.optional(),
    minutes: z.int().positive(),
    audience: z.enum(['everyone', 'children', 'class']),
    stops: z.array(z.strictObject({ exhibit: Id, caption: Text.optional() })).min(1),
  })
  .meta({ id: 'Tour' });
export type Tour = z.infer<typeof Tour>;

export const Recommendation = z
  .strictObject({
    id: Id,
    n: z.int().positive(),
    session: z.int().positive(),
    nInSession: z.int().positive(),
    text: Text.describe('the published wording, to the letter, and its translations'),
    raw: Note.describe('the line as it stood in the source'),
    reading: Note.describe('an editorially corrected reading'),
    editorNote: Note.optional(),
    theme: Id,
    otherThemes: z.array(Id).default([]),
    exhibits: z.array(Id).default([]),
  })
  .meta({ id: 'Recommendation' });
export type Recommendation = z.infer<typeof Recommendation>;

export const Recommendations = z
  .strictObject({
    source: z.strictObject({
      file: z.string(),
      publisher: z.string(),
      eventDate: z.iso.date(),
      organisers: Text,
      topic: Note,
    }),
    note: Note.optional(),
    sessions: z.array(
      z.strictObject({ id: Id, n: z.int().positive(), label: Text, count: z.int().positive() }),
    ),
    themes: z.array(z.strictObject({ id: Id, label: Text })),
    items: z.array(Recommendation),
  })
  .meta({ id: 'Recommendations' });
export type Recommendations = z.infer<typeof Recommendations>;

export const GlossaryTerm = z
  .strictObject({
    id: Id,
    theme: Id,
    term: Text,
    plain: Note.describe('the headword without vowel marks, as people type it'),
    tifinagh: z
      .strictObject({ script: z.string().min(1), latin: z.string().min(1), status: Id })
      .optional(),
    definition: Text,
    exhibits: z.array(Id).default([]),
    note: Note.optional(),
  })
  .meta({ id: 'GlossaryTerm' });
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

/** What schools work with: aims and paths by age, questions to discuss, an activity to do in class. */
export const Learning = z
  .strictObject({
    paths: z.array(
      z.strictObject({
        ageBand: AgeBand,
        minutes: z.int().positive(),
        label: Text,
        objectives: z.array(Text),
        stops: z.array(Id),
      }),
    ),
    discussion: z.array(z.strictObject({ room: Id, questions: z.array(Text) })),
    activity: z
      .strictObject({
        id: Id,
        title: Text,
        facts: Text,
        goal: Text,
        materials: Text,
        steps: z.array(Text),
        rules: z.array(Text),
        assessment: Text,
      })
      .optional(),
  })
  .meta({ id: 'Learning' });
export type Learning = z.infer<typeof Learning>;

/** What an exhibition says of itself: who speaks, how it was made, and what is still missing. */
export const Colophon = z
  .strictObject({
    chapters: z
      .array(z.strictObject({ id: Id, title: Text, paragraphs: z.array(Text).min(1) }))
      .min(1)
      .describe('in reading order; the sources, the media and the licences are told from the data'),
    awaited: z
      .array(Text)
      .default([])
      .describe('what the exhibition waits for, and who alone can give it'),
  })
  .meta({ id: 'Colophon' });
export type Colophon = z.infer<typeof Colophon>;

/** The pack's own wording for the interface; where it is silent the kiosk's wording stands. */
export const Wording = z
  .strictObject({ id: Id, group: Id, text: Text, note: Note.optional() })
  .meta({ id: 'Wording' });
export type Wording = z.infer<typeof Wording>;

/** Something that a kiosk may go without, so that a large pack fits a small disk. */
export const OptionalPart = z
  .strictObject({
    id: Id,
    title: Text.describe('what staff read when they choose'),
    rooms: z.array(Id).max(200).default([]).describe('with all that is shown in them alone'),
    media: z.array(Id).max(20_000).default([]).describe('heavy ones of rooms that stay'),
  })
  .refine(({ rooms, media }) => rooms.length + media.length > 0, {
    message: 'it names neither a room nor a medium',
  })
  .meta({ id: 'OptionalPart' });
export type OptionalPart = z.infer<typeof OptionalPart>;

export const Exhibition = z.strictObject({
  $schema: z.string().optional(),
  formatVersion: z.literal(FORMAT_VERSION),
  id: Id,
  version: z.int().positive().max(LARGEST_VERSION).describe('counts up with every release'),
  title: Text,
  subtitle: Text.optional(),
  languages: z.array(Language).min(1).describe('in the order in which they are offered'),
  fallback: z
    .array(LanguageCode)
    .min(1)
    .describe('which language stands in where a text is missing'),
  baseLanguage: LanguageCode.describe('the language in which the texts were first written'),
  licence: z.string().min(1).describe('of the texts; media carry their own'),
  credits: Text.optional(),
  contact: Text.optional(),
  greeting: Note.optional().describe('a word of welcome, in as many languages as are sure'),
  attract: z
    .array(Id)
    .default([])
    .describe('for the attract loop; if empty, all that have a picture and are not sensitive'),
  vocabulary: z
    .strictObject({
      confidence: z.partialRecord(Confidence, Note).optional(),
      interactions: z.partialRecord(ModelInteraction, Note).optional(),
      tifinaghStatus: z.record(Id, Note).optional(),
    })
    .default({})
    .describe('what the marks used in the texts mean, for curators'),
  rooms: z.array(Room).min(1).max(200),
  exhibits: z.array(Exhibit).min(1).max(2000),
  media: z.array(Media).max(20_000).default([]),
  tours: z.array(Tour).default([]),
  learning: Learning.optional(),
  recommendations: Recommendations.optional(),
  glossary: z.array(GlossaryTerm).default([]),
  wording: z.array(Wording).default([]),
  optional: z
    .array(OptionalPart)
    .max(50)
    .default([])
    .describe('what staff may leave out when they load the pack; at least one room stays'),
  colophon: Colophon.optional(),
});
export type Exhibition = z.infer<typeof Exhibition>;
