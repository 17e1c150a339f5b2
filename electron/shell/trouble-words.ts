import type { ErrorCode } from '#kiosk/errors.ts';

/** One sentence in the languages of the house, Arabic first. */
export interface Sentence {
  ar: string;
  fr: string;
  en: string;
}

export const TITLE: Sentence = {
  ar: 'المعرض مغلق مؤقتًا',
  fr: 'L’exposition est momentanément fermée',
  en: 'The exhibition is closed for a moment',
};

export const CALL_STAFF: Sentence = {
  ar: 'نعتذر منكم. يُرجى إبلاغ أحد العاملين في المعرض.',
  fr: 'Veuillez nous excuser et prévenir une personne de l’équipe.',
  en: 'We are sorry. Please tell a member of staff.',
};

const PACK: Sentence = {
  ar: 'حزمة المعرض ناقصة أو تالفة: أعيدوا تثبيت معرض.',
  fr: 'Le contenu de l’exposition est incomplet ou abîmé : réinstallez Maarid.',
  en: 'The content of the exhibition is incomplete or damaged: install Maarid again.',
};

const STAFF: Partial<Record<ErrorCode, Sentence>> = {
  DATA_FOLDER_UNWRITABLE: {
    ar: 'لا يمكن الكتابة في مجلد البيانات: تحققوا من القرص ومن صلاحيات الحساب.',
    fr: 'Le dossier des données ne peut pas être écrit : vérifiez le disque et les droits du compte.',
    en: 'The data folder cannot be written: check the disk and the rights of the account.',
  },
  DISK_FULL: {
    ar: 'القرص ممتلئ: أفرغوا بعض المساحة. لم يُفقد شيء مما سُجّل.',
    fr: 'Le disque est plein : libérez de la place. Rien de ce qui est enregistré n’est perdu.',
    en: 'The disk is full: free some space. Nothing already recorded is lost.',
  },
  DATA_FROM_NEWER_VERSION: {
    ar: 'البيانات كتبها إصدار أحدث من معرض: ثبّتوا ذلك الإصدار. لم يتغيّر شيء.',
    fr: 'Les données viennent d’une version plus récente de Maarid : installez-la. Rien n’a été changé.',
    en: 'The data come from a newer version of Maarid: install that one. Nothing was changed.',
  },
  PACK_UNREADABLE: PACK,
  PACK_VERSION_UNKNOWN: PACK,
  PACK_DOCUMENT_INVALID: PACK,
  PACK_FILE_MISSING: PACK,
  PAGES_MISSING: PACK,
};

const UNKNOWN: Sentence = {
  ar: 'خلل غير متوقع: أعيدوا تشغيل الجهاز، ثم أبلغوا المنظمين بالرمز أدناه.',
  fr: 'Panne inattendue : redémarrez l’appareil, puis signalez le code ci-dessous.',
  en: 'An unexpected fault: restart the machine, then report the code below.',
};

/** What staff can do about a failure. */
export function staffSentence(code: ErrorCode): Sentence {
  return STAFF[code] ?? UNKNOWN;
}
