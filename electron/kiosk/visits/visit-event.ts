import { z } from 'zod';
import { Id } from '#format/identifiers.ts';
import { LanguageCode } from '#format/text.ts';

/** The ways in which the exhibition can be made easier to see, hear or reach. */
export const AccessFeature = z.enum([
  'text-size',
  'contrast',
  'reduced-motion',
  'low-reach',
  'read-aloud',
  'captions',
]);
export type AccessFeature = z.infer<typeof AccessFeature>;

const kind = <Kind extends string, Shape extends z.core.$ZodLooseShape>(name: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(name), ...shape });

/**
 * What a page may say of a visit, and nothing else: an unknown field is
 * refused, every text is an id that the active pack must know, and none is
 * free. The page's clock is not asked; only how long an exhibit was open.
 */
export const VisitEvent = z.discriminatedUnion('kind', [
  kind('language', { language: LanguageCode }),
  kind('exhibit-open', { exhibit: Id }),
  kind('exhibit-close', { exhibit: Id, dwellMs: z.number().min(0) }),
  kind('model', {
    exhibit: Id,
    action: z.enum(['open', 'turn', 'part', 'interaction', 'tour', 'reset']),
  }),
  kind('picture', {
    exhibit: Id,
    action: z.enum(['open', 'zoom', 'hotspot', 'compare', 'page']),
  }),
  kind('quiz', { exhibit: Id, question: Id, option: Id }),
  kind('tour', { tour: Id, action: z.enum(['start', 'stop', 'complete', 'leave']) }),
  kind('media', { exhibit: Id, media: Id, action: z.enum(['play', 'complete']) }),
  /** The small simulation of an exhibit: begun, and brought to its end. */
  kind('activity', { exhibit: Id, action: z.enum(['open', 'done']) }),
  kind('search', {}),
  kind('term', { term: Id }),
  kind('endorse', { recommendation: Id, on: z.boolean() }),
  /** A cause is one of the themes of the pack's recommendations. */
  kind('pledge', { cause: Id, hours: z.int().min(1).max(200) }),
  kind('access', { feature: AccessFeature, on: z.boolean() }),
  kind('takeaway', {}),
]);
export type VisitEvent = z.infer<typeof VisitEvent>;

export const BeginVisit = z.strictObject({ language: LanguageCode });
export const RecordEvents = z.strictObject({ events: z.array(VisitEvent).min(1).max(100) });

/** How a visit ends at the screen; the kiosk knows further ways of its own. */
export const EndReason = z.enum(['button', 'idle']);
export type EndReason = z.infer<typeof EndReason>;
export const EndVisit = z.strictObject({ reason: EndReason });

/** Seconds for which the invitation was on the screen, at most a day at once. */
export const ShowAttract = z.strictObject({ shownS: z.number().min(0).max(86_400) });
