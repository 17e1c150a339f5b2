import type { InterfaceLanguage } from '../numbers.ts';
import type { Messages } from '../translate.ts';
import { ar, type ActivityKey } from './activities.ar.ts';
import { en } from './activities.en.ts';
import { fr } from './activities.fr.ts';

export type { ActivityKey };

/** The words of the activities. They arrive with the activities, not with the page. */
export const ACTIVITY_MESSAGES: Record<InterfaceLanguage, Messages<ActivityKey>> = { ar, fr, en };
