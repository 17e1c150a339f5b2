import type { Unanswered } from '#api';
import type { Wording } from './wording.ts';

/** Why a measure has no answer for what is shown, in words. */
export function lacking(
  { unanswered }: { unanswered: readonly Unanswered[] },
  measure: Unanswered['measure'],
  say: Wording,
): string {
  const why = unanswered.find((one) => one.measure === measure)?.because;
  return why ? say.t(`lacking.${why}`) : '–';
}
