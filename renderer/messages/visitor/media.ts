import type { InterfaceLanguage } from '../numbers.ts';

/** Back a little in what is heard, for a sentence that was missed. */
export const BACK_TEN: Record<InterfaceLanguage, string> = {
  ar: 'رجوع 10 ثوان',
  fr: 'Reculer de 10 secondes',
  en: 'Back 10 seconds',
};
