import type { ReportLanguage } from './words.ts';

/** What the format itself says when a document breaks one of its own rules, by the English words. */
export const FORMAT_WORDS: Record<ReportLanguage, Readonly<Record<string, string>>> = {
  ar: {
    'a text needs at least one language': 'يحتاج النص إلى لغة واحدة على الأقل',
    'a text must not contain invisible control characters':
      'لا يجوز أن يتضمّن النص أحرف تحكم غير مرئية',
    'the right answer is not one of the options': 'الجواب الصحيح ليس من بين الأجوبة المقترحة',
  },
  fr: {
    'a text needs at least one language': 'un texte doit exister dans une langue au moins',
    'a text must not contain invisible control characters':
      'un texte ne doit pas contenir de caractères de contrôle invisibles',
    'the right answer is not one of the options': 'la bonne réponse ne figure pas parmi les choix',
  },
  en: {},
};
