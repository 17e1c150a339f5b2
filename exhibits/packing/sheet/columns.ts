import type { ReportLanguage } from '../words/words.ts';

/** Words in Arabic, French and English, in this order. */
export type Three = readonly [ar: string, fr: string, en: string];
export type SheetKind = 'exhibits' | 'rooms' | 'exhibition';

/** A column of a sheet (of the sheet about the whole: a row), as people see it. */
export interface Column {
  key: string;
  heading: Three;
  /** Whether there is one for each language of the exhibition: “Title (ar)”. */
  perLanguage?: true;
  /** What goes into it, for the template's guide. */
  help: Three;
}

export const SHEETS: Readonly<Record<SheetKind, Three>> = {
  exhibits: ['المعروضات', 'Étapes', 'Exhibits'],
  rooms: ['القاعات', 'Salles', 'Rooms'],
  exhibition: ['المعرض', 'Exposition', 'Exhibition'],
};
export const GUIDE: Three = ['دليل', 'Mode d’emploi', 'Guide'];

const CODE: Three = ['الرمز', 'Code', 'Code'];
const TITLE: Three = ['العنوان', 'Titre', 'Title'];

export const COLUMNS: Readonly<Record<SheetKind, readonly Column[]>> = {
  exhibits: [
    { key: 'room', heading: ['رقم القاعة', 'Salle n°', 'Room no.'], help: ['رقم، كما في ورقة القاعات', 'un numéro, comme dans la feuille Salles', 'a number, as in the sheet Rooms'] },
    { key: 'title', perLanguage: true, heading: TITLE, help: ['قصير: سطر واحد', 'court : une ligne', 'short: one line'] },
    { key: 'text', perLanguage: true, heading: ['النص', 'Texte', 'Text'], help: ['ما يقرؤه الزائر واقفا: 80 كلمة تقريبا', 'ce que le visiteur lit debout : 80 mots environ', 'what is read standing: about 80 words'] },
    { key: 'pictures', heading: ['ملفات الصور', 'Fichiers des images', 'Picture files'], help: ['أسماء الملفات كما هي في مجلد الصور، بينها فاصلة منقوطة ;', 'noms des fichiers du dossier photos, séparés par ;', 'names of files in the photos folder, with ; between them'] },
    { key: 'alt', perLanguage: true, heading: ['وصف الصورة', 'Description de l’image', 'Picture description'], help: ['ما يُرى في الصورة، لمن لا يراها؛ لعدة صور: سطر لكل صورة', 'ce que montre l’image, pour qui ne la voit pas ; une ligne par image', 'what is to be seen, for those who cannot; a line for each picture'] },
    { key: 'caption', perLanguage: true, heading: ['تعليق الصورة', 'Légende', 'Caption'], help: ['اختياري', 'facultatif', 'optional'] },
    { key: 'sound', perLanguage: true, heading: ['ملف الصوت', 'Fichier du son', 'Sound file'], help: ['اختياري: من يقرأ أو يحكي بهذه اللغة (mp3 أو m4a أو opus)، في مجلد الصور', 'facultatif : la voix dans cette langue (mp3, m4a, opus), dans le dossier photos', 'optional: a voice in this language (mp3, m4a, opus), in the photos folder'] },
    { key: 'transcript', perLanguage: true, heading: ['نص الصوت', 'Texte du son', 'Transcript'], help: ['ما يُقال فيه، لمن لا يسمع', 'ce qui est dit, pour qui n’entend pas', 'what is said, for those who cannot hear'] },
    { key: 'film', heading: ['ملف الفيديو', 'Fichier du film', 'Film file'], help: ['اختياري: mp4 أو webm، في مجلد الصور', 'facultatif : mp4 ou webm, dans le dossier photos', 'optional: mp4 or webm, in the photos folder'] },
    { key: 'filmAlt', perLanguage: true, heading: ['وصف الفيديو', 'Description du film', 'Film description'], help: ['ما يُرى فيه؛ لازم إذا كان هناك فيديو', 'ce qu’il montre ; nécessaire s’il y a un film', 'what is to be seen; needed if there is a film'] },
    { key: 'captions', perLanguage: true, heading: ['ملف الترجمة المكتوبة', 'Fichier des sous-titres', 'Captions file'], help: ['ملف vtt بهذه اللغة', 'un fichier vtt dans cette langue', 'a vtt file in this language'] },
    { key: 'model', heading: ['ملف المجسم', 'Fichier du modèle 3D', 'Model file'], help: ['اختياري: glb، في مجلد الصور', 'facultatif : glb, dans le dossier photos', 'optional: glb, in the photos folder'] },
    { key: 'modelAlt', perLanguage: true, heading: ['وصف المجسم', 'Description du modèle', 'Model description'], help: ['ما يُرى فيه؛ لازم إذا كان هناك مجسم', 'ce qu’il montre ; nécessaire s’il y a un modèle', 'what is to be seen; needed if there is a model'] },
    { key: 'action', heading: ['ما يفعله المجسم', 'Ce que fait le modèle', 'What the model does'], help: ['«يُقطع» (تلقائيا)، أو «يُفكّك» إن أعدّه صاحبه لذلك', '« se coupe » (par défaut), ou « se démonte » s’il est fait pour cela', '“is cut open” (unless said otherwise), or “comes apart” if it was made for that'] },
    { key: 'credit', heading: ['صاحب الصورة', 'Crédit', 'Credit'], help: ['اسم المصوّر أو الجهة', 'nom de l’auteur ou de l’organisme', 'name of the photographer or body'] },
    { key: 'licence', heading: ['الرخصة', 'Licence', 'Licence'], help: ['مثل CC-BY-4.0 أو all-rights-reserved (كل الحقوق محفوظة)', 'par exemple CC-BY-4.0, ou all-rights-reserved (tous droits réservés)', 'such as CC-BY-4.0, or all-rights-reserved'] },
    { key: 'nature', heading: ['نوع الصورة', 'Nature de l’image', 'Kind of picture'], help: ['صورة فوتوغرافية (تلقائيا)، رسم، مسح ضوئي', 'photographie (par défaut), dessin, numérisation', 'photograph (unless said otherwise), drawing, scan'] },
    { key: 'consent', heading: ['موافقة من في الصورة', 'Accord des personnes', 'Consent'], help: ['«لا أحد» إن لم يُعرف فيها أحد، وإلا «موافقة مكتوبة»', '« personne » si nul n’est reconnaissable, sinon « accord écrit »', '“nobody” if nobody can be recognised, else “written consent”'] },
    { key: 'consentUntil', heading: ['تنتهي الموافقة في', 'Accord jusqu’au', 'Consent until'], help: ['تاريخ؛ يُترك فارغا إن لم يكن لها أجل', 'une date ; vide si l’accord est sans fin', 'a date; empty if it has no end'] },
    { key: 'minors', heading: ['وجوه قاصرين', 'Visages de mineurs', 'Faces of minors'], help: ['«لا»، أو «بموافقة الأولياء»', '« non », ou « accord des parents »', '“no”, or “guardians agreed”'] },
    { key: 'question', perLanguage: true, heading: ['سؤال', 'Question', 'Question'], help: ['سؤال واحد، اختياري', 'une question, facultative', 'one question, optional'] },
    { key: 'right', perLanguage: true, heading: ['الجواب الصحيح', 'Bonne réponse', 'Right answer'], help: ['لازم إذا كان هناك سؤال', 'nécessaire s’il y a une question', 'needed if there is a question'] },
    { key: 'wrong', perLanguage: true, heading: ['أجوبة خاطئة', 'Mauvaises réponses', 'Wrong answers'], help: ['جواب في كل سطر (Alt+Enter)', 'une par ligne (Alt+Entrée)', 'one a line (Alt+Enter)'] },
    { key: 'explanation', perLanguage: true, heading: ['شرح الجواب', 'Explication', 'Explanation'], help: ['ما يظهر بعد الجواب', 'ce qui paraît après la réponse', 'shown after the answer'] },
    { key: 'ages', heading: ['الأعمار', 'Âges', 'Ages'], help: ['6-11 أو 12-17 أو كبار، بينها ;  والفارغ يعني الجميع', '6-11, 12-17, adultes, séparés par ; vide : tout le monde', '6-11, 12-17, adults, with ; between; empty: everyone'] },
    { key: 'children', heading: ['مسار الأطفال', 'Parcours enfants', 'Children’s path'], help: ['نعم أو لا', 'oui ou non', 'yes or no'] },
    { key: 'sensitive', heading: ['حساس', 'Sensible', 'Sensitive'], help: ['نعم أو لا', 'oui ou non', 'yes or no'] },
    { key: 'source', heading: ['المصدر', 'Source', 'Source'], help: ['الكتاب أو الشخص الذي أُخذ عنه', 'le livre ou la personne qui l’atteste', 'the book or person it comes from'] },
    { key: 'code', heading: CODE, help: ['حروف لاتينية صغيرة وأرقام، مثل well-1؛ به تُعدّ الإحصاءات فلا تغيّره', 'lettres minuscules et chiffres, ex. puits-1 ; les statistiques comptent par lui : n’y touchez plus', 'small letters and digits, such as well-1; statistics count by it: never change it'] },
  ],
  rooms: [
    { key: 'n', heading: ['الرقم', 'Numéro', 'Number'], help: ['1 ثم 2 ثم 3', '1, 2, 3…', '1, 2, 3…'] },
    { key: 'title', perLanguage: true, heading: TITLE, help: ['اسم القاعة', 'nom de la salle', 'name of the room'] },
    { key: 'intro', perLanguage: true, heading: ['تقديم', 'Présentation', 'Introduction'], help: ['جملتان أو ثلاث', 'deux ou trois phrases', 'two or three sentences'] },
    { key: 'colour', heading: ['اللون', 'Couleur', 'Colour'], help: ['زعفراني، طيني، أخضر، نيلي، فيروزي، قرميدي، زيتوني، برقوقي', 'safran, terre cuite, vert, indigo, turquoise, brique, olive, prune', 'saffron, terracotta, green, indigo, teal, brick, olive, plum'] },
  ],
  exhibition: [
    { key: 'code', heading: CODE, help: ['حروف لاتينية صغيرة وأرقام؛ لا يتغيّر', 'lettres minuscules et chiffres ; ne change plus', 'small letters and digits; never changes'] },
    { key: 'version', heading: ['الإصدار', 'Version', 'Version'], help: ['رقم يزيد مع كل توزيع', 'un nombre qui augmente à chaque diffusion', 'a number that grows with every release'] },
    { key: 'title', perLanguage: true, heading: TITLE, help: ['عنوان المعرض', 'titre de l’exposition', 'title of the exhibition'] },
    { key: 'subtitle', perLanguage: true, heading: ['العنوان الفرعي', 'Sous-titre', 'Subtitle'], help: ['اختياري', 'facultatif', 'optional'] },
    { key: 'licence', heading: ['رخصة النصوص', 'Licence des textes', 'Licence of the texts'], help: ['مثل CC-BY-4.0', 'par exemple CC-BY-4.0', 'such as CC-BY-4.0'] },
    { key: 'credits', perLanguage: true, heading: ['من أعدّه', 'Crédits', 'Credits'], help: ['من كتب النصوص ومن أعان', 'qui a écrit, qui a aidé', 'who wrote it, who helped'] },
    { key: 'contact', perLanguage: true, heading: ['للاتصال', 'Contact', 'Contact'], help: ['هاتف أو عنوان الجمعية', 'téléphone ou adresse de l’association', 'telephone or address of the association'] },
  ],
}; // prettier-ignore

