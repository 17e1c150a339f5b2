import { z } from 'zod';
import { Id } from './identifiers.ts';
import { LanguageCode, Note, Text } from './text.ts';

export const AgeBand = z.enum(['6-11', '12-17', 'adults']);
export type AgeBand = z.infer<typeof AgeBand>;

/** How well the core claim of a label is supported. */
export const Confidence = z.enum(['verified', 'single-source', 'unverified']);
export type Confidence = z.infer<typeof Confidence>;

/** A point of a picture, as fractions of its width and height from the top left corner. */
export const PicturePoint = z.strictObject({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
});
export type PicturePoint = z.infer<typeof PicturePoint>;

export const Hotspot = z
  .strictObject({
    id: Id,
    at: PicturePoint,
    label: Text,
    text: Text.optional(),
    part: Id.optional().describe('the part of this exhibit’s model that shows the same thing'),
    exhibits: z
      .array(Id)
      .max(6)
      .optional()
      .describe('exhibits that tell more of this place or year'),
  })
  .meta({ id: 'Hotspot' });
export type Hotspot = z.infer<typeof Hotspot>;

/** What hangs beside an exhibit's text, in order. */
export const GalleryItem = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('picture'),
      media: Id,
      hotspots: z.array(Hotspot).default([]),
    }),
    z.strictObject({
      kind: z.literal('before-after'),
      before: Id,
      after: Id,
      caption: Text.optional(),
    }),
    z.strictObject({
      kind: z.literal('sequence'),
      steps: z.array(z.strictObject({ media: Id, caption: Text })).min(2),
    }),
    z.strictObject({ kind: z.literal('pages'), media: Id }),
    z.strictObject({ kind: z.literal('audio'), media: Id }),
    z.strictObject({ kind: z.literal('video'), media: Id }),
  ])
  .meta({ id: 'GalleryItem', description: 'what hangs beside an exhibit’s text' });
export type GalleryItem = z.infer<typeof GalleryItem>;

/** The five things that a model lets a visitor do. */
export const ModelInteraction = z.enum(['explode', 'section', 'flow', 'sequence', 'toggle']);
export type ModelInteraction = z.infer<typeof ModelInteraction>;

/** A part of a model that can be pointed at: a named node of the GLB, with the part's id as its name. */
export const ModelPart = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/),
    label: Text,
    text: Text.optional(),
    geometry: Note.optional().describe('what the modeller builds'),
  })
  .meta({ id: 'ModelPart' });
export type ModelPart = z.infer<typeof ModelPart>;

/** One step of a *sequence* or one state of a *toggle*: what is visible is decided by the GLB (see MODELS.md). */
export const ModelState = z
  .strictObject({ id: Id, label: Text, text: Text.optional() })
  .meta({ id: 'ModelState' });
export type ModelState = z.infer<typeof ModelState>;

/** Where the camera stands: turned round the vertical axis and raised above the floor, looking at a part or the whole. */
export const CameraPose = z
  .strictObject({
    azimuthDeg: z.number().describe('turned round the vertical axis; 0 looks at the front'),
    elevationDeg: z.number().min(-89).max(89).describe('raised above the floor'),
    distance: z
      .number()
      .positive()
      .default(1)
      .describe('1 shows the whole of what is looked at; 0.5 is twice as near'),
  })
  .meta({ id: 'CameraPose' });
export type CameraPose = z.infer<typeof CameraPose>;

export const ModelPresentation = z
  .strictObject({
    media: Id.optional().describe('absent while the model does not exist yet'),
    interaction: ModelInteraction,
    alsoOffers: z
      .array(ModelInteraction)
      .default([])
      .describe('further interactions that the same model offers'),
    instruction: Text,
    alt: Text,
    parts: z.array(ModelPart),
    states: z.array(ModelState).default([]),
    view: CameraPose.optional(),
    tour: z
      .array(
        z.strictObject({
          part: z.string().optional(),
          caption: Text,
          view: CameraPose.optional(),
          progress: z
            .number()
            .min(0)
            .max(1)
            .optional()
            .describe('how far the interaction has gone at this stop'),
          state: Id.optional(),
        }),
      )
      .default([]),
    scaleHint: Note.optional(),
    description: Note.optional(),
    interactionDetail: Note.optional(),
  })
  .meta({ id: 'ModelPresentation' });
export type ModelPresentation = z.infer<typeof ModelPresentation>;

export const Question = z
  .strictObject({
    id: Id,
    question: Text,
    options: z.array(z.strictObject({ id: Id, text: Text })).min(2),
    answer: Id.describe('the id of the right option'),
    explanation: Text,
  })
  .refine((q) => q.options.some((option) => option.id === q.answer), {
    path: ['answer'],
    message: 'the right answer is not one of the options',
  })
  .meta({ id: 'Question' });
export type Question = z.infer<typeof Question>;

export const Source = z
  .strictObject({
    id: Id,
    title: z.string().min(1).describe('as the source names itself'),
    address: z.string().describe('where it was read; printed, never followed by the kiosk'),
    kind: z.string().min(1),
  })
  .meta({ id: 'Source' });
export type Source = z.infer<typeof Source>;

/** One statement of a label whose support differs from that of the core claim. */
export const Claim = z.strictObject({ confidence: Confidence, claim: Note }).meta({ id: 'Claim' });
export type Claim = z.infer<typeof Claim>;

export const Exhibit = z
  .strictObject({
    id: Id,
    room: Id,
    order: z.int().positive().describe('place in the room, from 1'),
    title: Text,
    text: Text,
    wordCount: z
      .record(LanguageCode, z.int().positive())
      .optional()
      .describe('as the curators counted them; used to estimate the reading time'),
    gallery: z.array(GalleryItem).default([]),
    photoSlot: z
      .strictObject({ brief: Note })
      .optional()
      .describe('a place kept for a photograph that is still to be taken, and what it is to show'),
    suitsModel: z
      .boolean()
      .default(false)
      .describe('whether a model suits this subject at all; it may still be missing'),
    model: ModelPresentation.optional(),
    quiz: z.array(Question).default([]),
    related: z
      .array(Id)
      .default([])
      .describe('worth seeing next; exhibits that share a recommendation need no naming'),
    ageBands: z.array(AgeBand).min(1),
    childPath: z.boolean().default(false),
    sensitive: z
      .boolean()
      .default(false)
      .describe('kept off the children’s path and out of the attract loop'),
    recommendations: z.array(Id).default([]),
    confidence: Confidence,
    claims: z.array(Claim).default([]),
    sources: z.array(Source).default([]),
    curatorNote: Note.optional(),
  })
  .meta({ id: 'Exhibit' });
export type Exhibit = z.infer<typeof Exhibit>;
