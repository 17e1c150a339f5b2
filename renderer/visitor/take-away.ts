import type { VisitorKey } from '../messages/visitor/visitor-messages.ts';
import type { Translate } from '../messages/translate.ts';

export interface TakeAway {
  title: string;
  /** Titles of the exhibits that were seen, in the order of the visit. */
  seen: readonly string[];
  /** Numbers of the recommendations that were supported. */
  supported: readonly number[];
  pledge?: string | undefined;
  contact?: string | undefined;
}

/** What a phone reads at once from a screen at arm's length, printed large. */
const MOST_BYTES = 620;

/**
 * The visit as plain words for a phone: no address, no network, nothing about
 * the visitor. What does not fit is left off from the end of the list of exhibits.
 */
export function takeAwayText(visit: TakeAway, t: Translate<VisitorKey>): string {
  for (let kept = visit.seen.length; kept >= 0; kept -= 1) {
    const text = compose(
      { ...visit, seen: visit.seen.slice(0, kept) },
      t,
      kept < visit.seen.length,
    );
    if (new TextEncoder().encode(text).length <= MOST_BYTES) return text;
  }
  return visit.title;
}

function compose(
  { title, seen, supported, pledge, contact }: TakeAway,
  t: Translate<VisitorKey>,
  isCut: boolean,
): string {
  const lines = [title];
  if (seen.length > 0) lines.push('', `${t('takeaway-seen')}:`, ...seen.map((one) => `• ${one}`));
  if (isCut && seen.length > 0) lines.push('…');
  if (supported.length > 0) lines.push('', `${t('takeaway-supported')}: ${supported.join(' · ')}`);
  if (pledge) lines.push('', `${t('takeaway-pledge')}: ${pledge}`);
  if (contact) lines.push('', `${t('takeaway-contact')}: ${contact}`);
  lines.push('', t('thanks'));
  return lines.join('\n');
}
