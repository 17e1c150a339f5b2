import type { Exhibition } from '#format/exhibition.ts';
import { inLanguage, type Text } from '#format/text.ts';

/** Words of the frame that a pack does not bring, by language; English where there are none. */
const WORDS = {
  ar: { rooms: 'القاعات', next: 'التالي', before: 'السابق', home: 'المعرض', question: 'سؤال', answer: 'الجواب', glossary: 'معجم', recommendations: 'توصيات', model: 'مجسم', parts: 'أجزاؤه', download: 'نزّل المجسم ثلاثي الأبعاد (GLB)', transcript: 'النص المكتوب', sources: 'المصادر' },
  fr: { rooms: 'Salles', next: 'Suivant', before: 'Précédent', home: 'Exposition', question: 'Question', answer: 'Réponse', glossary: 'Lexique', recommendations: 'Recommandations', model: 'Maquette', parts: 'Ses parties', download: 'Télécharger la maquette 3D (GLB)', transcript: 'Transcription', sources: 'Sources' },
  en: { rooms: 'Rooms', next: 'Next', before: 'Previous', home: 'Exhibition', question: 'Question', answer: 'Answer', glossary: 'Glossary', recommendations: 'Recommendations', model: 'Model', parts: 'Its parts', download: 'Download the 3D model (GLB)', transcript: 'Transcript', sources: 'Sources' },
} as const; // prettier-ignore
type WordKey = keyof typeof WORDS.en;

/** One language of a site. */
export class Page {
  readonly language: string;
  readonly direction: 'rtl' | 'ltr';
  readonly #exhibition: Exhibition;

  constructor(exhibition: Exhibition, language: string) {
    this.#exhibition = exhibition;
    this.language = language;
    const declared = exhibition.languages.find(({ code }) => code === language);
    this.direction = declared?.direction ?? 'ltr';
  }

  word(key: WordKey): string {
    return (WORDS[this.language as 'ar' | 'fr' | 'en'] ?? WORDS.en)[key];
  }

  /** A text as plain words, for an attribute or a title. */
  plain(text: Text | undefined): string {
    return inLanguage(text, this.language, this.#exhibition.fallback)?.words ?? '';
  }

  /** A text as HTML, marked as foreign where another language stands in. */
  text(text: Text | undefined, tag = 'p'): string {
    const found = inLanguage(text, this.language, this.#exhibition.fallback);
    if (!found) return '';
    const lang = found.language === this.language ? '' : ` lang="${escaped(found.language)}"`;
    const paragraphs = tag === 'p' ? found.words.split(/\n+/) : [found.words];
    return paragraphs.map((words) => `<${tag} dir="auto"${lang}>${escaped(words)}</${tag}>`).join('\n');
  } // prettier-ignore

  /** The name of a page's file; the first language of the exhibition has none in its name. */
  file(name: string): string {
    const isFirst = this.#exhibition.languages[0]?.code === this.language;
    return isFirst ? `${name}.html` : `${name}.${this.language.toLowerCase()}.html`;
  }

  /** A whole page. */
  html(name: string, title: string, body: string, accent = 'indigo'): string {
    const links = this.#exhibition.languages.map(({ code, name: own, direction }) => {
      const here = code === this.language ? ' aria-current="page"' : '';
      const other = new Page(this.#exhibition, code).file(name);
      return `<a href="${other}" lang="${escaped(code)}" dir="${direction}"${here}>${escaped(own)}</a>`;
    });
    const whole = this.plain(this.#exhibition.title);
    return `<!doctype html>
<html lang="${escaped(this.language)}" dir="${this.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; media-src 'self' file:; style-src 'self' file:; font-src 'self' file:">
<title>${escaped(title === whole ? whole : `${title} · ${whole}`)}</title>
<link rel="stylesheet" href="style.css">
</head>
<body class="${escaped(accent)}">
<header><a href="${this.file('index')}">${escaped(whole)}</a><nav>${links.join(' ')}</nav></header>
<main>
${body}
</main>
</body>
</html>
`;
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }; // prettier-ignore

export const escaped = (words: string): string =>
  words.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