/** What people write for a value of the document, in any of the three languages. */
export const VALUES = {
  yes: { yes: ['نعم', 'oui', 'yes'], no: ['لا', 'non', 'no'] },
  nature: {
    photograph: ['صورة فوتوغرافية', 'photographie', 'photograph'],
    illustration: ['رسم', 'dessin', 'drawing'],
    scan: ['مسح ضوئي', 'numérisation', 'scan'],
    reconstruction: ['إعادة تصوّر', 'restitution', 'reconstruction'],
  },
  consent: {
    'not-needed': ['لا أحد', 'personne', 'nobody'],
    given: ['موافقة مكتوبة', 'accord écrit', 'written consent'],
  },
  minors: {
    none: ['لا', 'non', 'no'],
    cleared: ['بموافقة الأولياء', 'accord des parents', 'guardians agreed'],
  },
  action: {
    section: ['يُقطع', 'se coupe', 'is cut open'],
    explode: ['يُفكّك', 'se démonte', 'comes apart'],
  },
  ages: {
    '6-11': ['6-11', '6-11', '6-11'],
    '12-17': ['12-17', '12-17', '12-17'],
    adults: ['كبار', 'adultes', 'adults'],
  },
  colour: {
    green: ['أخضر', 'vert', 'green'],
    indigo: ['نيلي', 'indigo', 'indigo'],
    saffron: ['زعفراني', 'safran', 'saffron'],
    terracotta: ['طيني', 'terre cuite', 'terracotta'],
    teal: ['فيروزي', 'turquoise', 'teal'],
    olive: ['زيتوني', 'olive', 'olive'],
    brick: ['قرميدي', 'brique', 'brick'],
    plum: ['برقوقي', 'prune', 'plum'],
  },
} as const satisfies Record<string, Record<string, Three>>;

const PLACE: Readonly<Record<ReportLanguage, 0 | 1 | 2>> = { ar: 0, fr: 1, en: 2 };

export const inOf = (three: Three, language: ReportLanguage): string => three[PLACE[language]];

/** As people write it: without case, doubled spaces, vowel marks, and with any apostrophe. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u064B-\u0652\u0640]/g, '')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
