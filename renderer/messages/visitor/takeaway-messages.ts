import type { InterfaceLanguage } from '../numbers.ts';
import type { Messages } from '../translate.ts';
import { ar, type TakeawayKey } from './takeaway.ar.ts';
import { en } from './takeaway.en.ts';
import { fr } from './takeaway.fr.ts';

export type { TakeawayKey };

/** The words of what visitors take along. They arrive with the farewell. */
export const TAKEAWAY_MESSAGES: Record<InterfaceLanguage, Messages<TakeawayKey>> = { ar, fr, en };
