import { escaped, joined } from './document.ts';
import type { Page, PaperDocument } from './document.ts';
import type { Words } from '../plates/kit/plate.ts';

/** Works of waqf with the years that the exhibits of room 3 give them, and how sure each is. */
interface Work {
  year: Words;
  what: Words;
  sure: 'told' | 'known';
}

const works: readonly Work[] = [
  {
    year: { ar: 'نحو 859م', fr: 'Vers 859', en: 'Around 859' },
    what: {
      ar: 'جامع القرويين بفاس: تقول الرواية المشهورة إن فاطمة الفهرية بنته بمالها. كُتبت الرواية في القرن 14.',
      fr: 'La mosquée al-Qarawiyyin à Fès : selon le récit célèbre, Fatima al-Fihriya la bâtit de sa fortune. Le récit fut écrit au XIVe siècle.',
      en: 'The al-Qarawiyyin mosque in Fez: the famous account says that Fatima al-Fihriya built it with her fortune. It was written down in the 14th century.',
    },
    sure: 'told',
  },
  {
    year: { ar: 'أواخر القرن 13', fr: 'Fin du XIIIe siècle', en: 'Late 13th century' },
    what: {
      ar: 'مارستان سيدي فرج بفاس: مستشفى أسسه المرينيون وأنفقت عليه الأوقاف.',
      fr: 'Le maristan Sidi Frej à Fès : un hôpital fondé par les Mérinides et entretenu par des habous.',
      en: 'The Sidi Frej maristan in Fez: a hospital founded by the Marinids and paid for by endowments.',
    },
    sure: 'known',
  },
  {
    year: { ar: '1350–1355م', fr: '1350–1355', en: '1350–1355' },
    what: {
      ar: 'المدرسة البوعنانية بفاس، ونقشها الذي يعدّد ما حُبس عليها.',
      fr: 'La médersa Bou Inania de Fès, dont l’inscription énumère les biens qui lui furent affectés.',
      en: 'The Bou Inania madrasa in Fez, whose inscription lists what was set aside for it.',
    },
    sure: 'known',
  },
  {
    year: {
      ar: 'قبل أكثر من ستة قرون',
      fr: 'Il y a plus de six siècles',
      en: 'More than six centuries ago',
    },
    what: {
      ar: 'ابن خلدون يجعل كتابه «العبر» وقفا على طلبة العلم بفاس.',
      fr: 'Ibn Khaldoun constitue en waqf son « Kitab al-‘Ibar » pour les étudiants de Fès.',
      en: 'Ibn Khaldun endows his “Kitab al-‘Ibar” to the students of Fez.',
    },
    sure: 'known',
  },
  {
    year: { ar: 'نحو 1803م', fr: 'Vers 1803', en: 'Around 1803' },
    what: {
      ar: 'يُروى أن دارا كبيرة في مراكش خُصصت لرعاية اللقالق المريضة، وجُعل كراء فندق وقفا عليها.',
      fr: 'On raconte qu’une grande maison de Marrakech fut affectée aux cigognes malades, avec le loyer d’un fondouk.',
      en: 'The story goes that a large house in Marrakech was set aside for sick storks, with the rent of an inn.',
    },
    sure: 'told',
  },
  {
    year: { ar: '1944', fr: '1944', en: '1944' },
    what: {
      ar: 'هُدم مارستان سيدي فرج بعد قرون، وقام في موضعه فندق للتجار.',
      fr: 'Après des siècles, le maristan Sidi Frej est démoli ; un fondouk le remplace.',
      en: 'After centuries the Sidi Frej maristan is pulled down; a trading hall takes its place.',
    },
    sure: 'known',
  },
  {
    year: { ar: '1999', fr: '1999', en: '1999' },
    what: {
      ar: 'افتُتح المبنى المعروف بدار بلّارج في مراكش مركزا ثقافيا.',
      fr: 'Dar Bellarj, à Marrakech, ouvre comme centre culturel.',
      en: 'Dar Bellarj in Marrakech opens as a cultural centre.',
    },
    sure: 'known',
  },
  {
    year: { ar: '2010', fr: '2010', en: '2010' },
    what: {
      ar: 'مدونة الأوقاف تعرّف الوقف: مال حُبس أصله، وخُصّصت منفعته لجهة برّ وإحسان.',
      fr: 'Le Code des habous définit le waqf : un bien immobilisé, dont le revenu va à une œuvre de bienfaisance.',
      en: 'The Waqf Code defines the waqf: property whose principal is held and whose benefit goes to a charitable purpose.',
    },
    sure: 'known',
  },
  {
    year: { ar: '2023', fr: '2023', en: '2023' },
    what: {
      ar: 'يدعو اليوم الدراسي بوجدة إلى وقف علمي وإلى متحف للوقف ووثائقه.',
      fr: 'La journée d’étude d’Oujda appelle à un waqf scientifique et à un musée du waqf.',
      en: 'The study day in Oujda calls for a scientific waqf and a museum of waqf.',
    },
    sure: 'known',
  },
];

