import type { ErrorCode } from '../errors.ts';

/** What became of an import, for whoever made the pack: they get the stick back. */
export interface ResultWords {
  title: string;
  takenIn: string;
  shown: string;
  refused: string;
  why: string;
  pack: string;
  without: string;
  signer: string;
  unsigned: string;
  because: Partial<Record<ErrorCode, string>>;
  otherwise: string;
}

export const ar: ResultWords = {
  title: 'نتيجة تحميل المعرض',
  takenIn: 'حُمّل المعرض على الجهاز، ولم يُعرض بعد.',
  shown: 'حُمّل المعرض على الجهاز، وهو معروض الآن.',
  refused: 'لم يُحمّل المعرض. ما كان معروضا من قبل ما زال معروضا كما هو.',
  why: 'السبب',
  pack: 'المعرض',
  without: 'لم يُحمّل منه',
  signer: 'وقّعه',
  unsigned: 'غير موقّع',
  because: {
    PACK_ARCHIVE_INVALID: 'الملف ناقص أو تغيّر أثناء النسخ. انسخه إلى المفتاح من جديد.',
    PACK_SIGNATURE_INVALID: 'التوقيع غير مطابق: غُيّر المعرض بعد توقيعه. اطلب نسخة أخرى ممن أعدّه.',
    PACK_SIGNER_REVOKED: 'أُلغي مفتاح التوقيع هذا. اتصل بمن أعدّ المعرض قبل أي شيء.',
    PACK_NEEDS_CONFIRMATION: 'ينتظر الجهاز موافقة فريق المعرض.',
    PACK_VERSION_UNKNOWN: 'أُعدّ المعرض لإصدار أحدث من البرنامج. حدّث البرنامج أولا.',
    PACK_UNREADABLE: 'لا يمكن قراءة لائحة محتويات المعرض. أعد إعداده.',
    PACK_DOCUMENT_INVALID: 'في نصوص المعرض ما يحتاج إلى تصحيح. افحصه حيث أُعدّ.',
    PACK_FILE_MISSING: 'ملف من ملفات المعرض ناقص أو تغيّر. انسخه إلى المفتاح من جديد.',
    PACK_FILE_INVALID: 'ملف من ملفات المعرض ليس من النوع الذي يدل عليه اسمه. أعد إعداد المعرض.',
    PACK_TOO_LARGE: 'المعرض أكبر مما يقبله الجهاز (أربعة غيغابايت).',
    PACK_SOURCE_GONE: 'انقطعت القراءة من المفتاح. أعد إدخاله، أو جرّب مفتاحا آخر.',
    DISK_FULL: 'لا مكان في قرص الجهاز. احذف ما لا يلزم ثم أعد المحاولة.',
    DATA_FOLDER_UNWRITABLE: 'لا يستطيع الجهاز الكتابة على قرصه.',
    IMPORT_CANCELLED: 'أوقف فريق المعرض التحميل.',
    TRUST_UNREADABLE: 'لائحة الموقّعين المعروفين معطوبة على هذا الجهاز.',
  },
  otherwise: 'وقع خلل في البرنامج. سجّله فريق الجهاز.',
};

export const fr: ResultWords = {
  title: 'Résultat du chargement de l’exposition',
  takenIn: 'L’exposition est chargée sur la borne ; elle n’est pas encore montrée.',
  shown: 'L’exposition est chargée sur la borne ; c’est elle qui est montrée maintenant.',
  refused: 'L’exposition n’a pas été chargée. Celle qui était montrée l’est toujours.',
  why: 'Raison',
  pack: 'Exposition',
  without: 'Sans',
  signer: 'Signée par',
  unsigned: 'non signée',
  because: {
    PACK_ARCHIVE_INVALID:
      'Le fichier est incomplet ou a changé pendant la copie. Recopiez-le sur la clé.',
    PACK_SIGNATURE_INVALID:
      'La signature ne correspond pas : l’exposition a été modifiée après sa signature. Demandez une autre copie à qui l’a faite.',
    PACK_SIGNER_REVOKED:
      'Cette clé de signature a été révoquée. Appelez d’abord qui a fait l’exposition.',
    PACK_NEEDS_CONFIRMATION: 'La borne attend l’accord de l’équipe.',
    PACK_VERSION_UNKNOWN:
      'L’exposition est faite pour une version plus récente du programme. Mettez-le d’abord à jour.',
    PACK_UNREADABLE: 'La liste du contenu est illisible. Refaites le paquet.',
    PACK_DOCUMENT_INVALID:
      'Les textes de l’exposition sont à corriger. Vérifiez-la là où elle a été faite.',
    PACK_FILE_MISSING: 'Un fichier manque ou a changé. Recopiez l’exposition sur la clé.',
    PACK_FILE_INVALID: 'Un fichier n’est pas ce que son nom annonce. Refaites le paquet.',
    PACK_TOO_LARGE: 'L’exposition dépasse ce que la borne accepte (quatre gigaoctets).',
    PACK_SOURCE_GONE: 'La clé ne se lit plus. Rebranchez-la, ou essayez-en une autre.',
    DISK_FULL: 'Le disque de la borne est plein. Faites de la place et recommencez.',
    DATA_FOLDER_UNWRITABLE: 'La borne ne peut pas écrire sur son disque.',
    IMPORT_CANCELLED: 'L’équipe a arrêté le chargement.',
    TRUST_UNREADABLE: 'La liste des signataires connus est endommagée sur cette borne.',
  },
  otherwise: 'Le programme a rencontré une erreur. Elle est notée dans le journal de la borne.',
};
