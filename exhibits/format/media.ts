import { z } from 'zod';
import { Id, PackPath } from './identifiers.ts';
import { LanguageCode, Note, Text } from './text.ts';

/** Whether people who can be recognised agreed to be shown. */
export const Consent = z
  .strictObject({
    status: z
      .enum(['not-needed', 'given'])
      .describe('"not-needed" only if nobody can be recognised'),
    until: z.iso
      .date()
      .optional()
      .describe('last day on which the consent holds; absent if it has no end'),
    minors: z
      .enum(['none', 'cleared'])
      .default('none')
      .describe(
        '"none": no faces of minors; "cleared": shown with the guardians’ written agreement',
      ),
    note: Note.optional(),
  })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof Consent>;

/** What every medium says of itself; a medium without these is not shown. */
const about = {
  id: Id,
  alt: Text.describe('what is to be seen or heard, for those who cannot'),
  caption: Text.optional().describe('what the visitor reads under it'),
  credit: Text.describe('who made it, as it is to be printed beside it'),
  licence: z
    .string()
    .min(1)
    .describe('SPDX identifier, such as "CC-BY-4.0", or "all-rights-reserved"'),
  nature: z
    .enum(['photograph', 'illustration', 'reconstruction', 'scan', 'recording'])
    .describe('how it came to be; an illustration is never passed off as a photograph'),
  consent: Consent,
  source: Note.optional().describe('where it comes from, for curators'),
};

/** One size of a picture. Packing adds these; authors give the original only. */
export const PictureVariant = z.strictObject({
  file: PackPath,
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
});
export type PictureVariant = z.infer<typeof PictureVariant>;

export const Picture = z
  .strictObject({
    kind: z.literal('picture'),
    ...about,
    file: PackPath,
    widthPx: z.int().positive().optional().describe('added by packing'),
    heightPx: z.int().positive().optional().describe('added by packing'),
    /** Smaller copies, smallest first. */
    variants: z.array(PictureVariant).optional().describe('added by packing'),
    /** Deep-zoom tiles (DZI) for pictures larger than the screen. */
    tiles: z
      .strictObject({
        folder: PackPath,
        tileSizePx: z.int().positive(),
        overlapPx: z.int().min(0),
        format: z.enum(['webp', 'jpeg', 'png']),
      })
      .optional()
      .describe('added by packing'),
  })
  .meta({ id: 'Picture' });
export type Picture = z.infer<typeof Picture>;

export const Model = z
  .strictObject({
    kind: z.literal('model'),
    ...about,
    file: PackPath.describe('a binary glTF file (.glb)'),
    firstLook: PackPath.optional().describe('a lighter version, shown while the full one loads'),
    sizeBytes: z.int().positive().optional().describe('added by packing'),
    triangles: z.int().positive().optional().describe('added by packing'),
  })
  .meta({ id: 'Model' });
export type Model = z.infer<typeof Model>;

const Captions = z.array(z.strictObject({ language: LanguageCode, file: PackPath }));

export const Audio = z
  .strictObject({
    kind: z.literal('audio'),
    ...about,
    file: PackPath,
    language: LanguageCode.optional(),
    transcript: Text.optional(),
    captions: Captions.optional(),
  })
  .meta({ id: 'Audio' });
export type Audio = z.infer<typeof Audio>;

export const Video = z
  .strictObject({
    kind: z.literal('video'),
    ...about,
    file: PackPath,
    poster: Id.optional().describe('the picture that stands before the film plays'),
    transcript: Text.optional(),
    captions: Captions.optional(),
  })
  .meta({ id: 'Video' });
export type Video = z.infer<typeof Video>;

/** A document of several pages, each a picture of its own. */
export const Pages = z
  .strictObject({
    kind: z.literal('pages'),
    ...about,
    pages: z.array(Id).min(1).describe('ids of pictures, in reading order'),
    direction: z.enum(['rtl', 'ltr']).default('rtl'),
  })
  .meta({ id: 'Pages' });
export type Pages = z.infer<typeof Pages>;

export const Media = z
  .discriminatedUnion('kind', [Picture, Model, Audio, Video, Pages])
  .meta({ id: 'Media', description: 'a picture, model, sound, film or document' });
export type Media = z.infer<typeof Media>;
