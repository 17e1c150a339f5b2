import { z } from 'zod';
import { LanguageCode } from '#format/text.ts';
import type { Settings } from './settings-views.ts';

/** A line as people write it: no line breaks, no letters that turn the writing about. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}\u202A-\u202E]*$/u);
const Day = z.iso.date();
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const VenueId = z.string().regex(/^[a-z0-9]{1,12}$/);
const Venue = z
  .object({ id: VenueId, name: line(80).min(1), place: line(120), from: Day, to: Day })
  .refine(({ from, to }) => from <= to, 'a venue ends before it begins');

const Hours = z
  .object({ opens: TimeOfDay, closes: TimeOfDay })
  .refine(({ opens, closes }) => opens < closes, 'a day closes before it opens');

const Access = z.object({
  textPercent: z.literal([100, 125, 150, 200]),
  highContrast: z.boolean(),
  calmMotion: z.boolean(),
  lowReach: z.boolean(),
  captionsShown: z.boolean(),
});

export const DEFAULT_SETTINGS: Settings = {
  name: '',
  contact: '',
  languages: null,
  defaultLanguage: null,
  idleS: 60,
  hours: null,
  volumePercent: 80,
  access: {
    textPercent: 100,
    highContrast: false,
    calmMotion: false,
    lowReach: false,
    captionsShown: true,
  },
  countsVisits: true,
  shuffledKeys: false,
  venues: [],
  venueNow: null,
};

const fields = {
  name: line(60),
  contact: line(120),
  languages: z.array(LanguageCode).min(1).max(12).nullable(),
  defaultLanguage: LanguageCode.nullable(),
  idleS: z.int().min(30).max(180),
  hours: Hours.nullable(),
  volumePercent: z.int().min(0).max(100),
  access: Access,
  countsVisits: z.boolean(),
  shuffledKeys: z.boolean(),
  venues: z
    .array(Venue)
    .max(100)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two venues of one id'),
  venueNow: VenueId.nullable(),
};

/** What the page may send: any of the fields, and nothing else. */
export const SettingsChange = z.strictObject(fields).partial();
export type SettingsChange = z.infer<typeof SettingsChange>;

/** As stored: what an older or a newer version wrote is read as far as it is understood. */
export const StoredSettings = z
  .object(fields)
  .partial()
  .transform((stored): Settings => ({ ...DEFAULT_SETTINGS, ...stored }) as Settings);