const SURE: Record<Work['sure'], Words> = {
  known: { ar: 'معروف من المصادر', fr: 'Attesté par les sources', en: 'Attested by the sources' },
  told: { ar: 'رواية', fr: 'Récit', en: 'As the story goes' },
};

const cover: Page = {
  html: `<main class="cover">
    <div class="band" data-band></div>
    <h1 class="push">أعمال الوقف عبر السنين</h1>
    <p class="lead">تسع محطات من هذه القاعة، من القرويين إلى وقف الغد.</p>
    <p class="small push">ما كُتب عليه «رواية» نقله الرواة بعد زمن طويل، أو وصلنا من مصدر واحد. والمصادر كلها في صفحات المعروضات.</p>
  </main>`,
  alt: {
    ar: 'أعمال الوقف عبر السنين: تسع محطات، من القرويين إلى وقف الغد. ما كُتب عليه «رواية» نُقل بعد زمن طويل أو من مصدر واحد.',
    fr: 'Les œuvres du waqf au fil des ans : neuf étapes, d’al-Qarawiyyin au waqf de demain. Ce qui porte « récit » fut rapporté longtemps après, ou par une seule source.',
    en: 'Works of waqf through the years: nine stops, from al-Qarawiyyin to the waqf of tomorrow. What is marked as a story was told long after, or by one source only.',
  },
};

const section = ({ year, what, sure }: Work): string =>
  `<section><p class="year">${escaped(year.ar)}</p><p>${escaped(what.ar)}</p><span class="sure">${SURE[sure].ar}</span></section>`;

const pageOf = (some: readonly Work[]): Page => ({
  html: `<main><div class="thread">${some.map(section).join('')}</div></main>`,
  alt: joined(
    some.map(({ year, what, sure }) => ({
      ar: `${year.ar}: ${what.ar} (${SURE[sure].ar})`,
      fr: `${year.fr} : ${what.fr} (${SURE[sure].fr})`,
      en: `${year.en}: ${what.en} (${SURE[sure].en})`,
    })),
  ),
});

export const document: PaperDocument = {
  id: 'waqf-years',
  exhibit: 'r3-what-is-waqf',
  room: 3,
  alt: {
    ar: 'كراسة بالعربية فيها خط زمني لأعمال الوقف في المغرب.',
    fr: 'Un cahier en arabe : une frise des œuvres du waqf au Maroc.',
    en: 'A leaflet in Arabic: a timeline of works of waqf in Morocco.',
  },
  caption: {
    ar: 'أعمال الوقف عبر السنين.',
    fr: 'Les œuvres du waqf au fil des ans (en arabe).',
    en: 'Works of waqf through the years (in Arabic).',
  },
  pages: [cover, pageOf(works.slice(0, 3)), pageOf(works.slice(3, 6)), pageOf(works.slice(6))],
};
