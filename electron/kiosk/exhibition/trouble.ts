import { z } from 'zod';
import { Id } from '#format/identifiers.ts';

/** What can go wrong with an exhibit on one machine. The visitor never sees these; staff do. */
export const TroubleCode = z.enum([
  'model-unreadable',
  'picture-unreadable',
  'sound-unreadable',
  'film-unreadable',
  /** The machine draws no 3D at all: the picture stands in for every model. */
  'no-graphics',
  'exhibit-unreachable',
]);
export type TroubleCode = z.infer<typeof TroubleCode>;

/** A page's report. Ids of the pack and a word of the list above: no text can be sent. */
export const TroubleReport = z.strictObject({
  exhibit: Id,
  media: Id.optional(),
  code: TroubleCode,
});
export type TroubleReport = z.infer<typeof TroubleReport>;

/** A trouble as staff read it. */
export interface TroubleView {
  exhibit: string;
  /** The exhibit's title, by language. */
  title: Record<string, string>;
  media: string | null;
  code: TroubleCode;
  /** How often it was reported. */
  times: number;
  /** When it was last reported: ISO 8601, UTC. */
  at: string;
}
