import { escaped, joined } from './document.ts';
import type { Page, PaperDocument } from './document.ts';
import type { Words } from '../plates/kit/plate.ts';

/**
 * What the deed of Ibn Khaldun's book is known to hold (exhibit
 * r3-ibn-khaldun-book): our words about it, never an imitation of its wording.
 */
interface Part {
  name: Words;
  /** Our sentence in the page's own deed, with the part in question marked. */
  says: Words;
  asks: Words;
}

const parts: readonly Part[] = [
  {
    name: { ar: 'الواقف', fr: 'Le fondateur', en: 'The founder' },
    says: {
      ar: 'يذكر العقد اسم من يعطي: ابن خلدون.',
      fr: 'L’acte nomme celui qui donne : Ibn Khaldoun.',
      en: 'The deed names the one who gives: Ibn Khaldun.',
    },
    asks: { ar: 'من يعطي؟', fr: 'Qui donne ?', en: 'Who gives?' },
  },
  {
    name: { ar: 'الموقوف', fr: 'Le bien', en: 'The property' },
    says: {
      ar: 'كتاب «العبر» في سبعة مجلدات: يبقى الأصل محفوظا، فلا يُباع.',
      fr: 'Le « Kitab al-‘Ibar », en sept volumes : le fonds reste intact, on ne le vend pas.',
      en: 'The “Kitab al-‘Ibar”, in seven volumes: the principal is kept and not sold.',
    },
    asks: { ar: 'ماذا يعطي؟', fr: 'Que donne-t-il ?', en: 'What is given?' },
  },
  {
    name: { ar: 'الموقوف عليهم', fr: 'Les bénéficiaires', en: 'The beneficiaries' },
    says: {
      ar: 'طلبة العلم بفاس، على أن يُحفظ الكتاب في جامع القرويين.',
      fr: 'Les étudiants de Fès, le livre étant gardé à la mosquée al-Qarawiyyin.',
      en: 'The students of Fez, with the book kept at al-Qarawiyyin.',
    },
    asks: { ar: 'لمن؟', fr: 'Pour qui ?', en: 'For whom?' },
  },
  {
    name: { ar: 'الشروط', fr: 'Les conditions', en: 'The conditions' },
    says: {
      ar: 'لا يُعار الكتاب إلا لشخص أمين، مقابل رهن، ولمدة لا تتجاوز شهرين.',
      fr: 'Le livre n’est prêté qu’à une personne sûre, contre un gage, et pour deux mois au plus.',
      en: 'The book may go only to a trustworthy person, against a pledge, for no more than two months.',
    },
    asks: { ar: 'بأي شرط؟', fr: 'À quelle condition ?', en: 'On what terms?' },
  },
  {
    name: { ar: 'الشهادة', fr: 'Les témoins', en: 'The witnesses' },
    says: {
      ar: 'يشهد شاهدان، فيعرف من يأتي بعد قرون أن الوعد كان حقا.',
      fr: 'Deux témoins l’attestent : des siècles plus tard, on sait que la promesse fut faite.',
      en: 'Two witnesses attest it: centuries later, people know that the promise was made.',
    },
    asks: { ar: 'من يشهد؟', fr: 'Qui l’atteste ?', en: 'Who attests it?' },
  },
];

const cover: Page = {
  html: `<main class="cover">
    <div class="band" data-band></div>
    <h1 class="push">كيف تُبنى حجة الوقف؟</h1>
    <p class="lead">نقرأ معا، قسما بعد قسم، ما تتضمنه حجة كتاب ابن خلدون: خمسة أسئلة، ولكل سؤال جواب.</p>
    <p class="small push">شرح بكلماتنا، وليس نصّ الحجة. وما زالت الحجة نفسها مقروءة في المجلد الخامس من الكتاب.</p>
  </main>`,
  alt: {
    ar: 'كيف تُبنى حجة الوقف؟ خمسة أسئلة نقرأ بها ما تتضمنه حجة كتاب ابن خلدون. شرح بكلماتنا، وليس نص الحجة.',
    fr: 'Comment un acte de waqf est-il construit ? Cinq questions pour lire ce que contient l’acte du livre d’Ibn Khaldoun. Une explication avec nos mots, et non le texte de l’acte.',
    en: 'How is a waqf deed built? Five questions to read what the deed of Ibn Khaldun’s book holds. An explanation in our words, not the wording of the deed.',
  },
};

/** The sentence with its last two words kept together: none stands alone on a line. */
const closing = (says: string): string => escaped(says).replace(/ (\S+)$/, '\u00a0$1');

/** Each page shows all five parts, and marks the one it is about. */
const pages = parts.map((part, i): Page => ({
  html: `<main><h2>${i + 1}. ${escaped(part.name.ar)}: ${escaped(part.asks.ar)}</h2>
      <p class="deed">${parts
        .map(({ says }, k) =>
          k === i
            ? `<mark>${closing(says.ar)}</mark>`
            : `<span class="quiet">${closing(says.ar)}</span>`,
        )
        .join(' ')}</p>
      <p class="steps push">${parts
        .map((_, k) => `<span class="number${k === i ? '' : ' other'}">${k + 1}</span>`)
        .join('')}</p>
    </main>`,
  alt: joined([
    {
      ar: `${part.name.ar}: ${part.asks.ar}`,
      fr: `${part.name.fr} : ${part.asks.fr}`,
      en: `${part.name.en}: ${part.asks.en}`,
    },
    part.says,
  ]),
}));

const yours: Page = {
  html: `<main><h2>ودورك أنت</h2>
    <p>اختر شيئا تملكه ويمكن أن ينفع غيرك طويلا: كتابا، أو كرة، أو شجرة. ثم أجب شفويا عن الأسئلة الخمسة مع من جاء معك:</p>
    <ol>${parts
      .map(
        ({ asks }, i) => `<li><span class="number">${i + 1}</span><p>${escaped(asks.ar)}</p></li>`,
      )
      .join('')}</ol>
    <p class="small push">عرّفت مدونة الأوقاف المغربية سنة 2010 الوقف بأنه مال حُبس أصله بصفة مؤبدة أو مؤقتة، وخُصّصت منفعته لجهة برّ وإحسان، عامة أو خاصة. تنضيد: استوديو معرض. الرخصة: CC BY 4.0</p>
  </main>`,
  alt: {
    ar: 'ودورك أنت: اختر شيئا تملكه ويمكن أن ينفع غيرك طويلا، وأجب عن الأسئلة الخمسة. مع تعريف الوقف في مدونة الأوقاف سنة 2010.',
    fr: 'À vous : choisissez une chose à vous qui pourrait servir longtemps à d’autres, et répondez aux cinq questions. Avec la définition du Code des habous de 2010.',
    en: 'Your turn: choose a thing of yours that could serve others for long, and answer the five questions. With the definition of the Waqf Code of 2010.',
  },
};

export const document: PaperDocument = {
  id: 'waqf-deed',
  exhibit: 'r3-ibn-khaldun-book',
  room: 3,
  alt: {
    ar: 'كراسة بالعربية تشرح في خمس خطوات كيف تُبنى حجة الوقف.',
    fr: 'Un cahier en arabe qui explique en cinq étapes comment un acte de waqf est construit.',
    en: 'A leaflet in Arabic that explains in five steps how a waqf deed is built.',
  },
  caption: {
    ar: 'كيف تُبنى حجة الوقف؟ شرح بكلماتنا.',
    fr: 'Comment un acte de waqf est construit, avec nos mots (en arabe).',
    en: 'How a waqf deed is built, in our words (in Arabic).',
  },
  pages: [cover, ...pages, yours],
};
