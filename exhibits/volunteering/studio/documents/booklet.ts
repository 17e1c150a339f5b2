import recommendations from '../../recommendations.json' with { type: 'json' };
import type { Words } from '../plates/kit/plate.ts';
import { escaped, joined } from './document.ts';
import type { Page, PaperDocument } from './document.ts';

type Recommendation = (typeof recommendations.items)[number];
type Theme = (typeof recommendations.themes)[number];

/** How much of a page the parts of a theme take, in lines; the typesetter refuses a page that holds too much. */
const LINES = { onAPage: 15.6, heading: 2.1, gap: 0.4, letters: 45 };

const title: Words = {
  ar: 'التوصيات التسع والثلاثون',
  fr: 'Les trente-neuf recommandations',
  en: 'The thirty-nine recommendations',
};

const cover: Page = {
  html: `<main class="cover">
    <div class="band" data-band></div>
    <h1 class="push">${title.ar}</h1>
    <p class="lead">«${escaped(recommendations.source.topic.ar)}»</p>
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

interface Section {
  theme: Theme;
  items: Recommendation[];
}

const linesOf = ({ reading }: Recommendation): number =>
  Math.ceil(reading.ar.length / LINES.letters) + LINES.gap;

/** The themes one after another, page by page: a theme begins on a page that holds it whole, if one does. */
function inPages(): Section[][] {
  const pages: Section[][] = [[]];
  let free = LINES.onAPage;
  const turn = (): void => {
    pages.push([]);
    free = LINES.onAPage;
  };
  for (const theme of recommendations.themes) {
    const own = recommendations.items.filter((one) => one.theme === theme.id);
    const whole = LINES.heading + own.reduce((sum, one) => sum + linesOf(one), 0);
    if (whole > free && (whole <= LINES.onAPage || free < LINES.onAPage / 2)) turn();
    let section: Section | undefined;
    for (const one of own) {
      const needed = linesOf(one) + (section ? 0 : LINES.heading);
      if (needed > free) {
        turn();
        section = undefined;
      }
      if (!section) {
        section = { theme, items: [] };
        pages.at(-1)?.push(section);
        free -= LINES.heading;
      }
      section.items.push(one);
      free -= linesOf(one);
    }
  }
  return pages;
}

const pageOf = (sections: readonly Section[]): Page => ({
  html: `<main>${sections
    .map(
      ({ theme, items }) =>
        `<h2>${escaped(theme.label.ar)}</h2><ol>${items.map(item).join('')}</ol>`,
    )
    .join('')}</main>`,
  alt: joined(
    sections.flatMap(({ theme, items }) => [
      { ar: `${theme.label.ar}.`, fr: `${theme.label.fr}.`, en: `${theme.label.en}.` },
      ...items.map(({ n, reading, text }) => ({
        ar: `${n}. ${reading.ar}`,
        fr: `${n}. ${text.fr}`,
        en: `${n}. ${text.en}`,
      })),
    ]),
  ),
});

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
  pages: [cover, ...inPages().map(pageOf), colophon],
};
