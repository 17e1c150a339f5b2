import recommendations from '../../recommendations.json' with { type: 'json' };
import type { Words } from '../plates/kit/plate.ts';
import { escaped, joined } from './document.ts';
import type { Page, PaperDocument } from './document.ts';

type Recommendation = (typeof recommendations.items)[number];

/** Letters that a page holds without crowding; a theme with more goes on overleaf. */
const LETTERS_ON_A_PAGE = 440;

const title: Words = {
  ar: 'التوصيات التسع والثلاثون',
  fr: 'Les trente-neuf recommandations',
  en: 'The thirty-nine recommendations',
};

const cover: Page = {
  html: `<main class="cover">
    <div class="band" data-band></div>
    <h1 class="push">${title.ar}</h1>
    <p class="lead">${escaped(recommendations.source.topic.ar)}</p>
    <p class="lead">يوم دراسي، وجدة، 24 غشت 2023</p>
    <p class="small push">${escaped(recommendations.source.organisers.ar)}</p>
  </main>`,
  alt: joined([
    { ar: `${title.ar}.`, fr: `${title.fr}.`, en: `${title.en}.` },
    {
      ar: `يوم دراسي، وجدة، 24 غشت 2023. ${recommendations.source.organisers.ar}.`,
      fr: `Journée d’étude, Oujda, 24 août 2023. ${recommendations.source.organisers.fr}.`,
      en: `Study day, Oujda, 24 August 2023. ${recommendations.source.organisers.en}.`,
    },
  ]),
};

const item = ({ n, reading }: Recommendation): string =>
  `<li><span class="number">${n}</span><p>${escaped(reading.ar)}</p></li>`;

function pagesOf(theme: (typeof recommendations.themes)[number]): Page[] {
  const own = recommendations.items.filter((one) => one.theme === theme.id);
  const letters = own.reduce((sum, { reading }) => sum + reading.ar.length, 0);
  const count = Math.ceil(letters / LETTERS_ON_A_PAGE);
  const each = Math.ceil(own.length / count);
  return Array.from({ length: count }, (_, i): Page => {
    const here = own.slice(i * each, (i + 1) * each);
    return {
      html: `<main><h2>${escaped(theme.label.ar)}</h2><ol>${here.map(item).join('')}</ol></main>`,
      alt: joined([
        { ar: `${theme.label.ar}.`, fr: `${theme.label.fr}.`, en: `${theme.label.en}.` },
        ...here.map(({ n, reading, text }) => ({
          ar: `${n}. ${reading.ar}`,
          fr: `${n}. ${text.fr}`,
          en: `${n}. ${text.en}`,
        })),
      ]),
    };
  });
}

const colophon: Page = {
  html: `<main><h2>عن هذا الكتيّب</h2>
    <p>صدرت هذه التوصيات عن يوم دراسي حول التطوع والعمل الخيري، ونُشرت في «${escaped(recommendations.source.publisher)}»: ثمان عن الجلسة الصباحية، وإحدى وثلاثون عن الجلسة المسائية. والرقم بجانب كل توصية هو رقمها في الترتيب المنشور.</p>
    <p>جمعنا هنا كل توصية تحت موضوع واحد، وقرأناها قراءة صُححت فيها الهمزات وعلامات الترقيم. أما النص المنشور حرفا بحرف فهو على «جدار التوصيات».</p>
    <p class="small push">تنضيد: استوديو معرض. الرخصة: CC BY 4.0</p>
  </main>`,
  alt: {
    ar: 'عن هذا الكتيّب: مصدر التوصيات وترتيبها، وأن القراءة صُححت فيها الهمزات وعلامات الترقيم، والنص المنشور على جدار التوصيات.',
    fr: 'À propos de ce livret : d’où viennent les recommandations et leurs numéros ; l’orthographe et la ponctuation y sont corrigées, le texte publié à la lettre est sur le mur des recommandations.',
    en: 'About this booklet: where the recommendations and their numbers come from; spelling and punctuation are corrected here, the wording as published is on the wall of recommendations.',
  },
};

/** The recommendations of the study day, by theme, in the corrected reading of the content. */
export const document: PaperDocument = {
  id: 'recommendations-booklet',
  exhibit: 'r8-recommendations-wall',
  room: 8,
  alt: {
    ar: 'كتيّب بالعربية فيه التوصيات التسع والثلاثون، مرتبة حسب المواضيع العشرة.',
    fr: 'Un livret en arabe avec les trente-neuf recommandations, classées par thème.',
    en: 'A booklet in Arabic with the thirty-nine recommendations, by theme.',
  },
  caption: {
    ar: 'كتيّب التوصيات التسع والثلاثين.',
    fr: 'Le livret des trente-neuf recommandations (en arabe).',
    en: 'The booklet of the thirty-nine recommendations (in Arabic).',
  },
  pages: [cover, ...recommendations.themes.flatMap(pagesOf), colophon],
};
