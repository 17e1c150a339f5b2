/**
 * Traces the few words that stand on models themselves, once, into `words.json`:
 *
 *   node exhibits/volunteering/studio/lettering/trace.ts
 *
 * Letters are shaped by Chromium and their outlines read off a large picture, so the
 * result may differ a little between its versions; that is why it is committed and a
 * build only reads it. Fonts: Noto Naskh Arabic and Figtree (both SIL OFL 1.1).
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, chromiumPath } from '#tests/helpers/chromium-flags.ts';
import { outlinesOf, type Shape } from './outlines.ts';

/** Pixels to an em. */
const EM_PX = 320;
const FONTS = join(import.meta.dirname, '../../../../node_modules/@fontsource-variable');
const ARABIC = 'noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2';
const LATIN = 'figtree/files/figtree-latin-wght-normal.woff2';

const WORDS = [
  'فكرة متخيّلة',
  'البحر الأبيض المتوسط',
  'وجدة',
  'الناظور',
  'بركان',
  'فجيج',
  'النجود العليا',
  'ملوية',
  'Méditerranée',
  'Oujda',
  'Nador',
  'Berkane',
  'Figuig',
  'Hauts plateaux',
  'Moulouya',
  '20',
];

const executablePath = chromiumPath();
const browser = await chromium.launch({
  args: CHROMIUM_FLAGS,
  ...(executablePath && { executablePath }),
});
const page = await browser.newPage();
for (const [name, file] of [
  ['arabic', ARABIC],
  ['latin', LATIN],
] as const) {
  const data = (await readFile(join(FONTS, file))).toString('base64');
  await page.addStyleTag({
    content: `@font-face{font-family:${name};font-weight:100 900;src:url(data:font/woff2;base64,${data})}`,
  });
}
const traced: Record<string, Shape[]> = {};
for (const word of WORDS) {
  const picture = await page.evaluate(draw, { word, emPx: EM_PX });
  traced[word] = outlinesOf(picture, EM_PX);
}
await browser.close();
await writeFile(join(import.meta.dirname, 'words.json'), `${JSON.stringify(traced)}\n`);

/** In the page: a word in black on a picture; how dark each point is, from the top. */
async function draw({ word, emPx }: { word: string; emPx: number }) {
  const isArabic = /[\u0600-\u06ff]/.test(word);
  const font = `${isArabic ? 600 : 650} ${emPx}px ${isArabic ? 'arabic' : 'latin'}`;
  await document.fonts.load(font, word);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d')!;
  pen.font = font;
  canvas.width = Math.ceil(pen.measureText(word).width) + emPx;
  canvas.height = emPx * 2;
  pen.font = font;
  pen.direction = isArabic ? 'rtl' : 'ltr';
  pen.textAlign = 'center';
  pen.fillText(word, canvas.width / 2, emPx * 1.25);
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  const ink = Array.from({ length: data.length / 4 }, (_, k) => data[4 * k + 3]!);
  return { widthPx: canvas.width, heightPx: canvas.height, baselinePx: emPx * 1.25, ink };
}
