import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Languages in which the state of a pack is reported. */
export const REPORT_LANGUAGES = ['ar', 'fr', 'en'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

export const PACK_WORDS = { ar, fr, en };
