import { z } from 'zod';
import { AgeBand, Confidence, Exhibit, ModelInteraction } from './exhibit.ts';
import { Id } from './identifiers.ts';
import { Media } from './media.ts';
import { Language, LanguageCode, Note, Text } from './text.ts';

/** The version of the exhibition document that this code reads and writes. */
export const FORMAT_VERSION = 1;

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

export const Room = z.strictObject({
  id: Id,
  n: z.int().positive(),
  title: Text,
  intro: Text,
  accent: Accent,
  picture: Id.optional(),
  exhibits: z.array(Id).min(1),
});
export type Room = z.infer<typeof Room>;

/** A path through the exhibits, led by the kiosk. */
export const Tour = z.strictObject({
  id: Id,
  title: Text,
  intro: Text.optional(),
  minutes: z.int().positive(),
  audience: z.enum(['everyone', 'children', 'class']),
  stops: z.array(z.strictObject({ exhibit: Id, caption: Text.optional() })).min(1),
});
export type Tour = z.infer<typeof Tour>;

export const Recommendation = z.strictObject({
  id: Id,
  n: z.int().positive(),
  session: z.int().positive(),
  nInSession: z.int().positive(),
  /** The published wording, to the letter, and its translations. */
  text: Text,
  /** The line as it stood in the source file. */
  raw: Note,
  /** An editorially corrected reading. */
  reading: Note,
  editorNote: Note.optional(),
  theme: Id,
  otherThemes: z.array(Id).default([]),
  exhibits: z.array(Id).default([]),
});
export type Recommendation = z.infer<typeof Recommendation>;

export const Recommendations = z.strictObject({
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
});
export type Recommendations = z.infer<typeof Recommendations>;

export const GlossaryTerm = z.strictObject({
  id: Id,
  theme: Id,
  term: Text,
  /** The headword without vowel marks, as people type it. */
  plain: Note,
  tifinagh: z
    .strictObject({ script: z.string().min(1), latin: z.string().min(1), status: Id })
    .optional(),
  definition: Text,
  exhibits: z.array(Id).default([]),
  note: Note.optional(),
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

/** What schools work with: aims and paths by age, questions to discuss, an activity to do in class. */
export const Learning = z.strictObject({
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
});
export type Learning = z.infer<typeof Learning>;

/** The pack's own wording for the interface; where it is silent the kiosk's wording stands. */
export const Wording = z.strictObject({ id: Id, group: Id, text: Text, note: Note.optional() });
export type Wording = z.infer<typeof Wording>;

export const Exhibition = z.strictObject({
  $schema: z.string().optional(),
  formatVersion: z.literal(FORMAT_VERSION),
  id: Id,
  /** Counts up with every release of the pack. */
  version: z.int().positive(),
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
  /** Exhibits for the attract loop; without it, all that have a picture and are not sensitive. */
  attract: z.array(Id).default([]),
  /** What the marks used in the texts mean, for curators. */
  vocabulary: z
    .strictObject({
      confidence: z.partialRecord(Confidence, Note).optional(),
      interactions: z.partialRecord(ModelInteraction, Note).optional(),
      tifinaghStatus: z.record(Id, Note).optional(),
    })
    .default({}),
  rooms: z.array(Room).min(1),
  exhibits: z.array(Exhibit).min(1),
  media: z.array(Media).default([]),
  tours: z.array(Tour).default([]),
  learning: Learning.optional(),
  recommendations: Recommendations.optional(),
  glossary: z.array(GlossaryTerm).default([]),
  wording: z.array(Wording).default([]),
});
export type Exhibition = z.infer<typeof Exhibition>;
