import type { ReportLanguage } from './words/words.ts';

/** Every verb as it is called. */
const VERBS = {
  new: 'new DIR',
  import: 'import SHEET.xlsx|SHEET.csv|MANIFEST.json --photos DIR -o SOURCE [--consent given|not-needed]',
  check: 'check DIR [--earlier DIR] [--json]',
  briefs: 'briefs DIR|FOLDER -o DIR',
  build: 'build DIR -o FOLDER|FILE.maarid [--key KEYFILE]',
  inspect: 'inspect FOLDER|FILE.maarid [--json]',
  verify: 'verify FOLDER|FILE.maarid [--json]',
  export: 'export FOLDER|FILE.maarid [--site DIR] [--iiif DIR --base ADDRESS]',
  keygen: 'keygen KEYFILE --name "ASSOCIATION"',
  sign: 'sign FOLDER|FILE.maarid --key KEYFILE',
} as const; // prettier-ignore

const WORDS: Readonly<Record<ReportLanguage, Record<keyof typeof VERBS | 'all', string>>> = {
  en: {
    new: 'a starter folder: a spreadsheet to fill in (XLSX and CSV), with an example',
    import: 'makes a pack’s folder from the spreadsheet and photos, or from a IIIF 3 manifest',
    check: 'says what is wrong with a pack’s folder or a pack, and what is worth a look',
    briefs: 'a sheet to print for the photographer: what every exhibit waits for',
    build: 'makes the pack; a second time it redoes only what changed',
    inspect: 'says what a pack is, what is in it, who signed it',
    verify: 'reads a pack to its end and compares every file',
    export: 'a site that opens from a folder without a network; IIIF manifests for others',
    keygen: 'makes a signing key',
    sign: 'signs a pack',
    all: 'All of them answer in --lang ar, fr or en.',
  },
  fr: {
    new: 'un dossier pour commencer : une feuille à remplir (XLSX et CSV), avec un exemple',
    import: 'fait le dossier d’un paquet de la feuille et des photos, ou d’un manifeste IIIF 3',
    check: 'dit ce qui ne va pas dans un dossier ou un paquet, et ce qui mérite un regard',
    briefs: 'une feuille à imprimer pour le photographe : ce que chaque étape attend',
    build: 'fait le paquet ; la deuxième fois, ne refait que ce qui a changé',
    inspect: 'dit ce qu’est un paquet, ce qu’il contient, qui l’a signé',
    verify: 'lit un paquet jusqu’au bout et compare chaque fichier',
    export: 'un site qui s’ouvre d’un dossier, sans réseau ; des manifestes IIIF pour d’autres',
    keygen: 'fait une clé de signature',
    sign: 'signe un paquet',
    all: 'Tous répondent en --lang ar, fr ou en.',
  },
  ar: {
    new: 'مجلد للبداية: جدول يُملأ (XLSX وCSV) وفيه مثال',
    import: 'يصنع مجلد الحزمة من الجدول والصور، أو من بيان IIIF 3',
    check: 'يقول ما يجب إصلاحه في المجلد أو الحزمة، وما يستحق نظرة',
    briefs: 'ورقة تُطبع للمصوّر: ما تنتظره كل معروضة',
    build: 'يصنع الحزمة؛ وفي المرة الثانية لا يعيد إلا ما تغيّر',
    inspect: 'يقول ما هي الحزمة وما فيها ومن وقّعها',
    verify: 'يقرأ الحزمة إلى آخرها ويقارن كل ملف',
    export: 'موقع يُفتح من مجلد من دون شبكة، وبيانات IIIF لغيرنا',
    keygen: 'يصنع مفتاح توقيع',
    sign: 'يوقّع حزمة',
    all: 'كلها تجيب بـ --lang ar أو fr أو en.',
  },
};

/** What is printed for `--help`, and after a call that is not understood. */
export function usage(language: ReportLanguage): string {
  const verbs = Object.keys(VERBS) as (keyof typeof VERBS)[];
  const lines = verbs.map((verb) => `npm run pack -- ${VERBS[verb]}\n    ${WORDS[language][verb]}`);
  return [...lines, WORDS[language].all].join('\n');
}
