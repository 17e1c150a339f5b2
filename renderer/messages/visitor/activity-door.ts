import type { InterfaceLanguage } from '../numbers.ts';

/** The invitation to an activity; the activity's own words arrive when it is opened. */
export const ACTIVITY_DOOR: Record<InterfaceLanguage, string> = {
  ar: 'جرّب بيديك',
  fr: 'À vous de jouer',
  en: 'Try it yourself',
};
