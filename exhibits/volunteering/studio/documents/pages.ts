import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { rect } from '../plates/kit/geometry.ts';
import { accents, ink, pigment } from '../plates/kit/palette.ts';
import { Sheet } from '../plates/kit/sheet.ts';
import { zellige } from '../plates/kit/zellige.ts';
import { document as booklet } from './booklet.ts';
import { escaped } from './document.ts';
import type { PaperDocument } from './document.ts';
import { document as deed } from './waqf-deed.ts';
import { document as years } from './waqf-years.ts';

export const allDocuments: readonly PaperDocument[] = [booklet, deed, years];

/** A5 upright, at 210 dots an inch. */
export const PAGE_PX = { width: 1240, height: 1754 };
const BAND_PX = { width: 1240, height: 310 };

const { resolve } = createRequire(import.meta.url);

/** `doc-<document>-<page>`: the name of a page's picture and of its medium. */
export const pageName = ({ id }: PaperDocument, i: number): string => `doc-${id}-${i + 1}`;

/** The ranges in which the font files of a family complete one another. */
const RANGES = { latin: 'U+0000-00FF, U+2000-206F', arabic: 'U+0600-06FF, U+FB50-FEFC' };

const font = (family: string, script: keyof typeof RANGES, file: string): string => {
  const bytes = readFileSync(resolve(file)).toString('base64');
  return `@font-face { font-family: '${family}'; font-weight: 100 900; unicode-range: ${RANGES[script]}; src: url(data:font/woff2;base64,${bytes}) format('woff2'); }`;
};

const fonts = (['arabic', 'latin'] as const)
  .flatMap((script) => [
    font(
      'Noto Naskh Arabic Variable',
      script,
      `@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-${script}-wght-normal.woff2`,
    ),
    font(
      'Noto Kufi Arabic Variable',
      script,
      `@fontsource-variable/noto-kufi-arabic/files/noto-kufi-arabic-${script}-wght-normal.woff2`,
    ),
  ])
  .join('\n');

/** The whole source of a page: what is set, and what its picture is checked by. */
export function sourceOf(document: PaperDocument, i: number, style: string): string {
  const { room, pages, caption } = document;
  const { deep, main, light, pale } = accents[room];
  const folio =
    i === 0 ? '' : `<p class="folio"><span>${escaped(caption.ar)}</span><span>${i + 1}</span></p>`;
  const html = (pages[i]?.html ?? '')
    .replace('<div class="band" data-band></div>', `<div class="band">${band(document)}</div>`)
    .replace('</main>', `${folio}</main>`);
  return `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><style>${fonts}
:root { --deep: ${deep}; --main: ${main}; --light: ${light}; --pale: ${pale}; }
${style}</style><body>${html}</body></html>`;
}

/** A band of zellige in the room's colours. */
function band({ room }: PaperDocument): string {
  const { deep, main, light } = accents[room];
  const sheet = new Sheet(BAND_PX.width, BAND_PX.height);
  zellige(sheet, {
    area: { x: 0, y: 0, ...BAND_PX },
    size: 155,
    glaze: { ground: pigment.lime, star: main, heart: pigment.brass, petal: light, joint: deep },
  });
  sheet.line(rect(0, 0, BAND_PX.width, BAND_PX.height), { closed: true, colour: ink, weight: 6 });
  return sheet.svg();
}

const credit = {
  ar: 'تنضيد: استوديو معرض',
  fr: 'Composition : studio Maarid',
  en: 'Typesetting: Maarid studio',
};
const about = {
  credit,
  licence: 'CC-BY-4.0',
  nature: 'illustration',
  consent: { status: 'not-needed' },
};

/** What is said of a document and of its pages, relative to the exhibition's folder. */
export function filesOf(document: PaperDocument): { file: string; text: string }[] {
  const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
  const { id, alt, caption } = document;
  const names = document.pages.map((_, i) => pageName(document, i));
  return [
    {
      file: `media/doc-${id}.json`,
      text: json({ kind: 'pages', id: `doc-${id}`, alt, caption, ...about, pages: names }),
    },
    ...document.pages.map((page, i) => ({
      file: `media/${names[i] ?? ''}.json`,
      text: json({
        kind: 'picture',
        id: names[i],
        alt: page.alt,
        caption,
        ...about,
        file: `photos/${names[i] ?? ''}.webp`,
      }),
    })),
  ];
}
